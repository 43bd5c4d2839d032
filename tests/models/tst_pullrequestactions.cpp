// SPDX-License-Identifier: GPL-3.0-or-later
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

const QString Own = QStringLiteral("{mira}");
const PullRequestId Subject{{QStringLiteral("acme"), QStringLiteral("web-shop")}, 42};

PullRequest pullRequestIn(PullRequestState state, Verdict ownVerdict = Verdict::None)
{
    PullRequest pullRequest;
    pullRequest.id = Subject.id;
    pullRequest.state = state;
    Participant self;
    self.user.uuid = Own;
    self.verdict = ownVerdict;
    pullRequest.participants = {self};
    return pullRequest;
}

NewComment newComment(const char *text)
{
    NewComment comment;
    comment.content = QString::fromLatin1(text);
    return comment;
}

Comment commentBy(const QString &author, qint64 id, const char *text)
{
    Comment comment;
    comment.id = id;
    comment.author.uuid = author;
    comment.content = QString::fromLatin1(text);
    comment.createdOn = QDateTime::currentDateTimeUtc();
    return comment;
}

} // namespace

class PullRequestActionsTest : public QObject
{
    Q_OBJECT

private:
    ReplyHost<PullRequest> m_get;
    PageHost<Comment> m_comments;
    ReplyHost<Comment> m_addComment;
    ReplyHost<Participant> m_approve;
    ReplyHost<Nothing> m_withdraw;
    ReplyHost<PullRequest> m_decline;
    ReplyHost<MergeOutcome> m_merge;
    ReplyHost<MergeOutcome> m_mergeTask;
    QString m_ownUuid;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<PullRequestActions> m_actions;
    std::vector<PullRequestReport> m_reports;

    const WriteOutcome &outcome() const { return m_reports.back().outcome; }

    //! Answers every look at the pull request until the action is over.
    void lookAndSee(PullRequestState state, Verdict ownVerdict = Verdict::None)
    {
        while (m_reports.empty()) {
            QTRY_VERIFY(m_get.openCount() == 1 || !m_reports.empty());
            if (m_get.openCount() == 1)
                m_get.answer(pullRequestIn(state, ownVerdict));
        }
    }

    void lookInVain()
    {
        for (int look = 0; look < 3; ++look) {
            QTRY_COMPARE(m_get.openCount(), 1);
            m_get.fail(Error::Kind::Network);
        }
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
    }

private slots:
    void init()
    {
        m_actions.reset();
        m_get = ReplyHost<PullRequest>();
        m_comments = {};
        m_addComment = ReplyHost<Comment>(ReplyKind::Write);
        m_approve = ReplyHost<Participant>(ReplyKind::Write);
        m_withdraw = ReplyHost<Nothing>(ReplyKind::Write);
        m_decline = ReplyHost<PullRequest>(ReplyKind::Write);
        m_merge = ReplyHost<MergeOutcome>(ReplyKind::Write);
        m_mergeTask = ReplyHost<MergeOutcome>();
        m_ownUuid = Own;
        m_reports.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_drafts = std::make_unique<DraftStore>(m_folder->filePath(QStringLiteral("data/drafts.json")));

        PullRequestActions::Options options;
        options.calls.get = [this](const PullRequestId &) { return m_get.ask(); };
        options.calls.comments = [this](const PullRequestId &, const PageToken &page) {
            return m_comments.fetch()(page, ReadFrom::Network);
        };
        options.calls.addComment = [this](const PullRequestId &, const NewComment &) { return m_addComment.ask(); };
        options.calls.approve = [this](const PullRequestId &) { return m_approve.ask(); };
        options.calls.requestChanges = options.calls.approve;
        options.calls.withdrawApproval = [this](const PullRequestId &) { return m_withdraw.ask(); };
        options.calls.withdrawChangeRequest = options.calls.withdrawApproval;
        options.calls.decline = [this](const PullRequestId &, const QString &) { return m_decline.ask(); };
        options.calls.merge = [this](const PullRequestId &, const MergeRequest &) { return m_merge.ask(); };
        options.calls.mergeTask = [this](const PullRequestId &, const QString &) { return m_mergeTask.ask(); };
        options.ownUuid = [this] { return m_ownUuid; };
        options.account = Own;
        options.drafts = m_drafts.get();
        options.timing.polls = {milliseconds(1), milliseconds(3), 1.5, 0};
        options.timing.deadline = milliseconds(5000);
        options.timing.looks = {milliseconds(1), milliseconds(1), milliseconds(1)};
        m_actions = std::make_unique<PullRequestActions>(options);
        connect(m_actions.get(), &PullRequestActions::finished, this,
                [this](const PullRequestReport &report) { m_reports.push_back(report); });
    }

