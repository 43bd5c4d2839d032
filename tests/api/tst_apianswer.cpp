// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/recorded.h"
#include "tests/support/testmain.h"

namespace windlass::test {

//! What the host's refusals and odd answers become.
class ApiAnswerTest : public QObject
{
    Q_OBJECT

private slots:
    void theHostsWordsAreKept();
    void complaintsByFieldAreKept_data();
    void complaintsByFieldAreKept();
    void missingScopesInTheDetail();
    void missingScopesInTheHeaders_data();
    void missingScopesInTheHeaders();
    void noPageOfHtmlGetsIntoAMessage_data();
    void noPageOfHtmlGetsIntoAMessage();
    void plainTextIsNoMessageEither();
    void aLogInPageInsteadOfTheAnswer();
    void aWrongTypeIsRefused_data();
    void aWrongTypeIsRefused();
    void textMayHaveAnyTypeButHtml();
    void absentMayBeEmpty();
    void tooLargeKeepsNothing();
    void theRequestIsNamedWithoutItsQuery();
    void strangeErrorBodies_data();
    void strangeErrorBodies();
};

void ApiAnswerTest::theHostsWordsAreKept()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(404, recorded(QStringLiteral("errors/go-scm__error.json")),
                                            "application/json; charset=utf-8");
    const Error error = errorFrom(rig.get("a"));
    QCOMPARE(error.kind, Error::Kind::NotFound);
    QCOMPARE(error.message, QStringLiteral("Repository dev/null not found"));
    rig.stub.expect("GET", "/2.0/a").answer(404, recorded(QStringLiteral("errors/gildas-bb__error-noapi.json")));
    QCOMPARE(errorFrom(rig.get("a")).detail, QStringLiteral("There is no API hosted at this URL"));
}

void ApiAnswerTest::complaintsByFieldAreKept_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("complaints");
    QTest::newRow("list") << QStringLiteral("errors/gildas-bb__error-badrequest-nobranch.json") << QStringLiteral("source")
                          << QStringList{QStringLiteral("branch not found: dummy")};
    QTest::newRow("text") << QStringLiteral("errors/gildas-bb__error-badrequest.json") << QStringLiteral("links.avatar")
                          << QStringList{QStringLiteral("required key not provided")};
    QTest::newRow("empty list") << QStringLiteral("errors/go-scm__content_update.json.fail") << QStringLiteral("parents")
                                << QStringList();
}

void ApiAnswerTest::complaintsByFieldAreKept()
{
    QFETCH(QString, file);
    QFETCH(QString, field);
    ApiRig rig;
    rig.stub.expect("POST", "/2.0/a").answer(400, recorded(file));
    const Error error = errorFrom(rig.post("a"));
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QVERIFY(error.fields.contains(field));
    QTEST(error.fields.value(field), "complaints");
}

void ApiAnswerTest::missingScopesInTheDetail()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(403, recorded(QStringLiteral("errors/gildas-bb__error-privileges.json")));
    const Error error = errorFrom(rig.get("a"));
    QCOMPARE(error.kind, Error::Kind::Forbidden);
    QCOMPARE(error.missingScopes, QStringList{QStringLiteral("project")});
    QCOMPARE(error.detail, QString());
}

void ApiAnswerTest::missingScopesInTheHeaders_data()
{
    QTest::addColumn<QByteArray>("granted");
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("none granted") << QByteArray() << QByteArray("pipeline") << QStringList{QStringLiteral("pipeline")};
    QTest::newRow("others granted") << QByteArray("account, repository") << QByteArray("pipeline:write")
                                    << QStringList{QStringLiteral("pipeline:write")};
    QTest::newRow("one of them is enough") << QByteArray("account,pipeline") << QByteArray("pipeline, pipeline:write")
                                           << QStringList();
    QTest::newRow("the host is silent") << QByteArray("account") << QByteArray() << QStringList();
}

void ApiAnswerTest::missingScopesInTheHeaders()
{
    QFETCH(QByteArray, granted);
    QFETCH(QByteArray, accepted);
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a")
        .answer(403, "{}")
        .header("X-OAuth-Scopes", granted)
        .header("X-Accepted-OAuth-Scopes", accepted);
    QTEST(errorFrom(rig.get("a")).missingScopes, "missing");
}

void ApiAnswerTest::noPageOfHtmlGetsIntoAMessage_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 410, 500, 503})
        QTest::addRow("%d", status) << status;
}

void ApiAnswerTest::noPageOfHtmlGetsIntoAMessage()
{
    // A real 404 page of HTML was seen to hold user data and a short-lived token.
    QFETCH(int, status);
    ApiRig rig;
    rig.stub.on("GET", "/2.0/a").answer(status, R"(<html><script>{"error":{"message":"canary"}}</script></html>)",
                                        "text/html; charset=utf-8");
    const Error error = errorFrom(rig.get("a"));
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.message, QString());
    QCOMPARE(error.detail, QString());
}

