// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {
constexpr const char LimitText[] = "Rate limit for this resource has been exceeded";
}

//! 429: the host asks for a pause, and everybody waits.
class ApiRateLimitTest : public QObject
{
    Q_OBJECT

private slots:
    void everybodyWaitsAndThenGoesOn();
    void theHostSaysForHowLong_data();
    void theHostSaysForHowLong();
    void nonsenseInRetryAfterIsIgnored_data();
    void nonsenseInRetryAfterIsIgnored();
    void sixAtOnceAreOnePause();
    void pausesDoubleUntilSomethingWorks();
    void aReadGivesUpAfterTheThirdTime();
    void aWriteIsToldAtOnce();
    void givingUpDuringAPause();
    void theCacheAnswersDuringAPause();
    void theLedgerRemembersIt();
    void anotherAccountGoesOn();
};

void ApiRateLimitTest::everybodyWaitsAndThenGoesOn()
{
    ApiRig rig;
    QSignalSpy paused(rig.client.get(), &ApiClient::pausedChanged);
    rig.stub.expect("GET", "/2.0/a").answer(429, LimitText, "text/plain");
    Heard first(rig.get("a"));
    QTRY_COMPARE(paused.count(), 1);
    const QDateTime until = rig.client->pausedUntil();
    QVERIFY(until.isValid());
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    rig.stub.expect("GET", "/2.0/b").answer(200, "{}");
    Heard second(rig.get("b"));
    QVERIFY(first.answer());
    QVERIFY(second.answer());
    // Timers may be early by a twentieth.
    QVERIFY2(QDateTime::currentDateTimeUtc() >= until.addMSecs(-20), "nobody waited");
    QTRY_COMPARE(paused.count(), 2);
    QVERIFY(!rig.client->pausedUntil().isValid());
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRateLimitTest::theHostSaysForHowLong_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("30") << 30;
    QTest::newRow("at least one") << QByteArray("0") << 1;
    QTest::newRow("negative") << QByteArray("-5") << 1;
    QTest::newRow("a day is a slip") << QByteArray("86400") << 900;
    QTest::newRow("date in the past") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << 1;
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(40);
    QTest::newRow("date") << QLocale::c().toString(soon, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT"
                          << 40;
}

void ApiRateLimitTest::theHostSaysForHowLong()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, seconds);
    ApiRig rig;
    rig.stub.expect("POST", "/2.0/a").answer(429, LimitText, "text/plain").header("Retry-After", retryAfter);
    const Error error = errorFrom(rig.post("a"));
    QCOMPARE(error.kind, Error::Kind::RateLimited);
    QVERIFY(error.retryAfter);
    QVERIFY(std::abs(static_cast<int>(error.retryAfter->count()) - seconds) <= 2);
    // With up to a tenth of jitter, and a quarter of an hour at most.
    const qint64 pause = QDateTime::currentDateTimeUtc().secsTo(rig.client->pausedUntil());
    QVERIFY2(pause >= seconds - 3 && pause <= std::min(900, seconds * 11 / 10 + 2), QByteArray::number(pause).constData());
}

void ApiRateLimitTest::nonsenseInRetryAfterIsIgnored_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    for (const char *text : {"soon", "1e99", "99999999999999999999", "Sun, 99 Foo 1994", " ", "\xff\xfe"})
        QTest::newRow(text) << QByteArray(text);
}

void ApiRateLimitTest::nonsenseInRetryAfterIsIgnored()
{
    QFETCH(QByteArray, retryAfter);
    ApiRig rig;
    rig.stub.expect("POST", "/2.0/a").answer(429, LimitText, "text/plain").header("Retry-After", retryAfter);
    const Error error = errorFrom(rig.post("a"));
    QCOMPARE(error.kind, Error::Kind::RateLimited);
    QVERIFY(!error.retryAfter);
    QVERIFY(QDateTime::currentDateTimeUtc().msecsTo(rig.client->pausedUntil()) <= 250);
}

void ApiRateLimitTest::sixAtOnceAreOnePause()
{
    // A page that loads six things at the limit gets six refusals; they must not double the pause six times.
    ApiRig rig;
    rig.stub.on("POST", "/2.0/x").answer(429, LimitText, "text/plain").held();
    std::vector<std::unique_ptr<Heard<QJsonObject>>> heard;
    for (int i = 0; i < 6; ++i)
        heard.push_back(std::make_unique<Heard<QJsonObject>>(rig.post("x")));
    QTRY_COMPARE(rig.stub.heldCount(), 6);
    while (rig.stub.release()) { }
    for (const auto &each : heard)
        QCOMPARE(each->error().kind, Error::Kind::RateLimited);
    const qint64 pause = QDateTime::currentDateTimeUtc().msecsTo(rig.client->pausedUntil());
    QVERIFY2(pause <= 250, QByteArray::number(pause).constData());
}