    void aSecondClickSendsNothing()
    {
        const quint64 ticket = m_actions->approve(Subject);
        QVERIFY(ticket != 0);
        QCOMPARE(m_actions->approve(Subject), quint64(0));
        QCOMPARE(m_actions->requestChanges(Subject), quint64(0));
        QVERIFY(m_actions->isBusy(Subject, PullRequestAction::WithdrawApproval));
        QVERIFY(!m_actions->isBusy(Subject, PullRequestAction::Merge));
        QCOMPARE(m_approve.asked(), 1);
        m_approve.answer(Participant());
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QCOMPARE(m_reports.back().ticket, ticket);
        QVERIFY(outcome().isDone());
        QVERIFY(!m_actions->isBusy(Subject));
        QVERIFY(m_actions->approve(Subject) != 0);
        // Elsewhere the same is something else.
        QVERIFY(m_actions->approve({Subject.repository, 43}) != 0);
    }

    void aRefusalIsAFailureWithItsReason()
    {
        QVERIFY(m_actions->decline(Subject, QStringLiteral("no")) != 0);
        m_decline.fail(Error::Kind::Forbidden);
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QCOMPARE(outcome().kind, WriteOutcome::Kind::Failed);
        QCOMPARE(outcome().error.kind, Error::Kind::Forbidden);
        QCOMPARE(m_get.asked(), 0);
    }

    void aLostApprovalIsLookedUp_data()
    {
        QTest::addColumn<Verdict>("seen");
        QTest::addColumn<QString>("ownUuid");
        QTest::addColumn<int>("outcome");
        QTest::newRow("it is there") << Verdict::Approved << Own << static_cast<int>(WriteOutcome::Kind::Done);
        QTest::newRow("it is not there") << Verdict::None << Own << static_cast<int>(WriteOutcome::Kind::NotDone);
        QTest::newRow("nobody knows who we are") << Verdict::Approved << QString() << static_cast<int>(WriteOutcome::Kind::Unknown);
    }

    void aLostApprovalIsLookedUp()
    {
        QFETCH(Verdict, seen);
        QFETCH(QString, ownUuid);
        QFETCH(int, outcome);
        m_ownUuid = ownUuid;
        QSignalSpy looking(m_actions.get(), &PullRequestActions::looking);
        m_actions->approve(Subject);
        m_approve.fail(Error::Kind::OutcomeUnknown);
        lookAndSee(PullRequestState::Open, seen);
        QCOMPARE(looking.size(), 1);
        QCOMPARE(static_cast<int>(m_reports.back().outcome.kind), outcome);
        QCOMPARE(m_approve.asked(), 1); // Never sent again.
        QVERIFY(m_reports.back().pullRequest);
    }

    void aLostWithdrawalIsLookedUp()
    {
        m_actions->withdrawApproval(Subject);
        m_withdraw.fail(Error::Kind::OutcomeUnknown);
        lookAndSee(PullRequestState::Open, Verdict::None);
        QVERIFY(outcome().isDone());
    }

    void whatCantBeLookedUpIsUnknown()
    {
        m_actions->decline(Subject, {});
        m_decline.fail(Error::Kind::OutcomeUnknown);
        lookInVain();
        QCOMPARE(outcome().kind, WriteOutcome::Kind::Unknown);
        QCOMPARE(outcome().error.kind, Error::Kind::OutcomeUnknown);
        QCOMPARE(m_get.asked(), 3);
    }

