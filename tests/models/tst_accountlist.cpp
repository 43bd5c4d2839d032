// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/accountlist.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

AccountRecord accountOf(const QString &key)
{
    AccountRecord account;
    account.key = key;
    account.kind = AccountRecord::Kind::OAuth;
    account.host = u"https://api.bitbucket.org/2.0"_s;
    account.uuid = u"{12ab}"_s;
    account.displayName = u"Mira <b>O'Neil</b>"_s;
    account.accountId = u"557058:1"_s;
    account.avatar = u"https://avatars.example/1"_s;
    account.place = u"acme/web-shop"_s;
    account.expiresOn = QDate(2027, 1, 31);
    account.isReadOnly = true;
    return account;
}

} // namespace

class AccountListTest : public QObject
{
    Q_OBJECT

private slots:
    void accountsAreThereAtTheNextStart();
    void theFileIsForItsOwnerAlone();
    void removingTheCurrentOneMakesAnotherCurrent();
    void aFileThatCantBeReadIsSetAside_data();
    void aFileThatCantBeReadIsSetAside();
    void oddEntriesAreLeftOut();
    void aFolderThatCantBeWrittenIsSaid();
    void accountsForTheSessionAreNotWritten();
    void whatCouldNotBeWipedIsRemembered();
    void theEndOfATokenIsNoticedInTime();

private:
    QString file() const { return m_folder.filePath(u"deep/accounts.json"_s); }

    QTemporaryDir m_folder;
};

void AccountListTest::accountsAreThereAtTheNextStart()
{
    {
        AccountList list(file());
        QVERIFY(list.accounts().isEmpty());
        QCOMPARE(list.current(), QString());
        QSignalSpy changed(&list, &AccountList::changed);
        QVERIFY(list.put(accountOf(u"a"_s)));
        QVERIFY(list.put(accountOf(u"b"_s)));
        QCOMPARE(list.current(), u"a"_s);
        QVERIFY(list.setCurrent(u"b"_s));
        QVERIFY(!list.setCurrent(u"nobody"_s));
        AccountRecord renamed = accountOf(u"a"_s);
        renamed.displayName = u"Mira"_s;
        QVERIFY(list.put(renamed));
        QCOMPARE(changed.count(), 4);
    }
    const AccountList next(file());
    QCOMPARE(next.accounts().size(), 2);
    QCOMPARE(next.accounts().constFirst().displayName, u"Mira"_s);
    QVERIFY(next.accounts().at(1) == accountOf(u"b"_s));
    QCOMPARE(next.current(), u"b"_s);
    QVERIFY(!next.find(u"c"_s));
    QVERIFY(next.setAsideFile().isEmpty());
}

void AccountListTest::theFileIsForItsOwnerAlone()
{
    AccountList list(file());
    QVERIFY(list.put(accountOf(u"a"_s)));
    QVERIFY(list.put(accountOf(u"b"_s)));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(file()).permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(file()).absolutePath()).permissions() & others));
}

void AccountListTest::removingTheCurrentOneMakesAnotherCurrent()
{
    const QString own = m_folder.filePath(u"remove/accounts.json"_s);
    AccountList list(own);
    QVERIFY(list.put(accountOf(u"a"_s)));
    QVERIFY(list.put(accountOf(u"b"_s)));
    QVERIFY(list.remove(u"a"_s));
    QCOMPARE(list.current(), u"b"_s);
    QVERIFY(list.remove(u"b"_s));
    QCOMPARE(list.current(), QString());
    QVERIFY(list.remove(u"b"_s));
    QVERIFY(AccountList(own).accounts().isEmpty());
}

void AccountListTest::aFileThatCantBeReadIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("cut off") << QByteArray("{\"version\":1,\"accounts\":[{\"key\"");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a newer version") << QByteArray("{\"version\":2,\"accounts\":[]}");
    QTest::newRow("two megabytes") << QByteArray(2 * 1024 * 1024, ' ');
}

