// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/syntaxcatalog.h"

#include "models/syntax/libraryhighlighter.h"
#include "models/syntax/tablehighlighter.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

namespace windlass {

namespace {

Q_LOGGING_CATEGORY(syntaxLog, "windlass.syntax")

//! How well a name fits a pattern of a table: the length of what is literal in it, -1 for not at all.
qsizetype fitOf(const QByteArray &name, const QByteArray &pattern)
{
    if (pattern.startsWith('*'))
        return name.size() >= pattern.size() && name.endsWith(pattern.sliced(1)) ? pattern.size() - 1 : -1;
    if (pattern.endsWith('*'))
        return name.startsWith(pattern.chopped(1)) ? pattern.size() - 1 : -1;
    return name == pattern ? pattern.size() + 1 : -1;
}

//! "python" of "#!/usr/bin/env -S python3.11 -u".
QByteArray interpreterOf(QByteArrayView firstLine)
{
    if (!firstLine.startsWith("#!"))
        return {};
    const QByteArrayList words = firstLine.sliced(2).first(std::min<qsizetype>(firstLine.size() - 2, 200)).toByteArray().simplified().split(' ');
    for (const QByteArray &word : words) {
        QByteArray name = word.sliced(word.lastIndexOf('/') + 1);
        if (name == "env" || name.startsWith('-') || name.contains('='))
            continue;
        while (!name.isEmpty() && ((name.back() >= '0' && name.back() <= '9') || name.back() == '.'))
            name.chop(1);
        return name;
    }
    return {};
}

} // namespace

SyntaxCatalog::SyntaxCatalog(const QString &folder, bool asksLibrary)
    : m_folder(folder)
    , m_asksLibrary(asksLibrary && hasHighlighterLibrary())
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.syntax")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Head head;
        head.id = name.chopped(7).toUtf8();
        // What a table is for stands before its first words and contexts.
        while (!file.atEnd()) {
            const QByteArrayList words = file.readLine().simplified().split(' ');
            if (words.first() == "files") {
                for (const QByteArray &pattern : words.mid(1))
                    head.files.append(pattern.toLower());
            } else if (words.first() == "interpreters") {
                head.interpreters += words.mid(1);
            } else if (words.first() == "context" || words.first() == "words") {
                break;
            }
        }
        m_heads.push_back(std::move(head));
    }
}

SyntaxCatalog::~SyntaxCatalog() = default;

const SyntaxCatalog &SyntaxCatalog::builtIn()
{
    static const SyntaxCatalog catalog(QStringLiteral(":/windlass/syntax"), true);
    return catalog;
}

bool SyntaxCatalog::hasLibrary()
{
    return hasHighlighterLibrary();
}

QByteArrayList SyntaxCatalog::tableIds() const
{
    QByteArrayList ids;
    for (const Head &head : m_heads)
        ids.append(head.id);
    return ids;
}

QByteArray SyntaxCatalog::tableIdFor(const QString &path, QByteArrayView firstLine) const
{
    const QByteArray name = path.sliced(path.lastIndexOf(QLatin1Char('/')) + 1).toLower().toUtf8();
    QByteArray best;
    qsizetype bestFit = 0;
    for (const Head &head : m_heads) {
        for (const QByteArray &pattern : head.files) {
            const qsizetype fit = fitOf(name, pattern);
            if (fit > bestFit) {
                bestFit = fit;
                best = head.id;
            }
        }
    }
    const QByteArray interpreter = best.isEmpty() ? interpreterOf(firstLine) : QByteArray();
    if (!interpreter.isEmpty()) {
        for (const Head &head : m_heads) {
            if (head.interpreters.contains(interpreter))
                return head.id;
        }
    }
    return best;
}

std::optional<LanguageTable> SyntaxCatalog::readTable(const QByteArray &id, QString *problem) const
{
    QFile file(m_folder + QLatin1Char('/') + QString::fromUtf8(id) + QStringLiteral(".syntax"));
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = QStringLiteral("there is no table “%1”").arg(QString::fromUtf8(id));
        return std::nullopt;
    }
    return LanguageTable::parse(id, file.readAll(), problem);
}

std::shared_ptr<const SyntaxHighlighter> SyntaxCatalog::tableHighlighter(const QByteArray &id, QString *problem) const
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_highlighters.find(id);
    if (known != m_highlighters.end() && (known->second || !problem))
        return known->second;
    QString what;
    std::shared_ptr<const SyntaxHighlighter> made = TableHighlighter::make(
        id, [this](const QByteArray &other, QString *why) { return readTable(other, why); }, &what);
    if (!made)
        qCWarning(syntaxLog, "%s", qPrintable(what));
    if (problem)
        *problem = what;
    // One that could not be read is kept, too: its files are shown as text, and it is said once.
    m_highlighters.insert_or_assign(id, made);
    return made;
}

std::shared_ptr<const SyntaxHighlighter> SyntaxCatalog::highlighterFor(const QString &path, QByteArrayView firstLine) const
{
    if (m_asksLibrary) {
        if (auto highlighter = libraryHighlighterFor(path))
            return highlighter;
    }
    const QByteArray id = tableIdFor(path, firstLine);
    return id.isEmpty() ? nullptr : tableHighlighter(id);
}

} // namespace windlass
