// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pullrequestsapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray OnePath = "/2.0/repositories/acme/web-shop/pullrequests/42";

} // namespace

class PullRequestsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void readsOne();
    void creates();
    void createsFromAForkWithWhatIsSet();
    void theAuthorIsNoReviewer();
    void changesOnlyWhatIsNamed();
    void takesAllReviewersOff();
    void aDeclinedOneStaysClosed();
    void approvesAndWithdraws();
    void requestsChangesAndWithdraws();
    void declines();
    void readsMergeStrategies();
    void readsMergeChecks();
    void mergesByATask();
    void mergesAtOnceWhereTheHostDoes();
    void theTasksAddressIsNotFollowed();
    void aMergeThatIsRefused_data();
    void aMergeThatIsRefused();
    void aMergeTaskThatFails();
};

void PullRequestsApiTest::readsOne()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", OnePath)
        .answer(200, recorded(QStringLiteral("pullrequests/atlassian-python-api__pullrequests_1_GET.json")));
    const auto pullRequest = answerTo(api.get(shopPullRequest()));
    QVERIFY(pullRequest);
    QCOMPARE(pullRequest->title, QStringLiteral("PRTitle"));
    QVERIFY(pullRequest->reviewerCount() > 0);
    rig.stub.expect("GET", OnePath).answer(200, R"({"title":"without its id"})");
    const Error error = errorFrom(api.get(shopPullRequest()));
    QCOMPARE(error.kind, Error::Kind::BadResponse);
    QCOMPARE(error.detail, QStringLiteral("id"));
    QCOMPARE(error.request, QStringLiteral("GET /2.0/repositories/acme/web-shop/pullrequests/42"));
}

void PullRequestsApiTest::creates()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    NewPullRequest wanted;
    wanted.title = QStringLiteral("Grüße");
    wanted.sourceBranch = QStringLiteral("feature/a+b");
    rig.stub
        .expect("POST", "/2.0/repositories/acme/web-shop/pullrequests",
                R"({"close_source_branch":false,"draft":false,"source":{"branch":{"name":"feature/a+b"}},"title":"Grüße"})")
        .answer(201, recorded(QStringLiteral("pullrequests/atlassian-python-api__pullrequests_POST.json")));
    const auto made = answerTo(api.create(shopRepository(), wanted));
    QVERIFY(made);
    QVERIFY(made->id > 0);
    QCOMPARE(made->state, PullRequestState::Open);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::createsFromAForkWithWhatIsSet()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    NewPullRequest wanted;
    wanted.title = QStringLiteral("T");
    wanted.description = QStringLiteral("One\nTwo");
    wanted.sourceBranch = QStringLiteral("fix");
    wanted.sourceRepository = {QStringLiteral("ann"), QStringLiteral("web-shop")};
    wanted.destinationBranch = QStringLiteral("release/1");
    wanted.reviewerUuids = QStringList{QStringLiteral("{1}"), QStringLiteral("{2}")};
    wanted.closesSourceBranch = true;
    wanted.isDraft = true;
    rig.stub
        .expect("POST", "/2.0/repositories/acme/web-shop/pullrequests",
                R"({"close_source_branch":true,"description":"One\nTwo","destination":{"branch":{"name":"release/1"}},)"
                R"("draft":true,"reviewers":[{"uuid":"{1}"},{"uuid":"{2}"}],"source":{"branch":{"name":"fix"},)"
                R"("repository":{"full_name":"ann/web-shop"}},"title":"T"})")
        .answer(201, R"({"id":7,"draft":true,"reviewers":[{"uuid":"{1}"},{"uuid":"{2}"}],"participants":[]})");
    const auto made = answerTo(api.create(shopRepository(), wanted));
    QVERIFY(made && made->isDraft);
    QCOMPARE(made->reviewerCount(), 2);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::theAuthorIsNoReviewer()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.on("POST", "/2.0/repositories/acme/web-shop/pullrequests")
        .answer(400, R"({"type":"error","error":{"fields":{"reviewers":["Ann is the author."]},"message":"Bad request"}})");
    const Error error = errorFrom(api.create(shopRepository(), {}));
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QCOMPARE(error.fields.value(QStringLiteral("reviewers")), QStringList{QStringLiteral("Ann is the author.")});
    QCOMPARE(rig.stub.count(), 1);
}

