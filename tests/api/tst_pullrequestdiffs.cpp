// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pullrequestsapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray ShopPath = "/2.0/repositories/acme/web-shop";
const QByteArray DiffPullPath = ShopPath + "/pullrequests/42";
const QByteArray StatFields
    = "next,size,values.status,values.lines_added,values.lines_removed,values.old.path,values.new.path";

PullRequest pullRequestFrom(const RepositoryId &source)
{
    PullRequest pullRequest;
    pullRequest.id = 42;
    pullRequest.source = {QStringLiteral("feature/a"), QStringLiteral("0123456789ab"), source};
    pullRequest.destination = {QStringLiteral("main"), QStringLiteral("cdef01234567"), shopRepository()};
    return pullRequest;
}

} // namespace

//! What a pull request changes: diff, diffstat, patch, conflicts.
class PullRequestDiffsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheDiffThroughARedirect();
    void aDiffThatTakesTooLong();
    void readsTheDiffWithOptions();
    void readsTheDiffOfAForkWithOptions();
    void optionsAreTriedWhereTheForkIsGone();
    void readsTheDiffStatThroughARedirect();
    void readsTheDiffStatWithOptions();
    void readsThePatchThroughARedirect();
    void readsTheConflictsThroughARedirect();
    void hostsWithoutConflicts();
};

void PullRequestDiffsTest::readsTheDiffThroughARedirect()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    const QByteArray target = "/2.0/repositories/acme/web-shop/diff/acme/web-shop:0123456789ab%0Dcdef01234567"
                              "?from_pullrequest_id=42&topic=true";
    rig.stub.expect("GET", DiffPullPath + "/diff")
        .answer(302, {}, {})
        .header("Location", rig.stub.origin().toEncoded() + target);
    rig.stub.expect("GET", target).answer(200, "diff --git a/\xff b/\xff\n", "text/plain");
    const auto diff = answerTo(api.diff(shopPullRequest()));
    QVERIFY(diff);
    QCOMPARE(diff.value(), QByteArray("diff --git a/\xff b/\xff\n"));
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer first"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestDiffsTest::aDiffThatTakesTooLong()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.on("GET", DiffPullPath + "/diff").answer(555, R"({"type":"error","error":{"message":"Too slow."}})");
    const Error error = errorFrom(api.diff(shopPullRequest()));
    QCOMPARE(error.kind, Error::Kind::Server);
    QCOMPARE(error.httpStatus, 555);
}

