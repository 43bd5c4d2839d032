// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"
#include "windlass_version.h"

namespace windlass::test {

namespace {

QByteArrayList loggedLines;

void collectLines(QtMsgType, const QMessageLogContext &, const QString &message)
{
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    loggedLines += message.toUtf8();
}

} // namespace

//! The queue, the request as it goes out, and giving up.
class ApiClientTest : public QObject
{
    Q_OBJECT

private slots:
    void aReadGoesOutExactlyLikeThis();
    void aWriteGoesOutExactlyLikeThis();
    void aRequestForTextTakesAnyType();
    void aPieceOfALogIsAskedForUncompressed();
    void withoutCredentialsNothingIsSigned();
    void aBaseWithASlashAtItsEndIsTheSameBase();
    void onlyHttpsAndLoopbackAreBases_data();
    void onlyHttpsAndLoopbackAreBases();
    void sixAreUnderWayAndForegroundGoesFirst();
    void slowBackgroundWorkLeavesRoom();
    void closingAPageEndsItsRequest();
    void closingAPageDropsWhatWaitsInTheQueue();
    void manyAbortsLeaveTheClientUsable();
    void aWriteGoesOnWhenItsPageIsClosed();
    void signingOutInTheMiddleOfEverything();
    void signingOutFromAHandler();
    void signingOutBecauseTheCredentialWasRefused();
    void listenersMaySendMore();
    void cookiesAreNotSentBack();
    void aListIsNotFollowedToAnotherHost_data();
    void aListIsNotFollowedToAnotherHost();
    void aListGoesOnAsTheHostSays();
    void onlineFollowsTheAnswers();
    void grantedScopesAreKept();
    void theTokenIsInNoLogLine();
    void aTokenWithALineBreakIsNotSent();
};

void ApiClientTest::aReadGoesOutExactlyLikeThis()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/user").answer(200, R"({"uuid":"{1}"})");
    const auto answer = answerTo(rig.get("user"));
    QVERIFY(answer);
    QCOMPARE(answer->value(QLatin1String("uuid")).toString(), QStringLiteral("{1}"));