    void aCommentIsSentOnceAndItsDraftGoes()
    {
        const NewComment comment = newComment("Looks good.");
        const DraftKey key = DraftKey::forComment(Own, Subject, comment);
        m_drafts->setDraft(key, QStringLiteral("Looks good.\n"));
        QVERIFY(m_actions->addComment(Subject, comment) != 0);
        QCOMPARE(m_actions->addComment(Subject, comment), quint64(0));
        QVERIFY(m_actions->isSending(Subject, comment));
        QVERIFY(m_actions->addComment(Subject, newComment("Another one.")) != 0);
        QCOMPARE(m_drafts->count(), 1);
        m_addComment.answer(commentBy(Own, 7, "Looks good."));
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QCOMPARE(m_reports.back().comment->id, qint64(7));
        QCOMPARE(m_drafts->count(), 0);
    }

    void aDraftThatWasNotSentStays()
    {
        const NewComment comment = newComment("First");
        const DraftKey key = DraftKey::forComment(Own, Subject, comment);
        m_drafts->setDraft(key, QStringLiteral("First"));
        m_actions->addComment(Subject, comment);
        m_addComment.fail(Error::Kind::Server);
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QCOMPARE(m_drafts->draft(key), QStringLiteral("First"));

        m_actions->addComment(Subject, comment);
        m_drafts->setDraft(key, QStringLiteral("First, and on"));
        m_addComment.fail(Error::Kind::Server);
        QTRY_COMPARE(m_reports.size(), std::size_t(2));
        QCOMPARE(m_drafts->draft(key), QStringLiteral("First, and on"));

        m_actions->addComment(Subject, comment);
        m_drafts->setDraft(key, QStringLiteral("First, and typed on"));
        m_addComment.answer(commentBy(Own, 8, "First"));
        QTRY_COMPARE(m_reports.size(), std::size_t(3));
        QCOMPARE(m_drafts->draft(key), QStringLiteral("First, and typed on"));
    }

    void aLostCommentIsLookedForOnAllPages()
    {
        m_actions->addComment(Subject, newComment("Line one\r\nLine two "), 10);
        m_addComment.fail(Error::Kind::OutcomeUnknown);
        QTRY_COMPARE(m_comments.open(), QStringList{QStringLiteral("first")});
        m_comments.answer(QStringLiteral("first"),
                          {commentBy(Own, 10, "Line one\nLine two"), commentBy(QStringLiteral("{otto}"), 11, "Line one\nLine two")},
                          "p2");
        QTRY_COMPARE(m_comments.open(), QStringList{QStringLiteral("p2")});
        QVERIFY(m_reports.empty());
        m_comments.answer(QStringLiteral("p2"), {commentBy(Own, 12, "Line one\nLine two")});
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QVERIFY(outcome().isDone());
        QCOMPARE(m_reports.back().comment->id, qint64(12));
    }

    void theSameWordsBeforeAreNotTheLostComment()
    {
        m_actions->addComment(Subject, newComment("ok"));
        m_addComment.answer(commentBy(Own, 7, "ok"));
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        m_actions->addComment(Subject, newComment("ok"));
        m_addComment.fail(Error::Kind::OutcomeUnknown);
        for (int look = 0; look < 3; ++look) {
            QTRY_COMPARE(m_comments.open(), QStringList{QStringLiteral("first")});
            m_comments.answer(QStringLiteral("first"), {commentBy(Own, 7, "ok")});
        }
        QTRY_COMPARE(m_reports.size(), std::size_t(2));
        QCOMPARE(outcome().kind, WriteOutcome::Kind::NotDone);
        QCOMPARE(m_addComment.asked(), 2);
    }

    void aMergeIsFollowedToItsEnd()
    {
        m_actions->merge(Subject, {});
        QCOMPARE(m_actions->merge(Subject, {}), quint64(0));
        QCOMPARE(m_actions->decline(Subject, {}), quint64(0));
        MergeFlow *flow = m_actions->mergeOf(Subject);
        QVERIFY(flow);
        QList<MergeFlow::Step> steps;
        connect(flow, &MergeFlow::stepChanged, this, [&steps](MergeFlow::Step step) { steps += step; });

        m_merge.answer(MergeOutcome{true, QStringLiteral("task"), {}});
        QTRY_COMPARE(m_mergeTask.openCount(), 1);
        m_mergeTask.answer(MergeOutcome{true, {}, {}});
        QTRY_COMPARE(m_mergeTask.openCount(), 1);
        m_mergeTask.fail(Error::Kind::Network); // The merge goes on without us.
        QTRY_COMPARE(m_mergeTask.openCount(), 1);
        m_mergeTask.answer(MergeOutcome{false, {}, {}});
        QTRY_COMPARE(m_get.openCount(), 1);
        m_get.answer(pullRequestIn(PullRequestState::Merged));
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QVERIFY(outcome().isDone());
        QCOMPARE(m_reports.back().pullRequest->state, PullRequestState::Merged);
        QCOMPARE(steps, (QList<MergeFlow::Step>{MergeFlow::Step::Merging, MergeFlow::Step::Reading, MergeFlow::Step::Over}));
        QCOMPARE(m_merge.asked(), 1);
        QVERIFY(!m_actions->mergeOf(Subject));
    }

