// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/tokencredentials.h"
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

//! 401, the refresh that may cure it, and the tokens that can't be refreshed.
class ApiRefreshTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutRefreshItIsTheAnswer();
    void aBasicChallengeIsNotAnsweredByQt();
    void oneRefreshServesAllThatWait();
    void newcomersWaitForTheRefresh();
    void aLateRefusalOfTheOldTokenNeedsNoSecondRefresh();
    void aWriteIsReplayedAfterADefiniteRefusal();
    void aRefusedRefreshIsToldToEachOnce();
    void aTokenHostThatIsAwayEndsNoSession();
    void aTokenThatWasRenewedMeanwhileNeedsNoRefresh();
    void eachIsReplayedOnce();
    void givingUpDuringTheRefresh();
    void signingOutDuringTheRefresh();
    void aRefreshThatEndsAtOnce();
    void aBackgroundRequestStaysInTheBackground();
    void anotherCredentialTakesThePlaceOfARefusedOne();
    void whatWaitedForTheOldOneIsSentWithTheNewOne();
    void tokensAreSignedByTheirKind();
    void tokensSurviveTheStore();
    void pastedTokensAreCleaned_data();
    void pastedTokensAreCleaned();
};

void ApiRefreshTest::withoutRefreshItIsTheAnswer()
{
    ApiRig rig;
    QSignalSpy refused(rig.client.get(), &ApiClient::credentialsRefused);
    rig.stub.expect("GET", "/2.0/user").answer(401, R"({"type":"error","error":{"message":"Token is invalid."}})");
    const Error error = errorFrom(rig.get("user"));
    QCOMPARE(error.kind, Error::Kind::Unauthorized);
    QCOMPARE(error.message, QStringLiteral("Token is invalid."));
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::aBasicChallengeIsNotAnsweredByQt()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/user").answer(401, "{}").header("WWW-Authenticate", "Basic realm=\"x\"");
    rig.stub.on("POST", "/2.0/merge").answer(401, "{}").header("WWW-Authenticate", "Basic realm=\"x\"");
    QCOMPARE(errorFrom(rig.get("user")).kind, Error::Kind::Unauthorized);
    QCOMPARE(errorFrom(rig.post("merge", "{}")).kind, Error::Kind::Unauthorized);
    QCOMPARE(rig.stub.count(), 2);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::oneRefreshServesAllThatWait()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    QSignalSpy refused(rig.client.get(), &ApiClient::credentialsRefused);
    for (const char *path : {"/2.0/a", "/2.0/b", "/2.0/c"})
        rig.stub.on("GET", path).answer(401, "{}").held();
    Heard a(rig.get("a"));
    Heard b(rig.get("b"));
    Heard c(rig.get("c"));
    QTRY_COMPARE(rig.stub.heldCount(), 3);
    while (rig.stub.release()) { }
    QTRY_COMPARE(rig.credentials->refreshes, 1);
    QVERIFY(rig.stub.verifyNothingElse());
    rig.stub.forget();
    for (const char *path : {"/2.0/a", "/2.0/b", "/2.0/c"})
        rig.stub.on("GET", path).answer(200, "{}");
    rig.credentials->grant("Bearer second");
    QVERIFY(a.answer());
    QVERIFY(b.answer());
    QVERIFY(c.answer());
    QCOMPARE(rig.credentials->refreshes, 1);
    QCOMPARE(refused.count(), 0);
    for (int i = 3; i < 6; ++i)
        QCOMPARE(rig.stub.requests().at(i).header("Authorization"), QByteArray("Bearer second"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::newcomersWaitForTheRefresh()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.expect("GET", "/2.0/a").answer(401, "{}");
    Heard a(rig.get("a"));
    QTRY_COMPARE(rig.credentials->refreshes, 1);
    Heard b(rig.get("b"));
    QVERIFY(rig.stub.verifyNothingElse());
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    rig.stub.expect("GET", "/2.0/b").answer(200, "{}");
    rig.credentials->grant("Bearer second");
    QVERIFY(a.answer());
    QVERIFY(b.answer());
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer second"));
}

void ApiRefreshTest::aLateRefusalOfTheOldTokenNeedsNoSecondRefresh()
{
    // Refresh tokens rotate: a second refresh for nothing is one more chance to lose the session.
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.expect("GET", "/2.0/slow").answer(401, "{}").held();
    Heard slow(rig.get("slow"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    rig.stub.expect("GET", "/2.0/quick").answer(401, "{}");
    Heard quick(rig.get("quick"));
    QTRY_COMPARE(rig.credentials->refreshes, 1);
    rig.stub.expect("GET", "/2.0/quick").answer(200, "{}");
    rig.credentials->grant("Bearer second");
    QVERIFY(quick.answer());

    rig.stub.expect("GET", "/2.0/slow").answer(200, "{}");
    rig.stub.release();
    QVERIFY(slow.answer());
    QCOMPARE(rig.credentials->refreshes, 1);
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer second"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::aWriteIsReplayedAfterADefiniteRefusal()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.expect("POST", "/2.0/comment", R"({"a":1})").answer(401, "{}");
    Heard heard(rig.post("comment", R"({"a":1})"));
    QTRY_COMPARE(rig.credentials->refreshes, 1);
    rig.stub.expect("POST", "/2.0/comment", R"({"a":1})").answer(201, "{}");
    rig.credentials->grant("Bearer second");
    QVERIFY(heard.answer());
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::aRefusedRefreshIsToldToEachOnce()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    QSignalSpy refused(rig.client.get(), &ApiClient::credentialsRefused);
    rig.stub.on("GET", "/2.0/a").answer(401, "{}");
    Heard first(rig.get("a"));
    Heard second(rig.get("a"));
    QTRY_VERIFY(rig.credentials->pending);
    rig.credentials->refuse();
    QCOMPARE(first.error().kind, Error::Kind::Unauthorized);
    QCOMPARE(second.error().kind, Error::Kind::Unauthorized);
    QCOMPARE(first.times, 1);
    QCOMPARE(second.times, 1);
    QTRY_VERIFY(refused.count() >= 1);
    QCOMPARE(rig.credentials->refreshes, 1);
    QCOMPARE(rig.client->activeCount(), 0);
}

void ApiRefreshTest::aTokenHostThatIsAwayEndsNoSession()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    QSignalSpy refused(rig.client.get(), &ApiClient::credentialsRefused);
    rig.stub.on("GET", "/2.0/a").answer(401, "{}");
    Heard heard(rig.get("a"));
    QTRY_VERIFY(rig.credentials->pending);
    rig.credentials->fail();
    QCOMPARE(heard.error().kind, Error::Kind::Unauthorized);
    // The next one tries again, and this time there is a token that the host refuses too.
    Heard later(rig.get("a"));
    QTRY_VERIFY(rig.credentials->pending);
    QCOMPARE(refused.count(), 0);
    rig.credentials->grant("Bearer second");
    QCOMPARE(later.error().kind, Error::Kind::Unauthorized);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(rig.credentials->refreshes, 2);
}

void ApiRefreshTest::aTokenThatWasRenewedMeanwhileNeedsNoRefresh()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.expect("GET", "/2.0/a").answer(401, "{}").held();
    Heard heard(rig.get("a"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    // By its timer, while the request was under way with the old one.
    rig.credentials->renew("Bearer second");
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    rig.stub.release();
    QVERIFY(heard.answer());
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer second"));
    QCOMPARE(rig.credentials->refreshes, 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::eachIsReplayedOnce()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.on("GET", "/2.0/a").answer(401, "{}");
    Heard heard(rig.get("a"));
    QTRY_VERIFY(rig.credentials->pending);
    rig.credentials->grant("Bearer second");
    QCOMPARE(heard.error().kind, Error::Kind::Unauthorized);
    QCOMPARE(rig.stub.count(), 2);
    QCOMPARE(rig.credentials->refreshes, 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::givingUpDuringTheRefresh()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.expect("GET", "/2.0/a").answer(401, "{}");
    auto heard = std::make_unique<Heard<QJsonObject>>(rig.get("a"));
    QTRY_VERIFY(rig.credentials->pending);
    heard->context.reset();
    rig.credentials->grant("Bearer second");
    rig.stub.expect("GET", "/2.0/b").answer(200, "{}");
    QVERIFY(answerTo(rig.get("b")));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::signingOutDuringTheRefresh()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.expect("GET", "/2.0/a").answer(401, "{}");
    const Heard heard(rig.get("a"));
    QTRY_VERIFY(rig.credentials->pending);
    rig.client.reset();
    rig.credentials->grant("Bearer second");
    QCOMPARE(heard.times, 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::aRefreshThatEndsAtOnce()
{
    class Instant final : public Credentials
    {
    public:
        Secret authorization() const override { return Secret(isFresh ? "Bearer new" : "Bearer old"); }
        bool canRefresh() const override { return true; }
        void refresh(std::function<void(bool)> done) override
        {
            isFresh = true;
            done(true);
        }
        bool isFresh = false;
    };
    HttpStub stub;
    ApiClient::Options options;
    options.base = stub.base();
    options.credentials = std::make_shared<Instant>();
    ApiClient client(options);
    stub.expect("GET", "/2.0/a").answer(401, "{}");
    stub.expect("GET", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(client.send<QByteArray>(ApiRequest::get(ApiPath("a")), json::parseBytes)));
    QCOMPARE(stub.last().header("Authorization"), QByteArray("Bearer new"));
    QVERIFY(stub.verifyNothingElse());
}

void ApiRefreshTest::aBackgroundRequestStaysInTheBackground()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.expect("GET", "/2.0/back").answer(401, "{}");
    ApiRequest request = ApiRequest::get(ApiPath("back"));
    request.lane = Lane::Background;
    Heard back(rig.send(request));
    QTRY_VERIFY(rig.credentials->pending);
    std::vector<std::unique_ptr<Heard<QJsonObject>>> front;
    rig.stub.on("GET", "/2.0/front").answer(200, "{}");
    rig.stub.on("GET", "/2.0/back").answer(200, "{}");
    for (int i = 0; i < 6; ++i)
        front.push_back(std::make_unique<Heard<QJsonObject>>(rig.get("front")));
    rig.credentials->grant("Bearer second");
    QVERIFY(back.answer());
    QCOMPARE(rig.stub.last().target, QByteArray("/2.0/back"));
}

void ApiRefreshTest::anotherCredentialTakesThePlaceOfARefusedOne()
{
    ApiRig rig;
    QSignalSpy refused(rig.client.get(), &ApiClient::credentialsRefused);
    QSignalSpy accepted(rig.client.get(), &ApiClient::credentialsAccepted);
    rig.client->capabilities().noteScopes({QStringLiteral("account")});
    rig.stub.expect("GET", "/2.0/user").answer(401, "{}");
    QCOMPARE(errorFrom(rig.get("user")).kind, Error::Kind::Unauthorized);
    QTRY_COMPARE(refused.count(), 1);

    // One more is on its way with the old token, a write among them: 401 is a definite no.
    rig.stub.expect("POST", "/2.0/merge").answer(401, "{}").held();
    Heard merge(rig.post("merge", "{}"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    rig.client->setCredentials(std::make_shared<TokenCredentials>(QString(), Secret("another")));
    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(!rig.client->capabilities().knowsScopes());
    rig.stub.expect("POST", "/2.0/merge").answer(200, "{}");
    rig.stub.release();
    QVERIFY(merge.answer());
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer another"));

    // The new one is refused in its turn, and that is said again.
    rig.stub.expect("GET", "/2.0/user").answer(401, "{}");
    QCOMPARE(errorFrom(rig.get("user")).kind, Error::Kind::Unauthorized);
    QTRY_COMPARE(refused.count(), 2);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::whatWaitedForTheOldOneIsSentWithTheNewOne()
{
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    rig.stub.expect("GET", "/2.0/user").answer(401, "{}");
    Heard user(rig.get("user"));
    QTRY_COMPARE(rig.credentials->refreshes, 1);
    rig.stub.expect("GET", "/2.0/user").answer(200, "{}");
    rig.client->setCredentials(std::make_shared<TokenCredentials>(QString(), Secret("another")));
    QVERIFY(user.answer());
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer another"));
    // The refresh of the one before ends late, and concerns nobody.
    rig.credentials->grant("Bearer late");
    rig.stub.expect("GET", "/2.0/user").answer(200, "{}");
    QVERIFY(answerTo(rig.get("user")));
    QCOMPARE(rig.stub.last().header("Authorization"), QByteArray("Bearer another"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiRefreshTest::tokensAreSignedByTheirKind()
{
    // API tokens go with the e-mail address as Basic, access tokens as Bearer.
    QCOMPARE(TokenCredentials(QStringLiteral(" me@example.com "), Secret("abc")).authorization().reveal(),
             "Basic " + QByteArray("me@example.com:abc").toBase64());
    QCOMPARE(TokenCredentials({}, Secret("abc")).authorization().reveal(), QByteArray("Bearer abc"));
    QVERIFY(!TokenCredentials({}, Secret("abc")).canRefresh());
    QCOMPARE(TokenCredentials(QStringLiteral("zoë@example.com"), Secret("abc")).authorization().reveal(),
             "Basic " + QStringLiteral("zoë@example.com:abc").toUtf8().toBase64());
}

void ApiRefreshTest::tokensSurviveTheStore()
{
    const QString email = QStringLiteral("zoë@example.com");
    const auto apiToken = TokenCredentials::decode(TokenCredentials::encode(email, Secret("abc")));
    QVERIFY(apiToken);
    QCOMPARE(apiToken->authorization().reveal(), TokenCredentials(email, Secret("abc")).authorization().reveal());
    const auto accessToken = TokenCredentials::decode(TokenCredentials::encode({}, Secret("abc")));
    QVERIFY(accessToken);
    QCOMPARE(accessToken->authorization().reveal(), QByteArray("Bearer abc"));
    for (const char *stored : {"", "{}", "[]", "{\"token\":\"a b\"}", "{\"token\":7}"})
        QVERIFY(!TokenCredentials::decode(Secret(stored)));
}

void ApiRefreshTest::pastedTokensAreCleaned_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char *name, const QString &pasted, const QByteArray &token = {}) {
        QTest::newRow(name) << pasted << token;
    };
    row("as it is", QStringLiteral("ATATT3xFf-_=abc"), "ATATT3xFf-_=abc");
    row("white space around it", QStringLiteral(" \t abc\r\n"), "abc");
    row("a header in it", QStringLiteral("abc\r\nX-Evil: y"));
    row("a line break in it", QStringLiteral("abc\ndef"));
    row("a space in it", QStringLiteral("abc def"));
    row("a zero in it", QStringLiteral("abc") + QChar(0) + QStringLiteral("def"));
    row("letters of other alphabets", QStringLiteral("аbс"));
    row("nothing", QString());
    row("a megabyte", QString(1024 * 1024, QLatin1Char('a')));
}

void ApiRefreshTest::pastedTokensAreCleaned()
{
    QFETCH(QString, pasted);
    QFETCH(QByteArray, token);
    QCOMPARE(TokenCredentials::cleaned(pasted).reveal(), token);
    QCOMPARE(TokenCredentials::cleaned(pasted).isEmpty(), token.isEmpty());
}

} // namespace windlass::test

using windlass::test::ApiRefreshTest;
WINDLASS_TEST(ApiRefreshTest)

#include "tst_apirefresh.moc"
