// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/comment.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

std::optional<int> lineNumber(const QJsonObject &object, const char *key)
{
    const qint64 line = json::integer(object, key);
    return line > 0 && line <= std::numeric_limits<int>::max() ? std::optional(static_cast<int>(line)) : std::nullopt;
}

} // namespace

Result<CommentResolution> parseCommentResolution(const QJsonObject &object)
{
    return CommentResolution{parseAccount(json::object(object, "user")).value(), json::time(object, "created_on")};
}

Result<Comment> parseComment(const QJsonObject &object)
{
    Comment comment;
    comment.id = json::integer(object, "id");
    if (comment.id <= 0)
        return Error::missingKey(QStringLiteral("id"));
    comment.parentId = json::integer(json::object(object, "parent"), "id");
    comment.author = parseAccount(json::object(object, "user")).value();
    comment.content = json::text(json::object(object, "content"), "raw");
    const QJsonObject place = json::object(object, "inline");
    // Recorded answers hold `inline: {}` too; without a path it is no place.
    if (const QString path = json::text(place, "path"); !path.isEmpty()) {
        InlineAnchor anchor;
        anchor.path = path;
        anchor.to = lineNumber(place, "to");
        anchor.from = lineNumber(place, "from");
        anchor.startTo = lineNumber(place, "start_to");
        anchor.startFrom = lineNumber(place, "start_from");
        anchor.isOutdated = json::boolean(place, "outdated");
        anchor.sourceHash = json::text(place, "src_rev");
        anchor.destinationHash = json::text(place, "dest_rev");
        anchor.contextLines = json::text(place, "context_lines");
        comment.anchor = anchor;
    }
    comment.isDeleted = json::boolean(object, "deleted");
    comment.isPending = json::boolean(object, "pending");
    if (const QJsonObject ended = json::object(object, "resolution"); !ended.isEmpty()) {
        const CommentResolution resolution = parseCommentResolution(ended).value();
        comment.isResolved = true;
        comment.resolvedBy = resolution.user;
        comment.resolvedOn = resolution.createdOn;
    }
    comment.createdOn = json::time(object, "created_on");
    comment.updatedOn = json::time(object, "updated_on");
    return comment;
}

QByteArray toJson(const NewComment &comment)
{
    QJsonObject object{{QLatin1String("content"), QJsonObject{{QLatin1String("raw"), comment.content}}}};
    if (comment.parentId != 0)
        object.insert(QLatin1String("parent"), QJsonObject{{QLatin1String("id"), comment.parentId}});
    if (comment.anchor) {
        QJsonObject place{{QLatin1String("path"), comment.anchor->path}};
        const auto insertLine = [&place](const char *key, std::optional<int> line) {
            if (line)
                place.insert(QLatin1String(key), *line);
        };
        insertLine("to", comment.anchor->to);
        insertLine("from", comment.anchor->from);
        insertLine("start_to", comment.anchor->startTo);
        insertLine("start_from", comment.anchor->startFrom);
        object.insert(QLatin1String("inline"), place);
    }
    if (comment.isPending)
        object.insert(QLatin1String("pending"), true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace windlass
