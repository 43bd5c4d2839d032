// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/pullrequestlist.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

HttpAnswer workspaceMissing(const Call &call)
{
    return errorAnswer(404, u"No workspace with identifier '%1'."_s.arg(call.parameter(u"workspace"_s)));
}

HttpAnswer oneWorkspace(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    return workspace ? call.object(workspaceShape(call.site, *workspace)) : workspaceMissing(call);
}

HttpAnswer members(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    if (!workspace)
        return workspaceMissing(call);
    if (call.query.value(u"q"_s).contains(u"user.display_name"))
        return errorAnswer(400, u"Invalid field name: user.display_name"_s);
    QList<QJsonObject> list;
    for (const Member &member : workspace->members) {
        list.append({{u"type"_s, u"workspace_membership"_s},
                     {u"permission"_s, member.permission}, // For q; a membership does not say it.
                     {u"user"_s, personShape(call.site, *world, member.nickname)},
                     {u"workspace"_s, workspaceStub(call.site, *workspace)},
                     {u"links"_s, linksOf({{u"self"_s, call.site.api(u"/workspaces/"_s + workspace->slug +
                                                                     u"/members/"_s + member.nickname)}})}});
    }
    PageRules rules;
    rules.defaultLength = 50;
    rules.hidden = {u"permission"_s};
    return call.filteredPage(list, rules);
}

HttpAnswer projects(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    if (!workspace)
        return workspaceMissing(call);
    QList<QJsonObject> list;
    for (const Project &project : workspace->projects)
        list.append(projectShape(call.site, *workspace, project));
    return call.filteredPage(list, {}, u"name"_s);
}

HttpAnswer oneProject(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    if (!workspace)
        return workspaceMissing(call);
    for (const Project &project : workspace->projects) {
        if (project.key.compare(call.parameter(u"project_key"_s), Qt::CaseInsensitive) == 0)
            return call.object(projectShape(call.site, *workspace, project));
    }
    return errorAnswer(404, u"Project with key %1 not found"_s.arg(call.parameter(u"project_key"_s)));
}

HttpAnswer authoredPullRequests(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    if (!workspace)
        return workspaceMissing(call);
    const QString wanted = call.parameter(u"selected_user"_s);
    QString nickname;
    for (const Account &account : world->accounts) {
        if (account.uuid == wanted || account.accountId == wanted)
            nickname = account.nickname;
    }
    if (nickname.isEmpty())
        return errorAnswer(404, wanted);
    QList<ListedPullRequest> list;
    for (const auto &repository : workspace->repositories) {
        for (const PullRequest &request : repository->pullRequests) {
            if (request.author == nickname)
                list.append({repository.get(), &request});
        }
    }
    return pullRequestPage(call, *world, list);
}

} // namespace

void addWorkspaceRoutes(Router &router)
{
    router.add("GET", u"/workspaces/{workspace}"_s, "account", oneWorkspace);
    router.add("GET", u"/workspaces/{workspace}/members"_s, "account", members);
    router.add("GET", u"/workspaces/{workspace}/projects"_s, "project", projects);
    router.add("GET", u"/workspaces/{workspace}/projects/{project_key}"_s, "project", oneProject);
    router.add("GET", u"/workspaces/{workspace}/pullrequests/{selected_user}"_s, "pullrequest", authoredPullRequests);
}

} // namespace windlass::standin