    void aConflictFoundByTheHostFailsTheMerge()
    {
        m_actions->merge(Subject, {});
        m_merge.answer(MergeOutcome{true, QStringLiteral("task"), {}});
        QTRY_COMPARE(m_mergeTask.openCount(), 1);
        m_mergeTask.fail(Error::Kind::Invalid);
        QTRY_COMPARE(m_reports.size(), std::size_t(1));
        QCOMPARE(outcome().kind, WriteOutcome::Kind::Failed);
        QCOMPARE(outcome().error.kind, Error::Kind::Invalid);
    }

    void aLostMergeIsLookedUp_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("looks");
        const auto number = [](auto value) { return static_cast<int>(value); };
        QTest::newRow("merged") << number(PullRequestState::Merged) << number(WriteOutcome::Kind::Done) << 1;
        QTest::newRow("open") << number(PullRequestState::Open) << number(WriteOutcome::Kind::NotDone) << 3;
        QTest::newRow("declined") << number(PullRequestState::Declined) << number(WriteOutcome::Kind::NotDone) << 1;
        QTest::newRow("no idea") << number(PullRequestState::Unknown) << number(WriteOutcome::Kind::Unknown) << 3;
    }

    void aLostMergeIsLookedUp()
    {
        QFETCH(int, state);
        QFETCH(int, outcome);
        QFETCH(int, looks);
        m_actions->merge(Subject, {});
        m_merge.fail(Error::Kind::OutcomeUnknown);
        lookAndSee(static_cast<PullRequestState>(state));
        QCOMPARE(static_cast<int>(m_reports.back().outcome.kind), outcome);
        QCOMPARE(m_get.asked(), looks);
        QCOMPARE(m_merge.asked(), 1);
    }

    void aMergeThatTheHostTookOnIsNotSaidToHaveFailed()
    {
        MergeFlow::Timing timing;
        timing.polls = {milliseconds(1), milliseconds(3), 1.5, 0};
        timing.deadline = milliseconds(20);
        timing.looks = {milliseconds(1), milliseconds(1), milliseconds(1)};
        PullRequestCalls calls;
        calls.merge = [this](const PullRequestId &, const MergeRequest &) { return m_merge.ask(); };
        calls.mergeTask = [this](const PullRequestId &, const QString &) { return m_mergeTask.ask(); };
        calls.get = [this](const PullRequestId &) { return m_get.ask(); };
        WriteEntry entry;
        entry.kind = WriteKind::Merge;
        entry.number = Subject.id;
        entry.setFact(writefacts::Self, Own);
        MergeFlow flow(calls, {timing.looks}, entry, {}, timing);
        QSignalSpy finished(&flow, &WriteJob::finished);
        flow.start();
        m_merge.answer(MergeOutcome{true, QStringLiteral("task"), {}});
        while (finished.isEmpty()) {
            QTRY_VERIFY(m_get.openCount() > 0 || m_mergeTask.openCount() > 0 || !finished.isEmpty());
            if (m_get.openCount() > 0)
                m_get.answer(pullRequestIn(PullRequestState::Open));
            if (m_mergeTask.openCount() > 0)
                m_mergeTask.answer(MergeOutcome{true, {}, {}});
        }
        QCOMPARE(flow.outcome().kind, WriteOutcome::Kind::Unknown);
    }
};

} // namespace windlass::test

using windlass::test::PullRequestActionsTest;
WINDLASS_TEST(PullRequestActionsTest)
#include "tst_pullrequestactions.moc"
