// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/workspacesapi.h"

#include "api/services/servicetools.h"

namespace windlass {

PendingReply<Page<Workspace>> WorkspacesApi::list(const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("sort", u"slug").add("pagelen", 100);
    return sendForPage(m_client, ApiPath("user") / "workspaces", query, page, parseWorkspaceAccess, from,
                       RequestFamily::Other);
}

PendingReply<Workspace> WorkspacesApi::get(const QString &workspace, ReadFrom from)
{
    ApiRequest request = ApiRequest::get(ApiPath("workspaces") / workspace);
    request.family = RequestFamily::Other;
    return sendForOne(m_client, request, parseWorkspace, from);
}

PendingReply<Page<Project>> WorkspacesApi::projects(const QString &workspace, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100);
    return sendForPage(m_client, ApiPath("workspaces") / workspace / "projects", query, page, parseProject, from,
                       RequestFamily::Other);
}

} // namespace windlass
