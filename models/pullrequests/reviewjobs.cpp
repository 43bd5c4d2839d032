// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/reviewjobs.h"

#include "models/actions/simplewrite.h"

namespace windlass {

namespace {

using Seen = WriteJob::Seen;

template <typename Sent, typename Looked>
using ReviewWrite = SimpleWrite<Sent, Looked, PullRequestJob>;

PullRequestId reviewedOf(const WriteEntry &entry)
{
    return {{entry.workspace, entry.repository}, entry.number};
}

template <typename Sent>
PullRequestJob *commentJob(const PullRequestCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                           std::function<PendingReply<Sent>()> send, std::function<Seen(const Result<Comment> &)> judge)
{
    typename ReviewWrite<Sent, Comment>::Shape shape;
    shape.send = std::move(send);
    shape.look = [calls, entry] { return calls.comment(reviewedOf(entry), entry.numberFact(writefacts::Id)); };
    shape.judge = std::move(judge);
    return new ReviewWrite<Sent, Comment>(shape, calls, setup, entry);
}

PullRequestJob *makeCommentJob(const PullRequestCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry)
{
    const PullRequestId id = reviewedOf(entry);
    const qint64 comment = entry.numberFact(writefacts::Id);
    const QString text = entry.fact(writefacts::Text);
    switch (entry.kind) {
    case WriteKind::EditComment:
        return commentJob<Comment>(
            calls, setup, entry, [=] { return calls.editComment(id, comment, text); },
            [text](const Result<Comment> &seen) {
                return seenAs(seen, [&text](const Comment &now) { return isSameText(now.content, text); });
            });
    case WriteKind::DeleteComment:
        return commentJob<Nothing>(
            calls, setup, entry, [=] { return calls.deleteComment(id, comment); },
            [](const Result<Comment> &seen) {
                // One that has answers stays, without its text.
                return seen && seen->isDeleted ? Seen::Yes : seenGone(seen);
            });
    case WriteKind::ResolveComment:
        return commentJob<CommentResolution>(
            calls, setup, entry, [=] { return calls.resolveComment(id, comment); },
            [](const Result<Comment> &seen) { return seenAs(seen, [](const Comment &now) { return now.isResolved; }); });
    default:
        return commentJob<Nothing>(
            calls, setup, entry, [=] { return calls.reopenComment(id, comment); },
            [](const Result<Comment> &seen) { return seenAs(seen, [](const Comment &now) { return !now.isResolved; }); });
    }
}

//! Tasks are listed oldest first, a hundred a page: a new one that is not on the first page is not looked further for.
Seen judgeNewTask(const Result<Page<Task>> &seen, const WriteEntry &entry)
{
    if (!seen)
        return Seen::CantTell;
    const QString self = entry.fact(writefacts::Self);
    bool isDoubtful = seen->hasNext();
    for (const Task &task : seen->values) {
        if (!isSameText(task.content, entry.fact(writefacts::Text)) || task.commentId != entry.numberFact(writefacts::Id)
            || (!self.isEmpty() && task.creator.uuid != self))
            continue;
        const std::optional<bool> isNew = entry.isNewer(task.id, task.createdOn);
        if (isNew.value_or(false))
            return Seen::Yes;
        isDoubtful = isDoubtful || !isNew;
    }
    return isDoubtful ? Seen::CantTell : Seen::NotYet;
}

PullRequestJob *makeTaskJob(const PullRequestCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry)
{
    const PullRequestId id = reviewedOf(entry);
    const qint64 number = entry.numberFact(writefacts::Id);
    const QString text = entry.fact(writefacts::Text);
    if (entry.kind == WriteKind::CreateTask) {
        using Write = ReviewWrite<Task, Page<Task>>;
        Write::Shape shape;
        shape.send = [=] { return calls.createTask(id, NewTask{text, number, false}); };
        shape.look = [=] { return calls.tasks(id); };
        shape.judge = [entry](const Result<Page<Task>> &seen) { return judgeNewTask(seen, entry); };
        return new Write(shape, calls, setup, entry);
    }
    if (entry.kind == WriteKind::DeleteTask) {
        using Write = ReviewWrite<Nothing, Task>;
        Write::Shape shape;
        shape.send = [=] { return calls.deleteTask(id, number); };
        shape.look = [=] { return calls.task(id, number); };
        shape.judge = [](const Result<Task> &seen) { return seenGone(seen); };
        return new Write(shape, calls, setup, entry);
    }
    using Write = ReviewWrite<Task, Task>;
    const QString state = entry.fact(writefacts::State);
    Write::Shape shape;
    shape.send = [=] {
        return state.isEmpty() ? calls.editTask(id, number, text)
                               : calls.setTaskResolved(id, number, state == QLatin1String("resolved"));
    };
    shape.look = [=] { return calls.task(id, number); };
    shape.judge = [=](const Result<Task> &seen) {
        return seenAs(seen, [&](const Task &task) {
            return state.isEmpty() ? isSameText(task.content, text)
                                   : task.isResolved() == (state == QLatin1String("resolved"));
        });
    };
    return new Write(shape, calls, setup, entry);
}

Seen judgeNewPullRequest(const Result<Page<PullRequest>> &seen, const WriteEntry &entry)
{
    if (!seen)
        return Seen::CantTell;
    const QString self = entry.fact(writefacts::Self);
    const QString target = entry.fact(writefacts::Target);
    bool isDoubtful = false;
    for (const PullRequest &pullRequest : seen->values) {
        if ((!target.isEmpty() && pullRequest.destination.branch != target)
            || (!self.isEmpty() && pullRequest.author.uuid != self)
            || !isSameText(pullRequest.title, entry.fact(writefacts::Title)))
            continue;
        // For branches that have one already the host writes over its title: then that is what the request made.
        const std::optional<bool> isNew = entry.mayHaveMade(
            pullRequest.updatedOn.isValid() ? pullRequest.updatedOn : pullRequest.createdOn);
        if (isNew.value_or(false))
            return Seen::Yes;
        isDoubtful = isDoubtful || !isNew;
    }
    return isDoubtful ? Seen::CantTell : Seen::NotYet;
}

bool isChangedAsWanted(const PullRequest &now, const WriteEntry &entry)
{
    const auto isAs = [&entry](const char *fact, const QString &text) {
        return !entry.facts.contains(QLatin1String(fact)) || isSameText(text, entry.fact(fact));
    };
    QStringList reviewers;
    for (const Participant &participant : now.participants) {
        if (participant.isReviewer)
            reviewers += participant.user.uuid;
    }
    reviewers.sort();
    return isAs(writefacts::Title, now.title) && isAs(writefacts::Text, now.description)
           && isAs(writefacts::Target, now.destination.branch)
           && isAs(writefacts::Reviewers, reviewers.join(QLatin1Char(' ')))
           && isAs(writefacts::State, now.isDraft ? QStringLiteral("draft") : QStringLiteral("ready"));
}

PullRequestJob *makeEditJob(const PullRequestCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                            const ReviewPayload &payload)
{
    const PullRequestId id = reviewedOf(entry);
    if (entry.kind == WriteKind::CreatePullRequest) {
        using Write = ReviewWrite<PullRequest, Page<PullRequest>>;
        Write::Shape shape;
        shape.send = [=] { return calls.create(id.repository, payload.made); };
        shape.look = [=] { return calls.ofBranch(id.repository, entry.fact(writefacts::Branch)); };
        shape.judge = [entry](const Result<Page<PullRequest>> &seen) { return judgeNewPullRequest(seen, entry); };
        return new Write(shape, calls, setup, entry);
    }
    using Write = ReviewWrite<PullRequest, PullRequest>;
    Write::Shape shape;
    shape.send = [=] { return calls.update(id, payload.change); };
    shape.look = [=] { return calls.get(id); };
    shape.judge = [entry](const Result<PullRequest> &seen) {
        return seenAs(seen, [&entry](const PullRequest &now) { return isChangedAsWanted(now, entry); });
    };
    return new Write(shape, calls, setup, entry);
}

} // namespace

PullRequestJob *makeReviewJob(const PullRequestCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                              const ReviewPayload &payload)
{
    switch (entry.kind) {
    case WriteKind::EditComment:
    case WriteKind::DeleteComment:
    case WriteKind::ResolveComment:
    case WriteKind::ReopenComment: return makeCommentJob(calls, setup, entry);
    case WriteKind::CreateTask:
    case WriteKind::ChangeTask:
    case WriteKind::DeleteTask: return makeTaskJob(calls, setup, entry);
    case WriteKind::CreatePullRequest:
    case WriteKind::UpdatePullRequest: return makeEditJob(calls, setup, entry, payload);
    default: return nullptr;
    }
}

} // namespace windlass
