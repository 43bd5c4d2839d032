// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/openaccount.h"
#include "app/tour/tourhand.h"
#include "tests/support/browser.h"
#include "tests/support/demoprocess.h"
#include "tests/support/testmain.h"
#include "ui/widgets/inlinemessage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrlQuery>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! The program as it is started, with nobody signed in, at a demo workspace that is a program of its own. The address for
//! the browser is kept instead of opened.
struct FreshProgram {
    std::unique_ptr<Application> app;
    std::unique_ptr<TourHand> hand;
    QUrl opened;

    explicit FreshProgram(const QUrl &host)
    {
        StartOptions options;
        options.apiBase = host;
        options.theme = Theme::Mode::Light;
        options.isThemeGiven = true;
        app = std::make_unique<Application>(options);
        LinkOpener::instance()->setOpener([this](const QUrl &address) {
            opened = address;
            return true;
        });
        app->show();
        app->window().resize(1100, 800);
        hand = std::make_unique<TourHand>(app->window(), app->registry());
    }

    bool isShown(const char *name) const { return hand->onPage<QWidget>(name) != nullptr; }
    void press(const char *button) const
    {
        auto *found = hand->onPage<QPushButton>(button);
        QVERIFY2(found && found->isEnabled(), button);
        found->click();
    }
    QString message(const char *name) const
    {
        const auto *found = hand->onPage<InlineMessage>(name);
        return found ? found->text() : QString();
    }
    quint16 port() const
    {
        return static_cast<quint16>(QUrl(QUrlQuery(opened).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)).port());
    }
    bool isPortFree() const
    {
        QTcpServer other;
        return other.listen(QHostAddress::LocalHost, port());
    }
    //! From the button to the page of the browser.
    void begin()
    {
        press("browserButton");
        QTRY_VERIFY(isShown("browserWait"));
        QVERIFY(!opened.isEmpty());
    }
    //! There is no keychain where the tests run, which is said, and chosen away.
    void keepForThisSession()
    {
        QTRY_VERIFY(isShown("keepChoice"));
        QVERIFY(!app->account());
        press("sessionOnlyButton");
        QTRY_VERIFY(app->account());
    }
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("WINDLASS_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(app->window().grab().save(folder + u"/journey-"_s + name + u".png"_s));
    }
};

//! Signing in with the browser through the window, as a person does: the real program, the demo's authorize and token pages,
//! a real Chromium.
class SignInJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void agreeingSignsIn();
    void sayingNo();
    void aForgedAnswerChangesNothing();
    void garbageOnThePortChangesNothing();
    void aConsumerOfOnesOwn();
    void goingElsewhereLeavesNothingHalf();
    void closingTheWindowLeavesNothingHalf();

private:
    void allow(FreshProgram &program);
    static QByteArray accountFile();

    std::unique_ptr<DemoProcess> m_host;
    QUrl m_base;
    QTemporaryDir m_home;
    std::unique_ptr<Browser> m_browser;
};

void SignInJourney::initTestCase()
{
    // A home of its own, and no keychain in it.
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, m_home.path().toUtf8() + '/' + name);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.filePath(u"config"_s));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + m_home.path().toUtf8() + "/none");
    m_host = std::make_unique<DemoProcess>();
    QVERIFY2(!m_host->baseUrl().isEmpty(), qPrintable(m_host->errors()));
    m_base = QUrl(m_host->baseUrl());
    m_browser = std::make_unique<Browser>();
    if (!m_browser->isUsable())
        QSKIP("No Chromium with its driver here.");
}

