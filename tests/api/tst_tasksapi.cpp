// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/tasksapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray TasksPath = "/2.0/repositories/acme/web-shop/pullrequests/42/tasks";
const QByteArray TaskFields
    = "next,size,values.id,values.content.raw,values.state,values.comment.id,values.pending,values.created_on,"
    "values.updated_on,values.resolved_on,values.creator.uuid,values.creator.display_name,"
    "values.creator.links.avatar.href,values.resolved_by.uuid,values.resolved_by.display_name";

} // namespace

//! Tasks of a pull request.
class TasksApiTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAll();
    void readsOne();
    void oneThatIsNotThere();
    void createsOnThePullRequest();
    void createsOnAComment();
    void aBlankOneIsRefused();
    void edits();
    void ticksOffAndOpensAgain();
    void removes();
    void tasksOfOthersCantBeRemoved();
};

void TasksApiTest::readsAll()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.expect("GET", targetOf(TasksPath, {{"sort", "created_on"}, {"pagelen", "100"}, {"fields", TaskFields}}))
        .answer(200, recorded(QStringLiteral("pullrequest-tasks/atlassian-python-api__pullrequests_1_tasks_GET.json")));
    const auto page = answerTo(api.list(shopPullRequest()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QVERIFY(page->values.at(0).isResolved());
    QCOMPARE(page->values.at(0).resolvedBy.displayName, QStringLiteral("User04DisplayName"));
    QVERIFY(!page->values.at(1).isResolved());
    QVERIFY(rig.stub.verifyNothingElse());
}

void TasksApiTest::readsOne()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.expect("GET", TasksPath + "/123456")
        .answer(200,
                recorded(QStringLiteral("pullrequest-tasks/atlassian-python-api__pullrequests_1_tasks_POST.json")));
    const auto task = answerTo(api.get(shopPullRequest(), 123456));
    QVERIFY(task);
    QCOMPARE(task->id, 123456);
    QVERIFY(rig.stub.verifyNothingElse());
}

void TasksApiTest::oneThatIsNotThere()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.expect("GET", TasksPath + "/7").answer(404, R"({"type":"error","error":{"message":"7"}})");
    QCOMPARE(errorFrom(api.get(shopPullRequest(), 7)).kind, Error::Kind::NotFound);
}

void TasksApiTest::createsOnThePullRequest()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.expect("POST", TasksPath, R"({"content":{"raw":"ToDo 1"}})")
        .answer(201,
                recorded(QStringLiteral("pullrequest-tasks/atlassian-python-api__pullrequests_1_tasks_POST.json")));
    const auto task = answerTo(api.create(shopPullRequest(), {QStringLiteral("ToDo 1"), 0, false}));
    QVERIFY(task);
    QCOMPARE(task->content, QStringLiteral("ToDo 1"));
    QCOMPARE(task->commentId, 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void TasksApiTest::createsOnAComment()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.expect("POST", TasksPath, R"({"comment":{"id":323120278123},"content":{"raw":"x"},"pending":true})")
        .answer(201,
                R"({"id":8,"content":{"raw":"x"},"state":"UNRESOLVED","comment":{"id":323120278123},"pending":true})");
    const auto task = answerTo(api.create(shopPullRequest(), {QStringLiteral("x"), 323120278123, true}));
    QVERIFY(task);
    QCOMPARE(task->commentId, 323120278123);
    QVERIFY(task->isPending);
    QVERIFY(rig.stub.verifyNothingElse());
}

void TasksApiTest::aBlankOneIsRefused()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.on("POST", TasksPath).answer(400, R"({"type":"error","error":{"message":"content is blank"}})");
    QCOMPARE(errorFrom(api.create(shopPullRequest(), {QStringLiteral(" "), 0, false})).kind, Error::Kind::Invalid);
    QCOMPARE(rig.stub.count(), 1);
}

void TasksApiTest::edits()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.expect("PUT", TasksPath + "/8", R"({"content":{"raw":"Better"}})")
        .answer(200, R"({"id":8,"content":{"raw":"Better"},"state":"UNRESOLVED"})");
    const auto task = answerTo(api.edit(shopPullRequest(), 8, QStringLiteral("Better")));
    QVERIFY(task);
    QCOMPARE(task->content, QStringLiteral("Better"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void TasksApiTest::ticksOffAndOpensAgain()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.expect("PUT", TasksPath + "/8", R"({"state":"RESOLVED"})")
        .answer(200, R"({"id":8,"state":"RESOLVED","resolved_on":"2026-11-24T10:00:00+00:00"})");
    const auto done = answerTo(api.setResolved(shopPullRequest(), 8, true));
    QVERIFY(done && done->isResolved() && done->resolvedOn.isValid());
    rig.stub.expect("PUT", TasksPath + "/8", R"({"state":"UNRESOLVED"})")
        .answer(200, R"({"id":8,"state":"UNRESOLVED","resolved_on":null,"resolved_by":null})");
    const auto open = answerTo(api.setResolved(shopPullRequest(), 8, false));
    QVERIFY(open && !open->isResolved() && !open->resolvedOn.isValid());
    QVERIFY(rig.stub.verifyNothingElse());
}

void TasksApiTest::removes()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.expect("DELETE", TasksPath + "/8", "").answer(204, {}, {});
    QVERIFY(answerTo(api.remove(shopPullRequest(), 8)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void TasksApiTest::tasksOfOthersCantBeRemoved()
{
    ApiRig rig;
    TasksApi api(*rig.client);
    rig.stub.on("DELETE", TasksPath + "/8").answer(403, R"({"type":"error","error":{"message":"Not yours."}})");
    QCOMPARE(errorFrom(api.remove(shopPullRequest(), 8)).kind, Error::Kind::Forbidden);
    QCOMPARE(rig.stub.count(), 1);
}

} // namespace windlass::test

using windlass::test::TasksApiTest;
WINDLASS_TEST(TasksApiTest)

#include "tst_tasksapi.moc"
