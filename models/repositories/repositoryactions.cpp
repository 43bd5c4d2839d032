// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repositories/repositoryactions.h"

#include "models/repositories/repositoryjobs.h"

namespace windlass {

namespace {

void setFactIfSet(WriteEntry &entry, const char *fact, const std::optional<QString> &value)
{
    if (value)
        entry.setFact(fact, *value);
}

void noteHook(WriteEntry &entry, const HookChange &hook)
{
    QStringList events = hook.events;
    events.sort();
    entry.setFact(writefacts::Address, hook.url.section(QLatin1Char('?'), 0, 0));
    entry.setFact(writefacts::Text, hook.description);
    entry.setFact(writefacts::Events, events.join(QLatin1Char(' ')));
    entry.setFact(writefacts::State, hook.isActive ? QStringLiteral("active") : QStringLiteral("off"));
}

} // namespace

RepositoryCalls RepositoryCalls::of(RepositoriesApi &repositories, RefsApi &refs, HooksApi &hooks, IssuesApi &issues,
                                    CommitsApi &commits)
{
    RepositoryCalls calls;
    calls.branch = [&refs](const RepositoryId &id, const QString &name) { return refs.branch(id, name); };
    calls.createBranch = [&refs](const RepositoryId &id, const NewRef &branch) { return refs.createBranch(id, branch); };
    calls.deleteBranch = [&refs](const RepositoryId &id, const QString &name) { return refs.deleteBranch(id, name); };
    calls.repository = [&repositories](const RepositoryId &id) { return repositories.get(id); };
    calls.createRepository = [&repositories](const RepositoryId &id, const RepositoryChange &change) {
        return repositories.create(id, change);
    };
    calls.updateRepository = [&repositories](const RepositoryId &id, const RepositoryChange &change) {
        return repositories.update(id, change);
    };
    calls.hooks = [&hooks](const HookSubject &subject) { return hooks.list(subject); };
    calls.hook = [&hooks](const HookSubject &subject, const QString &uuid) { return hooks.get(subject, uuid); };
    calls.createHook = [&hooks](const HookSubject &subject, const HookChange &hook) { return hooks.create(subject, hook); };
    calls.updateHook = [&hooks](const HookSubject &subject, const QString &uuid, const HookChange &hook) {
        return hooks.update(subject, uuid, hook);
    };
    calls.deleteHook = [&hooks](const HookSubject &subject, const QString &uuid) { return hooks.remove(subject, uuid); };
    calls.issues = [&issues](const RepositoryId &id) { return issues.list(id); };
    calls.issue = [&issues](const IssueId &id) { return issues.get(id); };
    calls.createIssue = [&issues](const RepositoryId &id, const IssueChange &issue) { return issues.create(id, issue); };
    calls.updateIssue = [&issues](const IssueId &id, const IssueChange &change) { return issues.update(id, change); };
    calls.issueComments = [&issues](const IssueId &id) { return issues.comments(id); };
    calls.commentOnIssue = [&issues](const IssueId &id, const QString &content) { return issues.addComment(id, content); };
    calls.commitComments = [&commits](const RepositoryId &id, const QString &hash) { return commits.comments(id, hash); };
    calls.commentOnCommit = [&commits](const RepositoryId &id, const QString &hash, const NewComment &comment) {
        return commits.addComment(id, hash, comment);
    };
    return calls;
}

RepositoryActions::RepositoryActions(RepositoryCalls calls, Setup setup, QObject *parent)
    : WriteActions(std::move(setup), parent), m_calls(std::move(calls))
{
}

RepositoryActions::~RepositoryActions() = default;

//! `what` sets the target apart from others of its kind in the same repository.
WriteEntry RepositoryActions::entryAt(const RepositoryId &repository, WriteKind kind, const QString &what) const
{
    WriteEntry entry = entryOf(kind, QStringList{what, repository.fullName()}.join(QLatin1Char(' ')));
    entry.workspace = repository.workspace;
    entry.repository = repository.slug;
    return entry;
}

quint64 RepositoryActions::runUnlessBusy(WriteJob *job)
{
    if (isBusyWith(job->entry().target)) {
        delete job;
        return 0;
    }
    return run(job);
}

quint64 RepositoryActions::createBranch(const RepositoryId &repository, const NewRef &branch)
{
    WriteEntry entry = entryAt(repository, WriteKind::CreateBranch, QStringLiteral("branch ") + branch.name);
    entry.setFact(writefacts::Branch, branch.name);
    entry.setFact(writefacts::Hash, branch.hash);
    return runUnlessBusy(jobFor(entry));
}

quint64 RepositoryActions::deleteBranch(const RepositoryId &repository, const QString &name, const QString &hash)
{
    WriteEntry entry = entryAt(repository, WriteKind::DeleteBranch, QStringLiteral("branch ") + name);
    entry.setFact(writefacts::Branch, name);
    entry.setFact(writefacts::Hash, hash);
    return runUnlessBusy(jobFor(entry));
}

quint64 RepositoryActions::createRepository(const RepositoryId &repository, const RepositoryChange &change)
{
    const WriteEntry entry = entryAt(repository, WriteKind::CreateRepository, QStringLiteral("repository"));
    return runUnlessBusy(makeRepositoryJob(m_calls, jobSetup(), entry, {change, {}, {}, {}}));
}

quint64 RepositoryActions::updateRepository(const RepositoryId &repository, const RepositoryChange &change)
{
    WriteEntry entry = entryAt(repository, WriteKind::UpdateRepository, QStringLiteral("repository"));
    setFactIfSet(entry, writefacts::Title, change.name);
    setFactIfSet(entry, writefacts::Text, change.description);
    setFactIfSet(entry, writefacts::Target, change.projectKey);
    setFactIfSet(entry, writefacts::Branch, change.mainBranch);
    if (change.isPrivate)
        entry.setFact(writefacts::State, *change.isPrivate ? QStringLiteral("private") : QStringLiteral("public"));
    return runUnlessBusy(makeRepositoryJob(m_calls, jobSetup(), entry, {change, {}, {}, {}}));
}

quint64 RepositoryActions::createHook(const HookSubject &subject, const HookChange &hook)
{
    WriteEntry entry = entryAt({subject.workspace, subject.repository}, WriteKind::CreateHook,
                               QStringLiteral("new-hook ") + hook.url.section(QLatin1Char('?'), 0, 0));
    noteHook(entry, hook);
    return runUnlessBusy(makeRepositoryJob(m_calls, jobSetup(), entry, {{}, hook, {}, {}}));
}

quint64 RepositoryActions::updateHook(const HookSubject &subject, const QString &uuid, const HookChange &hook)
{
    WriteEntry entry = entryAt({subject.workspace, subject.repository}, WriteKind::UpdateHook, QStringLiteral("hook ") + uuid);
    entry.setFact(writefacts::Id, uuid);
    noteHook(entry, hook);
    return runUnlessBusy(makeRepositoryJob(m_calls, jobSetup(), entry, {{}, hook, {}, {}}));
}

quint64 RepositoryActions::deleteHook(const HookSubject &subject, const QString &uuid)
{
    WriteEntry entry = entryAt({subject.workspace, subject.repository}, WriteKind::DeleteHook, QStringLiteral("hook ") + uuid);
    entry.setFact(writefacts::Id, uuid);
    return runUnlessBusy(jobFor(entry));
}

quint64 RepositoryActions::createIssue(const RepositoryId &repository, const IssueChange &issue, qint64 newestKnownId)
{
    const QString title = issue.title.value_or(QString());
    WriteEntry entry = entryAt(repository, WriteKind::CreateIssue, QStringLiteral("new-issue ") + title);
    entry.setFact(writefacts::Title, title);
    entry.setFact(writefacts::Newest, newestKnownId);
    return runUnlessBusy(makeRepositoryJob(m_calls, jobSetup(), entry, {{}, {}, issue, {}}));
}

quint64 RepositoryActions::updateIssue(const IssueId &issue, const IssueChange &change)
{
    WriteEntry entry = entryAt(issue.repository, WriteKind::UpdateIssue, QStringLiteral("issue %1").arg(issue.id));
    entry.number = issue.id;
    setFactIfSet(entry, writefacts::Title, change.title);
    setFactIfSet(entry, writefacts::Text, change.content);
    setFactIfSet(entry, writefacts::State, change.stateWord);
    setFactIfSet(entry, writefacts::IssueKind, change.kindWord);
    setFactIfSet(entry, writefacts::Priority, change.priorityWord);
    setFactIfSet(entry, writefacts::Assignee, change.assigneeUuid);
    return runUnlessBusy(makeRepositoryJob(m_calls, jobSetup(), entry, {{}, {}, change, {}}));
}

quint64 RepositoryActions::commentOnIssue(const IssueId &issue, const QString &content, qint64 newestKnownId)
{
    WriteEntry entry = entryAt(issue.repository, WriteKind::CommentOnIssue,
                               QStringLiteral("issue-comment %1 %2").arg(issue.id).arg(content.trimmed()));
    entry.number = issue.id;
    entry.setFact(writefacts::Text, content);
    entry.setFact(writefacts::Newest, newestKnownId);
    return runUnlessBusy(jobFor(entry));
}

quint64 RepositoryActions::commentOnCommit(const RepositoryId &repository, const QString &hash, const NewComment &comment,
                                           qint64 newestKnownId)
{
    WriteEntry entry = entryAt(repository, WriteKind::CommentOnCommit,
                               QStringLiteral("comment %1 %2").arg(hash, comment.content.trimmed()));
    entry.setFact(writefacts::Hash, hash);
    entry.setFact(writefacts::Text, comment.content);
    entry.setFact(writefacts::Id, comment.parentId);
    entry.setFact(writefacts::Place, comment.anchor ? comment.anchor->path : QString());
    entry.setFact(writefacts::Newest, newestKnownId);
    return runUnlessBusy(makeRepositoryJob(m_calls, jobSetup(), entry, {{}, {}, {}, comment}));
}

WriteJob *RepositoryActions::jobFor(const WriteEntry &entry)
{
    return makeRepositoryJob(m_calls, jobSetup(), entry);
}

void RepositoryActions::tellStarted(quint64 ticket, const WriteJob &)
{
    emit started(ticket);
}

void RepositoryActions::tellLooking(quint64 ticket, const WriteJob &)
{
    emit looking(ticket);
}

void RepositoryActions::tellFinished(quint64 ticket, WriteJob &job)
{
    emit finished({ticket, job.entry(), job.outcome(), repositoryOfJob(job)});
}

} // namespace windlass
