// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks: managed, and never delivered.
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

struct HookEvent {
    const char *event;
    const char *category;
    const char *label;
    const char *description;
};

constexpr HookEvent repositoryEvents[] = {
    {"repo:push", "Repository", "Push", "Whenever a repository push occurs"},
    {"repo:fork", "Repository", "Fork", "Whenever a repository fork occurs"},
    {"repo:updated", "Repository", "Updated", "Whenever a repository's details are changed"},
    {"repo:transfer", "Repository", "Transfer accepted", "Whenever a repository changes its owner"},
    {"repo:commit_comment_created", "Repository", "Commit comment created", "Whenever a commit is commented on"},
    {"repo:commit_status_created", "Repository", "Build status created",
     "Whenever a build status is added to a commit"},
    {"repo:commit_status_updated", "Repository", "Build status updated", "Whenever a build status of a commit changes"},
    {"pullrequest:created", "Pull Request", "Created", "When a pull request is opened"},
    {"pullrequest:updated", "Pull Request", "Updated", "When a pull request is changed"},
    {"pullrequest:push", "Pull Request", "Push", "When commits are pushed to a pull request"},
    {"pullrequest:approved", "Pull Request", "Approved", "When someone has approved a pull request"},
    {"pullrequest:unapproved", "Pull Request", "Approval removed", "When an approval is taken back"},
    {"pullrequest:changes_request_created", "Pull Request", "Changes Request created", "When changes are requested"},
    {"pullrequest:changes_request_removed", "Pull Request", "Changes Request removed",
     "When such a request is taken back"},
    {"pullrequest:fulfilled", "Pull Request", "Merged", "When a pull request is merged"},
    {"pullrequest:rejected", "Pull Request", "Declined", "When a pull request is declined"},
    {"pullrequest:comment_created", "Pull Request", "Comment created", "When a pull request is commented on"},
    {"pullrequest:comment_updated", "Pull Request", "Comment updated", "When a comment is changed"},
    {"pullrequest:comment_deleted", "Pull Request", "Comment deleted", "When a comment is deleted"},
    {"pullrequest:comment_resolved", "Pull Request", "Comment resolved", "When a comment is resolved"},
    {"pullrequest:comment_reopened", "Pull Request", "Comment reopened", "When a resolved comment is reopened"},
    {"pipeline:span_created", "Pipelines", "Span created", "When a pipeline reports a span"},
};

constexpr HookEvent workspaceEvents[] = {
    {"project:updated", "Project", "Updated", "Whenever a project's details are changed"},
};

bool isEvent(const QString &name)
{
    const auto matches = [&name](const HookEvent &event) { return name == QLatin1String(event.event); };
    return std::any_of(std::begin(repositoryEvents), std::end(repositoryEvents), matches) ||
           std::any_of(std::begin(workspaceEvents), std::end(workspaceEvents), matches);
}

QJsonObject hookShape(const Site &site, const Repository &repository, const Hook &hook)
{
    return {{u"type"_s, u"webhook_subscription"_s},
            {u"uuid"_s, hook.uuid},
            {u"url"_s, hook.url},
            {u"description"_s, hook.description},
            {u"subject_type"_s, u"repository"_s},
            {u"subject"_s, repositoryStub(site, repository)},
            {u"active"_s, hook.isActive},
            {u"created_at"_s, writeDate(hook.createdAt).replace(u"+00:00"_s, u"Z"_s)},
            {u"events"_s, QJsonArray::fromStringList(hook.events)},
            {u"secret_set"_s, !hook.secret.isEmpty()}, // The secret itself is never readable.
            {u"skip_cert_verification"_s, false},
            {u"history_enabled"_s, false},
            {u"source"_s, QJsonValue()},
            {u"read_only"_s, QJsonValue()},
            {u"links"_s,
             linksOf({{u"self"_s, site.api(repositoryPath(repository) + u"/hooks/"_s + encodedUuid(hook.uuid))}})}};
}

HttpAnswer hooks(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    return call.page(repository->hooks.size(), {},
                     [&](qsizetype row) { return hookShape(call.site, *repository, repository->hooks.at(row)); });
}

Hook *findHook(Repository &repository, const QString &uid)
{
    const auto found = std::find_if(repository.hooks.begin(), repository.hooks.end(),
                                    [&](const Hook &hook) { return hook.uuid == uid; });
    return found == repository.hooks.end() ? nullptr : &*found;
}

