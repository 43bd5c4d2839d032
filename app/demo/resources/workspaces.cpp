// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/pullrequestlist.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <QRegularExpression>

#include <algorithm>

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

QJsonObject membershipShape(const Call &call, const World &world, const Workspace &workspace, const Member &member)
{
    const Account *account = world.account(member.nickname);
    return {{u"type"_s, u"workspace_membership"_s},
            {u"permission"_s, member.permission}, // For q; a membership does not say it.
            {u"user"_s, personShape(call.site, world, member.nickname)},
            {u"workspace"_s, workspaceStub(call.site, workspace)},
            {u"links"_s, linksOf({{u"self"_s, call.site.api(u"/workspaces/"_s + workspace.slug + u"/members/"_s +
                                                             encodedUuid(account ? account->uuid : QString()))}})}};
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
    for (const Member &member : workspace->members)
        list.append(membershipShape(call, *world, *workspace, member));
    PageRules rules;
    rules.defaultLength = 50;
    rules.hidden = {u"permission"_s};
    return call.filteredPage(list, rules);
}

//! By uuid or account id.
HttpAnswer oneMember(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    if (!workspace)
        return workspaceMissing(call);
    const QString wanted = call.parameter(u"member"_s);
    for (const Member &member : workspace->members) {
        const Account *account = world->account(member.nickname);
        if (account && (account->uuid == wanted || account->accountId == wanted))
            return call.object(membershipShape(call, *world, *workspace, member), {u"permission"_s});
    }
    return errorAnswer(404, u"%1 is not a member of %2."_s.arg(wanted, workspace->slug));
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

//! What a body says about a project; empty when nothing is wrong with it.
std::optional<HttpAnswer> applyProjectBody(const QJsonObject &body, Project *project)
{
    project->name = body.value("name"_L1).toString(project->name);
    project->description = body.value("description"_L1).toString(project->description);
    project->isPrivate = body.value("is_private"_L1).toBool(project->isPrivate);
    project->key = body.value("key"_L1).toString(project->key).toUpper();
    static const QRegularExpression key(u"^[A-Z][A-Z0-9_]*$"_s);
    if (!key.match(project->key).hasMatch())
        return fieldError(u"key"_s, u"Keys begin with a letter and have letters, digits and _."_s);
    if (project->name.trimmed().isEmpty())
        return fieldError(u"name"_s, u"required key not provided"_s);
    return std::nullopt;
}

//! POST, and PUT of a key: the second makes a project too when there is none.
HttpAnswer writeProject(Call &call)
{
    auto world = call.site.store.write();
    const Workspace *readable = call.workspace(*world);
    if (!readable)
        return workspaceMissing(call);
    Workspace &workspace = world->workspaces[readable - world->workspaces.constData()];
    const QString wanted = call.parameter(u"project_key"_s);
    const auto find = [&workspace](const QString &key) {
        return std::find_if(workspace.projects.begin(), workspace.projects.end(),
                            [&key](const Project &one) { return one.key.compare(key, Qt::CaseInsensitive) == 0; });
    };
    const auto present = find(wanted);
    const bool isNew = present == workspace.projects.end();
    Project changed = isNew ? Project() : *present;
    if (isNew) {
        changed.uuid = newUuid();
        changed.key = wanted;
    }
    const QString oldKey = changed.key;
    if (const auto problem = applyProjectBody(call.body, &changed))
        return *problem;
    const auto taken = find(changed.key);
    if (taken != workspace.projects.end() && taken != present)
        return fieldError(u"key"_s, u"A project with this key exists."_s);
    if (isNew) {
        workspace.projects.append(changed);
    } else {
        *present = changed;
        for (const auto &repository : workspace.repositories) {
            if (repository->project == oldKey)
                repository->project = changed.key;
        }
    }
    world.save();
    return call.object(projectShape(call.site, workspace, changed), {}, isNew ? 201 : 200);
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
    router.add("GET", u"/workspaces/{workspace}/members/{member}"_s, "account", oneMember);
    router.add("GET", u"/workspaces/{workspace}/projects"_s, "project", projects);
    router.add("GET", u"/workspaces/{workspace}/projects/{project_key}"_s, "project", oneProject);
    router.add("POST", u"/workspaces/{workspace}/projects"_s, "project:admin", writeProject);
    router.add("PUT", u"/workspaces/{workspace}/projects/{project_key}"_s, "project:admin", writeProject);
    router.add("GET", u"/workspaces/{workspace}/pullrequests/{selected_user}"_s, "pullrequest", authoredPullRequests);
}

} // namespace windlass::standin
