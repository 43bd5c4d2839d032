// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pullrequestdesk.h"
#include "ui/diff/diffview.h"
#include "ui/pullrequests/threadwidget.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QTabBar>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

//! The page of a pull request: its header, its tabs and the verdicts.
class PullRequestPageTest : public QObject
{
    Q_OBJECT

private:
    static QString titleOf(PullRequestPage *page) { return child<ElidedLabel>(page, "pullRequestTitle")->fullText(); }
    static QString stateOf(PullRequestPage *page) { return child<Badge>(page, "pullRequestState")->spec().text; }

private slots:
    void theHeaderSaysWhatItIs()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        QTRY_COMPARE(titleOf(page.get()), u"Retry card payments on a gateway time-out"_s);
        QCOMPARE(stateOf(page.get()), u"Open"_s);
        QCOMPARE(child<Badge>(page.get(), "approvalsSummary")->spec().text, u"1 of 3 approved"_s);
        QTRY_VERIFY(!child<Badge>(page.get(), "buildsSummary")->isHidden());
        QTRY_VERIFY(child<QTabBar>(page.get(), "tabs")->tabText(1).contains(u'5'));
        QVERIFY(page->title().contains(u"#42"_s));
    }

    void openingCostsFiveRequestsAndTheFilesOneMore()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        QTRY_COMPARE(titleOf(page.get()).isEmpty(), false);
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        QCOMPARE(desk.host.requestCount(), 5);
        child<QTabBar>(page.get(), "tabs")->setCurrentIndex(1);
        QTRY_COMPARE(desk.host.count("GET", "/pullrequests/42/diff"), 1);
        QTRY_COMPARE(child<DiffView>(page.get(), "diffView")->rows().fileOfPath(u"src/payment/retry.h"_s), 1);
        QCOMPARE(desk.host.requestCount(), 6);
        QCOMPARE(page->location().tab, Location::Tab::Files);
    }

    void commitsAreAskedForWithTheirTab()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        QCOMPARE(desk.host.count("GET", "/pullrequests/42/commits"), 0);
        child<QTabBar>(page.get(), "tabs")->setCurrentIndex(2);
        auto *list = child<RowList>(page.get(), "commitsList");
        QTRY_VERIFY(list->model() && list->model()->rowCount() == 3);
        QSignalSpy went(page.get(), &PullRequestPage::navigationRequested);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(went.first().first().value<Location>(),
                 Location::forCommit(u"acme"_s, u"web-shop"_s, u"9f1c2ab34d5e6f708192a3b4c5d6e7f8091a2b3c"_s));
    }

    void aHostileTitleIsShownAsItIsEverywhere()
    {
        const QString title = u"<img src=/dev/zero> a < b && c > d"_s;
        PullRequestDesk desk;
        QJsonObject pullRequest = PullRequestHost::pullRequest();
        pullRequest.insert(u"title"_s, title);
        desk.host.answer("GET", "/pullrequests/42", pullRequest);
        const auto page = desk.open();
        QTRY_COMPARE(titleOf(page.get()), title);
        QVERIFY(page->title().endsWith(title));
        page->commandHandlers().value(u"pullrequest.decline"_s).run();
        for (QLabel *label : page->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + label->text()));
    }

    void whatCannotBeLoadedIsSaidWithRetry()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests/42", 404, R"({"error":{"message":"gone"}})");
        const auto page = desk.open();
        auto *panel = page->findChild<StatePanel *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_COMPARE(panel->state(), StatePanel::State::Error);
        desk.host.answer("GET", "/pullrequests/42", PullRequestHost::pullRequest());
        emit panel->retryRequested();
        QTRY_COMPARE(panel->state(), StatePanel::State::Content);
        QCOMPARE(stateOf(page.get()), u"Open"_s);
    }

    void approvingShowsTheHostsAnswer()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        auto *approve = child<QAbstractButton>(page.get(), "approveButton");
        QTRY_VERIFY(approve->isEnabled());
        QJsonObject approved = PullRequestHost::pullRequest();
        QJsonArray people = approved.value(u"participants"_s).toArray();
        QJsonObject mira = people.at(0).toObject();
        mira.insert(u"approved"_s, true);
        mira.insert(u"state"_s, u"approved"_s);
        people[0] = mira;
        approved.insert(u"participants"_s, people);
        desk.host.answer("POST", "/pullrequests/42/approve", mira);
        desk.host.answer("GET", "/pullrequests/42", approved);
        approve->click();
        QVERIFY(!approve->isEnabled());
        approve->click();
        QTRY_COMPARE(approve->text(), u"Withdraw approval"_s);
        QCOMPARE(desk.host.count("POST", "/pullrequests/42/approve"), 1);
        QCOMPARE(child<Badge>(page.get(), "approvalsSummary")->spec().text, u"2 of 3 approved"_s);
    }

    void anApprovalThatFailsIsSaidWhereItWasGiven()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        auto *approve = child<QAbstractButton>(page.get(), "approveButton");
        QTRY_VERIFY(approve->isEnabled());
        desk.host.answer("POST", "/pullrequests/42/approve", 400, R"({"error":{"message":"You may not <i>do</i> that"}})");
        approve->click();
        QTRY_VERIFY(child<QLabel>(page.get(), "verdictFailure")->text().contains(u"You may not <i>do</i> that"_s));
        QVERIFY(approve->isEnabled());
        QCOMPARE(approve->text(), u"Approve"_s);
    }

    void aClosedPullRequestCannotBeActedOn()
    {
        PullRequestDesk desk;
        QJsonObject declined = PullRequestHost::pullRequest();
        declined.insert(u"state"_s, u"DECLINED"_s);
        declined.insert(u"reason"_s, u"Not needed any more"_s);
        desk.host.answer("GET", "/pullrequests/42", declined);
        const auto page = desk.open();
        QTRY_COMPARE(stateOf(page.get()), u"Declined"_s);
        for (const char *name : {"approveButton", "requestChangesButton", "mergeButton"}) {
            auto *button = child<QAbstractButton>(page.get(), name);
            QVERIFY(!button->isEnabled());
            QVERIFY(button->toolTip().contains(u"declined"_s));
        }
        QVERIFY(child<ElidedLabel>(page.get(), "closedText")->fullText().contains(u"Not needed any more"_s));
    }

    void filesAreMarkedAsViewedInTreeAndDiff()
    {
        PullRequestDesk desk;
        const auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        auto *view = child<DiffView>(page.get(), "diffView");
        QTRY_COMPARE(view->rows().fileOfPath(u"tests/tst_cardgateway.cpp"_s), 4);
        auto *progress = child<QLabel>(page.get(), "viewedProgress");
        QTRY_COMPARE(progress->text(), u"0 of 5 viewed"_s);
        view->setFocus();
        page->commandHandlers().value(u"diff.markViewedNext"_s).run();
        QTRY_COMPARE(progress->text(), u"1 of 5 viewed"_s);
        QVERIFY(view->isViewed(u"src/payment/cardgateway.cpp"_s));
        QVERIFY(child<QLabel>(page.get(), "filesMismatch")->isHidden());

        // What is chosen in the tree is the file that the keys act on.
        auto *tree = child<QTreeView>(page.get(), "filesTree");
        const QModelIndexList found =
            tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"payments.md"_s, 1, Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentIndex(found.first());
        page->commandHandlers().value(u"diff.markViewed"_s).run();
        QVERIFY(view->isViewed(u"docs/payments.md"_s));
    }

    void aDiffThatLacksFilesIsSaid()
    {
        PullRequestDesk desk;
        const QByteArray whole = PullRequestHost::diff();
        desk.host.answer("GET", "/pullrequests/42/diff", 200, whole.left(whole.indexOf("diff --git a/docs")));
        const auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        auto *warning = child<QLabel>(page.get(), "filesMismatch");
        QTRY_VERIFY(!warning->isHidden());
        QVERIFY2(warning->text().contains(u"3 of 5"_s), qPrintable(warning->text()));
        QVERIFY(warning->text().contains(u"docs/payments.md"_s));
    }

    void threadsStandBelowTheirLines()
    {
        PullRequestDesk desk;
        const auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        QTRY_VERIFY(page->findChild<DiffView *>()->findChild<ThreadWidget *>());
        auto *thread = page->findChild<DiffView *>()->findChild<ThreadWidget *>();
        QCOMPARE(thread->threadId(), 103);
        QCOMPARE(thread->thread().answerCount(), 1);
        QVERIFY(!thread->isCollapsed());
    }

    void closesWhileItIsLoading()
    {
        PullRequestDesk desk;
        desk.host.hold();
        auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        QTRY_VERIFY(desk.host.requestCount() > 3);
        page.reset();
        desk.host.release();
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
    }
};

WINDLASS_TEST(PullRequestPageTest)
#include "tst_pullrequestpage.moc"
