// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/ratelimit/hourchart.h"
#include "ui/ratelimit/requestsdialog.h"
#include "ui/shell/statusline.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! How many requests are used, who used them, and what of that is known.
class RequestsDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void beforeTheFirstAnswerNothingIsKnown();
    void ourOwnCountIsCalledAnEstimate();
    void theHostsWordIsCalledTheHosts();
    void itTellsWhoAsked();
    void itTellsTheLastRefusal();
    void itFollowsTheLedger();
    void theChartIsReadInWords();
    void everythingIsReachedByKeyboard();
    void theMeterIsAButton();

private:
    using Headers = QMap<QByteArray, QByteArray>;

    QString text(const char *name) const { return m_dialog->findChild<QLabel *>(QLatin1String(name))->text(); }
    QStringList row(const char *table, int row) const
    {
        const auto *widget = m_dialog->findChild<QTableWidget *>(QLatin1String(table));
        QStringList cells;
        for (int column = 0; column < widget->columnCount(); ++column)
            cells += widget->item(row, column)->text();
        return cells;
    }
    //! As the locale of the test writes it: "1,000" or "1000".
    static QString figure(int number) { return QLocale().toString(number); }
    void open()
    {
        m_dialog = std::make_unique<RequestsDialog>(*m_ledger);
        m_dialog->show();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<RequestLedger> m_ledger;
    std::unique_ptr<RequestsDialog> m_dialog;
};

void RequestsDialogTest::init()
{
    m_dialog.reset();
    m_theme.reset();
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
    m_ledger = std::make_unique<RequestLedger>();
}

void RequestsDialogTest::beforeTheFirstAnswerNothingIsKnown()
{
    open();
    QCOMPARE(text("requestsHeadline"), u"0 of about %1 requests used"_s.arg(figure(1000)));
    QCOMPARE(text("requestsRefill"), u"All of them are left."_s);
    QVERIFY(text("requestsSource").startsWith(u"Unknown until the first answer"_s));
    QCOMPARE(row("requestFamilies", 0), (QStringList{u"Repository data"_s, u"0"_s, u'~' + figure(1000), figure(1000), u"unknown until the first answer"_s}));
    QVERIFY(text("lastRefusal").contains(u"no request"_s));
}

void RequestsDialogTest::ourOwnCountIsCalledAnEstimate()
{
    for (int number = 0; number < 388; ++number)
        m_ledger->record(RequestFamily::Repository, RequestPart::Diffs);
    m_ledger->mergeHeaders(RequestFamily::Repository, {});
    open();
    QCOMPARE(text("requestsHeadline"), u"388 of about %1 requests used"_s.arg(figure(1000)));
    QVERIFY(text("requestsRefill").startsWith(u"612 left. More become free"_s));
    QVERIFY(text("requestsSource").startsWith(u"An estimate"_s));
    QCOMPARE(row("requestFamilies", 0).last(), u"estimate"_s);
    QCOMPARE(row("requestFamilies", 4).last(), u"no published limit"_s);
    QCOMPARE(row("requestFamilies", 5).last(), u"not counted by Bitbucket"_s);
}

void RequestsDialogTest::theHostsWordIsCalledTheHosts()
{
    m_ledger->record(RequestFamily::Repository);
    m_ledger->mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-limit", "2500"}, {"x-ratelimit-remaining", "2000"},
                                                              {"x-ratelimit-resource", "<b>api</b>"}});
    open();
    QCOMPARE(text("requestsHeadline"), u"500 of %1 requests used"_s.arg(figure(2500)));
    QVERIFY(text("requestsSource").contains(u"Bitbucket itself said so"_s));
    QVERIFY(text("requestsSource").contains(u"<b>api</b>"_s)); // Other people's text, as it is.
    QCOMPARE(m_dialog->findChild<QLabel *>(u"requestsSource"_s)->textFormat(), Qt::PlainText);
    QVERIFY(text("requestsSource").contains(u"Windlass sent 1"_s));
    QCOMPARE(row("requestFamilies", 0).mid(1), (QStringList{u"500"_s, figure(2500), figure(2000), u"told by Bitbucket"_s}));
}

