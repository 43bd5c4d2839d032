// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/signinfixture.h"
#include "ui/accounts/expiryfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

const QString ApiTokenText = u"ATATT3xFfGF0token=1A2B3C4D"_s;
const QString AccessTokenText = u"ATCTT3xFfGN0abc=1A2B3C4D"_s;

Error errorOfKind(Error::Kind kind, const QString &words = {})
{
    return Error::make(kind, words);
}

} // namespace

//! Signing in with something that was pasted, up to where it is kept.
class SignInPageTest : public QObject
{
    Q_OBJECT

private slots:
    void aTokenThatCanDoEverythingSignsIn();
    void whatWasPastedIsRecognisedAsItIsPasted_data();
    void whatWasPastedIsRecognisedAsItIsPasted();
    void addressAndTokenPastedTogetherGoWhereTheyBelong();
    void theDayOnWhichATokenEndsGoesAlong();
    void aDayThatHasPassedIsQuestioned();
    void whatCannotWorkIsNeverSent_data();
    void whatCannotWorkIsNeverSent();
    void aKeyOfAConsumerIsTakenToTheBrowser();
    void missingScopesAreNamedInTheWordsOfTheToken();
    void anAccessTokenIsToldInTheOtherLanguage();
    void goingOnWithLessIsAChoice();
    void aTokenWithoutScopesGoesNoFurther();
    void whereTheHostIsSilentOnePageOfEachIsRead();
    void aRefusedTokenIsSaidInPlace();
    void anUnreachableHostOffersRetry();
    void aWrongClockIsSaid();
    void anAccessTokenThatListsNothingAsksForItsPlace();
    void anAccessTokenOfAnotherWorkspace();
    void anotherPersonThanExpectedIsRefused();
    void theRightPageIsOpenedAndTheScopesAreCopied();
    void withoutAKeychainThePersonChooses();
    void aKeychainThatWasUnlockedTakesIt();
    void leavingThePageWhileTheKeychainIsAskedKeepsNothing();
    void cancellingATrialKeepsWhatWasTyped();
    void nothingIsSentTwice();
    void closingWhileTryingIsQuiet();
    void anotherHostIsNamed();
    void demoIsOneClickAway();
};

void SignInPageTest::aTokenThatCanDoEverythingSignsIn()
{
    SignInFixture fixture;
    fixture.signIn(u" mira@example.com "_s, u' ' + ApiTokenText + u" \n"_s);
    QCOMPARE(fixture.host.tried.size(), 1);
    QCOMPARE(fixture.host.tried.first().email, u"mira@example.com"_s);
    QCOMPARE(fixture.host.tried.first().token, ApiTokenText.toLatin1());
    QVERIFY(!fixture.child<QPushButton>("signInButton")->isEnabled());

    fixture.host.accept(allApiTokenScopes());
    QTRY_COMPARE(fixture.host.kept.size(), 1);
    const AcceptedSignIn &kept = fixture.host.kept.first();
    QCOMPARE(kept.kind, AccountRecord::Kind::ApiToken);
    QCOMPARE(kept.account.uuid, u"{mira}"_s);
    QCOMPARE(kept.token.reveal(), ApiTokenText.toLatin1());
    QVERIFY(!kept.isForSession);
    // The field forgets it.
    QTRY_VERIFY(fixture.child<QLineEdit>("tokenEdit")->text().isEmpty());
}

void SignInPageTest::whatWasPastedIsRecognisedAsItIsPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("wantsEmail");
    QTest::newRow("API token") << ApiTokenText << u"This is an API token: it goes"_s << true;
    QTest::newRow("cut off") << u"ATATT3xFfGF0tok"_s << u"its end seems to be missing"_s << true;
    QTest::newRow("access token") << AccessTokenText << u"This is an access token: it acts"_s << false;
    QTest::newRow("header") << u"Authorization: Bearer "_s + AccessTokenText << u"This is an access token"_s << false;
    QTest::newRow("unknown") << u"something-else"_s << u"With your e-mail address"_s << true;
    QTest::newRow("app password") << u"ATBBn4yU3rR5vQ9s"_s << u"28"_s << false;
    QTest::newRow("old app password") << u"aB3dE5gH7jK9mN1pQ2rS"_s << u"app password"_s << false;
    QTest::newRow("key") << u"abET6ywGmTknNRvAMT"_s << u"key of an OAuth consumer"_s << false;
    QTest::newRow("secret") << u"df8rsnkAxuHCgZrSgu5ykJQjrbGVzT9m"_s << u"secret of an OAuth consumer"_s << false;
    QTest::newRow("foreign letters") << u"ATATT3x übel"_s << u"can't be a token"_s << false;
}

