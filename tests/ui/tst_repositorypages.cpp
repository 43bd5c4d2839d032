// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspaces/placedlists.h"
#include "models/workspaces/starredrepositories.h"
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "ui/markdown/markdownview.h"
#include "ui/repositories/homepage.h"
#include "ui/repositories/repositorypage.h"
#include "ui/repositories/workspacepage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

namespace {

QByteArray repositoryJson(const QByteArray &slug, const QByteArray &name, const QByteArray &more = {})
{
    return json("{'type':'repository','full_name':'acme/") + slug + json("','name':'") + name + json("','uuid':'{") +
           slug +
           json("}','is_private':true,'language':'c++','size':123456, 'description':'Sells things',"
                "'mainbranch':{'name':'main'},'project':{'key':'SHOP','name':'Web shop'},"
                " 'created_on':'2026-01-02T10:00:00+00:00','updated_on':'2026-11-20T10:00:00+00:00',"
                " 'links':{'clone':[{'name':'https','href':'https://bitbucket.org/acme/web-shop.git'},"
                " {'name':'ssh','href':'git@bitbucket.org:acme/web-shop.git'}]}") +
           more + "}";
}

} // namespace

class RepositoryPagesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Mode::Light);
        m_host = std::make_unique<PathHost>();
        m_session = m_host->signIn();
    }
    void cleanup()
    {
        m_session.reset();
        m_host.reset();
        m_theme.reset();
    }
    void homeShowsWorkspacesAndRecentRepositories();
    void workspaceListsItsRepositories();
    void filterIsAskedOfTheHost();
    void failureOffersRetry();
    void hostileNamesAreShownAsTheyAre();
    void overviewShowsFactsAndReadme();
    void missingReadmeIsNoError();
    void headerGoesToTheOtherParts();
    void starIsKept();
    void closingWhileLoadingIsQuiet();

private:
    template <typename T>
    static T *child(QWidget *widget, const char *name)
    {
        return widget->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PathHost> m_host;
    std::unique_ptr<Session> m_session;
};

void RepositoryPagesTest::homeShowsWorkspacesAndRecentRepositories()
{
    m_host->list("/user/workspaces",
                 json("{'type':'workspace_access','administrator':true, 'workspace':{'type':'workspace_base',"
                      "'uuid':'{a}','slug':'acme'}}"));
    QStringList recent{u"acme/web-shop"_s, u"no repository"_s};
    HomePage page(
        workspacesAt(m_session->workspaces, {}), [&recent] { return recent; }, Location::home());
    page.show();
    page.activated(true);
    auto *workspaces = child<RowList>(&page, "workspaceList");
    auto *visited = child<RowList>(&page, "recentList");
    QTRY_COMPARE(workspaces->model()->rowCount(), 1);
    QCOMPARE(visited->model()->rowCount(), 1);
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    workspaces->setCurrentRow(workspaces->rows()->index(0, 0));
    QTest::keyClick(workspaces, Qt::Key_Return);
    QCOMPARE(navigation.takeFirst().first().value<Location>(), Location::forWorkspace(u"acme"_s));
    QTest::keyClick(visited, Qt::Key_Down);
    QTest::keyClick(visited, Qt::Key_Return);
    QCOMPARE(navigation.takeFirst().first().value<Location>(), Location::forRepository(u"acme"_s, u"web-shop"_s));
    // Nothing was visited: the part goes, instead of standing there empty.
    recent.clear();
    page.activated(false);
    QVERIFY(!visited->isVisible());
}

