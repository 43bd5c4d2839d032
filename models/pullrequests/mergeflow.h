// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/polltimer.h"
#include "models/pullrequests/pullrequestjobs.h"

#include <QTimer>

namespace windlass {

//! A merge from the question to the end: asks for it, waits while the host carries it out, and reads the pull request
//! afterwards. Its finished() comes once; a merge whose answer is lost is looked up, not repeated.
class MergeFlow : public PullRequestJob
{
    Q_OBJECT

public:
    enum class Step {
        Asking,  //!< The merge was sent.
        Merging, //!< The host carries it out.
        Looking, //!< The answer was lost; the pull request is looked at.
        Reading, //!< It is merged; the pull request is read anew.
        Over,
    };

    struct Timing {
        PollTimer::Intervals polls{std::chrono::milliseconds(500), std::chrono::milliseconds(10'000), 1.6, 0.2};
        std::chrono::milliseconds deadline = std::chrono::minutes(5); //!< An unknown task stays pending for ever.
        LookDelays looks = UsualDelays;
    };

    MergeFlow(const PullRequestCalls &calls, const Setup &setup, const WriteEntry &entry, const MergeRequest &request,
              const Timing &timing);

    Step step() const { return m_step; }

signals:
    void stepChanged(windlass::MergeFlow::Step step);

private:
    void send() override;
    void look() override;
    void follow(const Result<MergeOutcome> &answer);
    void pollTask();
    void readMerged(const PullRequest &answered);
    void giveUpWaiting(const QString &why);
    void lookAtTask();
    void setStep(Step step);

    //! The host's name for a merge that it carries out; empty before it took the merge on.
    QString taskId() const { return entry().fact(writefacts::MergeTask); }

    MergeRequest m_request;
    PollTimer m_polls;
    QTimer m_deadline;
    Step m_step = Step::Asking;
};

} // namespace windlass
