// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/sourceentry.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

//! Answers have a list; the description says one word, and both are taken.
QStringList attributeWords(const QJsonObject &object)
{
    const QJsonValue attributes = object.value(QLatin1String("attributes"));
    if (attributes.isString())
        return {attributes.toString()};
    QStringList words;
    for (const QJsonValue &word : attributes.toArray())
        words += word.toString();
    return words;
}

std::optional<qint64> sizeOfEntry(const QJsonObject &object)
{
    const QJsonValue size = object.value(QLatin1String("size"));
    return size.isDouble() ? std::optional(size.toInteger()) : std::nullopt;
}

} // namespace

Result<SourceEntry> parseSourceEntry(const QJsonObject &object)
{
    SourceEntry entry;
    entry.path = json::text(object, "path");
    while (entry.path.endsWith(QLatin1Char('/')))
        entry.path.chop(1);
    if (entry.path.isEmpty())
        return Error::missingKey(QStringLiteral("path"));
    entry.kindWord = json::text(object, "type");
    const QStringList attributes = attributeWords(object);
    if (entry.kindWord == QLatin1String("commit_directory"))
        entry.kind = SourceEntry::Kind::Directory;
    else if (entry.kindWord == QLatin1String("commit_file"))
        entry.kind = SourceEntry::Kind::File;
    if (attributes.contains(QLatin1String("subrepository")))
        entry.kind = SourceEntry::Kind::Subrepository;
    else if (attributes.contains(QLatin1String("link")))
        entry.kind = SourceEntry::Kind::Link;
    entry.isExecutable = attributes.contains(QLatin1String("executable"));
    entry.isBinary = attributes.contains(QLatin1String("binary"));
    entry.isLfs = attributes.contains(QLatin1String("lfs"));
    entry.sizeBytes = sizeOfEntry(object);
    entry.mimeType = json::text(object, "mimetype");
    return entry;
}

Result<FileRevision> parseFileRevision(const QJsonObject &object)
{
    FileRevision revision;
    revision.path = json::text(object, "path");
    if (revision.path.isEmpty())
        return Error::missingKey(QStringLiteral("path"));
    const QJsonObject commit = json::object(object, "commit");
    if (Result<Commit> parsed = parseCommit(commit))
        revision.commit = std::move(parsed).value();
    else
        revision.commit.date = json::time(commit, "date");
    revision.sizeBytes = sizeOfEntry(object);
    return revision;
}

Result<FileText> parseFileText(const QJsonObject &object)
{
    if (!object.value(QLatin1String("raw")).isString())
        return Error::missingKey(QStringLiteral("raw"));
    return FileText{json::text(object, "raw"), json::text(object, "markup")};
}

} // namespace windlass
