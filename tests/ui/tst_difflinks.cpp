// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "tests/ui/pullrequestdesk.h"
#include "ui/commits/commitpage.h"
#include "ui/diff/diffview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/commands.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTabBar>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

//! Links to lines, and the commands of the registry on the pages that have a diff.
class DiffLinksTest : public QObject
{
    Q_OBJECT

private:
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    static void run(PageWidget *page, const QString &command) { page->commandHandlers().value(command).run(); }
    const QString m_base = u"https://bitbucket.org/acme/web-shop/pull-requests/42"_s;

private slots:
    void theLinkOfALineOpensThatLine()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        child<QTabBar>(page.get(), "tabs")->setCurrentIndex(1);
        auto *view = child<DiffView>(page.get(), "diffView");
        QTRY_VERIFY(view->rows().fileOfPath(u"src/payment/retry.h"_s) == 1);
        QSignalSpy said(page.get(), &PageWidget::notice);
        QVERIFY(view->scrollToAnchor({u"src/payment/cardgateway.cpp"_s, DiffSide::New, 43, 0}));
        run(page.get(), u"copy.link"_s);
        QCOMPARE(clipboard(), m_base + u"/diff#Lsrc/payment/cardgateway.cppT43"_s);
        QCOMPARE(said.last().first().toString(), u"Link to line 43 copied"_s);
        const QString newLine = clipboard();
        QVERIFY(view->scrollToAnchor({u"src/payment/cardgateway.cpp"_s, DiffSide::Old, 42, 0}));
        run(page.get(), u"copy.link"_s);
        QCOMPARE(clipboard(), m_base + u"/diff#Lsrc/payment/cardgateway.cppF42"_s);
        const QString oldLine = clipboard();
        view->goToFile(1);
        run(page.get(), u"copy.link"_s);
        QCOMPARE(clipboard(), m_base + u"/diff#chg-src/payment/retry.h"_s);
        const QString file = clipboard();

