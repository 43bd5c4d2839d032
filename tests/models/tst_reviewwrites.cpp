// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writejournal.h"
#include "models/actions/writerecovery.h"
#include "models/pullrequests/pullrequestactions.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

namespace windlass::test {

namespace {

using std::chrono::milliseconds;
using Outcome = WriteOutcome::Kind;

const PullRequestId Changed{{QStringLiteral("acme"), QStringLiteral("web-shop")}, 42};
const QString Author = QStringLiteral("{mira}");

QDateTime reviewTime(int seconds = 0)
{
    return QDateTime(QDate(2031, 11, 24), QTime(9, 0), Qt::UTC).addSecs(seconds);
}

Comment commentNow(const char *text, bool isResolved = false, bool isDeleted = false)
{
    Comment comment;
    comment.id = 7;
    comment.content = QString::fromLatin1(text);
    comment.isResolved = isResolved;
    comment.isDeleted = isDeleted;
    return comment;
}

Task taskNow(qint64 id, const char *text, TaskState state = TaskState::Unresolved, int seconds = 1)
{
    Task task;
    task.id = id;
    task.content = QString::fromLatin1(text);
    task.state = state;
    task.creator.uuid = Author;
    task.createdOn = reviewTime(seconds);
    return task;
}

PullRequest pullRequestNow(const char *title, const char *destination = "main", int seconds = 1)
{
    PullRequest pullRequest;
    pullRequest.id = 42;
    pullRequest.title = QString::fromLatin1(title);
    pullRequest.description = QStringLiteral("Why");
    pullRequest.destination.branch = QString::fromLatin1(destination);
    pullRequest.author.uuid = Author;
    pullRequest.createdOn = pullRequest.updatedOn = reviewTime(seconds);
    Participant reviewer;
    reviewer.isReviewer = true;
    reviewer.user.uuid = QStringLiteral("{otto}");
    pullRequest.participants = {reviewer};
    return pullRequest;
}

Result<Comment> noComment()
{
    return Error::make(Error::Kind::NotFound, {});
}

} // namespace

//! Each write about the parts of a pull request, lost on its way, and what a look sees of it.
class ReviewWritesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WriteJournal> m_journal;
    std::unique_ptr<PullRequestActions> m_actions;
    std::vector<PullRequestReport> m_reports;
    int m_sent = 0;
    //! What a look sees.
    Result<Comment> m_comment = noComment();
    Result<Task> m_task = Error::make(Error::Kind::NotFound, {});
    Result<Page<Task>> m_tasks = Page<Task>{};
    Result<Page<PullRequest>> m_ofBranch = Page<PullRequest>{};
    Result<PullRequest> m_pullRequest = Error::make(Error::Kind::Network, {});

    template <typename T>
    PendingReply<T> lose()
    {
        ++m_sent;
        return answered<T>(Error::make(Error::Kind::OutcomeUnknown, {}));
    }

    //! The outcome of the write that was just asked for. A restart comes in between: nothing but its entry is known.
    Outcome outcomeAfterARestart(quint64 ticket)
    {
        if (ticket == 0 || m_sent != 1 || m_journal->entries().size() != 1)
            qFatal("it was not sent, or not written down");
        m_actions.reset();
        m_journal.reset();
        start();
        WriteRecovery recovery(*m_journal, {m_actions.get()});
        recovery.lookUp();
        if (!QTest::qWaitFor([&recovery] { return !recovery.rows().constFirst().isLooking(); }))
            qFatal("the look did not end");
        if (m_sent != 1)
            qFatal("it was sent again");
        return recovery.rows().constFirst().outcome->kind;
    }

