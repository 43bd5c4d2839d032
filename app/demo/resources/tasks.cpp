// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks of pull requests.
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

QJsonObject taskShape(const Site &site, const World &world, const Repository &repository, const PullRequest &request,
                      const Task &task)
{
    const QString place = u"/pullrequests/"_s + QString::number(request.id);
    const QString number = QString::number(task.id);
    QJsonObject shape{
        {u"id"_s, task.id},
        {u"state"_s, task.isResolved ? u"RESOLVED"_s : u"UNRESOLVED"_s},
        {u"content"_s, rendered(task.content)},
        {u"creator"_s, personShape(site, world, task.creator)},
        {u"created_on"_s, writeDate(task.createdOn)},
        {u"updated_on"_s, writeDate(task.updatedOn)},
        {u"resolved_on"_s, task.isResolved ? QJsonValue(writeDate(task.resolvedOn)) : QJsonValue()},
        {u"resolved_by"_s, personShape(site, world, task.resolvedBy)},
        {u"pending"_s, false},
        {u"links"_s, linksOf({{u"self"_s, site.api(repositoryPath(repository) + place + u"/tasks/"_s + number)},
                              {u"html"_s, site.origin + u'/' + repository.fullName() + u"/pull-requests/"_s +
                                              QString::number(request.id) + u"/_/diff#task-"_s + number}})}};
    if (task.comment) {
        const QString comment = QString::number(*task.comment);
        shape.insert(u"comment"_s,
                     QJsonObject{{u"id"_s, *task.comment},
                                 {u"links"_s, linksOf({{u"self"_s, site.api(repositoryPath(repository) + place +
                                                                            u"/comments/"_s + comment)}})}});
    }
    return shape;
}

template <typename Change>
HttpAnswer changeTasks(Call &call, Change change)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    PullRequest *request = repository->pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    HttpAnswer answer = change(*world, *repository, *request);
    if (answer.status < 300)
        world.save();
    return answer;
}

HttpAnswer taskMissing(const Call &call)
{
    return errorAnswer(404, u"Task %1 not found"_s.arg(call.parameter(u"task_id"_s)));
}

HttpAnswer tasks(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    const PullRequest *request = std::as_const(*repository).pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    QList<QJsonObject> list;
    for (const Task &task : request->tasks)
        list.append(taskShape(call.site, *world, *repository, *request, task));
    return call.filteredPage(list, {}, u"created_on"_s);
}

HttpAnswer oneTask(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    PullRequest *request = repository->pullRequest(call.parameter(u"id"_s).toInt());
    const Task *task = request ? request->task(call.parameter(u"task_id"_s).toLongLong()) : nullptr;
    return task ? call.object(taskShape(call.site, *world, *repository, *request, *task)) : taskMissing(call);
}

HttpAnswer createTask(Call &call)
{
    const QString raw = call.body.value("content"_L1).toObject().value("raw"_L1).toString();
    if (raw.trimmed().isEmpty())
        return fieldError(u"content"_s, u"required key not provided"_s);
    return changeTasks(call, [&](World &world, Repository &repository, PullRequest &request) {
        Task task;
        const QJsonObject comment = call.body.value("comment"_L1).toObject();
        if (!comment.isEmpty()) {
            if (!request.comment(comment.value("id"_L1).toInteger()))
                return fieldError(u"comment"_s, u"Comment not found"_s);
            task.comment = comment.value("id"_L1).toInteger();
        }
        task.id = ++world.lastId;
        task.content = raw;
        task.creator = call.me();
        task.createdOn = task.updatedOn = QDateTime::currentDateTimeUtc();
        request.tasks.append(task);
        return call.object(taskShape(call.site, world, repository, request, task), {}, 201);
    });
}

HttpAnswer updateTask(Call &call)
{
    return changeTasks(call, [&](World &world, Repository &repository, PullRequest &request) {
        Task *task = request.task(call.parameter(u"task_id"_s).toLongLong());
        if (!task)
            return taskMissing(call);
        const QJsonObject content = call.body.value("content"_L1).toObject();
        if (content.contains("raw"_L1))
            task->content = content.value("raw"_L1).toString();
        const QString state = call.body.value("state"_L1).toString();
        if (!state.isEmpty() && state != u"RESOLVED" && state != u"UNRESOLVED")
            return fieldError(u"state"_s, u"expected RESOLVED or UNRESOLVED"_s);
        task->updatedOn = QDateTime::currentDateTimeUtc();
        if (state == u"RESOLVED" && !task->isResolved) {
            task->resolvedBy = call.me();
            task->resolvedOn = task->updatedOn;
        } else if (state == u"UNRESOLVED") {
            task->resolvedBy.clear();
            task->resolvedOn = {};
        }
        task->isResolved = state.isEmpty() ? task->isResolved : state == u"RESOLVED";
        return call.object(taskShape(call.site, world, repository, request, *task));
    });
}

HttpAnswer deleteTask(Call &call)
{
    return changeTasks(call, [&](World &, Repository &, PullRequest &request) {
        const qint64 id = call.parameter(u"task_id"_s).toLongLong();
        return request.tasks.removeIf([id](const Task &task) { return task.id == id; }) > 0 ? noContent()
                                                                                            : taskMissing(call);
    });
}

} // namespace

void addTaskRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/pullrequests/{id}/tasks"_s;
    const QString one = list + u"/{task_id}"_s;
    router.add("GET", list, "pullrequest", tasks);
    router.add("POST", list, "pullrequest", createTask);
    router.add("GET", one, "pullrequest", oneTask);
    router.add("PUT", one, "pullrequest", updateTask);
    router.add("DELETE", one, "pullrequest", deleteTask);
}

} // namespace windlass::standin
