// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpstub.h"
#include "tests/support/testmain.h"
#include "tests/ui/signinfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSpinBox>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

const QByteArray TokenPath = "/site/oauth2/access_token";
const QByteArray GrantedTokens =
    R"({"access_token":"the-access","refresh_token":"the-refresh","token_type":"bearer","expires_in":3600})";

} // namespace

//! The way through the browser, with a host that is played by a stub and a browser that is played by a socket.
class BrowserDesk : public SignInFixture
{
public:
    explicit BrowserDesk(HttpStub &stub, const std::function<void(FakeSignInHost &)> &prepare = {})
        : SignInFixture([&stub, &prepare](FakeSignInHost &fake) {
            fake.oauthOptions.authorizeUrl = stub.origin();
            fake.oauthOptions.authorizeUrl.setPath(u"/site/oauth2/authorize"_s);
            fake.oauthOptions.tokenUrl = stub.origin();
            fake.oauthOptions.tokenUrl.setPath(QString::fromLatin1(TokenPath));
            fake.oauthOptions.client = {u"the-key"_s, Secret("the-secret")};
            fake.oauthOptions.port = 0;
            if (prepare)
                prepare(fake);
        })
    {
    }
    void begin()
    {
        press("browserButton");
        QTRY_VERIFY(isShown("browserWait"));
    }
    QString query(const QString &name) const { return QUrlQuery(opened).queryItemValue(name, QUrl::FullyDecoded); }
    quint16 port() const { return static_cast<quint16>(QUrl(query(u"redirect_uri"_s)).port()); }
    //! What the browser is answered when it goes there.
    QByteArray visit(const QString &target) const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
        socket.write("GET " + target.toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port()) + "\r\n\r\n");
        if (!QTest::qWaitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000))
            return "no answer";
        return socket.readAll();
    }
    QByteArray comeBack() const { return visit(u"/callback?code=the-code&state="_s + query(u"state"_s)); }
    bool isPortFree() const
    {
        QTcpServer other;
        return other.listen(QHostAddress::LocalHost, port());
    }
};

class BrowserSignInTest : public QObject
{
    Q_OBJECT

private slots:
    void theBrowserComesFirstWhereThereIsAConsumer();
    void agreeingInTheBrowserSignsIn();
    void theAddressCanBeCopiedWhereNoBrowserOpens();
    void sayingNoIsSaid();
    void aForgedAnswerIsSeenAndRefused();
    void garbageOnThePortIsSeenAndRefused();
    void nobodyComesBackInTime();
    void cancellingFreesThePort();
    void leavingThePageFreesThePort();
    void closingThePageFreesThePort();
    void aPortThatIsTakenIsNamed();
    void aPortOfOnesOwnCanBeChanged();
    void aConsumerThatTheHostDoesNotKnow();
    void withoutAConsumerTheFormIsThere();
    void theFormGuidesToAConsumer();
    void whatWasUsedLastIsFilledIn();
    void tokensThatAreRefusedAreSaid();
    void tryingAgainNeedsNoWaiting();
};

void BrowserSignInTest::theBrowserComesFirstWhereThereIsAConsumer()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    QCOMPARE(desk.child<QTabBar>("signInKinds")->currentIndex(), 0);
    QVERIFY(desk.isShown("browserButton"));
    QVERIFY(!desk.isShown("consumerForm"));
    QCOMPARE(desk.page->focusTarget(), desk.child<QPushButton>("browserButton"));
    desk.picture(u"browser"_s);
}

void BrowserSignInTest::agreeingInTheBrowserSignsIn()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.begin();
    QCOMPARE(desk.opened.path(), u"/site/oauth2/authorize"_s);
    QCOMPARE(desk.child<QLineEdit>("addressEdit")->text(), desk.opened.toString(QUrl::FullyEncoded));
    QCOMPARE(desk.child<QLabel>("waitHeading")->text(), u"Waiting for the browser"_s);
    QVERIFY2(desk.child<QLabel>("timeLeftLabel")->text().contains(u"5:00"_s) ||
                 desk.child<QLabel>("timeLeftLabel")->text().contains(u"4:5"_s),
             qPrintable(desk.child<QLabel>("timeLeftLabel")->text()));
    QVERIFY(!desk.child<QTabBar>("signInKinds")->isEnabled());
    desk.picture(u"browser-waiting"_s);
    stub.expect("POST", TokenPath).answer(200, GrantedTokens);
    const QByteArray page = desk.comeBack();
    QVERIFY(page.contains("You can close this page"));
    QTRY_COMPARE(desk.host.tried.size(), 1);
    QCOMPARE(desk.host.tried.first().token, QByteArray("the-access"));
    desk.picture(u"browser-checking"_s);
    desk.host.accept(allOAuthScopes());
    QTRY_COMPARE(desk.host.kept.size(), 1);
    const AcceptedSignIn &kept = desk.host.kept.first();
    QCOMPARE(kept.kind, AccountRecord::Kind::OAuth);
    QCOMPARE(kept.tokens.refresh.reveal(), QByteArray("the-refresh"));
    QVERIFY(!kept.ownClient);
    // "Reload" in the browser.
    QVERIFY(desk.comeBack().contains("already used"));
    QVERIFY(stub.verifyNothingElse());
}