void ApiRateLimitTest::pausesDoubleUntilSomethingWorks()
{
    ApiRig rig;
    const auto pauseAfterRefusal = [&rig] {
        rig.stub.expect("POST", "/2.0/x").answer(429, LimitText, "text/plain");
        Heard(rig.post("x")).wait();
        const qint64 pause = QDateTime::currentDateTimeUtc().msecsTo(rig.client->pausedUntil());
        return pause;
    };
    const qint64 first = pauseAfterRefusal();
    const qint64 second = pauseAfterRefusal();
    const qint64 third = pauseAfterRefusal();
    // 200, 400 and 800 ms, a tenth more at most; measured a little later.
    QVERIFY2(first <= 220, QByteArray::number(first).constData());
    QVERIFY2(second > 220 && second <= 440, QByteArray::number(second).constData());
    QVERIFY2(third > 440 && third <= 880, QByteArray::number(third).constData());
    rig.stub.expect("GET", "/2.0/y").answer(200, "{}");
    QVERIFY(answerTo(rig.get("y")));
    const qint64 again = pauseAfterRefusal();
    QVERIFY2(again <= 220, QByteArray::number(again).constData());
}

void ApiRateLimitTest::aReadGivesUpAfterTheThirdTime()
{
    ApiRig rig;
    rig.options.rateLimitPause = std::chrono::milliseconds(20);
    rig.start();
    rig.stub.on("GET", "/2.0/a").answer(429, LimitText, "text/plain");
    const Error error = errorFrom(rig.get("a"));
    QCOMPARE(error.kind, Error::Kind::RateLimited);
    // The host's word is plain text, and text that is no JSON is not shown.
    QCOMPARE(error.message, QString());
    QCOMPARE(rig.stub.count(), 3);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRateLimitTest::aWriteIsToldAtOnce()
{
    ApiRig rig;
    rig.stub.expect("POST", "/2.0/comment").answer(429, LimitText, "text/plain");
    QCOMPARE(errorFrom(rig.post("comment")).kind, Error::Kind::RateLimited);
    QTRY_VERIFY(!rig.client->pausedUntil().isValid());
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRateLimitTest::givingUpDuringAPause()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(429, LimitText, "text/plain");
    auto heard = std::make_unique<Heard<QJsonObject>>(rig.get("a"));
    QTRY_VERIFY(rig.client->pausedUntil().isValid());
    heard->context.reset();
    QCOMPARE(rig.client->activeCount(), 0);
    QTRY_VERIFY(!rig.client->pausedUntil().isValid());
    rig.stub.expect("GET", "/2.0/b").answer(200, "{}");
    QVERIFY(answerTo(rig.get("b")));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRateLimitTest::theCacheAnswersDuringAPause()
{
    ApiRig rig;
    rig.startWithCache();
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    rig.stub.expect("POST", "/2.0/b").answer(429, LimitText, "text/plain").header("Retry-After", "600");
    QCOMPARE(errorFrom(rig.post("b")).kind, Error::Kind::RateLimited);
    QVERIFY(answerTo(rig.get("a", ReadFrom::Cache)));
}

void ApiRateLimitTest::theLedgerRemembersIt()
{
    ApiRig rig;
    rig.stub.expect("POST", "/2.0/repositories/acme/web-shop/hooks").answer(429, LimitText, "text/plain").header("Retry-After", "30");
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QCOMPARE(errorFrom(rig.post("repositories/acme/web-shop/hooks")).kind, Error::Kind::RateLimited);
    const auto refusal = rig.client->ledger().lastRefusal();
    QVERIFY(refusal);
    QCOMPARE(refusal->family, RequestFamily::Webhook);
    QVERIFY(refusal->at >= before);
    QCOMPARE(refusal->until, rig.client->pausedUntil());
    QVERIFY(!rig.client->ledger().mayWorkInBackground(RequestFamily::Repository));
    QCOMPARE(rig.client->ledger().usedBy(RequestPart::Webhooks), 1);
}

void ApiRateLimitTest::anotherAccountGoesOn()
{
    ApiRig limited;
    ApiRig other;
    limited.options.rateLimitPause = std::chrono::seconds(60);
    limited.start();
    limited.stub.expect("POST", "/2.0/a").answer(429, LimitText, "text/plain");
    QCOMPARE(errorFrom(limited.post("a")).kind, Error::Kind::RateLimited);
    QVERIFY(limited.client->pausedUntil().isValid());
    other.stub.expect("GET", "/2.0/b").answer(200, "{}");
    QVERIFY(answerTo(other.get("b")));
    QVERIFY(!other.client->pausedUntil().isValid());
    QVERIFY(other.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::ApiRateLimitTest;
WINDLASS_TEST(ApiRateLimitTest)

#include "tst_apiratelimit.moc"
