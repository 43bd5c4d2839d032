// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/userapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

ApiPath repositoryRolesPath(const QString &workspace)
{
    return ApiPath("user") / "workspaces" / workspace / "permissions" / "repositories";
}

constexpr QStringView RepositoryRoleFields
    = u"next,size,values.permission,values.repository.full_name,values.repository.uuid";

} // namespace

PendingReply<Account> UserApi::me()
{
    ApiRequest request = ApiRequest::get(ApiPath("user"));
    request.mayCache = false;
    return sendForOne(m_client, request, parseAccount);
}

PendingReply<Page<EmailAddress>> UserApi::emails(const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", u"next,size,values.email,values.is_primary,values.is_confirmed");
    return sendForPage(m_client, ApiPath("user") / "emails", query, page, parseEmailAddress, from);
}

PendingReply<Account> UserApi::get(const QString &id, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(ApiPath("users") / id), parseAccount, from);
}

PendingReply<WorkspaceMember> UserApi::workspaceRole(const QString &workspace, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(ApiPath("user") / "workspaces" / workspace / "permission"),
                      parseWorkspaceMember, from);
}

PendingReply<Page<RepositoryPermission>> UserApi::repositoryRoles(const QString &workspace, const PageToken &page,
                                                                  ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", RepositoryRoleFields);
    return sendForPage(m_client, repositoryRolesPath(workspace), query, page, parseRepositoryPermission, from);
}

PendingReply<Page<RepositoryPermission>> UserApi::repositoryRole(const RepositoryId &repository, ReadFrom from)
{
    ApiQuery query;
    query.add("q", QString(QStringLiteral("repository.full_name = ") + quotedForQuery(repository.fullName())))
        .add("fields", RepositoryRoleFields);
    return sendForPage(m_client, repositoryRolesPath(repository.workspace), query, {}, parseRepositoryPermission, from);
}

} // namespace windlass
