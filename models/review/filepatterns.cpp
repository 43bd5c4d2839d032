// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/filepatterns.h"

#include <array>

namespace windlass {

namespace {

using PatternKind = FilePatterns::Kind;

struct KnownPattern {
    const char *pattern;
    PatternKind kind;
};

constexpr std::array KnownPatterns{
    KnownPattern{"package-lock.json", PatternKind::LockFile},
    KnownPattern{"npm-shrinkwrap.json", PatternKind::LockFile},
    KnownPattern{"yarn.lock", PatternKind::LockFile},
    KnownPattern{"pnpm-lock.yaml", PatternKind::LockFile},
    KnownPattern{"bun.lock", PatternKind::LockFile},
    KnownPattern{"Cargo.lock", PatternKind::LockFile},
    KnownPattern{"composer.lock", PatternKind::LockFile},
    KnownPattern{"Gemfile.lock", PatternKind::LockFile},
    KnownPattern{"poetry.lock", PatternKind::LockFile},
    KnownPattern{"uv.lock", PatternKind::LockFile},
    KnownPattern{"Pipfile.lock", PatternKind::LockFile},
    KnownPattern{"Podfile.lock", PatternKind::LockFile},
    KnownPattern{"pubspec.lock", PatternKind::LockFile},
    KnownPattern{"mix.lock", PatternKind::LockFile},
    KnownPattern{"flake.lock", PatternKind::LockFile},
    KnownPattern{"packages.lock.json", PatternKind::LockFile},
    KnownPattern{"gradle.lockfile", PatternKind::LockFile},
    KnownPattern{".terraform.lock.hcl", PatternKind::LockFile},
    KnownPattern{"go.sum", PatternKind::LockFile},
    KnownPattern{"*.min.js", PatternKind::Minified},
    KnownPattern{"*.min.mjs", PatternKind::Minified},
    KnownPattern{"*.min.css", PatternKind::Minified},
    KnownPattern{"*.js.map", PatternKind::SourceMap},
    KnownPattern{"*.css.map", PatternKind::SourceMap},
    KnownPattern{"*.map", PatternKind::SourceMap},
    KnownPattern{"*.snap", PatternKind::Snapshot},
    KnownPattern{"__snapshots__/", PatternKind::Snapshot},
    KnownPattern{"*.pb.go", PatternKind::Generated},
    KnownPattern{"*.pb.cc", PatternKind::Generated},
    KnownPattern{"*.pb.h", PatternKind::Generated},
    KnownPattern{"*_pb2.py", PatternKind::Generated},
    KnownPattern{"*_pb2_grpc.py", PatternKind::Generated},
    KnownPattern{"*_pb.js", PatternKind::Generated},
    KnownPattern{"*_pb.ts", PatternKind::Generated},
    KnownPattern{"*.g.dart", PatternKind::Generated},
    KnownPattern{"*.freezed.dart", PatternKind::Generated},
    KnownPattern{"*.g.cs", PatternKind::Generated},
    KnownPattern{"*.Designer.cs", PatternKind::Generated},
    KnownPattern{"*.generated.*", PatternKind::Generated},
    KnownPattern{"generated/", PatternKind::Generated},
    KnownPattern{"__generated__/", PatternKind::Generated},
    KnownPattern{"node_modules/", PatternKind::Generated},
};

PatternKind kindOfPattern(const QString &pattern)
{
    for (const KnownPattern &known : KnownPatterns) {
        if (pattern == QLatin1String(known.pattern))
            return known.kind;
    }
    return PatternKind::Own;
}

bool hasWildcard(QStringView text)
{
    return text.contains(QLatin1Char('*')) || text.contains(QLatin1Char('?'));
}

QRegularExpression expressionOf(const QString &pattern)
{
    QString expression;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar letter = pattern.at(at);
        if (letter == QLatin1Char('*') && at + 1 < pattern.size() && pattern.at(at + 1) == QLatin1Char('*')) {
            expression += QLatin1String(".*");
            ++at;
        } else if (letter == QLatin1Char('*')) {
            expression += QLatin1String("[^/]*");
        } else if (letter == QLatin1Char('?')) {
            expression += QLatin1String("[^/]");
        } else {
            expression += QRegularExpression::escape(QString(letter));
        }
    }
    // A name may have line breaks, and a folder's files are in it.
    return QRegularExpression(QRegularExpression::anchoredPattern(expression), QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

QStringList FilePatterns::defaults()
{
    QStringList patterns;
    for (const KnownPattern &known : KnownPatterns)
        patterns += QLatin1String(known.pattern);
    return patterns;
}

FilePatterns::FilePatterns(const QStringList &patterns)
{
    for (const QString &line : patterns) {
        const QString pattern = line.trimmed();
        if (pattern.isEmpty() || pattern == QLatin1String("/"))
            continue;
        const bool isFolder = pattern.endsWith(QLatin1Char('/'));
        const QString inner = isFolder ? pattern.chopped(1) : pattern;
        if (inner.contains(QLatin1Char('/')))
            m_others.append({expressionOf(isFolder ? pattern + QLatin1String("**") : pattern), pattern});
        else if (isFolder && !hasWildcard(inner))
            m_folders.insert(inner, pattern);
        else if (isFolder)
            m_others.append({{expressionOf(pattern + QLatin1String("**")), pattern},
                             {expressionOf(QLatin1String("**/") + pattern + QLatin1String("**")), pattern}});
        else if (!hasWildcard(inner))
            m_names.insert(inner, pattern);
        else if (inner.startsWith(QLatin1Char('*')) && !hasWildcard(QStringView(inner).mid(1)))
            m_endings.append({inner.mid(1), pattern});
        else
            m_others.append({expressionOf(inner), pattern});
    }
}

FilePatterns::Match FilePatterns::match(const QString &path) const
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    const QString name = path.mid(slash + 1);
    const auto found = [](const QString &pattern) { return Match{kindOfPattern(pattern), pattern}; };
    if (const auto known = m_names.constFind(name); known != m_names.cend())
        return found(*known);
    for (const auto &[ending, pattern] : m_endings) {
        if (name.endsWith(ending))
            return found(pattern);
    }
    if (slash > 0 && !m_folders.isEmpty()) {
        for (const QStringView folder : QStringView(path).left(slash).split(QLatin1Char('/'))) {
            if (const auto known = m_folders.constFind(folder.toString()); known != m_folders.cend())
                return found(*known);
        }
    }
    for (const auto &[expression, pattern] : m_others) {
        const bool isOfName = !pattern.contains(QLatin1Char('/'));
        if (expression.match(isOfName ? name : path).hasMatch())
            return found(pattern);
    }
    return {};
}

} // namespace windlass