        for (const QString &link : {newLine, oldLine, file}) {
            const std::optional<Location> place = Location::parse(link);
            QVERIFY(place);
            const auto other = desk.open(place->path());
            auto *otherView = child<DiffView>(other.get(), "diffView");
            QTRY_COMPARE(otherView->cursorAnchor().path, place->file);
            QCOMPARE(static_cast<int>(otherView->cursorAnchor().line), place->line);
            QCOMPARE(otherView->cursorAnchor().side, place->isOldLine ? DiffSide::Old : DiffSide::New);
            QCOMPARE(child<QTabBar>(other.get(), "tabs")->currentIndex(), 1);
        }
    }

    void aLinkWithoutATabAndIntoACollapsedFileIsFollowed()
    {
        PullRequestDesk desk;
        const auto page = desk.open(u"/acme/web-shop/pull-requests/42#Lsrc/payment/cardgateway.cppT43"_s);
        auto *view = child<DiffView>(page.get(), "diffView");
        const DiffAnchor wanted{u"src/payment/cardgateway.cpp"_s, DiffSide::New, 43, 0};
        QTRY_COMPARE(view->cursorAnchor(), wanted);
        QCOMPARE(child<QTabBar>(page.get(), "tabs")->currentIndex(), 1);
        view->setCollapsed(0, true);
        page->showLocation(*Location::parse(m_base + u"/diff#Lsrc/payment/cardgateway.cppT44"_s));
        QCOMPARE(view->cursorAnchor().line, 44U);
        QVERIFY(!view->isCollapsed(0));
        // A line that the diff does not show, of a file that the host does not give: the nearest one, and it is said.
        QSignalSpy said(page.get(), &PageWidget::notice);
        page->showLocation(*Location::parse(m_base + u"/diff#Lsrc/payment/cardgateway.cppT7"_s));
        QTRY_COMPARE(view->cursorAnchor().line, 38U);
        QVERIFY(said.last().first().toString().contains(u"Line 7 "_s));
    }

    void onAnotherTabTheLinkIsThePages()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        run(page.get(), u"copy.link"_s);
        QCOMPARE(clipboard(), m_base);
    }

    void theTreeFollowsTheKeys()
    {
        PullRequestDesk desk;
        const auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        auto *view = child<DiffView>(page.get(), "diffView");
        auto *tree = child<QTreeView>(page.get(), "filesTree");
        QTRY_VERIFY(view->rows().fileOfPath(u"src/payment/retry.h"_s) == 1);
        const auto current = [tree] { return tree->currentIndex().data().toString(); };
        // The last files never reach the top of the view.
        const int last = view->document()->fileCount() - 1;
        for (int file = 0; file <= last; ++file) {
            run(page.get(), u"diff.nextFile"_s);
            const QString name = view->document()->file(view->cursorFile()).path().section(u'/', -1);
            QTRY_VERIFY2(current().contains(name), qPrintable(current() + u" is not "_s + name));
        }
        QCOMPARE(view->cursorFile(), last);
        run(page.get(), u"diff.previousFile"_s);
        QCOMPARE(view->cursorFile(), last - 1);
    }

    void everyKeyOfTheDiffIsACommand()
    {
        ActionRegistry registry;
        addCommands(registry);
        PullRequestDesk desk;
        const auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        registry.setPage(page.get());
        auto *view = child<DiffView>(page.get(), "diffView");
        QTRY_VERIFY(view->document() && view->document()->isComplete());
        page->activateWindow();
        view->setFocus();
        QTRY_VERIFY(view->hasFocus());
        view->goToFile(0);
        registry.updateStates();
        for (const char *key : {"j", "k", "n", "p", "N", "P", "]", "[", "x", "X", "c", "r", "e", "s", "o", "y", "Y", "t",
                                "J", "K", "Home", "End", "Ctrl+Home", "Ctrl+End", "PgDown", "PgUp", "Ctrl+A", "Ctrl+C",
                                "Ctrl+Shift+C", "Shift+Down", "Shift+Up"}) {
            const QString id = registry.commandForLetters(QLatin1String(key));
            QVERIFY2(!id.isEmpty(), key);
            // These are the window's own.
            if (id != "copy.id"_L1)
                QVERIFY2(registry.whyDisabled(id).isEmpty(), qPrintable(id + u": "_s + registry.whyDisabled(id)));
        }
        for (const char *id : {"diff.find", "diff.findNext", "diff.findPrevious", "diff.goToFile", "diff.goToLine"})
            QVERIFY2(!registry.command(QLatin1String(id)).keys.isEmpty(), id);
        // While the tree has the focus, Home is the tree's.
        child<QTreeView>(page.get(), "filesTree")->setFocus();
        QVERIFY(!registry.whyDisabled(u"diff.top"_s).isEmpty());
        QVERIFY(registry.whyDisabled(u"diff.nextFile"_s).isEmpty());
        registry.setPage(nullptr);
    }

    void aCommitHasLinksToLinesToo()
    {
        const QString hash(40, u'a');
        PathHost host;
        const auto session = host.signIn();
        const QByteArray base = "/repositories/acme/web-shop/";
        host.answer("GET", base + "commit/" + hash.toLatin1(),
                    json("{'type':'commit','hash':'") + hash.toLatin1() +
                        json("','message':'m','date':'2026-11-20T10:00:00+00:00','author':{'raw':'M <m@example.com>'},"
                             "'parents':[]}"));
        host.answer("GET", base + "diff/" + hash.toLatin1(),
                    "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n same\n-old\n+new\n"
                    "diff --git a/b.txt b/b.txt\n--- a/b.txt\n+++ b/b.txt\n@@ -5 +5 @@\n-old\n+new\n");
        const QString path = u"/acme/web-shop/commits/"_s + hash + u"#Lb.txtT5"_s;
        CommitPage page(*session, nullptr, *Location::parse(path));
        page.resize(1000, 700);
        page.show();
        page.activated(true);
        auto *view = child<DiffView>(&page, "diffView");
        const DiffAnchor wanted{u"b.txt"_s, DiffSide::New, 5, 0};
        QTRY_COMPARE(view->cursorAnchor(), wanted);
        const QModelIndex file = child<QTreeView>(&page, "filesTree")->currentIndex();
        QVERIFY(file.data(Qt::AccessibleTextRole).toString().contains(u"b.txt"_s));
        view->previousLine();
        run(&page, u"copy.link"_s);
        QCOMPARE(clipboard(), u"https://bitbucket.org/acme/web-shop/commits/"_s + hash + u"#Lb.txtF5"_s);
        QVERIFY(!view->keysEnabled());
    }
};

WINDLASS_TEST(DiffLinksTest)
#include "tst_difflinks.moc"
