// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthcredentials.h"
#include "tests/api/apirig.h"
#include "tests/api/fakevault.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace windlass::test {

namespace {

const QByteArray RefreshPath = "/site/oauth2/access_token";

QByteArray tokenPair(const QByteArray &number, int lifetime = 3600)
{
    return "{\"access_token\":\"at" + number + "\",\"refresh_token\":\"rt" + number + "\",\"token_type\":\"bearer\",\"expires_in\":"
           + QByteArray::number(lifetime) + ",\"scopes\":\"account\"}";
}

QByteArray refreshForm(const QByteArray &number)
{
    return "grant_type=refresh_token&refresh_token=rt" + number;
}

OAuthTokens tokensOf(const QByteArray &number, std::optional<int> lifetime = 3600)
{
    OAuthTokens tokens;
    tokens.access = Secret("at" + number);
    tokens.refresh = Secret("rt" + number);
    if (lifetime)
        tokens.lifetime = std::chrono::seconds(*lifetime);
    tokens.issuedOn = QDateTime::currentDateTimeUtc();
    tokens.serial = 100;
    return tokens;
}

//! A token host, a keychain and one process's credentials.
struct RefreshRig {
    HttpStub stub;
    FakeStore fake;
    QTemporaryDir folder;
    std::shared_ptr<OAuthCredentials> credentials;