void SignInPageTest::whatWasPastedIsRecognisedAsItIsPasted()
{
    QFETCH(QString, pasted);
    QFETCH(QString, words);
    QFETCH(bool, wantsEmail);
    SignInFixture fixture;
    fixture.chooseToken();
    QGuiApplication::clipboard()->setText(pasted);
    fixture.child<QLineEdit>("tokenEdit")->paste();
    QVERIFY2(fixture.text().contains(words), qPrintable(fixture.text()));
    QCOMPARE(fixture.isShown("emailEdit"), wantsEmail);
    QVERIFY(fixture.host.tried.isEmpty());
    fixture.picture(u"pasted-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
}

void SignInPageTest::addressAndTokenPastedTogetherGoWhereTheyBelong()
{
    SignInFixture fixture;
    fixture.signIn({}, u"mira@example.com:"_s + ApiTokenText);
    QCOMPARE(fixture.child<QLineEdit>("emailEdit")->text(), u"mira@example.com"_s);
    QCOMPARE(fixture.host.tried.size(), 1);
    QCOMPARE(fixture.host.tried.first().email, u"mira@example.com"_s);
    QCOMPARE(fixture.host.tried.first().token, ApiTokenText.toLatin1());
}

void SignInPageTest::theDayOnWhichATokenEndsGoesAlong()
{
    SignInFixture fixture;
    fixture.chooseToken();
    QVERIFY(!fixture.isShown("expiryField"));
    fixture.child<QLineEdit>("tokenEdit")->setText(u"abET6ywGmTknNRvAMT"_s); // The key of a consumer ends on no day.
    QVERIFY(!fixture.isShown("expiryField"));
    fixture.child<QLineEdit>("tokenEdit")->setText(ApiTokenText);
    QVERIFY(fixture.isShown("expiryField"));
    const QDate day = QDate::currentDate().addDays(90);
    fixture.child<ExpiryField>("expiryField")->setDate(day);
    fixture.picture(u"token-expiry"_s);
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.accept(allApiTokenScopes());
    QTRY_COMPARE(fixture.host.kept.size(), 1);
    QCOMPARE(fixture.host.kept.first().expiresOn, day);
    // The next token is another one.
    QTRY_VERIFY(!fixture.child<ExpiryField>("expiryField")->date().isValid());
}

void SignInPageTest::aDayThatHasPassedIsQuestioned()
{
    SignInFixture fixture;
    fixture.chooseToken();
    auto *expiry = fixture.child<ExpiryField>("expiryField");
    expiry->setDate(QDate::currentDate().addDays(-1));
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    QVERIFY2(fixture.message().contains(u"ended on that day"_s), qPrintable(fixture.message()));
    QVERIFY(fixture.host.tried.isEmpty());
    QCOMPARE(fixture.child<QLineEdit>("tokenEdit")->text(), ApiTokenText);
    fixture.picture(u"token-expiry-passed"_s);
    // Its last day is still one.
    expiry->setDate(QDate::currentDate());
    fixture.press("signInButton");
    QCOMPARE(fixture.host.tried.size(), 1);
}

void SignInPageTest::whatCannotWorkIsNeverSent_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("words");
    const QString mail = u"mira@example.com"_s;
    QTest::newRow("nothing") << mail << QString() << u"Paste the token"_s;
    QTest::newRow("no address") << QString() << ApiTokenText << u"Enter the e-mail"_s;
    QTest::newRow("user name") << u"mira"_s << ApiTokenText << u"user name"_s;
    QTest::newRow("an address alone") << mail << mail << u"The token goes here"_s;
    QTest::newRow("line break") << mail << u"ATATT3x\nAuthorization: x"_s << u"line breaks"_s;
    QTest::newRow("app password") << mail << u"ATBBn4yU3rR5vQ9s"_s << u"app password"_s;
}

void SignInPageTest::whatCannotWorkIsNeverSent()
{
    QFETCH(QString, email);
    QFETCH(QString, token);
    QFETCH(QString, words);
    SignInFixture fixture;
    fixture.signIn(email, token);
    QVERIFY2(fixture.message().contains(words), qPrintable(fixture.message()));
    QVERIFY(fixture.host.tried.isEmpty());
}

