// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelineactions.h"
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "ui/branches/branchlistpage.h"
#include "ui/branches/branchpicker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

class BranchListPageTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Mode::Light);
        m_host = std::make_unique<PathHost>();
        m_session = m_host->signIn();
        m_actions = std::make_unique<PipelineActions>(
            PipelineActions::Options{PipelineCalls::of(m_session->pipelines), {}, {}});
        m_host->list("/repositories/acme/web-shop/refs/branches", branch("main") + ',' + branch("feature/<x>&y"));
        m_host->answer("GET", "/repositories/acme/web-shop",
                       json("{'full_name':'acme/web-shop','name':'Web shop','mainbranch':{'name':'main'}}"));
    }
    void cleanup()
    {
        m_actions.reset();
        m_session.reset();
        m_host.reset();
        m_theme.reset();
    }
    void enterShowsTheCommitsOfABranch();
    void filterIsAskedOfTheHost();
    void pipelineRunsOnTheCurrentBranch();

private:
    static QByteArray branch(const QByteArray &name)
    {
        return json("{'name':'") + name +
               json("','target':{'hash':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'message':'Last words',"
                    "'date':'2026-11-20T10:00:00+00:00','author':{'raw':'Mira <m@example.com>'}}}");
    }

    const Location m_place = Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Branches);
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PathHost> m_host;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PipelineActions> m_actions;
};

void BranchListPageTest::enterShowsTheCommitsOfABranch()
{
    BranchListPage page(*m_session, *m_actions, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *list = page.findChild<RowList *>(u"branchList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Main"_s));
    const QString spoken = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"feature/<x>&y"_s) && spoken.contains(u"Last words"_s), qPrintable(spoken));
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    list->setCurrentRow(list->rows()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(navigation.takeFirst().first().value<Location>(),
             Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Commits, u"feature/<x>&y"_s));
}

void BranchListPageTest::filterIsAskedOfTheHost()
{
    BranchListPage page(*m_session, *m_actions, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *list = page.findChild<RowList *>(u"branchList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    m_host->list("/repositories/acme/web-shop/refs/branches", {});
    QTest::keyClicks(page.findChild<QLineEdit *>(u"branchFilter"_s), u"nothing"_s);
    auto *panel = page.findChild<StatePanel *>();
    QTRY_COMPARE(panel->state(), StatePanel::State::Empty);
    QVERIFY(panel->stateText().contains(u"nothing"_s));
}

void BranchListPageTest::pipelineRunsOnTheCurrentBranch()
{
    BranchListPage page(*m_session, *m_actions, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *run = page.findChild<QPushButton *>(u"runPipelineButton"_s);
    QVERIFY(!run->isEnabled());
    QVERIFY(!run->toolTip().isEmpty());
    auto *list = page.findChild<RowList *>(u"branchList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setCurrentRow(list->rows()->index(1, 0));
    QVERIFY(run->isEnabled());
    run->click();
    auto *dialog = page.findChild<QWidget *>(u"runPipelineDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<BranchPicker *>()->branch(), u"feature/<x>&y"_s);
}

WINDLASS_TEST(BranchListPageTest)

#include "tst_branchlistpage.moc"
