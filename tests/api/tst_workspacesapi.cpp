// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/projectsapi.h"
#include "api/services/workspacesapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray MemberFields = "next,size,values.user.uuid,values.user.account_id,values.user.nickname,"
                                "values.user.display_name,values.user.links.avatar.href";
const QByteArray ProjectFields = "next,size,values.uuid,values.key,values.name,values.description,values.is_private,"
                                 "values.created_on,values.updated_on,values.links.avatar.href";

} // namespace

class WorkspacesApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsTheAccountsOwn();
    void tokensOfARepositoryListNone();
    void readsOne();
    void oneThatCantBeSeen();
    void listsMembers();
    void searchesMembersByNickname();
    void aFilterThatTheHostRefuses();
    void readsOneMember();
};

void WorkspacesApiTest::listsTheAccountsOwn()
{
    ApiRig rig;
    WorkspacesApi api(*rig.client);
    rig.stub
        .expect("GET",
                targetOf("/2.0/user/workspaces",
                         {{"sort", "slug"},
                          {"pagelen", "100"},
                          {"fields", "next,size,values.administrator,values.workspace.slug,values.workspace.uuid,"
                                     "values.workspace.name,values.workspace.links.avatar.href"}}))
        .answer(200, recorded(QStringLiteral("workspaces/openapi__get-user-workspaces.200.json")));
    const auto page = answerTo(api.list());
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(!page->values.constFirst().slug.isEmpty());
    QCOMPARE(rig.client->ledger().used(RequestFamily::Other), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void WorkspacesApiTest::tokensOfARepositoryListNone()
{
    ApiRig rig;
    WorkspacesApi api(*rig.client);
    rig.stub
        .expect("GET",
                targetOf("/2.0/user/workspaces",
                         {{"sort", "slug"},
                          {"pagelen", "100"},
                          {"fields", "next,size,values.administrator,values.workspace.slug,values.workspace.uuid,"
                                     "values.workspace.name,values.workspace.links.avatar.href"}}))
        .answer(403, recorded(QStringLiteral("errors/dependabot__current_user_no_access.json")));
    QCOMPARE(errorFrom(api.list()).kind, Error::Kind::Forbidden);
}

void WorkspacesApiTest::readsOne()
{
    ApiRig rig;
    WorkspacesApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/workspaces/acme")
        .answer(200, recorded(QStringLiteral("workspaces/atlassian-python-api__workspaces_TestWorkspace1_GET.json")));
    const auto workspace = answerTo(api.get(QStringLiteral("acme")));
    QVERIFY(workspace);
    QCOMPARE(workspace->slug, QStringLiteral("TestWorkspace1"));
    QVERIFY(workspace->isPrivate);
    QVERIFY(rig.stub.verifyNothingElse());
}

void WorkspacesApiTest::oneThatCantBeSeen()
{
    ApiRig rig;
    WorkspacesApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/workspaces/%7Bw-1%7D")
        .answer(404, R"({"type":"error","error":{"message":"No workspace"}})");
    QCOMPARE(errorFrom(api.get(QStringLiteral("{w-1}"))).kind, Error::Kind::NotFound);
}

void WorkspacesApiTest::listsMembers()
{
    ApiRig rig;
    WorkspacesApi api(*rig.client);
    const QByteArray target = targetOf("/2.0/workspaces/acme/members", {{"pagelen", "100"}, {"fields", MemberFields}});
    rig.stub.expect("GET", target).answer(200, recorded(QStringLiteral("workspaces/atlascode__get-members.json")));
    const auto page = answerTo(api.members(QStringLiteral("acme")));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().user.displayName, QStringLiteral("Mock User"));
    QCOMPARE(page->values.constFirst().user.accountId, QStringLiteral("123"));
    QVERIFY(!page->hasNext()); // The recorded answer has an empty `next`.
    QVERIFY(rig.stub.verifyNothingElse());
}

void WorkspacesApiTest::searchesMembersByNickname()
{
    ApiRig rig;
    WorkspacesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/workspaces/acme/members",
                                {{"pagelen", "100"}, {"fields", MemberFields}, {"q", R"(user.nickname ~ "a+\"n\\")"}}))
        .answer(200, R"({"values":[{"user":{"nickname":"a+\"n\\"}},{"type":"workspace_membership"}]})");
    const auto page = answerTo(api.members(QStringLiteral("acme"), QStringLiteral("a+\"n\\")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 1); // An entry about nobody is left out.
    QVERIFY(rig.stub.verifyNothingElse());
}

void WorkspacesApiTest::aFilterThatTheHostRefuses()
{
    ApiRig rig;
    WorkspacesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/workspaces/acme/members",
                                {{"pagelen", "100"}, {"fields", MemberFields}, {"q", R"(user.nickname ~ "x")"}}))
        .answer(400, R"({"type":"error","error":{"message":"Invalid filter"}})");
    QCOMPARE(errorFrom(api.members(QStringLiteral("acme"), QStringLiteral("x"))).kind, Error::Kind::Invalid);
}

