// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/pullrequestjobs.h"

#include <algorithm>

namespace windlass {

namespace {

//! How far the clocks of host and person may be apart.
constexpr int CommentClockSkewSeconds = 120;
constexpr int MaximumCommentPages = 50;

template <typename T>
std::optional<Error> errorIn(const Result<T> &answer)
{
    return answer ? std::nullopt : std::optional<Error>(answer.error());
}

//! What the host does to a text that it is sent: ends of lines, and space around it.
QString asTheHostKeepsIt(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).trimmed();
}

bool isSamePlace(const std::optional<InlineAnchor> &left, const std::optional<InlineAnchor> &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return left->path == right->path && left->to == right->to && left->from == right->from;
}

} // namespace

VerdictJob::VerdictJob(const PullRequestCalls &calls, const PullRequestId &id, Change change, const QString &ownUuid,
                       const LookDelays &delays, QObject *parent)
    : WriteJob(delays, parent), m_calls(calls), m_id(id), m_change(change), m_ownUuid(ownUuid)
{
}

void VerdictJob::send()
{
    const auto take = [this](const auto &answer) { settle(errorIn(answer)); };
    switch (m_change) {
    case Change::Approve: m_calls.approve(m_id).then(this, take); break;
    case Change::WithdrawApproval: m_calls.withdrawApproval(m_id).then(this, take); break;
    case Change::RequestChanges: m_calls.requestChanges(m_id).then(this, take); break;
    case Change::WithdrawChangeRequest: m_calls.withdrawChangeRequest(m_id).then(this, take); break;
    }
}

bool VerdictJob::isAsWanted(Verdict verdict) const
{
    switch (m_change) {
    case Change::Approve: return verdict == Verdict::Approved;
    case Change::WithdrawApproval: return verdict != Verdict::Approved;
    case Change::RequestChanges: return verdict == Verdict::ChangesRequested;
    case Change::WithdrawChangeRequest: return verdict != Verdict::ChangesRequested;
    }
    return false;
}

void VerdictJob::look()
{
    m_calls.get(m_id).then(this, [this](const Result<PullRequest> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        m_pullRequest = *answer;
        if (m_ownUuid.isEmpty())
            see(Seen::CantTell); // Whose verdict to look for is not known.
        else
            see(isAsWanted(answer->verdictOf(m_ownUuid)) ? Seen::Yes : Seen::NotYet);
    });
}

DeclineJob::DeclineJob(const PullRequestCalls &calls, const PullRequestId &id, const QString &reason,
                       const LookDelays &delays, QObject *parent)
    : WriteJob(delays, parent), m_calls(calls), m_id(id), m_reason(reason)
{
}

void DeclineJob::send()
{
    m_calls.decline(m_id, m_reason).then(this, [this](const Result<PullRequest> &answer) {
        if (answer)
            m_pullRequest = *answer;
        settle(errorIn(answer));
    });
}

void DeclineJob::look()
{
    m_calls.get(m_id).then(this, [this](const Result<PullRequest> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        m_pullRequest = *answer;
        switch (answer->state) {
        case PullRequestState::Declined: see(Seen::Yes); break;
        case PullRequestState::Merged:
        case PullRequestState::Superseded: see(Seen::Never); break;
        case PullRequestState::Open: see(Seen::NotYet); break;
        case PullRequestState::Unknown: see(Seen::CantTell); break;
        }
    });
}

CommentJob::CommentJob(const PullRequestCalls &calls, const PullRequestId &id, const NewComment &comment,
                       const Known &known, const LookDelays &delays, QObject *parent)
    : WriteJob(delays, parent), m_calls(calls), m_id(id), m_comment(comment), m_known(known)
{
}

void CommentJob::send()
{
    m_calls.addComment(m_id, m_comment).then(this, [this](const Result<Comment> &answer) {
        if (answer)
            m_made = *answer;
        settle(errorIn(answer));
    });
}

void CommentJob::look()
{
    lookAtPage({}, 1);
}

void CommentJob::lookAtPage(const PageToken &page, int number)
{
    // Oldest first, so the lost one is on the last page; the pages have to be read in their order.
    m_calls.comments(m_id, page).then(this, [this, number](const Result<Page<Comment>> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        const auto found = std::find_if(answer->values.cbegin(), answer->values.cend(),
                                        [this](const Comment &comment) { return isTheLostOne(comment); });
        if (found != answer->values.cend()) {
            m_made = *found;
            see(Seen::Yes);
        } else if (!answer->hasNext()) {
            see(Seen::NotYet);
        } else if (number < MaximumCommentPages) {
            lookAtPage(answer->next, number + 1);
        } else {
            see(Seen::CantTell);
        }
    });
}

bool CommentJob::isTheLostOne(const Comment &comment) const
{
    if (comment.isDeleted || comment.parentId != m_comment.parentId || m_known.ownIds.contains(comment.id))
        return false;
    if (!m_known.ownUuid.isEmpty() && comment.author.uuid != m_known.ownUuid)
        return false;
    // An answer may be given without a place, and gets that of its thread.
    if (m_comment.parentId == 0 && !isSamePlace(comment.anchor, m_comment.anchor))
        return false;
    if (asTheHostKeepsIt(comment.content) != asTheHostKeepsIt(m_comment.content))
        return false;
    return m_known.newestId > 0 ? comment.id > m_known.newestId
                                : comment.createdOn >= startedAt().addSecs(-CommentClockSkewSeconds);
}

} // namespace windlass
