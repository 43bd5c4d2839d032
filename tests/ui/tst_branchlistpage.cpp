// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelineactions.h"
#include "models/repositories/repositoryactions.h"
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "ui/branches/branchlistpage.h"
#include "ui/branches/branchpicker.h"
#include "ui/branches/deletebranchdialog.h"
#include "ui/branches/newbranchdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
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
        m_writes = std::make_unique<RepositoryActions>(
            RepositoryCalls::of(m_session->repositories, m_session->refs, m_session->hooks, m_session->issues,
                                m_session->commits),
            WriteActions::Setup{});
        m_host->list("/repositories/acme/web-shop/refs/branches", branch("main") + ',' + branch("feature/<x>&y"));
        m_host->answer("GET", "/repositories/acme/web-shop",
                       json("{'full_name':'acme/web-shop','name':'Web shop','mainbranch':{'name':'main'}}"));
    }
    void cleanup()
    {
        m_writes.reset();
        m_actions.reset();
        m_session.reset();
        m_host.reset();
        m_theme.reset();
    }
    void enterShowsTheCommitsOfABranch();
    void filterIsAskedOfTheHost();
    void pipelineRunsOnTheCurrentBranch();
    void aBranchBeginsAtATag();
    void aNameThatGitRefusesIsNotSent();
    void deletingSaysWhatWouldBeLost();
    void theMainBranchIsNotDeleted();

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
    std::unique_ptr<RepositoryActions> m_writes;
};

void BranchListPageTest::enterShowsTheCommitsOfABranch()
{
    BranchListPage page(*m_session, *m_actions, *m_writes, nullptr, m_place);
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
    BranchListPage page(*m_session, *m_actions, *m_writes, nullptr, m_place);
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
    BranchListPage page(*m_session, *m_actions, *m_writes, nullptr, m_place);
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

void BranchListPageTest::aBranchBeginsAtATag()
{
    NewBranchDialog dialog(*m_session, *m_writes, {u"acme"_s, u"web-shop"_s}, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    m_host->answer("GET", "/repositories/acme/web-shop/refs/tags/v1.0",
                   json("{'name':'v1.0','target':{'hash':'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb','message':'Release'}}"));
    auto *create = dialog.findChild<QPushButton *>(u"createBranchButton"_s);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"branchName"_s), u"hotfix/one"_s);
    QVERIFY(!create->isEnabled());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"branchStart"_s), u"v1.0"_s);
    QTRY_VERIFY(create->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>(u"branchStartHint"_s)->text().contains(u"Release"_s));
    m_host->answer("POST", "/repositories/acme/web-shop/refs/branches",
                   json("{'name':'hotfix/one','target':{'hash':'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'}}"), 201);
    QSignalSpy created(&dialog, &NewBranchDialog::created);
    create->click();
    QTRY_COMPARE(created.count(), 1);
    QCOMPARE(created.first().first().toString(), u"hotfix/one"_s);
    const QJsonObject sent =
        QJsonDocument::fromJson(m_host->last("POST", "/repositories/acme/web-shop/refs/branches").body).object();
    QCOMPARE(sent.value(u"name"_s).toString(), u"hotfix/one"_s);
    QCOMPARE(sent.value(u"target"_s).toObject().value(u"hash"_s).toString(), QString(40, u'b'));
}

void BranchListPageTest::aNameThatGitRefusesIsNotSent()
{
    m_host->answer("GET", "/repositories/acme/web-shop/refs/branches/main", branch("main"));
    NewBranchDialog dialog(*m_session, *m_writes, {u"acme"_s, u"web-shop"_s}, u"main"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *create = dialog.findChild<QPushButton *>(u"createBranchButton"_s);
    auto *name = dialog.findChild<QLineEdit *>(u"branchName"_s);
    QTRY_VERIFY(dialog.findChild<QLabel *>(u"branchStartHint"_s)->text().contains(u"Last words"_s));
    QTest::keyClicks(name, u"my branch"_s);
    QVERIFY(!create->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>(u"branchNameHint"_s)->text().contains(u"no blanks"_s));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_host->count("POST", "/repositories/acme/web-shop/refs/branches"), 0);
    // A screen reader types with setText(), which is no edit to QLineEdit.
    name->setText(u"my-branch"_s);
    QVERIFY(create->isEnabled());
}

void BranchListPageTest::deletingSaysWhatWouldBeLost()
{
    BranchListPage page(*m_session, *m_actions, *m_writes, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *list = page.findChild<RowList *>(u"branchList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Main"_s));
    list->setCurrentRow(list->rows()->index(1, 0));
    m_host->list("/repositories/acme/web-shop/commits",
                 json("{'hash':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','message':'One'},"
                      "{'hash':'cccccccccccccccccccccccccccccccccccccccc','message':'Two'}"));
    page.findChild<QPushButton *>(u"deleteBranchButton"_s)->click();
    auto *dialog = page.findChild<DeleteBranchDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"deleteBranchEffect"_s)->text().contains(u"2 commit"_s));
    const QByteArray asked = m_host->last("GET", "/repositories/acme/web-shop/commits").target;
    QVERIFY2(asked.contains("include=feature") && asked.contains("exclude=main"), asked);
    const QByteArray path = "/repositories/acme/web-shop/refs/branches/feature%2F%3Cx%3E%26y";
    QCOMPARE(m_host->count("DELETE", path), 0);
    m_host->answer("DELETE", path, {}, 204);
    dialog->findChild<QPushButton *>(u"confirmDeleteBranch"_s)->click();
    QTRY_COMPARE(m_host->count("DELETE", path), 1);
}

void BranchListPageTest::theMainBranchIsNotDeleted()
{
    BranchListPage page(*m_session, *m_actions, *m_writes, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *list = page.findChild<RowList *>(u"branchList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setCurrentRow(list->rows()->index(0, 0));
    auto *remove = page.findChild<QPushButton *>(u"deleteBranchButton"_s);
    QTRY_VERIFY(remove->toolTip().contains(u"main branch"_s));
    QVERIFY(!remove->isEnabled());
}

WINDLASS_TEST(BranchListPageTest)

#include "tst_branchlistpage.moc"
