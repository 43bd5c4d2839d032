// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentialwatch.h"
#include "tests/support/testmain.h"
#include "ui/widgets/noticebar.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! Warnings about tokens that end, and about sign-ins that are refused, with a day that the test sets.
class CredentialWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsSaidOfATokenThatLivesLong();
    void fromTheFourteenthDayOnItIsSaid_data();
    void fromTheFourteenthDayOnItIsSaid();
    void aWarningThatIsPutOffComesBackTheNextDay();
    void itStaysPutOffOverARestart();
    void eachAccountHasItsOwn();
    void anAccountOfAnotherHostIsNotSpokenOf();
    void aSignInFromTheBrowserRenewsItself();
    void aRefusalIsMoreUrgentThanADate();
    void aNewDateTakesTheWarningAway();

private:
    void start();
    void add(const QString &key, const QDate &expiresOn, AccountRecord::Kind kind = AccountRecord::Kind::ApiToken);
    QString text(const QString &key) const;
    void press(const QString &key, const char *button);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AccountList> m_accounts;
    std::unique_ptr<NoticeBar> m_bar;
    std::unique_ptr<CredentialWatch> m_watch;
    QDate m_today;
};

void CredentialWatchTest::init()
{
    m_watch.reset();
    m_bar.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_today = QDate(2026, 11, 24);
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"windlass.conf"_s), QSettings::IniFormat);
    start();
}

void CredentialWatchTest::start()
{
    m_watch.reset();
    m_accounts = std::make_unique<AccountList>(m_folder->filePath(u"accounts.json"_s));
    m_bar = std::make_unique<NoticeBar>();
    m_watch = std::make_unique<CredentialWatch>(*m_accounts, *m_bar, *m_settings, u"https://host"_s, [this] { return m_today; });
}

void CredentialWatchTest::add(const QString &key, const QDate &expiresOn, AccountRecord::Kind kind)
{
    AccountRecord account;
    account.key = key;
    account.kind = kind;
    account.host = u"https://host"_s;
    account.uuid = u"{%1}"_s.arg(key);
    account.displayName = key;
    account.expiresOn = expiresOn;
    m_accounts->put(account);
}

QString CredentialWatchTest::text(const QString &key) const
{
    const NoticeStrip *line = m_bar->line(u"credential/"_s + key);
    return line ? line->text() : QString();
}

void CredentialWatchTest::press(const QString &key, const char *button)
{
    m_bar->line(u"credential/"_s + key)->findChild<QAbstractButton *>(QLatin1String(button))->click();
}

void CredentialWatchTest::nothingIsSaidOfATokenThatLivesLong()
{
    add(u"Mira"_s, {});
    add(u"Jo"_s, m_today.addDays(15));
    QVERIFY(m_bar->ids().isEmpty());
    QVERIFY(m_bar->isHidden());
}

void CredentialWatchTest::fromTheFourteenthDayOnItIsSaid_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("words");
    QTest::newRow("14 days") << 14 << u"ends in 14 day"_s;
    QTest::newRow("3 days") << 3 << u"ends in 3 day"_s;
    QTest::newRow("today") << 0 << u"ends today"_s;
    QTest::newRow("past") << -1 << u"ended on"_s;
}

void CredentialWatchTest::fromTheFourteenthDayOnItIsSaid()
{
    QFETCH(int, days);
    QFETCH(QString, words);
    add(u"Mira"_s, m_today.addDays(days));
    QVERIFY2(text(u"Mira"_s).contains(words), qPrintable(text(u"Mira"_s)));
    QVERIFY(text(u"Mira"_s).contains(u"Mira"_s));
    QSignalSpy asked(m_watch.get(), &CredentialWatch::replacementRequested);
    press(u"Mira"_s, "replaceToken");
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"Mira"_s);
}

void CredentialWatchTest::aWarningThatIsPutOffComesBackTheNextDay()
{
    add(u"Mira"_s, m_today.addDays(3));
    press(u"Mira"_s, "noticeDismiss");
    QVERIFY(m_bar->ids().isEmpty());
    add(u"Jo"_s, {}); // The list changes, and the warning stays away.
    QVERIFY(m_bar->ids().isEmpty());
    m_today = m_today.addDays(1);
    add(u"Jo"_s, {});
    QVERIFY(text(u"Mira"_s).contains(u"2 day"_s));
}

void CredentialWatchTest::itStaysPutOffOverARestart()
{
    add(u"Mira"_s, m_today.addDays(3));
    press(u"Mira"_s, "noticeDismiss");
    start();
    QVERIFY(m_bar->ids().isEmpty());
    m_today = m_today.addDays(1);
    start();
    QVERIFY(!text(u"Mira"_s).isEmpty());
}

void CredentialWatchTest::eachAccountHasItsOwn()
{
    add(u"Mira"_s, m_today.addDays(10));
    add(u"Jo"_s, m_today.addDays(2));
    QCOMPARE(m_bar->ids(), QStringList({u"credential/Jo"_s, u"credential/Mira"_s})); // The urgent one first.
    press(u"Jo"_s, "noticeDismiss");
    QCOMPARE(m_bar->ids(), QStringList(u"credential/Mira"_s));
    m_accounts->remove(u"Mira"_s);
    QVERIFY(m_bar->ids().isEmpty());
}

void CredentialWatchTest::anAccountOfAnotherHostIsNotSpokenOf()
{
    AccountRecord account;
    account.key = u"x"_s;
    account.host = u"https://elsewhere"_s;
    account.expiresOn = m_today;
    m_accounts->put(account);
    QVERIFY(m_bar->ids().isEmpty());
}

void CredentialWatchTest::aSignInFromTheBrowserRenewsItself()
{
    add(u"Mira"_s, m_today, AccountRecord::Kind::OAuth);
    QVERIFY(m_bar->ids().isEmpty());
    m_watch->setRefused(u"Mira"_s, true);
    QVERIFY(text(u"Mira"_s).contains(u"refuses"_s));
    const auto *button = m_bar->line(u"credential/Mira"_s)->findChild<QPushButton *>(u"replaceToken"_s);
    QVERIFY(button->text().contains(u"Sign in again"_s));
}

void CredentialWatchTest::aRefusalIsMoreUrgentThanADate()
{
    add(u"Mira"_s, m_today.addDays(2));
    m_watch->setRefused(u"Mira"_s, true);
    QCOMPARE(m_bar->ids().size(), 1);
    QVERIFY(text(u"Mira"_s).contains(u"refuses"_s));
    m_watch->setRefused(u"Mira"_s, false);
    QVERIFY(text(u"Mira"_s).contains(u"ends in"_s));
}

void CredentialWatchTest::aNewDateTakesTheWarningAway()
{
    add(u"Mira"_s, m_today.addDays(2));
    add(u"Mira"_s, m_today.addDays(300));
    QVERIFY(m_bar->ids().isEmpty());
}

} // namespace windlass::test

using windlass::test::CredentialWatchTest;
WINDLASS_TEST(CredentialWatchTest)

#include "tst_credentialwatch.moc"
