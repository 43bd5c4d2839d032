// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/mergeflow.h"

namespace windlass {

namespace {

//! Whether an error to the question how the merge goes is the merge's own, not one of asking.
bool isMergeError(Error::Kind kind)
{
    return kind == Error::Kind::Invalid || kind == Error::Kind::Conflict || kind == Error::Kind::Forbidden;
}

} // namespace

MergeFlow::MergeFlow(const PullRequestCalls &calls, const PullRequestId &id, const MergeRequest &request,
                     const Timing &timing, QObject *parent)
    : WriteJob(timing.looks, parent)
    , m_calls(calls)
    , m_id(id)
    , m_request(request)
    , m_polls(timing.polls, this)
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(timing.deadline);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { lose(QStringLiteral("The merge was still under way when we stopped waiting for it.")); });
    connect(&m_polls, &PollTimer::due, this, &MergeFlow::pollTask);
    connect(this, &WriteJob::lookingStarted, this, [this] { setStep(Step::Looking); });
    connect(this, &WriteJob::finished, this, [this] {
        m_polls.stop();
        m_deadline.stop();
        setStep(Step::Over);
    });
}

void MergeFlow::send()
{
    m_calls.merge(m_id, m_request).then(this, [this](const Result<MergeOutcome> &answer) {
        if (answer && answer->isPending) {
            m_taskId = answer->taskId;
            m_deadline.start();
            setStep(Step::Merging);
        }
        follow(answer);
    });
}

void MergeFlow::follow(const Result<MergeOutcome> &answer)
{
    if (!answer)
        settle(answer.error());
    else if (answer->isPending)
        m_polls.scheduleNext();
    else
        readMerged(answer->pullRequest);
}

void MergeFlow::pollTask()
{
    m_calls.mergeTask(m_id, m_taskId).then(this, [this](const Result<MergeOutcome> &answer) {
        if (step() != Step::Merging)
            return; // The deadline came first.
        if (answer || isMergeError(answer.error().kind))
            follow(answer);
        else if (answer.error().kind == Error::Kind::NotFound || answer.error().kind == Error::Kind::Gone
                 || answer.error().kind == Error::Kind::Unauthorized)
            lose(answer.error().message);
        else
            m_polls.scheduleNext(); // The merge goes on while we can't ask.
    });
}

void MergeFlow::readMerged(const PullRequest &answered)
{
    // The answer of the merge may be lean, and says nothing of a source branch that is closed with it.
    m_deadline.stop();
    setStep(Step::Reading);
    if (answered.id != 0)
        m_pullRequest = answered;
    m_calls.get(m_id).then(this, [this](const Result<PullRequest> &answer) {
        if (answer)
            m_pullRequest = *answer;
        settle(std::nullopt);
    });
}

void MergeFlow::lose(const QString &why)
{
    m_polls.stop();
    m_deadline.stop();
    settle(Error::make(Error::Kind::OutcomeUnknown, why));
}

void MergeFlow::look()
{
    m_calls.get(m_id).then(this, [this](const Result<PullRequest> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        m_pullRequest = *answer;
        switch (answer->state) {
        case PullRequestState::Merged: see(Seen::Yes); break;
        case PullRequestState::Declined:
        case PullRequestState::Superseded: see(Seen::Never); break;
        case PullRequestState::Open:
            // The host took the merge on: that it is not there yet does not mean that it will not come.
            see(m_taskId.isEmpty() ? Seen::NotYet : Seen::CantTell);
            break;
        case PullRequestState::Unknown: see(Seen::CantTell); break;
        }
    });
}

void MergeFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    emit stepChanged(step);
}

} // namespace windlass
