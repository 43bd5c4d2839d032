// SPDX-License-Identifier: GPL-3.0-or-later
// The signed-in person, the workspaces they are in, and what they may do there.
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

const Member *memberOf(const Workspace &workspace, const QString &nickname)
{
    const auto found = std::find_if(workspace.members.begin(), workspace.members.end(),
                                    [&](const Member &member) { return member.nickname == nickname; });
    return found == workspace.members.end() ? nullptr : &*found;
}

HttpAnswer currentUser(Call &call)
{
    const auto world = call.site.store.read();
    const Account *account = world->account(call.me());
    if (!account)
        return errorAnswer(404, u"No such user"_s);
    QJsonObject shape = userShape(call.site, *account);
    shape.insert(u"username"_s, account->nickname);
    shape.insert(u"created_on"_s, u"2024-02-05T08:00:00.000000+00:00"_s);
    shape.insert(u"is_staff"_s, false);
    shape.insert(u"account_status"_s, u"active"_s);
    shape.insert(u"location"_s, QJsonValue());
    shape.insert(u"has_2fa_enabled"_s, QJsonValue());
    return call.object(shape);
}

HttpAnswer oneUser(Call &call)
{
    const auto world = call.site.store.read();
    const QString wanted = call.parameter(u"selected_user"_s);
    for (const Account &account : world->accounts) {
        if (account.uuid == wanted || account.accountId == wanted)
            return call.object(userShape(call.site, account));
    }
    return errorAnswer(404, wanted);
}

HttpAnswer emails(Call &call)
{
    const auto world = call.site.store.read();
    const Account *account = world->account(call.me());
    QList<QJsonObject> list;
    if (account) {
        list.append({{u"type"_s, u"email"_s},
                     {u"email"_s, account->email},
                     {u"is_primary"_s, true},
                     {u"is_confirmed"_s, true},
                     {u"links"_s, linksOf({{u"self"_s, call.site.api(u"/user/emails/"_s + account->email)}})}});
    }
    return call.filteredPage(list, {});
}

// No name in it: that is in /workspaces/{workspace} only.
HttpAnswer myWorkspaces(Call &call)
{
    const auto world = call.site.store.read();
    QList<QJsonObject> list;
    for (const Workspace &workspace : world->workspaces) {
        const Member *member = memberOf(workspace, call.me());
        if (!member)
            continue;
        const bool isAdministrator = member->permission == u"owner";
        if (call.query.has(u"administrator"_s) && (call.query.value(u"administrator"_s) == u"true") != isAdministrator)
            continue;
        QJsonObject base = workspaceStub(call.site, workspace);
        base.insert(u"type"_s, u"workspace_base"_s);
        base.remove(u"name"_s);
        QJsonObject links = base.value("links"_L1).toObject();
        links.remove(u"html"_s);
        base.insert(u"links"_s, links);
        list.append({{u"type"_s, u"workspace_access"_s},
                     {u"administrator"_s, isAdministrator},
                     {u"workspace"_s, base},
                     {u"slug"_s, workspace.slug}}); // For q and sort; not sent.
    }
    PageRules rules;
    rules.defaultLength = 25;
    rules.hidden = {u"slug"_s};
    return call.filteredPage(list, rules);
}

HttpAnswer myRepositoryPermissions(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    if (!workspace)
        return errorAnswer(404, u"No workspace with identifier '%1'."_s.arg(call.parameter(u"workspace"_s)));
    const Member *member = memberOf(*workspace, call.me());
    const QString permission = !member ? QString() : member->permission == u"owner" ? u"admin"_s : u"write"_s;
    QList<QJsonObject> list;
    if (member) {
        for (const auto &repository : workspace->repositories) {
            QJsonObject stub = repositoryStub(call.site, *repository);
            stub.remove(u"links"_s);
            list.append({{u"type"_s, u"repository_permission"_s},
                         {u"permission"_s, permission},
                         {u"user"_s, personShape(call.site, *world, call.me())},
                         {u"repository"_s, stub}});
        }
    }
    return call.filteredPage(list, {});
}

HttpAnswer myWorkspacePermission(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    const Member *member = workspace ? memberOf(*workspace, call.me()) : nullptr;
    if (!member)
        return errorAnswer(404, u"No workspace with identifier '%1'."_s.arg(call.parameter(u"workspace"_s)));
    return call.object({{u"type"_s, u"workspace_membership"_s},
                        {u"permission"_s, member->permission},
                        {u"user"_s, personShape(call.site, *world, call.me())},
                        {u"workspace"_s, workspaceStub(call.site, *workspace)}});
}

} // namespace

void addUserRoutes(Router &router)
{
    router.add("GET", u"/user"_s, "account", currentUser);
    router.add("GET", u"/user/emails"_s, "email", emails);
    router.add("GET", u"/users/{selected_user}"_s, "account", oneUser);
    router.add("GET", u"/user/workspaces"_s, "account", myWorkspaces);
    router.add("GET", u"/user/workspaces/{workspace}/permission"_s, "account", myWorkspacePermission);
    router.add("GET", u"/user/workspaces/{workspace}/permissions/repositories"_s, "repository",
               myRepositoryPermissions);
}

} // namespace windlass::standin
