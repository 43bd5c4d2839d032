// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelinejobs.h"

#include <algorithm>

namespace windlass {

namespace {

//! How far the clocks of host and person may be apart.
constexpr int RunClockSkewSeconds = 120;

} // namespace

PipelineRunJob::PipelineRunJob(const PipelineCalls &calls, const RepositoryId &repository, const PipelineTarget &target,
                               const Known &known, const LookDelays &delays, QObject *parent)
    : WriteJob(delays, parent), m_calls(calls), m_repository(repository), m_target(target), m_known(known)
{
}

void PipelineRunJob::send()
{
    m_calls.run(m_repository, m_target).then(this, [this](const Result<Pipeline> &answer) {
        if (answer) {
            m_pipeline = *answer;
            settle(std::nullopt);
        } else {
            settle(answer.error());
        }
    });
}

void PipelineRunJob::look()
{
    m_calls.list(m_repository).then(this, [this](const Result<Page<Pipeline>> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        const auto found = std::find_if(answer->values.cbegin(), answer->values.cend(),
                                        [this](const Pipeline &pipeline) { return mayBeTheLostOne(pipeline); });
        if (found == answer->values.cend()) {
            see(Seen::NotYet);
        } else if (m_known.ownUuid.isEmpty()) {
            see(Seen::CantTell); // Anybody may have started it.
        } else {
            m_pipeline = *found;
            see(Seen::Yes);
        }
    });
}

bool PipelineRunJob::mayBeTheLostOne(const Pipeline &pipeline) const
{
    return !m_known.ownRuns.contains(pipeline.uuid) && pipeline.refName == m_target.refName
           && pipeline.customName == m_target.customName
           && (m_known.ownUuid.isEmpty() || pipeline.creator.uuid == m_known.ownUuid)
           && pipeline.createdOn >= startedAt().addSecs(-RunClockSkewSeconds);
}

PipelineStopJob::PipelineStopJob(const PipelineCalls &calls, const RepositoryId &repository, const QString &id,
                                 const LookDelays &delays, QObject *parent)
    : WriteJob(delays, parent), m_calls(calls), m_repository(repository), m_id(id)
{
}

void PipelineStopJob::send()
{
    m_calls.stop(m_repository, m_id).then(this, [this](const Result<Nothing> &answer) {
        settle(answer ? std::nullopt : std::optional<Error>(answer.error()));
    });
}

void PipelineStopJob::look()
{
    m_calls.get(m_repository, m_id).then(this, [this](const Result<Pipeline> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        m_pipeline = *answer;
        see(windlass::isFinished(answer->state) ? Seen::Yes : Seen::NotYet);
    });
}

} // namespace windlass
