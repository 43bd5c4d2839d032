// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/filepatterns.h"

#include <array>

namespace windlass {

namespace {

using Kind = FilePatterns::Kind;

struct KnownPattern {
    const char *pattern;
    Kind kind;
};

constexpr std::array KnownPatterns{
    KnownPattern{"package-lock.json", Kind::LockFile},
    KnownPattern{"npm-shrinkwrap.json", Kind::LockFile},
    KnownPattern{"yarn.lock", Kind::LockFile},
    KnownPattern{"pnpm-lock.yaml", Kind::LockFile},
    KnownPattern{"bun.lock", Kind::LockFile},
    KnownPattern{"Cargo.lock", Kind::LockFile},
    KnownPattern{"composer.lock", Kind::LockFile},
    KnownPattern{"Gemfile.lock", Kind::LockFile},
    KnownPattern{"poetry.lock", Kind::LockFile},
    KnownPattern{"uv.lock", Kind::LockFile},
    KnownPattern{"Pipfile.lock", Kind::LockFile},
    KnownPattern{"Podfile.lock", Kind::LockFile},
    KnownPattern{"pubspec.lock", Kind::LockFile},
    KnownPattern{"mix.lock", Kind::LockFile},
    KnownPattern{"flake.lock", Kind::LockFile},
    KnownPattern{"packages.lock.json", Kind::LockFile},
    KnownPattern{"gradle.lockfile", Kind::LockFile},
    KnownPattern{".terraform.lock.hcl", Kind::LockFile},
    KnownPattern{"go.sum", Kind::LockFile},
    KnownPattern{"*.min.js", Kind::Minified},
    KnownPattern{"*.min.mjs", Kind::Minified},
    KnownPattern{"*.min.css", Kind::Minified},
    KnownPattern{"*.js.map", Kind::SourceMap},
    KnownPattern{"*.css.map", Kind::SourceMap},
    KnownPattern{"*.map", Kind::SourceMap},
    KnownPattern{"*.snap", Kind::Snapshot},
    KnownPattern{"__snapshots__/", Kind::Snapshot},
    KnownPattern{"*.pb.go", Kind::Generated},
    KnownPattern{"*.pb.cc", Kind::Generated},
    KnownPattern{"*.pb.h", Kind::Generated},
    KnownPattern{"*_pb2.py", Kind::Generated},
    KnownPattern{"*_pb2_grpc.py", Kind::Generated},
    KnownPattern{"*_pb.js", Kind::Generated},
    KnownPattern{"*_pb.ts", Kind::Generated},
    KnownPattern{"*.g.dart", Kind::Generated},
    KnownPattern{"*.freezed.dart", Kind::Generated},
    KnownPattern{"*.g.cs", Kind::Generated},
    KnownPattern{"*.Designer.cs", Kind::Generated},
    KnownPattern{"*.generated.*", Kind::Generated},
    KnownPattern{"generated/", Kind::Generated},
    KnownPattern{"__generated__/", Kind::Generated},
    KnownPattern{"node_modules/", Kind::Generated},
};

Kind kindOfPattern(const QString &pattern)
{
    for (const KnownPattern &known : KnownPatterns) {
        if (pattern == QLatin1String(known.pattern))
            return known.kind;
    }
    return Kind::Own;
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