void SignInPageTest::aKeyOfAConsumerIsTakenToTheBrowser()
{
    SignInFixture fixture;
    fixture.chooseToken();
    fixture.child<QLineEdit>("tokenEdit")->setText(u"abET6ywGmTknNRvAMT"_s);
    fixture.child<InlineMessage>("signInMessage")->findChild<QPushButton *>(u"messageButton"_s)->click();
    QCOMPARE(fixture.child<QTabBar>("signInKinds")->currentIndex(), 0);
    QVERIFY(fixture.isShown("consumerForm"));
    QCOMPARE(fixture.child<QLineEdit>("consumerKeyEdit")->text(), u"abET6ywGmTknNRvAMT"_s);
    QVERIFY(fixture.child<QLineEdit>("tokenEdit")->text().isEmpty());
}

void SignInPageTest::missingScopesAreNamedInTheWordsOfTheToken()
{
    SignInFixture apiToken;
    apiToken.signIn(u"mira@example.com"_s, ApiTokenText);
    QSet<QString> scopes = allApiTokenScopes();
    scopes.remove(u"write:pullrequest:bitbucket"_s);
    scopes.remove(u"delete:webhook:bitbucket"_s);
    apiToken.host.accept(scopes);
    QTRY_VERIFY(apiToken.isShown("featureList"));
    QVERIFY(apiToken.text().contains(u"does not work: write:pullrequest:bitbucket is missing"_s));
    QVERIFY(apiToken.text().contains(u"does not work: delete:webhook:bitbucket is missing"_s));
    QStringList spoken;
    for (const QWidget *row : apiToken.page->findChildren<QWidget *>(u"featureRow"_s))
        spoken += row->accessibleName();
    QCOMPARE(spoken.size(), scopedFeatures().size());
    QVERIFY(spoken.contains(u"Read pull requests: works"_s));
    QVERIFY(apiToken.host.kept.isEmpty());
    apiToken.picture(u"features-api-token"_s);
}

void SignInPageTest::anAccessTokenIsToldInTheOtherLanguage()
{
    SignInFixture accessToken;
    accessToken.signIn({}, AccessTokenText);
    accessToken.host.accept({u"pullrequest"_s, u"pipeline"_s});
    QTRY_VERIFY(accessToken.isShown("featureList"));
    QVERIFY(accessToken.text().contains(u"does not work: pullrequest:write is missing"_s));
    QVERIFY(!accessToken.text().contains(u":bitbucket"_s));
}

void SignInPageTest::goingOnWithLessIsAChoice()
{
    SignInFixture fixture;
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.accept({u"read:user:bitbucket"_s, u"read:repository:bitbucket"_s});
    QTRY_VERIFY(fixture.isShown("continueButton"));
    // Back leads to what was typed.
    fixture.press("backButton");
    QCOMPARE(fixture.child<QLineEdit>("tokenEdit")->text(), ApiTokenText);
    fixture.press("signInButton");
    fixture.host.accept({u"read:user:bitbucket"_s, u"read:repository:bitbucket"_s});
    QTRY_VERIFY(fixture.isShown("continueButton"));
    fixture.press("continueButton");
    QTRY_COMPARE(fixture.host.kept.size(), 1);
}

void SignInPageTest::aTokenWithoutScopesGoesNoFurther()
{
    SignInFixture fixture;
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.scopes = QSet<QString>();
    fixture.host.me.fail(Error::Kind::Forbidden);
    QTRY_VERIFY(fixture.isShown("featureList"));
    QVERIFY(fixture.message("featureMessage").contains(u"without any scope"_s));
    QVERIFY(!fixture.isShown("continueButton"));
    fixture.picture(u"features-none"_s);
    fixture.press("mendButton");
    QCOMPARE(fixture.opened.host(), u"id.atlassian.com"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"read:pullrequest:bitbucket"_s));
}

