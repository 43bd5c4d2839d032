// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writejournal.h"
#include "models/actions/writerecovery.h"
#include "models/repositories/repositoryactions.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace windlass::test {

namespace {

using std::chrono::milliseconds;
using Outcome = WriteOutcome::Kind;

const RepositoryId WrittenIn{QStringLiteral("acme"), QStringLiteral("web-shop")};
const QString Admin = QStringLiteral("{mira}");
const QString FullHash = QStringLiteral("1b2c3d4e5f60718293a4b5c6d7e8f90112233445");

QDateTime adminTime(int seconds = 0)
{
    return QDateTime(QDate(2031, 11, 24), QTime(9, 0), Qt::UTC).addSecs(seconds);
}

template <typename T>
Result<T> absent()
{
    return Error::make(Error::Kind::NotFound, {});
}

template <typename T>
Result<T> unreachable()
{
    return Error::make(Error::Kind::Network, {});
}

Branch branchAt(const QString &hash)
{
    Branch branch;
    branch.name = QStringLiteral("fix");
    branch.target.hash = hash;
    return branch;
}

Hook hookNow(const char *url, int seconds = 1)
{
    Hook hook;
    hook.uuid = QStringLiteral("{hook}");
    hook.url = QString::fromLatin1(url);
    hook.description = QStringLiteral("Chat");
    hook.events = {QStringLiteral("repo:push"), QStringLiteral("issue:created")};
    hook.isActive = true;
    hook.createdOn = adminTime(seconds);
    return hook;
}

HookChange chatHook()
{
    HookChange hook;
    hook.url = QStringLiteral("https://chat.example/hook?token=s3cret");
    hook.description = QStringLiteral("Chat");
    hook.events = {QStringLiteral("repo:push"), QStringLiteral("issue:created")};
    hook.secretChange = HookChange::Secret::Set;
    hook.secret = QStringLiteral("v3ry-s3cret");
    return hook;
}

} // namespace