std::optional<HttpAnswer> applyHookBody(const QJsonObject &body, Hook *hook)
{
    hook->url = body.value("url"_L1).toString(hook->url);
    hook->description = body.value("description"_L1).toString(hook->description);
    hook->isActive = body.value("active"_L1).toBool(hook->isActive);
    if (body.contains("secret"_L1)) // Absent keeps it, null removes it.
        hook->secret = body.value("secret"_L1).toString();
    if (body.contains("events"_L1)) {
        hook->events.clear();
        for (const QJsonValue event : body.value("events"_L1).toArray()) {
            if (!isEvent(event.toString()))
                return fieldError(u"events"_s, u"Unknown event: "_s + event.toString());
            hook->events.append(event.toString());
        }
    }
    const QUrl url(hook->url, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"http" && url.scheme() != u"https") || url.host().isEmpty())
        return fieldError(u"url"_s, u"Enter a valid URL."_s);
    const QString host = url.host();
    if (host == u"localhost" || host.startsWith(u"127.") || host.startsWith(u"10.") || host.startsWith(u"192.168.") ||
        host == u"::1")
        return fieldError(u"url"_s, u"The URL must be publicly routable."_s);
    if (hook->events.isEmpty())
        return fieldError(u"events"_s, u"At least one event is needed."_s);
    return std::nullopt;
}

HttpAnswer createHook(Call &call)
{
    Hook hook;
    if (const auto problem = applyHookBody(call.body, &hook))
        return *problem;
    hook.uuid = newUuid();
    hook.createdAt = QDateTime::currentDateTimeUtc();
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    repository->hooks.append(hook);
    world.save();
    return call.object(hookShape(call.site, *repository, hook), {}, 201);
}

// GET, PUT and DELETE of one hook.
HttpAnswer oneHook(Call &call)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    Hook *hook = findHook(*repository, call.parameter(u"uid"_s));
    if (!hook)
        return errorAnswer(404, u"Webhook not found"_s);
    if (call.request.method == "DELETE") {
        const QString uuid = hook->uuid;
        repository->hooks.removeIf([&](const Hook &other) { return other.uuid == uuid; });
        world.save();
        return noContent();
    }
    if (call.request.method == "PUT") {
        Hook changed = *hook;
        if (const auto problem = applyHookBody(call.body, &changed))
            return *problem;
        *hook = changed;
        world.save();
    }
    return call.object(hookShape(call.site, *repository, *hook));
}

HttpAnswer subjectTypes(Call &call)
{
    QJsonObject shape;
    for (const QString &type : {u"repository"_s, u"workspace"_s})
        shape.insert(type,
                     QJsonObject{{u"links"_s, linksOf({{u"events"_s, call.site.api(u"/hook_events/"_s + type)}})}});
    return call.object(shape);
}

HttpAnswer hookEvents(Call &call)
{
    const QString type = call.parameter(u"subject_type"_s);
    if (type != u"repository" && type != u"workspace")
        return errorAnswer(404, u"Invalid subject type: "_s + type);
    QList<QJsonObject> list;
    const auto add = [&list](const HookEvent &event) {
        list.append({{u"event"_s, QString::fromLatin1(event.event)},
                     {u"category"_s, QString::fromLatin1(event.category)},
                     {u"label"_s, QString::fromLatin1(event.label)},
                     {u"description"_s, QString::fromLatin1(event.description)}});
    };
    std::for_each(std::begin(repositoryEvents), std::end(repositoryEvents), add);
    if (type == u"workspace")
        std::for_each(std::begin(workspaceEvents), std::end(workspaceEvents), add);
    PageRules rules;
    rules.defaultLength = 30;
    return call.page(list.size(), rules, [&list](qsizetype row) { return list.at(row); });
}

} // namespace

void addHookRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/hooks"_s;
    router.add("GET", list, "webhook", hooks);
    router.add("POST", list, "webhook", createHook);
    for (const char *method : {"GET", "PUT", "DELETE"})
        router.add(method, list + u"/{uid}"_s, "webhook", oneHook);
    router.addOpen("GET", u"/2.0/hook_events"_s, subjectTypes);
    router.addOpen("GET", u"/2.0/hook_events/{subject_type}"_s, hookEvents);
}

} // namespace windlass::standin
