// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/mergeflow.h"

namespace windlass {

namespace {

//! Whether an error to the question how the merge goes is the merge's own, not one of asking.
bool isMergeError(Error::Kind kind)
{
    return kind == Error::Kind::Invalid || kind == Error::Kind::Conflict || kind == Error::Kind::Forbidden;
}

//! Somebody else's merge is not what was asked for, where the host says whose it is.
bool isMergedByUs(const PullRequest &pullRequest, const WriteEntry &entry)
{
    const QString self = entry.fact(writefacts::Self);
    return self.isEmpty() || pullRequest.closedBy.uuid.isEmpty() || pullRequest.closedBy.uuid == self;
}

} // namespace

MergeFlow::MergeFlow(const PullRequestCalls &calls, const Setup &setup, const WriteEntry &entry,
                     const MergeRequest &request, const Timing &timing)
    : PullRequestJob(calls, setup, entry)
    , m_request(request)
    , m_polls(timing.polls, this)
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(timing.deadline);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { giveUpWaiting(QStringLiteral("The merge was still under way when we stopped waiting for it.")); });
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
    calls().merge(id(), m_request).then(this, [this](const Result<MergeOutcome> &answer) {
        if (answer && answer->isPending) {
            // A restart would ask the host about this merge, and not only whether it is there yet.
            note(writefacts::MergeTask, answer->taskId);
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
    calls().mergeTask(id(), taskId()).then(this, [this](const Result<MergeOutcome> &answer) {
        if (step() != Step::Merging)
            return; // The deadline came first.
        if (answer || isMergeError(answer.error().kind))
            follow(answer);
        else if (answer.error().kind == Error::Kind::NotFound || answer.error().kind == Error::Kind::Gone
                 || answer.error().kind == Error::Kind::Unauthorized)
            giveUpWaiting(answer.error().message);
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
        learn(answered);
    calls().get(id()).then(this, [this](const Result<PullRequest> &answer) {
        if (answer)
            learn(*answer);
        settle(std::nullopt);
    });
}

void MergeFlow::giveUpWaiting(const QString &why)
{
    m_polls.stop();
    m_deadline.stop();
    settle(Error::make(Error::Kind::OutcomeUnknown, why));
}

void MergeFlow::look()
{
    calls().get(id()).then(this, [this](const Result<PullRequest> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        learn(*answer);
        switch (answer->state) {
        case PullRequestState::Merged: see(isMergedByUs(*answer, entry()) ? Seen::Yes : Seen::Never); break;
        case PullRequestState::Declined:
        case PullRequestState::Superseded: see(Seen::Never); break;
        case PullRequestState::Open: lookAtTask(); break;
        case PullRequestState::Unknown: see(Seen::CantTell); break;
        }
    });
}

void MergeFlow::lookAtTask()
{
    if (taskId().isEmpty()) {
        see(Seen::NotYet);
        return;
    }
    // The host took the merge on: that it is not there yet does not mean that it will not come.
    calls().mergeTask(id(), taskId()).then(this, [this](const Result<MergeOutcome> &answer) {
        if (answer)
            see(answer->isPending ? Seen::CantTell : Seen::Yes);
        else
            see(isMergeError(answer.error().kind) ? Seen::Never : Seen::CantTell);
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
