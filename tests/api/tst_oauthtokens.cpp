// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthcallback.h"
#include "api/auth/oauthtokens.h"
#include "api/auth/proxylogin.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QtTest>

namespace windlass::test {

namespace {

ApiAnswer tokenAnswer(QByteArray json)
{
    ApiAnswer answer;
    answer.status = 200;
    answer.headers.insert("content-type", "application/json");
    answer.body = json.replace('\'', '"');
    answer.asOf = QDateTime::currentDateTimeUtc();
    return answer;
}

HttpRequest redirect(const QByteArray &query)
{
    HttpRequest request;
    request.method = "GET";
    request.path = "/callback";
    request.query = query;
    request.headers.append({QByteArrayLiteral("Host"), QByteArrayLiteral("127.0.0.1:4000")});
    return request;
}

OAuthCallback judged(const HttpRequest &request)
{
    return readCallback(request, 4000, "/callback", Secret("the-state"));
}

} // namespace

class OAuthTokensTest : public QObject
{
    Q_OBJECT

private slots:
    void answersOfTokenEndpointsAreReadAsTheyCome_data();
    void answersOfTokenEndpointsAreReadAsTheyCome();
    void answersWithoutAUsableTokenAreRefused_data();
    void answersWithoutAUsableTokenAreRefused();
    void tokensSurviveTheStore();
    void whatIsNoTokenInTheStoreIsSaidToBeNone();
    void theRestOfALifeIsKnownOnlyWithAClockThatWasNotChanged();
    void eachSignInIsRandom();
    void onlyTheRedirectOfThisSignInIsTaken_data();
    void onlyTheRedirectOfThisSignInIsTaken();
    void aCodeIsDecodedExactlyOnce();
    void aRefusalIsReadAsPlainText();
    void secretsAreComparedWhole();
};

void OAuthTokensTest::answersOfTokenEndpointsAreReadAsTheyCome_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("lifetime"); // -1 for unknown.
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<QByteArray>("refresh");
    const auto row = [](const char *name, const QByteArray &body, qint64 lifetime, const QStringList &scopes = {},
                        const QByteArray &refresh = {}) { QTest::newRow(name) << body << lifetime << scopes << refresh; };
    const QStringList two{QStringLiteral("account"), QStringLiteral("pullrequest:write")};
    row("as Bitbucket sends it",
        "{'access_token':'at','refresh_token':'rt','expires_in':7200,'token_type':'bearer','scopes':'account pullrequest:write',"
        "'state':'authorization_code'}",
        7200, two, "rt");
    row("scope as the standard has it", "{'access_token':'at','scope':'account pullrequest:write','token_type':'Bearer'}", -1, two);
    row("scopes as a list", "{'access_token':'at','scopes':['account','pullrequest:write']}", -1, two);
    row("scopes with commas", "{'access_token':'at','scopes':'account, pullrequest:write'}", -1, two);
    row("lifetime as text", "{'access_token':'at','expires_in':'3600'}", 3600);
    row("lifetime of nothing", "{'access_token':'at','expires_in':0}", -1);
    row("negative lifetime", "{'access_token':'at','expires_in':-5}", -1);
    row("huge lifetime", "{'access_token':'at','expires_in':99999999999999}", 7 * 24 * 3600);
    row("lifetime beyond numbers", "{'access_token':'at','expires_in':1e300}", 7 * 24 * 3600);
    row("lifetime that is no number", "{'access_token':'at','expires_in':'soon'}", -1);
    row("null everywhere", "{'access_token':'at','expires_in':null,'scopes':null,'refresh_token':null}", -1);
    row("refresh token that can't be one", "{'access_token':'at','refresh_token':'a b'}", -1);
    row("members that nobody knows", "{'access_token':'at','id_token':'x','nested':{'a':[1]}}", -1);
}

void OAuthTokensTest::answersOfTokenEndpointsAreReadAsTheyCome()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, lifetime);
    QFETCH(QStringList, scopes);
    QFETCH(QByteArray, refresh);
    const Result<OAuthTokens> tokens = parseTokenAnswer(tokenAnswer(body));
    QVERIFY(tokens);
    QCOMPARE(tokens->access.reveal(), QByteArray("at"));
    QCOMPARE(tokens->refresh.reveal(), refresh);
    QCOMPARE(tokens->lifetime ? static_cast<qint64>(tokens->lifetime->count()) : -1, lifetime);
    QCOMPARE(tokens->scopes, QSet<QString>(scopes.begin(), scopes.end()));
}

