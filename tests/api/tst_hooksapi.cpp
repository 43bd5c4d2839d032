// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/hooksapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray RepositoryHooksPath = "/2.0/repositories/acme/web-shop/hooks";
const QByteArray HookRowFields = "next,size,values.uuid,values.url,values.description,values.active,values.events,"
                                 "values.secret_set,values.created_at";

HookChange pushHook()
{
    HookChange hook;
    hook.url = QStringLiteral("https://ci.example.com/hook");
    hook.description = QStringLiteral("CI");
    hook.events = {QStringLiteral("repo:push"), QStringLiteral("pullrequest:created")};
    return hook;
}

} // namespace

class HooksApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsThoseOfARepository();
    void listsThoseOfAWorkspace();
    void onlyAdministratorsMay();
    void readsOne();
    void creates();
    void anAddressThatNobodyCanReach();
    void secrets_data();
    void secrets();
    void deletes();
    void listsEvents();
    void listsWhatHooksHangOn();
};

void HooksApiTest::listsThoseOfARepository()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    rig.stub.expect("GET", targetOf(RepositoryHooksPath, {{"pagelen", "100"}, {"fields", HookRowFields}}))
        .answer(200, recorded(QStringLiteral("webhooks-config/go-scm__hooks.json")));
    const auto page = answerTo(api.list(HookSubject::of(shopRepository())));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 1);
    QCOMPARE(page->values.constFirst().url, QStringLiteral("http://example.com/webhook"));
    QVERIFY(!page->values.constFirst().hasSecret); // Before secrets, nothing was said of them.
    // Hooks have a budget of their own.
    QCOMPARE(rig.client->ledger().used(RequestFamily::Webhook), 1);
    QCOMPARE(rig.client->ledger().used(RequestFamily::Repository), 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void HooksApiTest::listsThoseOfAWorkspace()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    rig.stub.expect("GET", targetOf("/2.0/workspaces/acme/hooks", {{"pagelen", "100"}, {"fields", HookRowFields}}))
        .answer(200, pageWithNext(rig.stub, R"({"uuid":"{a}","secret_set":true})", "/2.0/workspaces/acme/hooks?page=2"));
    const auto page = answerTo(api.list(HookSubject::ofWorkspace(QStringLiteral("acme"))));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().hasSecret, std::optional(true));
    rig.stub.expect("GET", "/2.0/workspaces/acme/hooks?page=2").answer(200, R"({"values":[]})");
    QVERIFY(answerTo(api.list(HookSubject::ofWorkspace(QStringLiteral("acme")), page->next)));
    QCOMPARE(rig.client->ledger().used(RequestFamily::Webhook), 2);
    QVERIFY(rig.stub.verifyNothingElse());
}

void HooksApiTest::onlyAdministratorsMay()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    rig.stub.expect("GET", targetOf(RepositoryHooksPath, {{"pagelen", "100"}, {"fields", HookRowFields}}))
        .answer(403, "{}")
        .header("X-Accepted-OAuth-Scopes", "webhook")
        .header("X-OAuth-Scopes", "account, repository");
    const Error error = errorFrom(api.list(HookSubject::of(shopRepository())));
    QCOMPARE(error.kind, Error::Kind::Forbidden);
    QCOMPARE(error.missingScopes, QStringList{QStringLiteral("webhook")});
}

void HooksApiTest::readsOne()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    rig.stub.expect("GET", RepositoryHooksPath + "/%7Bd53603cc%7D")
        .answer(200, recorded(QStringLiteral("webhooks-config/go-scm__hook.json")));
    const auto hook = answerTo(api.get(HookSubject::of(shopRepository()), QStringLiteral("{d53603cc}")));
    QVERIFY(hook);
    QVERIFY(hook->isActive);
    QCOMPARE(hook->events, (QStringList{QStringLiteral("pullrequest:created"), QStringLiteral("pullrequest:updated"),
                                        QStringLiteral("repo:push")}));
    QCOMPARE(hook->createdOn.date(), QDate(2015, 10, 5));
    rig.stub.expect("GET", RepositoryHooksPath + "/%7Bd53603cc%7D").answer(404, "{}");
    QCOMPARE(errorFrom(api.get(HookSubject::of(shopRepository()), QStringLiteral("{d53603cc}"))).kind,
             Error::Kind::NotFound);
}

