// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthcredentials.h"
#include "api/auth/oauthflow.h"
#include "api/auth/tokencredentials.h"
#include "tests/api/apirig.h"
#include "tests/api/fakevault.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QUrlQuery>

namespace windlass::test {

namespace {

QByteArrayList &heardLog()
{
    static QByteArrayList lines;
    return lines;
}

void hearLog(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    heardLog() += QByteArray(context.category) + ": " + text.toUtf8();
}

QByteArray canaryPair(const QByteArray &number)
{
    return "{\"access_token\":\"canary-access-" + number + "\",\"refresh_token\":\"canary-refresh-" + number
           + "\",\"token_type\":\"bearer\",\"expires_in\":3600}";
}

} // namespace

//! Every message of every category, through a sign-in, a refresh, a 401 and failures: none of them has a secret in it.
class AuthLogsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theLogIsReallyHeard();
    void aSignInAndARefreshLogNoSecret();
    void failuresAndErrorsHoldNoSecret();

private:
    void verifyNoCanary(const QByteArrayList &more = {});

    QtMessageHandler m_before = nullptr;
    QByteArrayList m_secrets;
};

void AuthLogsTest::init()
{
    heardLog().clear();
    m_secrets = {"canary", QByteArray("canary-client:canary-secret").toBase64()};
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    m_before = qInstallMessageHandler(hearLog);
}

void AuthLogsTest::cleanup()
{
    qInstallMessageHandler(m_before);
    QLoggingCategory::setFilterRules(QString());
}

void AuthLogsTest::verifyNoCanary(const QByteArrayList &more)
{
    const QByteArrayList lines = heardLog() + more;
    for (const QByteArray &line : lines) {
        for (const QByteArray &secret : std::as_const(m_secrets))
            QVERIFY2(!line.contains(secret) && !line.contains(secret.toPercentEncoding()), line);
    }
}

void AuthLogsTest::theLogIsReallyHeard()
{
    qDebug("a line");
    QCOMPARE(heardLog().size(), 1);
    static const QLoggingCategory network("qt.network.ssl");
    QVERIFY(network.isDebugEnabled());
}

void AuthLogsTest::aSignInAndARefreshLogNoSecret()
{
    HttpStub stub;
    OAuthFlow::Options options;
    options.authorizeUrl = stub.origin();
    options.tokenUrl = stub.origin();
    options.tokenUrl.setPath(QStringLiteral("/token"));
    options.client = {QStringLiteral("canary-client"), Secret("canary-secret")};
    options.port = 0;
    OAuthFlow flow(options);
    QSignalSpy waiting(&flow, &OAuthFlow::waitingForBrowser);
    std::optional<OAuthTokens> tokens;
    connect(&flow, &OAuthFlow::finished, this, [&tokens](const OAuthTokens &given) { tokens = given; });
    flow.start();
    QTRY_COMPARE(waiting.count(), 1);
    const QByteArray state = QUrlQuery(flow.address()).queryItemValue(QStringLiteral("state")).toLatin1();
    m_secrets += state;
    stub.expect("POST", "/token").answer(200, canaryPair("1"));
    QTcpSocket browser;
    browser.connectToHost(QHostAddress(QHostAddress::LocalHost), flow.port());
    browser.write("GET /callback?code=canary-code&state=" + state + " HTTP/1.1\r\nHost: 127.0.0.1:"
                  + QByteArray::number(flow.port()) + "\r\n\r\n");
    QTRY_VERIFY(tokens);
    m_secrets += QUrlQuery(QString::fromLatin1(stub.last().body)).queryItemValue(QStringLiteral("code_verifier")).toLatin1();

    FakeStore fake;
    OAuthCredentials::Options keeping;
    keeping.tokenUrl = options.tokenUrl;
    keeping.client = options.client;
    keeping.store = fake.store.get();
    keeping.account = QStringLiteral("someone");
    const auto credentials = std::make_shared<OAuthCredentials>(keeping, *tokens);
    ApiClient::Options asking;
    asking.base = stub.base();
    asking.credentials = credentials;
    ApiClient client(asking);
    stub.expect("GET", "/2.0/user").answer(401, "{}");
    stub.expect("POST", "/token").answer(200, canaryPair("2"));
    stub.expect("GET", "/2.0/user").answer(200, "{}");
    QVERIFY(answerTo(client.send<QJsonObject>(ApiRequest::get(ApiPath("user")), [](const ApiAnswer &answer) {
        return json::parseOne(answer, sameObject);
    })));
    QCOMPARE(stub.last().header("Authorization"), QByteArray("Bearer canary-access-2"));
    QVERIFY(stub.verifyNothingElse());
    verifyNoCanary();
}

void AuthLogsTest::failuresAndErrorsHoldNoSecret()
{
    HttpStub stub;
    QUrl url = stub.origin();
    url.setPath(QStringLiteral("/token"));
    TokenEndpoint endpoint(url, {QStringLiteral("canary-client"), Secret("canary-secret")});
    QByteArrayList texts;
    const auto note = [&texts](const Error &error) {
        texts += error.message.toUtf8();
        texts += error.detail.toUtf8();
        texts += error.request.toUtf8();
    };
    for (int fault = 0; fault < 6; ++fault) {
        StubAnswer &answer = stub.expect("POST", "/token");
        switch (fault) {
        case 0: answer.close(); break;
        case 1: answer.reset(); break;
        case 2: answer.answer(302, {}).header("Location", "https://evil.example/"); break;
        case 3: answer.answer(400, R"({"error":"invalid_grant"})"); break;
        case 4: answer.answer(200, "<html>canary-refresh</html>", "text/html"); break;
        default: answer.answer(200, R"({"access_token":"canary-access","token_type":"mac"})"); break;
        }
        note(errorFrom(endpoint.refresh(Secret("canary-refresh"))));
    }
    QCOMPARE(stub.count(), 6);
    verifyNoCanary(texts);
}

} // namespace windlass::test

using windlass::test::AuthLogsTest;
WINDLASS_TEST(AuthLogsTest)

#include "tst_authlogs.moc"
