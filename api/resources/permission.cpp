// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/permission.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<WorkspaceMember> parseWorkspaceMember(const QJsonObject &object)
{
    const QJsonObject user = json::object(object, "user");
    WorkspaceMember member;
    member.roleWord = json::text(object, "permission");
    if (user.isEmpty() && member.roleWord.isEmpty())
        return Error::missingKey(QStringLiteral("user"));
    member.user = parseAccount(user).value();
    member.workspace = json::text(json::object(object, "workspace"), "slug");
    if (member.roleWord == QLatin1String("owner"))
        member.role = WorkspaceRole::Owner;
    else if (member.roleWord == QLatin1String("collaborator"))
        member.role = WorkspaceRole::Collaborator;
    else if (member.roleWord == QLatin1String("member"))
        member.role = WorkspaceRole::Member;
    member.addedOn = json::time(object, "added_on");
    member.lastAccessed = json::time(object, "last_accessed");
    return member;
}

Result<RepositoryPermission> parseRepositoryPermission(const QJsonObject &object)
{
    RepositoryPermission permission;
    permission.roleWord = json::text(object, "permission");
    if (permission.roleWord.isEmpty())
        return Error::missingKey(QStringLiteral("permission"));
    if (permission.roleWord == QLatin1String("admin"))
        permission.role = RepositoryRole::Admin;
    else if (permission.roleWord == QLatin1String("write"))
        permission.role = RepositoryRole::Write;
    else if (permission.roleWord == QLatin1String("read"))
        permission.role = RepositoryRole::Read;
    else if (permission.roleWord == QLatin1String("none"))
        permission.role = RepositoryRole::None;
    const QJsonObject repository = json::object(object, "repository");
    permission.repositoryUuid = json::text(repository, "uuid");
    if (const Result<Repository> parsed = parseRepository(repository))
        permission.repository = parsed->id;
    permission.user = parseAccount(json::object(object, "user")).value();
    return permission;
}

} // namespace windlass
