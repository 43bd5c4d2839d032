// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/resources/account.h"
#include "api/services/commentsapi.h"
#include "api/services/commitsapi.h"
#include "api/services/deploymentsapi.h"
#include "api/services/hooksapi.h"
#include "api/services/issuesapi.h"
#include "api/services/picturesapi.h"
#include "api/services/pipelinesapi.h"
#include "api/services/pipelinesettingsapi.h"
#include "api/services/projectsapi.h"
#include "api/services/pullrequestsapi.h"
#include "api/services/refsapi.h"
#include "api/services/repositoriesapi.h"
#include "api/services/reviewersapi.h"
#include "api/services/sourceapi.h"
#include "api/services/tasksapi.h"
#include "api/services/userapi.h"
#include "api/services/workspacesapi.h"

namespace windlass {

//! One signed-in account: who it is, its client, and the services. app owns the sessions; destroying one signs out.
struct Session {
    explicit Session(ApiClient::Options options)
        : client(std::move(options))
        , user(client)
        , workspaces(client)
        , projects(client)
        , repositories(client)
        , refs(client)
        , source(client)
        , commits(client)
        , pullRequests(client)
        , comments(client)
        , tasks(client)
        , reviewers(client)
        , pipelines(client)
        , pipelineSettings(client)
        , deployments(client)
        , hooks(client)
        , issues(client)
        , pictures(client)
    {
    }

    Account account; //!< Empty for access tokens, which act for nobody.
    ApiClient client;
    UserApi user;
    WorkspacesApi workspaces;
    ProjectsApi projects;
    RepositoriesApi repositories;
    RefsApi refs;
    SourceApi source;
    CommitsApi commits;
    PullRequestsApi pullRequests;
    CommentsApi comments;
    TasksApi tasks;
    ReviewersApi reviewers;
    PipelinesApi pipelines;
    PipelineSettingsApi pipelineSettings;
    DeploymentsApi deployments;
    HooksApi hooks;
    IssuesApi issues;
    PicturesApi pictures;
};

} // namespace windlass
