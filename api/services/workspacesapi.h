// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/permission.h"
#include "api/resources/workspace.h"

namespace windlass {

//! Workspaces and the people in them.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
class WorkspacesApi
{
public:
    explicit WorkspacesApi(ApiClient &client)
        : m_client(client)
    {
    }

    //! The workspaces of the signed-in account, by slug. Their names are not in this list: get() has them.
    //! GET /user/workspaces (the older GET /workspaces was removed on 2026-04-14). Forbidden for tokens that are bound
    //! to a repository or project.
    PendingReply<Page<Workspace>> list(const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET /workspaces/{workspace}. NotFound is normal for a workspace that the account can't see.
    PendingReply<Workspace> get(const QString &workspace, ReadFrom from = ReadFrom::Network);
    //! The people of a workspace whose nickname contains `text`, all for an empty one, in the host's order; without
    //! their roles. The host filters by nickname alone (a filter by display name is refused), so a search that is to
    //! find display names too reads all pages and looks itself. Needs account (tokens: read:workspace). GET
    //! /workspaces/{workspace}/members.
    PendingReply<Page<WorkspaceMember>> members(const QString &workspace, const QString &text = {},
                                                const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! One of them, by uuid or account id. NotFound for people who are not in the workspace.
    //! GET /workspaces/{workspace}/members/{member}.
    PendingReply<WorkspaceMember> member(const QString &workspace, const QString &id,
                                         ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