    const StubRequest request = rig.stub.last();
    const QByteArray host = "127.0.0.1:" + QByteArray::number(rig.stub.origin().port());
    QCOMPARE(request.raw, QByteArray("GET /2.0/user HTTP/1.1\r\nHost: " + host
                                     + "\r\nUser-Agent: Windlass/" WINDLASS_VERSION
                                       "\r\nAccept: application/json"
                                       "\r\nAuthorization: Bearer first"
                                       "\r\nConnection: Keep-Alive"
                                       "\r\nAccept-Encoding: "
                                     + request.header("Accept-Encoding") + "\r\nAccept-Language: "
                                     + request.header("Accept-Language") + "\r\n\r\n"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::aWriteGoesOutExactlyLikeThis()
{
    ApiRig rig;
    rig.stub.expect("POST", "/2.0/comments", R"({"a":1})").answer(201, "{}");
    QVERIFY(answerTo(rig.post("comments", R"({"a":1})")));
    QCOMPARE(rig.stub.last().header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(rig.stub.last().header("Content-Length"), QByteArray("7"));
    QCOMPARE(rig.stub.last().headerCount("Authorization"), 1);

    rig.stub.expect("DELETE", "/2.0/approve", "").answer(204, {}, {});
    QVERIFY(answerTo(rig.client->send<Nothing>(ApiRequest::write(ApiRequest::Method::Delete, ApiPath("approve")),
                                               json::parseNothing)));
    QCOMPARE(rig.stub.last().header("Content-Length"), QByteArray("0"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::aRequestForTextTakesAnyType()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/diff").answer(200, "diff --git a/x b/x\n", "text/plain");
    const auto answer = answerTo(rig.getText("diff"));
    QVERIFY(answer);
    QCOMPARE(answer.value(), QByteArray("diff --git a/x b/x\n"));
    // The log endpoint answers 406 to more than this.
    QCOMPARE(rig.stub.last().header("Accept"), QByteArray("*/*"));
}

void ApiClientTest::aPieceOfALogIsAskedForUncompressed()
{
    // Bytes 100-199 of a compressed log would be no text at all.
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/log").answer(206, "line\n", "text/plain");
    ApiRequest request = ApiRequest::text(ApiPath("log"));
    request.range = "bytes=100-199";
    QVERIFY(answerTo(rig.client->send<QByteArray>(request, json::parseBytes)));
    QCOMPARE(rig.stub.last().header("Range"), QByteArray("bytes=100-199"));
    QCOMPARE(rig.stub.last().header("Accept-Encoding"), QByteArray("identity"));
}

void ApiClientTest::withoutCredentialsNothingIsSigned()
{
    ApiRig rig;
    rig.credentials = nullptr;
    rig.start();
    rig.stub.expect("GET", "/2.0/user").answer(200, "{}");
    QVERIFY(answerTo(rig.get("user")));
    QCOMPARE(rig.stub.last().headerCount("Authorization"), 0);
}

void ApiClientTest::aBaseWithASlashAtItsEndIsTheSameBase()
{
    HttpStub stub;
    ApiClient::Options options;
    options.base = QUrl(stub.base().toString() + QLatin1Char('/'));
    ApiClient client(options);
    stub.expect("GET", "/2.0/user").answer(200, "{}");
    QVERIFY(answerTo(client.send<QByteArray>(ApiRequest::get(ApiPath("user")), json::parseBytes)));
    QVERIFY(stub.verifyNothingElse());
}

void ApiClientTest::onlyHttpsAndLoopbackAreBases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isUsable");
    const auto row = [](const char *text, bool isUsable) { QTest::newRow(text) << QString::fromLatin1(text) << isUsable; };
    row("https://api.bitbucket.org/2.0", true);
    row("http://127.0.0.1:8080/2.0", true);
    row("http://localhost:8080", true);
    row("http://[::1]:8080/2.0", true);
    row("http://api.bitbucket.org/2.0", false);
    row("http://127.0.0.1.evil.example/2.0", false);
    row("ftp://api.bitbucket.org/2.0", false);
    row("https://", false);
    row("https://me@api.bitbucket.org/2.0", false);
    row("https://api.bitbucket.org/2.0?x=1", false);
    row("https://api.bitbucket.org/2.0#x", false);
    row("", false);
}

void ApiClientTest::onlyHttpsAndLoopbackAreBases()
{
    QFETCH(QString, text);
    QTEST(ApiClient::isUsableBase(QUrl(text)), "isUsable");
}

void ApiClientTest::sixAreUnderWayAndForegroundGoesFirst()
{
    ApiRig rig;
    std::vector<std::unique_ptr<Heard<QJsonObject>>> heard;
    const auto ask = [&](const QByteArray &name, Lane lane) {
        rig.stub.on("GET", "/2.0/" + name).answer(200, "{}").held();
        ApiRequest request = ApiRequest::get(ApiPath(name.constData()));
        request.lane = lane;
        heard.push_back(std::make_unique<Heard<QJsonObject>>(rig.send(request)));
    };
    for (int i = 0; i < 6; ++i)
        ask("background" + QByteArray::number(i), Lane::Background);
    for (int i = 0; i < 6; ++i)
        ask("foreground" + QByteArray::number(i), Lane::Foreground);
    QCOMPARE(rig.client->activeCount(), 12);

    QTRY_COMPARE(rig.stub.heldCount(), 6);
    for (const StubRequest &request : rig.stub.requests())
        QVERIFY2(request.target.startsWith("/2.0/foreground"), request.target.constData());
    // One ends, one more begins.
    rig.stub.release();
    QTRY_COMPARE(rig.stub.count(), 7);
    QCOMPARE(rig.stub.heldCount(), 6);
    QVERIFY(rig.stub.last().target.startsWith("/2.0/background"));
    while (rig.client->activeCount() > 0) {
        rig.stub.release();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QVERIFY(rig.stub.heldCount() <= 6);
    }
    QCOMPARE(rig.stub.count(), 12);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::slowBackgroundWorkLeavesRoom()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/picture").answer(200, "{}").held();
    rig.stub.on("GET", "/2.0/page").answer(200, "{}");
    std::vector<std::unique_ptr<Heard<QJsonObject>>> pictures;
    ApiRequest picture = ApiRequest::get(ApiPath("picture"));
    picture.lane = Lane::Background;
    for (int i = 0; i < 10; ++i) {
        ++picture.sizeLimitBytes; // Each one another question.
        pictures.push_back(std::make_unique<Heard<QJsonObject>>(rig.send(picture)));
    }
    QTRY_COMPARE(rig.stub.heldCount(), 4);
    QVERIFY(answerTo(rig.get("page")));
    QCOMPARE(rig.stub.heldCount(), 4);
    while (rig.client->activeCount() > 0) {
        rig.stub.release();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QVERIFY(rig.stub.heldCount() <= 4);
    }
    QCOMPARE(rig.stub.count(), 11);
}

void ApiClientTest::closingAPageEndsItsRequest()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/slow").never();
    auto heard = std::make_unique<Heard<QJsonObject>>(rig.getApart("slow"));
    QTRY_COMPARE(rig.stub.count(), 1);
    heard->context.reset();
    QCOMPARE(rig.client->activeCount(), 0);
    QTRY_VERIFY(rig.stub.hasEnded(rig.stub.last()));
    QCOMPARE(heard->times, 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::closingAPageDropsWhatWaitsInTheQueue()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/slow").answer(200, "{}").held();
    std::vector<std::unique_ptr<Heard<QJsonObject>>> slow;
    for (int i = 0; i < 6; ++i)
        slow.push_back(std::make_unique<Heard<QJsonObject>>(rig.getApart("slow")));
    auto dropped = std::make_unique<Heard<QJsonObject>>(rig.get("dropped"));
    QTRY_COMPARE(rig.stub.heldCount(), 6);
    dropped->context.reset();
    while (rig.stub.release()) { }
    for (const auto &heard : slow)
        QVERIFY(heard->answer());
    QCOMPARE(rig.client->activeCount(), 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::manyAbortsLeaveTheClientUsable()
{
    // The places of what is given up must come back, whether it waited, ran, was redirected or had been answered already.
    ApiRig rig;
    rig.stub.on("GET", "/2.0/never").never();
    rig.stub.on("GET", "/2.0/quick").answer(200, "{}");
    rig.stub.on("GET", "/2.0/hop").answer(302).header("Location", "/2.0/hop2");
    rig.stub.on("GET", "/2.0/hop2").answer(302).header("Location", "/2.0/quick");
    for (int round = 0; round < 40; ++round) {
        std::vector<std::unique_ptr<Heard<QJsonObject>>> heard;
        for (int i = 0; i < 9; ++i) {
            const char *const paths[] = {"never", "quick", "hop"};
            heard.push_back(std::make_unique<Heard<QJsonObject>>(rig.getApart(paths[i % 3])));
        }
        // Each round is given up at another moment; whether it came so far does not matter.
        std::ignore = QTest::qWaitFor([&] { return rig.stub.count() > round * 3 + round % 7; }, 50);
        heard.clear();
        QCOMPARE(rig.client->activeCount(), 0);
    }
    rig.stub.on("GET", "/2.0/after").answer(200, "{}").held();
    std::vector<std::unique_ptr<Heard<QJsonObject>>> after;
    for (int i = 0; i < 7; ++i)
        after.push_back(std::make_unique<Heard<QJsonObject>>(rig.getApart("after")));
    QTRY_COMPARE(rig.stub.heldCount(), 6);
    rig.stub.release();
    QTRY_COMPARE(rig.stub.heldCount(), 6);
    while (rig.stub.release()) { }
    for (const auto &heard : after)
        QVERIFY(heard->answer());
}

void ApiClientTest::aWriteGoesOnWhenItsPageIsClosed()
{
    ApiRig rig;
    rig.stub.expect("POST", "/2.0/merge").answer(200, "{}").held();
    auto heard = std::make_unique<Heard<QJsonObject>>(rig.post("merge"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    heard->context.reset();
    QCOMPARE(rig.client->activeCount(), 1);
    rig.stub.release();
    QTRY_COMPARE(rig.client->activeCount(), 0);
    QCOMPARE(heard->times, 0);
    QVERIFY(rig.stub.verifyNothingElse());

    // And one that has not left the queue yet.
    rig.stub.expect("POST", "/2.0/approve").answer(200, "{}");
    Heard(rig.post("approve")).context.reset();
    QTRY_COMPARE(rig.client->activeCount(), 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::signingOutInTheMiddleOfEverything()
{
    // Requests that wait, run, are being retried, redirected or answered just now; and replies that outlive the client.
    for (int round = 0; round < 12; ++round) {
        ApiRig rig;
        rig.stub.on("GET", "/2.0/never").never();
        rig.stub.on("GET", "/2.0/quick").answer(200, "{}");
        rig.stub.on("GET", "/2.0/busy").answer(503);
        rig.stub.on("GET", "/2.0/hop").answer(302).header("Location", "/2.0/hop");
        rig.stub.on("POST", "/2.0/write").never();
        std::vector<std::unique_ptr<Heard<QJsonObject>>> heard;
        const char *const paths[] = {"never", "quick", "busy", "hop"};
        for (int i = 0; i < 12; ++i)
            heard.push_back(std::make_unique<Heard<QJsonObject>>(rig.get(paths[i % 4])));
        heard.push_back(std::make_unique<Heard<QJsonObject>>(rig.post("write")));
        const PendingReply<QJsonObject> unheard = rig.get("never");
        std::ignore = QTest::qWaitFor([&] { return rig.stub.count() >= round; }, 200);
        QElapsedTimer timer;
        timer.start();
        rig.client.reset();
        QVERIFY2(timer.elapsed() < 4000, "signing out takes too long");
    }
}

void ApiClientTest::signingOutFromAHandler()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/user").answer(200, "{}");
    bool isGone = false;
    rig.get("user").then(&rig.stub, [&](Result<QJsonObject>) {
        rig.client.reset();
        isGone = true;
    });
    QTRY_VERIFY(isGone);
}

void ApiClientTest::signingOutBecauseTheCredentialWasRefused()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/user").answer(401, "{}");
    QObject context;
    connect(rig.client.get(), &ApiClient::credentialsRefused, &context, [&rig] { rig.client.reset(); });
    const Heard heard(rig.get("user"));
    QTRY_VERIFY(!rig.client);
}

void ApiClientTest::listenersMaySendMore()
{
    // A page that reloads as soon as the host is back, or as soon as the count changes.
    ApiRig rig;
    rig.stub.on("GET", "/2.0/more").answer(200, "{}");
    QObject context;
    int sent = 0;
    const auto sendMore = [&] {
        if (sent >= 200)
            return;
        for (int i = 0; i < 20; ++i, ++sent)
            rig.get("more").then(&context, [](Result<QJsonObject>) {});
    };
    connect(rig.client.get(), &ApiClient::onlineChanged, &context, sendMore);
    connect(&rig.client->capabilities(), &Capabilities::grantedScopesChanged, &context, sendMore);
    connect(rig.client.get(), &ApiClient::credentialsRefused, &context, sendMore);
    connect(rig.client.get(), &ApiClient::pausedChanged, &context, sendMore);
    connect(&rig.client->ledger(), &RequestLedger::changed, &context, sendMore);
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}").header("X-OAuth-Scopes", "account");
    rig.stub.expect("GET", "/2.0/b").answer(401, "{}");
    rig.stub.expect("POST", "/2.0/c").answer(429, "slow", "text/plain");
    QVERIFY(answerTo(rig.get("a")));
    QCOMPARE(errorFrom(rig.get("b")).kind, Error::Kind::Unauthorized);
    QCOMPARE(errorFrom(rig.post("c")).kind, Error::Kind::RateLimited);
    QTRY_COMPARE(rig.client->activeCount(), 0);
    QVERIFY(sent >= 200);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::cookiesAreNotSentBack()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/user").answer(200, "{}").header("Set-Cookie", "session=abc; Path=/");
    QVERIFY(answerTo(rig.get("user")));
    QVERIFY(answerTo(rig.get("user")));
    QCOMPARE(rig.stub.count(), 2);
    QCOMPARE(rig.stub.last().headerCount("Cookie"), 0);
}

void ApiClientTest::aListIsNotFollowedToAnotherHost_data()
{
    QTest::addColumn<QByteArray>("next");
    // The first two are recorded ones.
    QTest::newRow("website") << QByteArray("https://bitbucket.org/!api/2.0/repositories/a/b/commits?page=2");
    QTest::newRow("relative") << QByteArray("workspaces?nextPage");
    QTest::newRow("other port") << QByteArray("http://127.0.0.1:1/2.0/user");
    QTest::newRow("user name") << QByteArray("http://127.0.0.1:80@evil.example/2.0/user");
    QTest::newRow("backslash") << QByteArray("http://127.0.0.1\\@evil.example/2.0/user");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("words") << QByteArray("not an address");
}

void ApiClientTest::aListIsNotFollowedToAnotherHost()
{
    QFETCH(QByteArray, next);
    ApiRig rig;
    QCOMPARE(errorFrom(rig.send(ApiRequest::next(next))).kind, Error::Kind::BadResponse);
    QCOMPARE(rig.client->activeCount(), 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::aListGoesOnAsTheHostSays()
{
    // Opaque: escapes, order and empty members are the host's.
    ApiRig rig;
    const QByteArray target = "/2.0/repositories/acme/%7Bweb%2Fshop%7D/commits?ctx=a%2Bb%3D%3D&page=8xhd&q=&q=name%3D%22%C3%BC%22";
    rig.stub.expect("GET", target).answer(200, "{}");
    QVERIFY(answerTo(rig.send(ApiRequest::next(rig.stub.origin().toEncoded() + target))));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiClientTest::onlineFollowsTheAnswers()
{
    ApiRig rig;
    QSignalSpy spy(rig.client.get(), &ApiClient::onlineChanged);
    rig.stub.on("GET", "/2.0/cut").answer(200, R"({"a":1})").cutAfter(3);
    rig.stub.on("GET", "/2.0/gone").close();
    rig.stub.on("GET", "/2.0/wrong").answer(500);
    rig.stub.on("GET", "/2.0/user").answer(200, "{}");
    QVERIFY(answerTo(rig.get("user")));
    QCOMPARE(errorFrom(rig.get("wrong")).kind, Error::Kind::Server);
    // A host that begins to answer is there.
    QCOMPARE(errorFrom(rig.get("cut")).kind, Error::Kind::Network);
    QCOMPARE(spy.count(), 0);
    QVERIFY(rig.client->isOnline());

    QCOMPARE(errorFrom(rig.get("gone")).kind, Error::Kind::Network);
    QTRY_COMPARE(spy.count(), 1);
    QVERIFY(!rig.client->isOnline());
    QVERIFY(answerTo(rig.get("user")));
    QTRY_COMPARE(spy.count(), 2);
    QVERIFY(rig.client->isOnline());
    QVERIFY(rig.client->lastAnswer().isValid());
}

void ApiClientTest::grantedScopesAreKept()
{
    ApiRig rig;
    QSignalSpy spy(&rig.client->capabilities(), &Capabilities::grantedScopesChanged);
    rig.stub.on("GET", "/2.0/user").answer(200, "{}").header("X-OAuth-Scopes", "account, pullrequest:write");
    QVERIFY(answerTo(rig.get("user")));
    QVERIFY(answerTo(rig.get("user")));
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(rig.client->capabilities().grantedScopes(),
             (QSet<QString>{QStringLiteral("account"), QStringLiteral("pullrequest:write")}));
}

void ApiClientTest::theTokenIsInNoLogLine()
{
    // Everything that Qt's network and ours have to say, with all categories on.
    loggedLines.clear();
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true\nqt.core.*=false\nqt.qpa.*=false"));
    const QtMessageHandler before = qInstallMessageHandler(collectLines);
    {
        ApiRig rig;
        rig.credentials->token = "Bearer canary-4711";
        rig.stub.on("GET", "/2.0/user").answer(200, "{}");
        rig.stub.on("GET", "/2.0/gone").close();
        rig.stub.on("GET", "/2.0/hop").answer(302).header("Location", "/2.0/user");
        rig.stub.on("POST", "/2.0/write").reset();
        Heard(rig.get("user")).wait();
        Heard(rig.get("gone")).wait();
        Heard(rig.get("hop")).wait();
        Heard(rig.post("write", R"({"secret":"canary-4711"})")).wait();
        qDebug() << "a line of our own";
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(!loggedLines.isEmpty());
    const QByteArray basic = QByteArray("canary-4711").toBase64();
    for (const QByteArray &line : loggedLines)
        QVERIFY2(!line.contains("canary-4711") && !line.contains(basic), line.constData());
}

void ApiClientTest::aTokenWithALineBreakIsNotSent()
{
    // Whatever made it: in a header it would become a header of its own.
    ApiRig rig;
    rig.credentials->token = "Bearer a\r\nX-Evil: 1";
    rig.stub.on("GET", "/2.0/user").answer(401, "{}");
    QCOMPARE(errorFrom(rig.get("user")).kind, Error::Kind::Unauthorized);
    for (const StubRequest &request : rig.stub.requests())
        QVERIFY(!request.raw.contains("Evil"));
}

} // namespace windlass::test

using windlass::test::ApiClientTest;
WINDLASS_TEST(ApiClientTest)

#include "tst_apiclient.moc"
