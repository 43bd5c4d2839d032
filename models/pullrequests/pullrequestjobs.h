// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writejob.h"
#include "models/pullrequests/pullrequestcalls.h"

namespace windlass {

//! A write that acts on one pull request, with what it learns of it.
class PullRequestJob : public WriteJob
{
    Q_OBJECT

public:
    PullRequestJob(const PullRequestCalls &calls, const Setup &setup, const WriteEntry &entry);

    PullRequestId id() const { return {{entry().workspace, entry().repository}, entry().number}; }
    //! As the host has it now: in the answer, or in what was seen when the answer was lost.
    const std::optional<PullRequest> &pullRequest() const { return m_pullRequest; }
    //! As the host keeps it; for writes about comments.
    const std::optional<Comment> &comment() const { return m_comment; }

protected:
    const PullRequestCalls &calls() const { return m_calls; }
    void learn(const PullRequest &pullRequest) { m_pullRequest = pullRequest; }
    void learn(const Comment &comment) { m_comment = comment; }

private:
    PullRequestCalls m_calls;
    std::optional<PullRequest> m_pullRequest;
    std::optional<Comment> m_comment;
};

//! Approves, requests changes, or takes one of them back, as the entry's kind says.
class VerdictJob : public PullRequestJob
{
    Q_OBJECT

public:
    using PullRequestJob::PullRequestJob;

private:
    void send() override;
    void look() override;
    bool isAsWanted(Verdict verdict) const;
};

//! writefacts::Text is the reason.
class DeclineJob : public PullRequestJob
{
    Q_OBJECT

public:
    using PullRequestJob::PullRequestJob;

private:
    void send() override;
    void look() override;
};

//! writefacts::Text and Place say what is written where, Newest is the newest comment that was there before.
class CommentJob : public PullRequestJob
{
    Q_OBJECT

public:
    using PullRequestJob::PullRequestJob;

    //! What an entry of a comment sends.
    static NewComment commentOf(const WriteEntry &entry);

private:
    void send() override;
    void look() override;
    void lookAtPage(const PageToken &page, int number, bool hasDoubtful);
    bool isLikeTheLostOne(const Comment &comment) const;
};

} // namespace windlass