void AccountListTest::aFileThatCantBeReadIsSetAside()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString own = folder.filePath(u"accounts.json"_s);
    QFile broken(own);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(content);
    broken.close();
    AccountList list(own);
    QVERIFY(list.accounts().isEmpty());
    QFile aside(list.setAsideFile());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
    QVERIFY(list.put(accountOf(u"a"_s)));
    QCOMPARE(AccountList(own).accounts().size(), 1);
}

void AccountListTest::oddEntriesAreLeftOut()
{
    QTemporaryDir folder;
    const QString own = folder.filePath(u"accounts.json"_s);
    QFile odd(own);
    QVERIFY(odd.open(QIODevice::WriteOnly));
    odd.write("{\"version\":1,\"current\":\"gone\",\"accounts\":[7,null,{},{\"key\":\"x\",\"kind\":\"password\",\"host\":\"h\"},"
              "{\"key\":\"\",\"kind\":\"oauth\",\"host\":\"h\"},{\"key\":\"a\",\"kind\":\"oauth\",\"host\":\"h\",\"name\":9},"
              "{\"key\":\"a\",\"kind\":\"api-token\",\"host\":\"twice\"}]}");
    odd.close();
    const AccountList list(own);
    QCOMPARE(list.accounts().size(), 1);
    QCOMPARE(list.accounts().constFirst().key, u"a"_s);
    QCOMPARE(list.accounts().constFirst().displayName, QString());
    QCOMPARE(list.current(), u"a"_s);
}

void AccountListTest::aFolderThatCantBeWrittenIsSaid()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    AccountList list(folder.filePath(u"file/accounts.json"_s));
    QVERIFY(!list.put(accountOf(u"a"_s)));
    // For this session it is there.
    QVERIFY(list.find(u"a"_s));
}

void AccountListTest::accountsForTheSessionAreNotWritten()
{
    QTemporaryDir folder;
    const QString own = folder.filePath(u"accounts.json"_s);
    AccountList list(own);
    AccountRecord account = accountOf(u"a"_s);
    account.isForSession = true;
    QVERIFY(list.put(account));
    QVERIFY(list.put(accountOf(u"b"_s)));
    QCOMPARE(list.accounts().size(), 2);
    const AccountList next(own);
    QCOMPARE(next.accounts().size(), 1);
    QCOMPARE(next.current(), u"b"_s);
}

void AccountListTest::whatCouldNotBeWipedIsRemembered()
{
    QTemporaryDir folder;
    const QString own = folder.filePath(u"accounts.json"_s);
    AccountList list(own);
    QVERIFY(list.addLeftover(u"a"_s));
    QVERIFY(list.addLeftover(u"a"_s));
    QCOMPARE(AccountList(own).leftovers(), QStringList{u"a"_s});
    QVERIFY(list.removeLeftover(u"a"_s));
    QVERIFY(list.removeLeftover(u"a"_s));
    QVERIFY(AccountList(own).leftovers().isEmpty());
}

void AccountListTest::theEndOfATokenIsNoticedInTime()
{
    AccountRecord account = accountOf(u"a"_s);
    const QDate end = account.expiresOn;
    QCOMPARE(AccountList::daysLeft(account, end.addDays(-15)), std::optional<qint64>(15));
    QVERIFY(!AccountList::isExpiryNear(account, end.addDays(-15)));
    QVERIFY(AccountList::isExpiryNear(account, end.addDays(-14)));
    QVERIFY(AccountList::isExpiryNear(account, end.addDays(1)));
    QCOMPARE(AccountList::daysLeft(account, end.addDays(1)), std::optional<qint64>(-1));
    account.expiresOn = {};
    QVERIFY(!AccountList::daysLeft(account, end));
    QVERIFY(!AccountList::isExpiryNear(account, end));
}

} // namespace windlass::test

using windlass::test::AccountListTest;
WINDLASS_TEST(AccountListTest)

#include "tst_accountlist.moc"
