// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/hostclock.h"
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

class HostClockTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsNothingBeforeTheFirstAnswer()
    {
        HostClock clock;
        QVERIFY(!clock.now().isValid());
    }

    void goesOnFromTheDateOfAnAnswer()
    {
        HostClock clock;
        clock.note("Sun, 02 Feb 2031 03:04:05 GMT");
        const QDateTime there(QDate(2031, 2, 2), QTime(3, 4, 5), Qt::UTC);
        QVERIFY(clock.now() >= there);
        QVERIFY(clock.now() < there.addSecs(60));
        QTRY_VERIFY(clock.now() > there);
        clock.note("Sun, 02 Feb 2031 05:00:00 GMT");
        QVERIFY(clock.now() >= there.addSecs(6955));
    }

    void whatIsNoDateIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("yesterday");
        QTest::newRow("another zone") << QByteArray("Sun, 02 Feb 2031 03:04:05 CET");
        QTest::newRow("no such day") << QByteArray("Sun, 31 Feb 2031 03:04:05 GMT");
        QTest::newRow("a number") << QByteArray("1929405845");
    }

    void whatIsNoDateIsIgnored()
    {
        QFETCH(QByteArray, header);
        HostClock clock;
        clock.note(header);
        QVERIFY(!clock.now().isValid());
    }

    void theClientKeepsTheHostsTime()
    {
        ApiRig rig;
        QVERIFY(!rig.client->hostNow().isValid());
        rig.stub.expect("GET", "/2.0/user").answer(200, "{}").header("Date", "Sun, 02 Feb 2031 03:04:05 GMT");
        QVERIFY(answerTo(rig.get("user")));
        QCOMPARE(rig.client->hostNow().date(), QDate(2031, 2, 2));
        // An error has a date as well.
        rig.stub.expect("GET", "/2.0/user").answer(404, "{}").header("Date", "Mon, 03 Feb 2031 03:04:05 GMT");
        QVERIFY(!answerTo(rig.get("user")));
        QCOMPARE(rig.client->hostNow().date(), QDate(2031, 2, 3));
        QVERIFY(rig.stub.verifyNothingElse());
    }
};

} // namespace windlass::test

using windlass::test::HostClockTest;
WINDLASS_TEST(HostClockTest)
#include "tst_hostclock.moc"
