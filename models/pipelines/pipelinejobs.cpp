// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelinejobs.h"

#include "api/resources/commit.h"

namespace windlass {

PipelineJob::PipelineJob(const PipelineCalls &calls, const Setup &setup, const WriteEntry &entry)
    : WriteJob(setup, entry), m_calls(calls)
{
}

void PipelineRunJob::send()
{
    calls().run(repository(), m_target).then(this, [this](const Result<Pipeline> &answer) {
        if (answer)
            setPipeline(*answer);
        settle(answer ? std::nullopt : std::optional<Error>(answer.error()));
    });
}

void PipelineRunJob::look()
{
    // Newest first: had it started, it would be among the first.
    calls().list(repository()).then(this, [this](const Result<Page<Pipeline>> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        bool isDoubtful = false;
        for (const Pipeline &pipeline : answer->values) {
            if (!isLikeTheLostOne(pipeline))
                continue;
            const std::optional<bool> isNew = entry().isNewer(pipeline.buildNumber, pipeline.createdOn);
            // Without knowing who we are, anybody may have started it.
            if (isNew.value_or(false) && !entry().fact(writefacts::Self).isEmpty()) {
                setPipeline(pipeline);
                see(Seen::Yes);
                return;
            }
            isDoubtful = isDoubtful || isNew.value_or(true);
        }
        see(isDoubtful ? Seen::CantTell : Seen::NotYet);
    });
}

bool PipelineRunJob::isLikeTheLostOne(const Pipeline &pipeline) const
{
    const QString self = entry().fact(writefacts::Self);
    // Our own push to the same branch starts one too.
    const bool isStartedByItself =
        pipeline.triggerWord == QLatin1String("PUSH") || pipeline.triggerWord == QLatin1String("SCHEDULE");
    const QString hash = entry().fact(writefacts::Hash);
    return !isStartedByItself && pipeline.refName == entry().fact(writefacts::Branch)
           && pipeline.customName == entry().fact(writefacts::Custom)
           && (hash.isEmpty() || isSameHash(hash, pipeline.commitHash))
           && (self.isEmpty() || pipeline.creator.uuid == self);
}

void PipelineStopJob::send()
{
    calls().stop(repository(), entry().fact(writefacts::Id)).then(this, [this](const Result<Nothing> &answer) {
        settle(answer ? std::nullopt : std::optional<Error>(answer.error()));
    });
}

void PipelineStopJob::look()
{
    calls().get(repository(), entry().fact(writefacts::Id)).then(this, [this](const Result<Pipeline> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        setPipeline(*answer);
        see(windlass::isFinished(answer->state) ? Seen::Yes : Seen::NotYet);
    });
}

} // namespace windlass
