// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/commitsapi.h"
#include "api/services/repositoriesapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

class RepositoriesApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsByLastChange();
    void narrowsByNameAndProject();
    void readsOne();
    void readsAFile();
    void aClosedWorkspace();
};

namespace {

const QByteArray RepositoryFields
    = "next,size,values.uuid,values.full_name,values.name,values.description,values.language,"
      "values.is_private,values.updated_on,values.project.key,values.project.name,"
      "values.mainbranch.name,values.links.avatar.href";
const QByteArray ShopPath = "/2.0/repositories/acme/web-shop";

} // namespace

void RepositoriesApiTest::listsByLastChange()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/repositories/acme",
                                {{"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", RepositoryFields}}))
        .answer(200, recorded(QStringLiteral("repositories/atlassian-python-api__repositories_TestWorkspace1_GET.json")));
    const auto page = answerTo(api.list(QStringLiteral("acme")));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QCOMPARE(page->values.constFirst().id.workspace, QStringLiteral("TestWorkspace1"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::narrowsByNameAndProject()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/repositories/acme", {{"sort", "-updated_on"},
                                                           {"pagelen", "50"},
                                                           {"fields", RepositoryFields},
                                                           {"q", R"(name ~ "50% \"x\"" AND project.key = "WEB")"}}))
        .answer(200, R"({"values":[]})");
    QVERIFY(answerTo(api.list(QStringLiteral("acme"), {QStringLiteral("50% \"x\""), QStringLiteral("WEB")})));
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::readsOne()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub.expect("GET", ShopPath).answer(200, recorded(QStringLiteral("repositories/gildas-bb__repository.json")));
    const auto repository = answerTo(api.get(shopRepository()));
    QVERIFY(repository);
    QCOMPARE(repository->httpsClone, QStringLiteral("https://bitbucket.org/gildas_cherruel/bb.git"));
    rig.stub.expect("GET", ShopPath).answer(404, recorded(QStringLiteral("errors/go-scm__error.json")));
    QCOMPARE(errorFrom(api.get(shopRepository())).message, QStringLiteral("Repository dev/null not found"));
}

void RepositoriesApiTest::readsAFile()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub.expect("GET", ShopPath + "/src/0123abcd/docs/a%20b%23.md").answer(200, "\x00\xff bytes", "text/markdown");
    const auto file = answerTo(api.file(shopRepository(), QStringLiteral("0123abcd"), QStringLiteral("docs/a b#.md")));
    QVERIFY(file);
    QCOMPARE(file.value(), QByteArray("\x00\xff bytes"));
    QCOMPARE(rig.client->ledger().used(RequestFamily::Repository), 1);
    QCOMPARE(rig.client->ledger().usedBy(RequestPart::Files), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::aClosedWorkspace()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/repositories/acme",
                                {{"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", RepositoryFields}}))
        .answer(410, "{}");
    QCOMPARE(errorFrom(api.list(QStringLiteral("acme"))).kind, Error::Kind::Gone);
}

class CommitsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatABranchReaches();
    void readsOne();
    void readsItsDiff();
    void readsItsStatuses();
    void findsBranches();
};

void CommitsApiTest::listsWhatABranchReaches()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    const QByteArray fields = "next,values.hash,values.message,values.date,values.parents.hash,values.author.raw,"
                              "values.author.user.uuid,values.author.user.display_name,"
                              "values.author.user.links.avatar.href";
    rig.stub
        .expect("GET", targetOf(ShopPath + "/commits", {{"pagelen", "50"}, {"fields", fields}, {"include", "feature/a+b"}}))
        .answer(200, recorded(QStringLiteral("commits/froggit-go__commit_list_response.json")));
    const auto page = answerTo(api.list(shopRepository(), QStringLiteral("feature/a+b")));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    rig.stub.expect("GET", targetOf(ShopPath + "/commits", {{"pagelen", "50"}, {"fields", fields}}))
        .answer(200, R"({"values":[]})");
    QVERIFY(answerTo(api.list(shopRepository(), {})));
    QVERIFY(rig.stub.verifyNothingElse());
}

void CommitsApiTest::readsOne()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("GET", ShopPath + "/commit/046d9a3")
        .answer(200, recorded(QStringLiteral("commits/froggit-go__commit_single_response.json")));
    const auto commit = answerTo(api.get(shopRepository(), QStringLiteral("046d9a3")));
    QVERIFY(commit);
    QCOMPARE(commit->hash.size(), 40);
}

void CommitsApiTest::readsItsDiff()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("GET", ShopPath + "/diff/046d9a3").answer(200, "", "text/plain");
    const auto diff = answerTo(api.diff(shopRepository(), QStringLiteral("046d9a3")));
    QVERIFY(diff); // An empty commit has an empty diff.
    QCOMPARE(diff.value(), QByteArray());
}

void CommitsApiTest::readsItsStatuses()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    rig.stub.expect("GET", ShopPath + "/commit/046d9a3/statuses?pagelen=100")
        .answer(200, recorded(QStringLiteral("commit-statuses/go-scm__statuses.json")));
    QVERIFY(answerTo(api.statuses(shopRepository(), QStringLiteral("046d9a3"))));
}

void CommitsApiTest::findsBranches()
{
    ApiRig rig;
    CommitsApi api(*rig.client);
    const QByteArray fields = "next,size,values.name,values.target.hash,values.target.date,values.target.message,"
                              "values.target.author.raw,values.target.author.user.uuid,"
                              "values.target.author.user.display_name,values.target.author.user.links.avatar.href";
    rig.stub
        .expect("GET", targetOf(ShopPath + "/refs/branches",
                                {{"sort", "name"}, {"pagelen", "100"}, {"fields", fields}, {"q", R"(name ~ "BB-\\")"}}))
        .answer(200, recorded(QStringLiteral("branches/codecov__test_get_branches.body1.json")));
    const auto page = answerTo(api.branches(shopRepository(), QStringLiteral("BB-\\")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 5);
    QVERIFY(!page->values.constFirst().target.hash.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::CommitsApiTest;
using windlass::test::RepositoriesApiTest;
WINDLASS_TEST(RepositoriesApiTest)
WINDLASS_TEST(CommitsApiTest)

#include "tst_otherservices.moc"
