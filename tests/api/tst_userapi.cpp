// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/reviewersapi.h"
#include "api/services/userapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray RolesPath = "/2.0/user/workspaces/acme/permissions/repositories";
const QByteArray RoleFields = "next,size,values.permission,values.repository.full_name,values.repository.uuid";

} // namespace

class UserApiTest : public QObject
{
    Q_OBJECT

private slots:
    void whoAmI();
    void accessTokensActForNobody();
    void readsAddresses();
    void addressesNeedAScopeOfTheirOwn();
    void readsAPerson();
    void aTeamIsNoPerson();
    void readsMyRoleInAWorkspace();
    void aWorkspaceOfOthers();
    void readsMyRightsOnRepositories();
    void readsMyRightsOnOneRepository();
    void rightsInAWorkspaceOfOthers();
};

void UserApiTest::whoAmI()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    UserApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/user").answer(200, recorded(QStringLiteral("user/go-scm__user.json")));
    const auto account = answerTo(api.me());
    QVERIFY(account);
    QCOMPARE(account->displayName, QStringLiteral("Brad Rydzewski"));
    QCOMPARE(rig.client->ledger().used(RequestFamily::Other), 1);
    QCOMPARE(store->count(), 0); // Whether a credential is good is never answered from memory.
}

void UserApiTest::accessTokensActForNobody()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/user")
        .answer(403, recorded(QStringLiteral("errors/dependabot__current_user_no_access.json")));
    const Error error = errorFrom(api.me());
    QCOMPARE(error.kind, Error::Kind::Forbidden);
    QCOMPARE(error.message, QStringLiteral("Token is invalid or not supported for this endpoint."));
}

void UserApiTest::readsAddresses()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/user/emails",
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.email,values.is_primary,values.is_confirmed"}}))
        .answer(200, recorded(QStringLiteral("user/atlascode__get-user-emails.json")));
    const auto page = answerTo(api.emails());
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().address, QStringLiteral("mock@atlassian.code"));
    QVERIFY(page->values.constFirst().isPrimary && page->values.constFirst().isConfirmed);
    QVERIFY(rig.stub.verifyNothingElse());
}

void UserApiTest::addressesNeedAScopeOfTheirOwn()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf("/2.0/user/emails",
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.email,values.is_primary,values.is_confirmed"}}))
        .answer(403,
                R"({"type":"error","error":{"message":"Your credentials lack one or more required privilege scopes.",
                        "detail":{"required":["email"],"granted":["account"]}}})");
    const Error error = errorFrom(api.emails());
    QCOMPARE(error.kind, Error::Kind::Forbidden);
    QCOMPARE(error.missingScopes, QStringList{QStringLiteral("email")});
}

void UserApiTest::readsAPerson()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/users/557058%3A2a6349dc-4346")
        .answer(200, recorded(QStringLiteral("user/go-scm__user.json")));
    const auto account = answerTo(api.get(QStringLiteral("557058:2a6349dc-4346")));
    QVERIFY(account);
    QCOMPARE(account->nickname, QStringLiteral("brydzewski")); // An old answer: it has a user name instead.
    QVERIFY(rig.stub.verifyNothingElse());
}

void UserApiTest::aTeamIsNoPerson()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/users/%7Bteam-1%7D").answer(404, R"({"type":"error","error":{"message":"{team-1}"}})");
    QCOMPARE(errorFrom(api.get(QStringLiteral("{team-1}"))).kind, Error::Kind::NotFound);
}

void UserApiTest::readsMyRoleInAWorkspace()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/user/workspaces/acme/permission")
        .answer(
            200,
            R"({"type":"workspace_membership","permission":"owner","user":{"uuid":"{me}"},"workspace":{"slug":"acme"}})");
    const auto owner = answerTo(api.workspaceRole(QStringLiteral("acme")));
    QVERIFY(owner);
    QCOMPARE(owner->role, WorkspaceRole::Owner);
    // Who asks is known: some answers leave it out.
    rig.stub.expect("GET", "/2.0/user/workspaces/acme/permission").answer(200, R"({"permission":"guest"})");
    const auto guest = answerTo(api.workspaceRole(QStringLiteral("acme")));
    QVERIFY(guest);
    QCOMPARE(guest->role, WorkspaceRole::Unknown);
    QCOMPARE(guest->roleWord, QStringLiteral("guest"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void UserApiTest::aWorkspaceOfOthers()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub.expect("GET", "/2.0/user/workspaces/acme/permission")
        .answer(403, R"({"type":"error","error":{"message":"No."}})");
    QCOMPARE(errorFrom(api.workspaceRole(QStringLiteral("acme"))).kind, Error::Kind::Forbidden);
}

void UserApiTest::readsMyRightsOnRepositories()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub.expect("GET", targetOf(RolesPath, {{"pagelen", "100"}, {"fields", RoleFields}}))
        .answer(200, recorded(QStringLiteral(
                         "repositories/openapi__get-user-workspaces-workspace-permissions-repositories.200.json")));
    const auto page = answerTo(api.repositoryRoles(QStringLiteral("acme")));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().repository.fullName(), QStringLiteral("bitbucket/bits"));
    QCOMPARE(page->values.constFirst().role, RepositoryRole::Admin);
    QVERIFY(page->values.constFirst().canWrite());
    QVERIFY(rig.stub.verifyNothingElse());
}

