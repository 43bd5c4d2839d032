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

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    void pipelinesAndVariablesAreReadFromTheDefinition();
    void aSecuredVariableIsHiddenAndSentAsSuch();
    void aVariableWithoutANameIsNotSent();
    void againMeansTheSameCommit();
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
    static PipelineTarget branchTarget(const QString &branch)
    {
        PipelineTarget target;
        target.refName = branch;
        return target;
    }
    //! The name of a custom pipeline that no definition tells.
    static void typeName(QWidget *dialog, const QString &name)
    {
        auto *pipeline = child<QComboBox>(dialog, "runPipeline");
        pipeline->setCurrentIndex(pipeline->count() - 1);
        auto *edit = child<QLineEdit>(dialog, "customPipelineEdit");
        edit->clear();
        QTest::keyClicks(edit, name);
    }
    void serveDefinition()
    {
        m_host->answer("GET", m_path + "/refs/branches/main",
                       json("{'name':'main','target':{'hash':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}}"));
        m_host->answer("GET", m_path + "/src/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/bitbucket-pipelines.yml",
                       "pipelines:\n  default:\n    - step: {script: [make]}\n  custom:\n    deploy:\n      - variables:\n"
                       "          - name: WHERE\n            default: staging\n            allowed-values: [staging, production]\n"
                       "          - name: NOTE\n            description: Shown in the log\n      - step: {script: [make deploy]}\n"
                       "    nightly:\n      - step: {script: [make all]}\n      - step: {script: [make check]}\n");
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
    typeName(dialog, u" deploy "_s);
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
    RunPipelineDialog dialog(*m_session, *m_actions, m_id, branchTarget(u"main"_s));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    typeName(&dialog, u"x"_s);
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
    RunPipelineDialog dialog(*m_session, *m_actions, m_id, PipelineTarget());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *start = child<QPushButton>(&dialog, "startPipelineButton");
    QVERIFY(!start->isEnabled());
    QVERIFY(start->toolTip().contains(u"branch"_s));
}

void PipelinePagesTest::pipelinesAndVariablesAreReadFromTheDefinition()
{
    serveDefinition();
    m_host->answer("POST", m_path + "/pipelines", pipeline(9, Running), 201);
    RunPipelineDialog dialog(*m_session, *m_actions, m_id, branchTarget(u"main"_s));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *pipeline = child<QComboBox>(&dialog, "runPipeline");
    QTRY_COMPARE(pipeline->count(), 4); // The push's own, two custom ones, and a name to type.
    QVERIFY(pipeline->itemText(2).contains(u"2 step"_s));
    QVERIFY(child<QLabel>(&dialog, "runHint")->text().contains(u"default pipeline"_s));
    pipeline->setCurrentIndex(pipeline->findData(u"deploy"_s));
    auto *where = child<QComboBox>(&dialog, "variable:WHERE");
    QVERIFY(where);
    QCOMPARE(where->currentText(), u"staging"_s);
    where->setCurrentIndex(1);
    QTest::keyClicks(child<QLineEdit>(&dialog, "variable:NOTE"), u"by hand"_s);
    // Another pipeline and back: what was typed is still there.
    pipeline->setCurrentIndex(pipeline->findData(u"nightly"_s));
    QVERIFY(!child<QComboBox>(&dialog, "variable:WHERE"));
    pipeline->setCurrentIndex(pipeline->findData(u"deploy"_s));
    QCOMPARE(child<QLineEdit>(&dialog, "variable:NOTE")->text(), u"by hand"_s);
    QSignalSpy started(&dialog, &RunPipelineDialog::pipelineStarted);
    child<QPushButton>(&dialog, "startPipelineButton")->click();
    QTRY_COMPARE(started.count(), 1);
    const QJsonArray sent = QJsonDocument::fromJson(m_host->last("POST", m_path + "/pipelines").body)
                                .object()
                                .value(u"variables"_s)
                                .toArray();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.at(0).toObject().value(u"key"_s).toString(), u"WHERE"_s);
    QCOMPARE(sent.at(0).toObject().value(u"value"_s).toString(), u"production"_s);
    QCOMPARE(sent.at(1).toObject().value(u"value"_s).toString(), u"by hand"_s);
}

void PipelinePagesTest::aSecuredVariableIsHiddenAndSentAsSuch()
{
    m_host->answer("POST", m_path + "/pipelines", pipeline(9, Running), 201);
    RunPipelineDialog dialog(*m_session, *m_actions, m_id, branchTarget(u"main"_s));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    child<QPushButton>(&dialog, "addVariableButton")->click();
    QTest::keyClicks(child<QLineEdit>(&dialog, "ownVariableName"), u"API_KEY"_s);
    child<QCheckBox>(&dialog, "ownVariableSecured")->click();
    auto *value = child<QLineEdit>(&dialog, "ownVariableValue");
    QCOMPARE(value->echoMode(), QLineEdit::Password);
    QTest::keyClicks(value, u"hunter2"_s);
    child<QPushButton>(&dialog, "startPipelineButton")->click();
    QTRY_COMPARE(m_host->count("POST", m_path + "/pipelines"), 1);
    const QJsonObject sent = QJsonDocument::fromJson(m_host->last("POST", m_path + "/pipelines").body)
                                 .object()
                                 .value(u"variables"_s)
                                 .toArray()
                                 .at(0)
                                 .toObject();
    QCOMPARE(sent.value(u"value"_s).toString(), u"hunter2"_s);
    QCOMPARE(sent.value(u"secured"_s).toBool(), true);
}

void PipelinePagesTest::aVariableWithoutANameIsNotSent()
{
    RunPipelineDialog dialog(*m_session, *m_actions, m_id, branchTarget(u"main"_s));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *start = child<QPushButton>(&dialog, "startPipelineButton");
    QVERIFY(start->isEnabled());
    child<QPushButton>(&dialog, "addVariableButton")->click();
    QTest::keyClicks(child<QLineEdit>(&dialog, "ownVariableValue"), u"x"_s);
    QVERIFY(!start->isEnabled());
    QTest::keyClicks(child<QLineEdit>(&dialog, "ownVariableName"), u"no blanks"_s);
    QVERIFY(!start->isEnabled());
    QVERIFY(start->toolTip().contains(u"underlines"_s));
}

void PipelinePagesTest::againMeansTheSameCommit()
{
    m_host->answer("POST", m_path + "/pipelines", pipeline(9, Running), 201);
    PipelineTarget earlier = branchTarget(u"main"_s);
    earlier.commitHash = QString(40, u'c');
    earlier.customName = u"deploy"_s;
    RunPipelineDialog dialog(*m_session, *m_actions, m_id, earlier);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(child<QCheckBox>(&dialog, "runSameCommit")->isVisible());
    child<QPushButton>(&dialog, "startPipelineButton")->click();
    QTRY_COMPARE(m_host->count("POST", m_path + "/pipelines"), 1);
    const QByteArray body = m_host->last("POST", m_path + "/pipelines").body;
    QVERIFY2(body.contains(QByteArray(40, 'c')) && body.contains("deploy") && body.contains("main"), body.constData());
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
