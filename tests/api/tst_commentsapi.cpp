// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/commentsapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray CommentsPath = "/2.0/repositories/acme/web-shop/pullrequests/42/comments";
const QByteArray CommentFields
    = "next,size,values.id,values.parent.id,values.content.raw,values.inline,values.deleted,values.pending,"
    "values.created_on,values.updated_on,values.user.uuid,values.user.account_id,values.user.display_name,"
    "values.user.nickname,values.user.links.avatar.href,values.resolution.type,values.resolution.created_on,"
    "values.resolution.user.uuid,values.resolution.user.display_name";

InlineAnchor anchorAt(const char *path)
{
    InlineAnchor anchor;
    anchor.path = QLatin1String(path);
    return anchor;
}

} // namespace

//! Comments of a pull request, from the first word to the reopened thread.
class CommentsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAll();
    void goesOnWithTheHostsNext();
    void readsOne();
    void oneThatIsNotThere();
    void writes_data();
    void writes();
    void anAnswerMayLandAtTheTop();
    void aRangeThatEndsBeforeItBegins();
    void aLostAnswerIsNotSentAgain();
    void edits();
    void commentsOfOthersCantBeEdited();
    void publishes();
    void removes();
    void resolves();
    void resolvedAlready();
    void reopens();
    void whatIsNotResolvedCantBeReopened();
};

void CommentsApiTest::readsAll()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(CommentsPath, {{"pagelen", "100"}, {"fields", CommentFields}}))
        .answer(200, recorded(QStringLiteral(
                         "pullrequest-comments/froggit-go__pull_request_comments_with_inline_response.json")));
    const auto page = answerTo(api.list(shopPullRequest()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 3);
    QCOMPARE(page->values.at(2).anchor->to, std::optional(25));
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::goesOnWithTheHostsNext()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    const QByteArray next = CommentsPath + "?page=2";
    rig.stub.expect("GET", targetOf(CommentsPath, {{"pagelen", "100"}, {"fields", CommentFields}}))
        .answer(200, pageWithNext(rig.stub, R"({"id":323120278123,"deleted":true})", next));
    const auto first = answerTo(api.list(shopPullRequest()));
    QVERIFY(first && first->hasNext());
    QCOMPARE(first->values.constFirst().id, 323120278123);
    rig.stub.expect("GET", next).answer(200, R"({"values":[{"id":9,"parent":{"id":323120278123}}]})");
    const auto second = answerTo(api.list(shopPullRequest(), first->next));
    QVERIFY(second);
    QCOMPARE(second->values.constFirst().parentId, 323120278123);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::readsOne()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.expect("GET", CommentsPath + "/7")
        .answer(200, recorded(QStringLiteral("pullrequest-comments/go-scm__prcomment.json")));
    const auto comment = answerTo(api.get(shopPullRequest(), 7));
    QVERIFY(comment);
    QVERIFY(comment->id > 0 && !comment->content.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::oneThatIsNotThere()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.expect("GET", CommentsPath + "/113977999")
        .answer(404, recorded(QStringLiteral("errors/codecov__test_delete_comment_not_found.body1.json")));
    const Error error = errorFrom(api.get(shopPullRequest(), 113977999));
    QCOMPARE(error.kind, Error::Kind::NotFound);
    QCOMPARE(error.message, QStringLiteral("113977999")); // Nothing to show to anybody.
}

void CommentsApiTest::writes_data()
{
    QTest::addColumn<NewComment>("comment");
    QTest::addColumn<QByteArray>("body");
    NewComment comment;
    comment.content = QStringLiteral("Gut.");
    QTest::newRow("general") << comment << QByteArray(R"({"content":{"raw":"Gut."}})");
    comment.anchor = anchorAt("a b.cpp");
    QTest::newRow("file") << comment << QByteArray(R"({"content":{"raw":"Gut."},"inline":{"path":"a b.cpp"}})");
    comment.anchor->to = 3;
    // What the host adds to a place is never sent back.
    comment.anchor->contextLines = QStringLiteral("@@");
    comment.anchor->sourceHash = QStringLiteral("0123");
    comment.anchor->isOutdated = true;
    QTest::newRow("line") << comment << QByteArray(R"({"content":{"raw":"Gut."},"inline":{"path":"a b.cpp","to":3}})");
    comment.anchor->startTo = 1;
    QTest::newRow("range") << comment
                           << QByteArray(
                                  R"({"content":{"raw":"Gut."},"inline":{"path":"a b.cpp","start_to":1,"to":3}})");
    comment.anchor = anchorAt("a");
    comment.anchor->from = 9;
    comment.anchor->startFrom = 8;
    QTest::newRow("range of removed lines")
        << comment << QByteArray(R"({"content":{"raw":"Gut."},"inline":{"from":9,"path":"a","start_from":8}})");
    comment.anchor.reset();
    comment.parentId = 323120278123;
    QTest::newRow("answer") << comment << QByteArray(R"({"content":{"raw":"Gut."},"parent":{"id":323120278123}})");
    comment.parentId = 0;
    comment.isPending = true;
    QTest::newRow("pending") << comment << QByteArray(R"({"content":{"raw":"Gut."},"pending":true})");
}

void CommentsApiTest::writes()
{
    QFETCH(NewComment, comment);
    QFETCH(QByteArray, body);
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.expect("POST", CommentsPath, body).answer(201, R"({"id":9,"content":{"raw":"Gut."},"pending":true})");
    const auto kept = answerTo(api.add(shopPullRequest(), comment));
    QVERIFY(kept);
    QCOMPARE(kept->id, 9);
    QVERIFY(kept->isPending);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::anAnswerMayLandAtTheTop()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    NewComment comment;
    comment.content = QStringLiteral("Yes.");
    comment.parentId = 7;
    rig.stub.expect("POST", CommentsPath, R"({"content":{"raw":"Yes."},"parent":{"id":7}})")
        .answer(201, R"({"id":9,"content":{"raw":"Yes."}})");
    const auto kept = answerTo(api.add(shopPullRequest(), comment));
    QVERIFY(kept);
    QCOMPARE(kept->parentId, 0);
}

void CommentsApiTest::aRangeThatEndsBeforeItBegins()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    NewComment comment;
    comment.content = QStringLiteral("x");
    comment.anchor = anchorAt("a");
    comment.anchor->to = 3;
    comment.anchor->startTo = 5;
    rig.stub.on("POST", CommentsPath)
        .answer(400, R"({"type":"error","error":{"message":"inline.start_to must not be greater than inline.to"}})");
    QCOMPARE(errorFrom(api.add(shopPullRequest(), comment)).kind, Error::Kind::Invalid);
    QCOMPARE(rig.stub.count(), 1);
}