void BrowserSignInTest::theAddressCanBeCopiedWhereNoBrowserOpens()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.hasBrowser = false;
    desk.begin();
    QCOMPARE(desk.child<QLabel>("waitHeading")->text(), u"No browser opened"_s);
    desk.child<QToolButton>("addressEditCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.opened.toString(QUrl::FullyEncoded));
    desk.picture(u"browser-none"_s);
    desk.hasBrowser = true;
    desk.opened.clear();
    desk.press("openBrowserAgainButton");
    QVERIFY(!desk.opened.isEmpty());
}

void BrowserSignInTest::sayingNoIsSaid()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.begin();
    desk.visit(u"/callback?error=access_denied&error_description=%3Cimg%20src%3Dx%3E&state="_s + desk.query(u"state"_s));
    QTRY_VERIFY(desk.message("browserMessage").contains(u"was no"_s));
    QVERIFY(desk.child<InlineMessage>("browserMessage")->quote().contains(u"<img src=x>"_s));
    QVERIFY(desk.isShown("browserButton"));
    QVERIFY(desk.child<QTabBar>("signInKinds")->isEnabled());
    desk.picture(u"browser-denied"_s);
}

void BrowserSignInTest::aForgedAnswerIsSeenAndRefused()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.begin();
    QVERIFY(desk.visit(u"/callback?code=x&state=forged"_s).startsWith("HTTP/1.1 400"));
    QTRY_VERIFY(desk.message("browserMessage").contains(u"does not belong to this sign-in"_s));
    QVERIFY(desk.isShown("browserWait"));
    desk.picture(u"browser-forged"_s);
    stub.expect("POST", TokenPath).answer(200, GrantedTokens);
    desk.comeBack();
    QTRY_COMPARE(desk.host.tried.size(), 1);
    QCOMPARE(desk.message("browserMessage"), QString());
}

void BrowserSignInTest::garbageOnThePortIsSeenAndRefused()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.begin();
    desk.visit(u"/wp-login.php"_s);
    QTRY_VERIFY(desk.message("browserMessage").contains(u"not the answer"_s));
    QVERIFY(desk.isShown("browserWait"));
}

void BrowserSignInTest::nobodyComesBackInTime()
{
    HttpStub stub;
    BrowserDesk desk(stub, [](FakeSignInHost &host) { host.oauthOptions.patience = std::chrono::milliseconds(300); });
    desk.begin();
    QTRY_VERIFY(desk.message("browserMessage").contains(u"in time"_s));
    QVERIFY(desk.isPortFree());
    QVERIFY(desk.isShown("browserButton"));
}

void BrowserSignInTest::cancellingFreesThePort()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.begin();
    QVERIFY(!desk.isPortFree());
    desk.press("cancelBrowserButton");
    QTRY_VERIFY(desk.isPortFree());
    QVERIFY(desk.isShown("browserButton"));
    QCOMPARE(desk.message("browserMessage"), QString());
    QVERIFY(desk.child<QLineEdit>("addressEdit")->text().isEmpty());
}

void BrowserSignInTest::leavingThePageFreesThePort()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.begin();
    desk.page->deactivated();
    QTRY_VERIFY(desk.isPortFree());
    QVERIFY(desk.isShown("browserButton"));
}

void BrowserSignInTest::closingThePageFreesThePort()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.begin();
    desk.page.reset();
    QTRY_VERIFY(desk.isPortFree());
    QVERIFY(desk.host.kept.isEmpty());
}

void BrowserSignInTest::aPortThatIsTakenIsNamed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    HttpStub stub;
    BrowserDesk desk(stub, [&other](FakeSignInHost &host) { host.oauthOptions.port = other.serverPort(); });
    desk.press("browserButton");
    QTRY_VERIFY(desk.message("browserMessage").contains(u"Port %1"_s.arg(other.serverPort())));
    QVERIFY(desk.opened.isEmpty());
    desk.picture(u"browser-port"_s);
    // The next step is there.
    desk.child<InlineMessage>("browserMessage")->findChild<QPushButton *>(u"messageButton"_s)->click();
    QVERIFY(desk.isShown("consumerForm"));
}

void BrowserSignInTest::aPortOfOnesOwnCanBeChanged()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    HttpStub stub;
    BrowserDesk desk(stub, [&other](FakeSignInHost &host) {
        host.oauthOptions.client = {};
        host.ownClient = {u"my-key"_s, Secret("my-secret")};
        host.port = other.serverPort();
    });
    desk.chooseBrowser();
    QCOMPARE(desk.child<QLineEdit>("callbackEdit")->text(), u"http://127.0.0.1:%1/callback"_s.arg(other.serverPort()));
    desk.press("browserButton");
    QTRY_VERIFY(desk.message("browserMessage").contains(u"change the callback address"_s));
    QTRY_COMPARE(QApplication::focusWidget(), desk.child<QSpinBox>("portSpin"));
    const quint16 taken = other.serverPort();
    other.close();
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 next = free.serverPort();
    free.close();
    desk.child<QSpinBox>("portSpin")->setValue(next);
    QCOMPARE(desk.message("browserMessage"), QString());
    QCOMPARE(desk.child<QLineEdit>("callbackEdit")->text(), u"http://127.0.0.1:%1/callback"_s.arg(next));
    desk.begin();
    QCOMPARE(desk.port(), next);
    QVERIFY(desk.port() != taken);
    QCOMPARE(desk.host.port, next);
    QCOMPARE(desk.query(u"client_id"_s), u"my-key"_s);
}

