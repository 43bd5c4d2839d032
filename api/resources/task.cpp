// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/task.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<Task> parseTask(const QJsonObject &object)
{
    Task task;
    task.id = json::integer(object, "id");
    if (task.id <= 0)
        return Error::missingKey(QStringLiteral("id"));
    task.content = json::text(json::object(object, "content"), "raw");
    task.stateWord = json::text(object, "state");
    if (task.stateWord == QLatin1String("RESOLVED"))
        task.state = TaskState::Resolved;
    else if (task.stateWord == QLatin1String("UNRESOLVED"))
        task.state = TaskState::Unresolved;
    task.commentId = json::integer(json::object(object, "comment"), "id");
    task.isPending = json::boolean(object, "pending");
    task.creator = parseAccount(json::object(object, "creator")).value();
    task.createdOn = json::time(object, "created_on");
    task.updatedOn = json::time(object, "updated_on");
    task.resolvedBy = parseAccount(json::object(object, "resolved_by")).value();
    task.resolvedOn = json::time(object, "resolved_on");
    return task;
}

QByteArray toJson(const NewTask &task)
{
    QJsonObject object{{QLatin1String("content"), QJsonObject{{QLatin1String("raw"), task.content}}}};
    if (task.commentId != 0)
        object.insert(QLatin1String("comment"), QJsonObject{{QLatin1String("id"), task.commentId}});
    if (task.isPending)
        object.insert(QLatin1String("pending"), true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace windlass
