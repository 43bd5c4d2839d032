// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/requestledger.h"
#include "models/cache/ledgerfile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

namespace windlass::test {

//! The host's hour does not begin anew when the program does.
class LedgerFileTest : public QObject
{
    Q_OBJECT

private slots:
    void theCountGoesOnAfterARestart();
    void onlyTheOwnerCanReadIt();
    void nothingIsWrittenBeforeSomethingIsSent();
    void aDamagedFileIsAnEmptyCount();
    void aFolderThatCantBeWrittenIsNoTrouble();

private:
    QTemporaryDir m_folder;
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
};

void LedgerFileTest::theCountGoesOnAfterARestart()
{
    const QString place = file("again/requests.json");
    {
        RequestLedger ledger;
        LedgerFile kept(ledger, place);
        ledger.record(RequestFamily::Repository, RequestPart::Diffs);
        ledger.record(RequestFamily::Repository, RequestPart::Comments);
    }
    RequestLedger ledger;
    LedgerFile kept(ledger, place);
    QCOMPARE(ledger.used(RequestFamily::Repository), 2);
    QCOMPARE(ledger.usedBy(RequestPart::Diffs), 1);
    // Killed now, what was saved last is what is known.
    ledger.record(RequestFamily::Repository, RequestPart::Logs);
    QVERIFY(kept.save());
    RequestLedger next;
    LedgerFile other(next, place);
    QCOMPARE(next.used(RequestFamily::Repository), 3);
}

void LedgerFileTest::onlyTheOwnerCanReadIt()
{
    const QString place = file("private/requests.json");
    RequestLedger ledger;
    LedgerFile kept(ledger, place);
    ledger.record(RequestFamily::Repository);
    QVERIFY(kept.save());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(place).permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(place).path()).permissions() & others));
}

void LedgerFileTest::nothingIsWrittenBeforeSomethingIsSent()
{
    const QString place = file("none/requests.json");
    {
        RequestLedger ledger;
        LedgerFile kept(ledger, place);
    }
    QVERIFY(!QFileInfo::exists(place));
}

void LedgerFileTest::aDamagedFileIsAnEmptyCount()
{
    const QString place = file("damaged.json");
    QFile damaged(place);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(5000, '\xa7'));
    damaged.close();
    RequestLedger ledger;
    LedgerFile kept(ledger, place);
    QCOMPARE(ledger.used(RequestFamily::Repository), 0);
    ledger.record(RequestFamily::Repository);
    QVERIFY(kept.save());
    RequestLedger next;
    LedgerFile other(next, place);
    QCOMPARE(next.used(RequestFamily::Repository), 1);
}

void LedgerFileTest::aFolderThatCantBeWrittenIsNoTrouble()
{
    QFile blocker(file("blocked"));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    RequestLedger ledger;
    LedgerFile kept(ledger, file("blocked/requests.json"));
    ledger.record(RequestFamily::Repository);
    QVERIFY(!kept.save());
    QCOMPARE(ledger.used(RequestFamily::Repository), 1);
}

} // namespace windlass::test

using windlass::test::LedgerFileTest;
WINDLASS_TEST(LedgerFileTest)

#include "tst_ledgerfile.moc"
