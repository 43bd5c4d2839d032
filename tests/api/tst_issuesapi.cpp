// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/issuesapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray IssuesPath = "/2.0/repositories/acme/web-shop/issues";
const QByteArray IssueThreePath = IssuesPath + "/3";
const QByteArray IssueRowFields
    = "next,size,values.id,values.title,values.state,values.kind,values.priority,values.votes,values.watches,"
      "values.reporter.uuid,values.reporter.display_name,values.reporter.links.avatar.href,values.assignee.uuid,"
      "values.assignee.display_name,values.assignee.links.avatar.href,values.created_on,values.updated_on";

IssueId issueThree()
{
    return {shopRepository(), 3};
}

//! Item `index` of a file with one object a line.
QByteArray recordedLine(const char *file, int index)
{
    return recorded(QLatin1String(file)).split('\n').at(index);
}

} // namespace

class IssuesApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsByLastChange();
    void narrows();
    void aHostWithoutATracker_data();
    void aHostWithoutATracker();
    void readsOne();
    void creates();
    void changesWhatIsSet();
    void deletes();
    void readsComments();
    void comments();
    void editsAndDeletesComments();
    void votes();
    void watches();
    void listsAttachments();
    void uploadsAnAttachment();
    void anAttachmentIsElsewhere();
    void deletesAnAttachment();
    void readsChanges();
};

