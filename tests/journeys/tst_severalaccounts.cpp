// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/startedprogram.h"
#include "tests/support/testmain.h"
#include "ui/accounts/expiryfield.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/noticebar.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QDir>
#include <QDirIterator>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! Two people in one window, each with pages, drafts and a switch for writing of their own. severalaccounts.sh starts each
//! function as a program of its own; anywhere else they are skipped.
class SeveralAccountsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void twoPeopleSideBySide();
    void theNextStartKnowsBoth();
    void aTokenIsReplacedWithoutLosingAnything();
    void anotherPersonCanNotTakeAPlace();
    void signingOutLeavesTheOther();
    void theOtherIsStillThere();
    void aLockedKeyringIsSaid();

private:
    static Location shop(Location::Section section) { return Location::forRepository(u"acme"_s, u"web-shop"_s, section); }
    //! Chooses an account in the menu of the account button.
    static bool choose(StartedProgram &program, const QString &name);
    static QString keyOf(StartedProgram &program, const QString &name);
    static bool isReadOnlyShown(StartedProgram &program);
    static NoticeStrip *notice(StartedProgram &program, const QString &id) { return program.app->window().notices().line(id); }
    //! Every file below the home that has the word in its name or in its content.
    static QStringList filesWith(const QString &word);
    static void saveDraft(OpenAccount &account, const QString &text);
};

void SeveralAccountsTest::init()
{
    if (qEnvironmentVariableIsEmpty("WINDLASS_TEST_HOST"))
        QSKIP("For severalaccounts.sh.");
}

bool SeveralAccountsTest::choose(StartedProgram &program, const QString &name)
{
    QMenu *menu = program.app->window().topBar().accountMenu();
    emit menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->isCheckable() && action->text().startsWith(name)) {
            action->trigger();
            return true;
        }
    }
    return false;
}

QString SeveralAccountsTest::keyOf(StartedProgram &program, const QString &name)
{
    for (const AccountRecord &account : program.app->signIns().accounts().accounts()) {
        if (account.displayName == name)
            return account.key;
    }
    return {};
}

bool SeveralAccountsTest::isReadOnlyShown(StartedProgram &program)
{
    return program.app->window().findChild<Badge *>(u"readOnlyBadge"_s)->isVisible();
}

QStringList SeveralAccountsTest::filesWith(const QString &word)
{
    QStringList found;
    for (QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (file.fileName().contains(u"/keyrings/"_s))
            continue; // Encrypted.
        if (file.fileName().contains(word) || (file.open(QIODevice::ReadOnly) && file.readAll().contains(word.toUtf8())))
            found += file.fileName();
    }
    return found;
}

void SeveralAccountsTest::saveDraft(OpenAccount &account, const QString &text)
{
    account.drafts.setDraft(DraftKey::general(account.key(), PullRequestId{{u"acme"_s, u"web-shop"_s}, 1}), text);
    QVERIFY(account.drafts.save());
}

