// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelineactions.h"
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "ui/branches/branchpicker.h"
#include "ui/pipelines/logview.h"
#include "ui/pipelines/pipelinelistpage.h"
#include "ui/pipelines/pipelinepage.h"
#include "ui/pipelines/runpipelinedialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

class PipelinePagesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Mode::Light);
        m_host = std::make_unique<PathHost>();
        m_session = m_host->signIn();
        PipelineActions::Options options;
        options.calls = PipelineCalls::of(m_session->pipelines);
        m_actions = std::make_unique<PipelineActions>(std::move(options));
    }
    void cleanup()
    {
        m_actions.reset();
        m_session.reset();
        m_host.reset();
        m_theme.reset();
    }
    void listShowsStateInWords();
    void dialogStartsOnceAndGoesToTheRun();
    void refusalStaysInTheDialog();
    void withoutABranchNothingStarts();
    void pageShowsStepsAndLog();
    void stepOfTheAddressIsShown();
    void stoppingAsksFirst();
    void unknownPipelineSaysSo();
    void closingWhileLoadingIsQuiet();

private:
    template <typename T>
    static T *child(QWidget *widget, const char *name)
    {
        return widget->findChild<T *>(QLatin1String(name));
    }
    static QByteArray pipeline(int number, const QByteArray &state)
    {
        return json("{'type':'pipeline','uuid':'{p") + QByteArray::number(number) + json("}','build_number':") +
               QByteArray::number(number) + json(",'state':") + state +
               json(",'target':{'type':'pipeline_ref_target','ref_type':'branch','ref_name':'feature/<b>x</b>',"
                    " 'commit':{'hash':'abcdef0123456789abcdef0123456789abcdef01'}},"
                    "'trigger':{'name':'MANUAL'}, 'creator':{'uuid':'{m}','display_name':'Mira Okafor'},"
                    "'created_on':'2026-11-20T10:00:00+00:00', 'completed_on':'2026-11-20T10:02:05+00:00',"
                    "'duration_in_seconds':125}");
    }
    static QByteArray step(const QByteArray &uuid, const QByteArray &name, const QByteArray &state)
    {
        return json("{'type':'pipeline_step','uuid':'") + uuid + json("','name':'") + name + json("','state':") +
               state +
               json(",'started_on':'2026-11-20T10:00:00+00:00','completed_on':'2026-11-20T10:01:00+00:00',"
                    " 'duration_in_seconds':60}");
    }
    void serveFailedRun()
    {
        m_host->answer("GET", m_path + "/pipelines/7", pipeline(7, Failed));
        m_host->list(m_path + "/pipelines/7/steps",
                     step("{s1}", "Build", Successful) + ',' + step("{s2}", "Test", Failed));
        m_host->answer("GET", m_path + "/pipelines/7/steps/{s1}/log", "building\n");
        m_host->answer("GET", m_path + "/pipelines/7/steps/{s2}/log", "\x1b[31m1 test failed\x1b[0m\n");
        m_host->answer("GET", m_path + "/pipelines/7/steps/%7Bs1%7D/log", "building\n");
        m_host->answer("GET", m_path + "/pipelines/7/steps/%7Bs2%7D/log", "\x1b[31m1 test failed\x1b[0m\n");
    }

    static inline const QByteArray Successful = json("{'name':'COMPLETED','result':{'name':'SUCCESSFUL'}}");
    static inline const QByteArray Failed = json("{'name':'COMPLETED','result':{'name':'FAILED'}}");
    static inline const QByteArray Running = json("{'name':'IN_PROGRESS','stage':{'name':'RUNNING'}}");
    const QByteArray m_path = "/repositories/acme/web-shop";
    const RepositoryId m_id{u"acme"_s, u"web-shop"_s};
    const Location m_listPlace = Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Pipelines);
    const Location m_place = Location::forPipeline(u"acme"_s, u"web-shop"_s, 7);
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PathHost> m_host;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PipelineActions> m_actions;
};

