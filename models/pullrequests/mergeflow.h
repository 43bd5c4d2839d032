// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writejob.h"
#include "models/paging/polltimer.h"
#include "models/pullrequests/pullrequestcalls.h"

#include <QTimer>

namespace windlass {

//! A merge from the question to the end: asks for it, waits while the host carries it out, and reads the pull request
//! afterwards. Its finished() comes once; a merge whose answer is lost is looked up, not repeated.
class MergeFlow : public WriteJob
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

    MergeFlow(const PullRequestCalls &calls, const PullRequestId &id, const MergeRequest &request, const Timing &timing,
              QObject *parent = nullptr);

    const PullRequestId &id() const { return m_id; }
    Step step() const { return m_step; }
    //! As it is afterwards; nothing when it could not be read.
    const std::optional<PullRequest> &pullRequest() const { return m_pullRequest; }

signals:
    void stepChanged(windlass::MergeFlow::Step step);

private:
    void send() override;
    void look() override;
    void follow(const Result<MergeOutcome> &answer);
    void pollTask();
    void readMerged(const PullRequest &answered);
    void lose(const QString &why);
    void setStep(Step step);

    PullRequestCalls m_calls;
    PullRequestId m_id;
    MergeRequest m_request;
    std::optional<PullRequest> m_pullRequest;
    QString m_taskId;
    PollTimer m_polls;
    QTimer m_deadline;
    Step m_step = Step::Asking;
};

} // namespace windlass
