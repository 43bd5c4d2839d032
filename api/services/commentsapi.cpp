// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/commentsapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

//! `inline` as a whole: the host adds to it what its description does not name.
constexpr QStringView CommentFields
    = u"next,size,values.id,values.parent.id,values.content.raw,values.inline,values.deleted,values.pending,"
    u"values.created_on,values.updated_on,values.user.uuid,values.user.account_id,values.user.display_name,"
    u"values.user.nickname,values.user.links.avatar.href,values.resolution.type,values.resolution.created_on,"
    u"values.resolution.user.uuid,values.resolution.user.display_name";

ApiPath commentPath(const PullRequestId &id, qint64 commentId)
{
    return pullRequestPath(id) / "comments" / commentId;
}

ApiRequest commentWrite(const PullRequestId &id, qint64 commentId, const QJsonObject &body)
{
    return ApiRequest::write(ApiRequest::Method::Put, commentPath(id, commentId),
                             QJsonDocument(body).toJson(QJsonDocument::Compact));
}

//! The host's own answer is the resolution; one without a body says that it went well.
Result<CommentResolution> parseResolveAnswer(const ApiAnswer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return CommentResolution{};
    return json::parseOne(answer, parseCommentResolution);
}

} // namespace

PendingReply<Page<Comment>> CommentsApi::list(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", CommentFields);
    return sendForPage(m_client, pullRequestPath(id) / "comments", query, page, parseComment, from);
}

PendingReply<Comment> CommentsApi::get(const PullRequestId &id, qint64 commentId, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(commentPath(id, commentId)), parseComment, from);
}

PendingReply<Comment> CommentsApi::add(const PullRequestId &id, const NewComment &comment)
{
    return sendForOne(m_client,
                      ApiRequest::write(ApiRequest::Method::Post, pullRequestPath(id) / "comments", toJson(comment)),
                      parseComment);
}

PendingReply<Comment> CommentsApi::edit(const PullRequestId &id, qint64 commentId, const QString &content)
{
    const QJsonObject body{{QLatin1String("content"), QJsonObject{{QLatin1String("raw"), content}}}};
    return sendForOne(m_client, commentWrite(id, commentId, body), parseComment);
}

PendingReply<Comment> CommentsApi::publish(const PullRequestId &id, qint64 commentId, const QString &content)
{
    const QJsonObject body{{QLatin1String("content"), QJsonObject{{QLatin1String("raw"), content}}},
                           {QLatin1String("pending"), false}};
    return sendForOne(m_client, commentWrite(id, commentId, body), parseComment);
}

PendingReply<Nothing> CommentsApi::remove(const PullRequestId &id, qint64 commentId)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, commentPath(id, commentId)));
}

PendingReply<CommentResolution> CommentsApi::resolve(const PullRequestId &id, qint64 commentId)
{
    return m_client.send<CommentResolution>(
        ApiRequest::write(ApiRequest::Method::Post, commentPath(id, commentId) / "resolve"), parseResolveAnswer);
}

PendingReply<Nothing> CommentsApi::reopen(const PullRequestId &id, qint64 commentId)
{
    return sendForNothing(m_client,
                          ApiRequest::write(ApiRequest::Method::Delete, commentPath(id, commentId) / "resolve"));
}

} // namespace windlass
