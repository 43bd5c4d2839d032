// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/pipelineschedule.h"
#include "api/resources/pipelinevariable.h"
#include "api/resources/repository.h"

namespace windlass {

//! What a repository's pipelines run with: variables, schedules, caches. Forbidden without the scopes and the right to
//! administer that most of it takes.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
class PipelineSettingsApi
{
public:
    explicit PipelineSettingsApi(ApiClient &client) : m_client(client) {}

    //! The repository's variables, in the host's order. The values of secured ones never come back. Kept in no cache.
    //! GET /repositories/{workspace}/{repo_slug}/pipelines_config/variables.
    PendingReply<Page<PipelineVariable>> variables(const RepositoryId &repository, const PageToken &page = {});
    //! Conflict for a key that exists. POST …/pipelines_config/variables.
    PendingReply<PipelineVariable> createVariable(const RepositoryId &repository, const NewPipelineVariable &variable);
    //! Changes key, value and secrecy; a value that is not set stays as it is. PUT …/pipelines_config/variables/{uuid}.
    PendingReply<PipelineVariable> updateVariable(const RepositoryId &repository, const PipelineVariable &variable);
    //! DELETE …/pipelines_config/variables/{variable_uuid}.
    PendingReply<Nothing> deleteVariable(const RepositoryId &repository, const QString &uuid);

    //! GET /repositories/{workspace}/{repo_slug}/pipelines_config/schedules.
    PendingReply<Page<PipelineSchedule>> schedules(const RepositoryId &repository, const PageToken &page = {},
                                                   ReadFrom from = ReadFrom::Network);
    //! Invalid for a pattern that is no cron expression of seven fields. POST …/pipelines_config/schedules.
    PendingReply<PipelineSchedule> createSchedule(const RepositoryId &repository, const NewPipelineSchedule &schedule);
    //! All that can be changed of a schedule. PUT …/pipelines_config/schedules/{schedule_uuid}.
    PendingReply<PipelineSchedule> enableSchedule(const RepositoryId &repository, const QString &uuid, bool isEnabled);
    //! DELETE …/pipelines_config/schedules/{schedule_uuid}.
    PendingReply<Nothing> deleteSchedule(const RepositoryId &repository, const QString &uuid);

    //! GET /repositories/{workspace}/{repo_slug}/pipelines-config/caches (with a hyphen, unlike the others).
    PendingReply<Page<PipelineCache>> caches(const RepositoryId &repository, const PageToken &page = {},
                                             ReadFrom from = ReadFrom::Network);
    //! The next run fills it anew. DELETE …/pipelines-config/caches/{cache_uuid}.
    PendingReply<Nothing> deleteCache(const RepositoryId &repository, const QString &uuid);

private:
    ApiClient &m_client;
};

} // namespace windlass
