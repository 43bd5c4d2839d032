// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "ui/branches/branchpicker.h"
#include "ui/commits/commitlistpage.h"
#include "ui/commits/commitpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

namespace {

const QByteArray First(40, 'a');
const QByteArray Second(40, 'b');

QByteArray commitJson(const QByteArray &hash, const QByteArray &message, const QByteArray &parents = {})
{
    return json("{'type':'commit','hash':'") + hash + json("','message':'") + message +
           json("','date':'2026-11-20T10:00:00+00:00','author':{'raw':'Mira <mira@example.com>',"
                " 'user':{'uuid':'{m}','display_name':'Mira Okafor'}},'parents':[") +
           parents + "]}";
}

QByteArray parentJson(const QByteArray &hash)
{
    return json("{'type':'commit','hash':'") + hash + json("'}");
}

const char *const TwoFiles = "diff --git a/src/a.cpp b/src/a.cpp\nindex 1..2 100644\n--- a/src/a.cpp\n+++ b/src/a.cpp\n"
                             "@@ -1,2 +1,2 @@\n same\n-old\n+new\n"
                             "diff --git a/new.txt b/new.txt\nnew file mode 100644\nindex 0..3\n--- /dev/null\n"
                             "+++ b/new.txt\n@@ -0,0 +1 @@\n+hello\n";

} // namespace

class CommitPagesTest : public QObject {
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
    void listShowsCommitsAndOpensOne();
    void comingBackReadsWhatIsNew();
    void emptyRepositorySaysSo();
    void pickerGoesToAnotherBranch();
    void commitShowsMessageParentsBuildsAndDiff();
    void mergeWithoutChangesIsNoError();
    void diffMayFailAlone();
    void theTreeAndTheKeysWorkWithoutADiffstat();
    void closingWhileLoadingIsQuiet();

private:
    template <typename T>
    static T *child(QWidget *widget, const char *name)
    {
        return widget->findChild<T *>(QLatin1String(name));
    }
    Location commits(const QString &branch = {}) const
    {
        return Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Commits, branch);
    }
    Location commit() const { return Location::forCommit(u"acme"_s, u"web-shop"_s, QString::fromLatin1(First)); }

    const QByteArray m_path = "/repositories/acme/web-shop";
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PathHost> m_host;
    std::unique_ptr<Session> m_session;
};

void CommitPagesTest::listShowsCommitsAndOpensOne()
{
    m_host->list(m_path + "/commits",
                 commitJson(First, "Merged <b>it</b>\\n\\nBody", parentJson(Second) + ',' + parentJson(Second)) + ',' +
                     commitJson(Second, "First"));
    CommitListPage page(*m_session, nullptr, commits());
    page.resize(900, 500);
    page.show();
    page.activated(true);
    auto *list = child<RowList>(&page, "commitList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Merged <b>it</b>"_s) && spoken.contains(u"aaaaaaa"_s) && spoken.contains(u"Merge"_s) &&
                 spoken.contains(u"Mira Okafor"_s) && !spoken.contains(u"Body"_s),
             qPrintable(spoken));
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(navigation.takeFirst().first().value<Location>().section, Location::Section::Commit);
    QCOMPARE(page.focusTarget(), list);
}

