// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

//! Redirects are followed by hand, and credentials stay with the API. (After curl's test 317 and its later CVEs.)
class ApiRedirectTest : public QObject
{
    Q_OBJECT

private slots:
    void withinTheApiTheTokenGoesAlong_data();
    void withinTheApiTheTokenGoesAlong();
    void anotherPortGetsNoToken();
    void backAtTheApiTheTokenReturns();
    void anotherSchemeGetsNoToken();
    void anEtagStaysWithItsAddress();
    void httpsIsNotLeft();
    void strangeTargetsAreRefused_data();
    void strangeTargetsAreRefused();
    void fiveHopsAreEnough();
    void aWriteIsNeverRedirected_data();
    void aWriteIsNeverRedirected();
    void givingUpInTheMiddle();
    void theBodyOfARedirectIsNotTheAnswer();
};

void ApiRedirectTest::withinTheApiTheTokenGoesAlong_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void ApiRedirectTest::withinTheApiTheTokenGoesAlong()
{
    // As pullrequests/{id}/diff does. The escape in the middle is the host's own and stays as it is.
    QFETCH(int, status);
    ApiRig rig;
    const QByteArray target = "/2.0/repositories/acme/shop/diff/acme/shop:0123456789ab%0D0123456789cd"
                              "?from_pullrequest_id=1&topic=true";
    rig.stub.expect("GET", "/2.0/diff").answer(status).header("Location", target);
    rig.stub.expect("GET", target).answer(200, "diff", "text/plain");
    const auto answer = answerTo(rig.getText("diff"));
    QVERIFY(answer);
    QCOMPARE(answer.value(), QByteArray("diff"));
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer first"));
    QCOMPARE(rig.client->ledger().total(), 2);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRedirectTest::anotherPortGetsNoToken()
{
    // The storage host would even refuse a request with two kinds of signature.
    ApiRig rig;
    HttpStub storage;
    const QByteArray target = "/log?X-Amz-Signature=abc%2F";
    rig.stub.expect("GET", "/2.0/log").answer(307).header("Location", storage.origin().toEncoded() + target);
    storage.expect("GET", target).answer(200, "log", "text/plain");
    const auto answer = answerTo(rig.getText("log"));
    QVERIFY(answer);
    QCOMPARE(answer.value(), QByteArray("log"));
    QCOMPARE(storage.last().headerCount("Authorization"), 0);
    QVERIFY(!storage.last().raw.contains("first"));
    QVERIFY(rig.stub.verifyNothingElse());
    QVERIFY(storage.verifyNothingElse());
}

void ApiRedirectTest::backAtTheApiTheTokenReturns()
{
    ApiRig rig;
    HttpStub storage;
    rig.stub.expect("GET", "/2.0/a").answer(302).header("Location", storage.origin().toEncoded() + "/b");
    storage.expect("GET", "/b").answer(302).header("Location", rig.stub.origin().toEncoded() + "/2.0/c");
    rig.stub.expect("GET", "/2.0/c").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    QCOMPARE(storage.last().headerCount("Authorization"), 0);
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer first"));
}

void ApiRedirectTest::anotherSchemeGetsNoToken()
{
    if (!HttpStub::canServeTls())
        QSKIP("needs the openssl command");
    ApiRig rig;
    HttpStub other(HttpStub::Transport::Tls);
    rig.stub.expect("GET", "/2.0/a").answer(302).header("Location", other.origin().toEncoded() + "/b");
    other.expect("GET", "/b").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    QCOMPARE(other.last().headerCount("Authorization"), 0);
}

void ApiRedirectTest::anEtagStaysWithItsAddress()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    rig.stub.expect("GET", "/2.0/a").answer(302).header("Location", "/2.0/b");
    rig.stub.expect("GET", "/2.0/b").answer(200, "{}").header("ETag", "\"b\"");
    QVERIFY(answerTo(rig.get("a")));
    rig.stub.expect("GET", "/2.0/a").answer(302).header("Location", "/2.0/b");
    rig.stub.expect("GET", "/2.0/b").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    for (const StubRequest &request : rig.stub.requests())
        QCOMPARE(request.headerCount("If-None-Match"), 0);
}

