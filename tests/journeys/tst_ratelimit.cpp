// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/program.h"
#include "tests/support/apiprobe.h"
#include "tests/support/demoprocess.h"
#include "tests/support/testmain.h"
#include "ui/diff/diffview.h"
#include "ui/ratelimit/requestsdialog.h"

#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! What the panel behind the meter says is what the server counted.
class RateLimitJourney : public QObject
{
    Q_OBJECT

private slots:
    void thePanelSaysWhatTheServerCounted();

private:
    static QString label(QWidget *dialog, const char *name) { return dialog->findChild<QLabel *>(QLatin1String(name))->text(); }
    //! As the locale of the test writes it: "1,000" or "1000".
    static QString figure(int number) { return QLocale().toString(number); }
    static int sum(const QTableWidget *table)
    {
        int all = 0;
        for (int row = 0; row < table->rowCount(); ++row)
            all += QLocale().toInt(table->item(row, 1)->text());
        return all;
    }
};

void RateLimitJourney::thePanelSaysWhatTheServerCounted()
{
    DemoProcess host;
    QVERIFY2(!host.baseUrl().isEmpty(), qPrintable(host.errors()));
    const QByteArray token = "windlass-demo-access";
    const ApiProbe probe(host.baseUrl(), token);
    QTemporaryDir folder;
    Program program(host.baseUrl(), token, folder.path());
    TourHand &hand = program.hand();
    const RequestLedger &ledger = program.client().ledger();

    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Unknown);
    using Section = Location::Section;
    const auto isQuiet = [&program] { return program.client().activeCount() == 0; };
    for (const Location &place :
         {Location::forWorkspace(u"acme"_s), Location::forRepository(u"acme"_s, u"web-shop"_s),
          Location::forRepository(u"acme"_s, u"web-shop"_s, Section::Commits),
          Location::forRepository(u"acme"_s, u"web-shop"_s, Section::Pipelines),
          Location::forRepository(u"acme"_s, u"web-shop"_s, Section::PullRequests)}) {
        program.window().go(place);
        QTRY_VERIFY(isQuiet());
    }
    QTRY_VERIFY(hand.rowCount("pullRequestList") > 2);
    QCOMPARE(hand.openRow("pullRequestList", u"Prices know their currency"_s), QString());
    program.window().go([&] {
        Location files = hand.page()->location();
        files.tab = Location::Tab::Files;
        return files;
    }());
    QTRY_VERIFY(hand.onPage<DiffView>("diffView") && hand.onPage<DiffView>("diffView")->rows().rowCount() > 20);
    QTRY_VERIFY(isQuiet());

    // The probe is charged too, so its own request is taken off.
    const auto countedByServer = [&probe] {
        const QString path = u"/repositories/acme/web-shop"_s;
        return 1000 - probe.header(path, "X-RateLimit-Remaining").toInt() - 1;
    };
    const int ours = ledger.counted(RequestFamily::Repository);
    const int theirs = countedByServer();
    QVERIFY(ours > 8);
    QCOMPARE(ours, theirs);

    QCOMPARE(hand.command("help.requests"), QString());
    auto *dialog = program.window().findChild<RequestsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(label(dialog, "requestsHeadline"), u"%1 of %2 requests used"_s.arg(theirs).arg(figure(1000)));
    QVERIFY(label(dialog, "requestsSource").contains(u"Bitbucket itself"_s));
    QVERIFY(label(dialog, "requestsRefill").startsWith(u"%1 left."_s.arg(1000 - theirs)));
    QVERIFY(label(dialog, "lastRefusal").contains(u"no request"_s));
    const auto *families = dialog->findChild<QTableWidget *>(u"requestFamilies"_s);
    QCOMPARE(families->item(0, 1)->text(), QString::number(theirs));
    QCOMPARE(sum(families), sum(dialog->findChild<QTableWidget *>(u"requestParts"_s)));
    QVERIFY(program.window().statusLine().budgetMeter()->accessibleDescription().contains(QString::number(theirs)));

    // While it is open it follows; the probe was somebody else, and the host says so.
    program.window().go(Location::forRepository(u"acme"_s, u"web-shop"_s, Section::Branches));
    QTRY_VERIFY(isQuiet());
    const int now = ledger.used(RequestFamily::Repository);
    QCOMPARE(now, ledger.counted(RequestFamily::Repository) + 1);
    QTRY_COMPARE(label(dialog, "requestsHeadline"), u"%1 of %2 requests used"_s.arg(now).arg(figure(1000)));
    QCOMPARE(countedByServer(), now);
}

} // namespace windlass::test

using windlass::test::RateLimitJourney;
WINDLASS_TEST(RateLimitJourney)

#include "tst_ratelimit.moc"
