// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/workspace.h"

namespace windlass {

//! Workspaces and projects.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
class WorkspacesApi
{
public:
    explicit WorkspacesApi(ApiClient &client) : m_client(client) {}

    //! The workspaces of the signed-in account, by slug. Their names are not in this list: get() has them.
    //! GET /user/workspaces (the older GET /workspaces was removed on 2026-04-14). Forbidden for tokens that are bound to
    //! a repository or project.
    PendingReply<Page<Workspace>> list(const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET /workspaces/{workspace}. NotFound is normal for a workspace that the account can't see.
    PendingReply<Workspace> get(const QString &workspace, ReadFrom from = ReadFrom::Network);
    //! The projects of a workspace, in the host's order. GET /workspaces/{workspace}/projects.
    PendingReply<Page<Project>> projects(const QString &workspace, const PageToken &page = {},
                                         ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