void ApiRedirectTest::httpsIsNotLeft()
{
    if (!HttpStub::canServeTls())
        QSKIP("needs the openssl command");
    ApiRig rig(HttpStub::Transport::Tls);
    HttpStub plain;
    rig.stub.expect("GET", "/2.0/a").answer(302).header("Location", plain.origin().toEncoded() + "/2.0/a");
    QCOMPARE(errorFrom(rig.get("a")).kind, Error::Kind::BadResponse);
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer first"));
    QVERIFY(plain.verifyNothingElse());
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRedirectTest::strangeTargetsAreRefused_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("data") << QByteArray("data:application/json,{}");
    QTest::newRow("ftp") << QByteArray("ftp://127.0.0.1/x");
    QTest::newRow("plain http to a name") << QByteArray("http://evil.example/x");
    QTest::newRow("another host by two slashes") << QByteArray("//evil.example/x");
    QTest::newRow("backslash") << QByteArray("http://127.0.0.1\\@evil.example/x");
    QTest::newRow("no address") << QByteArray("http://");
    QTest::newRow("port out of range") << QByteArray("http://127.0.0.1:99999/");
}

void ApiRedirectTest::strangeTargetsAreRefused()
{
    QFETCH(QByteArray, location);
    ApiRig rig;
    StubAnswer &answer = rig.stub.expect("GET", "/2.0/a").answer(302);
    if (!location.isEmpty())
        answer.header("Location", location);
    const Error error = errorFrom(rig.get("a"));
    QCOMPARE(error.kind, Error::Kind::BadResponse);
    QCOMPARE(error.httpStatus, 302);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRedirectTest::fiveHopsAreEnough()
{
    ApiRig rig;
    for (int hop = 0; hop < 5; ++hop)
        rig.stub.on("GET", "/2.0/hop" + QByteArray::number(hop))
            .answer(302)
            .header("Location", "/2.0/hop" + QByteArray::number(hop + 1));
    rig.stub.on("GET", "/2.0/hop5").answer(200, "{}");
    rig.stub.on("GET", "/2.0/loop").answer(302).header("Location", "/2.0/loop");
    QVERIFY(answerTo(rig.get("hop0")));
    QCOMPARE(rig.stub.count(), 6);
    QCOMPARE(errorFrom(rig.get("loop")).kind, Error::Kind::BadResponse);
    QCOMPARE(rig.stub.count(), 12);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRedirectTest::aWriteIsNeverRedirected_data()
{
    withinTheApiTheTokenGoesAlong_data();
}

void ApiRedirectTest::aWriteIsNeverRedirected()
{
    QFETCH(int, status);
    for (const auto method : {ApiRequest::Method::Post, ApiRequest::Method::Put, ApiRequest::Method::Delete}) {
        ApiRig rig;
        const QByteArray name = method == ApiRequest::Method::Post ? "POST"
                                : method == ApiRequest::Method::Put ? "PUT"
                                                                    : "DELETE";
        rig.stub.expect(name, "/2.0/merge").answer(status).header("Location", "/2.0/other");
        const Error error = errorFrom(rig.send(ApiRequest::write(method, ApiPath("merge"), "{}")));
        // Not performed, and we know it: no OutcomeUnknown.
        QCOMPARE(error.kind, Error::Kind::BadResponse);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(rig.stub.count(), 1);
        QVERIFY(rig.stub.verifyNothingElse());
    }
}

void ApiRedirectTest::givingUpInTheMiddle()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(302).header("Location", "/2.0/b");
    rig.stub.expect("GET", "/2.0/b").never();
    auto heard = std::make_unique<Heard<QJsonObject>>(rig.get("a"));
    QTRY_COMPARE(rig.stub.count(), 2);
    heard->context.reset();
    QTRY_VERIFY(rig.stub.hasEnded(rig.stub.last()));
    QCOMPARE(heard->times, 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRedirectTest::theBodyOfARedirectIsNotTheAnswer()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(302, R"({"from":"redirect"})").header("Location", "/2.0/b");
    rig.stub.expect("GET", "/2.0/b").answer(200, R"({"from":"target"})");
    const auto answer = answerTo(rig.get("a"));
    QVERIFY(answer);
    QCOMPARE(answer->value(QLatin1String("from")).toString(), QStringLiteral("target"));
}

} // namespace windlass::test

using windlass::test::ApiRedirectTest;
WINDLASS_TEST(ApiRedirectTest)

#include "tst_apiredirect.moc"