void IssuesApiTest::listsByLastChange()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(IssuesPath, {{"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", IssueRowFields}}))
        .answer(200, recorded(QStringLiteral("issues/atlassian-python-api__issues_GET.json")));
    const auto page = answerTo(api.list(shopRepository()));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(!page->values.constFirst().assignee.displayName.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::narrows()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(IssuesPath, {{"sort", "-updated_on"},
                                             {"pagelen", "50"},
                                             {"fields", IssueRowFields},
                                             {"q", R"((state = "new" OR state = "on hold") AND kind = "bug" AND )"
                                                   R"(priority = "major" AND assignee.uuid = "{me}" AND )"
                                                   R"(reporter.uuid = "{you}" AND title ~ "a \"b\"")"}}))
        .answer(200, R"({"values":[]})");
    IssueFilter filter;
    filter.stateWords = {QStringLiteral("new"), QStringLiteral("on hold")};
    filter.kindWords = {QStringLiteral("bug")};
    filter.priorityWords = {QStringLiteral("major")};
    filter.assigneeUuid = QStringLiteral("{me}");
    filter.reporterUuid = QStringLiteral("{you}");
    filter.text = QStringLiteral("a \"b\"");
    QVERIFY(answerTo(api.list(shopRepository(), filter)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::aHostWithoutATracker_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("this repository has none") << 404;
    QTest::newRow("the host has none any more") << 410;
}

void IssuesApiTest::aHostWithoutATracker()
{
    QFETCH(int, status);
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(IssuesPath, {{"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", IssueRowFields}}))
        .answer(status, R"({"type":"error","error":{"message":"Repository has no issue tracker."}})");
    QCOMPARE(errorFrom(api.list(shopRepository())).kind, Error::Kind::Gone);
    QVERIFY(rig.client->capabilities().absence(Feature::IssueTracker, shopRepository().fullName()));
    // It is not asked again.
    QCOMPARE(errorFrom(api.get(issueThree())).kind, Error::Kind::Gone);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::readsOne()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub.expect("GET", IssueThreePath)
        .answer(200, recorded(QStringLiteral("issues/atlassian-python-api__issues_3_GET.json")));
    const auto issue = answerTo(api.get(issueThree()));
    QVERIFY(issue);
    QCOMPARE(issue->id, 3);
    QCOMPARE(issue->content, QStringLiteral("Description"));
    QCOMPARE(issue->stateWord, QStringLiteral("new"));
    QCOMPARE(issue->reporter.displayName, QStringLiteral("ReporterDisplayName"));
    rig.stub.expect("GET", IssueThreePath).answer(404, "{}");
    // One issue that is not there says nothing about the tracker.
    QCOMPARE(errorFrom(api.get(issueThree())).kind, Error::Kind::NotFound);
    QVERIFY(!rig.client->capabilities().absence(Feature::IssueTracker, shopRepository().fullName()));
}

void IssuesApiTest::creates()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub
        .expect("POST", IssuesPath,
                R"({"assignee":{"uuid":"{me}"},"content":{"raw":"It is."},"kind":"bug","priority":"major",)"
                R"("title":"Broken"})")
        .answer(201, recordedLine("issues/devlake___raw_bitbucket_api_issues.rows-a.jsonl", 0));
    IssueChange issue;
    issue.title = QStringLiteral("Broken");
    issue.content = QStringLiteral("It is.");
    issue.kindWord = QStringLiteral("bug");
    issue.priorityWord = QStringLiteral("major");
    issue.assigneeUuid = QStringLiteral("{me}");
    const auto made = answerTo(api.create(shopRepository(), issue));
    QVERIFY(made);
    QCOMPARE(made->id, 27);
    rig.stub.expect("POST", IssuesPath).answer(502, "{}");
    QCOMPARE(errorFrom(api.create(shopRepository(), issue)).kind, Error::Kind::OutcomeUnknown);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::changesWhatIsSet()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub
        .expect("PUT", IssueThreePath,
                R"({"assignee":null,"component":null,"milestone":{"name":"M1"},"state":"resolved","version":{"name":"1.0"}})")
        .answer(200, recorded(QStringLiteral("issues/atlassian-python-api__issues_3_PUT.json")));
    IssueChange change;
    change.stateWord = QStringLiteral("resolved");
    change.assigneeUuid = QString();
    change.component = QString();
    change.milestone = QStringLiteral("M1");
    change.version = QStringLiteral("1.0");
    QVERIFY(answerTo(api.update(issueThree(), change)));
    rig.stub.expect("PUT", IssueThreePath, "{}").answer(403, "{}");
    QCOMPARE(errorFrom(api.update(issueThree(), {})).kind, Error::Kind::Forbidden);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::deletes()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub.expect("DELETE", IssueThreePath, "").answer(204, {}, {});
    QVERIFY(answerTo(api.remove(issueThree())));
    rig.stub.expect("DELETE", IssueThreePath).answer(403, "{}");
    QCOMPARE(errorFrom(api.remove(issueThree())).kind, Error::Kind::Forbidden);
}

void IssuesApiTest::readsComments()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    const QByteArray stateChange = recordedLine("issue-comments/devlake___raw_bitbucket_api_issue_comments.rows-a.jsonl", 0);
    rig.stub
        .expect("GET", targetOf(IssueThreePath + "/comments",
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.id,values.content.raw,values.deleted,values.user.uuid,"
                                            "values.user.display_name,values.user.links.avatar.href,"
                                            "values.created_on,values.updated_on"}}))
        .answer(200, "{\"values\":[" + stateChange + "]}");
    const auto page = answerTo(api.comments(issueThree()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 1);
    // Its text is null: it came with a change of state.
    QCOMPARE(page->values.constFirst().content, QString());
    QCOMPARE(page->values.constFirst().id, 63860152);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::comments()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub.expect("POST", IssueThreePath + "/comments", R"({"content":{"raw":"Me too"}})")
        .answer(201, {}, {})
        .header("Location", "https://api.bitbucket.org/2.0/repositories/acme/web-shop/issues/3/comments/63860153");
    const auto comment = answerTo(api.addComment(issueThree(), QStringLiteral("Me too")));
    QVERIFY(comment);
    QCOMPARE(comment->id, 63860153);
    QCOMPARE(comment->content, QStringLiteral("Me too"));
    rig.stub.expect("POST", IssueThreePath + "/comments").close();
    QCOMPARE(errorFrom(api.addComment(issueThree(), QStringLiteral("x"))).kind, Error::Kind::OutcomeUnknown);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::editsAndDeletesComments()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub.expect("PUT", IssueThreePath + "/comments/63860152", R"({"content":{"raw":"Not me"}})")
        .answer(200, R"({"id":63860152,"content":{"raw":"Not me"}})");
    const auto comment = answerTo(api.editComment(issueThree(), 63860152, QStringLiteral("Not me")));
    QVERIFY(comment);
    QCOMPARE(comment->content, QStringLiteral("Not me"));
    rig.stub.expect("DELETE", IssueThreePath + "/comments/63860152", "").answer(204, {}, {});
    QVERIFY(answerTo(api.deleteComment(issueThree(), 63860152)));
    rig.stub.expect("DELETE", IssueThreePath + "/comments/63860152").answer(404, "{}");
    QCOMPARE(errorFrom(api.deleteComment(issueThree(), 63860152)).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::votes()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    const QByteArray path = IssueThreePath + "/vote";
    rig.stub.expect("GET", path).answer(404, R"({"type":"error","error":{"message":"Not voted"}})");
    const auto before = answerTo(api.isVoted(issueThree()));
    QVERIFY(before);
    QVERIFY(!before.value());
    rig.stub.expect("PUT", path, "").answer(204, {}, {});
    QVERIFY(answerTo(api.vote(issueThree())));
    rig.stub.expect("GET", path).answer(204, {}, {});
    const auto after = answerTo(api.isVoted(issueThree()));
    QVERIFY(after);
    QVERIFY(after.value());
    rig.stub.expect("DELETE", path, "").answer(204, {}, {});
    QVERIFY(answerTo(api.withdrawVote(issueThree())));
    rig.stub.expect("PUT", path).answer(401, "{}");
    QCOMPARE(errorFrom(api.vote(issueThree())).kind, Error::Kind::Unauthorized);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::watches()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    const QByteArray path = IssueThreePath + "/watch";
    rig.stub.expect("GET", path).answer(204, {}, {});
    const auto isWatched = answerTo(api.isWatched(issueThree()));
    QVERIFY(isWatched);
    QVERIFY(isWatched.value());
    rig.stub.expect("DELETE", path, "").answer(204, {}, {});
    QVERIFY(answerTo(api.unwatch(issueThree())));
    rig.stub.expect("PUT", path, "").answer(204, {}, {});
    QVERIFY(answerTo(api.watch(issueThree())));
    rig.stub.expect("GET", path).answer(410, "{}");
    QCOMPARE(errorFrom(api.isWatched(issueThree())).kind, Error::Kind::Gone);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::listsAttachments()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(IssueThreePath + "/attachments", {{"pagelen", "100"}, {"fields", "next,size,values.name"}}))
        .answer(200, R"({"values":[{"name":"a b.png"},{"name":""}]})");
    const auto page = answerTo(api.attachments(issueThree()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 1);
    QCOMPARE(page->values.constFirst().name, QStringLiteral("a b.png"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::uploadsAnAttachment()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub.expect("POST", IssueThreePath + "/attachments").answer(201, {}, "text/html");
    QVERIFY(answerTo(api.attach(issueThree(), QStringLiteral("a \"b\".png"), QByteArray("\x89PNG\r\n--x", 9))));
    const QByteArray type = rig.stub.last().header("Content-Type");
    QVERIFY(type.startsWith("multipart/form-data; boundary=windlass-"));
    const QByteArray boundary = type.mid(type.indexOf('=') + 1);
    QCOMPARE(rig.stub.last().body,
             "--" + boundary
                 + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a %22b%22.png\"\r\n"
                   "Content-Type: application/octet-stream\r\n\r\n"
                 + QByteArray("\x89PNG\r\n--x", 9) + "\r\n--" + boundary + "--\r\n");
    rig.stub.expect("POST", IssueThreePath + "/attachments").answer(400, "{}");
    QCOMPARE(errorFrom(api.attach(issueThree(), QStringLiteral("x"), {})).kind, Error::Kind::Invalid);
    QVERIFY(rig.stub.verifyNothingElse());
}

void IssuesApiTest::anAttachmentIsElsewhere()
{
    ApiRig rig;
    HttpStub storage;
    IssuesApi api(*rig.client);
    rig.stub.expect("GET", IssueThreePath + "/attachments/a%20b.png")
        .answer(302, {}, {})
        .header("Location", storage.origin().toEncoded() + "/once?token=t");
    storage.expect("GET", "/once?token=t").answer(200, "bytes", "image/png");
    const auto bytes = answerTo(api.attachment(issueThree(), QStringLiteral("a b.png")));
    QVERIFY(bytes);
    QCOMPARE(bytes.value(), QByteArray("bytes"));
    QCOMPARE(storage.last().headerCount("Authorization"), 0);
    QVERIFY(storage.verifyNothingElse());
}

void IssuesApiTest::deletesAnAttachment()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    rig.stub.expect("DELETE", IssueThreePath + "/attachments/a%20b.png", "").answer(204, {}, {});
    QVERIFY(answerTo(api.deleteAttachment(issueThree(), QStringLiteral("a b.png"))));
    rig.stub.expect("DELETE", IssueThreePath + "/attachments/gone").answer(404, "{}");
    QCOMPARE(errorFrom(api.deleteAttachment(issueThree(), QStringLiteral("gone"))).kind, Error::Kind::NotFound);
}

void IssuesApiTest::readsChanges()
{
    ApiRig rig;
    IssuesApi api(*rig.client);
    // As in the description.
    rig.stub
        .expect("GET", targetOf(IssueThreePath + "/changes",
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.id,values.changes,values.message.raw,values.user.uuid,"
                                            "values.user.display_name,values.user.links.avatar.href,"
                                            "values.created_on"}}))
        .answer(200, R"({"pagelen":20,"values":[{"changes":{"priority":{"new":"trivial","old":"major"},"assignee":)"
                     R"({"new":"","old":"evzijst"}},"created_on":"2018-03-03T00:35:28.353630+00:00",)"
                     R"("user":{"display_name":"evzijst"},"message":{"raw":null}}]})");
    const auto page = answerTo(api.changes(issueThree()));
    QVERIFY(page);
    const IssueEvent event = page->values.constFirst();
    QCOMPARE(event.user.displayName, QStringLiteral("evzijst"));
    QCOMPARE(event.changes.size(), 2);
    QCOMPARE(event.changes.at(0), (IssueEvent::Change{QStringLiteral("assignee"), QStringLiteral("evzijst"), QString()}));
    QCOMPARE(event.changes.at(1),
             (IssueEvent::Change{QStringLiteral("priority"), QStringLiteral("major"), QStringLiteral("trivial")}));
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::IssuesApiTest;
WINDLASS_TEST(IssuesApiTest)

#include "tst_issuesapi.moc"