void BrowserSignInTest::aConsumerThatTheHostDoesNotKnow()
{
    HttpStub stub;
    BrowserDesk desk(stub, [](FakeSignInHost &host) {
        host.oauthOptions.client = {};
        host.ownClient = {u"my-key"_s, Secret("wrong")};
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        host.port = free.serverPort();
    });
    desk.chooseBrowser();
    desk.begin();
    stub.expect("POST", TokenPath).answer(401, R"({"error":"unauthorized_client"})");
    desk.comeBack();
    QTRY_VERIFY2(desk.message("browserMessage").contains(u"key or its secret is wrong"_s),
                 qPrintable(desk.message("browserMessage")));
    // Nothing typed is lost.
    QCOMPARE(desk.child<QLineEdit>("consumerKeyEdit")->text(), u"my-key"_s);
    QCOMPARE(desk.child<QLineEdit>("consumerSecretEdit")->text(), u"wrong"_s);
}

void BrowserSignInTest::withoutAConsumerTheFormIsThere()
{
    HttpStub stub;
    BrowserDesk desk(stub, [](FakeSignInHost &host) { host.oauthOptions.client = {}; });
    // Then a token is the shorter way.
    QCOMPARE(desk.child<QTabBar>("signInKinds")->currentIndex(), 1);
    desk.chooseBrowser();
    QVERIFY(desk.isShown("consumerForm"));
    QVERIFY(!desk.isShown("ownConsumerButton"));
    desk.press("browserButton");
    QTRY_VERIFY(desk.message("browserMessage").contains(u"needs the key and the secret"_s));
    QVERIFY(desk.opened.isEmpty());
    desk.picture(u"browser-form"_s);
}

void BrowserSignInTest::theFormGuidesToAConsumer()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.press("ownConsumerButton");
    QVERIFY(desk.isShown("consumerForm"));
    desk.child<QLineEdit>("consumerWorkspaceEdit")->setText(u"acme"_s);
    desk.press("openConsumerPageButton");
    QCOMPARE(desk.opened, QUrl(u"https://bitbucket.org/acme/workspace/settings/oauth-consumers/new"_s));
    desk.child<QToolButton>("callbackEditCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), OAuthFlow::callbackAddress(OAuthFlow::DefaultPort));
    desk.child<QToolButton>("permissionsEditCopy")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"pullrequest:write"_s));
    desk.press("ownConsumerButton");
    QVERIFY(!desk.isShown("consumerForm"));
}

void BrowserSignInTest::whatWasUsedLastIsFilledIn()
{
    HttpStub stub;
    BrowserDesk desk(stub, [](FakeSignInHost &host) {
        host.oauthOptions.client = {};
        host.ownClient = {u"my-key"_s, Secret("my-secret")};
    });
    desk.chooseBrowser();
    QCOMPARE(desk.child<QLineEdit>("consumerKeyEdit")->text(), u"my-key"_s);
    QCOMPARE(desk.child<QLineEdit>("consumerSecretEdit")->echoMode(), QLineEdit::Password);
    QCOMPARE(desk.page->focusTarget(), desk.child<QPushButton>("browserButton"));
}

void BrowserSignInTest::tokensThatAreRefusedAreSaid()
{
    HttpStub stub;
    BrowserDesk desk(stub);
    desk.begin();
    stub.expect("POST", TokenPath).answer(200, GrantedTokens);
    desk.comeBack();
    QTRY_COMPARE(desk.host.tried.size(), 1);
    desk.host.me.fail(Error::Kind::Network);
    QTRY_VERIFY(desk.message("browserMessage").contains(u"can't be reached"_s));
    QVERIFY(desk.isShown("browserButton"));
    QVERIFY(desk.host.kept.isEmpty());
}

void BrowserSignInTest::tryingAgainNeedsNoWaiting()
{
    HttpStub stub;
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    BrowserDesk desk(stub, [port](FakeSignInHost &host) { host.oauthOptions.port = port; });
    desk.begin();
    desk.visit(u"/callback?error=access_denied&state="_s + desk.query(u"state"_s));
    QTRY_VERIFY(desk.isShown("browserButton"));
    // The port still answers the browser of before; the next sign-in takes it over.
    QVERIFY(!desk.isPortFree());
    desk.begin();
    stub.expect("POST", TokenPath).answer(200, GrantedTokens);
    desk.comeBack();
    QTRY_COMPARE(desk.host.tried.size(), 1);
}

} // namespace windlass::test

using windlass::test::BrowserSignInTest;
WINDLASS_TEST(BrowserSignInTest)

#include "tst_browsersignin.moc"