    void start()
    {
        m_reports.clear();
        m_journal = std::make_unique<WriteJournal>(m_folder->filePath(QStringLiteral("writes.json")));
        PullRequestActions::Options options;
        options.calls.comment = [this](const PullRequestId &, qint64) { return answered(m_comment); };
        options.calls.editComment = [this](const PullRequestId &, qint64, const QString &) { return lose<Comment>(); };
        options.calls.deleteComment = [this](const PullRequestId &, qint64) { return lose<Nothing>(); };
        options.calls.resolveComment = [this](const PullRequestId &, qint64) { return lose<CommentResolution>(); };
        options.calls.reopenComment = options.calls.deleteComment;
        options.calls.tasks = [this](const PullRequestId &) { return answered(m_tasks); };
        options.calls.task = [this](const PullRequestId &, qint64) { return answered(m_task); };
        options.calls.createTask = [this](const PullRequestId &, const NewTask &) { return lose<Task>(); };
        options.calls.editTask = [this](const PullRequestId &, qint64, const QString &) { return lose<Task>(); };
        options.calls.setTaskResolved = [this](const PullRequestId &, qint64, bool) { return lose<Task>(); };
        options.calls.deleteTask = [this](const PullRequestId &, qint64) { return lose<Nothing>(); };
        options.calls.ofBranch = [this](const RepositoryId &, const QString &) { return answered(m_ofBranch); };
        options.calls.create = [this](const RepositoryId &, const NewPullRequest &) { return lose<PullRequest>(); };
        options.calls.update = [this](const PullRequestId &, const PullRequestChange &) { return lose<PullRequest>(); };
        options.calls.get = [this](const PullRequestId &) { return answered(m_pullRequest); };
        options.ownUuid = [] { return Author; };
        options.journal = m_journal.get();
        options.hostNow = [] { return reviewTime(); };
        options.timing.looks = {milliseconds(1), milliseconds(1), milliseconds(1)};
        m_actions = std::make_unique<PullRequestActions>(options);
        connect(m_actions.get(), &PullRequestActions::finished, this,
                [this](const PullRequestReport &report) { m_reports.push_back(report); });
    }

private slots:
    void init()
    {
        m_actions.reset();
        m_journal.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_sent = 0;
        start();
    }

    void cleanup() { m_actions.reset(); }

    void anEditIsSeenByItsText()
    {
        m_comment = commentNow("New words");
        QCOMPARE(outcomeAfterARestart(m_actions->editComment(Changed, 7, QStringLiteral("New words\r\n"))), Outcome::Done);
        QCOMPARE(m_reports.back().comment->id, qint64(7));
    }

    void anEditThatDidNotArriveLeavesTheOldText()
    {
        m_comment = commentNow("Old words");
        QCOMPARE(outcomeAfterARestart(m_actions->editComment(Changed, 7, QStringLiteral("New words"))), Outcome::NotDone);
    }

    void aDeletedCommentIsGoneOrEmpty_data()
    {
        QTest::addColumn<int>("seen");
        QTest::addColumn<int>("outcome");
        QTest::newRow("gone") << 0 << static_cast<int>(Outcome::Done);
        QTest::newRow("kept for its answers") << 1 << static_cast<int>(Outcome::Done);
        QTest::newRow("still there") << 2 << static_cast<int>(Outcome::NotDone);
        QTest::newRow("nobody knows") << 3 << static_cast<int>(Outcome::Unknown);
    }

    void aDeletedCommentIsGoneOrEmpty()
    {
        QFETCH(int, seen);
        QFETCH(int, outcome);
        m_comment = seen == 0 ? noComment()
                    : seen == 3 ? Result<Comment>(Error::make(Error::Kind::Network, {}))
                                : Result<Comment>(commentNow("Words", false, seen == 1));
        QCOMPARE(static_cast<int>(outcomeAfterARestart(m_actions->deleteComment(Changed, 7))), outcome);
    }

    void aThreadIsResolvedOrOpen_data()
    {
        QTest::addColumn<bool>("wanted");
        QTest::addColumn<bool>("seen");
        QTest::newRow("resolved") << true << true;
        QTest::newRow("not resolved") << true << false;
        QTest::newRow("open again") << false << false;
        QTest::newRow("not open again") << false << true;
    }

    void aThreadIsResolvedOrOpen()
    {
        QFETCH(bool, wanted);
        QFETCH(bool, seen);
        m_comment = commentNow("Words", seen);
        QCOMPARE(outcomeAfterARestart(m_actions->setCommentResolved(Changed, 7, wanted)),
                 wanted == seen ? Outcome::Done : Outcome::NotDone);
    }

    void onePartIsChangedOnceAtATime()
    {
        QVERIFY(m_actions->editComment(Changed, 7, QStringLiteral("a")) != 0);
        QCOMPARE(m_actions->deleteComment(Changed, 7), quint64(0));
        QCOMPARE(m_actions->setCommentResolved(Changed, 7, true), quint64(0));
        QVERIFY(m_actions->deleteComment(Changed, 8) != 0);
        QVERIFY(m_actions->editTask(Changed, 7, QStringLiteral("a")) != 0);
    }

