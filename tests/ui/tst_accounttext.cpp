// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/accounts/accounttext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

AccountRecord namedAccount(const QString &key, const QString &name, AccountRecord::Kind kind = AccountRecord::Kind::ApiToken)
{
    AccountRecord account;
    account.key = key;
    account.kind = kind;
    account.host = u"https://host"_s;
    account.displayName = name;
    account.accountId = u"557058:"_s + key;
    return account;
}

} // namespace

class AccountTextTest : public QObject
{
    Q_OBJECT

private slots:
    void anAccountHasTheNameOfItsPerson();
    void twoOfOneNameAreToldApart();
    void namesOfAnyLengthAreCut();
};

void AccountTextTest::anAccountHasTheNameOfItsPerson()
{
    const AccountRecord mira = namedAccount(u"a"_s, u"Mira Chen"_s);
    const AccountRecord jo = namedAccount(u"b"_s, u"Jo"_s);
    QCOMPARE(accountLabel(mira, {mira, jo}), u"Mira Chen"_s);
    AccountRecord token = namedAccount(u"c"_s, {}, AccountRecord::Kind::AccessToken);
    QCOMPARE(accountLabel(token, {token}), u"Access token"_s);
    token.place = u"acme/web-shop"_s;
    QCOMPARE(accountLabel(token, {token}), u"Access token · acme/web-shop"_s);
}

void AccountTextTest::twoOfOneNameAreToldApart()
{
    const AccountRecord mira = namedAccount(u"1111"_s, u"Mira Chen"_s);
    const AccountRecord browser = namedAccount(u"2222"_s, u"Mira Chen"_s, AccountRecord::Kind::OAuth);
    QCOMPARE(accountLabel(mira, {mira, browser}), u"Mira Chen · API token"_s);
    QCOMPARE(accountLabel(browser, {mira, browser}), u"Mira Chen · Browser"_s);
    const AccountRecord other = namedAccount(u"3333"_s, u"Mira Chen"_s);
    QCOMPARE(accountLabel(mira, {mira, other}), u"Mira Chen · 1111"_s);
    QCOMPARE(accountLabel(other, {mira, other}), u"Mira Chen · 3333"_s);
    // At another host nobody can be mistaken for her.
    AccountRecord elsewhere = other;
    elsewhere.host = u"https://elsewhere"_s;
    QCOMPARE(accountLabel(mira, {mira, elsewhere}), u"Mira Chen"_s);
}

void AccountTextTest::namesOfAnyLengthAreCut()
{
    const AccountRecord account = namedAccount(u"a"_s, QString(5'000, u'M') + u"\nsecond line"_s);
    QVERIFY(accountName(account).size() <= 81);
    QVERIFY(!accountName(account).contains(u'\n'));
}

} // namespace windlass::test

using windlass::test::AccountTextTest;
WINDLASS_TEST(AccountTextTest)

#include "tst_accounttext.moc"