void RepositoryPagesTest::workspaceListsItsRepositories()
{
    m_host->list("/repositories/acme", repositoryJson("web-shop", "Web shop") + ',' + repositoryJson("infra", "Infra"));
    m_host->list("/workspaces/acme/projects",
                 json("{'type':'project','key':'SHOP','uuid':'{p}','name':'Shop & more'}"));
    m_host->answer("GET", "/workspaces/acme",
                   json("{'type':'workspace','uuid':'{a}','slug':'acme','name':'Acme Ltd'}"));
    WorkspacePage page(*m_session, Location::forWorkspace(u"acme"_s));
    page.resize(800, 500);
    page.show();
    page.activated(true);
    auto *list = child<RowList>(&page, "repositoryList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_COMPARE(page.title(), u"Acme Ltd"_s);
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Web shop"_s) && spoken.contains(u"C++"_s) && spoken.contains(u"private"_s),
             qPrintable(spoken));
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    list->setCurrentRow(list->rows()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(navigation.takeFirst().first().value<Location>(), Location::forRepository(u"acme"_s, u"infra"_s));

    auto *projects = child<QComboBox>(&page, "projectFilter");
    QTRY_COMPARE(projects->count(), 2);
    projects->setCurrentIndex(1);
    emit projects->activated(1);
    QTRY_VERIFY(m_host->last("GET", "/repositories/acme").target.contains("SHOP"));
}

void RepositoryPagesTest::filterIsAskedOfTheHost()
{
    m_host->list("/repositories/acme", repositoryJson("web-shop", "Web shop"));
    WorkspacePage page(*m_session, Location::forWorkspace(u"acme"_s));
    page.show();
    page.activated(true);
    auto *list = child<RowList>(&page, "repositoryList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    m_host->list("/repositories/acme", {});
    auto *filter = child<QLineEdit>(&page, "repositoryFilter");
    page.commandHandlers().value(u"list.filter"_s).run();
    QTest::keyClicks(filter, u"zzz"_s);
    QTRY_COMPARE(m_host->count("GET", "/repositories/acme"), 2);
    QVERIFY(m_host->last("GET", "/repositories/acme").target.contains("zzz"));
    auto *panel = page.findChild<StatePanel *>();
    QTRY_COMPARE(panel->state(), StatePanel::State::Empty);
    QVERIFY(panel->stateText().contains(u"zzz"_s));
}

void RepositoryPagesTest::failureOffersRetry()
{
    m_host->answer("GET", "/repositories/acme", json("{'type':'error','error':{'message':'Down for <i>tea</i>'}}"),
                   403);
    WorkspacePage page(*m_session, Location::forWorkspace(u"acme"_s));
    page.show();
    page.activated(true);
    auto *panel = page.findChild<StatePanel *>();
    QTRY_COMPARE(panel->state(), StatePanel::State::NoPermission);
    m_host->list("/repositories/acme", repositoryJson("web-shop", "Web shop"));
    emit panel->retryRequested();
    QTRY_COMPARE(panel->state(), StatePanel::State::Content);
}

void RepositoryPagesTest::hostileNamesAreShownAsTheyAre()
{
    m_host->answer(
        "GET", "/repositories/acme/web-shop",
        repositoryJson("web-shop", "<b>bold</b>\\u202e&amp;", json(",'owner':{'display_name':'<img src=x>'}")));
    RepositoryPage page(*m_session, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
    page.show();
    page.activated(true);
    auto *name = child<QLabel>(&page, "repositoryName");
    QTRY_COMPARE(name->text(), u"<b>bold</b>&amp;"_s);
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void RepositoryPagesTest::overviewShowsFactsAndReadme()
{
    m_host->answer("GET", "/repositories/acme/web-shop", repositoryJson("web-shop", "Web shop"));
    m_host->list("/repositories/acme/web-shop/refs/branches",
                 json("{'name':'main-old','target':{'hash':'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'}},"
                      " {'name':'main','target':{'hash':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}}"));
    m_host->answer("GET", "/repositories/acme/web-shop/src/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/README.md",
                   "# Shop\n\nRead *me*.\n");
    RepositoryPage page(*m_session, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
    page.resize(1000, 600);
    page.show();
    page.activated(true);
    auto *readme = child<MarkdownView>(&page, "readmeView");
    QTRY_VERIFY(readme->toPlainText().contains(u"Read me."_s));
    QSignalSpy notices(&page, &PageWidget::notice);
    child<QToolButton>(&page, "copySSHButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"git@bitbucket.org:acme/web-shop.git"_s);
    QCOMPARE(notices.count(), 1);
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    child<QPushButton>(&page, "mainBranchButton")->click();
    QCOMPARE(navigation.takeFirst().first().value<Location>(),
             Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Commits, u"main"_s));
}

void RepositoryPagesTest::missingReadmeIsNoError()
{
    m_host->answer("GET", "/repositories/acme/web-shop", repositoryJson("web-shop", "Web shop"));
    m_host->list("/repositories/acme/web-shop/refs/branches",
                 json("{'name':'main','target':{'hash':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}}"));
    RepositoryPage page(*m_session, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
    page.show();
    page.activated(true);
    auto *panel = child<StatePanel>(&page, "readmePanel");
    QTRY_COMPARE(panel->state(), StatePanel::State::Empty);
    QVERIFY(panel->stateText().contains(u"No README"_s));
}

void RepositoryPagesTest::headerGoesToTheOtherParts()
{
    RepositoryPage page(*m_session, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
    page.resize(1000, 600);
    page.show();
    auto *tabs = child<QTabBar>(&page, "repositoryTabs");
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(3).center());
    QCOMPARE(navigation.count(), 1);
    QCOMPARE(navigation.takeFirst().first().value<Location>().section, Location::Section::PullRequests);
    // The page did not change: this is still the overview.
    QCOMPARE(tabs->currentIndex(), 0);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    QCOMPARE(navigation.count(), 0);
}

void RepositoryPagesTest::starIsKept()
{
    StarredRepositories starred({u"acme/infra"_s});
    RepositoryPage page(*m_session, &starred, Location::forRepository(u"acme"_s, u"web-shop"_s));
    auto *star = child<QToolButton>(&page, "starButton");
    QVERIFY(!star->isChecked());
    star->click();
    QVERIFY(starred.contains(u"acme/web-shop"_s));
    starred.setStarred(u"acme/web-shop"_s, false);
    QVERIFY(!star->isChecked());
}

void RepositoryPagesTest::closingWhileLoadingIsQuiet()
{
    m_host->hold();
    auto page =
        std::make_unique<RepositoryPage>(*m_session, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
    auto workspace = std::make_unique<WorkspacePage>(*m_session, Location::forWorkspace(u"acme"_s));
    page->show();
    page->activated(true);
    workspace->activated(true);
    QTRY_VERIFY(m_host->requestCount() >= 2);
    QVERIFY(page->isBusy());
    page.reset();
    workspace.reset();
    m_host->release();
    QTRY_COMPARE(m_session->client.activeCount(), 0);
}

WINDLASS_TEST(RepositoryPagesTest)

#include "tst_repositorypages.moc"