void ApiAnswerTest::plainTextIsNoMessageEither()
{
    // As recorded: nine bytes of text/plain.
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(404, "Not Found", "text/plain");
    const Error error = errorFrom(rig.get("a"));
    QCOMPARE(error.kind, Error::Kind::NotFound);
    QCOMPARE(error.message, QString());
}

void ApiAnswerTest::aLogInPageInsteadOfTheAnswer()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/a").answer(200, "<html>canary</html>", "text/html");
    for (const bool isJson : {true, false}) {
        const Error error = isJson ? errorFrom(rig.get("a")) : errorFrom(rig.getText("a"));
        QCOMPARE(error.kind, Error::Kind::BadResponse);
        QCOMPARE(error.httpStatus, 200);
        QVERIFY(!error.message.contains(QLatin1String("canary")));
        QVERIFY(error.message.contains(QLatin1String("text/html")));
    }
}

void ApiAnswerTest::aWrongTypeIsRefused_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("text") << QByteArray("text/plain");
    QTest::newRow("bytes") << QByteArray("application/octet-stream");
}

void ApiAnswerTest::aWrongTypeIsRefused()
{
    QFETCH(QByteArray, contentType);
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}", contentType);
    QCOMPARE(errorFrom(rig.get("a")).kind, Error::Kind::BadResponse);
}

void ApiAnswerTest::textMayHaveAnyTypeButHtml()
{
    ApiRig rig;
    for (const char *type : {"", "text/plain", "application/octet-stream", "application/json", "text/x-c"}) {
        rig.stub.expect("GET", "/2.0/a").answer(200, "x", type);
        QVERIFY2(answerTo(rig.getText("a")), type);
    }
}

void ApiAnswerTest::absentMayBeEmpty()
{
    ApiRig rig;
    ApiRequest request = ApiRequest::text(ApiPath("log"));
    request.absentIsEmpty = true;
    const auto statusOf = [&](int status) {
        rig.stub.expect("GET", "/2.0/log").answer(status, "<html>", "text/html");
        return answerTo(rig.client->send<int>(request, [](const ApiAnswer &answer) { return answer.status; }));
    };
    QCOMPARE(statusOf(404).value(), 404);
    QCOMPARE(statusOf(416).value(), 416);
    QCOMPARE(statusOf(410).error().kind, Error::Kind::Gone);
}

void ApiAnswerTest::tooLargeKeepsNothing()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    ApiRequest request = ApiRequest::get(ApiPath("a"));
    request.sizeLimitBytes = 1000;
    rig.stub.expect("GET", "/2.0/a").answer(200, '"' + QByteArray(100'000, 'x') + '"');
    QCOMPARE(errorFrom(rig.send(request)).kind, Error::Kind::TooLarge);
    rig.stub.expect("GET", "/2.0/a").answer(200, QByteArray(1001, ' '));
    QCOMPARE(errorFrom(rig.send(request)).kind, Error::Kind::TooLarge);
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}" + QByteArray(998, ' '));
    QVERIFY(answerTo(rig.send(request)));
    QCOMPARE(store->count(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiAnswerTest::theRequestIsNamedWithoutItsQuery()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/a%2Fb?q=secret").answer(404, "{}");
    QCOMPARE(errorFrom(rig.send(ApiRequest::next(rig.stub.base().toEncoded() + "/a%2Fb?q=secret"))).request,
             QStringLiteral("GET /2.0/a%2Fb"));
    rig.stub.on("GET", "/2.0/c?q=secret").answer(200, "no json");
    QCOMPARE(errorFrom(rig.send(ApiRequest::next(rig.stub.base().toEncoded() + "/c?q=secret"))).request,
             QStringLiteral("GET /2.0/c"));
}

void ApiAnswerTest::strangeErrorBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    const char *const bodies[] = {"", "null", "[]", "{", "{}", R"({"error":null})", R"({"error":"text"})", R"({"error":[]})",
                                  R"({"error":{"message":null,"detail":null,"fields":null}})",
                                  R"({"error":{"message":{"raw":"x"},"detail":[1],"fields":["a"]}})",
                                  R"({"error":{"detail":{"required":null,"granted":{}}}})",
                                  R"({"error":{"fields":{"a":null,"b":{"c":1},"d":[null,1]}}})",
                                  R"({"error":"invalid_grant","error_description":{"a":1}})"};
    for (const char *body : bodies)
        QTest::newRow(*body ? body : "nothing") << QByteArray(body);
}

void ApiAnswerTest::strangeErrorBodies()
{
    QFETCH(QByteArray, body);
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(403, body);
    const Error error = errorFrom(rig.get("a"));
    QCOMPARE(error.kind, Error::Kind::Forbidden);
    QCOMPARE(error.message, QString());
    QVERIFY(error.missingScopes.isEmpty());
}

} // namespace windlass::test

using windlass::test::ApiAnswerTest;
WINDLASS_TEST(ApiAnswerTest)

#include "tst_apianswer.moc"
