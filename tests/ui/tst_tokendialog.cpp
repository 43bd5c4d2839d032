// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/accounts/expiryfield.h"
#include "ui/accounts/tokendialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inlinemessage.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

AccountRecord tokenRecord(AccountRecord::Kind kind = AccountRecord::Kind::ApiToken)
{
    AccountRecord account;
    account.key = u"key"_s;
    account.kind = kind;
    account.host = u"https://api.bitbucket.org/2.0"_s;
    account.uuid = u"{mira}"_s;
    account.displayName = u"Mira Chen"_s;
    account.expiresOn = QDate(2027, 5, 1);
    return account;
}

TokenReport reportFor(const QString &uuid, const QString &name, const QSet<QString> &scopes = {})
{
    TokenReport report;
    report.account.uuid = uuid;
    report.account.displayName = name;
    report.scopes = scopes;
    return report;
}

//! The dialog, and what it asked for.
struct TokenDesk {
    explicit TokenDesk(const AccountRecord &account = tokenRecord())
    {
        TokenDialog::Doings doings;
        doings.test = [this](const auto &typed, QObject *, const auto &done) {
            tested += typed.email + u':' + QString::fromUtf8(typed.token.reveal());
            done(answer);
        };
        doings.keep = [this](const auto &typed, const QDate &expiresOn, QObject *, const auto &done) {
            kept += QString::fromUtf8(typed.token.reveal());
            keptDate = expiresOn;
            done(problem);
        };
        doings.open = [this](const QString &address) { opened += address; };
        dialog = std::make_unique<TokenDialog>(account, u"Mira Chen"_s, doings);
        dialog->setEmail(u"mira@example.com"_s);
        dialog->show();
    }
    template <typename T>
    T *find(const char *name) const
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    void type(const char *field, const QString &text)
    {
        auto *edit = find<QLineEdit>(field);
        edit->clear();
        edit->insert(text);
        emit edit->textEdited(text);
    }
    void press(const char *button) { find<QPushButton>(button)->click(); }
    QString message() const { return find<InlineMessage>("tokenMessage")->text(); }

    Result<TokenReport> answer = reportFor(u"{mira}"_s, u"Mira Chen"_s);
    QString problem;
    QStringList tested;
    QStringList kept;
    QStringList opened;
    QDate keptDate;
    std::unique_ptr<TokenDialog> dialog;
};

} // namespace

class TokenDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void theDayIsKeptWithoutAnotherToken();
    void nobodyNeedsToKnowTheDay();
    void theTokenOfNowIsTested();
    void aNewTokenIsTestedBeforeItIsKept();
    void anotherPersonIsRefusedWithBothNames();
    void oneThatActsForNobodyIsRefused();
    void aRefusedTokenIsNotKept();
    void whatIsPastedIsLookedAtFirst_data();
    void whatIsPastedIsLookedAtFirst();
    void anAccessTokenNeedsNoAddress();
    void aKeychainThatDoesNotTakeItIsSaid();
    void aSignInOfTheBrowserIsMadeAnewThere();
    void thePageForANewOneIsOpened();
    void everythingHasAName();
};

void TokenDialogTest::theDayIsKeptWithoutAnotherToken()
{
    TokenDesk desk;
    QCOMPARE(desk.find<ExpiryField>("expiryField")->date(), QDate(2027, 5, 1));
    desk.find<QDateEdit>("expiryDate")->setDate(QDate(2027, 6, 2));
    QSignalSpy accepted(desk.dialog.get(), &QDialog::accepted);
    desk.press("saveToken");
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(desk.tested, QStringList());
    QCOMPARE(desk.kept, QStringList(QString()));
    QCOMPARE(desk.keptDate, QDate(2027, 6, 2));
}

void TokenDialogTest::nobodyNeedsToKnowTheDay()
{
    TokenDesk desk;
    desk.find<QCheckBox>("expiryKnown")->click();
    QVERIFY(!desk.find<QDateEdit>("expiryDate")->isEnabled());
    desk.press("saveToken");
    QVERIFY(!desk.keptDate.isValid());
    QCOMPARE(desk.kept.size(), 1);
}

void TokenDialogTest::theTokenOfNowIsTested()
{
    TokenDesk desk;
    desk.answer = reportFor(u"{mira}"_s, u"Mira Chen"_s, {u"read:user:bitbucket"_s, u"read:repository:bitbucket"_s});
    desk.press("testToken");
    QCOMPARE(desk.tested, QStringList(u":"_s));
    QVERIFY(desk.message().contains(u"Mira Chen"_s));
    const QString scopes = desk.find<QLabel>("tokenScopes")->text();
    QVERIFY(scopes.contains(u"read:repository:bitbucket, read:user:bitbucket"_s));
    QVERIFY2(scopes.contains(u"lacks"_s) && scopes.contains(u"write:pullrequest:bitbucket"_s), qPrintable(scopes));
    QVERIFY(desk.kept.isEmpty());
    desk.answer = Error::make(Error::Kind::Unauthorized, u"Token is expired."_s);
    desk.press("testToken");
    QVERIFY(desk.message().contains(u"refuses the token of this account"_s));
    QVERIFY(!desk.find<QLabel>("tokenScopes")->isVisible());
    desk.answer = Error::make(Error::Kind::Network, {});
    desk.press("testToken");
    QVERIFY(!desk.message().contains(u"refuses"_s));
}

