// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/pullrequestsapi.h"
#include "models/paging/completelist.h"
#include "models/paging/objectmodel.h"
#include "ui/pullrequests/reviewcontext.h"

#include <QObject>

namespace windlass {

class CommentThreads;
class CommitListModel;
class DiffStream;
class FileListModel;
class StatusListModel;
class ViewedFiles;

inline QString identityOf(const MergeCheck &check)
{
    return check.type + QLatin1Char(' ') + check.reason;
}

//! Everything that one page knows of its pull request: the models of its tabs. Nothing is asked for before somebody
//! asks: opening a pull request takes one request for each of the five below, and the diff and commits come with their
//! tabs.
class PullRequestContent : public QObject
{
    Q_OBJECT

public:
    PullRequestContent(const ReviewContext &context, const PullRequestId &id, QObject *parent = nullptr);

    const PullRequestId &id() const { return m_id; }
    const ReviewContext &context() const { return m_context; }

    //! Reads what the header and the overview show.
    void open();
    //! Reads the diff, if it was not asked for yet.
    void openDiff();
    //! Reads the commits, if they were not asked for yet.
    void openCommits();
    //! Reads everything anew that was read before.
    void refresh();

    ObjectModel<PullRequest> *pullRequest() const { return m_pullRequest; }
    CommentThreads *threads() const { return m_threads; }
    FileListModel *files() const { return m_files; }
    ViewedFiles *viewed() const { return m_viewed; }
    StatusListModel *statuses() const { return m_statuses; }
    CompleteList<MergeCheck> *checks() const { return m_checks; }
    DiffStream *diff() const { return m_diff; }
    //! Asks the host for diff and diffstat anew, with changes of white space left out or not.
    void setWhitespaceIgnored(bool isIgnored);
    bool isWhitespaceIgnored() const { return m_isWhitespaceIgnored; }
    //! What the diff that was looked at lacks, as a sentence: for who is about to judge it. Empty when it lacks nothing.
    const QString &diffWarning() const { return m_diffWarning; }
    void setDiffWarning(const QString &sentence) { m_diffWarning = sentence; }
    CommitListModel *commits() const { return m_commits; }

    //! When the oldest of what was read came from the host; invalid before the first answer.
    QDateTime asOf() const;

    //! The pull request as it is known; an empty one before the first answer.
    const PullRequest &value() const;
    bool isLoaded() const { return m_pullRequest->value().has_value(); }
    bool isOpen() const { return value().state == PullRequestState::Open; }
    //! Who we are; empty for tokens that act for nobody.
    QString ownUuid() const;
    Verdict ownVerdict() const { return value().verdictOf(ownUuid()); }
    //! Names by account id, for mentions.
    QHash<QString, QString> names() const;
    //! Threads that no line or file of the diff can show: general ones, and those about files that are not part of it.
    bool isShownInDiff(const QString &path) const;

    //! Why nobody can comment, as a sentence; empty when they can. Closed pull requests can still be commented on.
    QString whyNotCommentable() const;
    //! Why the pull request can't be written to, as a sentence; empty when it can.
    QString whyReadOnly() const;
    //! Why it can't be merged; empty when asking makes sense.
    QString whyNotMergeable() const;

signals:
    void asOfChanged();

private:
    ReviewContext m_context;
    PullRequestId m_id;
    ObjectModel<PullRequest> *m_pullRequest;
    CommentThreads *m_threads;
    FileListModel *m_files;
    ViewedFiles *m_viewed;
    StatusListModel *m_statuses;
    CompleteList<MergeCheck> *m_checks;
    DiffStream *m_diff;
    CommitListModel *m_commits;
    QString m_diffWarning;
    bool m_isWhitespaceIgnored = false;
};

} // namespace windlass
