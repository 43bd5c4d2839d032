// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/pendingreply.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QtTest>

namespace windlass::test {

//! The contract that every page relies on.
class PendingReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void theHandlerRunsOnceAndLater();
    void neverInsideThen();
    void neverInsideFinish();
    void onlyTheFirstAnswerCounts();
    void aReadIsGivenUpWithItsContext();
    void aWriteIsNot();
    void aContextThatDiesBeforeDeliveryHearsNothing();
    void aReplyWithoutThenGivesItsReadUp();
    void abortIsSilent();
    void abortAfterTheAnswerCallsNobody();
    void assigningDropsTheOldReply();
    void movingKeepsTheReply();
    void theHandlerMayTakeTheInfo();
    void theHandlerIsFreedAfterItRan();
    void theContextMayDieInTheHandler();
    void theHandlerMayAskAgain();
    void anAnsweredReplyIsQueuedToo();
};

void PendingReplyTest::theHandlerRunsOnceAndLater()
{
    const ReplyPromise<int> promise;
    QObject context;
    QList<int> heard;
    promise.reply().then(&context, [&heard](Result<int> answer) { heard += *answer; });
    QCoreApplication::processEvents();
    QVERIFY(heard.isEmpty());
    promise.finish(7);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(heard, QList<int>{7});
}

void PendingReplyTest::neverInsideThen()
{
    const ReplyPromise<int> promise;
    PendingReply<int> reply = promise.reply();
    promise.finish(7);
    QObject context;
    bool isHeard = false;
    reply.then(&context, [&isHeard](Result<int>) { isHeard = true; });
    QVERIFY(!isHeard);
    QTRY_VERIFY(isHeard);
}

void PendingReplyTest::neverInsideFinish()
{
    const ReplyPromise<int> promise;
    QObject context;
    bool isHeard = false;
    promise.reply().then(&context, [&isHeard](Result<int>) { isHeard = true; });
    promise.finish(7);
    QVERIFY(!isHeard);
    QTRY_VERIFY(isHeard);
}

void PendingReplyTest::onlyTheFirstAnswerCounts()
{
    const ReplyPromise<int> promise;
    QObject context;
    QList<int> heard;
    promise.reply().then(&context, [&heard](Result<int> answer) { heard += *answer; });
    promise.finish(1);
    promise.finish(2);
    QCoreApplication::processEvents();
    promise.finish(3);
    QCoreApplication::processEvents();
    QCOMPARE(heard, QList<int>{1});
}

void PendingReplyTest::aReadIsGivenUpWithItsContext()
{
    const ReplyPromise<int> promise;
    int aborts = 0;
    promise.onAbort([&aborts] { ++aborts; });
    auto context = std::make_unique<QObject>();
    bool isHeard = false;
    promise.reply().then(context.get(), [&isHeard](Result<int>) { isHeard = true; });
    context.reset();
    QCOMPARE(aborts, 1);
    QVERIFY(promise.isAborted());
    promise.finish(7);
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
}

void PendingReplyTest::aWriteIsNot()
{
    const ReplyPromise<int> promise(ReplyKind::Write);
    int aborts = 0;
    promise.onAbort([&aborts] { ++aborts; });
    auto context = std::make_unique<QObject>();
    bool isHeard = false;
    promise.reply().then(context.get(), [&isHeard](Result<int>) { isHeard = true; });
    context.reset();
    { const PendingReply<int> unheard = promise.reply(); }
    QCOMPARE(aborts, 0);
    promise.finish(7);
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
}

void PendingReplyTest::aContextThatDiesBeforeDeliveryHearsNothing()
{
    const ReplyPromise<int> promise;
    int aborts = 0;
    promise.onAbort([&aborts] { ++aborts; });
    auto context = std::make_unique<QObject>();
    bool isHeard = false;
    promise.reply().then(context.get(), [&isHeard](Result<int>) { isHeard = true; });
    promise.finish(7);
    context.reset();
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
    QCOMPARE(aborts, 0); // There was nothing left to give up.
}

void PendingReplyTest::aReplyWithoutThenGivesItsReadUp()
{
    const ReplyPromise<int> promise;
    int aborts = 0;
    promise.onAbort([&aborts] { ++aborts; });
    { const PendingReply<int> unheard = promise.reply(); }
    QCOMPARE(aborts, 1);
}

void PendingReplyTest::abortIsSilent()
{
    const ReplyPromise<int> promise;
    int aborts = 0;
    promise.onAbort([&aborts] { ++aborts; });
    QObject context;
    bool isHeard = false;
    PendingReply<int> reply = promise.reply();
    reply.then(&context, [&isHeard](Result<int>) { isHeard = true; });
    reply.abort();
    reply.abort();
    QCOMPARE(aborts, 1);
    promise.finish(7);
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
    PendingReply<int>().abort(); // An empty one has nothing to give up.
}

