// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pullrequestdesk.h"
#include "ui/pullrequests/pullrequestlistpage.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

//! The list of pull requests: its states, its filter, and going to one of them.
class PullRequestListPageTest : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<PullRequestListPage> openList(PullRequestDesk &desk,
                                                         const QString &path = u"/acme/web-shop/pull-requests/"_s)
    {
        auto page = std::make_unique<PullRequestListPage>(desk.context(), *Location::parse(path));
        page->resize(1000, 600);
        page->show();
        page->activated(true);
        return page;
    }
    static StatePanel *panelOf(PullRequestListPage *page) { return page->findChild<StatePanel *>(); }
    static QString rowText(RowList *list, int row)
    {
        return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }

private slots:
    void showsThatItIsLoadingAndThenTheRows()
    {
        PullRequestDesk desk;
        desk.host.hold();
        const auto page = openList(desk);
        QCOMPARE(panelOf(page.get())->state(), StatePanel::State::Loading);
        desk.host.release();
        auto *list = child<RowList>(page.get(), "pullRequestList");
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QCOMPARE(panelOf(page.get())->state(), StatePanel::State::Content);
        QVERIFY2(rowText(list, 0).contains(u"Retry card payments"_s), qPrintable(rowText(list, 0)));
        QCOMPARE(desk.host.requestCount(), 1);
    }

    void enterOpensTheCurrentRow()
    {
        PullRequestDesk desk;
        const auto page = openList(desk);
        auto *list = child<RowList>(page.get(), "pullRequestList");
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QSignalSpy went(page.get(), &PullRequestListPage::navigationRequested);
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(went.size(), 1);
        QCOMPARE(went.first().first().value<Location>(), Location::forPullRequest(u"acme"_s, u"web-shop"_s, 41));
    }

    void saysInWordsWhatFailedAndTriesAgain()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests", 404, R"({"error":{"message":"No <b>such</b> repository"}})");
        const auto page = openList(desk);
        StatePanel *panel = panelOf(page.get());
        QTRY_COMPARE(panel->state(), StatePanel::State::Error);
        QVERIFY(!panel->stateText().isEmpty());
        desk.host.answer("GET", "/pullrequests", PullRequestHost::page({PullRequestHost::pullRequest()}));
        emit panel->retryRequested();
        QTRY_COMPARE(child<RowList>(page.get(), "pullRequestList")->model()->rowCount(), 1);
    }

    void saysWhenThereIsNothing()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests", PullRequestHost::page({}));
        const auto page = openList(desk);
        QTRY_COMPARE(panelOf(page.get())->state(), StatePanel::State::Empty);
    }

    void anotherStateAsksAnewAndIsPartOfTheAddress()
    {
        PullRequestDesk desk;
        const auto page = openList(desk, u"/acme/web-shop/pull-requests/?state=MERGED"_s);
        auto *states = child<QTabBar>(page.get(), "stateFilter");
        QCOMPARE(states->tabText(states->currentIndex()), u"Merged"_s);
        QTRY_COMPARE(desk.host.requestCount(), 1);
        states->setCurrentIndex(2);
        QTRY_COMPARE(desk.host.requestCount(), 2);
        QCOMPARE(page->location().queryValue(u"state"), u"DECLINED"_s);
    }

    void aHostileTitleIsShownAsItIs()
    {
        const QString title = u"<img src=/dev/zero> a < b && c > d"_s;
        PullRequestDesk desk;
        QJsonObject pullRequest = PullRequestHost::pullRequest();
        pullRequest.insert(u"title"_s, title);
        desk.host.answer("GET", "/pullrequests", PullRequestHost::page({pullRequest}));
        const auto page = openList(desk);
        auto *list = child<RowList>(page.get(), "pullRequestList");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(rowText(list, 0).contains(title));
    }

    void closesWhileItIsLoading()
    {
        PullRequestDesk desk;
        desk.host.hold();
        auto page = openList(desk);
        QTRY_COMPARE(desk.host.requestCount(), 1);
        page.reset();
        desk.host.release();
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
    }
};

WINDLASS_TEST(PullRequestListPageTest)
#include "tst_pullrequestlist.moc"
