// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writeactions.h"
#include "models/pullrequests/mergeflow.h"
#include "models/pullrequests/pullrequestcalls.h"

#include <QPointer>

#include <functional>

namespace windlass {

class DraftStore;

using PullRequestAction = WriteKind;

//! What became of an action.
struct PullRequestReport {
    quint64 ticket = 0; //!< What the call that started it gave.
    PullRequestId id;
    PullRequestAction action = PullRequestAction::Approve;
    WriteOutcome outcome;
    std::optional<PullRequest> pullRequest; //!< As the host has it now; for merge, decline, and after a look.
    std::optional<Comment> comment;         //!< As the host keeps it; for a comment that is done.
};

//! All that a person does to pull requests with one account. One object a session: what it sends goes on when the page
//! that asked for it is closed, and the next page of that pull request can ask isBusy().
//!
//! Every call gives a ticket; 0 when the same is under way already (a second click), and nothing was sent then. What an
//! earlier run of the program sent and is being looked up counts as under way.
class PullRequestActions : public WriteActions
{
    Q_OBJECT

public:
    struct Options {
        PullRequestCalls calls;
        //! Who we are (uuid), asked when it matters; empty for tokens that act for nobody.
        std::function<QString()> ownUuid;
        //! Where the texts of comments are kept until they are sent; may be null. Not owned.
        DraftStore *drafts = nullptr;
        QString account; //!< Of the draft keys.
        MergeFlow::Timing timing;
        WriteJournal *journal = nullptr;      //!< Not owned; null in tests that are not about it.
        std::function<QDateTime()> hostNow{}; //!< ApiClient::hostNow(); may be empty.
    };

    explicit PullRequestActions(Options options, QObject *parent = nullptr);
    ~PullRequestActions() override;

    quint64 approve(const PullRequestId &id);
    quint64 withdrawApproval(const PullRequestId &id);
    quint64 requestChanges(const PullRequestId &id);
    quint64 withdrawChangeRequest(const PullRequestId &id);
    quint64 decline(const PullRequestId &id, const QString &reason);
    //! Once it is done, the draft of the same place and text is removed; when it is not, the text is a draft again.
    //! `newestKnownId` is the newest comment that the person has seen (CommentThreads::newestId()): a lost comment is
    //! looked for among the newer ones.
    quint64 addComment(const PullRequestId &id, const NewComment &comment, qint64 newestKnownId = 0);
    quint64 merge(const PullRequestId &id, const MergeRequest &request);

    quint64 editComment(const PullRequestId &id, qint64 comment, const QString &text);
    quint64 deleteComment(const PullRequestId &id, qint64 comment);
    quint64 setCommentResolved(const PullRequestId &id, qint64 comment, bool isResolved);
    //! `newestKnownId` is the newest task that the person has seen, 0 for none.
    quint64 createTask(const PullRequestId &id, const NewTask &task, qint64 newestKnownId = 0);
    quint64 editTask(const PullRequestId &id, qint64 task, const QString &text);
    quint64 setTaskResolved(const PullRequestId &id, qint64 task, bool isResolved);
    quint64 deleteTask(const PullRequestId &id, qint64 task);
    //! The report's `pullRequest` is what was made. See PullRequestsApi::create() for branches that have one already.
    quint64 create(const RepositoryId &destination, const NewPullRequest &pullRequest);
    quint64 update(const PullRequestId &id, const PullRequestChange &change);

    //! Whether such an action is under way on a pull request. The four verdicts count as one.
    bool isBusy(const PullRequestId &id, PullRequestAction action) const;
    bool isBusy(const PullRequestId &id) const;
    //! The merge that is under way, for its step; null when none is.
    MergeFlow *mergeOf(const PullRequestId &id) const;
    //! Whether a comment for this place and with this text is under way.
    bool isSending(const PullRequestId &id, const NewComment &comment) const;

signals:
    void started(quint64 ticket, const windlass::PullRequestId &id, windlass::PullRequestAction action);
    //! No answer came to a write: we are looking whether it happened.
    void looking(quint64 ticket, const windlass::PullRequestId &id, windlass::PullRequestAction action);
    void finished(const windlass::PullRequestReport &report);

protected:
    WriteJob *jobFor(const WriteEntry &entry) override;
    void tellStarted(quint64 ticket, const WriteJob &job) override;
    void tellLooking(quint64 ticket, const WriteJob &job) override;
    void keep(const WriteJob &job) override;
    void tellFinished(quint64 ticket, WriteJob &job) override;

private:
    quint64 giveVerdict(const PullRequestId &id, PullRequestAction action);
    quint64 runOnPart(const PullRequestId &id, PullRequestAction action, const QString &part,
                      const QMap<QString, QString> &facts);
    WriteEntry entryAt(const PullRequestId &id, PullRequestAction action, const QString &target) const;
    void keepDraft(const WriteJob &job);

    Options m_options;
    QPointer<DraftStore> m_drafts;       //!< The session may let it go first.
    QHash<QString, qint64> m_newestOwn;  //!< Our newest comment, by pull request: not the one that got lost.
};

} // namespace windlass