QByteArray SignInJourney::accountFile()
{
    QFile file(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"accounts.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SignInJourney::allow(FreshProgram &program)
{
    QVERIFY(m_browser->go(program.opened));
    QVERIFY(m_browser->text().contains(u"asks to act for you"_s));
    QVERIFY(m_browser->click(u"button[value=allow]"_s));
    QVERIFY2(m_browser->text().contains(u"You can close this page"_s), qPrintable(m_browser->text()));
}

void SignInJourney::agreeingSignsIn()
{
    FreshProgram program(m_base);
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    program.begin();
    program.picture(u"waiting"_s);
    allow(program);
    program.keepForThisSession();
    QCOMPARE(program.app->account()->session.account.displayName, u"Mira Okafor"_s);
    QTRY_VERIFY(program.hand->isOnPage("homePage"));

    // "Reload" and "back" send the same redirect again.
    const QUrl redirect = m_browser->address();
    QVERIFY(redirect.query().contains(u"code="_s));
    m_browser->go(redirect);
    QVERIFY2(m_browser->text().contains(u"already used"_s), qPrintable(m_browser->text()));
    std::optional<Result<Account>> me;
    program.app->account()->session.user.me().then(this, [&me](const Result<Account> &answer) { me = answer; });
    QTRY_VERIFY(me);
    QVERIFY(*me);
    // For this session means: nothing of it is in a file.
    QVERIFY(!accountFile().contains("Mira"));
    QTRY_VERIFY_WITH_TIMEOUT(program.isPortFree(), 10'000);
}

void SignInJourney::sayingNo()
{
    FreshProgram program(m_base);
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    program.begin();
    QVERIFY(m_browser->go(program.opened));
    QVERIFY(m_browser->click(u"button[value=deny]"_s));
    QVERIFY(m_browser->text().contains(u"was not allowed in"_s));
    QTRY_VERIFY(program.message("browserMessage").contains(u"was no"_s));
    program.picture(u"denied"_s);
    QVERIFY(!program.app->account());
    // It can be mended at once.
    program.begin();
    allow(program);
    program.keepForThisSession();
}

void SignInJourney::aForgedAnswerChangesNothing()
{
    FreshProgram program(m_base);
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    program.begin();
    QUrl callback(OAuthFlow::callbackAddress(program.port()));
    callback.setQuery(u"code=forged&state=forged"_s);
    m_browser->go(callback);
    QVERIFY(m_browser->text().contains(u"There is nothing here"_s));
    QTRY_VERIFY(program.message("browserMessage").contains(u"does not belong to this sign-in"_s));
    QVERIFY(program.isShown("browserWait"));
    program.picture(u"forged"_s);
    allow(program);
    program.keepForThisSession();
}

void SignInJourney::garbageOnThePortChangesNothing()
{
    FreshProgram program(m_base);
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    program.begin();
    for (const QByteArray &bytes : {QByteArray("\x16\x03\x01\x02\x00\x01 no HTTP\r\n\r\n"), QByteArray(4096, '\0') + "\r\n\r\n",
                                    QByteArray("GET /callback?code=x HTTP/1.1\r\nHost: evil.example\r\n\r\n")}) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), program.port());
        socket.write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 15'000);
        QVERIFY(!socket.readAll().startsWith("HTTP/1.1 2"));
    }
    QTRY_VERIFY(program.message("browserMessage").contains(u"not the answer"_s));
    QVERIFY(program.isShown("browserWait"));
    allow(program);
    program.keepForThisSession();
}

void SignInJourney::aConsumerOfOnesOwn()
{
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const quint16 port = probe.serverPort();
    probe.close();
    FreshProgram program(m_base);
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    program.press("ownConsumerButton");
    program.hand->onPage<QLineEdit>("consumerKeyEdit")->setText(u"windlass-demo-client"_s);
    program.hand->onPage<QLineEdit>("consumerSecretEdit")->setText(u"not-the-secret"_s);
    program.hand->onPage<QSpinBox>("portSpin")->setValue(port);
    program.begin();
    QCOMPARE(program.port(), port);
    program.picture(u"own-waiting"_s);
    allow(program);
    QTRY_VERIFY(program.message("browserMessage").contains(u"its secret is wrong"_s));
    program.picture(u"own-wrong"_s);
    program.hand->onPage<QLineEdit>("consumerSecretEdit")->setText(u"windlass-demo-secret"_s);
    program.begin();
    allow(program);
    program.keepForThisSession();
    // The next page has it, from where the account's secrets are.
    program.app->window().go(Location::signIn());
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    program.press("ownConsumerButton");
    QTRY_COMPARE(program.hand->onPage<QLineEdit>("consumerSecretEdit")->text(), u"windlass-demo-secret"_s);
}

void SignInJourney::goingElsewhereLeavesNothingHalf()
{
    FreshProgram program(m_base);
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    program.begin();
    QVERIFY(!program.isPortFree());
    program.app->window().go(Location::forRepository(u"acme"_s, u"web-shop"_s));
    QTRY_VERIFY(program.isPortFree());
    QVERIFY(!program.app->account());
    QVERIFY(!accountFile().contains("\"key\""));
}

void SignInJourney::closingTheWindowLeavesNothingHalf()
{
    FreshProgram program(m_base);
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    program.begin();
    program.hand.reset();
    program.app.reset();
    QTRY_VERIFY(program.isPortFree());
    QVERIFY(!accountFile().contains("\"key\""));
}

} // namespace windlass::test

using windlass::test::SignInJourney;
WINDLASS_TEST(SignInJourney)

#include "tst_signinjourney.moc"
