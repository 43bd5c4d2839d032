// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/commentthreads.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QtTest>

namespace windlass::test {

namespace {

Comment commentOf(qint64 id, qint64 parent, const char *text)
{
    Comment comment;
    comment.id = id;
    comment.parentId = parent;
    comment.content = QString::fromLatin1(text);
    comment.createdOn = QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC).addSecs(id);
    comment.updatedOn = comment.createdOn;
    return comment;
}

Comment commentOnLine(qint64 id, const char *path, int line, const char *text)
{
    Comment comment = commentOf(id, 0, text);
    comment.anchor = InlineAnchor();
    comment.anchor->path = QString::fromLatin1(path);
    comment.anchor->to = line;
    return comment;
}

Comment deletedComment(qint64 id, qint64 parent)
{
    Comment comment = commentOf(id, parent, "");
    comment.isDeleted = true;
    return comment;
}

QList<qint64> idsOf(const CommentThread &thread)
{
    QList<qint64> ids;
    for (const Comment &comment : thread.comments)
        ids += comment.id;
    return ids;
}

QList<qint64> idsOf(const QList<CommentThread> &threads)
{
    QList<qint64> ids;
    for (const CommentThread &thread : threads)
        ids += thread.id;
    return ids;
}

} // namespace

class CommentThreadsTest : public QObject
{
    Q_OBJECT

private slots:
    void answersFollowTheirRoot()
    {
        const auto threads = threadsOf({commentOf(1, 0, "root"), commentOnLine(2, "a.cpp", 7, "line"), commentOf(3, 1, "answer"),
                                        commentOf(4, 3, "answer to the answer"), commentOf(5, 2, "there")});
        QCOMPARE(idsOf(threads), (QList<qint64>{1, 2}));
        QCOMPARE(idsOf(threads.at(0)), (QList<qint64>{1, 3, 4}));
        QCOMPARE(idsOf(threads.at(1)), (QList<qint64>{2, 5}));
        QVERIFY(threads.at(0).isGeneral());
        QCOMPARE(threads.at(1).path(), QStringLiteral("a.cpp"));
        QCOMPARE(threads.at(1).answerCount(), 1);
    }

    void aDeletedRootStaysAsAGapWhileItHasAnswers()
    {
        const auto threads = threadsOf({deletedComment(1, 0), commentOf(2, 1, "answer"), deletedComment(3, 0), deletedComment(4, 3)});
        QCOMPARE(idsOf(threads), QList<qint64>{1});
        QCOMPARE(threads.constFirst().visibleCount(), 1);
    }

    void orphansAndCirclesBeginThreads()
    {
        const auto threads = threadsOf({commentOf(5, 99, "parent is on no page"), commentOf(6, 7, "a"), commentOf(7, 6, "b")});
        int comments = 0;
        for (const CommentThread &thread : threads)
            comments += static_cast<int>(thread.comments.size());
        QCOMPARE(comments, 3);
        QVERIFY(idsOf(threads).contains(5));
    }

    void threadsOfAFileStandByLine()
    {
        PageHost<Comment> host;
        CommentThreads threads(host.fetch());
        threads.reload();
        host.emptyCache();
        Comment outdated = commentOnLine(4, "a.cpp", 1, "outdated");
        outdated.anchor->isOutdated = true;
        Comment wholeFile = commentOf(5, 0, "file");
        wholeFile.anchor = InlineAnchor();
        wholeFile.anchor->path = QStringLiteral("a.cpp");
        Comment resolved = commentOnLine(2, "a.cpp", 3, "second");
        resolved.isResolved = true;
        host.answer(QStringLiteral("first"), {commentOnLine(1, "a.cpp", 9, "third"), resolved, commentOnLine(3, "b.cpp", 1, "other"),
                                              outdated, wholeFile, commentOf(6, 0, "general")});
        QTRY_COMPARE(threads.status().state, LoadState::Loaded);
        QCOMPARE(idsOf(threads.forFile(QStringLiteral("a.cpp"))), (QList<qint64>{5, 2, 1, 4}));
        QCOMPARE(idsOf(threads.general()), QList<qint64>{6});
        QCOMPARE(threads.countsByFile().value(QStringLiteral("a.cpp")), 4);
        QCOMPARE(threads.unresolvedCount(), 5);
        QCOMPARE(threads.commentCount(), 6);
        QCOMPARE(threads.newestId(), 6);
    }

    void aRefreshTellsWhichThreadsAreOthers()
    {
        PageHost<Comment> host;
        CommentThreads threads(host.fetch());
        threads.reload();
        host.emptyCache();
        host.answer(QStringLiteral("first"), {commentOf(1, 0, "stays"), commentOf(2, 0, "grows"), commentOf(3, 0, "goes")});
        QTRY_COMPARE(threads.threads().size(), 3);

        QSignalSpy added(&threads, &CommentThreads::threadAdded);
        QSignalSpy changed(&threads, &CommentThreads::threadChanged);
        QSignalSpy removed(&threads, &CommentThreads::threadRemoved);
        threads.reload();
        host.answer(QStringLiteral("first"), {commentOf(1, 0, "stays"), commentOf(2, 0, "grows"), commentOf(4, 2, "answer"),
                                              commentOf(5, 0, "new")});
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(added.constFirst().constFirst().toLongLong(), 5);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().toLongLong(), 2);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.constFirst().constFirst().toLongLong(), 3);

        threads.put(commentOf(6, 1, "just sent"));
        QCOMPARE(idsOf(*threads.find(1)), (QList<qint64>{1, 6}));
        QCOMPARE(threads.threadOf(6)->id, 1);
        QVERIFY(host.open().isEmpty());
    }

    void noCommentsIsNotTheSameAsNotLoaded()
    {
        PageHost<Comment> host;
        CommentThreads threads(host.fetch());
        threads.reload();
        QVERIFY(!threads.status().isEmpty());
        host.emptyCache();
        host.answer(QStringLiteral("first"), {});
        QTRY_VERIFY(threads.status().isEmpty());
        QVERIFY(!threads.find(1));
    }
};

} // namespace windlass::test

using windlass::test::CommentThreadsTest;
WINDLASS_TEST(CommentThreadsTest)
#include "tst_commentthreads.moc"