void RequestsDialogTest::itTellsWhoAsked()
{
    open();
    QCOMPARE(row("requestParts", 0).first(), u"Nobody, in the last 60 minutes"_s);
    m_ledger->record(RequestFamily::Repository, RequestPart::Comments);
    m_ledger->record(RequestFamily::Repository, RequestPart::Diffs);
    m_ledger->record(RequestFamily::Repository, RequestPart::Diffs);
    m_ledger->record(RequestFamily::Picture, RequestPart::Pictures);
    m_dialog->showFigures();
    QCOMPARE(m_dialog->findChild<QTableWidget *>(u"requestParts"_s)->rowCount(), 3);
    QCOMPARE(row("requestParts", 0), (QStringList{u"Diffs"_s, u"2"_s}));
    QCOMPARE(row("requestParts", 1), (QStringList{u"Comments and tasks"_s, u"1"_s}));
}

void RequestsDialogTest::itTellsTheLastRefusal()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_ledger->noteRefusal(RequestFamily::Repository, now.addSecs(600), now);
    open();
    QVERIFY(text("lastRefusal").contains(u"429, Repository data"_s));
    QVERIFY(text("lastRefusal").contains(u"waits until"_s));
    m_ledger->noteRefusal(RequestFamily::Webhook, now.addSecs(-60), now.addSecs(-120));
    m_dialog->showFigures();
    QVERIFY(text("lastRefusal").contains(u"429, Webhooks"_s));
    QVERIFY(text("lastRefusal").contains(u"waited until"_s));
}

void RequestsDialogTest::itFollowsTheLedger()
{
    open();
    for (int number = 0; number < 20; ++number)
        m_ledger->record(RequestFamily::Repository, RequestPart::Commits);
    QTRY_COMPARE(text("requestsHeadline"), u"20 of about %1 requests used"_s.arg(figure(1000)));
}

void RequestsDialogTest::theChartIsReadInWords()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_ledger->record(RequestFamily::Repository, RequestPart::Commits, now);
    m_ledger->record(RequestFamily::Repository, RequestPart::Commits, now.addSecs(-400));
    m_ledger->record(RequestFamily::Repository, RequestPart::Commits, now.addSecs(-410));
    open();
    auto *chart = m_dialog->findChild<HourChart *>();
    QVERIFY(!chart->accessibleName().isEmpty());
    QCOMPARE(chart->accessibleDescription().split(u"; "_s).size(), RequestLedger::SlotCount);
    QVERIFY(chart->accessibleDescription().contains(chart->barText(11)));
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(chart->currentBar(), 11);
    QVERIFY(text("chosenBar").endsWith(u"1 request"_s) || text("chosenBar").contains(u"1 request(s)"_s));
    QTest::keyClick(chart, Qt::Key_Left);
    QVERIFY(text("chosenBar").contains(u": 2"_s));
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(chart->currentBar(), 0);
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->currentBar(), 0);
}

void RequestsDialogTest::everythingIsReachedByKeyboard()
{
    open();
    QApplication::setActiveWindow(m_dialog.get());
    QStringList reached;
    for (int step = 0; step < 8; ++step) {
        QTest::keyClick(m_dialog.get(), Qt::Key_Tab);
        const QWidget *focus = m_dialog->focusWidget();
        QVERIFY(focus);
        QVERIFY2(!focus->accessibleName().isEmpty() || qobject_cast<const QPushButton *>(focus), qPrintable(focus->objectName()));
        reached += focus->objectName();
    }
    for (const QString &name : {u"hourChart"_s, u"requestParts"_s, u"requestFamilies"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void RequestsDialogTest::theMeterIsAButton()
{
    StatusLine status;
    status.show();
    QSignalSpy asked(&status, &StatusLine::budgetRequested);
    status.setBudget(0, 1000, {}, BudgetSource::Unknown);
    QVERIFY(status.budgetMeter()->toolTip().contains(u"Unknown until the first answer"_s));
    status.setBudget(12, 1000, {}, BudgetSource::Host);
    QCOMPARE(status.budgetMeter()->accessibleDescription(), u"12 of "_s + figure(1000));
    status.setBudget(12, 1000, {}, BudgetSource::Estimate);
    QCOMPARE(status.budgetMeter()->accessibleDescription(), u"12 of ~"_s + figure(1000));
    QVERIFY(status.budgetMeter()->focusPolicy() & Qt::TabFocus);
    status.budgetMeter()->setFocus();
    QTest::keyClick(status.budgetMeter(), Qt::Key_Space);
    QTest::mouseClick(status.budgetMeter(), Qt::LeftButton);
    QCOMPARE(asked.count(), 2);
}

} // namespace windlass::test

using windlass::test::RequestsDialogTest;
WINDLASS_TEST(RequestsDialogTest)

#include "tst_requestsdialog.moc"