void SignInPageTest::whereTheHostIsSilentOnePageOfEachIsRead()
{
    SignInFixture fixture;
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    Workspace acme;
    acme.slug = u"acme"_s;
    fixture.host.me.answer(Account{});
    QTRY_COMPARE(fixture.host.workspaces.openCount(), 1);
    fixture.host.workspaces.answer(Page<Workspace>{{acme}, {}, 1});
    QTRY_COMPARE(fixture.host.repositories.openCount(), 1);
    fixture.host.projects.answer(Page<Project>{});
    Repository shop;
    shop.id = {u"acme"_s, u"web-shop"_s};
    fixture.host.repositories.answer(Page<Repository>{{shop}, {}, 1});
    QTRY_COMPARE(fixture.host.hooks.openCount(), 1);
    fixture.host.pullRequests.answer(Page<PullRequest>{});
    Error forbidden = errorOfKind(Error::Kind::Forbidden);
    forbidden.missingScopes = {u"pipeline"_s};
    fixture.host.pipelines.answer(forbidden);
    fixture.host.hooks.fail(Error::Kind::Forbidden);
    QTRY_VERIFY(fixture.isShown("featureList"));
    // The host's word is said in the language of API tokens.
    QVERIFY2(fixture.text().contains(u"read:pipeline:bitbucket is missing"_s), qPrintable(fixture.text()));
    QVERIFY(fixture.text().contains(u"will be seen when it is used"_s));
    fixture.picture(u"features-probed"_s);
}

void SignInPageTest::aRefusedTokenIsSaidInPlace()
{
    SignInFixture fixture;
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.me.answer(errorOfKind(Error::Kind::Unauthorized, u"Token is <b>invalid</b>"_s));
    QTRY_VERIFY(!fixture.message().isEmpty());
    QVERIFY(fixture.message().contains(u"refuses"_s));
    QVERIFY(fixture.child<InlineMessage>("signInMessage")->quote().contains(u"<b>invalid</b>"_s));
    QVERIFY(!fixture.message().contains(u"ATATT"_s));
    QVERIFY(fixture.host.kept.isEmpty());
    // What was typed is still there to be mended.
    QCOMPARE(fixture.child<QLineEdit>("emailEdit")->text(), u"mira@example.com"_s);
    QCOMPARE(fixture.child<QLineEdit>("tokenEdit")->text(), ApiTokenText);
    QVERIFY(fixture.child<QPushButton>("signInButton")->isEnabled());
    fixture.picture(u"refused"_s);
}

void SignInPageTest::anUnreachableHostOffersRetry()
{
    SignInFixture fixture([](FakeSignInHost &host) { host.hostName = u"git.example.org"_s; });
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.me.answer(errorOfKind(Error::Kind::Network, u"Connection refused"_s));
    auto *retry = fixture.child<InlineMessage>("signInMessage")->findChild<QPushButton *>(u"messageButton"_s);
    QTRY_VERIFY(retry->isVisible());
    QVERIFY(fixture.message().contains(u"git.example.org"_s));
    retry->click();
    QCOMPARE(fixture.host.tried.size(), 2);
    fixture.host.accept(allApiTokenScopes());
    QTRY_COMPARE(fixture.host.kept.size(), 1);
}

void SignInPageTest::aWrongClockIsSaid()
{
    SignInFixture fixture;
    fixture.host.hostNow = QDateTime::currentDateTimeUtc().addDays(-3).addSecs(-60);
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.me.answer(errorOfKind(Error::Kind::Unauthorized));
    QTRY_VERIFY(fixture.message().contains(u"clock of this computer is 3 day"_s));
    QVERIFY(fixture.message().contains(u"ahead"_s));
    // It stands in nobody's way.
    QSignalSpy notices(fixture.page.get(), &PageWidget::notice);
    fixture.press("signInButton");
    fixture.host.accept(allApiTokenScopes());
    QTRY_COMPARE(fixture.host.kept.size(), 1);
    QCOMPARE(notices.count(), 1);
}

