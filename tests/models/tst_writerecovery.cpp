// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writerecovery.h"
#include "models/pipelines/pipelineactions.h"
#include "models/pullrequests/pullrequestactions.h"
#include "models/review/draftstore.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace windlass::test {

namespace {

using std::chrono::milliseconds;
using Outcome = WriteOutcome::Kind;

const QString RecoveringSelf = QStringLiteral("{mira}");
const PullRequestId Reviewed{{QStringLiteral("acme"), QStringLiteral("web-shop")}, 42};

//! The host lives five years ahead of this machine: whatever asks the clock here is wrong.
QDateTime hostTime(int seconds = 0)
{
    return QDateTime(QDate(2031, 11, 24), QTime(9, 0), Qt::UTC).addSecs(seconds);
}

Comment commentAt(qint64 id, const char *text, const QDateTime &createdOn)
{
    Comment comment;
    comment.id = id;
    comment.author.uuid = RecoveringSelf;
    comment.content = QString::fromLatin1(text);
    comment.createdOn = createdOn;
    return comment;
}

PullRequest reviewedIn(PullRequestState state, Verdict verdict = Verdict::None, const QString &closedBy = {})
{
    PullRequest pullRequest;
    pullRequest.id = Reviewed.id;
    pullRequest.state = state;
    pullRequest.closedBy.uuid = closedBy;
    Participant self;
    self.user.uuid = RecoveringSelf;
    self.verdict = verdict;
    pullRequest.participants = {self};
    return pullRequest;
}

Pipeline runOf(const char *branch, qint64 number, const QDateTime &createdOn, const char *trigger = "MANUAL")
{
    Pipeline pipeline;
    pipeline.uuid = QStringLiteral("{run-%1}").arg(number);
    pipeline.buildNumber = number;
    pipeline.refName = QString::fromLatin1(branch);
    pipeline.creator.uuid = RecoveringSelf;
    pipeline.createdOn = createdOn;
    pipeline.triggerWord = QString::fromLatin1(trigger);
    return pipeline;
}

} // namespace

//! A program is killed between sending and answer, and the next one finds out what came of it.
class WriteRecoveryTest : public QObject
{
    Q_OBJECT

private:
    //! What lives as long as one run of the program.
    struct Run {
        std::unique_ptr<WriteJournal> journal;
        std::unique_ptr<DraftStore> drafts;
        std::unique_ptr<PullRequestActions> pullRequests;
        std::unique_ptr<PipelineActions> pipelines;
        std::unique_ptr<WriteRecovery> recovery;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    ReplyHost<PullRequest> m_get;
    PageHost<Comment> m_comments;
    ReplyHost<Comment> m_addComment;
    ReplyHost<Participant> m_approve;
    ReplyHost<PullRequest> m_decline;
    ReplyHost<MergeOutcome> m_merge;
    ReplyHost<MergeOutcome> m_mergeTask;
    ReplyHost<Page<Pipeline>> m_list;
    ReplyHost<Pipeline> m_getPipeline;
    ReplyHost<Pipeline> m_run;
    ReplyHost<Nothing> m_stop;
    bool m_isHostTimeKnown = true;
    Run m_now;

    Run start()
    {
        Run run;
        run.journal = std::make_unique<WriteJournal>(m_folder->filePath(QStringLiteral("writes.json")));
        run.drafts = std::make_unique<DraftStore>(m_folder->filePath(QStringLiteral("drafts.json")));
        const auto hostNow = [this] { return m_isHostTimeKnown ? hostTime() : QDateTime(); };
        PullRequestActions::Options options;
        options.calls.get = [this](const PullRequestId &) { return m_get.ask(); };
        options.calls.comments = [this](const PullRequestId &, const PageToken &page) {
            return m_comments.fetch()(page, ReadFrom::Network);
        };
        options.calls.addComment = [this](const PullRequestId &, const NewComment &) { return m_addComment.ask(); };
        options.calls.approve = [this](const PullRequestId &) { return m_approve.ask(); };
        options.calls.decline = [this](const PullRequestId &, const QString &) { return m_decline.ask(); };
        options.calls.merge = [this](const PullRequestId &, const MergeRequest &) { return m_merge.ask(); };
        options.calls.mergeTask = [this](const PullRequestId &, const QString &) { return m_mergeTask.ask(); };
        options.ownUuid = [] { return RecoveringSelf; };
        options.account = QStringLiteral("account");
        options.drafts = run.drafts.get();
        options.journal = run.journal.get();
        options.hostNow = hostNow;
        options.timing.polls = {milliseconds(1), milliseconds(3), 1.5, 0};
        options.timing.looks = {milliseconds(1), milliseconds(1), milliseconds(1)};
        run.pullRequests = std::make_unique<PullRequestActions>(options);
        PipelineActions::Options pipelines;
        pipelines.calls.list = [this](const RepositoryId &) { return m_list.ask(); };
        pipelines.calls.get = [this](const RepositoryId &, const QString &) { return m_getPipeline.ask(); };
        pipelines.calls.run = [this](const RepositoryId &, const PipelineTarget &) { return m_run.ask(); };
        pipelines.calls.stop = [this](const RepositoryId &, const QString &) { return m_stop.ask(); };
        pipelines.ownUuid = options.ownUuid;
        pipelines.looks = options.timing.looks;
        pipelines.journal = run.journal.get();
        pipelines.hostNow = hostNow;
        run.pipelines = std::make_unique<PipelineActions>(pipelines);
        run.recovery = std::make_unique<WriteRecovery>(
            *run.journal, QList<WriteActions *>{run.pullRequests.get(), run.pipelines.get()});
        return run;
    }

