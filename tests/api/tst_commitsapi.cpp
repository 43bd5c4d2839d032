// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/commitsapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray CommitsRoot = "/2.0/repositories/acme/web-shop";
const QByteArray CommitRowFields = "next,values.hash,values.message,values.date,values.parents.hash,values.author.raw,"
                                   "values.author.user.uuid,values.author.user.display_name,"
                                   "values.author.user.links.avatar.href";
const QByteArray CommentRowFields = "next,size,values.id,values.parent.id,values.content.raw,values.inline,"
                                    "values.deleted,values.user.uuid,values.user.display_name,"
                                    "values.user.links.avatar.href,values.created_on,values.updated_on";
const QByteArray DiffStatRowFields
    = "next,size,values.status,values.lines_added,values.lines_removed,values.old.path,values.new.path";
const QString ShortCommit = QStringLiteral("046d9a3");

} // namespace

class CommitsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsEverything();
    void listsWhatABranchReaches();
    void leavesOutWhatOthersReach();
    void anUnknownRevisionIsAPageOfHtml();
    void readsOne();
    void readsItsStatuses();
    void readsItsComments();
    void comments();
    void aCommentThatOnlyLocationTellsOf();
    void editsAComment();
    void deletesAComment();
    void approves();
    void withdrawsAnApproval();
    void theNewerSideOfASpecComesFirst();
    void readsItsDiff();
    void comparesTwoCommits();
    void aDiffThatTakesTheHostTooLong();
    void countsADiff();
    void findsTheMergeBase();
    void findsConflicts();
};

void CommitsApiTest::listsEverything()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(CommitsRoot + "/commits", {{"pagelen", "50"}, {"fields", CommitRowFields}}))
        .answer(200, recorded(QStringLiteral("commits/froggit-go__commit_list_response.json")));
    const auto page = answerTo(api.list(shopRepository(), CommitFilter::reachedFrom({})));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::listsWhatABranchReaches()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(CommitsRoot + "/commits",
                                {{"pagelen", "50"}, {"fields", CommitRowFields}, {"include", "feature/a+b"}}))
        .answer(200, recorded(QStringLiteral("commits/codecov__test_get_ancestors_tree.body1.json")));
    const auto page
        = answerTo(api.list(shopRepository(), CommitFilter::reachedFrom(QStringLiteral("feature/a+b"))));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(!page->size); // Commits are never counted.
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::leavesOutWhatOthersReach()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(CommitsRoot + "/commits", {{"pagelen", "50"},
                                                           {"fields", CommitRowFields},
                                                           {"include", "foo"},
                                                           {"include", "bar"},
                                                           {"exclude", "main"},
                                                           {"exclude", "v1.0"},
                                                           {"path", "src/a b.cpp"}}))
        .answer(200, R"({"values":[]})");
    CommitFilter filter;
    filter.include = {QStringLiteral("foo"), QStringLiteral("bar")};
    filter.exclude = {QStringLiteral("main"), QStringLiteral("v1.0")};
    filter.path = QStringLiteral("src/a b.cpp");
    QVERIFY(answerTo(api.list(shopRepository(), filter)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::anUnknownRevisionIsAPageOfHtml()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(CommitsRoot + "/commits",
                                {{"pagelen", "50"}, {"fields", CommitRowFields}, {"include", "gone"}}))
        .answer(404, "<html>somebody's token</html>", "text/html");
    const Error error = errorFrom(api.list(shopRepository(), CommitFilter::reachedFrom(QStringLiteral("gone"))));
    QCOMPARE(error.kind, Error::Kind::NotFound);
    QVERIFY(!error.message.contains(QStringLiteral("token")));
    QVERIFY(!error.detail.contains(QStringLiteral("token")));
}

void CommitsApiTest::readsOne()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("GET", CommitsRoot + "/commit/046d9a3")
        .answer(200, recorded(QStringLiteral("commits/froggit-go__commit_single_response.json")));
    const auto commit = answerTo(api.get(shopRepository(), ShortCommit));
    QVERIFY(commit);
    QCOMPARE(commit->hash.size(), 40);
}

void CommitsApiTest::readsItsStatuses()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(CommitsRoot + "/commit/046d9a3/statuses",
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.key,values.name,values.state,values.url,"
                                            "values.description,values.refname,values.updated_on"}}))
        .answer(200, recorded(QStringLiteral("commit-statuses/go-scm__statuses.json")));
    const auto page = answerTo(api.statuses(shopRepository(), ShortCommit));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(page->values.constFirst().state != StatusState::Unknown);
}