void WorkspacesApiTest::readsOneMember()
{
    ApiRig rig;
    WorkspacesApi api(*rig.client);
    const QByteArray target = "/2.0/workspaces/acme/members/%7Bann-1%7D";
    rig.stub.expect("GET", target)
        .answer(200, R"({"type":"workspace_membership","user":{"uuid":"{ann-1}","display_name":"Ann"},
                        "workspace":{"slug":"acme"},"added_on":"2021-04-02T14:25:58.600","last_accessed":null})");
    const auto member = answerTo(api.member(QStringLiteral("acme"), QStringLiteral("{ann-1}")));
    QVERIFY(member);
    QCOMPARE(member->workspace, QStringLiteral("acme"));
    QCOMPARE(member->addedOn, QDateTime(QDate(2021, 4, 2), QTime(14, 25, 58, 600), Qt::UTC));
    rig.stub.expect("GET", target).answer(404, R"({"type":"error","error":{"message":"Not a member"}})");
    QCOMPARE(errorFrom(api.member(QStringLiteral("acme"), QStringLiteral("{ann-1}"))).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

class ProjectsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsAll();
    void readsOne();
    void creates();
    void aKeyThatIsTaken();
    void updatesWhatIsNamed();
    void withoutTheRightToUpdate();
};

void ProjectsApiTest::listsAll()
{
    ApiRig rig;
    ProjectsApi api(*rig.client);
    rig.stub.expect("GET", targetOf("/2.0/workspaces/acme/projects", {{"pagelen", "100"}, {"fields", ProjectFields}}))
        .answer(200, R"({"values":[{"key":"WEB","name":"Web","is_private":true},{"name":"without its key"}]})");
    const auto page = answerTo(api.list(QStringLiteral("acme")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 1);
    QCOMPARE(page->values.constFirst().key, QStringLiteral("WEB"));
    QVERIFY(page->values.constFirst().isPrivate);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ProjectsApiTest::readsOne()
{
    ApiRig rig;
    ProjectsApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/workspaces/acme/projects/WEB")
        .answer(200, R"({"type":"project","key":"WEB","uuid":"{p}","description":null,"owner":null,"links":null,
                        "created_on":"2022-01-01T00:00:00.1+00:00"})");
    const auto project = answerTo(api.get(QStringLiteral("acme"), QStringLiteral("WEB")));
    QVERIFY(project);
    QCOMPARE(project->name, QStringLiteral("WEB"));
    QVERIFY(project->createdOn.isValid());
    rig.stub.expect("GET", "/2.0/workspaces/acme/projects/NO")
        .answer(404, R"({"type":"error","error":{"message":"NO"}})");
    QCOMPARE(errorFrom(api.get(QStringLiteral("acme"), QStringLiteral("NO"))).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ProjectsApiTest::creates()
{
    ApiRig rig;
    ProjectsApi api(*rig.client);
    rig.stub
        .expect("POST", "/2.0/workspaces/acme/projects",
                R"({"description":"For Mars","is_private":false,"key":"MARS","name":"Mars Project"})")
        .answer(201, R"({"key":"MARS","name":"Mars Project"})");
    const NewProject wanted{QStringLiteral("MARS"), QStringLiteral("Mars Project"), QStringLiteral("For Mars"), false};
    const auto project = answerTo(api.create(QStringLiteral("acme"), wanted));
    QVERIFY(project);
    QCOMPARE(project->key, QStringLiteral("MARS"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ProjectsApiTest::aKeyThatIsTaken()
{
    ApiRig rig;
    ProjectsApi api(*rig.client);
    rig.stub.on("POST", "/2.0/workspaces/acme/projects")
        .answer(400, R"({"type":"error","error":{"fields":{"key":["taken"]},"message":"Bad request"}})");
    const Error error = errorFrom(api.create(QStringLiteral("acme"), {}));
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QVERIFY(error.fields.contains(QStringLiteral("key")));
    QCOMPARE(rig.stub.count(), 1);
}

void ProjectsApiTest::updatesWhatIsNamed()
{
    ApiRig rig;
    ProjectsApi api(*rig.client);
    ProjectChange change;
    change.description = QString();
    rig.stub.expect("PUT", "/2.0/workspaces/acme/projects/WEB", R"({"description":""})")
        .answer(200, R"({"key":"WEB"})");
    QVERIFY(answerTo(api.update(QStringLiteral("acme"), QStringLiteral("WEB"), change)));
    change = {};
    change.key = QStringLiteral("SHOP");
    change.name = QStringLiteral("Shop");
    change.isPrivate = true;
    rig.stub.expect("PUT", "/2.0/workspaces/acme/projects/WEB", R"({"is_private":true,"key":"SHOP","name":"Shop"})")
        .answer(200, R"({"key":"SHOP","name":"Shop"})");
    const auto moved = answerTo(api.update(QStringLiteral("acme"), QStringLiteral("WEB"), change));
    QVERIFY(moved);
    QCOMPARE(moved->key, QStringLiteral("SHOP"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ProjectsApiTest::withoutTheRightToUpdate()
{
    ApiRig rig;
    ProjectsApi api(*rig.client);
    rig.stub.on("PUT", "/2.0/workspaces/acme/projects/WEB")
        .answer(403, R"({"type":"error","error":{"message":"No."}})");
    QCOMPARE(errorFrom(api.update(QStringLiteral("acme"), QStringLiteral("WEB"), {})).kind, Error::Kind::Forbidden);
    QCOMPARE(rig.stub.count(), 1);
}

} // namespace windlass::test

using windlass::test::ProjectsApiTest;
using windlass::test::WorkspacesApiTest;
WINDLASS_TEST(WorkspacesApiTest)
WINDLASS_TEST(ProjectsApiTest)

#include "tst_workspacesapi.moc"
