// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/workspacesapi.h"

#include "api/services/servicetools.h"

namespace windlass {

PendingReply<Page<Workspace>> WorkspacesApi::list(const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("sort", u"slug")
        .add("pagelen", 100)
        .add("fields", u"next,size,values.administrator,values.workspace.slug,values.workspace.uuid,"
                       u"values.workspace.name,values.workspace.links.avatar.href");
    return sendForPage(m_client, ApiPath("user") / "workspaces", query, page, parseWorkspaceAccess, from);
}

PendingReply<Workspace> WorkspacesApi::get(const QString &workspace, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(ApiPath("workspaces") / workspace), parseWorkspace, from);
}

PendingReply<Page<WorkspaceMember>> WorkspacesApi::members(const QString &workspace, const QString &text,
                                                           const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.user.uuid,values.user.account_id,values.user.nickname,"
                       u"values.user.display_name,values.user.links.avatar.href");
    if (!text.isEmpty())
        query.add("q", QString(QStringLiteral("user.nickname ~ ") + quotedForQuery(text)));
    return sendForPage(m_client, ApiPath("workspaces") / workspace / "members", query, page, parseWorkspaceMember,
                       from);
}

PendingReply<WorkspaceMember> WorkspacesApi::member(const QString &workspace, const QString &id, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(ApiPath("workspaces") / workspace / "members" / id),
                      parseWorkspaceMember, from);
}

} // namespace windlass
