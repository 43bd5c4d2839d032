// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

enum class Fault { Close, Reset, HalfStatusLine, HalfHeaders, Garbage, HalfBody, WrongBody, Html, ServerError, Timeout };

void scriptFault(StubAnswer &answer, Fault fault)
{
    switch (fault) {
    case Fault::Close: answer.close(); break;
    case Fault::Reset: answer.reset(); break;
    case Fault::HalfStatusLine: answer.raw("HTTP/1.1 20"); break;
    case Fault::HalfHeaders: answer.raw("HTTP/1.1 200 OK\r\nContent-Le"); break;
    case Fault::Garbage: answer.raw("SSH-2.0-OpenSSH\r\n\r\n"); break;
    case Fault::HalfBody: answer.answer(200, R"({"id":1})").cutAfter(3); break;
    case Fault::WrongBody: answer.answer(200, "[]"); break;
    case Fault::Html: answer.answer(200, "<html>", "text/html"); break;
    case Fault::ServerError: answer.answer(500, "{}"); break;
    case Fault::Timeout: answer.never(); break;
    }
}

} // namespace

//! Qt sends a request up to four times when the host closes the connection, POST too. Ours arrive once, and what nobody can
//! know is called OutcomeUnknown.
class ApiWriteOnceTest : public QObject
{
    Q_OBJECT

private slots:
    void itArrivesOnce_data();
    void itArrivesOnce();
    void aKeptConnectionThatClosesDoesNotMatter();
    void twoWritesAtOnceBothGetTheirAnswers();
    void whatNeverLeftIsNotUnknown();
    void aHostWithAWrongCertificateGetsNothing();
    void aDefiniteAnswerIsNotUnknown_data();
    void aDefiniteAnswerIsNotUnknown();
    void anAnswerThatIsTooLargeIsUnknown();
    void anEmptyAnswerIsEnoughForThoseWhoNeedNone();
    void nothingIsWrittenWhileItIsReadOnly();
};

void ApiWriteOnceTest::itArrivesOnce_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("fault");
    const QMap<QByteArray, Fault> faults{
        {"close", Fault::Close},       {"reset", Fault::Reset},          {"half status line", Fault::HalfStatusLine},
        {"half headers", Fault::HalfHeaders}, {"garbage", Fault::Garbage},   {"half body", Fault::HalfBody},
        {"wrong body", Fault::WrongBody},     {"html", Fault::Html},         {"500", Fault::ServerError},
        {"no answer", Fault::Timeout}};
    for (const bool isTls : {false, true}) {
        for (const char *method : {"POST", "PUT", "DELETE"}) {
            for (const char *body : {"", R"({"content":{"raw":"Hello"}})"}) {
                for (auto fault = faults.begin(); fault != faults.end(); ++fault) {
                    // The slow one once a transport.
                    if (*fault == Fault::Timeout && (*method != 'P' || *body == '\0' || method[1] == 'U'))
                        continue;
                    QTest::addRow("%s %s %s, %s", isTls ? "https" : "http", method, *body ? "body" : "empty",
                                  fault.key().constData())
                        << isTls << QByteArray(method) << QByteArray(body) << static_cast<int>(*fault);
                }
            }
        }
    }
}

