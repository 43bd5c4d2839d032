// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/repositoriesapi.h"

#include "api/services/servicetools.h"

namespace windlass {

PendingReply<Page<Repository>> RepositoriesApi::list(const QString &workspace, const RepositoryFilter &filter,
                                                     const PageToken &page, ReadFrom from)
{
    QStringList conditions;
    if (!filter.text.isEmpty())
        conditions += QStringLiteral("name ~ ") + quotedForQuery(filter.text);
    if (!filter.projectKey.isEmpty())
        conditions += QStringLiteral("project.key = ") + quotedForQuery(filter.projectKey);
    ApiQuery query;
    query.add("sort", u"-updated_on")
        .add("pagelen", 50)
        .add("fields", u"next,size,values.uuid,values.full_name,values.name,values.description,values.language,"
                       u"values.is_private,values.updated_on,values.project.key,values.project.name,"
                       u"values.mainbranch.name,values.links.avatar.href")
        .addIfSet("q", conditions.join(QLatin1String(" AND ")));
    return sendForPage(m_client, ApiPath("repositories") / workspace, query, page, parseRepository, from);
}

PendingReply<Repository> RepositoriesApi::get(const RepositoryId &repository, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(repositoryPath(repository)), parseRepository, from);
}

PendingReply<QByteArray> RepositoriesApi::file(const RepositoryId &repository, const QString &revision, const QString &path,
                                               ReadFrom from)
{
    return sendForBytes(m_client, ApiRequest::text((repositoryPath(repository) / "src" / revision).file(path)), from);
}

} // namespace windlass
