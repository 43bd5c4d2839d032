// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/signin/signinpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inlinemessage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace windlass;

//! A page whose host answers when the test says so.
class SignInFixture {
public:
    explicit SignInFixture(const QString &host = {})
        : page(
              [this](const QString &email, const Secret &token) {
                  emails.append(email);
                  tokens.append(token.reveal());
                  promise = ReplyPromise<Account>();
                  return promise.reply();
              },
              host, Location::signIn())
    {
        page.show();
    }

    void type(const QString &email, const QString &token)
    {
        child<QLineEdit>("emailEdit")->setText(email);
        child<QLineEdit>("tokenEdit")->setText(token);
        QTest::keyClick(child<QLineEdit>("tokenEdit"), Qt::Key_Return);
    }
    template <typename T>
    T *child(const char *name)
    {
        return page.findChild<T *>(QLatin1String(name));
    }
    InlineMessage *message() { return child<InlineMessage>("signInMessage"); }

    Theme theme{Theme::Mode::Light};
    QStringList emails;
    QList<QByteArray> tokens;
    ReplyPromise<Account> promise;
    SignInPage page;
};

class SignInPageTest : public QObject {
    Q_OBJECT

private slots:
    void tokenThatIsAcceptedSignsIn();
    void refusedTokenIsSaidInPlace();
    void unreachableHostOffersRetry();
    void whatIsNoTokenIsNeverSent_data();
    void whatIsNoTokenIsNeverSent();
    void accessTokenActsForNobody();
    void otherHostIsNamed();
    void tokenCannotBeRead();
    void nothingIsSentTwice();
    void closingWhileTryingIsQuiet();
    void demoIsOneClickAway();
};

void SignInPageTest::tokenThatIsAcceptedSignsIn()
{
    SignInFixture fixture;
    QSignalSpy signedIn(&fixture.page, &SignInPage::signedIn);
    QByteArray handedOver;
    connect(&fixture.page, &SignInPage::signedIn, this, [&] { handedOver = fixture.page.credential().token.reveal(); });
    fixture.type(u" mira@example.com "_s, u" ATATT3xFfGF0token \n"_s);
    QCOMPARE(fixture.emails, QStringList{u"mira@example.com"_s});
    QCOMPARE(fixture.tokens, QList<QByteArray>{"ATATT3xFfGF0token"});
    QVERIFY(!fixture.child<QPushButton>("signInButton")->isEnabled());

    Account mira;
    mira.displayName = u"Mira"_s;
    fixture.promise.finish(mira);
    QVERIFY(signedIn.wait());
    QCOMPARE(signedIn.first().first().value<Account>(), mira);
    QCOMPARE(handedOver, QByteArray("ATATT3xFfGF0token"));
    // Neither the field nor the page keeps it.
    QVERIFY(fixture.child<QLineEdit>("tokenEdit")->text().isEmpty());
    QVERIFY(fixture.page.credential().token.isEmpty());
}

void SignInPageTest::refusedTokenIsSaidInPlace()
{
    SignInFixture fixture;
    QSignalSpy signedIn(&fixture.page, &SignInPage::signedIn);
    fixture.type(u"mira@example.com"_s, u"ATATT3xFfGF0old"_s);
    fixture.promise.finish(Error::make(Error::Kind::Unauthorized, u"Token is <b>invalid</b>"_s));
    QTRY_VERIFY(fixture.message()->isVisible());
    QVERIFY(fixture.message()->text().contains(u"refuses"_s));
    QVERIFY(fixture.message()->quote().contains(u"<b>invalid</b>"_s));
    QCOMPARE(fixture.child<QLabel>("messageQuote")->textFormat(), Qt::PlainText);
    QVERIFY(!fixture.message()->text().contains(u"ATATT"_s));
    QCOMPARE(signedIn.count(), 0);
    // What was typed is still there to be mended.
    QCOMPARE(fixture.child<QLineEdit>("emailEdit")->text(), u"mira@example.com"_s);
    QVERIFY(fixture.child<QPushButton>("signInButton")->isEnabled());
}

void SignInPageTest::unreachableHostOffersRetry()
{
    SignInFixture fixture(u"git.example.org"_s);
    QSignalSpy signedIn(&fixture.page, &SignInPage::signedIn);
    fixture.type(u"mira@example.com"_s, u"ATATT3xFfGF0token"_s);
    fixture.promise.finish(Error::make(Error::Kind::Network, u"Connection refused"_s));
    auto *retry = fixture.child<QPushButton>("messageButton");
    QTRY_VERIFY(retry->isVisible());
    QVERIFY(fixture.message()->text().contains(u"git.example.org"_s));
    retry->click();
    QCOMPARE(fixture.tokens.size(), 2);
    fixture.promise.finish(Account());
    QVERIFY(signedIn.wait());
}