    //! The program dies with its writes under way, and is started again.
    void dieAndRestart()
    {
        m_now.recovery.reset();
        m_now.pullRequests.reset();
        m_now.pipelines.reset();
        m_now.drafts.reset();
        m_now.journal.reset();
        m_get = ReplyHost<PullRequest>();
        m_comments = {};
        m_list = ReplyHost<Page<Pipeline>>();
        m_mergeTask = ReplyHost<MergeOutcome>();
        m_getPipeline = ReplyHost<Pipeline>();
        m_now = start();
        m_now.recovery->lookUp();
    }

    NewComment comment(const char *text) const
    {
        NewComment comment;
        comment.content = QString::fromLatin1(text);
        return comment;
    }

    DraftKey generalKey() const { return DraftKey::general(QStringLiteral("account"), Reviewed); }
    bool isTold() const { return m_now.recovery->rows().size() == 1 && !m_now.recovery->rows().constFirst().isLooking(); }
    Outcome told() const { return m_now.recovery->rows().constFirst().outcome->kind; }

    template <typename Host, typename Answer>
    void keepAnswering(Host &host, const Answer &answer)
    {
        while (!isTold()) {
            QTRY_VERIFY(host.openCount() > 0 || isTold());
            if (host.openCount() > 0)
                host.answer(answer);
        }
    }

    void keepAnsweringComments(const QList<Comment> &comments)
    {
        while (!isTold()) {
            QTRY_VERIFY(!m_comments.open().isEmpty() || isTold());
            if (!m_comments.open().isEmpty())
                m_comments.answer(QStringLiteral("first"), comments);
        }
    }

private slots:
    void init()
    {
        m_now = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_get = ReplyHost<PullRequest>();
        m_comments = {};
        m_addComment = ReplyHost<Comment>(ReplyKind::Write);
        m_approve = ReplyHost<Participant>(ReplyKind::Write);
        m_decline = ReplyHost<PullRequest>(ReplyKind::Write);
        m_merge = ReplyHost<MergeOutcome>(ReplyKind::Write);
        m_mergeTask = ReplyHost<MergeOutcome>();
        m_list = ReplyHost<Page<Pipeline>>();
        m_getPipeline = ReplyHost<Pipeline>();
        m_run = ReplyHost<Pipeline>(ReplyKind::Write);
        m_stop = ReplyHost<Nothing>(ReplyKind::Write);
        m_isHostTimeKnown = true;
        m_now = start();
    }

    void nothingIsLookedUpAfterAnOrdinaryRun()
    {
        m_now.pullRequests->approve(Reviewed);
        m_approve.answer(Participant());
        QTRY_VERIFY(!m_now.pullRequests->isBusy(Reviewed));
        dieAndRestart();
        QVERIFY(m_now.recovery->rows().isEmpty());
        QCOMPARE(m_get.asked(), 0);
    }