void CommentsApiTest::aLostAnswerIsNotSentAgain()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    NewComment comment;
    comment.content = QStringLiteral("Once.");
    rig.stub.on("POST", CommentsPath).close();
    QCOMPARE(errorFrom(api.add(shopPullRequest(), comment)).kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(rig.stub.count(), 1);
}

void CommentsApiTest::edits()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.expect("PUT", CommentsPath + "/7", R"({"content":{"raw":"Better \"so\"."}})")
        .answer(200, recorded(QStringLiteral("pullrequest-comments/codecov__test_edit_comment.body1.json")));
    const auto edited = answerTo(api.edit(shopPullRequest(), 7, QStringLiteral("Better \"so\".")));
    QVERIFY(edited);
    QVERIFY(edited->id > 0 && !edited->content.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::commentsOfOthersCantBeEdited()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.on("PUT", CommentsPath + "/7").answer(403, R"({"type":"error","error":{"message":"Not yours."}})");
    QCOMPARE(errorFrom(api.edit(shopPullRequest(), 7, QStringLiteral("x"))).kind, Error::Kind::Forbidden);
    QCOMPARE(rig.stub.count(), 1);
}

void CommentsApiTest::publishes()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    const QByteArray body = R"({"content":{"raw":"Now."},"pending":false})";
    rig.stub.expect("PUT", CommentsPath + "/7", body)
        .answer(200, R"({"id":7,"content":{"raw":"Now."},"pending":false})");
    const auto published = answerTo(api.publish(shopPullRequest(), 7, QStringLiteral("Now.")));
    QVERIFY(published && !published->isPending);
    // A host that takes the text and leaves it pending is seen to do so.
    rig.stub.expect("PUT", CommentsPath + "/7", body)
        .answer(200, R"({"id":7,"content":{"raw":"Now."},"pending":true})");
    const auto kept = answerTo(api.publish(shopPullRequest(), 7, QStringLiteral("Now.")));
    QVERIFY(kept && kept->isPending);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::removes()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.expect("DELETE", CommentsPath + "/7", "").answer(204, {}, {});
    QVERIFY(answerTo(api.remove(shopPullRequest(), 7)));
    rig.stub.expect("DELETE", CommentsPath + "/7", "")
        .answer(404, recorded(QStringLiteral("errors/codecov__test_delete_comment_not_found.body1.json")));
    QCOMPARE(errorFrom(api.remove(shopPullRequest(), 7)).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::resolves()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.expect("POST", CommentsPath + "/7/resolve", "")
        .answer(200, R"({"type":"comment_resolution","user":{"display_name":"Ann","uuid":"{a}"},
                        "created_on":"2026-11-24T10:00:00.123456+00:00"})");
    const auto resolution = answerTo(api.resolve(shopPullRequest(), 7));
    QVERIFY(resolution);
    QCOMPARE(resolution->user.displayName, QStringLiteral("Ann"));
    QCOMPARE(resolution->createdOn, QDateTime(QDate(2026, 11, 24), QTime(10, 0, 0, 123), Qt::UTC));
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::resolvedAlready()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.on("POST", CommentsPath + "/7/resolve")
        .answer(409, R"({"type":"error","error":{"message":"Already resolved."}})");
    QCOMPARE(errorFrom(api.resolve(shopPullRequest(), 7)).kind, Error::Kind::Conflict);
    QCOMPARE(rig.stub.count(), 1);
}

void CommentsApiTest::reopens()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.expect("DELETE", CommentsPath + "/7/resolve", "").answer(204, {}, {});
    QVERIFY(answerTo(api.reopen(shopPullRequest(), 7)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommentsApiTest::whatIsNotResolvedCantBeReopened()
{
    ApiRig rig;
    CommentsApi api(*rig.client);
    rig.stub.on("DELETE", CommentsPath + "/7/resolve").answer(404, R"({"type":"error","error":{"message":"7"}})");
    QCOMPARE(errorFrom(api.reopen(shopPullRequest(), 7)).kind, Error::Kind::NotFound);
    QCOMPARE(rig.stub.count(), 1);
}

} // namespace windlass::test

using windlass::test::CommentsApiTest;
WINDLASS_TEST(CommentsApiTest)

#include "tst_commentsapi.moc"
