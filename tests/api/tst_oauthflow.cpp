// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthflow.h"
#include "tests/support/httpstub.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>
#include <QtTest>

namespace windlass::test {

namespace {

const QByteArray ExchangePath = "/site/oauth2/access_token";
const QByteArray GoodTokens = R"({"access_token":"the-access","refresh_token":"the-refresh","token_type":"bearer","expires_in":3600})";

//! A browser without a window: sends bytes and has what came back when the other side has closed.
class Visitor
{
public:
    explicit Visitor(quint16 port, const QByteArray &bytes)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { answer += m_socket.readAll(); });
        QObject::connect(&m_socket, &QTcpSocket::disconnected, &m_socket, [this] { isClosed = true; });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.write(bytes);
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return isClosed; }, 15'000);
    }

    QByteArray answer;
    bool isClosed = false;

private:
    QTcpSocket m_socket;
};

//! A sign-in under way, and the host it is for.
struct FlowRig {
    HttpStub stub;
    OAuthFlow::Options options;
    std::unique_ptr<OAuthFlow> flow;
    QUrl opened;
    bool canOpen = true;
    std::optional<OAuthTokens> tokens;
    std::optional<OAuthFlow::Problem> problem;
    QString detail;
    int ends = 0;

    FlowRig()
    {
        options.authorizeUrl = stub.origin();
        options.authorizeUrl.setPath(QStringLiteral("/site/oauth2/authorize"));
        options.tokenUrl = stub.origin();
        options.tokenUrl.setPath(QString::fromLatin1(ExchangePath));
        options.client = {QStringLiteral("the key"), Secret("the-secret")};
        options.port = 0;
        options.openBrowser = [this](const QUrl &address) {
            opened = address;
            return canOpen;
        };
    }
    void start()
    {
        flow = std::make_unique<OAuthFlow>(options);
        QObject::connect(flow.get(), &OAuthFlow::finished, flow.get(), [this](const OAuthTokens &given) {
            tokens = given;
            ++ends;
        });
        QObject::connect(flow.get(), &OAuthFlow::failed, flow.get(), [this](OAuthFlow::Problem what, const QString &words) {
            problem = what;
            detail = words;
            ++ends;
        });
        QSignalSpy waiting(flow.get(), &OAuthFlow::waitingForBrowser);
        flow->start();
        QTRY_COMPARE(waiting.count() + ends, 1);
    }
    QByteArray state() const { return QUrlQuery(flow->address()).queryItemValue(QStringLiteral("state")).toLatin1(); }
    QByteArray request(const QByteArray &target, const QByteArray &method = "GET") const
    {
        return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(flow->port()) + "\r\n\r\n";
    }
    //! What the browser is answered; waits for it.
    QByteArray visit(const QByteArray &target, const QByteArray &method = "GET") const
    {
        Visitor visitor(flow->port(), request(target, method));
        return visitor.wait() ? visitor.answer : QByteArray("no answer");
    }
    QByteArray comeBack(const QByteArray &code = "the-code") const
    {
        return visit("/callback?code=" + code + "&state=" + state());
    }
    bool isPortFree() const
    {
        QTcpServer other;
        return other.listen(QHostAddress::LocalHost, flow->port());
    }
};

} // namespace

class OAuthFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void aSignInFromTheFirstClickToTheTokens();
    void theAddressSaysWhatTheStandardWants();
    void forgedAndIncompleteRedirectsChangeNothing();
    void garbageOnThePortChangesNothing();
    void fiftyHalfRequestsDoNotKeepTheRedirectOut();
    void aSecondRedirectIsToldThatItWasUsed();
    void theClosingPageHoldsNothingOfTheRequest();
    void sayingNoEndsTheSignIn();
    void aBrowserThatDoesNotOpenLeavesTheAddressToCopy();
    void nobodyComesBack();
    void cancelling();
    void aPortThatIsTaken();
    void withoutAConsumerNothingIsOpened();
    void aCodeThatTheHostRefuses();
    void anAnswerOfTheTokenEndpointThatIsLost();
    void onlyThisMachineReachesTheListener();
    void goingAwayInTheMiddle();
};