    void aCommentThatArrivedIsFoundAndItsDraftGoes()
    {
        m_now.drafts->setDraft(generalKey(), QStringLiteral("Why this?"));
        m_now.pullRequests->addComment(Reviewed, comment("Why this?"), 6);
        dieAndRestart();
        QVERIFY(m_now.pullRequests->isSending(Reviewed, comment("Why this?")));
        QCOMPARE(m_now.pullRequests->addComment(Reviewed, comment("Why this?")), quint64(0));
        QCOMPARE(m_now.drafts->count(), 1);
        keepAnsweringComments({commentAt(6, "Why this?", hostTime(-3000)), commentAt(9, "Why this?", hostTime(1))});
        QCOMPARE(told(), Outcome::Done);
        QCOMPARE(m_now.drafts->count(), 0);
        QVERIFY(m_now.journal->entries().isEmpty());
        QCOMPARE(m_addComment.asked(), 1);
        QCOMPARE(m_now.recovery->rows().constFirst().entry.location(),
                 Location::forPullRequest(QStringLiteral("acme"), QStringLiteral("web-shop"), 42));
        m_now.recovery->dismiss(m_now.recovery->rows().constFirst().entry.id);
        QVERIFY(m_now.recovery->rows().isEmpty());
    }

    void aCommentThatDidNotArriveIsADraftAgain()
    {
        // It was sent before its draft was saved, and something else was written at the place since.
        m_now.pullRequests->addComment(Reviewed, comment("Why this?"), 6);
        dieAndRestart();
        m_now.drafts->setDraft(generalKey(), QStringLiteral("Another thought"));
        keepAnsweringComments({commentAt(6, "Why this?", hostTime(-3000))});
        QCOMPARE(told(), Outcome::NotDone);
        QCOMPARE(m_now.drafts->draft(generalKey()), QStringLiteral("Another thought\n\nWhy this?"));
        QCOMPARE(DraftStore(m_folder->filePath(QStringLiteral("drafts.json"))).draft(generalKey()),
                 QStringLiteral("Another thought\n\nWhy this?"));
        QVERIFY(m_now.journal->entries().isEmpty());
        QVERIFY(!m_now.pullRequests->isBusy(Reviewed));
    }

    void theHostsTimeTellsAnOlderCommentFromTheLostOne()
    {
        m_now.pullRequests->addComment(Reviewed, comment("ok"));
        dieAndRestart();
        keepAnsweringComments({commentAt(5, "ok", hostTime(-3600))});
        QCOMPARE(told(), Outcome::NotDone);
    }

    void withoutIdsAndTheHostsTimeItIsNotGuessed()
    {
        m_isHostTimeKnown = false;
        m_now.pullRequests->addComment(Reviewed, comment("ok"));
        dieAndRestart();
        keepAnsweringComments({commentAt(5, "ok", hostTime(-3600))});
        QCOMPARE(told(), Outcome::Unknown);
        QCOMPARE(m_now.drafts->draft(generalKey()), QStringLiteral("ok"));
    }

    void aMergeIsNotOfferedWhileItIsLookedUp()
    {
        m_now.pullRequests->merge(Reviewed, {QStringLiteral("squash"), {}, false});
        dieAndRestart();
        QVERIFY(m_now.pullRequests->isBusy(Reviewed, PullRequestAction::Merge));
        QVERIFY(m_now.pullRequests->mergeOf(Reviewed));
        QCOMPARE(m_now.pullRequests->merge(Reviewed, {}), quint64(0));
        QCOMPARE(m_now.pullRequests->decline(Reviewed, {}), quint64(0));
        QVERIFY(m_now.recovery->rows().constFirst().isLooking());
        QSignalSpy finished(m_now.pullRequests.get(), &PullRequestActions::finished);
        keepAnswering(m_get, reviewedIn(PullRequestState::Merged, Verdict::None, RecoveringSelf));
        QCOMPARE(told(), Outcome::Done);
        QCOMPARE(finished.size(), 1); // An open page hears of it like of any other merge.
        QCOMPARE(m_merge.asked(), 1);
        QVERIFY(!m_now.pullRequests->isBusy(Reviewed));
    }

