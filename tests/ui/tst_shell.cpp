// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shellfixture.h"
#include "ui/shell/breadcrumbs.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/thememode.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass::test {

class ShellTest : public ShellFixture {
    Q_OBJECT

private slots:
    void breadcrumbsLeadUp();
    void historyGoesThroughPages();
    void pagesStayAliveAndLearnOfIt();
    void oldPagesGo();
    void aPageThatMovesKeepsItsEntry();
    void aPlaceWithoutAPageSaysSo();
    void theSidebarMarksAndLeads();
    void theSidebarIsFolded();
    void theStatusLineTells();
    void theWindowComesBackAsItWas();
    void theWindowFitsASmallScreen();
    void addressesFromOutsideAreChecked();
    void everyButtonHasAName();
};

void ShellTest::breadcrumbsLeadUp()
{
    open(Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42));
    auto *crumbs = m_window->findChild<Breadcrumbs *>();
    const auto button = [crumbs](int step) { return crumbs->findChild<QToolButton *>(u"crumb%1"_s.arg(step)); };
    QCOMPARE(button(0)->text(), u"acme"_s);
    QCOMPARE(button(2)->text(), u"Pull requests"_s);
    QCOMPARE(crumbs->findChild<QLabel *>(u"crumbLast"_s)->text(), u"#42"_s);
    QTest::mouseClick(button(1), Qt::LeftButton);
    QCOMPARE(m_window->history().current(), shopPlace());
    QCOMPARE(crumbs->findChild<QLabel *>(u"crumbLast"_s)->text(), u"web-shop"_s);
}

void ShellTest::historyGoesThroughPages()
{
    open();
    m_window->go(shopPlace(Location::Section::Commits));
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page()->location(), shopPlace());
    QVERIFY(!m_registry->action(u"go.back"_s)->isEnabled());
    auto *forward = m_window->findChild<QToolButton *>(u"forwardButton"_s);
    QVERIFY(forward->isEnabled());
    QTest::mouseClick(forward, Qt::LeftButton);
    QCOMPARE(page()->location(), shopPlace(Location::Section::Commits));
    QVERIFY(m_window->windowTitle().startsWith(u"Page of /acme/web-shop/commits/"_s));
    QTest::mousePress(page()->list->viewport(), Qt::BackButton);
    QCOMPARE(page()->location(), shopPlace());
}

void ShellTest::pagesStayAliveAndLearnOfIt()
{
    open(Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42));
    FakePage *first = page();
    m_window->go(Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42, Location::Tab::Files));
    QCOMPARE(page(), first);
    m_window->go(shopPlace());
    m_window->history().back();
    QCOMPARE(page(), first);
    QCOMPARE(m_log,
             QStringList({u"first /acme/web-shop/pull-requests/42"_s, u"shows /acme/web-shop/pull-requests/42/diff"_s,
                          u"left /acme/web-shop/pull-requests/42/diff"_s, u"first /acme/web-shop/"_s,
                          u"left /acme/web-shop/"_s, u"again /acme/web-shop/pull-requests/42/diff"_s}));
}

void ShellTest::oldPagesGo()
{
    open();
    for (int number = 1; number <= PageHost::KeptPages + 3; ++number)
        m_window->go(Location::forPullRequest(u"acme"_s, u"web-shop"_s, number));
    QTRY_COMPARE(m_window->findChildren<PageWidget *>().size(), PageHost::KeptPages);
    QVERIFY(m_log.contains(u"gone /acme/web-shop/"_s));
}

void ShellTest::aPageThatMovesKeepsItsEntry()
{
    open(Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42));
    const Location files = Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42, Location::Tab::Files);
    page()->moveTo(files);
    QCOMPARE(m_window->history().current(), files);
    QCOMPARE(m_window->history().places().size(), 1);
    m_registry->run(u"copy.link"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"https://bitbucket.org/acme/web-shop/pull-requests/42/diff"_s);
}

void ShellTest::aPlaceWithoutAPageSaysSo()
{
    open(shopPlace(Location::Section::Issues));
    QVERIFY(!m_window->pageHost().currentPage());
    QVERIFY(m_window->findChild<QWidget *>(u"noPage"_s)->isVisible());
    QVERIFY(!m_registry->action(u"view.refresh"_s)->isEnabled());
    m_window->go(shopPlace());
    QVERIFY(m_registry->action(u"view.refresh"_s)->isEnabled());
}

void ShellTest::theSidebarMarksAndLeads()
{
    open(Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42));
    Sidebar &sidebar = m_window->sidebar();
    QCOMPARE(sidebar.currentIndex().data().toString(), u"web-shop"_s);
    sidebar.setFocus();
    QTest::keyClick(&sidebar, Qt::Key_J);
    QCOMPARE(sidebar.currentIndex().data().toString(), u"infra"_s);
    QCOMPARE(page()->location().repository, u"web-shop"_s);
    QTest::keyClick(&sidebar, Qt::Key_O);
    QCOMPARE(page()->location().repository, u"infra"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(page()->location().repository, u"web-shop"_s);
    m_window->go(Location::settings());
    QVERIFY(!sidebar.currentIndex().isValid());
}

