// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

//! What is asked again, how often, and what comes of it.
class ApiRetryTest : public QObject
{
    Q_OBJECT

private slots:
    void aBusyHostIsAskedThreeTimes_data();
    void aBusyHostIsAskedThreeTimes();
    void theThirdTimeMayWork();
    void otherAnswersAreFinal_data();
    void otherAnswersAreFinal();
    void aWriteIsNotAskedAgain_data();
    void aWriteIsNotAskedAgain();
    void aLostConnectionIsAskedAgain();
    void nobodyThere();
    void theWholeRequestHasADeadline();
    void theDeadlineBeginsWhenItLeavesTheQueue();
    void givingUpBetweenTwoTries();
    void signingOutBetweenTwoTries();
    void aRetryKeepsItsLane();
};

void ApiRetryTest::aBusyHostIsAskedThreeTimes_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void ApiRetryTest::aBusyHostIsAskedThreeTimes()
{
    QFETCH(int, status);
    ApiRig rig;
    rig.stub.on("GET", "/2.0/busy").answer(status, "<html>Down</html>", "text/html");
    const Error error = errorFrom(rig.get("busy"));
    QCOMPARE(error.kind, Error::Kind::Server);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.message, QString());
    QCOMPARE(rig.stub.count(), 3);
    QCOMPARE(rig.client->ledger().total(), 3);
    QCOMPARE(rig.client->activeCount(), 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRetryTest::theThirdTimeMayWork()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/busy").answer(503);
    rig.stub.expect("GET", "/2.0/busy").close();
    for (int i = 0; i < 4; ++i) // Qt itself asks again at a closed connection, and does not say so.
        rig.stub.on("GET", "/2.0/busy").answer(200, R"({"id":1})");
    const auto answer = answerTo(rig.get("busy"));
    QVERIFY(answer);
    QCOMPARE(answer->value(QLatin1String("id")).toInt(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRetryTest::otherAnswersAreFinal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const auto row = [](int status, Error::Kind kind) { QTest::addRow("%d", status) << status << static_cast<int>(kind); };
    row(500, Error::Kind::Server);
    row(501, Error::Kind::Server);
    row(555, Error::Kind::Server); // Bitbucket's own: it ran out of time, and would again.
    row(400, Error::Kind::Invalid);
    row(401, Error::Kind::Unauthorized);
    row(403, Error::Kind::Forbidden);
    row(404, Error::Kind::NotFound);
    row(405, Error::Kind::Invalid);
    row(409, Error::Kind::Conflict);
    row(410, Error::Kind::Gone);
    row(300, Error::Kind::BadResponse);
    row(304, Error::Kind::BadResponse); // Not asked for.
}

void ApiRetryTest::otherAnswersAreFinal()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    ApiRig rig;
    rig.stub.on("GET", "/2.0/x").answer(status);
    const Error error = errorFrom(rig.get("x"));
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.request, QStringLiteral("GET /2.0/x"));
    QCOMPARE(rig.stub.count(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRetryTest::aWriteIsNotAskedAgain_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {500, 502, 503, 504, 555})
        QTest::addRow("%d", status) << status;
}

void ApiRetryTest::aWriteIsNotAskedAgain()
{
    QFETCH(int, status);
    ApiRig rig;
    rig.stub.on("POST", "/2.0/merge").answer(status);
    const Error error = errorFrom(rig.post("merge"));
    QCOMPARE(error.kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(rig.stub.count(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRetryTest::aLostConnectionIsAskedAgain()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/x").answer(200, R"({"id":1})").cutAfter(4);
    rig.stub.expect("GET", "/2.0/x").answer(200, R"({"id":1})").cutAfter(4).reset();
    rig.stub.expect("GET", "/2.0/x").answer(200, R"({"id":1})");
    QVERIFY(answerTo(rig.get("x")));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRetryTest::nobodyThere()
{
    ApiClient::Options options;
    options.retryDelay = std::chrono::milliseconds(10);
    {
        const HttpStub stub;
        options.base = stub.base();
    }
    ApiClient client(options);
    QSignalSpy online(&client, &ApiClient::onlineChanged);
    const Error error = errorFrom(client.send<QByteArray>(ApiRequest::get(ApiPath("user")), json::parseBytes));
    QCOMPARE(error.kind, Error::Kind::Network);
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(online.count(), 1);
    QVERIFY(!client.isOnline());
}

void ApiRetryTest::theWholeRequestHasADeadline()
{
    // Bytes that keep dripping in don't extend it, and neither do redirects.
    ApiRig rig;
    using std::chrono::milliseconds;
    rig.stub.on("GET", "/2.0/silent").never();
    rig.stub.on("GET", "/2.0/drip").answer(200, QByteArray(1000, 'x')).drip(60, milliseconds(100));
    rig.stub.on("GET", "/2.0/header").raw("HTTP/1.1 200 OK\r\n" + QByteArray(1000, 'x')).drip(20, milliseconds(100));
    rig.stub.on("GET", "/2.0/loop").answer(302).header("Location", "/2.0/loop").after(milliseconds(300));
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<Heard<QJsonObject>>> heard;
    for (const char *path : {"silent", "drip", "header", "loop"}) {
        ApiRequest request = ApiRequest::get(ApiPath(path));
        request.deadline = std::chrono::seconds(1);
        heard.push_back(std::make_unique<Heard<QJsonObject>>(rig.send(request)));
    }
    for (const auto &each : heard)
        QCOMPARE(each->error().kind, Error::Kind::Timeout);
    QVERIFY2(timer.elapsed() < 10'000, "it took too long");
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(rig.client->activeCount(), 0);
}

void ApiRetryTest::theDeadlineBeginsWhenItLeavesTheQueue()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/slow").answer(200, "{}").after(std::chrono::milliseconds(1200));
    std::vector<std::unique_ptr<Heard<QJsonObject>>> heard;
    for (int i = 0; i < 12; ++i) {
        ApiRequest request = ApiRequest::get(ApiPath("slow"));
        request.deadline = std::chrono::seconds(2);
        heard.push_back(std::make_unique<Heard<QJsonObject>>(rig.send(request)));
    }
    for (const auto &each : heard)
        QVERIFY(each->answer());
}

void ApiRetryTest::givingUpBetweenTwoTries()
{
    ApiRig rig;
    rig.options.retryDelay = std::chrono::milliseconds(500);
    rig.options.retryJitter = [] { return 1.0; };
    rig.start();
    rig.stub.on("GET", "/2.0/busy").answer(503);
    auto heard = std::make_unique<Heard<QJsonObject>>(rig.get("busy"));
    QTRY_COMPARE(rig.stub.count(), 1);
    heard->context.reset();
    QCOMPARE(rig.client->activeCount(), 0);
    // Longer than any try could wait.
    QVERIFY(!QTest::qWaitFor([&rig] { return rig.stub.count() > 1; }, 900));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRetryTest::signingOutBetweenTwoTries()
{
    ApiRig rig;
    rig.options.retryDelay = std::chrono::milliseconds(500);
    rig.options.retryJitter = [] { return 1.0; };
    rig.start();
    rig.stub.on("GET", "/2.0/busy").answer(503);
    const Heard heard(rig.get("busy"));
    QTRY_COMPARE(rig.stub.count(), 1);
    rig.client.reset();
    QVERIFY(!QTest::qWaitFor([&rig] { return rig.stub.count() > 1; }, 900));
    QCOMPARE(heard.times, 0);
}

void ApiRetryTest::aRetryKeepsItsLane()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/back").answer(502);
    rig.stub.on("GET", "/2.0/front").answer(200, "{}").held();
    rig.stub.on("GET", "/2.0/back").answer(200, "{}");
    ApiRequest request = ApiRequest::get(ApiPath("back"));
    request.lane = Lane::Background;
    Heard back(rig.send(request));
    // How long the second try waits is left to chance, so that it may be there already.
    QTRY_VERIFY(rig.stub.count() >= 1);
    std::vector<std::unique_ptr<Heard<QJsonObject>>> front;
    for (int i = 0; i < 12; ++i)
        front.push_back(std::make_unique<Heard<QJsonObject>>(rig.getApart("front")));
    while (rig.client->activeCount() > 0) {
        rig.stub.release();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    QVERIFY(back.answer());
    QCOMPARE(rig.stub.count(), 14);
}

} // namespace windlass::test

using windlass::test::ApiRetryTest;
WINDLASS_TEST(ApiRetryTest)

#include "tst_apiretry.moc"
