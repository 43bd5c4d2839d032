// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/repositoriesapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray RepositoryRowFields
    = "next,size,values.uuid,values.full_name,values.name,values.description,values.language,"
      "values.is_private,values.updated_on,values.project.key,values.project.name,"
      "values.mainbranch.name,values.links.avatar.href";
const QByteArray OneRepositoryPath = "/2.0/repositories/acme/web-shop";

} // namespace

class RepositoriesApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsByLastChange();
    void narrowsByNameProjectAndRole();
    void aClosedWorkspace();
    void readsOne();
    void creates();
    void aNameThatIsTaken();
    void changesWhatIsSet();
    void aNewNameIsANewAddress();
    void anAddressInLocationIsEnough();
    void aYesThatSaysNothingIsNotBelieved();
    void deletes();
    void listsForks();
    void forks();
    void listsWatchers();
};

void RepositoriesApiTest::listsByLastChange()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/repositories/acme",
                                {{"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", RepositoryRowFields}}))
        .answer(200, recorded(QStringLiteral("repositories/atlassian-python-api__repositories_TestWorkspace1_GET.json")));
    const auto page = answerTo(api.list(QStringLiteral("acme")));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QCOMPARE(page->values.constFirst().id.workspace, QStringLiteral("TestWorkspace1"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::narrowsByNameProjectAndRole()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/repositories/acme", {{"sort", "name"},
                                                           {"pagelen", "50"},
                                                           {"fields", RepositoryRowFields},
                                                           {"role", "contributor"},
                                                           {"q", R"(name ~ "50% \"x\"" AND project.key = "WEB")"}}))
        .answer(200, R"({"values":[]})");
    QVERIFY(answerTo(api.list(QStringLiteral("acme"),
                              {QStringLiteral("50% \"x\""), QStringLiteral("WEB"), RepositoryFilter::Role::Contributor,
                               RepositoryOrder::Name})));
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::aClosedWorkspace()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/repositories/acme",
                                {{"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", RepositoryRowFields}}))
        .answer(410, "{}");
    QCOMPARE(errorFrom(api.list(QStringLiteral("acme"))).kind, Error::Kind::Gone);
}

void RepositoriesApiTest::readsOne()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub.expect("GET", OneRepositoryPath).answer(200, recorded(QStringLiteral("repositories/gildas-bb__repository.json")));
    const auto repository = answerTo(api.get(shopRepository()));
    QVERIFY(repository);
    QCOMPARE(repository->httpsClone, QStringLiteral("https://bitbucket.org/gildas_cherruel/bb.git"));
    rig.stub.expect("GET", OneRepositoryPath).answer(404, recorded(QStringLiteral("errors/go-scm__error.json")));
    QCOMPARE(errorFrom(api.get(shopRepository())).message, QStringLiteral("Repository dev/null not found"));
}

void RepositoriesApiTest::creates()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("POST", OneRepositoryPath,
                R"({"description":"Sells","is_private":true,"project":{"key":"WEB"},"scm":"git"})")
        .answer(200, recorded(QStringLiteral("repositories/atlassian-python-api__TestRepositoryCreated_POST.json")));
    RepositoryChange change;
    change.description = QStringLiteral("Sells");
    change.projectKey = QStringLiteral("WEB");
    change.isPrivate = true;
    const auto repository = answerTo(api.create(shopRepository(), change));
    QVERIFY(repository);
    QVERIFY(!repository->id.slug.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::aNameThatIsTaken()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub.expect("POST", OneRepositoryPath, R"({"scm":"git"})")
        .answer(400, R"({"type":"error","error":{"message":"Bad request","fields":{"name":["Taken."]}}})");
    const Error error = errorFrom(api.create(shopRepository(), {}));
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QCOMPARE(error.fields.value(QStringLiteral("name")), QStringList{QStringLiteral("Taken.")});
}