void PullRequestsApiTest::changesOnlyWhatIsNamed()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    PullRequestChange change;
    QVERIFY(change.isEmpty());
    change.isDraft = false;
    rig.stub.expect("PUT", OnePath, R"({"draft":false})").answer(200, R"({"id":42,"draft":false})");
    QVERIFY(answerTo(api.update(shopPullRequest(), change)));
    change = {};
    change.title = QStringLiteral("New");
    change.description = QString();
    change.destinationBranch = QStringLiteral("develop");
    change.reviewerUuids = QStringList{QStringLiteral("{1}")};
    change.closesSourceBranch = true;
    rig.stub
        .expect("PUT", OnePath,
                R"({"close_source_branch":true,"description":"","destination":{"branch":{"name":"develop"}},)"
                R"("reviewers":[{"uuid":"{1}"}],"title":"New"})")
        .answer(200, R"({"id":42,"title":"New"})");
    const auto changed = answerTo(api.update(shopPullRequest(), change));
    QVERIFY(changed);
    QCOMPARE(changed->title, QStringLiteral("New"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::takesAllReviewersOff()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    PullRequestChange change;
    change.reviewerUuids = QStringList();
    rig.stub.expect("PUT", OnePath, R"({"reviewers":[]})").answer(200, R"({"id":42,"reviewers":[],"participants":[]})");
    const auto changed = answerTo(api.update(shopPullRequest(), change));
    QVERIFY(changed);
    QCOMPARE(changed->reviewerCount(), 0);
}

void PullRequestsApiTest::aDeclinedOneStaysClosed()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    PullRequestChange change;
    change.title = QStringLiteral("x");
    rig.stub.expect("PUT", OnePath, R"({"title":"x"})")
        .answer(400, R"({"type":"error","error":{"message":"This pull request is closed."}})");
    QCOMPARE(errorFrom(api.update(shopPullRequest(), change)).kind, Error::Kind::Invalid);
    QCOMPARE(rig.stub.count(), 1);
}

void PullRequestsApiTest::approvesAndWithdraws()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("POST", OnePath + "/approve", "")
        .answer(200, recorded(QStringLiteral("pullrequests/atlassian-python-api__pullrequests_1_approve_POST.json")));
    const auto participant = answerTo(api.approve(shopPullRequest()));
    QVERIFY(participant);
    QCOMPARE(participant->verdict, Verdict::Approved);
    rig.stub.expect("DELETE", OnePath + "/approve", "").answer(204, {}, {});
    QVERIFY(answerTo(api.withdrawApproval(shopPullRequest())));
    rig.stub.expect("DELETE", OnePath + "/approve", "").answer(400, R"({"error":{"message":"Already merged."}})");
    QCOMPARE(errorFrom(api.withdrawApproval(shopPullRequest())).kind, Error::Kind::Invalid);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::requestsChangesAndWithdraws()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("POST", OnePath + "/request-changes", "")
        .answer(200, recorded(QStringLiteral("pullrequests/atlassian-python-api__pullrequests_1_request-changes_POST.json")));
    const auto participant = answerTo(api.requestChanges(shopPullRequest()));
    QVERIFY(participant);
    QCOMPARE(participant->verdict, Verdict::ChangesRequested);
    rig.stub.expect("DELETE", OnePath + "/request-changes", "").answer(204, {}, {});
    QVERIFY(answerTo(api.withdrawChangeRequest(shopPullRequest())));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::declines()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray answer = recorded(QStringLiteral("pullrequests/atlassian-python-api__pullrequests_1_decline_POST.json"));
    rig.stub.expect("POST", OnePath + "/decline", R"({"message":"Too late."})").answer(200, answer);
    const auto declined = answerTo(api.decline(shopPullRequest(), QStringLiteral("Too late.")));
    QVERIFY(declined);
    QCOMPARE(declined->state, PullRequestState::Declined);
    rig.stub.expect("POST", OnePath + "/decline", "{}").answer(200, answer);
    QVERIFY(answerTo(api.decline(shopPullRequest(), {})));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::readsMergeStrategies()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(OnePath, {{"fields", "destination.branch.*"}}))
        .answer(200, R"({"destination":{"branch":{"name":"main","merge_strategies":["merge_commit","squash"],
                        "default_merge_strategy":"squash"}}})");
    const auto branch = answerTo(api.mergeStrategies(shopPullRequest()));
    QVERIFY(branch);
    QCOMPARE(branch->mergeStrategies, (QStringList{QStringLiteral("merge_commit"), QStringLiteral("squash")}));
    QCOMPARE(branch->defaultMergeStrategy, QStringLiteral("squash"));
}

void PullRequestsApiTest::readsMergeChecks()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", OnePath + "/mergeability/checks")
        .answer(200, R"({"size":2,"values":[
            {"type":"git_mergeability_check","status":"FAILED","required":true,"blocking":true,"reason":"conflicts"},
            {"type":"standard_merge_check","status":"PASSED","blocking":false}]})");
    const auto checks = answerTo(api.mergeChecks(shopPullRequest()));
    QVERIFY(checks);
    QVERIFY(!checks->values.at(0).hasPassed && checks->values.at(0).isBlocking);
    QCOMPARE(checks->values.at(0).reason, QStringLiteral("conflicts"));
    QVERIFY(checks->values.at(1).hasPassed && !checks->values.at(1).isBlocking);
    rig.stub.expect("GET", OnePath + "/mergeability/checks").answer(404, "{}");
    QCOMPARE(errorFrom(api.mergeChecks(shopPullRequest())).kind, Error::Kind::NotFound);
}