void OAuthFlowTest::aSignInFromTheFirstClickToTheTokens()
{
    FlowRig rig;
    rig.start();
    QCOMPARE(rig.opened, rig.flow->address());
    QSignalSpy exchanging(rig.flow.get(), &OAuthFlow::exchanging);
    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens);
    const QByteArray answer = rig.comeBack("a%2Bb%2Fc");
    QVERIFY(answer.startsWith("HTTP/1.1 200"));
    QVERIFY(answer.contains("You can close this page"));
    QTRY_VERIFY(rig.tokens);
    QCOMPARE(exchanging.count(), 1);
    QCOMPARE(rig.tokens->access.reveal(), QByteArray("the-access"));
    QCOMPARE(rig.tokens->refresh.reveal(), QByteArray("the-refresh"));

    const StubRequest asked = rig.stub.last();
    QCOMPARE(asked.header("Authorization"), "Basic " + QByteArray("the%20key:the-secret").toBase64());
    QCOMPARE(asked.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    const QUrlQuery form(QString::fromLatin1(asked.body));
    QCOMPARE(form.queryItemValue(QStringLiteral("grant_type")), QStringLiteral("authorization_code"));
    QCOMPARE(form.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded), QStringLiteral("a+b/c"));
    QCOMPARE(form.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded), OAuthFlow::callbackAddress(rig.flow->port()));
    // The verifier belongs to the challenge that the browser was sent with.
    const QByteArray verifier = form.queryItemValue(QStringLiteral("code_verifier")).toLatin1();
    QCOMPARE(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
             QUrlQuery(rig.opened).queryItemValue(QStringLiteral("code_challenge")).toLatin1());
    QCOMPARE(rig.ends, 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthFlowTest::theAddressSaysWhatTheStandardWants()
{
    FlowRig rig;
    rig.options.scope = QStringLiteral("account pullrequest:write");
    rig.start();
    const QUrlQuery query(rig.flow->address());
    const auto value = [&query](const char *name) { return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); };
    QCOMPARE(value("client_id"), QStringLiteral("the key"));
    QCOMPARE(value("response_type"), QStringLiteral("code"));
    QCOMPARE(value("redirect_uri"), QStringLiteral("http://127.0.0.1:%1/callback").arg(rig.flow->port()));
    QCOMPARE(value("code_challenge_method"), QStringLiteral("S256"));
    QCOMPARE(value("scope"), QStringLiteral("account pullrequest:write"));
    QVERIFY(value("state").size() >= 22); // 128 bits as base64url.
    QVERIFY(!rig.flow->address().toEncoded().contains("the-secret"));
    // Another sign-in has nothing in common with it.
    const QByteArray first = rig.state();
    rig.start();
    QVERIFY(rig.state() != first);
}