    OAuthCredentials::Options options(SecretStore *store = nullptr)
    {
        OAuthCredentials::Options options;
        options.tokenUrl = stub.origin();
        options.tokenUrl.setPath(QString::fromLatin1(RefreshPath));
        options.client = {QStringLiteral("key"), Secret("the secret")};
        options.store = store ? store : fake.store.get();
        options.account = QStringLiteral("someone");
        options.lockFile = folder.filePath(QStringLiteral("someone.lock"));
        options.firstPause = std::chrono::milliseconds(1);
        return options;
    }
    void start(const OAuthTokens &tokens = tokensOf("1"))
    {
        credentials = std::make_shared<OAuthCredentials>(options(), tokens);
    }
    std::optional<OAuthTokens> stored()
    {
        const SecretAnswer found = readSecret(*fake.store, {QStringLiteral("someone"), SecretKey::OAuthTokens});
        return found.isDone() ? decodeTokens(found.secret) : std::nullopt;
    }
    QByteArray storedRefresh()
    {
        const auto tokens = stored();
        return tokens ? tokens->refresh.reveal() : QByteArray();
    }
    void keep(const OAuthTokens &tokens)
    {
        QVERIFY(writeSecret(*fake.store, {QStringLiteral("someone"), SecretKey::OAuthTokens}, encodeTokens(tokens).reveal()).isDone());
    }
};

//! Waits for one refresh.
bool refreshed(OAuthCredentials &credentials)
{
    std::optional<bool> answer;
    credentials.refresh([&answer](bool isRefreshed) { answer = isRefreshed; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 15'000))
        QTest::qFail("The refresh does not end.", __FILE__, __LINE__);
    return answer.value_or(false);
}

} // namespace

class OAuthCredentialsTest : public QObject
{
    Q_OBJECT

private slots:
    void aRefreshIsAFormWithTheConsumerAsBasic();
    void fiftyRequestsThatAreRefusedTogetherCauseOneRefresh();
    void theNewPairIsStoredBeforeAnybodyGoesOn();
    void onlyARefusalOfTheRefreshEndsTheSession_data();
    void onlyARefusalOfTheRefreshEndsTheSession();
    void aTokenHostThatComesBackIsAskedAgain();
    void aRefreshIsSentOnceWhateverBecomesOfIt();
    void itIsRenewedBeforeItRunsOut();
    void anExpiredPairOfTheStoreIsRenewedAtTheStart();
    void withoutALifetimeOnlyARefusalRenews();
    void whatAnotherProcessGotIsTakenOver();
    void twoProcessesRefreshOnce();
    void aRefusalIsCheckedAgainstWhatAnotherProcessGot();
    void aLockOfADeadProcessIsNoLock();
    void aLockThatIsNeverGivenBackEndsNoSession();
    void aPairThatCantBeStoredIsKeptAndStoredLater();
    void anOlderPairInTheStoreIsNotTakenForANewerOne();
    void killedAtAnyStepTheNextStartIsSignedIn();
    void aHostThatKeepsTheRefreshTokenIsFineToo();
    void withoutARefreshTokenThereIsNoRefresh();
};

void OAuthCredentialsTest::aRefreshIsAFormWithTheConsumerAsBasic()
{
    RefreshRig rig;
    rig.start();
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at1"));
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2"));
    QSignalSpy renewed(rig.credentials.get(), &OAuthCredentials::refreshed);
    QVERIFY(refreshed(*rig.credentials));
    QTRY_COMPARE(renewed.count(), 1);
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at2"));
    QCOMPARE(rig.stub.last().header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(rig.stub.last().header("Authorization"), "Basic " + QByteArray("key:the%20secret").toBase64());
    QCOMPARE(rig.credentials->generation(), 1);
    QCOMPARE(rig.credentials->scopes(), QSet<QString>{QStringLiteral("account")});
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthCredentialsTest::fiftyRequestsThatAreRefusedTogetherCauseOneRefresh()
{
    RefreshRig rig;
    rig.start();
    ApiClient::Options options;
    options.base = rig.stub.base();
    options.credentials = rig.credentials;
    ApiClient first(options);
    ApiClient second(options);
    std::vector<std::unique_ptr<Heard<QJsonObject>>> heard;
    for (int i = 0; i < 50; ++i) {
        ApiClient &client = i % 2 ? first : second;
        const QByteArray path = "r" + QByteArray::number(i);
        rig.stub.on("GET", "/2.0/" + path).answer(401, "{}");
        heard.push_back(std::make_unique<Heard<QJsonObject>>(client.send<QJsonObject>(
            ApiRequest::get(ApiPath(path.constData())),
            [](const ApiAnswer &answer) { return json::parseOne(answer, sameObject); })));
    }
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2")).held();
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    rig.stub.forget();
    for (int i = 0; i < 50; ++i)
        rig.stub.on("GET", "/2.0/r" + QByteArray::number(i)).answer(200, "{}");
    rig.stub.release();
    for (const auto &one : heard)
        QVERIFY(one->answer());
    int refreshes = 0;
    for (const StubRequest &request : rig.stub.requests())
        refreshes += request.target == RefreshPath ? 1 : 0;
    QCOMPARE(refreshes, 1);
    QCOMPARE(rig.storedRefresh(), QByteArray("rt2"));
}

void OAuthCredentialsTest::theNewPairIsStoredBeforeAnybodyGoesOn()
{
    RefreshRig rig;
    rig.keep(tokensOf("1"));
    rig.start();
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2"));
    QByteArray seen;
    bool isDone = false;
    rig.credentials->refresh([&](bool) {
        for (const QByteArray &entry : std::as_const(rig.fake.keychain->entries))
            seen += entry;
        isDone = true;
    });
    QTRY_VERIFY(isDone);
    QVERIFY(seen.contains(encodeTokens(*rig.stored()).reveal().toBase64()));
    QCOMPARE(rig.storedRefresh(), QByteArray("rt2"));
}

void OAuthCredentialsTest::onlyARefusalOfTheRefreshEndsTheSession_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isEnd");
    QTest::newRow("400 invalid_grant") << 400 << QByteArray(R"({"error":"invalid_grant"})") << true;
    QTest::newRow("401") << 401 << QByteArray(R"({"error":"unauthorized_client"})") << true;
    QTest::newRow("403") << 403 << QByteArray("{}") << true;
    QTest::newRow("404") << 404 << QByteArray("{}") << false;
    QTest::newRow("408") << 408 << QByteArray("{}") << false;
    QTest::newRow("429") << 429 << QByteArray("slow down") << false;
    QTest::newRow("500") << 500 << QByteArray("{}") << false;
    QTest::newRow("503 HTML") << 503 << QByteArray("<html>") << false;
    QTest::newRow("a good answer without a token") << 200 << QByteArray("{}") << false;
    QTest::newRow("a token of another type") << 200 << QByteArray(R"({"access_token":"a","token_type":"mac"})") << false;
}

void OAuthCredentialsTest::onlyARefusalOfTheRefreshEndsTheSession()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, isEnd);
    RefreshRig rig;
    rig.keep(tokensOf("1"));
    rig.start(tokensOf("1", std::nullopt));
    QSignalSpy changed(rig.credentials.get(), &OAuthCredentials::stateChanged);
    rig.stub.on("POST", RefreshPath).answer(status, body);
    QVERIFY(!refreshed(*rig.credentials));
    QCOMPARE(rig.credentials->state() == OAuthCredentials::State::SignInAgain, isEnd);
    QCOMPARE(rig.credentials->canRefresh(), !isEnd);
    QCOMPARE(changed.count(), isEnd ? 1 : 0);
    // Nothing is thrown away in either case.
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at1"));
    QCOMPARE(rig.storedRefresh(), QByteArray("rt1"));
}

void OAuthCredentialsTest::aTokenHostThatComesBackIsAskedAgain()
{
    RefreshRig rig;
    rig.start();
    rig.stub.expect("POST", RefreshPath).answer(503, "{}");
    rig.stub.expect("POST", RefreshPath).close();
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2"));
    QVERIFY(!refreshed(*rig.credentials));
    // By itself, after a pause.
    QTRY_COMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at2"));
    QCOMPARE(rig.credentials->state(), OAuthCredentials::State::SignedIn);
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthCredentialsTest::aRefreshIsSentOnceWhateverBecomesOfIt()
{
    for (int fault = 0; fault < 3; ++fault) {
        RefreshRig rig;
        auto options = rig.options();
        options.firstPause = std::chrono::minutes(5);
        rig.credentials = std::make_shared<OAuthCredentials>(options, tokensOf("1"));
        StubAnswer &answer = rig.stub.on("POST", RefreshPath);
        if (fault == 0)
            answer.close();
        else if (fault == 1)
            answer.reset();
        else
            answer.answer(200, tokenPair("2")).cutAfter(5);
        QVERIFY(!refreshed(*rig.credentials));
        // While it pauses nobody asks again, whoever needs it.
        QVERIFY(!refreshed(*rig.credentials));
        QCOMPARE(rig.stub.count(), 1);
        QCOMPARE(rig.credentials->state(), OAuthCredentials::State::SignedIn);
    }
}

void OAuthCredentialsTest::itIsRenewedBeforeItRunsOut()
{
    using std::chrono::milliseconds;
    RefreshRig rig;
    rig.start(tokensOf("1", 3600));
    QVERIFY(rig.credentials->timeToRefresh() > milliseconds(3470'000));
    QVERIFY(rig.credentials->timeToRefresh() <= milliseconds(3482'000)); // A coarse timer may be a little late.
    rig.start(tokensOf("1", 100));
    QVERIFY(rig.credentials->timeToRefresh() <= milliseconds(52'500)); // Half its life, and the 5 % of a coarse timer.
    // One that is over in a second is renewed by the timer alone, and the timer is set for the next.
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2"));
    rig.start(tokensOf("1", 1));
    QTRY_COMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at2"));
    QTRY_VERIFY(rig.credentials->timeToRefresh() > milliseconds(3000'000));
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthCredentialsTest::anExpiredPairOfTheStoreIsRenewedAtTheStart()
{
    RefreshRig rig;
    OAuthTokens old = tokensOf("1");
    old.issuedOn = QDateTime::currentDateTimeUtc().addDays(-20);
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2"));
    rig.start(old);
    QTRY_COMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at2"));
}

void OAuthCredentialsTest::withoutALifetimeOnlyARefusalRenews()
{
    RefreshRig rig;
    rig.start(tokensOf("1", std::nullopt));
    QVERIFY(!rig.credentials->timeToRefresh());
    // The clock of this machine has been set back by a year since.
    OAuthTokens future = tokensOf("1");
    future.issuedOn = QDateTime::currentDateTimeUtc().addYears(1);
    rig.start(future);
    QVERIFY(!rig.credentials->timeToRefresh());
    QCOMPARE(rig.stub.count(), 0);
}

void OAuthCredentialsTest::whatAnotherProcessGotIsTakenOver()
{
    RefreshRig rig;
    rig.start();
    OAuthTokens newer = tokensOf("2");
    newer.serial = 101;
    rig.keep(newer);
    QVERIFY(refreshed(*rig.credentials));
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at2"));
    QCOMPARE(rig.stub.count(), 0);
    // One that has run out meanwhile is taken over and renewed.
    OAuthTokens expired = tokensOf("3");
    expired.serial = 102;
    expired.issuedOn = QDateTime::currentDateTimeUtc().addDays(-1);
    rig.keep(expired);
    rig.stub.expect("POST", RefreshPath, refreshForm("3")).answer(200, tokenPair("4"));
    QVERIFY(refreshed(*rig.credentials));
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at4"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthCredentialsTest::twoProcessesRefreshOnce()
{
    RefreshRig rig;
    rig.keep(tokensOf("1"));
    rig.start();
    FakeStore otherProcess(rig.fake.keychain);
    OAuthCredentials other(rig.options(otherProcess.store.get()), tokensOf("1"));
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2")).held();
    int done = 0;
    const auto count = [&done](bool isRefreshed) { done += isRefreshed ? 1 : 100; };
    rig.credentials->refresh(count);
    other.refresh(count);
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    QCOMPARE(done, 0);
    rig.stub.release();
    QTRY_COMPARE(done, 2);
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at2"));
    QCOMPARE(other.authorization().reveal(), QByteArray("Bearer at2"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthCredentialsTest::aRefusalIsCheckedAgainstWhatAnotherProcessGot()
{
    RefreshRig rig;
    rig.start();
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(400, R"({"error":"invalid_grant"})").held();
    bool isRefreshed = false;
    rig.credentials->refresh([&isRefreshed](bool good) { isRefreshed = good; });
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    // A program that knows nothing of our lock was quicker.
    OAuthTokens newer = tokensOf("2");
    newer.serial = 101;
    rig.keep(newer);
    rig.stub.release();
    QTRY_VERIFY(isRefreshed);
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at2"));
    QCOMPARE(rig.credentials->state(), OAuthCredentials::State::SignedIn);
}

void OAuthCredentialsTest::aLockOfADeadProcessIsNoLock()
{
    RefreshRig rig;
    rig.start();
    QFile left(rig.folder.filePath(QStringLiteral("someone.lock")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    // A process id that no process has, as QLockFile writes it.
    left.write("4194304\nwindlass\n" + QSysInfo::machineHostName().toUtf8() + "\n" + QSysInfo::machineUniqueId() + "\n"
               + QSysInfo::bootUniqueId() + "\n");
    left.close();
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2"));
    QVERIFY(refreshed(*rig.credentials));
}

void OAuthCredentialsTest::aLockThatIsNeverGivenBackEndsNoSession()
{
    RefreshRig rig;
    auto options = rig.options();
    options.lockWait = std::chrono::milliseconds(300);
    options.firstPause = std::chrono::minutes(5);
    OAuthCredentials credentials(options, tokensOf("1"));
    QLockFile held(options.lockFile);
    QVERIFY(held.lock());
    QVERIFY(!refreshed(credentials));
    QCOMPARE(credentials.state(), OAuthCredentials::State::SignedIn);
    QCOMPARE(rig.stub.count(), 0);
}

void OAuthCredentialsTest::aPairThatCantBeStoredIsKeptAndStoredLater()
{
    RefreshRig rig;
    rig.keep(tokensOf("1"));
    rig.start();
    bool isLocked = true;
    rig.fake.vault->fault = [&isLocked](const QString &step, const QString &) -> std::optional<SecretState> {
        return isLocked && step == QLatin1String("write") ? std::optional(SecretState::Denied) : std::nullopt;
    };
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2"));
    QSignalSpy unsaved(rig.credentials.get(), &OAuthCredentials::unsavedChanged);
    QVERIFY(refreshed(*rig.credentials));
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at2"));
    QVERIFY(rig.credentials->isUnsaved());
    QCOMPARE(unsaved.count(), 1);
    isLocked = false;
    QTRY_VERIFY(!rig.credentials->isUnsaved());
    QCOMPARE(unsaved.count(), 2);
    QCOMPARE(rig.storedRefresh(), QByteArray("rt2"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void OAuthCredentialsTest::anOlderPairInTheStoreIsNotTakenForANewerOne()
{
    RefreshRig rig;
    rig.keep(tokensOf("0"));
    OAuthTokens unsaved = tokensOf("1");
    unsaved.serial = 101;
    rig.start(unsaved);
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("2"));
    QVERIFY(refreshed(*rig.credentials));
    QCOMPARE(rig.storedRefresh(), QByteArray("rt2"));
}

void OAuthCredentialsTest::killedAtAnyStepTheNextStartIsSignedIn()
{
    // The host keeps the old refresh token for a moment ("will expire shortly after"): a process that is killed after the
    // host has renewed and before the new pair is stored begins again with the old one.
    bool isFinished = false;
    for (int step = 1; !isFinished; ++step) {
        RefreshRig rig;
        rig.keep(tokensOf("1"));
        rig.start();
        rig.fake.vault->killedAt = rig.fake.vault->steps + step;
        rig.stub.on("POST", RefreshPath).answer(200, tokenPair("2"));
        rig.credentials->refresh([&isFinished](bool) { isFinished = true; });
        int seen = -1;
        QVERIFY(QTest::qWaitFor([&] {
            const int now = rig.fake.vault->steps * 10 + rig.stub.count();
            return std::exchange(seen, now) == now && (isFinished || rig.fake.vault->steps >= rig.fake.vault->killedAt);
        }));
        rig.credentials.reset();

        FakeStore restarted(rig.fake.keychain);
        const SecretAnswer found = readSecret(*restarted.store, {QStringLiteral("someone"), SecretKey::OAuthTokens});
        QVERIFY2(found.isDone(), QByteArray::number(step));
        const auto tokens = decodeTokens(found.secret);
        QVERIFY(tokens);
        OAuthCredentials next(rig.options(restarted.store.get()), *tokens);
        QVERIFY2(refreshed(next), QByteArray::number(step));
        QCOMPARE(next.state(), OAuthCredentials::State::SignedIn);
        QVERIFY(step < 20);
    }
}

void OAuthCredentialsTest::aHostThatKeepsTheRefreshTokenIsFineToo()
{
    RefreshRig rig;
    rig.start();
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, R"({"access_token":"at2","expires_in":3600})");
    QVERIFY(refreshed(*rig.credentials));
    QCOMPARE(rig.storedRefresh(), QByteArray("rt1"));
    rig.stub.expect("POST", RefreshPath, refreshForm("1")).answer(200, tokenPair("3"));
    QVERIFY(refreshed(*rig.credentials));
    QCOMPARE(rig.credentials->authorization().reveal(), QByteArray("Bearer at3"));
}

void OAuthCredentialsTest::withoutARefreshTokenThereIsNoRefresh()
{
    RefreshRig rig;
    OAuthTokens tokens = tokensOf("1");
    tokens.refresh = {};
    rig.start(tokens);
    QVERIFY(!rig.credentials->canRefresh());
    QVERIFY(!rig.credentials->timeToRefresh());
    QVERIFY(!refreshed(*rig.credentials));
    QCOMPARE(rig.stub.count(), 0);
}

} // namespace windlass::test

using windlass::test::OAuthCredentialsTest;
WINDLASS_TEST(OAuthCredentialsTest)

#include "tst_oauthcredentials.moc"
