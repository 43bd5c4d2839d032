// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/tasksapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

constexpr QStringView TaskFields
    = u"next,size,values.id,values.content.raw,values.state,values.comment.id,values.pending,values.created_on,"
    u"values.updated_on,values.resolved_on,values.creator.uuid,values.creator.display_name,"
    u"values.creator.links.avatar.href,values.resolved_by.uuid,values.resolved_by.display_name";

ApiPath taskPath(const PullRequestId &id, qint64 taskId)
{
    return pullRequestPath(id) / "tasks" / taskId;
}

ApiRequest taskWrite(const PullRequestId &id, qint64 taskId, const QJsonObject &body)
{
    return ApiRequest::write(ApiRequest::Method::Put, taskPath(id, taskId),
                             QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace

PendingReply<Page<Task>> TasksApi::list(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("sort", u"created_on").add("pagelen", 100).add("fields", TaskFields);
    return sendForPage(m_client, pullRequestPath(id) / "tasks", query, page, parseTask, from);
}

PendingReply<Task> TasksApi::get(const PullRequestId &id, qint64 taskId, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(taskPath(id, taskId)), parseTask, from);
}

PendingReply<Task> TasksApi::create(const PullRequestId &id, const NewTask &task)
{
    return sendForOne(
        m_client, ApiRequest::write(ApiRequest::Method::Post, pullRequestPath(id) / "tasks", toJson(task)), parseTask);
}

PendingReply<Task> TasksApi::edit(const PullRequestId &id, qint64 taskId, const QString &content)
{
    return sendForOne(m_client,
                      taskWrite(id, taskId, {{QLatin1String("content"), QJsonObject{{QLatin1String("raw"), content}}}}),
                      parseTask);
}

PendingReply<Task> TasksApi::setResolved(const PullRequestId &id, qint64 taskId, bool isResolved)
{
    const QLatin1String state(isResolved ? "RESOLVED" : "UNRESOLVED");
    return sendForOne(m_client, taskWrite(id, taskId, {{QLatin1String("state"), state}}), parseTask);
}

PendingReply<Nothing> TasksApi::remove(const PullRequestId &id, qint64 taskId)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, taskPath(id, taskId)));
}

} // namespace windlass