void SignInPageTest::whatIsNoTokenIsNeverSent_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("words");
    const QString mail = u"mira@example.com"_s;
    QTest::newRow("nothing") << QString() << QString() << u"e-mail"_s;
    QTest::newRow("user name") << u"mira"_s << u"ATATT3x"_s << u"user name"_s;
    QTest::newRow("no token") << mail << u"  "_s << u"Paste"_s;
    QTest::newRow("line break") << mail << u"ATATT3x\nAuthorization: x"_s << u"line break"_s;
    QTest::newRow("app password") << mail << u"ATBBn4yU3rR5vQ9s"_s << u"28"_s;
    QTest::newRow("old app password") << mail << u"aB3dE5gH7jK9mN1pQ2rS"_s << u"app password"_s;
    QTest::newRow("access token") << mail << u"ATCTT3xFfGN0abc="_s << u"access token"_s;
    QTest::newRow("no letters of a token") << mail << u"ATATT3x übel"_s << u"can't be a token"_s;
}

void SignInPageTest::whatIsNoTokenIsNeverSent()
{
    QFETCH(QString, email);
    QFETCH(QString, token);
    QFETCH(QString, words);
    SignInFixture fixture;
    fixture.type(email, token);
    QVERIFY(fixture.message()->isVisible());
    QVERIFY2(fixture.message()->text().contains(words), qPrintable(fixture.message()->text()));
    QVERIFY(fixture.tokens.isEmpty());
}

void SignInPageTest::accessTokenActsForNobody()
{
    SignInFixture fixture;
    QSignalSpy signedIn(&fixture.page, &SignInPage::signedIn);
    fixture.child<QTabBar>("signInKinds")->setCurrentIndex(1);
    QVERIFY(!fixture.child<QLineEdit>("emailEdit")->isVisible());
    fixture.type(u"ignored@example.com"_s, u"ATCTT3xFfGN0abc="_s);
    QCOMPARE(fixture.emails, QStringList{QString()});
    fixture.promise.finish(Error::make(Error::Kind::Forbidden, {}));
    QVERIFY(signedIn.wait());
    QCOMPARE(signedIn.first().first().value<Account>(), Account());
}

void SignInPageTest::otherHostIsNamed()
{
    SignInFixture official(u"bitbucket.org"_s);
    QVERIFY(!official.child<QLabel>("hostLabel"));
}

void SignInPageTest::tokenCannotBeRead()
{
    SignInFixture fixture(u"git.example.org"_s);
    QCOMPARE(fixture.child<QLineEdit>("tokenEdit")->echoMode(), QLineEdit::Password);
    QVERIFY(fixture.child<QLabel>("hostLabel")->text().contains(u"git.example.org"_s));
}

void SignInPageTest::nothingIsSentTwice()
{
    SignInFixture fixture;
    fixture.type(u"mira@example.com"_s, u"ATATT3xFfGF0token"_s);
    QTest::keyClick(fixture.child<QLineEdit>("tokenEdit"), Qt::Key_Return);
    fixture.child<QPushButton>("signInButton")->click();
    QCOMPARE(fixture.tokens.size(), 1);
}

void SignInPageTest::closingWhileTryingIsQuiet()
{
    Theme theme(Theme::Mode::Light);
    ReplyPromise<Account> promise;
    auto page = std::make_unique<SignInPage>([&promise](const QString &, const Secret &) { return promise.reply(); },
                                             QString(), Location::signIn());
    page->findChild<QLineEdit *>(u"emailEdit"_s)->setText(u"mira@example.com"_s);
    page->findChild<QLineEdit *>(u"tokenEdit"_s)->setText(u"ATATT3xFfGF0token"_s);
    page->findChild<QPushButton *>(u"signInButton"_s)->click();
    page.reset();
    QVERIFY(promise.isAborted());
}

void SignInPageTest::demoIsOneClickAway()
{
    SignInFixture fixture;
    QSignalSpy demo(&fixture.page, &SignInPage::demoRequested);
    fixture.child<QPushButton>("demoButton")->click();
    QCOMPARE(demo.count(), 1);
}

WINDLASS_TEST(SignInPageTest)

#include "tst_signinpage.moc"