void PipelinePagesTest::listShowsStateInWords()
{
    m_host->list(m_path + "/pipelines", pipeline(8, Failed) + ',' + pipeline(7, Successful));
    PipelineListPage page(*m_session, *m_actions, nullptr, m_listPlace);
    page.resize(900, 400);
    page.show();
    page.activated(true);
    auto *list = child<RowList>(&page, "pipelineList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    for (const QString &word :
         {u"#8"_s, u"Failed"_s, u"feature/<b>x</b>"_s, u"abcdef0"_s, u"Mira Okafor"_s, u"2 min 5 s"_s})
        QVERIFY2(spoken.contains(word), qPrintable(spoken));
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    list->setCurrentRow(list->rows()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(navigation.takeFirst().first().value<Location>(), m_place);
}

void PipelinePagesTest::dialogStartsOnceAndGoesToTheRun()
{
    m_host->list(m_path + "/pipelines", {});
    m_host->answer("GET", m_path, json("{'full_name':'acme/web-shop','name':'Web shop','mainbranch':{'name':'main'}}"));
    m_host->answer("POST", m_path + "/pipelines", pipeline(9, Running), 201);
    PipelineListPage page(*m_session, *m_actions, nullptr, m_listPlace);
    page.show();
    page.activated(true);
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    child<QPushButton>(&page, "runPipelineButton")->click();
    QPointer<QWidget> dialog = child<QWidget>(&page, "runPipelineDialog");
    QVERIFY(dialog);
    // The main branch is offered as soon as it is known.
    QTRY_COMPARE(dialog->findChild<BranchPicker *>()->branch(), u"main"_s);
    child<QLineEdit>(dialog, "customPipelineEdit")->setText(u" deploy "_s);
    auto *start = child<QPushButton>(dialog, "startPipelineButton");
    QTRY_VERIFY(start->isEnabled());
    start->click();
    start->click();
    QTRY_COMPARE(navigation.count(), 1);
    QCOMPARE(navigation.first().first().value<Location>(), Location::forPipeline(u"acme"_s, u"web-shop"_s, 9));
    QCOMPARE(m_host->count("POST", m_path + "/pipelines"), 1);
    const QByteArray body = m_host->last("POST", m_path + "/pipelines").body;
    QVERIFY2(body.contains(json("'main'")) && body.contains(json("'deploy'")), body.constData());
    QTRY_VERIFY(!dialog);
}

void PipelinePagesTest::refusalStaysInTheDialog()
{
    m_host->answer("POST", m_path + "/pipelines",
                   json("{'type':'error','error':{'message':'Bad request','detail':'No <custom> pipeline named x'}}"),
                   400);
    RunPipelineDialog dialog(*m_session, *m_actions, m_id, u"main"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    child<QLineEdit>(&dialog, "customPipelineEdit")->setText(u"x"_s);
    child<QPushButton>(&dialog, "startPipelineButton")->click();
    auto *message = child<InlineMessage>(&dialog, "runPipelineMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->quote().contains(u"No <custom> pipeline named x"_s));
    QVERIFY(dialog.isVisible());
    QCOMPARE(child<QLineEdit>(&dialog, "customPipelineEdit")->text(), u"x"_s);
    QVERIFY(child<QPushButton>(&dialog, "startPipelineButton")->isEnabled());
}

void PipelinePagesTest::withoutABranchNothingStarts()
{
    RunPipelineDialog dialog(*m_session, *m_actions, m_id, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *start = child<QPushButton>(&dialog, "startPipelineButton");
    QVERIFY(!start->isEnabled());
    QVERIFY(start->toolTip().contains(u"branch"_s));
}

void PipelinePagesTest::pageShowsStepsAndLog()
{
    serveFailedRun();
    PipelinePage page(*m_session, *m_actions, nullptr, m_place);
    page.resize(1000, 600);
    page.show();
    page.activated(true);
    QTRY_COMPARE(child<Badge>(&page, "pipelineState")->spec().text, u"Failed"_s);
    auto *steps = child<RowList>(&page, "stepList");
    QTRY_COMPARE(steps->model()->rowCount(), 2);
    auto *log = child<LogView>(&page, "logView");
    // The step that failed is what people come for.
    QTRY_COMPARE(log->lineCount(), 1);
    QCOMPARE(log->lineAt(0).text, u"1 test failed"_s);
    QCOMPARE(child<QLabel>(&page, "pipelineDuration")->text(), u"2 min 5 s"_s);
    QVERIFY(!child<QPushButton>(&page, "stopPipelineButton")->isVisible());

    QSignalSpy moved(&page, &PageWidget::locationChanged);
    steps->setCurrentRow(steps->rows()->index(0, 0));
    QTRY_COMPARE(log->lineAt(0).text, u"building"_s);
    QCOMPARE(moved.takeFirst().first().value<Location>().step, u"{s1}"_s);
}

void PipelinePagesTest::stepOfTheAddressIsShown()
{
    serveFailedRun();
    Location place = m_place;
    place.step = u"{s1}"_s;
    PipelinePage page(*m_session, *m_actions, nullptr, place);
    page.show();
    page.activated(true);
    auto *log = child<LogView>(&page, "logView");
    QTRY_COMPARE(log->lineCount(), 1);
    QCOMPARE(log->lineAt(0).text, u"building"_s);
}

void PipelinePagesTest::stoppingAsksFirst()
{
    m_host->answer("GET", m_path + "/pipelines/7", pipeline(7, Running));
    m_host->list(m_path + "/pipelines/7/steps", step("{s1}", "Build", Running));
    m_host->answer("POST", m_path + "/pipelines/7/stopPipeline", {}, 204);
    PipelinePage page(*m_session, *m_actions, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *stop = child<QPushButton>(&page, "stopPipelineButton");
    QTRY_VERIFY(stop->isVisible() && stop->isEnabled());
    stop->click();
    QPointer<QMessageBox> question = child<QMessageBox>(&page, "stopPipelineDialog");
    QVERIFY(question);
    QVERIFY(question->text().contains(u"#7"_s));
    QCOMPARE(question->textFormat(), Qt::PlainText);
    QVERIFY(question->defaultButton()->text().contains(u"eep it running"_s));
    QCOMPARE(m_host->count("POST", m_path + "/pipelines/7/stopPipeline"), 0);
    child<QPushButton>(question, "confirmStopButton")->click();
    QTRY_COMPARE(m_host->count("POST", m_path + "/pipelines/7/stopPipeline"), 1);
}

void PipelinePagesTest::unknownPipelineSaysSo()
{
    PipelinePage page(*m_session, *m_actions, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *panel = child<StatePanel>(&page, "pipelinePanel");
    QTRY_COMPARE(panel->state(), StatePanel::State::Error);
}

void PipelinePagesTest::closingWhileLoadingIsQuiet()
{
    m_host->hold();
    auto page = std::make_unique<PipelinePage>(*m_session, *m_actions, nullptr, m_place);
    page->show();
    page->activated(true);
    QTRY_VERIFY(m_host->requestCount() >= 2);
    page.reset();
    m_host->release();
    QTRY_COMPARE(m_session->client.activeCount(), 0);
}

WINDLASS_TEST(PipelinePagesTest)

#include "tst_pipelinepages.moc"
