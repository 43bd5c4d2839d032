// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/pullrequestjobs.h"

#include "models/review/draftstore.h"

namespace windlass {

namespace {

constexpr int MaximumCommentPages = 50;

template <typename T>
std::optional<Error> errorIn(const Result<T> &answer)
{
    return answer ? std::nullopt : std::optional<Error>(answer.error());
}

bool isSamePlace(const std::optional<InlineAnchor> &left, const std::optional<InlineAnchor> &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return left->path == right->path && left->to == right->to && left->from == right->from;
}

} // namespace

PullRequestJob::PullRequestJob(const PullRequestCalls &calls, const Setup &setup, const WriteEntry &entry)
    : WriteJob(setup, entry), m_calls(calls)
{
}

void VerdictJob::send()
{
    const auto take = [this](const auto &answer) { settle(errorIn(answer)); };
    switch (entry().kind) {
    case WriteKind::WithdrawApproval: calls().withdrawApproval(id()).then(this, take); break;
    case WriteKind::RequestChanges: calls().requestChanges(id()).then(this, take); break;
    case WriteKind::WithdrawChangeRequest: calls().withdrawChangeRequest(id()).then(this, take); break;
    default: calls().approve(id()).then(this, take); break;
    }
}

bool VerdictJob::isAsWanted(Verdict verdict) const
{
    switch (entry().kind) {
    case WriteKind::WithdrawApproval: return verdict != Verdict::Approved;
    case WriteKind::RequestChanges: return verdict == Verdict::ChangesRequested;
    case WriteKind::WithdrawChangeRequest: return verdict != Verdict::ChangesRequested;
    default: return verdict == Verdict::Approved;
    }
}

void VerdictJob::look()
{
    calls().get(id()).then(this, [this](const Result<PullRequest> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        learn(*answer);
        const QString self = entry().fact(writefacts::Self);
        if (self.isEmpty())
            see(Seen::CantTell); // Whose verdict to look for is not known.
        else
            see(isAsWanted(answer->verdictOf(self)) ? Seen::Yes : Seen::NotYet);
    });
}

void DeclineJob::send()
{
    calls().decline(id(), entry().fact(writefacts::Text)).then(this, [this](const Result<PullRequest> &answer) {
        if (answer)
            learn(*answer);
        settle(errorIn(answer));
    });
}

void DeclineJob::look()
{
    calls().get(id()).then(this, [this](const Result<PullRequest> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        learn(*answer);
        switch (answer->state) {
        case PullRequestState::Declined: see(Seen::Yes); break;
        case PullRequestState::Merged:
        case PullRequestState::Superseded: see(Seen::Never); break;
        case PullRequestState::Open: see(Seen::NotYet); break;
        case PullRequestState::Unknown: see(Seen::CantTell); break;
        }
    });
}

NewComment CommentJob::commentOf(const WriteEntry &entry)
{
    NewComment comment = DraftKey{{}, {}, entry.fact(writefacts::Place)}.target();
    comment.content = entry.fact(writefacts::Text);
    return comment;
}

void CommentJob::send()
{
    calls().addComment(id(), commentOf(entry())).then(this, [this](const Result<Comment> &answer) {
        if (answer)
            learn(*answer);
        settle(errorIn(answer));
    });
}

void CommentJob::look()
{
    lookAtPage({}, 1, false);
}

void CommentJob::lookAtPage(const PageToken &page, int number, bool hasDoubtful)
{
    // Oldest first, so the lost one is on the last page; the pages have to be read in their order.
    calls().comments(id(), page).then(this, [this, number, hasDoubtful](const Result<Page<Comment>> &answer) {
        if (!answer) {
            see(Seen::CantTell);
            return;
        }
        bool isDoubtful = hasDoubtful;
        for (const Comment &comment : answer->values) {
            if (!isLikeTheLostOne(comment))
                continue;
            const std::optional<bool> isNew = entry().isNewer(comment.id, comment.createdOn);
            if (isNew.value_or(false)) {
                learn(comment);
                see(Seen::Yes);
                return;
            }
            isDoubtful = isDoubtful || !isNew;
        }
        if (answer->hasNext() && number < MaximumCommentPages)
            lookAtPage(answer->next, number + 1, isDoubtful);
        else
            see(answer->hasNext() || isDoubtful ? Seen::CantTell : Seen::NotYet);
    });
}

bool CommentJob::isLikeTheLostOne(const Comment &comment) const
{
    const NewComment sent = commentOf(entry());
    const QString self = entry().fact(writefacts::Self);
    if (comment.isDeleted || comment.parentId != sent.parentId)
        return false;
    if (!self.isEmpty() && comment.author.uuid != self)
        return false;
    // An answer may be given without a place, and gets that of its thread.
    if (sent.parentId == 0 && !isSamePlace(comment.anchor, sent.anchor))
        return false;
    return isSameText(comment.content, sent.content);
}

} // namespace windlass