void PullRequestDiffsTest::readsTheDiffWithOptions()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    DiffOptions options;
    options.contextLines = 10;
    options.paths = QStringList{QStringLiteral("a+b c.cpp"), QStringLiteral("d.h")};
    options.ignoresWhitespace = true;
    rig.stub
        .expect("GET",
                targetOf(ShopPath + "/diff/0123456789ab..cdef01234567",
                         {{"context", "10"}, {"path", "a+b c.cpp"}, {"path", "d.h"}, {"ignore_whitespace", "true"}}))
        .answer(200, "diff --git", "text/plain");
    const auto diff = answerTo(api.diff(shopPullRequest(), pullRequestFrom(shopRepository()), options));
    QVERIFY(diff);
    QCOMPARE(diff.value(), QByteArray("diff --git"));
    // An empty answer says that nothing but blanks changed.
    rig.stub.expect("GET", ShopPath + "/diff/0123456789ab..cdef01234567").answer(200, {}, "text/plain");
    const auto same = answerTo(api.diff(shopPullRequest(), pullRequestFrom(shopRepository()), {}));
    QVERIFY(same && same.value().isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestDiffsTest::readsTheDiffOfAForkWithOptions()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    DiffOptions options;
    options.contextLines = 0;
    options.detectsRenames = false;
    options.comparesMergeBase = false;
    const PullRequest pullRequest = pullRequestFrom({QStringLiteral("ann"), QStringLiteral("web-shop")});
    // As the host itself writes it, in the links of every pull request from a fork.
    rig.stub
        .expect("GET",
                ShopPath + "/diff/ann/web-shop%3A0123456789ab%0Dcdef01234567?context=0&renames=false&topic=false")
        .answer(200, "x", "text/plain");
    QVERIFY(answerTo(api.diff(shopPullRequest(), pullRequest, options)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestDiffsTest::optionsAreTriedWhereTheForkIsGone()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    DiffOptions options;
    options.contextLines = 10;
    rig.stub.expect("GET", DiffPullPath + "/diff?context=10").answer(200, "x", "text/plain");
    QVERIFY(answerTo(api.diff(shopPullRequest(), pullRequestFrom({}), options)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestDiffsTest::readsTheDiffStatThroughARedirect()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(DiffPullPath + "/diffstat", {{"pagelen", "500"}, {"fields", StatFields}}))
        .answer(302, {}, {})
        .header("Location", "/2.0/diffstat/x");
    rig.stub.expect("GET", "/2.0/diffstat/x")
        .answer(200, recorded(QStringLiteral("pullrequest-diffstat/go-scm__pr_diffstat.json")));
    const auto page = answerTo(api.diffStat(shopPullRequest()));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().newPath, QStringLiteral("CONTRIBUTING.md"));
}

void PullRequestDiffsTest::readsTheDiffStatWithOptions()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    DiffOptions options;
    options.contextLines = 10; // Of no meaning here, and not sent.
    options.ignoresWhitespace = true;
    rig.stub
        .expect("GET", targetOf(ShopPath + "/diffstat/0123456789ab..cdef01234567",
                                {{"pagelen", "500"}, {"fields", StatFields}, {"ignore_whitespace", "true"}}))
        .answer(200, recorded(QStringLiteral("pullrequest-diffstat/go-scm__pr_diffstat.json")));
    const auto page = answerTo(api.diffStat(shopPullRequest(), pullRequestFrom(shopRepository()), options));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestDiffsTest::readsThePatchThroughARedirect()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", DiffPullPath + "/patch").answer(302, {}, {}).header("Location", "/2.0/patch/x");
    rig.stub.expect("GET", "/2.0/patch/x").answer(200, "From 0123\xff\n", "text/plain");
    const auto patch = answerTo(api.patch(shopPullRequest()));
    QVERIFY(patch);
    QCOMPARE(patch.value(), QByteArray("From 0123\xff\n"));
    rig.stub.expect("GET", DiffPullPath + "/patch").answer(404, "Not Found", "text/plain");
    QCOMPARE(errorFrom(api.patch(shopPullRequest())).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestDiffsTest::readsTheConflictsThroughARedirect()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", DiffPullPath + "/conflicts").answer(302, {}, {}).header("Location", "/2.0/file-conflicts/x");
    rig.stub.expect("GET", "/2.0/file-conflicts/x").answer(200, R"({"pagelen":500,"page":1,"size":2,"values":[
            {"path":"src/main/App.java","scenario":"content","message":"File modified in both source and destination"},
            {"path":"a","scenario":"something new"}]})");
    const auto page = answerTo(api.conflicts(shopPullRequest()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QCOMPARE(page->values.constFirst().path, QStringLiteral("src/main/App.java"));
    QCOMPARE(page->values.constFirst().scenarioWord, QStringLiteral("content"));
    QCOMPARE(page->values.at(1).scenarioWord, QStringLiteral("something new"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PullRequestDiffsTest::hostsWithoutConflicts()
{
    ApiRig rig;
    PullRequestsApi api(*rig.client);
    rig.stub.expect("GET", DiffPullPath + "/conflicts").answer(404, "Not Found", "text/plain");
    QCOMPARE(errorFrom(api.conflicts(shopPullRequest())).kind, Error::Kind::NotFound);
}

} // namespace windlass::test

using windlass::test::PullRequestDiffsTest;
WINDLASS_TEST(PullRequestDiffsTest)

#include "tst_pullrequestdiffs.moc"