void PendingReplyTest::abortAfterTheAnswerCallsNobody()
{
    const ReplyPromise<int> promise;
    QObject context;
    bool isHeard = false;
    PendingReply<int> reply = promise.reply();
    reply.then(&context, [&isHeard](Result<int>) { isHeard = true; });
    promise.finish(7);
    reply.abort(); // Between the answer and its delivery.
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
}

void PendingReplyTest::assigningDropsTheOldReply()
{
    const ReplyPromise<int> first;
    const ReplyPromise<int> second;
    PendingReply<int> reply = first.reply();
    reply = second.reply();
    QVERIFY(first.isAborted());
    QVERIFY(!second.isAborted());

    // A member that a page replaces when it asks anew: the new reply has a then() of its own, whatever the old one had.
    QObject context;
    int heard = 0;
    reply.then(&context, [&heard](Result<int> answer) { heard = *answer; });
    const ReplyPromise<int> third;
    reply = third.reply();
    reply = PendingReply<int>();
    QVERIFY2(third.isAborted(), "the new reply counts as unheard");
    second.finish(2);
    QTRY_COMPARE(heard, 2);
}

void PendingReplyTest::movingKeepsTheReply()
{
    const ReplyPromise<int> promise;
    QObject context;
    int heard = 0;
    PendingReply<int> first = promise.reply();
    PendingReply<int> second = std::move(first);
    second.then(&context, [&heard](Result<int> answer) { heard = *answer; });
    // What was heard stays heard when it moves on.
    { const PendingReply<int> third = std::move(second); }
    QVERIFY(!promise.isAborted());
    promise.finish(7);
    QTRY_COMPARE(heard, 7);
}

void PendingReplyTest::theHandlerMayTakeTheInfo()
{
    const ReplyPromise<int> promise;
    QObject context;
    ReplyInfo heard;
    promise.reply().then(&context, [&heard](Result<int>, const ReplyInfo &info) { heard = info; });
    const QDateTime when = QDateTime::currentDateTimeUtc();
    promise.finish(7, {when, true});
    QTRY_VERIFY(heard.isFromCache);
    QCOMPARE(heard.asOf, when);
}

void PendingReplyTest::theHandlerIsFreedAfterItRan()
{
    // A handler keeps what it captured alive: a page that is closed must not be kept by an answer that came.
    const ReplyPromise<int> promise;
    QObject context;
    auto captured = std::make_shared<int>(1);
    const std::weak_ptr<int> weak = captured;
    promise.reply().then(&context, [captured = std::move(captured)](Result<int>) {});
    promise.finish(7);
    QTRY_VERIFY(weak.expired());

    const ReplyPromise<int> dropped;
    auto other = std::make_shared<int>(1);
    const std::weak_ptr<int> weakOther = other;
    auto shortLived = std::make_unique<QObject>();
    dropped.reply().then(shortLived.get(), [other = std::move(other)](Result<int>) {});
    shortLived.reset();
    QVERIFY(weakOther.expired());
}

void PendingReplyTest::theContextMayDieInTheHandler()
{
    const ReplyPromise<int> promise;
    auto context = std::make_unique<QObject>();
    bool isHeard = false;
    promise.reply().then(context.get(), [&](Result<int>) {
        context.reset();
        isHeard = true;
    });
    promise.finish(7);
    QTRY_VERIFY(isHeard);
    QVERIFY(!promise.isAborted());
}

void PendingReplyTest::theHandlerMayAskAgain()
{
    QObject context;
    const ReplyPromise<int> first;
    const ReplyPromise<QString> second;
    QString heard;
    first.reply().then(&context, [&](Result<int>) {
        second.reply().then(&context, [&](Result<QString> answer) { heard = *answer; });
        second.finish(QStringLiteral("both"));
    });
    first.finish(1);
    QTRY_COMPARE(heard, QStringLiteral("both"));
}

void PendingReplyTest::anAnsweredReplyIsQueuedToo()
{
    QObject context;
    std::optional<Error::Kind> heard;
    answered<int>(Error::make(Error::Kind::NotFound, {})).then(&context, [&heard](Result<int> answer) {
        heard = answer.error().kind;
    });
    QVERIFY(!heard);
    QTRY_VERIFY(heard.has_value());
    QCOMPARE(*heard, Error::Kind::NotFound);
}

} // namespace windlass::test

using windlass::test::PendingReplyTest;
WINDLASS_TEST(PendingReplyTest)

#include "tst_pendingreply.moc"