void CommitsApiTest::readsItsComments()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(CommitsRoot + "/commit/046d9a3/comments", {{"pagelen", "100"}, {"fields", CommentRowFields}}))
        .answer(200, R"({"values":[{"id":5728901,"type":"commit_comment","content":{"raw":"Why?"},"inline":{},"deleted":false},
                                   {"id":5728902,"content":{"raw":""},"deleted":true,"parent":{"id":5728901}}]})");
    const auto page = answerTo(api.comments(shopRepository(), ShortCommit));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QCOMPARE(page->values.at(0).content, QStringLiteral("Why?"));
    QVERIFY(page->values.at(1).isDeleted);
    QCOMPARE(page->values.at(1).parentId, 5728901);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::comments()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub
        .expect("POST", CommitsRoot + "/commit/046d9a3/comments",
                R"({"content":{"raw":"One more thing!"},"inline":{"path":"a.cpp","to":7},"parent":{"id":5728901}})")
        .answer(201, R"({"id":5728902,"content":{"raw":"One more thing!"},"parent":{"id":5728901}})");
    NewComment comment;
    comment.content = QStringLiteral("One more thing!");
    comment.parentId = 5728901;
    comment.anchor = InlineAnchor{QStringLiteral("a.cpp"), 7, {}, {}, {}, false};
    const auto kept = answerTo(api.addComment(shopRepository(), ShortCommit, comment));
    QVERIFY(kept);
    QCOMPARE(kept->id, 5728902);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::aCommentThatOnlyLocationTellsOf()
{
    // The description promises no more than that.
    ApiRig rig;
    CommitsApi api(*rig.client);
    NewComment comment;
    comment.content = QStringLiteral("x");
    rig.stub.expect("POST", CommitsRoot + "/commit/046d9a3/comments")
        .answer(201, {}, {})
        .header("Location", "https://api.bitbucket.org/2.0/repositories/acme/web-shop/commit/046d9a3/comments/5728903");
    const auto kept = answerTo(api.addComment(shopRepository(), ShortCommit, comment));
    QVERIFY(kept);
    QCOMPARE(kept->id, 5728903);
    QCOMPARE(kept->content, QStringLiteral("x"));
    rig.stub.expect("POST", CommitsRoot + "/commit/046d9a3/comments").answer(201, "{", "application/json");
    QCOMPARE(errorFrom(api.addComment(shopRepository(), ShortCommit, comment)).kind, Error::Kind::OutcomeUnknown);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::editsAComment()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("PUT", CommitsRoot + "/commit/046d9a3/comments/5728901", R"({"content":{"raw":"Because."}})")
        .answer(201, {}, {});
    const auto kept = answerTo(api.editComment(shopRepository(), ShortCommit, 5728901, QStringLiteral("Because.")));
    QVERIFY(kept);
    QCOMPARE(kept->id, 5728901);
    QCOMPARE(kept->content, QStringLiteral("Because."));
    rig.stub.expect("PUT", CommitsRoot + "/commit/046d9a3/comments/5728901").answer(403, "{}");
    QCOMPARE(errorFrom(api.editComment(shopRepository(), ShortCommit, 5728901, QStringLiteral("x"))).kind,
             Error::Kind::Forbidden);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::deletesAComment()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("DELETE", CommitsRoot + "/commit/046d9a3/comments/5728901", "").answer(204, {}, {});
    QVERIFY(answerTo(api.deleteComment(shopRepository(), ShortCommit, 5728901)));
    rig.stub.expect("DELETE", CommitsRoot + "/commit/046d9a3/comments/5728901")
        .answer(404, R"({"type":"error","error":{"message":"5728901"}})");
    QCOMPARE(errorFrom(api.deleteComment(shopRepository(), ShortCommit, 5728901)).kind, Error::Kind::NotFound);
}

void CommitsApiTest::approves()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("POST", CommitsRoot + "/commit/046d9a3/approve", "")
        .answer(200, recorded(QStringLiteral("commits/pybitbucket__example_approve_commit.json")));
    const auto participant = answerTo(api.approve(shopRepository(), ShortCommit));
    QVERIFY(participant);
    QVERIFY(!participant->user.displayName.isEmpty());
    rig.stub.expect("POST", CommitsRoot + "/commit/046d9a3/approve").close();
    QCOMPARE(errorFrom(api.approve(shopRepository(), ShortCommit)).kind, Error::Kind::OutcomeUnknown);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::withdrawsAnApproval()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("DELETE", CommitsRoot + "/commit/046d9a3/approve", "").answer(204, {}, {});
    QVERIFY(answerTo(api.withdrawApproval(shopRepository(), ShortCommit)));
    rig.stub.expect("DELETE", CommitsRoot + "/commit/046d9a3/approve").answer(404, "{}");
    QCOMPARE(errorFrom(api.withdrawApproval(shopRepository(), ShortCommit)).kind, Error::Kind::NotFound);
}