void ApiWriteOnceTest::itArrivesOnce()
{
    QFETCH(bool, isTls);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(int, fault);
    if (isTls && !HttpStub::canServeTls())
        QSKIP("needs the openssl command");
    ApiRig rig(isTls ? HttpStub::Transport::Tls : HttpStub::Transport::Plain);
    // Standing, not expected once: a second arrival shall be counted, not refused.
    scriptFault(rig.stub.on(method, "/2.0/comments"), static_cast<Fault>(fault));
    ApiRequest request = ApiRequest::write(method == "POST"  ? ApiRequest::Method::Post
                                           : method == "PUT" ? ApiRequest::Method::Put
                                                             : ApiRequest::Method::Delete,
                                           ApiPath("comments"), body);
    request.deadline = std::chrono::seconds(1);
    QCOMPARE(errorFrom(rig.send(request)).kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(rig.stub.count(), 1);
    QCOMPARE(rig.stub.last().body, body);
    QVERIFY(rig.stub.verifyNothingElse());
    QCOMPARE(rig.stub.count(), 1);
    QCOMPARE(rig.client->ledger().total(), 1);
}

void ApiWriteOnceTest::aKeptConnectionThatClosesDoesNotMatter()
{
    // A host that answers, keeps the connection and closes it at the very next request would leave every second write
    // unknown, although nothing was carried out.
    ApiRig rig;
    rig.stub.on("POST", "/2.0/a").rawKeptOpen("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    rig.stub.on("GET", "/2.0/b").answer(200, "{}");
    for (int i = 0; i < 3; ++i) {
        QVERIFY(answerTo(rig.get("b")));
        QVERIFY(answerTo(rig.post("a")));
    }
    QSet<int> connections;
    for (const StubRequest &request : rig.stub.requests()) {
        if (request.method == "POST") {
            QVERIFY2(!connections.contains(request.connection), "a write on a used connection");
        }
        connections.insert(request.connection);
    }
}

void ApiWriteOnceTest::twoWritesAtOnceBothGetTheirAnswers()
{
    // A comment while a merge runs: the second must not take the connection from the first.
    ApiRig rig;
    rig.stub.on("POST", "/2.0/merge").answer(200, R"({"which":"merge"})").held();
    rig.stub.on("POST", "/2.0/comment").answer(200, R"({"which":"comment"})").held();
    Heard merge(rig.post("merge"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    Heard comment(rig.post("comment"));
    QTRY_COMPARE(rig.stub.heldCount(), 2);
    rig.stub.release();
    rig.stub.release();
    const auto merged = merge.answer();
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().message));
    QCOMPARE(merged->value(QLatin1String("which")).toString(), QStringLiteral("merge"));
    const auto commented = comment.answer();
    QVERIFY(commented);
    QCOMPARE(commented->value(QLatin1String("which")).toString(), QStringLiteral("comment"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiWriteOnceTest::whatNeverLeftIsNotUnknown()
{
    ApiClient::Options options;
    {
        const HttpStub stub;
        options.base = stub.base(); // Nobody listens there any more.
    }
    ApiClient client(options);
    const Error error = errorFrom(
        client.send<Nothing>(ApiRequest::write(ApiRequest::Method::Post, ApiPath("merge")), json::parseNothing));
    QCOMPARE(error.kind, Error::Kind::Network);
    QCOMPARE(error.httpStatus, 0);
    QCOMPARE(error.request, QStringLiteral("POST /2.0/merge"));
}

void ApiWriteOnceTest::aHostWithAWrongCertificateGetsNothing()
{
    if (!HttpStub::canServeTls())
        QSKIP("needs the openssl command");
    HttpStub stub(HttpStub::Transport::Tls);
    ApiClient::Options options;
    // The certificate is for the number, not for the name.
    options.base = QUrl(QStringLiteral("https://localhost:%1/2.0").arg(stub.origin().port()));
    options.credentials = std::make_shared<FakeCredentials>();
    ApiClient client(options);
    const auto ask = [&client](ApiRequest::Method method) {
        ApiRequest request = ApiRequest::write(method, ApiPath("user"));
        return errorFrom(client.send<Nothing>(request, json::parseNothing)).kind;
    };
    QCOMPARE(ask(ApiRequest::Method::Get), Error::Kind::Tls);
    QCOMPARE(ask(ApiRequest::Method::Post), Error::Kind::Tls);
    QVERIFY(stub.verifyNothingElse());
    QCOMPARE(stub.count(), 0);
}

void ApiWriteOnceTest::aDefiniteAnswerIsNotUnknown_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const auto row = [](int status, Error::Kind kind) { QTest::addRow("%d", status) << status << static_cast<int>(kind); };
    row(400, Error::Kind::Invalid);
    row(403, Error::Kind::Forbidden);
    row(404, Error::Kind::NotFound);
    row(409, Error::Kind::Conflict);
    row(410, Error::Kind::Gone);
    row(413, Error::Kind::Invalid);
    row(422, Error::Kind::Invalid);
    row(429, Error::Kind::RateLimited);
}

void ApiWriteOnceTest::aDefiniteAnswerIsNotUnknown()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    ApiRig rig;
    rig.stub.on("POST", "/2.0/merge").answer(status, R"({"error":{"message":"No."}})");
    const Error error = errorFrom(rig.post("merge"));
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.message, QStringLiteral("No."));
    QCOMPARE(rig.stub.count(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiWriteOnceTest::anAnswerThatIsTooLargeIsUnknown()
{
    ApiRig rig;
    rig.stub.on("POST", "/2.0/comment").answer(201, QByteArray(4000, ' '));
    ApiRequest request = ApiRequest::write(ApiRequest::Method::Post, ApiPath("comment"));
    request.sizeLimitBytes = 1000;
    QCOMPARE(errorFrom(rig.send(request)).kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(rig.stub.count(), 1);
}

void ApiWriteOnceTest::anEmptyAnswerIsEnoughForThoseWhoNeedNone()
{
    ApiRig rig;
    rig.stub.on("POST", "/2.0/stop").answer(204, {}, {});
    rig.stub.on("POST", "/2.0/comment").answer(201, {}, {});
    const auto stop = ApiRequest::write(ApiRequest::Method::Post, ApiPath("stop"));
    QVERIFY(answerTo(rig.client->send<Nothing>(stop, json::parseNothing)));
    // Where the object was to come back, an empty yes leaves open what was made.
    QCOMPARE(errorFrom(rig.post("comment")).kind, Error::Kind::OutcomeUnknown);
}

void ApiWriteOnceTest::nothingIsWrittenWhileItIsReadOnly()
{
    ApiRig rig;
    rig.client->setReadOnly(true);
    for (const auto method : {ApiRequest::Method::Post, ApiRequest::Method::Put, ApiRequest::Method::Delete})
        QCOMPARE(errorFrom(rig.send(ApiRequest::write(method, ApiPath("a"), "{}"))).kind, Error::Kind::ReadOnly);
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    QCOMPARE(rig.client->ledger().total(), 1);

    rig.client->setReadOnly(false);
    rig.stub.expect("POST", "/2.0/a", "{}").answer(201, "{}");
    QVERIFY(answerTo(rig.post("a", "{}")));
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::ApiWriteOnceTest;
WINDLASS_TEST(ApiWriteOnceTest)

#include "tst_apiwriteonce.moc"
