// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/account.h"
#include "api/resources/permission.h"

namespace windlass {

//! The signed-in account, what it may do, and people.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-users/
class UserApi
{
public:
    explicit UserApi(ApiClient &client)
        : m_client(client)
    {
    }

    //! GET /user. Unauthorized tells that the credential is no good; Forbidden is normal for access tokens, which act
    //! for nobody.
    PendingReply<Account> me();
    //! All addresses of the account, confirmed or not. Forbidden is normal: it needs the scope email (tokens:
    //! read:user). GET /user/emails.
    PendingReply<Page<EmailAddress>> emails(const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! A person by uuid (with braces) or account id. NotFound for teams and for people who are gone.
    //! GET /users/{selected_user}.
    PendingReply<Account> get(const QString &id, ReadFrom from = ReadFrom::Network);

    //! What the account is in a workspace. Forbidden for one that it has no access to.
    //! GET /user/workspaces/{workspace}/permission.
    PendingReply<WorkspaceMember> workspaceRole(const QString &workspace, ReadFrom from = ReadFrom::Network);
    //! The account's rights on those repositories of a workspace that somebody gave it rights on, in the host's order.
    //! Public repositories that it can merely read are not among them. Needs account and repository.
    //! GET /user/workspaces/{workspace}/permissions/repositories.
    PendingReply<Page<RepositoryPermission>> repositoryRoles(const QString &workspace, const PageToken &page = {},
                                                             ReadFrom from = ReadFrom::Network);
    //! The same list narrowed to one repository: one entry, or none when nobody gave it rights on it.
    PendingReply<Page<RepositoryPermission>> repositoryRole(const RepositoryId &repository,
                                                            ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
