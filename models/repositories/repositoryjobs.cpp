// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repositories/repositoryjobs.h"

#include "models/actions/simplewrite.h"

namespace windlass {

namespace {

using Seen = WriteJob::Seen;

RepositoryId repositoryOf(const WriteEntry &entry)
{
    return {entry.workspace, entry.repository};
}

HookSubject hookSubjectOf(const WriteEntry &entry)
{
    return {entry.workspace, entry.repository};
}

//! Whether a fact that was written down is so now; one that was not is no question.
bool isFactSo(const WriteEntry &entry, const char *fact, const QString &now)
{
    return !entry.facts.contains(QLatin1String(fact)) || isSameText(now, entry.fact(fact));
}

//! Looks through what may have been made: like what was sent, and newer than what was there.
template <typename T, typename IsLike>
Seen seenAmong(const Result<Page<T>> &seen, IsLike isLike, std::function<std::optional<bool>(const T &)> isNewer)
{
    if (!seen)
        return Seen::CantTell;
    bool isDoubtful = false;
    for (const T &value : seen->values) {
        if (!isLike(value))
            continue;
        const std::optional<bool> isNew = isNewer(value);
        if (isNew.value_or(false))
            return Seen::Yes;
        isDoubtful = isDoubtful || !isNew;
    }
    return isDoubtful ? Seen::CantTell : Seen::NotYet;
}

WriteJob *makeBranchJob(const RepositoryCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry)
{
    const RepositoryId id = repositoryOf(entry);
    const QString name = entry.fact(writefacts::Branch);
    const QString hash = entry.fact(writefacts::Hash);
    if (entry.kind == WriteKind::CreateBranch) {
        using Write = SimpleWrite<Branch, Branch>;
        Write::Shape shape;
        shape.send = [=] { return calls.createBranch(id, NewRef{name, hash, {}}); };
        shape.look = [=] { return calls.branch(id, name); };
        shape.judge = [hash](const Result<Branch> &seen) {
            return seenAs(seen, [&hash](const Branch &branch) {
                return !branch.target.hash.isEmpty()
                       && (branch.target.hash.startsWith(hash) || hash.startsWith(branch.target.hash));
            });
        };
        return new Write(shape, setup, entry);
    }
    using Write = SimpleWrite<Nothing, Branch>;
    Write::Shape shape;
    shape.send = [=] { return calls.deleteBranch(id, name); };
    shape.look = [=] { return calls.branch(id, name); };
    shape.judge = [](const Result<Branch> &seen) { return seenGone(seen); };
    return new Write(shape, setup, entry);
}

WriteJob *makeOwnRepositoryJob(const RepositoryCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                               const RepositoryChange &change)
{
    using Write = SimpleWrite<Repository, Repository>;
    const RepositoryId id = repositoryOf(entry);
    Write::Shape shape;
    shape.look = [=] { return calls.repository(id); };
    if (entry.kind == WriteKind::CreateRepository) {
        shape.send = [=] { return calls.createRepository(id, change); };
        shape.judge = [entry](const Result<Repository> &seen) {
            if (!seen)
                return seenAs(seen, [](const Repository &) { return true; });
            const std::optional<bool> isNew = entry.mayHaveMade(seen->createdOn);
            if (!isNew)
                return Seen::CantTell;
            return *isNew ? Seen::Yes : Seen::Never; // An older one has the name.
        };
        return new Write(shape, setup, entry);
    }
    shape.send = [=] { return calls.updateRepository(id, change); };
    shape.judge = [entry](const Result<Repository> &seen) {
        // After a new name it may be found under another address.
        if (!seen && entry.facts.contains(QLatin1String(writefacts::Title)))
            return Seen::CantTell;
        return seenAs(seen, [&entry](const Repository &now) {
            return isFactSo(entry, writefacts::Title, now.name) && isFactSo(entry, writefacts::Text, now.description)
                   && isFactSo(entry, writefacts::Target, now.projectKey)
                   && isFactSo(entry, writefacts::Branch, now.mainBranch)
                   && isFactSo(entry, writefacts::State, now.isPrivate ? QStringLiteral("private") : QStringLiteral("public"));
        });
    };
    return new Write(shape, setup, entry);
}

bool isHookAsSent(const Hook &hook, const WriteEntry &entry)
{
    QStringList events = hook.events;
    events.sort();
    // The query of an address may hold a secret, and is not in the journal.
    return isFactSo(entry, writefacts::Address, hook.url.section(QLatin1Char('?'), 0, 0))
           && isFactSo(entry, writefacts::Text, hook.description)
           && isFactSo(entry, writefacts::Events, events.join(QLatin1Char(' ')))
           && isFactSo(entry, writefacts::State, hook.isActive ? QStringLiteral("active") : QStringLiteral("off"));
}

WriteJob *makeHookJob(const RepositoryCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                      const HookChange &change)
{
    const HookSubject subject = hookSubjectOf(entry);
    const QString uuid = entry.fact(writefacts::Id);
    if (entry.kind == WriteKind::CreateHook) {
        using Write = SimpleWrite<Hook, Page<Hook>>;
        Write::Shape shape;
        shape.send = [=] { return calls.createHook(subject, change); };
        shape.look = [=] { return calls.hooks(subject); };
        shape.judge = [entry](const Result<Page<Hook>> &seen) {
            return seenAmong<Hook>(
                seen, [&entry](const Hook &hook) { return isHookAsSent(hook, entry); },
                [&entry](const Hook &hook) { return entry.mayHaveMade(hook.createdOn); });
        };
        return new Write(shape, setup, entry);
    }
    if (entry.kind == WriteKind::DeleteHook) {
        using Write = SimpleWrite<Nothing, Hook>;
        Write::Shape shape;
        shape.send = [=] { return calls.deleteHook(subject, uuid); };
        shape.look = [=] { return calls.hook(subject, uuid); };
        shape.judge = [](const Result<Hook> &seen) { return seenGone(seen); };
        return new Write(shape, setup, entry);
    }
    using Write = SimpleWrite<Hook, Hook>;
    Write::Shape shape;
    shape.send = [=] { return calls.updateHook(subject, uuid, change); };
    shape.look = [=] { return calls.hook(subject, uuid); };
    shape.judge = [entry](const Result<Hook> &seen) {
        return seenAs(seen, [&entry](const Hook &hook) { return isHookAsSent(hook, entry); });
    };
    return new Write(shape, setup, entry);
}

WriteJob *makeIssueJob(const RepositoryCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                       const IssueChange &change)
{
    const RepositoryId id = repositoryOf(entry);
    if (entry.kind == WriteKind::CreateIssue) {
        using Write = SimpleWrite<Issue, Page<Issue>>;
        Write::Shape shape;
        shape.send = [=] { return calls.createIssue(id, change); };
        shape.look = [=] { return calls.issues(id); };
        shape.judge = [entry](const Result<Page<Issue>> &seen) {
            const QString self = entry.fact(writefacts::Self);
            return seenAmong<Issue>(
                seen,
                [&](const Issue &issue) {
                    return isSameText(issue.title, entry.fact(writefacts::Title))
                           && (self.isEmpty() || issue.reporter.uuid == self);
                },
                [&entry](const Issue &issue) { return entry.isNewer(issue.id, issue.createdOn); });
        };
        return new Write(shape, setup, entry);
    }
    using Write = SimpleWrite<Issue, Issue>;
    const IssueId issue{id, entry.number};
    Write::Shape shape;
    shape.send = [=] { return calls.updateIssue(issue, change); };
    shape.look = [=] { return calls.issue(issue); };
    shape.judge = [entry](const Result<Issue> &seen) {
        return seenAs(seen, [&entry](const Issue &now) {
            return isFactSo(entry, writefacts::Title, now.title) && isFactSo(entry, writefacts::Text, now.content)
                   && isFactSo(entry, writefacts::State, now.stateWord) && isFactSo(entry, writefacts::IssueKind, now.kindWord)
                   && isFactSo(entry, writefacts::Priority, now.priorityWord)
                   && isFactSo(entry, writefacts::Assignee, now.assignee.uuid);
        });
    };
    return new Write(shape, setup, entry);
}

//! The text is in the entry: the job needs nothing else, also to send it.
WriteJob *makeIssueCommentJob(const RepositoryCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry)
{
    using Write = SimpleWrite<Comment, Page<Comment>>;
    const IssueId issue{repositoryOf(entry), entry.number};
    const QString text = entry.fact(writefacts::Text);
    Write::Shape shape;
    shape.send = [=] { return calls.commentOnIssue(issue, text); };
    shape.look = [=] { return calls.issueComments(issue); };
    shape.judge = [entry](const Result<Page<Comment>> &seen) {
        const QString self = entry.fact(writefacts::Self);
        const Seen among = seenAmong<Comment>(
            seen,
            [&](const Comment &now) {
                return isSameText(now.content, entry.fact(writefacts::Text)) && (self.isEmpty() || now.author.uuid == self);
            },
            [&entry](const Comment &now) { return entry.isNewer(now.id, now.createdOn); });
        // Oldest first: on a page that is not the last it may not have come yet.
        return among == Seen::NotYet && seen && seen->hasNext() ? Seen::CantTell : among;
    };
    return new Write(shape, setup, entry);
}

WriteJob *makeCommitCommentJob(const RepositoryCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                               const NewComment &comment)
{
    using Write = SimpleWrite<Comment, Page<Comment>>;
    const RepositoryId id = repositoryOf(entry);
    const QString hash = entry.fact(writefacts::Hash);
    Write::Shape shape;
    shape.send = [=] { return calls.commentOnCommit(id, hash, comment); };
    shape.look = [=] { return calls.commitComments(id, hash); };
    shape.judge = [entry](const Result<Page<Comment>> &seen) {
        const QString self = entry.fact(writefacts::Self);
        const Seen among = seenAmong<Comment>(
            seen,
            [&](const Comment &now) {
                return !now.isDeleted && isSameText(now.content, entry.fact(writefacts::Text))
                       && now.parentId == entry.numberFact(writefacts::Id)
                       && (now.anchor ? now.anchor->path : QString()) == entry.fact(writefacts::Place)
                       && (self.isEmpty() || now.author.uuid == self);
            },
            [&entry](const Comment &now) { return entry.isNewer(now.id, now.createdOn); });
        // Oldest first: on a page that is not the last it may not have come yet.
        return among == Seen::NotYet && seen && seen->hasNext() ? Seen::CantTell : among;
    };
    return new Write(shape, setup, entry);
}

} // namespace

WriteJob *makeRepositoryJob(const RepositoryCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                            const RepositoryPayload &payload)
{
    switch (entry.kind) {
    case WriteKind::CreateBranch:
    case WriteKind::DeleteBranch: return makeBranchJob(calls, setup, entry);
    case WriteKind::CreateRepository:
    case WriteKind::UpdateRepository: return makeOwnRepositoryJob(calls, setup, entry, payload.repository);
    case WriteKind::CreateHook:
    case WriteKind::UpdateHook:
    case WriteKind::DeleteHook: return makeHookJob(calls, setup, entry, payload.hook);
    case WriteKind::CreateIssue:
    case WriteKind::UpdateIssue: return makeIssueJob(calls, setup, entry, payload.issue);
    case WriteKind::CommentOnIssue: return makeIssueCommentJob(calls, setup, entry);
    case WriteKind::CommentOnCommit: return makeCommitCommentJob(calls, setup, entry, payload.comment);
    default: return nullptr;
    }
}

std::optional<Repository> repositoryOfJob(const WriteJob &job)
{
    const auto *write = dynamic_cast<const SimpleWrite<Repository, Repository> *>(&job);
    if (!write)
        return std::nullopt;
    return write->sent() ? write->sent() : write->looked();
}

} // namespace windlass