//! Each write to a repository and what hangs on it, lost on its way, and what a look sees of it.
class RepositoryWritesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WriteJournal> m_journal;
    std::unique_ptr<RepositoryActions> m_actions;
    int m_sent = 0;
    //! What a look sees.
    Result<Branch> m_branch = absent<Branch>();
    Result<Repository> m_repository = absent<Repository>();
    Result<Page<Hook>> m_hooks = Page<Hook>{};
    Result<Hook> m_hook = absent<Hook>();
    Result<Page<Issue>> m_issues = Page<Issue>{};
    Result<Issue> m_issue = absent<Issue>();
    Result<Page<Comment>> m_comments = Page<Comment>{};

    template <typename T>
    PendingReply<T> lose()
    {
        ++m_sent;
        return answered<T>(Error::make(Error::Kind::OutcomeUnknown, {}));
    }

    QByteArray journalOnDisk() const
    {
        QFile file(m_folder->filePath(QStringLiteral("writes.json")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
        m_journal = std::make_unique<WriteJournal>(m_folder->filePath(QStringLiteral("writes.json")));
        RepositoryCalls calls;
        calls.branch = [this](const RepositoryId &, const QString &) { return answered(m_branch); };
        calls.createBranch = [this](const RepositoryId &, const NewRef &) { return lose<Branch>(); };
        calls.deleteBranch = [this](const RepositoryId &, const QString &) { return lose<Nothing>(); };
        calls.repository = [this](const RepositoryId &) { return answered(m_repository); };
        calls.createRepository = [this](const RepositoryId &, const RepositoryChange &) { return lose<Repository>(); };
        calls.updateRepository = calls.createRepository;
        calls.hooks = [this](const HookSubject &) { return answered(m_hooks); };
        calls.hook = [this](const HookSubject &, const QString &) { return answered(m_hook); };
        calls.createHook = [this](const HookSubject &, const HookChange &) { return lose<Hook>(); };
        calls.updateHook = [this](const HookSubject &, const QString &, const HookChange &) { return lose<Hook>(); };
        calls.deleteHook = [this](const HookSubject &, const QString &) { return lose<Nothing>(); };
        calls.issues = [this](const RepositoryId &) { return answered(m_issues); };
        calls.issue = [this](const IssueId &) { return answered(m_issue); };
        calls.createIssue = [this](const RepositoryId &, const IssueChange &) { return lose<Issue>(); };
        calls.updateIssue = [this](const IssueId &, const IssueChange &) { return lose<Issue>(); };
        calls.issueComments = [this](const IssueId &) { return answered(m_comments); };
        calls.commentOnIssue = [this](const IssueId &, const QString &) { return lose<Comment>(); };
        calls.commitComments = [this](const RepositoryId &, const QString &) { return answered(m_comments); };
        calls.commentOnCommit = [this](const RepositoryId &, const QString &, const NewComment &) { return lose<Comment>(); };
        const WriteJob::Setup job{{milliseconds(1), milliseconds(1), milliseconds(1)}, m_journal.get(), [] { return adminTime(); }};
        m_actions = std::make_unique<RepositoryActions>(calls, WriteActions::Setup{job, [] { return Admin; }});
    }

private slots:
    void init()
    {
        m_actions.reset();
        m_journal.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_sent = 0;
        m_branch = absent<Branch>();
        m_repository = absent<Repository>();
        m_hooks = Page<Hook>{};
        m_hook = absent<Hook>();
        m_issues = Page<Issue>{};
        m_issue = absent<Issue>();
        m_comments = Page<Comment>{};
        start();
    }

    void cleanup() { m_actions.reset(); }

    void aNewBranchIsSeenAtItsCommit_data()
    {
        QTest::addColumn<QString>("hash"); // "-" for not there, "!" for a look that failed.
        QTest::addColumn<int>("outcome");
        QTest::newRow("there") << FullHash << static_cast<int>(Outcome::Done);
        QTest::newRow("there, the host gives a short hash") << FullHash.left(12) << static_cast<int>(Outcome::Done);
        QTest::newRow("somebody else's, elsewhere") << QStringLiteral("ffff") << static_cast<int>(Outcome::NotDone);
        QTest::newRow("absent") << QStringLiteral("-") << static_cast<int>(Outcome::NotDone);
        QTest::newRow("nobody knows") << QStringLiteral("!") << static_cast<int>(Outcome::Unknown);
    }

    void aNewBranchIsSeenAtItsCommit()
    {
        QFETCH(QString, hash);
        QFETCH(int, outcome);
        m_branch = hash == QLatin1String("-")   ? absent<Branch>()
                   : hash == QLatin1String("!") ? unreachable<Branch>()
                                                : Result<Branch>(branchAt(hash));
        const quint64 ticket = m_actions->createBranch(WrittenIn, {QStringLiteral("fix"), FullHash, {}});
        QCOMPARE(static_cast<int>(outcomeAfterARestart(ticket)), outcome);
    }

    void aDeletedBranchIsGone()
    {
        QCOMPARE(outcomeAfterARestart(m_actions->deleteBranch(WrittenIn, QStringLiteral("fix"))), Outcome::Done);
    }

    void aBranchThatIsStillThereWasNotDeleted()
    {
        m_branch = branchAt(FullHash);
        QCOMPARE(outcomeAfterARestart(m_actions->deleteBranch(WrittenIn, QStringLiteral("fix"))), Outcome::NotDone);
    }

    void aBranchIsMadeOrDeletedOnceAtATime()
    {
        QVERIFY(m_actions->createBranch(WrittenIn, {QStringLiteral("fix"), FullHash, {}}) != 0);
        QCOMPARE(m_actions->deleteBranch(WrittenIn, QStringLiteral("fix")), quint64(0));
        QVERIFY(m_actions->deleteBranch(WrittenIn, QStringLiteral("other")) != 0);
    }

    void aNewRepositoryIsNoOlderOne_data()
    {
        QTest::addColumn<int>("seconds"); // 0 for not there.
        QTest::addColumn<int>("outcome");
        QTest::newRow("there") << 2 << static_cast<int>(Outcome::Done);
        QTest::newRow("an older one has the name") << -9000 << static_cast<int>(Outcome::NotDone);
        QTest::newRow("absent") << 0 << static_cast<int>(Outcome::NotDone);
    }

    void aNewRepositoryIsNoOlderOne()
    {
        QFETCH(int, seconds);
        QFETCH(int, outcome);
        Repository made;
        made.createdOn = adminTime(seconds);
        m_repository = seconds == 0 ? absent<Repository>() : Result<Repository>(made);
        QCOMPARE(static_cast<int>(outcomeAfterARestart(m_actions->createRepository(WrittenIn, {}))), outcome);
    }

    void aChangedRepositoryIsSeenInAllThatWasChanged()
    {
        Repository now;
        now.description = QStringLiteral("Shop");
        now.isPrivate = true;
        m_repository = now;
        RepositoryChange change;
        change.description = QStringLiteral("Shop");
        change.isPrivate = true;
        QCOMPARE(outcomeAfterARestart(m_actions->updateRepository(WrittenIn, change)), Outcome::Done);
    }

    void aRepositoryThatMayHaveANewAddressIsNotSaidToBeUnchanged()
    {
        RepositoryChange change;
        change.name = QStringLiteral("Web shop 2");
        QCOMPARE(outcomeAfterARestart(m_actions->updateRepository(WrittenIn, change)), Outcome::Unknown);
    }

    void aNewHookIsFoundAndItsSecretsAreNotWrittenDown()
    {
        m_hooks = Page<Hook>{{hookNow("https://chat.example/hook?token=s3cret", -500), hookNow("https://chat.example/hook?token=other")},
                             {},
                             {}};
        const quint64 ticket = m_actions->createHook(HookSubject::of(WrittenIn), chatHook());
        QVERIFY(journalOnDisk().contains("https://chat.example/hook"));
        QVERIFY(!journalOnDisk().contains("s3cret"));
        QCOMPARE(outcomeAfterARestart(ticket), Outcome::Done);
    }

    void anOlderHookIsNotTheLostOne()
    {
        m_hooks = Page<Hook>{{hookNow("https://chat.example/hook?token=s3cret", -500)}, {}, {}};
        QCOMPARE(outcomeAfterARestart(m_actions->createHook(HookSubject::of(WrittenIn), chatHook())), Outcome::NotDone);
    }

    void aChangedHookIsSeenByWhatItIs()
    {
        m_hook = hookNow("https://chat.example/hook?token=s3cret");
        QCOMPARE(outcomeAfterARestart(m_actions->updateHook(HookSubject::of(WrittenIn), QStringLiteral("{hook}"), chatHook())),
                 Outcome::Done);
    }

    void aHookThatIsOffWasNotSwitchedOn()
    {
        Hook off = hookNow("https://chat.example/hook");
        off.isActive = false;
        m_hook = off;
        QCOMPARE(outcomeAfterARestart(m_actions->updateHook(HookSubject::of(WrittenIn), QStringLiteral("{hook}"), chatHook())),
                 Outcome::NotDone);
    }

    void aDeletedHookIsGone()
    {
        QCOMPARE(outcomeAfterARestart(m_actions->deleteHook(HookSubject::ofWorkspace(QStringLiteral("acme")), QStringLiteral("{hook}"))),
                 Outcome::Done);
    }

    void aNewIssueIsFoundAmongOnesWithItsTitle_data()
    {
        QTest::addColumn<qint64>("id");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("outcome");
        QTest::newRow("there") << qint64(12) << 1 << static_cast<int>(Outcome::Done);
        QTest::newRow("one that was known") << qint64(11) << 1 << static_cast<int>(Outcome::NotDone);
        QTest::newRow("an older one") << qint64(12) << -600 << static_cast<int>(Outcome::NotDone);
    }

    void aNewIssueIsFoundAmongOnesWithItsTitle()
    {
        QFETCH(qint64, id);
        QFETCH(int, seconds);
        QFETCH(int, outcome);
        Issue issue;
        issue.id = id;
        issue.title = QStringLiteral("It breaks");
        issue.reporter.uuid = Admin;
        issue.createdOn = adminTime(seconds);
        m_issues = Page<Issue>{{issue}, {}, {}};
        IssueChange made;
        made.title = QStringLiteral("It breaks");
        QCOMPARE(static_cast<int>(outcomeAfterARestart(m_actions->createIssue(WrittenIn, made, 11))), outcome);
    }

    void aChangedIssueIsSeenByItsState()
    {
        Issue now;
        now.stateWord = QStringLiteral("resolved");
        m_issue = now;
        IssueChange change;
        change.stateWord = QStringLiteral("resolved");
        QCOMPARE(outcomeAfterARestart(m_actions->updateIssue({WrittenIn, 7}, change)), Outcome::Done);
    }

    void aCommentOnAnIssueIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("outcome");
        QTest::newRow("there") << QStringLiteral("Seen here too\n") << static_cast<int>(Outcome::Done);
        QTest::newRow("absent") << QStringLiteral("Something else") << static_cast<int>(Outcome::NotDone);
    }

    void aCommentOnAnIssueIsFound()
    {
        QFETCH(QString, text);
        QFETCH(int, outcome);
        Comment comment;
        comment.id = 9;
        comment.author.uuid = Admin;
        comment.content = QStringLiteral("Seen here too");
        comment.createdOn = adminTime(1);
        m_comments = Page<Comment>{{comment}, {}, {}};
        QCOMPARE(static_cast<int>(outcomeAfterARestart(m_actions->commentOnIssue({WrittenIn, 7}, text, 8))), outcome);
    }

    void aCommentOnACommitIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hasMore");
        QTest::addColumn<int>("outcome");
        QTest::newRow("there") << QStringLiteral("Nice") << true << static_cast<int>(Outcome::Done);
        QTest::newRow("absent") << QStringLiteral("Other") << false << static_cast<int>(Outcome::NotDone);
        QTest::newRow("perhaps on the next page") << QStringLiteral("Other") << true << static_cast<int>(Outcome::Unknown);
    }

    void aCommentOnACommitIsFound()
    {
        QFETCH(QString, text);
        QFETCH(bool, hasMore);
        QFETCH(int, outcome);
        Comment comment;
        comment.id = 9;
        comment.author.uuid = Admin;
        comment.content = text;
        comment.createdOn = adminTime(1);
        m_comments = Page<Comment>{{comment}, {hasMore ? QByteArray("more") : QByteArray()}, {}};
        NewComment made;
        made.content = QStringLiteral("Nice\r\n");
        QCOMPARE(static_cast<int>(outcomeAfterARestart(m_actions->commentOnCommit(WrittenIn, FullHash, made, 8))), outcome);
    }
};

} // namespace windlass::test

using windlass::test::RepositoryWritesTest;
WINDLASS_TEST(RepositoryWritesTest)
#include "tst_repositorywrites.moc"
