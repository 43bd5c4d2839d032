// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/commitsapi.h"
#include "api/services/hooksapi.h"
#include "api/services/issuesapi.h"
#include "api/services/refsapi.h"
#include "api/services/repositoriesapi.h"
#include "models/actions/writeactions.h"

#include <functional>

namespace windlass {

//! What the actions on repositories ask of the services; tests put promises in its place.
struct RepositoryCalls {
    std::function<PendingReply<Branch>(const RepositoryId &, const QString &name)> branch;
    std::function<PendingReply<Branch>(const RepositoryId &, const NewRef &)> createBranch;
    std::function<PendingReply<Nothing>(const RepositoryId &, const QString &name)> deleteBranch;
    std::function<PendingReply<Repository>(const RepositoryId &)> repository;
    std::function<PendingReply<Repository>(const RepositoryId &, const RepositoryChange &)> createRepository;
    std::function<PendingReply<Repository>(const RepositoryId &, const RepositoryChange &)> updateRepository;
    std::function<PendingReply<Page<Hook>>(const HookSubject &)> hooks;
    std::function<PendingReply<Hook>(const HookSubject &, const QString &uuid)> hook;
    std::function<PendingReply<Hook>(const HookSubject &, const HookChange &)> createHook;
    std::function<PendingReply<Hook>(const HookSubject &, const QString &uuid, const HookChange &)> updateHook;
    std::function<PendingReply<Nothing>(const HookSubject &, const QString &uuid)> deleteHook;
    std::function<PendingReply<Page<Issue>>(const RepositoryId &)> issues; //!< Most recently updated first.
    std::function<PendingReply<Issue>(const IssueId &)> issue;
    std::function<PendingReply<Issue>(const RepositoryId &, const IssueChange &)> createIssue;
    std::function<PendingReply<Issue>(const IssueId &, const IssueChange &)> updateIssue;
    std::function<PendingReply<Page<Comment>>(const IssueId &)> issueComments; //!< Oldest first.
    std::function<PendingReply<Comment>(const IssueId &, const QString &content)> commentOnIssue;
    std::function<PendingReply<Page<Comment>>(const RepositoryId &, const QString &hash)> commitComments;
    std::function<PendingReply<Comment>(const RepositoryId &, const QString &hash, const NewComment &)> commentOnCommit;

    static RepositoryCalls of(RepositoriesApi &repositories, RefsApi &refs, HooksApi &hooks, IssuesApi &issues,
                              CommitsApi &commits);
};

//! What became of an action. What was made is read by the page that shows it.
struct RepositoryReport {
    quint64 ticket = 0;
    WriteEntry entry; //!< What was sent where.
    WriteOutcome outcome;
    std::optional<Repository> repository; //!< As the host has it after a creation or change; its address may be a new one.
};

//! What a person does to a repository and what hangs on it, pull requests and pipelines apart. Like PullRequestActions it
//! belongs to the session, and a call gives a ticket, or 0 when the same target is busy.
class RepositoryActions : public WriteActions
{
    Q_OBJECT

public:
    RepositoryActions(RepositoryCalls calls, Setup setup, QObject *parent = nullptr);
    ~RepositoryActions() override;

    quint64 createBranch(const RepositoryId &repository, const NewRef &branch);
    //! `hash` is where it stands, for who looks afterwards; may be empty.
    quint64 deleteBranch(const RepositoryId &repository, const QString &name, const QString &hash = {});
    quint64 createRepository(const RepositoryId &repository, const RepositoryChange &change);
    quint64 updateRepository(const RepositoryId &repository, const RepositoryChange &change);
    quint64 createHook(const HookSubject &subject, const HookChange &hook);
    quint64 updateHook(const HookSubject &subject, const QString &uuid, const HookChange &hook);
    quint64 deleteHook(const HookSubject &subject, const QString &uuid);
    //! `newestKnownId` is the newest issue that the person has seen, 0 for none.
    quint64 createIssue(const RepositoryId &repository, const IssueChange &issue, qint64 newestKnownId = 0);
    quint64 updateIssue(const IssueId &issue, const IssueChange &change);
    quint64 commentOnIssue(const IssueId &issue, const QString &content, qint64 newestKnownId = 0);
    quint64 commentOnCommit(const RepositoryId &repository, const QString &hash, const NewComment &comment,
                            qint64 newestKnownId = 0);

signals:
    void started(quint64 ticket);
    void looking(quint64 ticket);
    void finished(const windlass::RepositoryReport &report);

protected:
    WriteJob *jobFor(const WriteEntry &entry) override;
    void tellStarted(quint64 ticket, const WriteJob &job) override;
    void tellLooking(quint64 ticket, const WriteJob &job) override;
    void tellFinished(quint64 ticket, WriteJob &job) override;

private:
    WriteEntry entryAt(const RepositoryId &repository, WriteKind kind, const QString &what) const;
    quint64 runUnlessBusy(WriteJob *job);

    RepositoryCalls m_calls;
};

} // namespace windlass