void ShellTest::theSidebarIsFolded()
{
    open();
    QVERIFY(m_window->sidebar().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!m_window->sidebar().isVisible());
    QVERIFY(!m_registry->action(u"view.sidebar"_s)->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m_window->sidebar().isVisible());
    QVERIFY(m_registry->action(u"view.sidebar"_s)->isChecked());
}

void ShellTest::theStatusLineTells()
{
    open();
    StatusLine &status = m_window->statusLine();
    const auto text = [&status](const char *name) {
        auto *label = status.findChild<QLabel *>(QString::fromLatin1(name));
        return label->isVisible() ? label->text() : QString();
    };
    QCOMPARE(text("statusConnection"), u"Online"_s);
    status.setConnection(StatusLine::Connection::Offline);
    QCOMPARE(text("statusConnection"), u"Offline"_s);
    QVERIFY(text("statusRunning").isEmpty());
    status.setRequestsRunning(2);
    QVERIFY(text("statusRunning").startsWith(u'2'));
    page()->setAsOf(QDateTime(QDate(2026, 1, 2), QTime(14, 2), Qt::UTC));
    QVERIFY(text("statusAsOf").contains(u"14:02"_s));
    m_window->go(shopPlace(Location::Section::Commits));
    QVERIFY(text("statusAsOf").isEmpty());
    status.setBudget(388, 1000, QDateTime::currentDateTimeUtc());
    QVERIFY(status.budgetMeter()->accessibleDescription().contains(u"388"_s));
    QVERIFY(status.budgetMeter()->toolTip().contains(u"estimate"_s));
    emit page()->notice(u"Link copied"_s);
    QCOMPARE(text("statusNotice"), u"Link copied"_s);
}

void ShellTest::theWindowComesBackAsItWas()
{
    const Theme::Mode before = Theme::current().mode();
    open(shopPlace(Location::Section::Branches));
    m_registry->run(u"view.sidebar"_s);
    m_registry->run(u"theme.dark"_s);
    QVERIFY(Theme::current().isDark());
    m_window->close();

    ActionRegistry registry;
    addCommands(registry);
    MainWindow next(
        registry, [this](const Location &l, QWidget *p) { return new FakePage(l, p, &m_log); }, nullptr,
        m_settings.get());
    next.start();
    next.show();
    QCOMPARE(next.history().current(), shopPlace(Location::Section::Branches));
    QVERIFY(!next.sidebar().isVisible());
    QCOMPARE(savedThemeMode(*m_settings), Theme::Mode::Dark);
    QVERIFY(registry.action(u"theme.dark"_s)->isChecked());
    Theme::current().setMode(before);

    // Nonsense in the file is not a reason not to start.
    m_settings->setValue(u"window/lastPlace"_s, u"/../../etc"_s);
    m_settings->setValue(u"window/geometry"_s, QByteArray("garbage"));
    m_settings->setValue(u"window/splitter"_s, QByteArray("garbage"));
    ActionRegistry third;
    addCommands(third);
    MainWindow damaged(
        third, [this](const Location &l, QWidget *p) { return new FakePage(l, p, &m_log); }, nullptr, m_settings.get());
    damaged.start();
    QCOMPARE(damaged.history().current(), Location::home());
}

void ShellTest::theWindowFitsASmallScreen()
{
    open(Location::forPullRequest(u"a-workspace-with-a-long-name"_s, u"a-repository-with-a-long-name-too"_s, 42));
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= 1024 && least.height() <= 640,
             qPrintable(u"%1×%2"_s.arg(least.width()).arg(least.height())));
}

void ShellTest::addressesFromOutsideAreChecked()
{
    open();
    QVERIFY(m_window->goToAddress(u"https://bitbucket.org/acme/infra"_s));
    QCOMPARE(m_window->history().current().repository, u"infra"_s);
    QVERIFY(!m_window->goToAddress(u"https://evil.example/acme/web-shop"_s));
    QApplication::clipboard()->setText(u"https://bitbucket.org/acme/web-shop/pull-requests/3"_s);
    QTRY_VERIFY(page()->list->hasFocus());
    QTest::keyClick(page()->list, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_window->history().current().number(), 3);
    QApplication::clipboard()->setText(u"nothing of ours"_s);
    QTest::keyClick(page()->list, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_window->statusLine().findChild<QLabel *>(u"statusNotice"_s)->text().contains(u"clipboard"_s));
}

void ShellTest::everyButtonHasAName()
{
    open(Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42));
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        // The little buttons inside of Qt's own line edits have none and take no focus.
        if (button->isHidden() || button->focusPolicy() == Qt::NoFocus ||
            qobject_cast<QLineEdit *>(button->parentWidget()))
            continue;
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
    }
    const auto labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + u' ' + label->text()));
}

} // namespace windlass::test

using windlass::test::ShellTest;
WINDLASS_TEST(ShellTest)

#include "tst_shell.moc"
