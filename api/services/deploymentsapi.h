// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/deployment.h"
#include "api/resources/repository.h"

namespace windlass {

//! What was deployed where. Only for looking.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
class DeploymentsApi
{
public:
    explicit DeploymentsApi(ApiClient &client) : m_client(client) {}

    //! In the host's order, which is not described; sort by what is shown. Without a deployment the list is empty.
    //! GET /repositories/{workspace}/{repo_slug}/deployments.
    PendingReply<Page<Deployment>> list(const RepositoryId &repository, const PageToken &page = {},
                                        ReadFrom from = ReadFrom::Network);
    //! GET …/deployments/{deployment_uuid}.
    PendingReply<Deployment> get(const RepositoryId &repository, const QString &uuid, ReadFrom from = ReadFrom::Network);
    //! GET /repositories/{workspace}/{repo_slug}/environments.
    PendingReply<Page<DeploymentEnvironment>> environments(const RepositoryId &repository, const PageToken &page = {},
                                                           ReadFrom from = ReadFrom::Network);
    //! GET …/environments/{environment_uuid}.
    PendingReply<DeploymentEnvironment> environment(const RepositoryId &repository, const QString &uuid,
                                                    ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
