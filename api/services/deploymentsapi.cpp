// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/deploymentsapi.h"

#include "api/services/servicetools.h"

namespace windlass {

PendingReply<Page<Deployment>> DeploymentsApi::list(const RepositoryId &repository, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 50)
        .add("fields", u"next,size,values.uuid,values.state,values.environment.uuid,values.environment.name,"
                       u"values.environment.environment_type.name,values.release.name,values.release.commit.hash,"
                       u"values.release.pipeline.uuid,values.step.uuid,values.last_update_time");
    return sendForPage(m_client, repositoryPath(repository) / "deployments", query, page, parseDeployment, from);
}

PendingReply<Deployment> DeploymentsApi::get(const RepositoryId &repository, const QString &uuid, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(repositoryPath(repository) / "deployments" / uuid), parseDeployment, from);
}

PendingReply<Page<DeploymentEnvironment>> DeploymentsApi::environments(const RepositoryId &repository,
                                                                       const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", u"next,size,values.uuid,values.name,values.environment_type.name");
    return sendForPage(m_client, repositoryPath(repository) / "environments", query, page, parseDeploymentEnvironment, from);
}

PendingReply<DeploymentEnvironment> DeploymentsApi::environment(const RepositoryId &repository, const QString &uuid,
                                                                ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(repositoryPath(repository) / "environments" / uuid),
                      parseDeploymentEnvironment, from);
}

} // namespace windlass