void PullRequestsApiTest::mergesByATask()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const MergeRequest request{QStringLiteral("squash"), QStringLiteral("One line."), true};
    rig.stub
        .expect("POST", OnePath + "/merge?async=true",
                R"({"close_source_branch":true,"merge_strategy":"squash","message":"One line.",)"
                R"("type":"pullrequest_merge_parameters"})")
        .answer(202, {}, {})
        .header("Location", rig.stub.base().toEncoded() + "/x/merge/task-status/%7Bab-12%7D");
    const auto merge = answerTo(api.merge(shopPullRequest(), request));
    QVERIFY(merge);
    QVERIFY(merge->isPending);
    QCOMPARE(merge->taskId, QStringLiteral("{ab-12}"));

    const QByteArray task = OnePath + "/merge/task-status/%7Bab-12%7D";
    rig.stub.expect("GET", task).answer(200, R"({"task_status":"PENDING"})");
    const auto pending = answerTo(api.mergeTask(shopPullRequest(), merge->taskId));
    QVERIFY(pending && pending->isPending);
    rig.stub.expect("GET", task).answer(200, R"({"task_status":"SUCCESS","merge_result":{"id":42,"state":"MERGED"}})");
    const auto merged = answerTo(api.mergeTask(shopPullRequest(), merge->taskId));
    QVERIFY(merged && !merged->isPending);
    QCOMPARE(merged->pullRequest.state, PullRequestState::Merged);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::mergesAtOnceWhereTheHostDoes()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.on("POST", OnePath + "/merge?async=true")
        .answer(200, recorded(QStringLiteral("pullrequests/atlassian-python-api__pullrequests_1_merge_POST.json")));
    const auto merge = answerTo(api.merge(shopPullRequest(), {}));
    QVERIFY(merge && !merge->isPending);
    QCOMPARE(merge->pullRequest.state, PullRequestState::Merged);
    // A merge commit of 40 characters, where reads give 12.
    QVERIFY(!merge->pullRequest.mergeCommit.isEmpty());
}

void PullRequestsApiTest::theTasksAddressIsNotFollowed()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("POST", OnePath + "/merge?async=true")
        .answer(202, {}, {})
        .header("Location", "https://evil.example/steal/77");
    const auto merge = answerTo(api.merge(shopPullRequest(), {}));
    QCOMPARE(merge->taskId, QStringLiteral("77"));
    rig.stub.expect("GET", OnePath + "/merge/task-status/77").answer(200, R"({"task_status":"PENDING"})");
    QVERIFY(answerTo(api.mergeTask(shopPullRequest(), merge->taskId)));
    // Accepted, and nobody can say which task it is.
    rig.stub.expect("POST", OnePath + "/merge?async=true").answer(202, {}, {});
    QCOMPARE(errorFrom(api.merge(shopPullRequest(), {})).kind, Error::Kind::OutcomeUnknown);
}

void PullRequestsApiTest::aMergeThatIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::newRow("refs moved") << 409 << static_cast<int>(Error::Kind::Conflict);
    QTest::newRow("conflicts") << 400 << static_cast<int>(Error::Kind::Invalid);
    QTest::newRow("read-only token") << 403 << static_cast<int>(Error::Kind::Forbidden);
    QTest::newRow("the host ran out of time") << 555 << static_cast<int>(Error::Kind::OutcomeUnknown);
}

void PullRequestsApiTest::aMergeThatIsRefused()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.on("POST", OnePath + "/merge?async=true").answer(status, R"({"error":{"message":"No."}})");
    const Error error = errorFrom(api.merge(shopPullRequest(), {}));
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(error.message, QStringLiteral("No."));
    QCOMPARE(rig.stub.count(), 1);
}

void PullRequestsApiTest::aMergeTaskThatFails()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", OnePath + "/merge/task-status/7").answer(400, R"({"error":{"message":"There are conflicts."}})");
    const Error error = errorFrom(api.mergeTask(shopPullRequest(), QStringLiteral("7")));
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QCOMPARE(error.message, QStringLiteral("There are conflicts."));
    rig.stub.expect("GET", OnePath + "/merge/task-status/7").answer(200, R"({"task_status":"PENDING"})");
    QVERIFY(answerTo(api.mergeTask(shopPullRequest(), QStringLiteral("7"))));
    QCOMPARE(store->count(), 0);
}

} // namespace windlass::test

using windlass::test::PullRequestsApiTest;
WINDLASS_TEST(PullRequestsApiTest)

#include "tst_pullrequestsapi.moc"