void RepositoriesApiTest::changesWhatIsSet()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("PUT", OneRepositoryPath,
                R"({"description":"","fork_policy":"no_forks","language":"c++","mainbranch":{"name":"release/2"}})")
        .answer(200, R"({"full_name":"acme/web-shop","fork_policy":"no_forks"})");
    RepositoryChange change;
    change.description = QString(); // Empty is a value too.
    change.forkPolicyWord = QStringLiteral("no_forks");
    change.language = QStringLiteral("c++");
    change.mainBranch = QStringLiteral("release/2");
    const auto repository = answerTo(api.update(shopRepository(), change));
    QVERIFY(repository);
    QCOMPARE(repository->forkPolicyWord, QStringLiteral("no_forks"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::aNewNameIsANewAddress()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub.expect("PUT", OneRepositoryPath, R"({"name":"Web Shop 2"})")
        .answer(201, R"({"full_name":"acme/web-shop-2","name":"Web Shop 2"})")
        .header("Location", "https://api.bitbucket.org/2.0/repositories/acme/web-shop-2");
    RepositoryChange change;
    change.name = QStringLiteral("Web Shop 2");
    const auto repository = answerTo(api.update(shopRepository(), change));
    QVERIFY(repository);
    QCOMPARE(repository->id.slug, QStringLiteral("web-shop-2"));
    // The new address is told, not called.
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::anAddressInLocationIsEnough()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub.expect("PUT", OneRepositoryPath).answer(201, {}, {}).header("Location", "/2.0/repositories/acme/%7Bid%7D?x=/y");
    const auto repository = answerTo(api.update(shopRepository(), {}));
    QVERIFY(repository);
    QCOMPARE(repository->id, (RepositoryId{QStringLiteral("acme"), QStringLiteral("{id}")}));
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::aYesThatSaysNothingIsNotBelieved()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub.expect("PUT", OneRepositoryPath).answer(200, {}, {});
    QCOMPARE(errorFrom(api.update(shopRepository(), {})).kind, Error::Kind::OutcomeUnknown);
}

void RepositoriesApiTest::deletes()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub.expect("DELETE", OneRepositoryPath, "").answer(204, {}, {});
    QVERIFY(answerTo(api.remove(shopRepository())));
    rig.stub.expect("DELETE", OneRepositoryPath)
        .answer(403, R"({"error":{"message":"No","detail":{"required":["repository:delete"],"granted":["account"]}}})");
    const Error error = errorFrom(api.remove(shopRepository()));
    QCOMPARE(error.kind, Error::Kind::Forbidden);
    QCOMPARE(error.missingScopes, QStringList{QStringLiteral("repository:delete")});
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::listsForks()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(OneRepositoryPath + "/forks",
                                {{"sort", "-updated_on"}, {"pagelen", "50"}, {"fields", RepositoryRowFields}}))
        .answer(200, recorded(QStringLiteral("repositories/go-scm__repos.json")));
    const auto page = answerTo(api.forks(shopRepository()));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::forks()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    const QByteArray body = R"({"name":"mine","workspace":{"slug":"ada"}})";
    rig.stub.expect("POST", OneRepositoryPath + "/forks", body)
        .answer(201, R"({"full_name":"ada/mine","parent":{"full_name":"acme/web-shop"}})");
    NewFork fork;
    fork.workspace = QStringLiteral("ada");
    fork.change.name = QStringLiteral("mine");
    const auto repository = answerTo(api.fork(shopRepository(), fork));
    QVERIFY(repository);
    QCOMPARE(repository->parent, shopRepository());
    rig.stub.expect("POST", OneRepositoryPath + "/forks", body)
        .answer(403, R"({"error":{"message":"This repository can't be forked."}})");
    QCOMPARE(errorFrom(api.fork(shopRepository(), fork)).kind, Error::Kind::Forbidden);
    QVERIFY(rig.stub.verifyNothingElse());
}

void RepositoriesApiTest::listsWatchers()
{
    ApiRig rig;
    RepositoriesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(OneRepositoryPath + "/watchers",
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.uuid,values.account_id,values.nickname,"
                                            "values.display_name,values.links.avatar.href"}}))
        .answer(200, recorded(QStringLiteral("user/pybitbucket__example_watchers.json")));
    const auto page = answerTo(api.watchers(shopRepository()));
    QVERIFY(page);
    QVERIFY(!page->values.isEmpty());
    for (const Account &account : page->values)
        QVERIFY(!account.displayName.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::RepositoriesApiTest;
WINDLASS_TEST(RepositoriesApiTest)

#include "tst_repositoriesapi.moc"
