// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/refsapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray RefsPath = "/2.0/repositories/acme/web-shop/refs";
const QByteArray TargetFields = "values.target.hash,values.target.date,values.target.message,values.target.author.raw,"
                                "values.target.author.user.uuid,values.target.author.user.display_name,"
                                "values.target.author.user.links.avatar.href";
const QByteArray TagFields = "next,size,values.name,values.message,values.date,values.tagger.raw,"
                             "values.tagger.user.uuid,values.tagger.user.display_name,"
                             "values.tagger.user.links.avatar.href,"
                             + TargetFields;
const QString WholeHash = QStringLiteral("046d9a3c1532acf4cf08fe93235c00e4d673c1d2");

} // namespace

class RefsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void findsBranches();
    void listsTheNewestBranches();
    void readsABranchWithASlash();
    void createsABranch();
    void aBranchThatExists();
    void deletesABranch();
    void theMainBranchStays();
    void listsTags();
    void readsATag();
    void createsTags();
    void deletesATag();
    void restrictionsAreForAdministrators();
    void readsTheBranchingModel();
};

void RefsApiTest::findsBranches()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(RefsPath + "/branches", {{"sort", "name"},
                                                         {"pagelen", "100"},
                                                         {"fields", "next,size,values.name," + TargetFields},
                                                         {"q", R"(name ~ "BB-\\")"}}))
        .answer(200, recorded(QStringLiteral("branches/codecov__test_get_branches.body1.json")));
    const auto page = answerTo(api.branches(shopRepository(), QStringLiteral("BB-\\")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 5);
    QVERIFY(!page->values.constFirst().target.hash.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::listsTheNewestBranches()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(RefsPath + "/branches", {{"sort", "-target.date"},
                                                         {"pagelen", "100"},
                                                         {"fields", "next,size,values.name," + TargetFields}}))
        .answer(200, pageWithNext(rig.stub, R"({"name":"main"})", "/2.0/x?page=8xhd"));
    const auto first = answerTo(api.branches(shopRepository(), {}, {}, ReadFrom::Network, RefOrder::Newest));
    QVERIFY(first);
    rig.stub.expect("GET", "/2.0/x?page=8xhd").answer(200, R"({"values":[{"name":"next"}]})");
    const auto second = answerTo(api.branches(shopRepository(), {}, first->next));
    QVERIFY(second);
    QCOMPARE(second->values.constFirst().name, QStringLiteral("next"));
    QVERIFY(!second->hasNext());
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::readsABranchWithASlash()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub.expect("GET", RefsPath + "/branches/feature%2FBB-1%20%2B%23")
        .answer(200, recorded(QStringLiteral(
                         "branches/jenkins-bbs__2.0-repositories-amuniz-test-repos-refs-branches-feature_2FBB-1.json")));
    const auto branch = answerTo(api.branch(shopRepository(), QStringLiteral("feature/BB-1 +#")));
    QVERIFY(branch);
    QCOMPARE(branch->name, QStringLiteral("feature/BB-1"));
    QCOMPARE(branch->target.hash.size(), 40);
    rig.stub.expect("GET", RefsPath + "/branches/gone").answer(404, "{}");
    QCOMPARE(errorFrom(api.branch(shopRepository(), QStringLiteral("gone"))).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::createsABranch()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub
        .expect("POST", RefsPath + "/branches",
                R"({"name":"feature/x","target":{"hash":"046d9a3c1532acf4cf08fe93235c00e4d673c1d2"}})")
        .answer(201, R"({"name":"feature/x","target":{"hash":"046d9a3c1532acf4cf08fe93235c00e4d673c1d2"}})");
    const auto branch = answerTo(
        api.createBranch(shopRepository(), {QStringLiteral("feature/x"), WholeHash, QStringLiteral("Not for branches")}));
    QVERIFY(branch);
    QCOMPARE(branch->target.hash, WholeHash);
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::aBranchThatExists()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub.expect("POST", RefsPath + "/branches")
        .answer(400, R"({"type":"error","error":{"message":"Branch \"main\" already exists.","data":{"key":"BRANCH_ALREADY_EXISTS"}}})");
    const Error error = errorFrom(api.createBranch(shopRepository(), {QStringLiteral("main"), WholeHash, {}}));
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QCOMPARE(error.message, QStringLiteral("Branch \"main\" already exists."));
}

void RefsApiTest::deletesABranch()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub.expect("DELETE", RefsPath + "/branches/feature%2Fx", "").answer(204, {}, {});
    QVERIFY(answerTo(api.deleteBranch(shopRepository(), QStringLiteral("feature/x"))));
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::theMainBranchStays()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub.expect("DELETE", RefsPath + "/branches/main").answer(400, R"({"error":{"message":"Main branch"}})");
    QCOMPARE(errorFrom(api.deleteBranch(shopRepository(), QStringLiteral("main"))).kind, Error::Kind::Invalid);
}

