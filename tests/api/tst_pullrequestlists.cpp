// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pullrequestsapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray ListPath = "/2.0/repositories/acme/web-shop/pullrequests";
const QByteArray OneOfListPath = ListPath + "/42";
const QByteArray ListFields
    = "next,size,values.id,values.title,values.state,values.draft,values.comment_count,values.task_count,"
    "values.created_on,values.updated_on,values.author.uuid,values.author.display_name,"
    "values.author.nickname,values.author.links.avatar.href,values.source.branch.name,"
    "values.source.commit.hash,values.source.repository.full_name,values.destination.branch.name,"
    "values.destination.repository.full_name,values.participants.role,values.participants.state,"
    "values.participants.approved,values.participants.user.uuid,values.participants.user.display_name";

QByteArray listTarget(const QByteArray &q, const QByteArray &sort = "-updated_on")
{
    return targetOf(ListPath, {{"q", q}, {"sort", sort}, {"pagelen", "50"}, {"fields", ListFields}});
}
const QByteArray ActivityFields
    = "-values.pull_request.links,-values.comment.links,-values.comment.pullrequest,-values.comment.content.html,"
    "-values.approval.pullrequest,-values.changes_requested.pullrequest,-values.update.source.commit.links,"
    "-values.update.source.repository.links,-values.update.destination.commit.links,"
    "-values.update.destination.repository.links";

} // namespace

//! Lists of pull requests, and what belongs to one as a list.
class PullRequestListsTest : public QObject
{
    Q_OBJECT

private slots:
    void listsTheOpenOnes();
    void narrowsOnTheHost_data();
    void narrowsOnTheHost();
    void sortsOnTheHost_data();
    void sortsOnTheHost();
    void goesOnWithTheHostsNext();
    void listsWhatAPersonWrote();
    void aPersonWhomNobodyKnows();
    void listsThoseOfACommit();
    void whatIsNotIndexedYetIsEmpty();
    void aRepositoryWithoutTheIndex();
    void readsTheActivityOfARepository();
    void readsTheActivityOfOne();
    void activityOfAPrivateRepository();
    void readsCommits();
    void commitsOfAForkThatIsGone();
    void readsStatuses();
};

void PullRequestListsTest::listsTheOpenOnes()
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

void PullRequestListsTest::narrowsOnTheHost_data()
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
    QTest::newRow("everything")
        << filter
        << QByteArray(R"((state = "OPEN" OR state = "MERGED" OR state = "DECLINED" OR state = "SUPERSEDED"))");
    filter = {};
    filter.sourceBranch = QStringLiteral("feature/a");
    filter.destinationBranch = QStringLiteral("main");
    filter.drafts = DraftFilter::OnlyDrafts;
    QTest::newRow("branches and drafts")
        << filter
        << QByteArray(
               R"(state = "OPEN" AND source.branch.name = "feature/a" AND destination.branch.name = "main" AND draft = true)");
    filter = {};
    filter.drafts = DraftFilter::WithoutDrafts;
    QTest::newRow("no drafts") << filter << QByteArray(R"(state = "OPEN" AND draft = false)");
}