void SeveralAccountsTest::twoPeopleSideBySide()
{
    StartedProgram program;
    MainWindow &window = program.app->window();
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    typeToken(program, u"mira@windlass.example"_s, storySecret("token"));
    QTRY_VERIFY(program.app->account());
    const QString mira = program.shown();
    QVERIFY(!window.windowTitle().contains(u"Mira"_s)); // The only one.
    window.go(shop(Location::Section::Commits));
    window.go(shop(Location::Section::PullRequests));
    const PageWidget *page = window.pageHost().currentPage();
    saveDraft(*program.app->account(), u"Mira's words"_s);

    // One more is added; what is open stays.
    QMenu *menu = window.topBar().accountMenu();
    menu->findChild<QAction *>(u"addAccountAction"_s);
    for (QAction *action : menu->actions()) {
        if (action->objectName() == u"addAccountAction"_s)
            action->trigger();
    }
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    typeToken(program, u"jonas@windlass.example"_s, storySecret("token"));
    QTRY_VERIFY(program.shown() != mira);
    const QString jonas = program.shown();
    QVERIFY(program.app->account(mira));
    QTRY_VERIFY(window.windowTitle().contains(u"Jonas Lindqvist"_s));
    QCOMPARE(window.findChild<QToolButton *>(u"accountButton"_s)->text(), u"Jonas Lindqvist"_s);
    QCOMPARE(window.history().current(), Location::home());
    QVERIFY(!window.history().canGoBack());
    QCOMPARE(program.app->account()->drafts.count(), 0);
    window.go(shop(Location::Section::Branches));
    const PageWidget *page2 = window.pageHost().currentPage();
    QVERIFY(page2 != page);

    // Read only is Jonas's alone.
    program.app->registry().run(u"account.readOnly"_s);
    QVERIFY(isReadOnlyShown(program));

    // Back to Mira: the very page, and no sign-in page behind it.
    QVERIFY(choose(program, u"Mira Okafor"_s));
    QCOMPARE(program.shown(), mira);
    QCOMPARE(window.pageHost().currentPage(), page);
    QVERIFY(!window.history().canGoForward());
    program.app->registry().run(u"go.back"_s);
    QCOMPARE(window.history().current(), shop(Location::Section::Commits));
    QTRY_VERIFY(window.windowTitle().contains(u"Mira Okafor"_s));
    QVERIFY(!isReadOnlyShown(program));
    QVERIFY(!program.app->account()->session.client.isReadOnly());
    QVERIFY(program.app->account(jonas)->session.client.isReadOnly());

    // Each has a count of its own, and the window shows the one of the account that it shows.
    const auto used = [&](const QString &key) {
        return program.app->account(key)->session.client.ledger().used(RequestFamily::Repository);
    };
    const auto shown = [&] { return window.statusLine().budgetMeter()->accessibleDescription(); };
    QTRY_VERIFY(program.app->account(mira)->session.client.activeCount() == 0
                && program.app->account(jonas)->session.client.activeCount() == 0);
    QVERIFY(used(mira) != used(jonas) || used(mira) > 0);
    QVERIFY2(shown().contains(QString::number(used(mira))), qPrintable(shown()));
    QVERIFY(choose(program, u"Jonas Lindqvist"_s));
    QVERIFY2(shown().contains(QString::number(used(jonas))), qPrintable(shown()));
    QCOMPARE(window.pageHost().currentPage(), page2);
    window.close();
}

void SeveralAccountsTest::theNextStartKnowsBoth()
{
    StartedProgram program;
    MainWindow &window = program.app->window();
    // Jonas was shown last, where he was, and without writing.
    QTRY_VERIFY(program.app->account());
    QTRY_VERIFY(window.windowTitle().contains(u"Jonas Lindqvist"_s));
    QCOMPARE(window.history().current(), shop(Location::Section::Branches));
    QVERIFY(isReadOnlyShown(program));
    QVERIFY(program.app->registry().action(u"account.readOnly"_s)->isChecked());
    std::optional<Result<Nothing>> answer;
    PullRequestId id{{u"acme"_s, u"web-shop"_s}, 1};
    program.app->account()->session.pullRequests.decline(id, {}).then(this, [&answer](const auto &declined) {
        answer = declined ? Result<Nothing>(Nothing{}) : Result<Nothing>(declined.error());
    });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Error::Kind::ReadOnly);

    QVERIFY(choose(program, u"Mira Okafor"_s));
    QTRY_VERIFY(window.windowTitle().contains(u"Mira Okafor"_s));
    QVERIFY(!isReadOnlyShown(program));
    QCOMPARE(window.history().current(), shop(Location::Section::Commits));
    QCOMPARE(program.app->account()->drafts.count(), 1);

    // The day on which the token ends is typed later, and warned about at once.
    QVERIFY(program.app->registry().run(u"account.token"_s));
    QTRY_VERIFY(program.hand->inDialog<QCheckBox>("expiryKnown"));
    program.hand->inDialog<QCheckBox>("expiryKnown")->click();
    program.hand->inDialog<QDateEdit>("expiryDate")->setDate(QDate::currentDate().addDays(3));
    program.hand->inDialog<QPushButton>("saveToken")->click();
    const QString id3 = u"credential/"_s + program.shown();
    QTRY_VERIFY(notice(program, id3));
    QVERIFY(notice(program, id3)->text().contains(u"Mira Okafor"_s));
    notice(program, id3)->findChild<QToolButton *>(u"noticeDismiss"_s)->click();
    QVERIFY(!notice(program, id3));
    window.close();
}

