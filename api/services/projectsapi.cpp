// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/projectsapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

ApiPath projectsPath(const QString &workspace)
{
    return ApiPath("workspaces") / workspace / "projects";
}

} // namespace

PendingReply<Page<Project>> ProjectsApi::list(const QString &workspace, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.uuid,values.key,values.name,values.description,values.is_private,"
                       u"values.created_on,values.updated_on,values.links.avatar.href");
    return sendForPage(m_client, projectsPath(workspace), query, page, parseProject, from);
}

PendingReply<Project> ProjectsApi::get(const QString &workspace, const QString &key, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(projectsPath(workspace) / key), parseProject, from);
}

PendingReply<Project> ProjectsApi::create(const QString &workspace, const NewProject &project)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Post, projectsPath(workspace), toJson(project)),
                      parseProject);
}

PendingReply<Project> ProjectsApi::update(const QString &workspace, const QString &key, const ProjectChange &change)
{
    return sendForOne(m_client,
                      ApiRequest::write(ApiRequest::Method::Put, projectsPath(workspace) / key, toJson(change)),
                      parseProject);
}

} // namespace windlass
