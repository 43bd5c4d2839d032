// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/requestledger.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace windlass::test {

using Headers = QMap<QByteArray, QByteArray>;

//! Our own count of the rolling hour, the only one that most credentials have.
class RequestLedgerTest : public QObject
{
    Q_OBJECT

private slots:
    void countsByFamily();
    void theHourRolls();
    void tellsWhenOneMoreBecomesPossible();
    void backgroundWorkStopsAtTheLastFifth();
    void theHostsOwnLimitReplacesTheDocumentedOne();
    void nonsenseInHeadersIsIgnored_data();
    void nonsenseInHeadersIsIgnored();
    void nearLimitStopsBackgroundWork();
    void neverBelowZero();
    void picturesCostNoBudget();
};

void RequestLedgerTest::countsByFamily()
{
    RequestLedger ledger;
    QSignalSpy changed(&ledger, &RequestLedger::changed);
    QCOMPARE(ledger.used(RequestFamily::Repository), 0);
    QCOMPARE(ledger.left(RequestFamily::Repository), 1000);
    QCOMPARE(ledger.left(RequestFamily::Raw), 5000);
    ledger.record(RequestFamily::Repository);
    ledger.record(RequestFamily::Repository);
    ledger.record(RequestFamily::Raw);
    QCOMPARE(ledger.used(RequestFamily::Repository), 2);
    QCOMPARE(ledger.left(RequestFamily::Repository), 998);
    QCOMPARE(ledger.left(RequestFamily::Raw), 4999);
    QCOMPARE(ledger.used(RequestFamily::Other), 0);
    QCOMPARE(ledger.total(), 3);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Documented);
}

void RequestLedgerTest::theHourRolls()
{
    RequestLedger ledger;
    const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    ledger.record(RequestFamily::Other, noon);
    ledger.record(RequestFamily::Other, noon.addSecs(1800));
    QCOMPARE(ledger.used(RequestFamily::Other, noon.addSecs(3599)), 2);
    QCOMPARE(ledger.used(RequestFamily::Other, noon.addSecs(3600)), 1);
    QCOMPARE(ledger.used(RequestFamily::Other, noon.addSecs(5400)), 0);
    QCOMPARE(ledger.total(), 2);
}

void RequestLedgerTest::tellsWhenOneMoreBecomesPossible()
{
    RequestLedger ledger;
    const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    QVERIFY(!ledger.nextRefill(RequestFamily::Repository, noon).isValid());
    ledger.record(RequestFamily::Repository, noon);
    ledger.record(RequestFamily::Repository, noon.addSecs(60));
    QCOMPARE(ledger.nextRefill(RequestFamily::Repository, noon.addSecs(61)), noon.addSecs(3600));
    QCOMPARE(ledger.nextRefill(RequestFamily::Repository, noon.addSecs(3600)), noon.addSecs(3660));
}

void RequestLedgerTest::backgroundWorkStopsAtTheLastFifth()
{
    RequestLedger ledger;
    for (int i = 0; i < 799; ++i)
        ledger.record(RequestFamily::Repository);
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Repository));
    ledger.record(RequestFamily::Repository);
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository));
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Raw));
}

void RequestLedgerTest::theHostsOwnLimitReplacesTheDocumentedOne()
{
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-limit", "2500"}});
    QCOMPARE(ledger.limit(RequestFamily::Repository), 2500);
    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Headers);
    QCOMPARE(ledger.source(RequestFamily::Raw), RequestLedger::Source::Documented);
    // As anonymous callers were seen to get it.
    ledger.mergeHeaders(RequestFamily::Other, Headers{{"x-ratelimit-limit", "60, 60;w=3600"}});
    QCOMPARE(ledger.limit(RequestFamily::Other), 60);
    // An answer without them changes nothing.
    ledger.mergeHeaders(RequestFamily::Repository, {});
    QCOMPARE(ledger.limit(RequestFamily::Repository), 2500);
}

void RequestLedgerTest::nonsenseInHeadersIsIgnored_data()
{
    QTest::addColumn<QByteArray>("limit");
    for (const char *text : {"", "-1", "0", "1e99", "many", "99999999999999999999", ",", ";w=3600", "1000001"})
        QTest::newRow(text) << QByteArray(text);
}

void RequestLedgerTest::nonsenseInHeadersIsIgnored()
{
    QFETCH(QByteArray, limit);
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-limit", limit}});
    QCOMPARE(ledger.limit(RequestFamily::Repository), 1000);
    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Documented);
}

void RequestLedgerTest::nearLimitStopsBackgroundWork()
{
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-nearlimit", "True"}});
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository));
    ledger.mergeHeaders(RequestFamily::Repository, {});
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository));
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-nearlimit", "false"}});
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Repository));
}

void RequestLedgerTest::neverBelowZero()
{
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Other, Headers{{"x-ratelimit-limit", "2"}});
    for (int i = 0; i < 5; ++i)
        ledger.record(RequestFamily::Other);
    QCOMPARE(ledger.left(RequestFamily::Other), 0);
    QCOMPARE(ledger.used(RequestFamily::Other), 5);
}

void RequestLedgerTest::picturesCostNoBudget()
{
    RequestLedger ledger;
    for (int i = 0; i < 3000; ++i)
        ledger.record(RequestFamily::Picture);
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Picture));
    QCOMPARE(ledger.left(RequestFamily::Repository), 1000);
}

} // namespace windlass::test

using windlass::test::RequestLedgerTest;
WINDLASS_TEST(RequestLedgerTest)

#include "tst_requestledger.moc"