void SeveralAccountsTest::aTokenIsReplacedWithoutLosingAnything()
{
    StartedProgram program;
    MainWindow &window = program.app->window();
    QTRY_VERIFY(program.app->account());
    const QString mira = keyOf(program, u"Mira Okafor"_s);
    QCOMPARE(program.shown(), mira);
    QVERIFY(!notice(program, u"credential/"_s + mira)); // Put off until tomorrow.
    const PageWidget *page = window.pageHost().currentPage();
    const OpenAccount *account = program.app->account();

    // The host refuses what is there now.
    program.app->account()->replaceCredentials(std::make_shared<TokenCredentials>(u"mira@windlass.example"_s, Secret("revoked")));
    window.pageHost().currentPage()->refresh();
    QTRY_VERIFY(notice(program, u"credential/"_s + mira));
    QVERIFY(notice(program, u"credential/"_s + mira)->text().contains(u"refuses"_s));
    notice(program, u"credential/"_s + mira)->findChild<QPushButton *>(u"replaceToken"_s)->click();
    QTRY_VERIFY(program.hand->inDialog<QLineEdit>("replacementToken"));
    // Her address need not be typed again.
    QCOMPARE(program.hand->inDialog<QLineEdit>("replacementEmail")->text(), u"mira@windlass.example"_s);
    program.hand->inDialog<QLineEdit>("replacementToken")->setText(u"wrong"_s);
    program.hand->inDialog<QPushButton>("saveToken")->click();
    const auto message = [&] {
        auto *shown = program.hand->inDialog<InlineMessage>("tokenMessage");
        return shown ? shown->text() : QString();
    };
    QTRY_VERIFY2(message().contains(u"refuses"_s), qPrintable(message()));
    program.hand->inDialog<QLineEdit>("replacementToken")->setText(QString::fromUtf8(storySecret("token")));
    program.hand->inDialog<QDateEdit>("expiryDate")->setDate(QDate::currentDate().addDays(300));
    program.hand->inDialog<QPushButton>("saveToken")->click();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_VERIFY(!notice(program, u"credential/"_s + mira));
    QCOMPARE(program.app->account(), account);
    QCOMPARE(window.pageHost().currentPage(), page);
    QCOMPARE(program.app->account()->drafts.count(), 1);
    std::optional<bool> isTaken;
    program.app->account()->session.user.me().then(this, [&isTaken](const Result<Account> &me) { isTaken = bool(me); });
    QTRY_VERIFY(isTaken);
    QVERIFY(*isTaken);
    QCOMPARE(program.app->signIns().accounts().find(mira)->expiresOn, QDate::currentDate().addDays(300));
    window.close();
}