void PullRequestListsTest::narrowsOnTheHost()
{
    QFETCH(PullRequestFilter, filter);
    QFETCH(QByteArray, q);
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", listTarget(q)).answer(200, R"({"values":[]})");
    QVERIFY(answerTo(api.list(shopRepository(), filter)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestListsTest::sortsOnTheHost_data()
{
    QTest::addColumn<PullRequestSort>("sort");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("updated, newest first") << PullRequestSort::UpdatedNewestFirst << QByteArray("-updated_on");
    QTest::newRow("updated, oldest first") << PullRequestSort::UpdatedOldestFirst << QByteArray("updated_on");
    QTest::newRow("created, newest first") << PullRequestSort::CreatedNewestFirst << QByteArray("-created_on");
    QTest::newRow("created, oldest first") << PullRequestSort::CreatedOldestFirst << QByteArray("created_on");
}

void PullRequestListsTest::sortsOnTheHost()
{
    QFETCH(PullRequestSort, sort);
    QFETCH(QByteArray, word);
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    PullRequestFilter filter;
    filter.sort = sort;
    rig.stub.expect("GET", listTarget(R"(state = "OPEN")", word)).answer(200, R"({"values":[]})");
    QVERIFY(answerTo(api.list(shopRepository(), filter)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestListsTest::goesOnWithTheHostsNext()
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

void PullRequestListsTest::listsWhatAPersonWrote()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray path = "/2.0/workspaces/acme/pullrequests/%7Bann-1%7D";
    rig.stub
        .expect("GET", targetOf(path, {{"state", "OPEN"},
                                       {"state", "MERGED"},
                                       {"sort", "-updated_on"},
                                       {"pagelen", "50"},
                                       {"fields", ListFields}}))
        .answer(200, recorded(QStringLiteral("pullrequests/gildas-bb__pullrequests.json")));
    const auto page = answerTo(api.byAuthor(QStringLiteral("acme"), QStringLiteral("{ann-1}"),
                                            {PullRequestState::Open, PullRequestState::Merged}));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    // The list is about many repositories: each one says which.
    QVERIFY(!page->values.constFirst().destination.repository.isEmpty());
    QCOMPARE(rig.client->ledger().used(RequestFamily::Other), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestListsTest::aPersonWhomNobodyKnows()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/workspaces/acme/pullrequests/nobody",
                                {{"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", ListFields}}))
        .answer(404, R"({"type":"error","error":{"message":"nobody"}})");
    QCOMPARE(errorFrom(api.byAuthor(QStringLiteral("acme"), QStringLiteral("nobody"))).kind, Error::Kind::NotFound);
}

void PullRequestListsTest::listsThoseOfACommit()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/repositories/acme/web-shop/commit/046d9a3/pullrequests",
                                {{"pagelen", "50"}, {"fields", ListFields}}))
        .answer(200, recorded(QStringLiteral(
                         "pullrequests/froggit-go__pull_requests_associated_with_commit_response.json")));
    const auto page = answerTo(api.ofCommit(shopRepository(), QStringLiteral("046d9a3")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QCOMPARE(page->values.at(1).source.branch, QStringLiteral("source-branch-2"));
    QCOMPARE(page->values.at(1).destination.repository.fullName(), QStringLiteral("workspace/target-repo-2"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestListsTest::whatIsNotIndexedYetIsEmpty()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray target = targetOf("/2.0/repositories/acme/web-shop/commit/046d9a3/pullrequests",
                                       {{"pagelen", "50"}, {"fields", ListFields}});
    rig.stub.expect("GET", target).answer(202, {}, {});
    const auto without = answerTo(api.ofCommit(shopRepository(), QStringLiteral("046d9a3")));
    QVERIFY(without && without->values.isEmpty() && !without->hasNext());
    rig.stub.expect("GET", target).answer(202, R"({"values":[{"id":3}]})");
    const auto some = answerTo(api.ofCommit(shopRepository(), QStringLiteral("046d9a3")));
    QVERIFY(some);
    QCOMPARE(some->values.size(), 1);
}

void PullRequestListsTest::aRepositoryWithoutTheIndex()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/repositories/acme/web-shop/commit/046d9a3/pullrequests",
                                {{"pagelen", "50"}, {"fields", ListFields}}))
        .answer(404, R"({"type":"error","error":{"message":"Not indexed."}})");
    QCOMPARE(errorFrom(api.ofCommit(shopRepository(), QStringLiteral("046d9a3"))).kind, Error::Kind::NotFound);
}

void PullRequestListsTest::readsTheActivityOfARepository()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(ListPath + "/activity", {{"pagelen", "50"}, {"fields", ActivityFields}}))
        .answer(200, recorded(QStringLiteral("pullrequest-activity/gildas-bb__activities.json")));
    const auto page = answerTo(api.activity(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 3);
    QCOMPARE(page->values.at(0).kind, ActivityKind::Approval);
    QCOMPARE(page->values.at(1).kind, ActivityKind::Update);
    QCOMPARE(page->values.at(0).pullRequestId, 3);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestListsTest::readsTheActivityOfOne()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(OneOfListPath + "/activity", {{"pagelen", "50"}, {"fields", ActivityFields}}))
        .answer(200, recorded(QStringLiteral("pullrequest-activity/"
                                             "openapi__get-repositories-workspace-repo_slug-pullrequests-activity"
                                             ".description1.json")));
    const auto page = answerTo(api.activity(shopPullRequest()));
    QVERIFY(page);
    QVERIFY(page->values.constFirst().comment);
    QCOMPARE(page->values.constFirst().comment->id, 118571088);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestListsTest::activityOfAPrivateRepository()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(ListPath + "/activity", {{"pagelen", "50"}, {"fields", ActivityFields}}))
        .answer(404, recorded(QStringLiteral("errors/go-scm__error.json")));
    QCOMPARE(errorFrom(api.activity(shopRepository())).kind, Error::Kind::NotFound);
}

void PullRequestListsTest::readsCommits()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray fields = "next,values.hash,values.message,values.date,values.parents.hash,values.author.raw,"
                              "values.author.user.uuid,values.author.user.display_name,values.author.user.nickname,"
                              "values.author.user.links.avatar.href";
    rig.stub.expect("GET", targetOf(OneOfListPath + "/commits", {{"pagelen", "100"}, {"fields", fields}}))
        .answer(200, recorded(QStringLiteral("commits/codecov__test_get_pull_request_commits.body1.json")));
    const auto page = answerTo(api.commits(shopPullRequest()));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QCOMPARE(page->values.constFirst().hash.size(), 40);
}

void PullRequestListsTest::commitsOfAForkThatIsGone()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub
        .on("GET", targetOf(OneOfListPath + "/commits",
                            {{"pagelen", "100"},
                             {"fields", "next,values.hash,values.message,values.date,values.parents.hash,"
                                        "values.author.raw,values.author.user.uuid,values.author.user.display_name,"
                                        "values.author.user.nickname,values.author.user.links.avatar.href"}}))
        .answer(404, R"({"type":"error","error":{"message":"The source repository is gone."}})");
    QCOMPARE(errorFrom(api.commits(shopPullRequest())).kind, Error::Kind::NotFound);
}

void PullRequestListsTest::readsStatuses()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray fields
        = "next,size,values.key,values.name,values.description,values.url,values.refname,values.state,"
        "values.updated_on";
    rig.stub.expect("GET", targetOf(OneOfListPath + "/statuses", {{"pagelen", "100"}, {"fields", fields}}))
        .answer(200, recorded(QStringLiteral("commit-statuses/go-scm__statuses.json")));
    const auto page = answerTo(api.statuses(shopPullRequest()));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().state, StatusState::Successful);
}

} // namespace windlass::test

using windlass::test::PullRequestListsTest;
WINDLASS_TEST(PullRequestListsTest)

#include "tst_pullrequestlists.moc"