void CommitPagesTest::comingBackReadsWhatIsNew()
{
    m_host->list(m_path + "/commits", commitJson(Second, "First"));
    CommitListPage page(*m_session, nullptr, commits());
    page.show();
    page.activated(true);
    auto *list = child<RowList>(&page, "commitList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    page.deactivated();
    m_host->list(m_path + "/commits", commitJson(First, "Merged") + ',' + commitJson(Second, "First"));
    page.activated(false);
    QTRY_COMPARE(list->model()->rowCount(), 2);
}

void CommitPagesTest::emptyRepositorySaysSo()
{
    m_host->list(m_path + "/commits", {});
    CommitListPage page(*m_session, nullptr, commits());
    page.show();
    page.activated(true);
    auto *panel = page.findChild<StatePanel *>();
    QTRY_COMPARE(panel->state(), StatePanel::State::Empty);
    QVERIFY(panel->stateText().contains(u"No commits"_s));
}

void CommitPagesTest::pickerGoesToAnotherBranch()
{
    m_host->list(m_path + "/commits", commitJson(First, "x"));
    m_host->list(m_path + "/refs/branches", json("{'name':'main','target':{'hash':'") + First +
                                                json("'}}, {'name':'feature/retry','target':{'hash':'") + Second +
                                                json("'}}"));
    CommitListPage page(*m_session, nullptr, commits(u"main"_s));
    page.show();
    page.activated(true);
    QTRY_VERIFY(m_host->last("GET", m_path + "/commits").target.contains("main"));
    auto *picker = child<BranchPicker>(&page, "branchPicker");
    QCOMPARE(picker->branch(), u"main"_s);
    page.commandHandlers().value(u"list.filter"_s).run();
    auto *list = picker->findChild<RowList *>(u"branchPickerList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    auto *filter = picker->findChild<QLineEdit *>(u"branchPickerFilter"_s);
    QTest::keyClicks(filter, u"ret"_s);
    QTRY_VERIFY(m_host->last("GET", m_path + "/refs/branches").target.contains("ret"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(navigation.count(), 1);
    QCOMPARE(navigation.first().first().value<Location>(), commits(u"feature/retry"_s));
    // This page stays that of its own branch.
    QCOMPARE(picker->branch(), u"main"_s);
    QVERIFY(!list->isVisible());
}

void CommitPagesTest::commitShowsMessageParentsBuildsAndDiff()
{
    m_host->answer("GET", m_path + "/commit/" + First,
                   commitJson(First, "Retry <payments>\\n\\nBecause.", parentJson(Second)));
    m_host->list(m_path + "/commit/" + First + "/statuses",
                 json("{'type':'build','key':'ci','name':'ci/build','state':'FAILED',"
                      "'url':'https://ci.example/1'}"));
    m_host->answer("GET", m_path + "/diff/" + First, TwoFiles);
    m_host->list(m_path + "/diffstat/" + First,
                 json("{'status':'modified','old':{'path':'src/a.cpp'},'new':{'path':'src/a.cpp'},'lines_added':1,"
                      "'lines_removed':1},{'status':'added','old':null,'new':{'path':'new.txt'},'lines_added':1,"
                      "'lines_removed':0}"));
    CommitPage page(*m_session, nullptr, commit());
    page.resize(1000, 600);
    page.show();
    page.activated(true);
    QTRY_COMPARE(child<QLabel>(&page, "commitSummary")->text(), u"Retry <payments>"_s);
    QCOMPARE(child<QLabel>(&page, "commitMessage")->text(), u"Because."_s);
    auto *files = child<QTreeView>(&page, "filesTree");
    QTRY_COMPARE(files->model()->rowCount(), 2);
    QCOMPARE(files->model()->index(0, 0).data().toString(), u"src"_s);
    QVERIFY(files->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"new.txt"_s));
    QTRY_COMPARE(child<QLabel>(&page, "fileCounts")->text(), u"2 of 2 files"_s);
    // Nothing is marked as viewed in a commit, and nothing offers to.
    QCOMPARE(child<QLabel>(&page, "viewedProgress")->text(), u"2 files"_s);
    QTRY_VERIFY(child<QPushButton>(&page, "buildButton"));
    QVERIFY(child<QPushButton>(&page, "buildButton")->accessibleName().contains(u"Failed"_s));
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    child<QPushButton>(&page, "parentButton")->click();
    QCOMPARE(navigation.takeFirst().first().value<Location>().id, QString::fromLatin1(Second));
    QVERIFY(page.title().contains(u"Retry"_s));
    QCOMPARE(m_host->count("GET", m_path + "/diff/" + First), 1);
}

void CommitPagesTest::mergeWithoutChangesIsNoError()
{
    m_host->answer("GET", m_path + "/commit/" + First,
                   commitJson(First, "Merge", parentJson(Second) + ',' + parentJson(Second)));
    m_host->answer("GET", m_path + "/diff/" + First, "");
    CommitPage page(*m_session, nullptr, commit());
    page.show();
    page.activated(true);
    auto *panel = child<StatePanel>(&page, "commitDiffPanel");
    QTRY_COMPARE(panel->state(), StatePanel::State::Empty);
    QVERIFY(panel->stateText().contains(u"No changes"_s));
}

void CommitPagesTest::diffMayFailAlone()
{
    m_host->answer("GET", m_path + "/commit/" + First, commitJson(First, "Fine"));
    m_host->answer("GET", m_path + "/diff/" + First, json("{'type':'error','error':{'message':'Too old'}}"), 404);
    CommitPage page(*m_session, nullptr, commit());
    page.show();
    page.activated(true);
    auto *panel = child<StatePanel>(&page, "commitDiffPanel");
    QTRY_COMPARE(panel->state(), StatePanel::State::Error);
    QTRY_COMPARE(child<QLabel>(&page, "commitSummary")->text(), u"Fine"_s);
    QVERIFY(child<QLabel>(&page, "commitSummary")->isVisible());
    m_host->answer("GET", m_path + "/diff/" + First, TwoFiles);
    emit panel->retryRequested();
    QTRY_COMPARE(panel->state(), StatePanel::State::Content);
}

void CommitPagesTest::theTreeAndTheKeysWorkWithoutADiffstat()
{
    m_host->answer("GET", m_path + "/commit/" + First, commitJson(First, "Fine"));
    m_host->answer("GET", m_path + "/diff/" + First, TwoFiles);
    CommitPage page(*m_session, nullptr, commit());
    page.resize(1000, 600);
    page.show();
    page.activated(true);
    auto *files = child<QTreeView>(&page, "filesTree");
    // The diff itself says which files there are.
    QTRY_COMPARE(files->model()->rowCount(), 2);
    QVERIFY(!child<QLabel>(&page, "fileCounts")->text().contains(u" of "_s)); // Nothing was counted against it.
    files->setFocus();
    files->setCurrentIndex(files->model()->index(0, 0));
    page.commandHandlers().value(u"list.next"_s).run();
    QCOMPARE(files->currentIndex().data().toString(), u"a.cpp"_s);
    QTest::keyClick(files, Qt::Key_Return);
    QVERIFY(page.focusTarget()->hasFocus() || !page.isActiveWindow());

    m_host->answer("GET", m_path + "/diff/" + First, "");
    page.commandHandlers().value(u"diff.ignoreWhitespace"_s).run();
    QTRY_VERIFY(m_host->last("GET", m_path + "/diff/" + First).target.contains("ignore_whitespace=true"));
    QTRY_VERIFY(m_host->last("GET", m_path + "/diffstat/" + First).target.contains("ignore_whitespace=true"));
}

void CommitPagesTest::closingWhileLoadingIsQuiet()
{
    m_host->hold();
    auto page = std::make_unique<CommitPage>(*m_session, nullptr, commit());
    page->show();
    page->activated(true);
    QTRY_VERIFY(m_host->requestCount() >= 3);
    page.reset();
    m_host->release();
    QTRY_COMPARE(m_session->client.activeCount(), 0);
}

WINDLASS_TEST(CommitPagesTest)

#include "tst_commitpages.moc"
