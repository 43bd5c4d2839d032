// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/project.h"

namespace windlass {

//! The projects of a workspace.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
class ProjectsApi
{
public:
    explicit ProjectsApi(ApiClient &client)
        : m_client(client)
    {
    }

    //! In the host's order. GET /workspaces/{workspace}/projects.
    PendingReply<Page<Project>> list(const QString &workspace, const PageToken &page = {},
                                     ReadFrom from = ReadFrom::Network);
    //! GET /workspaces/{workspace}/projects/{project_key}.
    PendingReply<Project> get(const QString &workspace, const QString &key, ReadFrom from = ReadFrom::Network);
    //! Needs project:admin (tokens: admin:project), which implies nothing else. Forbidden without the right to make
    //! one, Invalid for a key that is taken. POST /workspaces/{workspace}/projects.
    PendingReply<Project> create(const QString &workspace, const NewProject &project);
    //! Changes what `change` names. Trap: the host makes a new project when there is none with that key. Needs
    //! project:admin. PUT /workspaces/{workspace}/projects/{project_key}.
    PendingReply<Project> update(const QString &workspace, const QString &key, const ProjectChange &change);

private:
    ApiClient &m_client;
};

} // namespace windlass