void OAuthFlowTest::forgedAndIncompleteRedirectsChangeNothing()
{
    FlowRig rig;
    rig.start();
    const QByteArray good = rig.state();
    const QList<QPair<QByteArray, QByteArray>> strays{
        {"/callback?code=x&state=forged", "400"},
        {"/callback?code=x", "400"},
        {"/callback?code=x&state=", "400"},
        {"/callback?code=x&state=" + good.chopped(1), "400"},
        {"/callback?code=x&state=" + good + "&state=" + good, "400"},
        {"/callback?code=x&error=access_denied&state=" + good, "400"},
        {"/callback?error=access_denied&state=forged", "400"},
        {"/callback?code=x&code=y&state=" + good, "400"},
        {"/callback", "400"},
        {"/favicon.ico", "404"},
        {"/", "404"},
        {"/callback/?code=x&state=" + good, "404"},
    };
    for (const auto &[target, status] : strays)
        QVERIFY2(rig.visit(target).startsWith("HTTP/1.1 " + status), target);
    QVERIFY(rig.visit("/callback?code=x&state=" + good, "HEAD").startsWith("HTTP/1.1 405"));
    QVERIFY(rig.visit("/callback?code=x&state=" + good, "DELETE").startsWith("HTTP/1.1 405"));
    Visitor rebound(rig.flow->port(), "GET /callback?code=x&state=" + good + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    QVERIFY(rebound.wait());
    QVERIFY(rebound.answer.startsWith("HTTP/1.1 421"));
    Visitor posted(rig.flow->port(), "POST /callback?code=x&state=" + good + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                         + QByteArray::number(rig.flow->port())
                                         + "\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b");
    QVERIFY(posted.wait());
    QVERIFY(posted.answer.startsWith("HTTP/1.1 4"));
    QCOMPARE(rig.ends, 0);

    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens);
    QVERIFY(rig.comeBack().startsWith("HTTP/1.1 200"));
    QTRY_VERIFY(rig.tokens);
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthFlowTest::garbageOnThePortChangesNothing()
{
    FlowRig rig;
    rig.start();
    const QByteArray longLine = "GET /callback?code=x&state=" + QByteArray(1024 * 1024, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n";
    for (const QByteArray &bytes :
         {QByteArray("\r\n\r\n\r\n"), QByteArray(1000, '\0') + "\r\n\r\n", QByteArray("\x16\x03\x01\x02\x00\x01garbage\r\n\r\n"),
          QByteArray("GET\r\n\r\n"), QByteArray("GET /callback HTTP/9.9\r\n\r\n"), longLine,
          QByteArray("GET /callback?code=") + '\0' + "x&state=y HTTP/1.1\r\nHost: x\r\n\r\n",
          QByteArray("GET /callback HTTP/1.1\r\n" + QByteArray(200'000, 'h') + ": x\r\n\r\n")}) {
        Visitor visitor(rig.flow->port(), bytes);
        visitor.wait(); // Closed with or without an answer, at the latest when it was silent for five seconds.
        QVERIFY2(!visitor.answer.startsWith("HTTP/1.1 200"), bytes.left(40));
    }
    QCOMPARE(rig.ends, 0);
    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens);
    QVERIFY(rig.comeBack().startsWith("HTTP/1.1 200"));
    QTRY_VERIFY(rig.tokens);
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthFlowTest::fiftyHalfRequestsDoNotKeepTheRedirectOut()
{
    FlowRig rig;
    rig.start();
    std::vector<std::unique_ptr<Visitor>> silent;
    for (int i = 0; i < 50; ++i)
        silent.push_back(std::make_unique<Visitor>(rig.flow->port(), "GET /callback?code=x&sta"));
    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens);
    QVERIFY(rig.comeBack().startsWith("HTTP/1.1 200"));
    QTRY_VERIFY(rig.tokens);
    // And none of them holds up the end.
    rig.flow.reset();
    QTRY_VERIFY(std::all_of(silent.begin(), silent.end(), [](const auto &visitor) { return visitor->isClosed; }));
}

void OAuthFlowTest::aSecondRedirectIsToldThatItWasUsed()
{
    FlowRig rig;
    rig.start();
    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens).held();
    QVERIFY(rig.comeBack().startsWith("HTTP/1.1 200"));
    const QByteArray again = rig.comeBack();
    QVERIFY(again.startsWith("HTTP/1.1 410"));
    QVERIFY(again.contains("already used"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    rig.stub.release();
    QTRY_VERIFY(rig.tokens);
    QVERIFY(rig.comeBack("another-code").startsWith("HTTP/1.1 410"));
    QCOMPARE(rig.ends, 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthFlowTest::theClosingPageHoldsNothingOfTheRequest()
{
    FlowRig rig;
    rig.options.pages.granted = "<!DOCTYPE html><p>Schlie\xc3\x9f" "en</p>";
    rig.start();
    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens);
    const QByteArray state = rig.state();
    const QByteArray answer = rig.visit("/callback?code=canary-code&state=" + state + "&x=%3Cscript%3Ecanary");
    const QByteArray head = answer.left(answer.indexOf("\r\n\r\n")).toLower();
    QVERIFY(head.contains("cache-control: no-store"));
    QVERIFY(head.contains("referrer-policy: no-referrer"));
    QVERIFY(head.contains("connection: close"));
    QVERIFY(head.contains("content-security-policy: default-src 'none'"));
    QVERIFY(answer.endsWith("<!DOCTYPE html><p>Schlie\xc3\x9f" "en</p>"));
    QVERIFY(!answer.contains("canary"));
    QVERIFY(!answer.contains(state));
    QTRY_VERIFY(rig.tokens);
}

void OAuthFlowTest::sayingNoEndsTheSignIn()
{
    FlowRig rig;
    rig.start();
    const QByteArray answer = rig.visit("/callback?error=access_denied&error_description=%3Cimg+src%3D%2Fdev%2Fzero%3E&state="
                                        + rig.state());
    QVERIFY(answer.startsWith("HTTP/1.1 200"));
    QVERIFY(!answer.contains("img"));
    QTRY_VERIFY(rig.problem);
    QCOMPARE(*rig.problem, OAuthFlow::Problem::Refused);
    QCOMPARE(rig.detail, QStringLiteral("<img src=/dev/zero>"));
    QVERIFY(!rig.flow->isRunning());
    QCOMPARE(rig.stub.count(), 0);
}

void OAuthFlowTest::aBrowserThatDoesNotOpenLeavesTheAddressToCopy()
{
    FlowRig rig;
    rig.canOpen = false;
    rig.flow = std::make_unique<OAuthFlow>(rig.options);
    QSignalSpy waiting(rig.flow.get(), &OAuthFlow::waitingForBrowser);
    rig.flow->start();
    QTRY_COMPARE(waiting.count(), 1);
    QCOMPARE(waiting.first().first().toBool(), false);
    QVERIFY(rig.flow->address().toString().contains(QStringLiteral("/site/oauth2/authorize?")));
    // Pasted into a browser by hand it works as well.
    QSignalSpy finished(rig.flow.get(), &OAuthFlow::finished);
    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens);
    QVERIFY(rig.comeBack().startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(finished.count(), 1);
}

void OAuthFlowTest::nobodyComesBack()
{
    FlowRig rig;
    rig.options.patience = std::chrono::milliseconds(50);
    rig.start();
    QTRY_VERIFY(rig.problem);
    QCOMPARE(*rig.problem, OAuthFlow::Problem::TimedOut);
    QVERIFY(rig.isPortFree());
    QCOMPARE(rig.ends, 1);
}

void OAuthFlowTest::cancelling()
{
    FlowRig rig;
    rig.start();
    QVERIFY(!rig.isPortFree());
    rig.flow->cancel();
    QCOMPARE(rig.problem, OAuthFlow::Problem::Cancelled);
    QVERIFY(rig.isPortFree());
    rig.flow->cancel();
    QCOMPARE(rig.ends, 1);

    // In the middle of the exchange, too.
    rig.problem.reset();
    rig.start();
    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens).held();
    QVERIFY(rig.comeBack().startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    rig.flow->cancel();
    QCOMPARE(rig.problem, OAuthFlow::Problem::Cancelled);
    QVERIFY(rig.isPortFree());
    rig.stub.release();
    QVERIFY(rig.stub.verifyNothingElse());
    QVERIFY(!rig.tokens);
    QCOMPARE(rig.ends, 2);
}

void OAuthFlowTest::aPortThatIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    FlowRig rig;
    rig.options.port = other.serverPort();
    rig.start();
    QCOMPARE(rig.problem, OAuthFlow::Problem::PortTaken);
    QVERIFY(rig.detail.contains(QString::number(other.serverPort())));
    QVERIFY(rig.opened.isEmpty()); // Another program would have got the code.
}

void OAuthFlowTest::withoutAConsumerNothingIsOpened()
{
    FlowRig rig;
    rig.options.client = {};
    rig.start();
    QCOMPARE(rig.problem, OAuthFlow::Problem::NoClient);
    QVERIFY(rig.opened.isEmpty());
    // None is committed.
    QVERIFY(!OAuthClient::ofBuild().isComplete() || !OAuthClient::ofBuild().id.isEmpty());
}

void OAuthFlowTest::aCodeThatTheHostRefuses()
{
    FlowRig rig;
    rig.start();
    rig.stub.expect("POST", ExchangePath)
        .answer(400, R"({"error":"invalid_grant","error_description":"The specified code is not valid."})");
    rig.comeBack();
    QTRY_VERIFY(rig.problem);
    QCOMPARE(*rig.problem, OAuthFlow::Problem::ExchangeFailed);
    QCOMPARE(rig.detail, QStringLiteral("The specified code is not valid."));
    QCOMPARE(rig.flow->error().httpStatus, 400);
    QCOMPARE(rig.flow->error().detail, QStringLiteral("invalid_grant"));
}

void OAuthFlowTest::anAnswerOfTheTokenEndpointThatIsLost()
{
    FlowRig rig;
    rig.start();
    rig.stub.expect("POST", ExchangePath).close();
    rig.comeBack();
    QTRY_VERIFY(rig.problem);
    QCOMPARE(*rig.problem, OAuthFlow::Problem::ExchangeFailed);
    QCOMPARE(rig.flow->error().kind, Error::Kind::OutcomeUnknown);
    QVERIFY(rig.stub.verifyNothingElse()); // It was sent once.
}

void OAuthFlowTest::onlyThisMachineReachesTheListener()
{
    FlowRig rig;
    rig.start();
    int tried = 0;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address == QHostAddress(QHostAddress::LocalHost))
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, rig.flow->port());
        QVERIFY2(!socket.waitForConnected(1000), qPrintable(address.toString()));
        ++tried;
    }
    if (tried == 0)
        QSKIP("This machine has no other address.");
}

void OAuthFlowTest::goingAwayInTheMiddle()
{
    FlowRig rig;
    rig.start();
    const quint16 port = rig.flow->port();
    rig.stub.expect("POST", ExchangePath).answer(200, GoodTokens).held();
    QVERIFY(rig.comeBack().startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    rig.flow.reset();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, port));
    rig.stub.release();
    QVERIFY(rig.stub.verifyNothingElse());
    QCOMPARE(rig.ends, 0);
}

} // namespace windlass::test

using windlass::test::OAuthFlowTest;
WINDLASS_TEST(OAuthFlowTest)

#include "tst_oauthflow.moc"
