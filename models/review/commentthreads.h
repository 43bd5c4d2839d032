// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/commentsapi.h"
#include "models/paging/completelist.h"

#include <QHash>
#include <QMap>

namespace windlass {

inline qint64 identityOf(const Comment &comment)
{
    return comment.id;
}

//! A comment and all that was answered to it, also to the answers.
struct CommentThread {
    qint64 id = 0;           //!< Of the first comment.
    QList<Comment> comments; //!< The first one, then the answers in the order in which they were written.
    std::optional<InlineAnchor> anchor; //!< Nothing for a thread about the pull request as a whole.
    bool isResolved = false;
    Account resolvedBy;

    const Comment &root() const { return comments.constFirst(); }
    bool isGeneral() const { return !anchor; }
    //! The line is gone from the diff.
    bool isOutdated() const { return anchor && anchor->isOutdated; }
    //! The file that it is about; empty for a general one.
    QString path() const { return anchor ? anchor->path : QString(); }
    int answerCount() const { return static_cast<int>(comments.size()) - 1; }
    //! Comments that were not deleted.
    int visibleCount() const;
    bool operator==(const CommentThread &) const = default;
};

//! How many threads a file has.
struct FileThreads {
    int open = 0;
    int all = 0;
    bool operator==(const FileThreads &) const = default;
};

//! The comments of a pull request as threads. A thread of which everything was deleted does not count as one; a deleted
//! comment with answers stays as a gap.
class CommentThreads : public QObject
{
    Q_OBJECT

public:
    using Fetch = CompleteList<Comment>::Fetch;

    CommentThreads(CommentsApi &api, const PullRequestId &id, QObject *parent = nullptr);
    explicit CommentThreads(Fetch fetch, QObject *parent = nullptr);

    void reload() { m_comments->reload(); }
    void retry() { m_comments->retry(); }
    const LoadStatus &status() const { return m_comments->status(); }

    //! All of them, oldest first.
    const QList<CommentThread> &threads() const { return m_threads; }
    //! Nothing when there is no such thread; `id` is that of its first comment.
    const CommentThread *find(qint64 id) const;
    //! The thread that a comment is part of.
    const CommentThread *threadOf(qint64 commentId) const;
    QList<CommentThread> general() const;
    //! Threads about a file or its lines, by line; outdated ones last.
    QList<CommentThread> forFile(const QString &path) const;
    //! Comments that are not deleted, by file.
    QHash<QString, int> countsByFile() const;
    QHash<QString, FileThreads> threadsByFile() const;
    //! Comments that are not deleted.
    int commentCount() const;
    int unresolvedCount() const;
    //! The newest comment that is here; 0 without any.
    qint64 newestId() const;

    //! Takes in the host's answer to a comment that was sent.
    void put(const Comment &comment) { m_comments->put(comment); }

signals:
    //! Once after every change; the signals about single threads come before it.
    void changed();
    void threadAdded(qint64 id);
    void threadChanged(qint64 id);
    void threadRemoved(qint64 id);
    void stateChanged();

private:
    void rebuild();

    CompleteList<Comment> *m_comments;
    QList<CommentThread> m_threads;
    QHash<qint64, qint64> m_rootOf; //!< Comment to thread.
};

//! The threads of a list of comments; what has a parent that is not there begins a thread of its own.
QList<CommentThread> threadsOf(const QList<Comment> &comments);

} // namespace windlass
