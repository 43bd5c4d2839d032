// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writejob.h"
#include "models/pullrequests/pullrequestcalls.h"

#include <QSet>

namespace windlass {

//! Approves, requests changes, or takes one of them back.
class VerdictJob : public WriteJob
{
    Q_OBJECT

public:
    enum class Change { Approve, WithdrawApproval, RequestChanges, WithdrawChangeRequest };

    VerdictJob(const PullRequestCalls &calls, const PullRequestId &id, Change change, const QString &ownUuid,
               const LookDelays &delays, QObject *parent);

    //! What was seen when the answer was lost.
    const std::optional<PullRequest> &pullRequest() const { return m_pullRequest; }

private:
    void send() override;
    void look() override;
    bool isAsWanted(Verdict verdict) const;

    PullRequestCalls m_calls;
    PullRequestId m_id;
    Change m_change;
    QString m_ownUuid;
    std::optional<PullRequest> m_pullRequest;
};

class DeclineJob : public WriteJob
{
    Q_OBJECT

public:
    DeclineJob(const PullRequestCalls &calls, const PullRequestId &id, const QString &reason, const LookDelays &delays,
               QObject *parent);

    const std::optional<PullRequest> &pullRequest() const { return m_pullRequest; }

private:
    void send() override;
    void look() override;

    PullRequestCalls m_calls;
    PullRequestId m_id;
    QString m_reason;
    std::optional<PullRequest> m_pullRequest;
};

class CommentJob : public WriteJob
{
    Q_OBJECT

public:
    //! What was there before, so that an older comment with the same words is not taken for the lost one.
    struct Known {
        QString ownUuid;      //!< Empty when unknown.
        qint64 newestId = 0;  //!< 0 when unknown.
        QSet<qint64> ownIds;  //!< Comments that we know to have made.
    };

    CommentJob(const PullRequestCalls &calls, const PullRequestId &id, const NewComment &comment, const Known &known,
               const LookDelays &delays, QObject *parent);

    const std::optional<Comment> &comment() const { return m_made; }

private:
    void send() override;
    void look() override;
    void lookAtPage(const PageToken &page, int number);
    bool isTheLostOne(const Comment &comment) const;

    PullRequestCalls m_calls;
    PullRequestId m_id;
    NewComment m_comment;
    Known m_known;
    std::optional<Comment> m_made;
};

} // namespace windlass