void RefsApiTest::listsTags()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(RefsPath + "/tags",
                                {{"sort", "name"}, {"pagelen", "100"}, {"fields", TagFields}, {"q", R"(name ~ "v1")"}}))
        .answer(200, recorded(QStringLiteral("tags/go-scm__tags.json")));
    const auto page = answerTo(api.tags(shopRepository(), QStringLiteral("v1")));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(!page->values.constFirst().target.hash.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::readsATag()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub.expect("GET", RefsPath + "/tags/3.8")
        .answer(200, recorded(QStringLiteral(
                         "tags/openapi__get-repositories-workspace-repo_slug-refs-tags-name.description1.json")));
    const auto tag = answerTo(api.tag(shopRepository(), QStringLiteral("3.8")));
    QVERIFY(tag);
    QVERIFY(tag->isAnnotated());
    QCOMPARE(tag->taggerName, QStringLiteral("Matt Mackall"));
    rig.stub.expect("GET", RefsPath + "/tags/3.9").answer(404, "{}");
    QCOMPARE(errorFrom(api.tag(shopRepository(), QStringLiteral("3.9"))).kind, Error::Kind::NotFound);
}

void RefsApiTest::createsTags()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    const QByteArray answer = R"({"name":"v2","target":{"hash":"046d9a3c1532acf4cf08fe93235c00e4d673c1d2"}})";
    rig.stub.expect("POST", RefsPath + "/tags", answer).answer(201, answer);
    const auto light = answerTo(api.createTag(shopRepository(), {QStringLiteral("v2"), WholeHash, {}}));
    QVERIFY(light);
    QVERIFY(!light->isAnnotated());
    rig.stub
        .expect("POST", RefsPath + "/tags",
                R"({"message":"Two","name":"v2","target":{"hash":"046d9a3c1532acf4cf08fe93235c00e4d673c1d2"}})")
        .answer(400, R"({"error":{"message":"tag \"v2\" already exists"}})");
    QCOMPARE(errorFrom(api.createTag(shopRepository(), {QStringLiteral("v2"), WholeHash, QStringLiteral("Two")})).kind,
             Error::Kind::Invalid);
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::deletesATag()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub.expect("DELETE", RefsPath + "/tags/v2", "").answer(204, {}, {});
    QVERIFY(answerTo(api.deleteTag(shopRepository(), QStringLiteral("v2"))));
    rig.stub.expect("DELETE", RefsPath + "/tags/v2").answer(403, "{}");
    QCOMPARE(errorFrom(api.deleteTag(shopRepository(), QStringLiteral("v2"))).kind, Error::Kind::Forbidden);
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::restrictionsAreForAdministrators()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    const QByteArray target
        = targetOf("/2.0/repositories/acme/web-shop/branch-restrictions",
                   {{"pagelen", "100"},
                    {"fields", "next,size,values.id,values.kind,values.pattern,values.branch_type,values.value,"
                               "values.users.uuid,values.users.display_name,values.users.links.avatar.href,"
                               "values.groups.name"}});
    rig.stub.expect("GET", target)
        .answer(200, recorded(QStringLiteral("branches/atlassian-python-api__branch-restrictions_GET.json")));
    const auto page = answerTo(api.restrictions(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 5);
    QCOMPARE(page->values.constFirst().kindWord, QStringLiteral("delete"));
    QCOMPARE(page->values.constFirst().pattern, QStringLiteral("*"));
    QVERIFY(!page->values.constFirst().value);
    rig.stub.expect("GET", target).answer(403, "{}");
    QCOMPARE(errorFrom(api.restrictions(shopRepository())).kind, Error::Kind::Forbidden);
    QVERIFY(rig.stub.verifyNothingElse());
}

void RefsApiTest::readsTheBranchingModel()
{
    ApiRig rig;
    RefsApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/repositories/acme/web-shop/branching-model")
        .answer(200, recorded(QStringLiteral("branches/atlascode__get-branching-model.json")));
    const auto model = answerTo(api.branchingModel(shopRepository()));
    QVERIFY(model);
    QCOMPARE(model->development, QStringLiteral("main"));
    QCOMPARE(model->production, QString());
    QCOMPARE(model->types.size(), 4);
    QCOMPARE(model->types.constFirst().prefix, QStringLiteral("bugfix/"));
    rig.stub.expect("GET", "/2.0/repositories/acme/web-shop/branching-model").answer(404, "{}");
    QCOMPARE(errorFrom(api.branchingModel(shopRepository())).kind, Error::Kind::NotFound);
}

} // namespace windlass::test

using windlass::test::RefsApiTest;
WINDLASS_TEST(RefsApiTest)

#include "tst_refsapi.moc"