void HooksApiTest::creates()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    const QByteArray body = R"({"active":true,"description":"CI","events":["repo:push","pullrequest:created"],)"
                            R"("url":"https://ci.example.com/hook"})";
    rig.stub.expect("POST", RepositoryHooksPath, body)
        .answer(201, recorded(QStringLiteral("webhooks-config/go-scm__hook.json")));
    QVERIFY(answerTo(api.create(HookSubject::of(shopRepository()), pushHook())));
    rig.stub.expect("POST", "/2.0/workspaces/acme/hooks", body)
        .answer(201, recorded(QStringLiteral("webhooks-config/go-scm__hook.json")));
    QVERIFY(answerTo(api.create(HookSubject::ofWorkspace(QStringLiteral("acme")), pushHook())));
    QVERIFY(rig.stub.verifyNothingElse());
}

void HooksApiTest::anAddressThatNobodyCanReach()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    rig.stub.expect("POST", RepositoryHooksPath)
        .answer(400, R"({"type":"error","error":{"fields":{"url":["Enter a valid URL."]},"message":"Bad request"}})");
    const Error error = errorFrom(api.create(HookSubject::of(shopRepository()), pushHook()));
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QCOMPARE(error.fields.value(QStringLiteral("url")), QStringList{QStringLiteral("Enter a valid URL.")});
}

void HooksApiTest::secrets_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QByteArray>("member");
    QTest::newRow("kept") << int(HookChange::Secret::Keep) << QByteArray();
    QTest::newRow("set") << int(HookChange::Secret::Set) << QByteArray(R"("secret":"hush",)");
    QTest::newRow("removed") << int(HookChange::Secret::Remove) << QByteArray(R"("secret":null,)");
}

void HooksApiTest::secrets()
{
    QFETCH(int, change);
    QFETCH(QByteArray, member);
    ApiRig rig;
    HooksApi api(*rig.client);
    HookChange hook = pushHook();
    hook.isActive = false;
    hook.secretChange = static_cast<HookChange::Secret>(change);
    hook.secret = QStringLiteral("hush");
    rig.stub
        .expect("PUT", RepositoryHooksPath + "/%7Ba%7D",
                R"({"active":false,"description":"CI","events":["repo:push","pullrequest:created"],)" + member
                    + R"("url":"https://ci.example.com/hook"})")
        .answer(200, recorded(QStringLiteral("webhooks-config/codecov__test_edit_webhook.body1.json")));
    QVERIFY(answerTo(api.update(HookSubject::of(shopRepository()), QStringLiteral("{a}"), hook)));
    QCOMPARE(rig.client->ledger().used(RequestFamily::Webhook), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void HooksApiTest::deletes()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    rig.stub.expect("DELETE", "/2.0/workspaces/acme/hooks/%7Ba%7D", "").answer(204, {}, {});
    QVERIFY(answerTo(api.remove(HookSubject::ofWorkspace(QStringLiteral("acme")), QStringLiteral("{a}"))));
    rig.stub.expect("DELETE", RepositoryHooksPath + "/%7Ba%7D").answer(404, "{}");
    QCOMPARE(errorFrom(api.remove(HookSubject::of(shopRepository()), QStringLiteral("{a}"))).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void HooksApiTest::listsEvents()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    const QueryPairs query{{"pagelen", "100"},
                           {"fields", "next,size,values.event,values.category,values.label,values.description"}};
    // As in the description.
    rig.stub.expect("GET", targetOf("/2.0/hook_events/repository", query))
        .answer(200, R"({"page":1,"pagelen":30,"size":2,"values":[{"category":"Repository","description":)"
                     R"("Whenever a repository push occurs","event":"repo:push","label":"Push"},{"event":"new:thing"}]})");
    const auto page = answerTo(api.events(HookSubject::Kind::Repository));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QCOMPARE(page->values.at(0).category, QStringLiteral("Repository"));
    QCOMPARE(page->values.at(1).event, QStringLiteral("new:thing"));
    rig.stub.expect("GET", targetOf("/2.0/hook_events/workspace", query)).answer(404, "{}");
    QCOMPARE(errorFrom(api.events(HookSubject::Kind::Workspace)).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void HooksApiTest::listsWhatHooksHangOn()
{
    ApiRig rig;
    HooksApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/hook_events")
        .answer(200, recorded(QStringLiteral("webhooks-config/openapi__get-hook_events.200.json")));
    const auto types = answerTo(api.subjectTypes());
    QVERIFY(types);
    QCOMPARE(types.value(), (QStringList{QStringLiteral("repository"), QStringLiteral("workspace")}));
    rig.stub.on("GET", "/2.0/hook_events").answer(503, "{}");
    QCOMPARE(errorFrom(api.subjectTypes()).kind, Error::Kind::Server);
}

} // namespace windlass::test

using windlass::test::HooksApiTest;
WINDLASS_TEST(HooksApiTest)

#include "tst_hooksapi.moc"