void TokenDialogTest::aNewTokenIsTestedBeforeItIsKept()
{
    TokenDesk desk;
    desk.type("replacementToken", u"  ATATTnew  "_s);
    desk.press("saveToken");
    QCOMPARE(desk.tested, QStringList(u"mira@example.com:ATATTnew"_s));
    QCOMPARE(desk.kept, QStringList(u"ATATTnew"_s));
    QCOMPARE(desk.dialog->result(), static_cast<int>(QDialog::Accepted));
}

void TokenDialogTest::anotherPersonIsRefusedWithBothNames()
{
    TokenDesk desk;
    desk.answer = reportFor(u"{jo}"_s, u"Jo <b>Park</b>"_s);
    desk.type("replacementToken", u"ATATTnew"_s);
    desk.press("saveToken");
    QVERIFY(desk.kept.isEmpty());
    QVERIFY(desk.message().contains(u"Jo <b>Park</b>"_s));
    QVERIFY(desk.message().contains(u"Mira Chen"_s));
    QVERIFY(desk.dialog->isVisible());
    QCOMPARE(desk.find<QLineEdit>("replacementToken")->text(), u"ATATTnew"_s); // Nothing typed is lost.
}

void TokenDialogTest::oneThatActsForNobodyIsRefused()
{
    TokenDesk desk;
    desk.answer = reportFor({}, {});
    desk.type("replacementToken", u"something"_s);
    desk.press("saveToken");
    QVERIFY(desk.kept.isEmpty());
    QVERIFY(desk.message().contains(u"Mira Chen"_s));
}

void TokenDialogTest::aRefusedTokenIsNotKept()
{
    TokenDesk desk;
    desk.answer = Error::make(Error::Kind::Unauthorized, {});
    desk.type("replacementToken", u"ATATTnew"_s);
    desk.press("saveToken");
    QVERIFY(desk.kept.isEmpty());
    QVERIFY(desk.message().contains(u"e-mail address and token"_s));
    QVERIFY(desk.find<QPushButton>("saveToken")->isEnabled());
}

void TokenDialogTest::whatIsPastedIsLookedAtFirst_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("words");
    QTest::newRow("app password") << u"ATBBabcdefghijklmnop"_s << u"app password"_s;
    QTest::newRow("access token") << u"ATCTT3xFfGF0abc"_s << u"access token"_s;
    QTest::newRow("address") << u"mira@example.com"_s << u"e-mail address"_s;
    QTest::newRow("two lines") << u"ATATT\nX-Evil: 1"_s << u"can't be a token"_s;
}

void TokenDialogTest::whatIsPastedIsLookedAtFirst()
{
    QFETCH(QString, pasted);
    QFETCH(QString, words);
    TokenDesk desk;
    desk.find<QLineEdit>("replacementToken")->setText(pasted);
    desk.press("saveToken");
    QCOMPARE(desk.tested, QStringList());
    QVERIFY2(desk.message().contains(words), qPrintable(desk.message()));
}

void TokenDialogTest::anAccessTokenNeedsNoAddress()
{
    TokenDesk desk(tokenRecord(AccountRecord::Kind::AccessToken));
    QVERIFY(!desk.find<QLineEdit>("replacementEmail"));
    desk.type("replacementToken", u"ATATTabc"_s);
    desk.press("saveToken");
    QVERIFY(desk.message().contains(u"API token of a person"_s));
    desk.type("replacementToken", u"ATCTT3xFfGF0abc"_s);
    desk.press("saveToken");
    QCOMPARE(desk.tested, QStringList(u":ATCTT3xFfGF0abc"_s));
}

void TokenDialogTest::aKeychainThatDoesNotTakeItIsSaid()
{
    TokenDesk desk;
    desk.problem = u"The keychain is locked."_s;
    desk.type("replacementToken", u"ATATTnew"_s);
    desk.press("saveToken");
    QCOMPARE(desk.message(), desk.problem);
    QVERIFY(desk.dialog->isVisible());
    desk.problem.clear();
    desk.press("saveToken");
    QVERIFY(!desk.dialog->isVisible());
}

void TokenDialogTest::aSignInOfTheBrowserIsMadeAnewThere()
{
    TokenDesk desk(tokenRecord(AccountRecord::Kind::OAuth));
    QVERIFY(!desk.find<QLineEdit>("replacementToken"));
    QVERIFY(!desk.find<ExpiryField>("expiryField"));
    QSignalSpy again(desk.dialog.get(), &TokenDialog::signInAgainRequested);
    desk.press("testToken");
    QVERIFY(desk.message().contains(u"Mira Chen"_s));
    desk.press("signInAgain");
    QCOMPARE(again.count(), 1);
    QVERIFY(!desk.dialog->isVisible());
}

void TokenDialogTest::thePageForANewOneIsOpened()
{
    TokenDesk desk;
    desk.press("createReplacement");
    QCOMPARE(desk.opened, QStringList(u"https://id.atlassian.com/manage-profile/security/api-tokens"_s));
}

void TokenDialogTest::everythingHasAName()
{
    TokenDesk desk;
    desk.dialog->beginReplacing();
    QCOMPARE(desk.dialog->focusWidget(), desk.find<QLineEdit>("replacementToken"));
    for (QWidget *widget : desk.dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QAccessibleInterface *said = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(said && !said->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
}

} // namespace windlass::test

using windlass::test::TokenDialogTest;
WINDLASS_TEST(TokenDialogTest)

#include "tst_tokendialog.moc"