void SeveralAccountsTest::anotherPersonCanNotTakeAPlace()
{
    StartedProgram program;
    QTRY_VERIFY(program.app->account());
    const QString mira = keyOf(program, u"Mira Okafor"_s);
    QCOMPARE(program.shown(), mira); // With the token that was put in its place.
    QVERIFY(program.app->registry().run(u"account.token"_s));
    QTRY_VERIFY(program.hand->inDialog<QLineEdit>("replacementToken"));
    program.hand->inDialog<QLineEdit>("replacementEmail")->setText(u"jonas@windlass.example"_s);
    program.hand->inDialog<QLineEdit>("replacementToken")->setText(QString::fromUtf8(storySecret("token")));
    program.hand->inDialog<QPushButton>("saveToken")->click();
    const auto message = [&] { return program.hand->inDialog<InlineMessage>("tokenMessage")->text(); };
    QTRY_VERIFY2(message().contains(u"Jonas Lindqvist"_s) && message().contains(u"Mira Okafor"_s), qPrintable(message()));
    QApplication::activeModalWidget()->close();
    QCOMPARE(program.shown(), mira);
    QCOMPARE(program.app->signIns().accounts().accounts().size(), 2);
    program.app->window().close();
}

void SeveralAccountsTest::signingOutLeavesTheOther()
{
    StartedProgram program;
    QTRY_VERIFY(program.app->account());
    const QString mira = keyOf(program, u"Mira Okafor"_s);
    const QString jonas = keyOf(program, u"Jonas Lindqvist"_s);
    QVERIFY(choose(program, u"Jonas Lindqvist"_s));
    QTRY_COMPARE(program.shown(), jonas);
    saveDraft(*program.app->account(), u"Jonas's words"_s);
    QVERIFY(choose(program, u"Mira Okafor"_s));
    QCOMPARE(program.shown(), mira);
    const QStringList jonasFiles = filesWith(jonas);
    QVERIFY(filesWith(mira).size() >= 4); // Drafts, journal or count, cache, the list, settings.
    program.app->registry().run(u"account.signOut"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(program.shown(), jonas);
    QVERIFY(!program.app->account(mira));
    // Where the token itself is ended is said.
    QVERIFY(notice(program, u"revocation"_s));
    QVERIFY(notice(program, u"revocation"_s)->findChild<QPushButton *>(u"revokeToken"_s));
    // Secrets, record, drafts, journal, cache, count, settings: nothing names her account any more.
    QTRY_COMPARE(filesWith(mira), QStringList());
    std::optional<SecretState> state;
    program.app->signIns().keychain().read({mira, SecretKey::Token}, this, [&state](const SecretAnswer &answer) { state = answer.state; });
    QTRY_VERIFY(state);
    QCOMPARE(*state, SecretState::NotFound);
    QVERIFY(filesWith(u"Mira's words"_s).isEmpty());
    for (const QString &file : jonasFiles)
        QVERIFY2(QFile::exists(file) || file.contains(u"sqlite-"_s), qPrintable(file));
    QCOMPARE(program.app->account()->drafts.count(), 1);
    QVERIFY(isReadOnlyShown(program));
    program.app->window().close();
}

void SeveralAccountsTest::theOtherIsStillThere()
{
    StartedProgram program;
    QTRY_VERIFY(program.app->account());
    QCOMPARE(program.app->signIns().accounts().accounts().size(), 1);
    QCOMPARE(program.app->account()->session.account.displayName, u"Jonas Lindqvist"_s);
    QCOMPARE(program.app->account()->drafts.count(), 1);
    QVERIFY(isReadOnlyShown(program));
    QVERIFY(!program.app->window().windowTitle().contains(u"Jonas"_s)); // The only one again.
}

void SeveralAccountsTest::aLockedKeyringIsSaid()
{
    StartedProgram program;
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    QVERIFY(!program.app->account());
    QTRY_VERIFY(notice(program, u"keychain"_s));
    QVERIFY(notice(program, u"keychain"_s)->text().contains(u"locked"_s));
    QCOMPARE(program.app->signIns().accounts().accounts().size(), 1); // Nobody is signed out for that.
}

} // namespace windlass::test

using windlass::test::SeveralAccountsTest;
WINDLASS_TEST(SeveralAccountsTest)

#include "tst_severalaccounts.moc"
