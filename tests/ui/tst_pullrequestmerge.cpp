// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pullrequestdesk.h"
#include "ui/pullrequests/mergedialog.h"
#include "ui/widgets/badge.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

//! Merging: what is offered, what is said beforehand, what is sent, and what is shown afterwards.
class PullRequestMergeTest : public QObject
{
    Q_OBJECT

private:
    static QJsonObject withStrategies(QJsonObject pullRequest)
    {
        QJsonObject destination = pullRequest.value(u"destination"_s).toObject();
        QJsonObject branch = destination.value(u"branch"_s).toObject();
        branch.insert(u"merge_strategies"_s, QJsonArray{u"merge_commit"_s, u"squash"_s, u"fast_forward"_s});
        branch.insert(u"default_merge_strategy"_s, u"squash"_s);
        destination.insert(u"branch"_s, branch);
        pullRequest.insert(u"destination"_s, destination);
        return pullRequest;
    }
    static QJsonObject merged()
    {
        QJsonObject pullRequest = PullRequestHost::pullRequest();
        pullRequest.insert(u"state"_s, u"MERGED"_s);
        pullRequest.insert(u"merge_commit"_s, QJsonObject{{u"hash"_s, u"5d4c3b2a1908"_s}});
        return pullRequest;
    }
    static MergeDialog *openDialog(PullRequestPage *page)
    {
        auto *button = child<QAbstractButton>(page, "mergeButton");
        [&] { QTRY_VERIFY(button->isEnabled()); }();
        button->click();
        return page->findChild<MergeDialog *>();
    }

private slots:
    void offersTheDefaultStrategyAndNamesWhatWasNotLookedAt()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests/42", withStrategies(PullRequestHost::pullRequest()));
        const auto page = desk.open();
        MergeDialog *dialog = openDialog(page.get());
        QVERIFY(dialog);
        auto *strategy = child<QComboBox>(dialog, "strategyBox");
        QTRY_COMPARE(strategy->count(), 3);
        QCOMPARE(strategy->currentData().toString(), u"squash"_s);
        QVERIFY(child<QLabel>(dialog, "strategyExplanation")->text().contains(u"main"_s));
        QTRY_VERIFY(child<QLabel>(dialog, "notLookedAt")->text().contains(u"not viewed 5 of 5"_s));
        QVERIFY(child<QPlainTextEdit>(dialog, "mergeMessage")->toPlainText().contains(u"Approved-by: Aylin Demir"_s));
        QVERIFY(child<QCheckBox>(dialog, "closeSourceBranch")->isChecked());
    }

    void sendsTheChosenStrategyAndShowsTheMergeCommit()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests/42", withStrategies(PullRequestHost::pullRequest()));
        const auto page = desk.open();
        MergeDialog *dialog = openDialog(page.get());
        QVERIFY(dialog);
        auto *strategy = child<QComboBox>(dialog, "strategyBox");
        QTRY_COMPARE(strategy->count(), 3);
        strategy->setCurrentIndex(strategy->findData(u"merge_commit"_s));
        child<QCheckBox>(dialog, "closeSourceBranch")->setChecked(false);
        auto *merge = child<QAbstractButton>(dialog, "confirmMerge");
        QCOMPARE(merge->text(), u"Merge into main"_s);
        QTRY_VERIFY(merge->isEnabled());
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        desk.host.answer("POST", "/pullrequests/42/merge", merged());
        desk.host.answer("GET", "/pullrequests/42", merged());
        const QPointer<MergeDialog> open = dialog;
        merge->click();
        QTRY_COMPARE(child<Badge>(page.get(), "pullRequestState")->spec().text, u"Merged"_s);
        QTRY_VERIFY(!open || open->isHidden());
        const QJsonObject sent = desk.host.lastBody("POST", "/pullrequests/42/merge");
        QCOMPARE(sent.value(u"merge_strategy"_s).toString(), u"merge_commit"_s);
        QCOMPARE(sent.value(u"close_source_branch"_s), QJsonValue(false));

        QSignalSpy went(page.get(), &PullRequestPage::navigationRequested);
        child<QAbstractButton>(page.get(), "mergeCommitLink")->click();
        QCOMPARE(went.first().first().value<Location>(), Location::forCommit(u"acme"_s, u"web-shop"_s, u"5d4c3b2a1908"_s));
        QVERIFY(!child<QAbstractButton>(page.get(), "mergeButton")->isEnabled());
    }

    void aMergeThatFailsIsSaidInTheDialog()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests/42", withStrategies(PullRequestHost::pullRequest()));
        const auto page = desk.open();
        MergeDialog *dialog = openDialog(page.get());
        QVERIFY(dialog);
        auto *merge = child<QAbstractButton>(dialog, "confirmMerge");
        QTRY_VERIFY(merge->isEnabled());
        desk.host.answer("POST", "/pullrequests/42/merge", 409, R"({"error":{"message":"Refs moved"}})");
        child<QPlainTextEdit>(dialog, "mergeMessage")->setPlainText(u"My words"_s);
        merge->click();
        QTRY_VERIFY(!child<QLabel>(dialog, "mergeFailure")->isHidden());
        QVERIFY(dialog->isVisible());
        QCOMPARE(child<QPlainTextEdit>(dialog, "mergeMessage")->toPlainText(), u"My words"_s);
        QTRY_VERIFY(merge->isEnabled());
    }

    void aBlockingCheckKeepsTheButtonFromBeingPressed()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests/42", withStrategies(PullRequestHost::pullRequest()));
        desk.host.answer("GET", "/pullrequests/42/mergeability/checks",
                         PullRequestHost::page({QJsonObject{{u"type"_s, u"git_mergeability_check"_s},
                                                            {u"status"_s, u"FAILED"_s},
                                                            {u"blocking"_s, true},
                                                            {u"reason"_s, u"conflicts"_s}}}));
        const auto page = desk.open();
        MergeDialog *dialog = openDialog(page.get());
        QVERIFY(dialog);
        QTRY_COMPARE(child<QComboBox>(dialog, "strategyBox")->count(), 3);
        auto *merge = child<QAbstractButton>(dialog, "confirmMerge");
        QTRY_VERIFY(merge->toolTip().contains(u"Conflicts"_s));
        QVERIFY(!merge->isEnabled());
    }

    void aPageThatIsClosedWhileMergingDoesNoHarm()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests/42", withStrategies(PullRequestHost::pullRequest()));
        auto page = desk.open();
        MergeDialog *dialog = openDialog(page.get());
        QVERIFY(dialog);
        auto *merge = child<QAbstractButton>(dialog, "confirmMerge");
        QTRY_VERIFY(merge->isEnabled());
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        desk.host.answer("POST", "/pullrequests/42/merge", merged());
        desk.host.answer("GET", "/pullrequests/42", merged());
        desk.host.hold();
        QSignalSpy finished(&desk.actions, &PullRequestActions::finished);
        merge->click();
        QTRY_COMPARE(desk.host.count("POST", "/pullrequests/42/merge"), 1);
        page.reset();
        desk.host.release();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().value<PullRequestReport>().outcome.isDone());
    }
};

WINDLASS_TEST(PullRequestMergeTest)
#include "tst_pullrequestmerge.moc"