void UserApiTest::readsMyRightsOnOneRepository()
{
    ApiRig rig;
    UserApi api(*rig.client);
    const QByteArray target =
        targetOf(RolesPath, {{"q", R"(repository.full_name = "acme/web-shop")"}, {"fields", RoleFields}});
    rig.stub.expect("GET", target)
        .answer(200, recorded(QStringLiteral("repositories/go-scm__user_repo_perm_write.json")));
    const auto page = answerTo(api.repositoryRole(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 1);
    QCOMPARE(page->values.constFirst().role, RepositoryRole::Write);
    rig.stub.expect("GET", target).answer(200, R"({"values":[]})");
    const auto none = answerTo(api.repositoryRole(shopRepository()));
    QVERIFY(none && none->values.isEmpty());
    QVERIFY(rig.stub.verifyNothingElse());
}

void UserApiTest::rightsInAWorkspaceOfOthers()
{
    ApiRig rig;
    UserApi api(*rig.client);
    rig.stub.expect("GET", targetOf(RolesPath, {{"pagelen", "100"}, {"fields", RoleFields}}))
        .answer(403, R"({"type":"error","error":{"message":"No."}})");
    QCOMPARE(errorFrom(api.repositoryRoles(QStringLiteral("acme"))).kind, Error::Kind::Forbidden);
}

class ReviewersApiTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheRepositorysOwn();
    void thoseThatMayNotBeSeen();
    void readsThoseOfTheProjectToo();
    void effectiveOnesThatMayNotBeSeen();

private:
    const QByteArray m_own = targetOf("/2.0/repositories/acme/web-shop/default-reviewers",
                                      {{"pagelen", "100"},
                                       {"fields", "next,size,values.uuid,values.account_id,values.display_name,"
                                                  "values.nickname,values.links.avatar.href"}});
    const QByteArray m_effective = targetOf("/2.0/repositories/acme/web-shop/effective-default-reviewers",
                                            {{"pagelen", "100"},
                                             {"fields", "next,size,values.reviewer_type,values.user.uuid,"
                                                        "values.user.account_id,values.user.display_name,"
                                                        "values.user.nickname,values.user.links.avatar.href"}});
};

void ReviewersApiTest::readsTheRepositorysOwn()
{
    ApiRig rig;
    ReviewersApi api(*rig.client);
    rig.stub.expect("GET", m_own)
        .answer(200, recorded(QStringLiteral("pullrequests/dependabot__default_reviewers_with_data.json")));
    const auto page = answerTo(api.defaults(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QCOMPARE(page->values.constFirst().uuid, QStringLiteral("{00000000-0000-0000-0000-000000000001}"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ReviewersApiTest::thoseThatMayNotBeSeen()
{
    ApiRig rig;
    ReviewersApi api(*rig.client);
    rig.stub.expect("GET", m_own).answer(403, R"({"type":"error","error":{"message":"No."}})");
    QCOMPARE(errorFrom(api.defaults(shopRepository())).kind, Error::Kind::Forbidden);
}

void ReviewersApiTest::readsThoseOfTheProjectToo()
{
    ApiRig rig;
    ReviewersApi api(*rig.client);
    rig.stub.expect("GET", m_effective)
        .answer(200, recorded(QStringLiteral("pullrequests/openapi__get-repositories-workspace-repo_slug-"
                                             "effective-default-reviewers.200.json")));
    const auto page = answerTo(api.effective(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QCOMPARE(page->values.at(0).user.displayName, QStringLiteral("Patrick Wolf"));
    QVERIFY(page->values.at(0).isInherited);
    QVERIFY(!page->values.at(1).isInherited);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ReviewersApiTest::effectiveOnesThatMayNotBeSeen()
{
    ApiRig rig;
    ReviewersApi api(*rig.client);
    rig.stub.expect("GET", m_effective).answer(403, R"({"type":"error","error":{"message":"No."}})");
    QCOMPARE(errorFrom(api.effective(shopRepository())).kind, Error::Kind::Forbidden);
}

} // namespace windlass::test

using windlass::test::ReviewersApiTest;
using windlass::test::UserApiTest;
WINDLASS_TEST(UserApiTest)
WINDLASS_TEST(ReviewersApiTest)

#include "tst_userapi.moc"