void CommitsApiTest::theNewerSideOfASpecComesFirst()
{
    // `git diff old..new` shows what new changed; Bitbucket's words for it are "new..old".
    QCOMPARE(DiffSpec::between(QStringLiteral("old"), QStringLiteral("new")).text(), QStringLiteral("new..old"));
    QCOMPARE(DiffSpec::ofCommit(QStringLiteral("new")).text(), QStringLiteral("new"));
}

void CommitsApiTest::readsItsDiff()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("GET", CommitsRoot + "/diff/046d9a3").answer(200, "", "text/plain");
    const auto diff = answerTo(api.diff(shopRepository(), DiffSpec::ofCommit(ShortCommit)));
    QVERIFY(diff); // An empty commit has an empty diff.
    QCOMPARE(diff.value(), QByteArray());
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::comparesTwoCommits()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    DiffOptions options;
    options.contextLines = 0;
    options.paths = {QStringLiteral("a&b.txt"), QStringLiteral("docs/c.txt")};
    options.ignoresWhitespace = true;
    options.detectsRenames = false;
    options.comparesMergeBase = false;
    rig.stub
        .expect("GET", targetOf(CommitsRoot + "/diff/bbb..aaa", {{"context", "0"},
                                                                 {"path", "a&b.txt"},
                                                                 {"path", "docs/c.txt"},
                                                                 {"ignore_whitespace", "true"},
                                                                 {"renames", "false"},
                                                                 {"topic", "false"}}))
        .answer(200, "diff --git a/x b/x\n\xe9", "text/plain");
    const auto diff = answerTo(
        api.diff(shopRepository(), DiffSpec::between(QStringLiteral("aaa"), QStringLiteral("bbb")), options));
    QVERIFY(diff);
    QVERIFY(diff->endsWith("\xe9")); // Bytes, whatever they mean.
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::aDiffThatTakesTheHostTooLong()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.on("GET", CommitsRoot + "/diff/bbb..aaa").answer(555, "{}");
    QCOMPARE(errorFrom(api.diff(shopRepository(), DiffSpec::between(QStringLiteral("aaa"), QStringLiteral("bbb")))).kind,
             Error::Kind::Server);
}

void CommitsApiTest::countsADiff()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    DiffOptions options;
    options.contextLines = 9; // Means nothing to a diffstat.
    options.ignoresWhitespace = true;
    rig.stub
        .expect("GET", targetOf(CommitsRoot + "/diffstat/bbb..aaa", {{"pagelen", "500"},
                                                                     {"fields", DiffStatRowFields},
                                                                     {"ignore_whitespace", "true"}}))
        .answer(200, recorded(QStringLiteral("pullrequest-diffstat/go-scm__diffstat.json")));
    const auto page = answerTo(
        api.diffStat(shopRepository(), DiffSpec::between(QStringLiteral("aaa"), QStringLiteral("bbb")), options));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::findsTheMergeBase()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("GET", CommitsRoot + "/merge-base/aaa..bbb")
        .answer(200, recorded(QStringLiteral("commits/gildas-bb__commit.json")));
    const auto base = answerTo(api.mergeBase(shopRepository(), QStringLiteral("aaa"), QStringLiteral("bbb")));
    QVERIFY(base);
    QVERIFY(!base->hash.isEmpty());
    rig.stub.expect("GET", CommitsRoot + "/merge-base/aaa..ccc").answer(404, "{}");
    QCOMPARE(errorFrom(api.mergeBase(shopRepository(), QStringLiteral("aaa"), QStringLiteral("ccc"))).kind,
             Error::Kind::NotFound);
}

void CommitsApiTest::findsConflicts()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    const QByteArray target = targetOf(CommitsRoot + "/file-conflicts/bbb..aaa",
                                       {{"pagelen", "500"}, {"fields", "next,size,values.path,values.scenario,values.message"}});
    // As in the description.
    rig.stub.expect("GET", target)
        .answer(200, R"({"pagelen":500,"page":1,"size":2,"values":[)"
                     R"({"path":"src/main/App.java","scenario":"content","message":"File modified in both"},)"
                     R"({"path":"README.md","scenario":"of a new kind"}]})");
    const DiffSpec spec = DiffSpec::between(QStringLiteral("aaa"), QStringLiteral("bbb"));
    const auto page = answerTo(api.fileConflicts(shopRepository(), spec));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QCOMPARE(page->values.at(0).path, QStringLiteral("src/main/App.java"));
    QCOMPARE(page->values.at(1).scenarioWord, QStringLiteral("of a new kind"));
    rig.stub.expect("GET", target).answer(404, "{}");
    QCOMPARE(errorFrom(api.fileConflicts(shopRepository(), spec)).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::CommitsApiTest;
WINDLASS_TEST(CommitsApiTest)

#include "tst_commitsapi.moc"