    void whatALookSees_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("closedBy");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, WriteKind action, PullRequestState state, Verdict verdict,
                            const QString &closedBy, Outcome outcome) {
            QTest::newRow(name) << static_cast<int>(action) << static_cast<int>(state) << static_cast<int>(verdict)
                                << closedBy << static_cast<int>(outcome);
        };
        using State = PullRequestState;
        const QString otto = QStringLiteral("{otto}");
        row("approved", WriteKind::Approve, State::Open, Verdict::Approved, {}, Outcome::Done);
        row("not approved", WriteKind::Approve, State::Open, Verdict::None, {}, Outcome::NotDone);
        row("declined", WriteKind::Decline, State::Declined, Verdict::None, {}, Outcome::Done);
        row("not declined", WriteKind::Decline, State::Open, Verdict::None, {}, Outcome::NotDone);
        row("merged before it could be declined", WriteKind::Decline, State::Merged, Verdict::None, {}, Outcome::NotDone);
        row("merged", WriteKind::Merge, State::Merged, Verdict::None, RecoveringSelf, Outcome::Done);
        row("merged, the host does not say by whom", WriteKind::Merge, State::Merged, Verdict::None, {}, Outcome::Done);
        row("merged by somebody else", WriteKind::Merge, State::Merged, Verdict::None, otto, Outcome::NotDone);
        row("still open", WriteKind::Merge, State::Open, Verdict::None, {}, Outcome::NotDone);
        row("a state that nobody knows", WriteKind::Merge, State::Unknown, Verdict::None, {}, Outcome::Unknown);
    }

    void whatALookSees()
    {
        QFETCH(int, action);
        QFETCH(int, state);
        QFETCH(int, verdict);
        QFETCH(QString, closedBy);
        QFETCH(int, outcome);
        switch (static_cast<WriteKind>(action)) {
        case WriteKind::Approve: m_now.pullRequests->approve(Reviewed); break;
        case WriteKind::Decline: m_now.pullRequests->decline(Reviewed, QStringLiteral("no")); break;
        default: m_now.pullRequests->merge(Reviewed, {}); break;
        }
        dieAndRestart();
        keepAnswering(m_get, reviewedIn(static_cast<PullRequestState>(state), static_cast<Verdict>(verdict), closedBy));
        QCOMPARE(static_cast<int>(told()), outcome);
        QCOMPARE(m_merge.asked() + m_approve.asked() + m_decline.asked(), 1);
    }

    void aMergeThatTheHostTookOnIsAskedFor_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("outcome");
        QTest::newRow("merged since") << 0 << static_cast<int>(Outcome::Done);
        QTest::newRow("still under way") << 1 << static_cast<int>(Outcome::Unknown);
        QTest::newRow("a conflict") << 2 << static_cast<int>(Outcome::NotDone);
    }

    void aMergeThatTheHostTookOnIsAskedFor()
    {
        QFETCH(int, answer);
        QFETCH(int, outcome);
        m_now.pullRequests->merge(Reviewed, {});
        m_merge.answer(MergeOutcome{true, QStringLiteral("task-7"), {}});
        QTRY_COMPARE(m_mergeTask.openCount(), 1);
        dieAndRestart();
        QCOMPARE(m_now.journal->entries().constFirst().fact(writefacts::MergeTask), QStringLiteral("task-7"));
        while (!isTold()) {
            QTRY_VERIFY(m_get.openCount() > 0 || m_mergeTask.openCount() > 0 || isTold());
            if (m_get.openCount() > 0)
                m_get.answer(reviewedIn(PullRequestState::Open));
            if (m_mergeTask.openCount() > 0 && answer == 2)
                m_mergeTask.fail(Error::Kind::Invalid);
            else if (m_mergeTask.openCount() > 0)
                m_mergeTask.answer(MergeOutcome{answer == 1, {}, {}});
        }
        QCOMPARE(static_cast<int>(told()), outcome);
    }

    void aPipelineIsFoundAmongTheNewest()
    {
        PipelineTarget target;
        target.refName = QStringLiteral("main");
        m_now.pipelines->run(Reviewed.repository, target);
        dieAndRestart();
        QVERIFY(m_now.pipelines->isStarting(Reviewed.repository, target));
        QCOMPARE(m_now.pipelines->run(Reviewed.repository, target), quint64(0));
        keepAnswering(m_list, Page<Pipeline>{{runOf("main", 14, hostTime(3), "PUSH"), runOf("main", 13, hostTime(2))}, {}, {}});
        QCOMPARE(told(), Outcome::Done);
        QCOMPARE(m_run.asked(), 1);
    }

    void aPipelineThatDidNotStartIsSaidSo()
    {
        PipelineTarget target;
        target.refName = QStringLiteral("main");
        m_now.pipelines->run(Reviewed.repository, target);
        dieAndRestart();
        keepAnswering(m_list, Page<Pipeline>{{runOf("main", 14, hostTime(3), "PUSH"), runOf("dev", 13, hostTime(2)),
                                              runOf("main", 12, hostTime(-300))},
                                             {},
                                             {}});
        QCOMPARE(told(), Outcome::NotDone);
    }

    void aStoppedPipelineIsSeen()
    {
        m_now.pipelines->stop(Reviewed.repository, QStringLiteral("12"));
        dieAndRestart();
        QVERIFY(m_now.pipelines->isStopping(Reviewed.repository, QStringLiteral("12")));
        Pipeline stopped = runOf("main", 12, hostTime());
        stopped.state = PipelineState::Stopped;
        keepAnswering(m_getPipeline, stopped);
        QCOMPARE(told(), Outcome::Done);
        QCOMPARE(m_now.recovery->rows().constFirst().entry.location(),
                 Location::forPipeline(QStringLiteral("acme"), QStringLiteral("web-shop"), 12));
    }

    void whatCantBeToldIsLookedUpAgainAndSurvivesARestart()
    {
        m_now.pullRequests->merge(Reviewed, {});
        dieAndRestart();
        const Result<PullRequest> failure(Error::make(Error::Kind::Network, {}));
        keepAnswering(m_get, failure);
        QCOMPARE(told(), Outcome::Unknown);
        QCOMPARE(m_get.asked(), 3);
        QVERIFY(!m_now.pullRequests->isBusy(Reviewed));

        // "Look again".
        m_now.recovery->lookUp();
        QCOMPARE(m_now.recovery->rows().size(), 1);
        QVERIFY(m_now.recovery->rows().constFirst().isLooking());
        keepAnswering(m_get, failure);
        QCOMPARE(told(), Outcome::Unknown);

        dieAndRestart();
        keepAnswering(m_get, reviewedIn(PullRequestState::Merged, Verdict::None, RecoveringSelf));
        QCOMPARE(told(), Outcome::Done);
        QCOMPARE(m_merge.asked(), 1);
    }

    void whoSendsItAgainHasDecidedAboutIt()
    {
        m_now.pullRequests->merge(Reviewed, {});
        dieAndRestart();
        keepAnswering(m_get, Result<PullRequest>(Error::make(Error::Kind::Network, {})));
        QCOMPARE(told(), Outcome::Unknown);
        QVERIFY(m_now.pullRequests->merge(Reviewed, {}) != 0);
        QVERIFY(m_now.recovery->rows().isEmpty());
        QCOMPARE(m_now.journal->entries().size(), 1);
    }

    void whatIsGivenUpDoesNotComeBack()
    {
        m_now.pullRequests->merge(Reviewed, {});
        dieAndRestart();
        const QString id = m_now.recovery->rows().constFirst().entry.id;
        m_now.recovery->dismiss(id); // It is being looked for: it stays.
        QCOMPARE(m_now.recovery->rows().size(), 1);
        keepAnswering(m_get, Result<PullRequest>(Error::make(Error::Kind::Network, {})));
        m_now.recovery->dismiss(id);
        QVERIFY(m_now.recovery->rows().isEmpty());
        dieAndRestart();
        QVERIFY(m_now.recovery->rows().isEmpty());
        QCOMPARE(m_get.asked(), 0);
    }

    void aKindOfANewerVersionIsToldWithItsPlace()
    {
        WriteEntry entry;
        entry.kind = WriteKind::Unknown;
        entry.kindWord = QStringLiteral("teleport");
        entry.workspace = QStringLiteral("acme");
        entry.repository = QStringLiteral("web-shop");
        entry.target = QStringLiteral("teleport");
        QCOMPARE(m_now.journal->record(entry), WriteJournal::Recording::Recorded);
        dieAndRestart();
        QVERIFY(isTold());
        QCOMPARE(told(), Outcome::Unknown);
        QCOMPARE(m_now.recovery->rows().constFirst().entry.location(),
                 Location::forRepository(QStringLiteral("acme"), QStringLiteral("web-shop")));
    }

    void severalAreLookedUpAtOnce()
    {
        m_now.pullRequests->merge(Reviewed, {});
        m_now.pullRequests->approve({Reviewed.repository, 43});
        dieAndRestart();
        QCOMPARE(m_now.recovery->rows().size(), 2);
        QTRY_COMPARE(m_get.openCount(), 2);
        QSignalSpy told(m_now.recovery.get(), &WriteRecovery::told);
        m_get.answer(reviewedIn(PullRequestState::Merged, Verdict::Approved, RecoveringSelf));
        m_get.answer(reviewedIn(PullRequestState::Merged, Verdict::Approved, RecoveringSelf));
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(m_now.journal->entries().isEmpty());
    }
};

} // namespace windlass::test

using windlass::test::WriteRecoveryTest;
WINDLASS_TEST(WriteRecoveryTest)
#include "tst_writerecovery.moc"