void OAuthTokensTest::answersWithoutAUsableTokenAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << QByteArray("<html>log in</html>");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no access token") << QByteArray("{'refresh_token':'rt'}");
    QTest::newRow("an empty one") << QByteArray("{'access_token':''}");
    QTest::newRow("one that is a number") << QByteArray("{'access_token':7}");
    QTest::newRow("one with a header in it") << QByteArray("{'access_token':'a\\r\\nX-Evil: 1'}");
    QTest::newRow("another type") << QByteArray("{'access_token':'at','token_type':'mac'}");
    QTest::newRow("a type that is no word") << QByteArray("{'access_token':'at','token_type':7}");
    QTest::newRow("cut off") << QByteArray("{'access_token':'at'");
}

void OAuthTokensTest::answersWithoutAUsableTokenAreRefused()
{
    QFETCH(QByteArray, body);
    const Result<OAuthTokens> tokens = parseTokenAnswer(tokenAnswer(body));
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().kind, Error::Kind::BadResponse);
}

void OAuthTokensTest::tokensSurviveTheStore()
{
    OAuthTokens tokens;
    tokens.access = Secret("at");
    tokens.refresh = Secret("rt");
    tokens.scopes = {QStringLiteral("account"), QStringLiteral("webhook")};
    tokens.lifetime = std::chrono::seconds(3600);
    tokens.issuedOn = QDateTime(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);
    tokens.serial = 1'795'000'000'123;
    const auto read = decodeTokens(encodeTokens(tokens));
    QVERIFY(read);
    QCOMPARE(read->access.reveal(), QByteArray("at"));
    QCOMPARE(read->refresh.reveal(), QByteArray("rt"));
    QCOMPARE(read->scopes, tokens.scopes);
    QVERIFY(read->lifetime == tokens.lifetime);
    QCOMPARE(read->issuedOn, tokens.issuedOn);
    QCOMPARE(read->serial, tokens.serial);

    const ProxyLogin login{QStringLiteral("dom\\mira"), Secret("p\xc3\xa9 w:\"")};
    const auto readLogin = ProxyLogin::decode(ProxyLogin::encode(login));
    QVERIFY(readLogin);
    QCOMPARE(readLogin->user, login.user);
    QCOMPARE(readLogin->password.reveal(), login.password.reveal());

    const OAuthClient client{QStringLiteral("key"), Secret("s\xc3\xa9")};
    const auto readClient = decodeClient(encodeClient(client));
    QVERIFY(readClient);
    QCOMPARE(readClient->id, client.id);
    QCOMPARE(readClient->secret.reveal(), client.secret.reveal());
}

void OAuthTokensTest::whatIsNoTokenInTheStoreIsSaidToBeNone()
{
    for (const char *stored : {"", "x", "[]", "{}", "{\"access\":\"\"}", "{\"access\":\"a b\"}"}) {
        QVERIFY(!decodeTokens(Secret(stored)));
        QVERIFY(!decodeClient(Secret(stored)));
        QVERIFY(!ProxyLogin::decode(Secret(stored)));
    }
}

void OAuthTokensTest::theRestOfALifeIsKnownOnlyWithAClockThatWasNotChanged()
{
    using std::chrono::seconds;
    OAuthTokens tokens;
    const QDateTime now(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);
    QVERIFY(!tokens.remaining(now));
    tokens.lifetime = seconds(3600);
    QVERIFY(!tokens.remaining(now));
    tokens.issuedOn = now.addSecs(-600);
    QVERIFY(tokens.remaining(now) == seconds(3000));
    tokens.issuedOn = now.addSecs(-7200);
    QVERIFY(tokens.remaining(now) == seconds(0));
    tokens.issuedOn = now.addYears(1); // The clock has gone back since.
    QVERIFY(!tokens.remaining(now));
    tokens.issuedOn = now.addSecs(5);
    QVERIFY(tokens.remaining(now) == seconds(3600));
}

