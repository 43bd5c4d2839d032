// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/commentthreads.h"

#include <algorithm>

namespace windlass {

namespace {

//! The comment that began the thread; parents that are not there or lead in a circle end the search.
qint64 rootOfComment(const QHash<qint64, const Comment *> &comments, const Comment &comment)
{
    const Comment *root = &comment;
    for (qsizetype steps = 0; root->parentId != 0 && steps <= comments.size(); ++steps) {
        const Comment *parent = comments.value(root->parentId);
        if (!parent)
            break;
        root = parent;
    }
    return root->id;
}

bool isWrittenBefore(const Comment &left, const Comment &right)
{
    if (left.createdOn != right.createdOn)
        return left.createdOn < right.createdOn;
    return left.id < right.id;
}

//! Whole-file threads first, then by line; outdated ones have no line to stand at.
bool standsBefore(const CommentThread &left, const CommentThread &right)
{
    const auto lineOf = [](const CommentThread &thread) {
        return thread.anchor->to ? *thread.anchor->to : thread.anchor->from.value_or(0);
    };
    if (left.isOutdated() != right.isOutdated())
        return right.isOutdated();
    return lineOf(left) < lineOf(right);
}

} // namespace

int CommentThread::visibleCount() const
{
    return static_cast<int>(std::count_if(comments.cbegin(), comments.cend(),
                                          [](const Comment &comment) { return !comment.isDeleted; }));
}

QList<CommentThread> threadsOf(const QList<Comment> &comments)
{
    QHash<qint64, const Comment *> byId;
    for (const Comment &comment : comments)
        byId.insert(comment.id, &comment);

    QMap<qint64, CommentThread> threads;
    for (const Comment &comment : comments) {
        CommentThread &thread = threads[rootOfComment(byId, comment)];
        if (byId.value(comment.id) == &comment) // Of two with one id the later one counts.
            thread.comments += comment;
    }
    QList<CommentThread> list;
    for (auto thread = threads.begin(); thread != threads.end(); ++thread) {
        thread->id = thread.key();
        if (thread->visibleCount() == 0)
            continue;
        // The first one stays first, whatever the clocks say.
        std::sort(thread->comments.begin(), thread->comments.end(), [id = thread->id](const Comment &left, const Comment &right) {
            if ((left.id == id) != (right.id == id))
                return left.id == id;
            return isWrittenBefore(left, right);
        });
        const Comment &root = thread->root();
        thread->anchor = root.anchor;
        thread->isResolved = root.isResolved;
        thread->resolvedBy = root.resolvedBy;
        list += *thread;
    }
    std::sort(list.begin(), list.end(), [](const CommentThread &left, const CommentThread &right) {
        return isWrittenBefore(left.root(), right.root());
    });
    return list;
}

CommentThreads::CommentThreads(CommentsApi &api, const PullRequestId &id, QObject *parent)
    : CommentThreads([&api, id](const PageToken &page, ReadFrom from) { return api.list(id, page, from); }, parent)
{
}

CommentThreads::CommentThreads(Fetch fetch, QObject *parent)
    : QObject(parent), m_comments(new CompleteList<Comment>(std::move(fetch), this))
{
    connect(m_comments, &ObjectModelBase::changed, this, &CommentThreads::rebuild);
    connect(m_comments, &ObjectModelBase::stateChanged, this, &CommentThreads::stateChanged);
}

const CommentThread *CommentThreads::find(qint64 id) const
{
    const auto found = std::find_if(m_threads.cbegin(), m_threads.cend(),
                                    [id](const CommentThread &thread) { return thread.id == id; });
    return found == m_threads.cend() ? nullptr : &*found;
}

const CommentThread *CommentThreads::threadOf(qint64 commentId) const
{
    return m_rootOf.contains(commentId) ? find(m_rootOf.value(commentId)) : nullptr;
}

QList<CommentThread> CommentThreads::general() const
{
    QList<CommentThread> list;
    std::copy_if(m_threads.cbegin(), m_threads.cend(), std::back_inserter(list),
                 [](const CommentThread &thread) { return thread.isGeneral(); });
    return list;
}

QList<CommentThread> CommentThreads::forFile(const QString &path) const
{
    QList<CommentThread> list;
    std::copy_if(m_threads.cbegin(), m_threads.cend(), std::back_inserter(list),
                 [&path](const CommentThread &thread) { return thread.anchor && thread.anchor->path == path; });
    std::stable_sort(list.begin(), list.end(), standsBefore);
    return list;
}

QHash<QString, int> CommentThreads::countsByFile() const
{
    QHash<QString, int> counts;
    for (const CommentThread &thread : m_threads) {
        if (thread.anchor)
            counts[thread.anchor->path] += thread.visibleCount();
    }
    return counts;
}

QHash<QString, FileThreads> CommentThreads::threadsByFile() const
{
    QHash<QString, FileThreads> counts;
    for (const CommentThread &thread : m_threads) {
        if (!thread.anchor)
            continue;
        FileThreads &count = counts[thread.anchor->path];
        ++count.all;
        count.open += thread.isResolved ? 0 : 1;
    }
    return counts;
}

int CommentThreads::commentCount() const
{
    int count = 0;
    for (const CommentThread &thread : m_threads)
        count += thread.visibleCount();
    return count;
}

int CommentThreads::unresolvedCount() const
{
    return static_cast<int>(std::count_if(m_threads.cbegin(), m_threads.cend(),
                                          [](const CommentThread &thread) { return !thread.isResolved; }));
}

qint64 CommentThreads::newestId() const
{
    qint64 newest = 0;
    for (const Comment &comment : m_comments->items())
        newest = std::max(newest, comment.id);
    return newest;
}

void CommentThreads::rebuild()
{
    const QList<CommentThread> before = std::exchange(m_threads, threadsOf(m_comments->items()));
    QHash<qint64, const CommentThread *> old;
    for (const CommentThread &thread : before)
        old.insert(thread.id, &thread);
    m_rootOf.clear();
    QList<qint64> added;
    QList<qint64> changedIds;
    for (const CommentThread &thread : std::as_const(m_threads)) {
        for (const Comment &comment : thread.comments)
            m_rootOf.insert(comment.id, thread.id);
        const CommentThread *known = old.take(thread.id);
        if (!known)
            added += thread.id;
        else if (*known != thread)
            changedIds += thread.id;
    }
    const QList<qint64> removed = old.keys();
    for (const qint64 id : removed)
        emit threadRemoved(id);
    for (const qint64 id : std::as_const(added))
        emit threadAdded(id);
    for (const qint64 id : std::as_const(changedIds))
        emit threadChanged(id);
    emit changed();
}

} // namespace windlass
