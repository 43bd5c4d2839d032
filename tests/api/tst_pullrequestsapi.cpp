// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pullrequestsapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray ListPath = "/2.0/repositories/acme/web-shop/pullrequests";
const QByteArray OnePath = ListPath + "/42";
const QByteArray ListFields
    = "next,size,values.id,values.title,values.state,values.draft,values.comment_count,values.task_count,"
      "values.created_on,values.updated_on,values.author.uuid,values.author.display_name,"
      "values.author.nickname,values.author.links.avatar.href,values.source.branch.name,"
      "values.source.commit.hash,values.source.repository.full_name,values.destination.branch.name,"
      "values.destination.repository.full_name,values.participants.role,values.participants.state,"
      "values.participants.approved,values.participants.user.uuid,values.participants.user.display_name";

QByteArray listTarget(const QByteArray &q)
{
    return targetOf(ListPath, {{"q", q}, {"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", ListFields}});
}

} // namespace

class PullRequestsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsTheOpenOnes();
    void narrowsOnTheHost_data();
    void narrowsOnTheHost();
    void goesOnWithTheHostsNext();
    void readsOne();
    void readsComments();
    void writesAComment();
    void readsCommits();
    void readsTheDiffThroughARedirect();
    void readsTheDiffStatThroughARedirect();
    void readsStatuses();
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

void PullRequestsApiTest::listsTheOpenOnes()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray answer = recorded(QStringLiteral("pullrequests/gildas-bb__pullrequests.json"));
    rig.stub.expect("GET", listTarget(R"(state = "OPEN")")).answer(200, answer);
    const auto page = answerTo(api.list(shopRepository(), {}));
    QVERIFY(page);
    const auto values = QJsonDocument::fromJson(answer).object().value(QLatin1String("values")).toArray();
    QCOMPARE(page->values.size(), values.size());
    QCOMPARE(page->values.constFirst().title, values.at(0).toObject().value(QLatin1String("title")).toString());
    QCOMPARE(rig.client->ledger().used(RequestFamily::Repository), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::narrowsOnTheHost_data()
{
    QTest::addColumn<PullRequestFilter>("filter");
    QTest::addColumn<QByteArray>("q");
    PullRequestFilter filter;
    filter.states = {PullRequestState::Merged, PullRequestState::Declined};
    QTest::newRow("two states") << filter << QByteArray(R"((state = "MERGED" OR state = "DECLINED"))");
    filter.text = QStringLiteral("a+b&c=\"x\"");
    QTest::newRow("and a text") << filter
                                << QByteArray(R"((state = "MERGED" OR state = "DECLINED") AND title ~ "a+b&c=\"x\"")");
    filter = {};
    filter.authorUuid = QStringLiteral("{1}");
    filter.reviewerUuid = QStringLiteral("{2}");
    QTest::newRow("people") << filter
                            << QByteArray(R"(state = "OPEN" AND author.uuid = "{1}" AND reviewers.uuid = "{2}")");
    filter = {};
    filter.states.clear();
    // The host lists open ones alone when nothing is said.
    QTest::newRow("everything") << filter
                                << QByteArray(R"((state = "OPEN" OR state = "MERGED" OR state = "DECLINED" OR state = "SUPERSEDED"))");
}

void PullRequestsApiTest::narrowsOnTheHost()
{
    QFETCH(PullRequestFilter, filter);
    QFETCH(QByteArray, q);
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", listTarget(q)).answer(200, R"({"values":[]})");
    QVERIFY(answerTo(api.list(shopRepository(), filter)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::goesOnWithTheHostsNext()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray next = ListPath + "?page=8xhd&q=state+%3D+%22OPEN%22";
    rig.stub.expect("GET", listTarget(R"(state = "OPEN")")).answer(200, pageWithNext(rig.stub, R"({"id":1})", next));
    const auto first = answerTo(api.list(shopRepository(), {}));
    QVERIFY(first && first->hasNext());
    QCOMPARE(first->size, std::optional<qint64>(2));
    rig.stub.expect("GET", next).answer(200, R"({"values":[{"id":2}]})");
    const auto second = answerTo(api.list(shopRepository(), {}, first->next));
    QVERIFY(second);
    QCOMPARE(second->values.constFirst().id, 2);
    QVERIFY(!second->hasNext());
    QVERIFY(rig.stub.verifyNothingElse());
}

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

void PullRequestsApiTest::readsComments()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(OnePath + "/comments",
                                {{"pagelen", "100"}, {"fields", "-values.links,-values.pullrequest,-values.content.html"}}))
        .answer(200, recorded(QStringLiteral(
                         "pullrequest-comments/froggit-go__pull_request_comments_with_inline_response.json")));
    const auto page = answerTo(api.comments(shopPullRequest()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 3);
    QCOMPARE(page->values.at(2).anchor->to, std::optional(25));
}

void PullRequestsApiTest::writesAComment()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    NewComment comment;
    comment.content = QStringLiteral("Gut.");
    comment.anchor = InlineAnchor{QStringLiteral("a b.cpp"), 3, {}, {}, {}, false};
    rig.stub.expect("POST", OnePath + "/comments", R"({"content":{"raw":"Gut."},"inline":{"path":"a b.cpp","to":3}})")
        .answer(201, R"({"id":9,"content":{"raw":"Gut."}})");
    const auto kept = answerTo(api.addComment(shopPullRequest(), comment));
    QVERIFY(kept);
    QCOMPARE(kept->id, 9);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::readsCommits()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", OnePath + "/commits?pagelen=100")
        .answer(200, recorded(QStringLiteral("commits/codecov__test_get_pull_request_commits.body1.json")));
    const auto page = answerTo(api.commits(shopPullRequest()));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QCOMPARE(page->values.constFirst().hash.size(), 40);
}

void PullRequestsApiTest::readsTheDiffThroughARedirect()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray target = "/2.0/repositories/acme/web-shop/diff/acme/web-shop:0123456789ab%0Dcdef01234567"
                              "?from_pullrequest_id=42&topic=true";
    rig.stub.expect("GET", OnePath + "/diff").answer(302, {}, {}).header("Location", rig.stub.origin().toEncoded() + target);
    rig.stub.expect("GET", target).answer(200, "diff --git a/\xff b/\xff\n", "text/plain");
    const auto diff = answerTo(api.diff(shopPullRequest()));
    QVERIFY(diff);
    QCOMPARE(diff.value(), QByteArray("diff --git a/\xff b/\xff\n"));
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer first"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestsApiTest::readsTheDiffStatThroughARedirect()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", OnePath + "/diffstat?pagelen=500").answer(302, {}, {}).header("Location", "/2.0/diffstat/x");
    rig.stub.expect("GET", "/2.0/diffstat/x")
        .answer(200, recorded(QStringLiteral("pullrequest-diffstat/go-scm__pr_diffstat.json")));
    const auto page = answerTo(api.diffStat(shopPullRequest()));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().newPath, QStringLiteral("CONTRIBUTING.md"));
}

void PullRequestsApiTest::readsStatuses()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", OnePath + "/statuses?pagelen=100")
        .answer(200, recorded(QStringLiteral("commit-statuses/go-scm__statuses.json")));
    const auto page = answerTo(api.statuses(shopPullRequest()));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().state, StatusState::Successful);
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