    void aNewTaskIsFoundAmongOnesWithTheSameWords()
    {
        m_tasks = Page<Task>{{taskNow(3, "Test it", TaskState::Unresolved, -500), taskNow(9, "Test it")}, {}, {}};
        QCOMPARE(outcomeAfterARestart(m_actions->createTask(Changed, {QStringLiteral("Test it"), 0, false}, 3)), Outcome::Done);
    }

    void anOlderTaskIsNotTheLostOne()
    {
        Task onAComment = taskNow(9, "Test it");
        onAComment.commentId = 5;
        m_tasks = Page<Task>{{taskNow(3, "Test it", TaskState::Unresolved, -500), onAComment}, {}, {}};
        QCOMPARE(outcomeAfterARestart(m_actions->createTask(Changed, {QStringLiteral("Test it"), 0, false})), Outcome::NotDone);
    }

    void whatMayBeOnAnotherPageIsNotSaidToBeMissing()
    {
        m_tasks = Page<Task>{{taskNow(3, "Other")}, {"more"}, {}};
        QCOMPARE(outcomeAfterARestart(m_actions->createTask(Changed, {QStringLiteral("Test it"), 0, false})), Outcome::Unknown);
    }

    void aTaskIsSeenByItsState()
    {
        m_task = taskNow(3, "Test it", TaskState::Resolved);
        QCOMPARE(outcomeAfterARestart(m_actions->setTaskResolved(Changed, 3, true)), Outcome::Done);
    }

    void aTaskThatIsStillOpenWasNotResolved()
    {
        m_task = taskNow(3, "Test it");
        QCOMPARE(outcomeAfterARestart(m_actions->setTaskResolved(Changed, 3, true)), Outcome::NotDone);
    }

    void aTaskIsSeenByItsText()
    {
        m_task = taskNow(3, "Test it twice");
        QCOMPARE(outcomeAfterARestart(m_actions->editTask(Changed, 3, QStringLiteral("Test it twice"))), Outcome::Done);
    }

    void aDeletedTaskIsGone()
    {
        m_task = Error::make(Error::Kind::NotFound, {});
        QCOMPARE(outcomeAfterARestart(m_actions->deleteTask(Changed, 3)), Outcome::Done);
    }

    void aNewPullRequestIsFoundByItsBranches_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("destination");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("outcome");
        QTest::newRow("there") << "Retry" << "main" << 1 << static_cast<int>(Outcome::Done);
        QTest::newRow("another title") << "Other" << "main" << 1 << static_cast<int>(Outcome::NotDone);
        QTest::newRow("another destination") << "Retry" << "dev" << 1 << static_cast<int>(Outcome::NotDone);
        QTest::newRow("an older one") << "Retry" << "main" << -900 << static_cast<int>(Outcome::NotDone);
    }

    void aNewPullRequestIsFoundByItsBranches()
    {
        QFETCH(QString, title);
        QFETCH(QString, destination);
        QFETCH(int, seconds);
        QFETCH(int, outcome);
        m_ofBranch = Page<PullRequest>{{pullRequestNow(title.toLatin1(), destination.toLatin1(), seconds)}, {}, {}};
        NewPullRequest made;
        made.title = QStringLiteral("Retry");
        made.sourceBranch = QStringLiteral("feature");
        made.destinationBranch = QStringLiteral("main");
        QCOMPARE(static_cast<int>(outcomeAfterARestart(m_actions->create(Changed.repository, made))), outcome);
    }

    void aChangeIsSeenInAllThatItChanged()
    {
        PullRequestChange change;
        change.title = QStringLiteral("Retry");
        change.reviewerUuids = QStringList{QStringLiteral("{otto}")};
        m_pullRequest = pullRequestNow("Retry");
        QCOMPARE(outcomeAfterARestart(m_actions->update(Changed, change)), Outcome::Done);
        QCOMPARE(m_reports.back().pullRequest->title, QStringLiteral("Retry"));
    }

    void aHalfChangeIsNone()
    {
        PullRequestChange change;
        change.title = QStringLiteral("Retry");
        change.reviewerUuids = QStringList{};
        m_pullRequest = pullRequestNow("Retry");
        QCOMPARE(outcomeAfterARestart(m_actions->update(Changed, change)), Outcome::NotDone);
    }
};

} // namespace windlass::test

using windlass::test::ReviewWritesTest;
WINDLASS_TEST(ReviewWritesTest)
#include "tst_reviewwrites.moc"