void OAuthTokensTest::eachSignInIsRandom()
{
    QSet<QByteArray> seen;
    constexpr int Runs = 1000;
    static const QRegularExpression unreserved(QStringLiteral("^[A-Za-z0-9._~-]{43,128}$"));
    for (int run = 0; run < Runs; ++run) {
        const OAuthTransaction transaction = OAuthTransaction::make();
        const QByteArray verifier = transaction.verifier.reveal();
        QVERIFY(unreserved.match(QString::fromLatin1(verifier)).hasMatch());
        QCOMPARE(QByteArray::fromBase64(transaction.state.reveal(), QByteArray::Base64UrlEncoding).size(), 32);
        QCOMPARE(QByteArray::fromBase64(transaction.challenge, QByteArray::Base64UrlEncoding),
                 QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
        QVERIFY(!transaction.challenge.contains('='));
        seen += verifier;
        seen += transaction.state.reveal();
    }
    QCOMPARE(seen.size(), 2 * Runs);
}

void OAuthTokensTest::onlyTheRedirectOfThisSignInIsTaken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status"); // 0: it is taken.
    const auto row = [](const char *name, const QByteArray &query, int status, const QByteArray &method = "GET",
                        const QByteArray &path = "/callback", const QByteArray &host = "127.0.0.1:4000") {
        QTest::newRow(name) << method << path << query << host << status;
    };
    row("the redirect", "code=c&state=the-state", 0);
    row("with more members", "state=the-state&iss=x&code=c", 0);
    row("no state", "code=c", 400);
    row("an empty state", "code=c&state=", 400);
    row("a forged state", "code=c&state=the-statf", 400);
    row("a state cut short", "code=c&state=the-stat", 400);
    row("a state that goes on", "code=c&state=the-state2", 400);
    row("two states", "code=c&state=the-state&state=the-state", 400);
    row("no code", "state=the-state", 400);
    row("an empty code", "code=&state=the-state", 400);
    row("two codes", "code=a&code=b&state=the-state", 400);
    row("a code and an error", "code=a&error=access_denied&state=the-state", 400);
    row("two errors", "error=a&error=b&state=the-state", 400);
    row("another path", "code=c&state=the-state", 404, "GET", "/");
    row("a path below", "code=c&state=the-state", 404, "GET", "/callback/x");
    row("the favicon", "", 404, "GET", "/favicon.ico");
    row("POST", "code=c&state=the-state", 405, "POST");
    row("HEAD", "code=c&state=the-state", 405, "HEAD");
    row("a name that was made to point here", "code=c&state=the-state", 421, "GET", "/callback", "evil.example:4000");
    row("localhost", "code=c&state=the-state", 421, "GET", "/callback", "localhost:4000");
    row("another port", "code=c&state=the-state", 421, "GET", "/callback", "127.0.0.1:4001");
    row("no port", "code=c&state=the-state", 421, "GET", "/callback", "127.0.0.1");
    row("too long", "code=c&state=the-state&x=" + QByteArray(9000, 'x'), 414);
    row("zeros in it", "code=c&state=the-state%00", 400);
}

void OAuthTokensTest::onlyTheRedirectOfThisSignInIsTaken()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    HttpRequest request = redirect(query);
    request.method = method;
    request.path = path;
    request.headers = {{QByteArrayLiteral("hOST"), host}};
    const OAuthCallback callback = judged(request);
    if (status == 0) {
        QCOMPARE(callback.kind, OAuthCallback::Kind::Code);
        QCOMPARE(callback.code.reveal(), QByteArray("c"));
        // A second Host header makes it doubtful where it was meant to go.
        request.headers.append({QByteArrayLiteral("Host"), host});
        QCOMPARE(judged(request).kind, OAuthCallback::Kind::Stray);
    } else {
        QCOMPARE(callback.kind, OAuthCallback::Kind::Stray);
        QCOMPARE(callback.status, status);
    }
}

void OAuthTokensTest::aCodeIsDecodedExactlyOnce()
{
    QCOMPARE(judged(redirect("code=a%2Bb&state=the-state")).code.reveal(), QByteArray("a+b"));
    QCOMPARE(judged(redirect("code=a+b&state=the-state")).code.reveal(), QByteArray("a b"));
    QCOMPARE(judged(redirect("code=a%252Bb&state=the-state")).code.reveal(), QByteArray("a%2Bb"));
    QCOMPARE(judged(redirect("code=a%26state%3Dx&state=the-state")).code.reveal(), QByteArray("a&state=x"));
}

void OAuthTokensTest::aRefusalIsReadAsPlainText()
{
    const OAuthCallback refusal =
        judged(redirect("error=access_denied&error_description=%3Cimg+src%3D%2Fdev%2Fzero%3E&state=the-state"));
    QCOMPARE(refusal.kind, OAuthCallback::Kind::Refusal);
    QCOMPARE(refusal.error, QStringLiteral("access_denied"));
    QCOMPARE(refusal.description, QStringLiteral("<img src=/dev/zero>"));
    QVERIFY(judged(redirect("error=" + QByteArray(5000, 'e') + "&state=the-state")).error.size() <= 500);
}

void OAuthTokensTest::secretsAreComparedWhole()
{
    QVERIFY(isSameSecret("abc", "abc"));
    QVERIFY(isSameSecret({}, {}));
    QVERIFY(!isSameSecret("abc", "abd"));
    QVERIFY(!isSameSecret("abc", "xbc"));
    QVERIFY(!isSameSecret("abc", "ab"));
    QVERIFY(!isSameSecret("ab", "abc"));
}

} // namespace windlass::test

using windlass::test::OAuthTokensTest;
WINDLASS_TEST(OAuthTokensTest)

#include "tst_oauthtokens.moc"
