// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repositories/repositoryactions.h"
#include "models/repositories/repositoryslug.h"
#include "models/workspaces/placedlists.h"
#include "models/workspaces/starredrepositories.h"
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "ui/markdown/markdownview.h"
#include "ui/repositories/homepage.h"
#include "ui/repositories/repositorydialog.h"
#include "ui/repositories/repositorypage.h"
#include "ui/repositories/workspacepage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QClipboard>
#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
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
        m_actions = std::make_unique<RepositoryActions>(
            RepositoryCalls::of(m_session->repositories, m_session->refs, m_session->hooks, m_session->issues,
                                m_session->commits),
            WriteActions::Setup{});
    }
    void cleanup()
    {
        m_actions.reset();
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
    void aNameBecomesAnAddress_data();
    void aNameBecomesAnAddress();
    void aNewRepositoryIsMadeOnce();
    void onlyWhatWasChangedIsSent();
    void aNewNameLeadsToTheNewAddress();

private:
    template <typename T>
    static T *child(QWidget *widget, const char *name)
    {
        return widget->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PathHost> m_host;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RepositoryActions> m_actions;
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
    WorkspacePage page(*m_session, *m_actions, Location::forWorkspace(u"acme"_s));
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
    WorkspacePage page(*m_session, *m_actions, Location::forWorkspace(u"acme"_s));
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
    WorkspacePage page(*m_session, *m_actions, Location::forWorkspace(u"acme"_s));
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
    RepositoryPage page(*m_session, *m_actions, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
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
    RepositoryPage page(*m_session, *m_actions, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
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
    RepositoryPage page(*m_session, *m_actions, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
    page.show();
    page.activated(true);
    auto *panel = child<StatePanel>(&page, "readmePanel");
    QTRY_COMPARE(panel->state(), StatePanel::State::Empty);
    QVERIFY(panel->stateText().contains(u"No README"_s));
}

void RepositoryPagesTest::headerGoesToTheOtherParts()
{
    RepositoryPage page(*m_session, *m_actions, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
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
    RepositoryPage page(*m_session, *m_actions, &starred, Location::forRepository(u"acme"_s, u"web-shop"_s));
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
        std::make_unique<RepositoryPage>(*m_session, *m_actions, nullptr,
                                         Location::forRepository(u"acme"_s, u"web-shop"_s));
    auto workspace = std::make_unique<WorkspacePage>(*m_session, *m_actions, Location::forWorkspace(u"acme"_s));
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

void RepositoryPagesTest::aNameBecomesAnAddress_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("plain") << u"Web shop"_s << u"web-shop"_s;
    QTest::newRow("accents") << u"  Café Größe "_s << u"cafe-gro-e"_s;
    QTest::newRow("signs") << u"C++ & more!!"_s << u"c-more"_s;
    QTest::newRow("kept") << u"my_lib.v2-x"_s << u"my_lib.v2-x"_s;
    QTest::newRow("nothing left") << u"!!!"_s << QString();
    QTest::newRow("dots alone") << u"..."_s << QString();
    QTest::newRow("other letters alone") << u"日本"_s << QString();
    QTest::newRow("long") << QString(100, u'a') << QString(62, u'a');
}

void RepositoryPagesTest::aNameBecomesAnAddress()
{
    QFETCH(QString, name);
    QFETCH(QString, slug);
    QCOMPARE(repositorySlug(name), slug);
}

void RepositoryPagesTest::aNewRepositoryIsMadeOnce()
{
    m_host->list("/repositories/acme", {});
    m_host->list("/workspaces/acme/projects", json("{'key':'SHOP','name':'Web shop','uuid':'{p}'}"));
    WorkspacePage page(*m_session, *m_actions, Location::forWorkspace(u"acme"_s));
    page.show();
    page.activated(true);
    page.findChild<QPushButton *>(u"newRepositoryButton"_s)->click();
    auto *dialog = page.findChild<RepositoryDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *save = child<QPushButton>(dialog, "saveRepository");
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(child<QLineEdit>(dialog, "repositoryNameEdit"), u"Price list"_s);
    QVERIFY(child<QLabel>(dialog, "repositoryAddress")->text().contains(u"acme/price-list"_s));
    auto *project = child<QComboBox>(dialog, "repositoryProject");
    QTRY_COMPARE(project->count(), 2);
    project->setCurrentIndex(1);
    m_host->answer("POST", "/repositories/acme/price-list", repositoryJson("price-list", "Price list"), 200);
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    save->click();
    save->click();
    QTRY_COMPARE(navigation.count(), 1);
    QCOMPARE(navigation.first().first().value<Location>(), Location::forRepository(u"acme"_s, u"price-list"_s));
    QCOMPARE(m_host->count("POST", "/repositories/acme/price-list"), 1);
    const QJsonObject sent = QJsonDocument::fromJson(m_host->last("POST", "/repositories/acme/price-list").body).object();
    QCOMPARE(sent.value(u"name"_s).toString(), u"Price list"_s);
    QCOMPARE(sent.value(u"is_private"_s).toBool(), true);
    QCOMPARE(sent.value(u"project"_s).toObject().value(u"key"_s).toString(), u"SHOP"_s);
}

void RepositoryPagesTest::onlyWhatWasChangedIsSent()
{
    m_host->answer("GET", "/repositories/acme/web-shop", repositoryJson("web-shop", "Web shop"));
    RepositoryPage page(*m_session, *m_actions, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
    page.show();
    page.activated(true);
    auto *edit = child<QPushButton>(&page, "editRepositoryButton");
    QTRY_VERIFY(edit->isEnabled());
    edit->click();
    auto *dialog = page.findChild<RepositoryDialog *>();
    auto *save = child<QPushButton>(dialog, "saveRepository");
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(u"Nothing was changed"_s));
    child<QCheckBox>(dialog, "repositoryPrivate")->click();
    QVERIFY(save->isEnabled());
    // Closing now asks first.
    dialog->reject();
    auto *question = dialog->findChild<QMessageBox *>(u"discardRepositoryDialog"_s);
    QVERIFY(question && dialog->isVisible());
    question->reject();
    m_host->answer("PUT", "/repositories/acme/web-shop", repositoryJson("web-shop", "Web shop"));
    QSignalSpy saved(dialog, &RepositoryDialog::saved);
    save->click();
    QTRY_COMPARE(saved.count(), 1);
    const QJsonObject sent = QJsonDocument::fromJson(m_host->last("PUT", "/repositories/acme/web-shop").body).object();
    QCOMPARE(sent.keys(), QStringList{u"is_private"_s});
    QCOMPARE(sent.value(u"is_private"_s).toBool(true), false);
}

void RepositoryPagesTest::aNewNameLeadsToTheNewAddress()
{
    m_host->answer("GET", "/repositories/acme/web-shop", repositoryJson("web-shop", "Web shop"));
    RepositoryPage page(*m_session, *m_actions, nullptr, Location::forRepository(u"acme"_s, u"web-shop"_s));
    page.show();
    page.activated(true);
    auto *edit = child<QPushButton>(&page, "editRepositoryButton");
    QTRY_VERIFY(edit->isEnabled());
    edit->click();
    auto *dialog = page.findChild<RepositoryDialog *>();
    auto *name = child<QLineEdit>(dialog, "repositoryNameEdit");
    name->selectAll();
    QTest::keyClicks(name, u"Shop two"_s);
    QVERIFY(child<QLabel>(dialog, "repositoryAddress")->text().contains(u"becomes acme/shop-two"_s));
    // The host makes another slug of it than we think.
    m_host->answer("PUT", "/repositories/acme/web-shop", repositoryJson("shop-two-1", "Shop two"));
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    child<QPushButton>(dialog, "saveRepository")->click();
    QTRY_COMPARE(navigation.count(), 1);
    QCOMPARE(navigation.first().first().value<Location>(), Location::forRepository(u"acme"_s, u"shop-two-1"_s));
}

WINDLASS_TEST(RepositoryPagesTest)

#include "tst_repositorypages.moc"
