// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/pipelinestep.h"
#include "api/resources/pipelinetarget.h"
#include "api/resources/repository.h"
#include "api/resources/testreport.h"

namespace windlass {

//! What a list of pipelines is narrowed to; empty members do not narrow. The host ignores `q` here and has words of its
//! own, in capitals; a wrong one gives an empty list and no error.
struct PipelineFilter {
    QString branch{};
    QString commitHash{};   //!< All 40 characters.
    QString selectorWord{}; //!< "BRANCH", "TAG", "CUSTOM", "PULLREQUESTS", "DEFAULT".
    QString pattern{};      //!< Of the selector: the name of a custom pipeline.
    QString creatorUuid{};
    QString triggerWord{};  //!< "PUSH", "MANUAL", "SCHEDULED", "PARENT_STEP".
    //! Any of "PARSING", "PENDING", "PAUSED", "HALTED", "BUILDING", "ERROR", "PASSED", "FAILED", "STOPPED", "UNKNOWN".
    QStringList statusWords{};
    bool isOldestFirst = false;

    bool operator==(const PipelineFilter &) const = default;
};

//! Pipelines, their steps, logs and test reports. `id` is a uuid or a build number, wherever a pipeline is named.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
class PipelinesApi
{
public:
    explicit PipelinesApi(ApiClient &client) : m_client(client) {}

    //! Newest first unless the filter says otherwise (the host's own order is oldest first).
    //! GET /repositories/{workspace}/{repo_slug}/pipelines.
    PendingReply<Page<Pipeline>> list(const RepositoryId &repository, const PipelineFilter &filter = {},
                                      const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET …/pipelines/{pipeline_uuid}.
    PendingReply<Pipeline> get(const RepositoryId &repository, const QString &id, ReadFrom from = ReadFrom::Network);
    //! Starts a pipeline and gives it as the host made it. POST …/pipelines. NotFound for an unknown branch, Invalid for an
    //! unknown custom pipeline, both with the reason in `detail`.
    PendingReply<Pipeline> run(const RepositoryId &repository, const PipelineTarget &target);
    //! POST …/pipelines/{pipeline_uuid}/stopPipeline. Invalid when it has ended already. One that waits for a person to
    //! start a step is not stopped, though the host says that it was.
    PendingReply<Nothing> stop(const RepositoryId &repository, const QString &id);

    //! In the order in which they run, all in one page. GET …/pipelines/{pipeline_uuid}/steps.
    PendingReply<Page<PipelineStep>> steps(const RepositoryId &repository, const QString &id,
                                           ReadFrom from = ReadFrom::Network);
    //! GET …/pipelines/{pipeline_uuid}/steps/{step_uuid}.
    PendingReply<PipelineStep> step(const RepositoryId &repository, const QString &id, const QString &stepUuid,
                                    ReadFrom from = ReadFrom::Network);
    //! The log from byte `offset` on, at most `maximum` bytes; no bytes when nothing was added since. A step that has not
    //! begun has no log, which is no error. GET …/steps/{step_uuid}/log with a Range; a finished log is redirected to
    //! storage, without our credentials.
    PendingReply<LogChunk> log(const RepositoryId &repository, const QString &id, const QString &stepUuid, qint64 offset,
                               qint64 maximum = 1024 * 1024, ReadFrom from = ReadFrom::Network);
    //! The same of one container of the step: the build's or a service's, by the uuid of its log.
    //! GET …/steps/{step_uuid}/logs/{log_uuid}.
    PendingReply<LogChunk> containerLog(const RepositoryId &repository, const QString &id, const QString &stepUuid,
                                        const QString &logUuid, qint64 offset, qint64 maximum = 1024 * 1024);

    //! How many tests the step ran; all zero when it reported none, for which the host says 404. GET …/steps/{step_uuid}/test_reports.
    PendingReply<TestReport> testReport(const RepositoryId &repository, const QString &id, const QString &stepUuid,
                                        ReadFrom from = ReadFrom::Network);
    //! The tests in the host's order. GET …/steps/{step_uuid}/test_reports/test_cases.
    PendingReply<Page<TestCase>> testCases(const RepositoryId &repository, const QString &id, const QString &stepUuid,
                                           const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! What one test said. GET …/test_reports/test_cases/{test_case_uuid}/test_case_reasons.
    PendingReply<Page<TestCaseReason>> testCaseReasons(const RepositoryId &repository, const QString &id,
                                                       const QString &stepUuid, const QString &testCaseUuid,
                                                       const PageToken &page = {}, ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
