// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/pipeline.h"
#include "api/resources/repository.h"

namespace windlass {

//! Pipelines, their steps and logs.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
class PipelinesApi
{
public:
    explicit PipelinesApi(ApiClient &client) : m_client(client) {}

    //! Newest first (the host's own order is oldest first). GET /repositories/{workspace}/{repo_slug}/pipelines.
    PendingReply<Page<Pipeline>> list(const RepositoryId &repository, const PageToken &page = {},
                                      ReadFrom from = ReadFrom::Network);
    //! `id` is the uuid or the build number. GET …/pipelines/{pipeline_uuid}.
    PendingReply<Pipeline> get(const RepositoryId &repository, const QString &id, ReadFrom from = ReadFrom::Network);
    //! Starts a pipeline and gives it as the host made it. POST …/pipelines. NotFound for an unknown branch, Invalid for an
    //! unknown custom pipeline, both with the reason in `detail`.
    PendingReply<Pipeline> run(const RepositoryId &repository, const PipelineTarget &target);
    //! POST …/pipelines/{pipeline_uuid}/stopPipeline. Invalid when it has ended already.
    PendingReply<Nothing> stop(const RepositoryId &repository, const QString &id);
    //! In the order in which they run, all in one page. GET …/pipelines/{pipeline_uuid}/steps.
    PendingReply<Page<PipelineStep>> steps(const RepositoryId &repository, const QString &id,
                                           ReadFrom from = ReadFrom::Network);
    //! The log from byte `offset` on, at most `maximum` bytes; no bytes when nothing was added since. A step that has not
    //! begun has no log, which is no error. GET …/steps/{step_uuid}/log with a Range; a finished log is redirected to
    //! storage, without our credentials.
    PendingReply<LogChunk> log(const RepositoryId &repository, const QString &id, const QString &stepUuid, qint64 offset,
                               qint64 maximum = 1024 * 1024, ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