void SignInPageTest::anAccessTokenThatListsNothingAsksForItsPlace()
{
    SignInFixture fixture;
    fixture.signIn({}, AccessTokenText);
    QCOMPARE(fixture.host.tried.first().email, QString());
    fixture.host.scopes = QSet<QString>{u"pullrequest:write"_s, u"pipeline"_s, u"pipeline:write"_s, u"project"_s, u"webhook"_s};
    fixture.host.me.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(fixture.host.workspaces.openCount(), 1);
    fixture.host.workspaces.fail(Error::Kind::Forbidden);
    QTRY_VERIFY(fixture.isShown("placeForm"));
    fixture.picture(u"place"_s);
    auto *field = fixture.child<QLineEdit>("placeEdit");
    QTRY_COMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, u"not a place!"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(fixture.message("placeMessage").contains(u"acme/web-shop"_s));
    field->setText(u"https://bitbucket.org/acme/web-shop/src/main/README.md"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(fixture.host.repository.openCount(), 1);
    fixture.host.repository.answer(Repository{});
    QTRY_COMPARE(fixture.host.kept.size(), 1);
    QCOMPARE(fixture.host.kept.first().kind, AccountRecord::Kind::AccessToken);
    QCOMPARE(fixture.host.kept.first().place, u"acme/web-shop"_s);
}

void SignInPageTest::anAccessTokenOfAnotherWorkspace()
{
    SignInFixture fixture;
    fixture.signIn({}, u"https://x-token-auth:"_s + QString(AccessTokenText).replace(u'=', u"%3D"_s) +
                           u"@bitbucket.org/acme/web-shop.git"_s);
    QCOMPARE(fixture.host.tried.size(), 1);
    fixture.host.scopes = allOAuthScopes();
    fixture.host.me.fail(Error::Kind::Forbidden);
    QTRY_COMPARE(fixture.host.workspaces.openCount(), 1);
    fixture.host.workspaces.answer(Page<Workspace>{});
    QTRY_VERIFY(fixture.isShown("placeForm"));
    // What was pasted said it already.
    auto *field = fixture.child<QLineEdit>("placeEdit");
    QCOMPARE(field->text(), u"acme/web-shop"_s);
    fixture.press("placeButton");
    fixture.host.repository.answer(errorOfKind(Error::Kind::NotFound, u"Repository not found"_s));
    QTRY_VERIFY(fixture.message("placeMessage").contains(u"can't see acme/web-shop"_s));
    fixture.picture(u"place-another"_s);
    QVERIFY(field->isEnabled());
    field->setText(u"other"_s);
    fixture.press("placeButton");
    fixture.host.repositories.answer(Page<Repository>{});
    QTRY_VERIFY(fixture.message("placeMessage").contains(u"can't see other"_s));
    QVERIFY(fixture.host.kept.isEmpty());
}

void SignInPageTest::anotherPersonThanExpectedIsRefused()
{
    SignInFixture fixture([](FakeSignInHost &host) { host.unwanted = u"{mira}"_s; });
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.accept(allApiTokenScopes());
    QTRY_COMPARE(fixture.message(), u"Not this one."_s);
    QVERIFY(fixture.host.kept.isEmpty());
    QCOMPARE(fixture.child<QLineEdit>("tokenEdit")->text(), ApiTokenText);
}

void SignInPageTest::theRightPageIsOpenedAndTheScopesAreCopied()
{
    SignInFixture fixture;
    fixture.chooseToken();
    fixture.press("createTokenButton");
    QCOMPARE(fixture.opened, QUrl(u"https://id.atlassian.com/manage-profile/security/api-tokens"_s));
    const QStringList apiScopes = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(apiScopes.contains(u"read:user:bitbucket"_s));
    QVERIFY(fixture.message().contains(u"write:pullrequest:bitbucket"_s));
    fixture.picture(u"create-token"_s);

    fixture.press("createAccessTokenButton");
    auto *place = fixture.child<QLineEdit>("tokenPlaceEdit");
    const auto open = [&](const QString &typed) {
        place->setText(typed);
        fixture.press("openTokenPageButton");
        return fixture.opened.toString();
    };
    QCOMPARE(open(u"acme/web-shop"_s), u"https://bitbucket.org/acme/web-shop/admin/access-tokens"_s);
    QCOMPARE(open(u"acme"_s), u"https://bitbucket.org/acme/workspace/settings/access-tokens"_s);
    QCOMPARE(open(u"https://bitbucket.org/acme/workspace/projects/SHOP"_s),
             u"https://bitbucket.org/acme/workspace/projects/SHOP/settings/access-tokens"_s);
    QCOMPARE(open(u"git@bitbucket.org:acme/web-shop.git"_s), u"https://bitbucket.org/acme/web-shop/admin/access-tokens"_s);
    QVERIFY(QGuiApplication::clipboard()->text().split(u'\n').contains(u"pullrequest:write"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u":bitbucket"_s));

    fixture.hasBrowser = false;
    fixture.press("createTokenButton");
    QVERIFY(fixture.message().contains(u"https://id.atlassian.com/"_s));
}

void SignInPageTest::withoutAKeychainThePersonChooses()
{
    SignInFixture fixture([](FakeSignInHost &host) { host.keychain = SecretState::NoService; });
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.accept(allApiTokenScopes());
    QTRY_VERIFY(fixture.isShown("keepChoice"));
    QVERIFY(fixture.message("keepMessage").contains(u"no keychain"_s));
    QVERIFY(fixture.host.kept.isEmpty());
    fixture.picture(u"keep-noservice"_s);
    fixture.press("sessionOnlyButton");
    QTRY_COMPARE(fixture.host.kept.size(), 1);
    QVERIFY(fixture.host.kept.first().isForSession);
}

void SignInPageTest::aKeychainThatWasUnlockedTakesIt()
{
    SignInFixture fixture([](FakeSignInHost &host) { host.keychain = SecretState::Locked; });
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.accept(allApiTokenScopes());
    QTRY_VERIFY(fixture.message("keepMessage").contains(u"locked"_s));
    fixture.host.keychain = SecretState::Denied;
    fixture.press("keepAgainButton");
    QTRY_VERIFY(fixture.message("keepMessage").contains(u"was not allowed"_s));
    fixture.host.keychain = SecretState::Done;
    fixture.press("keepAgainButton");
    QTRY_COMPARE(fixture.host.kept.size(), 1);
    QVERIFY(!fixture.host.kept.first().isForSession);
    QCOMPARE(fixture.host.tried.size(), 1);
}

void SignInPageTest::leavingThePageWhileTheKeychainIsAskedKeepsNothing()
{
    SignInFixture fixture([](FakeSignInHost &host) { host.isKeychainSlow = true; });
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.host.accept(allApiTokenScopes());
    QTRY_VERIFY(fixture.host.isKeychainAsked());
    QVERIFY(fixture.page->isBusy());
    fixture.page->deactivated();
    fixture.host.answerKeychain();
    QVERIFY(fixture.host.kept.isEmpty());
    QVERIFY(fixture.isShown("signInButton"));
    QVERIFY(fixture.child<QPushButton>("signInButton")->isEnabled());
    QCOMPARE(fixture.child<QLineEdit>("tokenEdit")->text(), ApiTokenText);
}

void SignInPageTest::cancellingATrialKeepsWhatWasTyped()
{
    SignInFixture fixture;
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    QCOMPARE(fixture.host.me.openCount(), 1);
    fixture.press("cancelTrialButton");
    QTRY_COMPARE(fixture.host.me.openCount(), 0);
    QCOMPARE(fixture.child<QLineEdit>("tokenEdit")->text(), ApiTokenText);
    QVERIFY(fixture.child<QPushButton>("signInButton")->isEnabled());
}

void SignInPageTest::nothingIsSentTwice()
{
    SignInFixture fixture;
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    QTest::keyClick(fixture.child<QLineEdit>("tokenEdit"), Qt::Key_Return);
    fixture.press("signInButton");
    QCOMPARE(fixture.host.tried.size(), 1);
}

void SignInPageTest::closingWhileTryingIsQuiet()
{
    SignInFixture fixture;
    fixture.signIn(u"mira@example.com"_s, ApiTokenText);
    fixture.page.reset();
    QCOMPARE(fixture.host.me.openCount(), 0);
}

void SignInPageTest::anotherHostIsNamed()
{
    {
        SignInFixture official;
        QVERIFY(!official.child<QLabel>("hostLabel"));
        official.chooseToken();
        official.picture(u"token"_s);
    }
    SignInFixture fixture([](FakeSignInHost &host) { host.hostName = u"git.example.org"_s; });
    QVERIFY(fixture.child<QLabel>("hostLabel")->text().contains(u"git.example.org"_s));
    QCOMPARE(fixture.child<QLineEdit>("tokenEdit")->echoMode(), QLineEdit::Password);
}

void SignInPageTest::demoIsOneClickAway()
{
    SignInFixture fixture;
    QSignalSpy demo(fixture.page.get(), &SignInPage::demoRequested);
    fixture.press("demoButton");
    QCOMPARE(demo.count(), 1);
}

} // namespace windlass::test

using windlass::test::SignInPageTest;
WINDLASS_TEST(SignInPageTest)

#include "tst_signinpage.moc"
