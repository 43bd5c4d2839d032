// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/picturesapi.h"
#include "api/services/pipelinesapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray PipelinesPath = "/2.0/repositories/acme/web-shop/pipelines";
const QByteArray StepLogPath = PipelinesPath + "/12/steps/%7Bstep%7D/log";

} // namespace

class PipelinesApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsNewestFirst();
    void readsOneByNumberOrUuid();
    void runs();
    void aRunThatIsRefusedSaysWhyInTheDetail();
    void stops();
    void readsSteps();
    void readsALogInPieces();
    void aLogThatHasNotBegunIsNoError();
    void aHostThatIgnoresRanges();
    void aFinishedLogIsInStorage();
    void strangeRanges_data();
    void strangeRanges();
};

void PipelinesApiTest::listsNewestFirst()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const QByteArray fields = "next,size,values.uuid,values.build_number,values.state,values.target,values.trigger.name,"
                              "values.creator.uuid,values.creator.display_name,values.creator.links.avatar.href,"
                              "values.created_on,values.completed_on,values.duration_in_seconds";
    rig.stub.expect("GET", targetOf(PipelinesPath, {{"sort", "-created_on"}, {"pagelen", "50"}, {"fields", fields}}))
        .answer(200, R"({"page":1,"values":[)" + recorded(QStringLiteral("pipelines/gildas-bb__pipeline.json")) + "]}");
    const auto page = answerTo(api.list(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().buildNumber, 42);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::readsOneByNumberOrUuid()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const QByteArray answer = recorded(QStringLiteral("pipelines/gildas-bb__pipeline.json"));
    rig.stub.expect("GET", PipelinesPath + "/42").answer(200, answer);
    QCOMPARE(answerTo(api.get(shopRepository(), QStringLiteral("42")))->buildNumber, 42);
    rig.stub.expect("GET", PipelinesPath + "/%7Ba-1%7D").answer(200, answer);
    QVERIFY(answerTo(api.get(shopRepository(), QStringLiteral("{a-1}"))));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::runs()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const QByteArray answer = recorded(QStringLiteral("pipelines/gildas-bb__pipeline.json"));
    PipelineTarget target;
    target.refName = QStringLiteral("feature/x");
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"ref_name":"feature/x","ref_type":"branch","type":"pipeline_ref_target"}})")
        .answer(201, answer);
    QVERIFY(answerTo(api.run(shopRepository(), target)));
    target.customName = QStringLiteral("deploy");
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"ref_name":"feature/x","ref_type":"branch",)"
                R"("selector":{"pattern":"deploy","type":"custom"},"type":"pipeline_ref_target"}})")
        .answer(201, answer);
    QVERIFY(answerTo(api.run(shopRepository(), target)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::aRunThatIsRefusedSaysWhyInTheDetail()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("POST", PipelinesPath)
        .answer(404, R"({"error":{"message":"Not found","detail":"Could not find the branch nope."}})");
    PipelineTarget target;
    target.refName = QStringLiteral("nope");
    const Error error = errorFrom(api.run(shopRepository(), target));
    QCOMPARE(error.kind, Error::Kind::NotFound);
    QCOMPARE(error.detail, QStringLiteral("Could not find the branch nope."));
}

void PipelinesApiTest::stops()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("POST", PipelinesPath + "/42/stopPipeline", "").answer(204, {}, {});
    QVERIFY(answerTo(api.stop(shopRepository(), QStringLiteral("42"))));
    rig.stub.expect("POST", PipelinesPath + "/42/stopPipeline", "").answer(400, "{}");
    QCOMPARE(errorFrom(api.stop(shopRepository(), QStringLiteral("42"))).kind, Error::Kind::Invalid);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::readsSteps()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", PipelinesPath + "/42/steps?pagelen=100")
        .answer(200, recorded(QStringLiteral("pipeline-steps/atlassian-python-api__pipelines_PipelineUuid_steps_GET.json")));
    const auto page = answerTo(api.steps(shopRepository(), QStringLiteral("42")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
}

void PipelinesApiTest::readsALogInPieces()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const auto ask = [&](qint64 offset) {
        return answerTo(api.log(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"), offset, 100));
    };
    rig.stub.expect("GET", StepLogPath)
        .answer(206, "+ make\n", "application/octet-stream")
        .header("Content-Range", "bytes 0-6/7");
    const auto first = ask(0);
    QVERIFY(first);
    QCOMPARE(rig.stub.last().header("Range"), QByteArray("bytes=0-99"));
    QCOMPARE(first->bytes, QByteArray("+ make\n"));
    QCOMPARE(first->offset, 0);
    QVERIFY(first->isStarted);

    rig.stub.expect("GET", StepLogPath).answer(416, {}, {});
    const auto nothing = ask(7);
    QVERIFY(nothing);
    QCOMPARE(rig.stub.last().header("Range"), QByteArray("bytes=7-106"));
    QCOMPARE(nothing->bytes, QByteArray());
    QCOMPARE(nothing->offset, 7);

    rig.stub.expect("GET", StepLogPath)
        .answer(206, "done\n", "application/octet-stream")
        .header("Content-Range", "bytes 7-11/12");
    const auto rest = ask(7);
    QCOMPARE(rest->bytes, QByteArray("done\n"));
    QCOMPARE(rest->offset, 7);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::aLogThatHasNotBegunIsNoError()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", StepLogPath).answer(404, "{}");
    const auto chunk = answerTo(api.log(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"), 0));
    QVERIFY(chunk);
    QVERIFY(!chunk->isStarted);
    QVERIFY(chunk->bytes.isEmpty());
}

void PipelinesApiTest::aHostThatIgnoresRanges()
{
    // While it runs the host was seen to answer 200 with everything so far.
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.on("GET", StepLogPath).answer(200, "0123456789", "application/octet-stream");
    const auto ask = [&](qint64 offset) {
        return answerTo(api.log(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"), offset));
    };
    QCOMPARE(ask(0)->bytes, QByteArray("0123456789"));
    QCOMPARE(ask(7)->bytes, QByteArray("789"));
    QCOMPARE(ask(10)->bytes, QByteArray());
    QCOMPARE(ask(99)->bytes, QByteArray());
}

void PipelinesApiTest::aFinishedLogIsInStorage()
{
    ApiRig rig;
    HttpStub storage;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", StepLogPath).answer(307, {}, {}).header("Location", storage.origin().toEncoded() + "/log?sig=a%2Fb");
    storage.expect("GET", "/log?sig=a%2Fb")
        .answer(206, "log", "binary/octet-stream")
        .header("Content-Range", "bytes 5-7/8");
    const auto chunk = answerTo(api.log(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"), 5));
    QVERIFY(chunk);
    QCOMPARE(chunk->bytes, QByteArray("log"));
    QCOMPARE(storage.last().headerCount("Authorization"), 0);
    QVERIFY(storage.last().header("Range").startsWith("bytes=5-"));
    QVERIFY(storage.verifyNothingElse());
}

void PipelinesApiTest::strangeRanges_data()
{
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("as asked") << QByteArray("bytes 4-9/10") << QByteArray("0123456789");
    QTest::newRow("a little before") << QByteArray("bytes 2-11/12") << QByteArray("23456789");
    QTest::newRow("none") << QByteArray() << QByteArray("456789");
    QTest::newRow("nonsense") << QByteArray("bytes x-y/z") << QByteArray("456789");
    QTest::newRow("other unit") << QByteArray("lines 4-9/10") << QByteArray("456789");
}

void PipelinesApiTest::strangeRanges()
{
    QFETCH(QByteArray, contentRange);
    ApiRig rig;
    PipelinesApi api(*rig.client);
    StubAnswer &answer = rig.stub.expect("GET", StepLogPath).answer(206, "0123456789", "text/plain");
    if (!contentRange.isEmpty())
        answer.header("Content-Range", contentRange);
    const auto chunk = answerTo(api.log(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"), 4));
    QVERIFY(chunk);
    QTEST(chunk->bytes, "bytes");
}

//! Pictures of people: from any host, without credentials, and nothing that they say is about the API.
class PicturesApiTest : public QObject
{
    Q_OBJECT

private slots:
    void carryNoCredentials();
    void onlyRasterPictures_data();
    void onlyRasterPictures();
    void twoMegabytesAtMost();
    void strangeAddresses_data();
    void strangeAddresses();
    void theirTroublesAreNotTheApis_data();
    void theirTroublesAreNotTheApis();
};

namespace {
const QByteArray PngBytes = QByteArray("\x89PNG\r\n\x1a\n", 8) + "rest";
}

void PicturesApiTest::carryNoCredentials()
{
    ApiRig rig;
    HttpStub other;
    PicturesApi api(*rig.client);
    other.expect("GET", "/avatar/1?s=64").answer(200, PngBytes, "image/png");
    QVERIFY(answerTo(api.get(other.origin().toString() + QStringLiteral("/avatar/1?s=64"))));
    QCOMPARE(other.last().headerCount("Authorization"), 0);
    // Not even on the API's own host, and not after a redirect to it.
    other.expect("GET", "/hop").answer(302, {}, {}).header("Location", rig.stub.origin().toEncoded() + "/2.0/avatar");
    rig.stub.expect("GET", "/2.0/avatar").answer(200, PngBytes, "image/png");
    QVERIFY(answerTo(api.get(other.origin().toString() + QStringLiteral("/hop"))));
    QCOMPARE(rig.stub.last().headerCount("Authorization"), 0);
    QCOMPARE(rig.client->ledger().used(RequestFamily::Repository), 0);
    QCOMPARE(rig.client->ledger().used(RequestFamily::Picture), 3);
}

void PicturesApiTest::onlyRasterPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPicture");
    QTest::newRow("png") << PngBytes << true;
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0") << true;
    QTest::newRow("gif") << QByteArray("GIF89a") << true;
    QTest::newRow("webp") << QByteArray("RIFF\x01\x02\x03\x04WEBP") << true;
    QTest::newRow("sound") << QByteArray("RIFF\x01\x02\x03\x04WAVE") << false;
    QTest::newRow("svg") << QByteArray("<svg onload='x'/>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("half") << QByteArray("\x89PN") << false;
}

void PicturesApiTest::onlyRasterPictures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isPicture);
    ApiRig rig;
    const auto store = rig.startWithCache();
    PicturesApi api(*rig.client);
    rig.stub.expect("GET", "/a").answer(200, bytes, "image/png");
    const auto answer = answerTo(api.get(rig.stub.origin().toString() + QStringLiteral("/a")));
    QCOMPARE(answer.hasValue(), isPicture);
    QCOMPARE(store->count(), isPicture ? 1 : 0);
}

void PicturesApiTest::twoMegabytesAtMost()
{
    ApiRig rig;
    PicturesApi api(*rig.client);
    rig.stub.expect("GET", "/a").answer(200, PngBytes + QByteArray(3 * 1024 * 1024, 'x'), "image/png");
    QCOMPARE(errorFrom(api.get(rig.stub.origin().toString() + QStringLiteral("/a"))).kind, Error::Kind::TooLarge);
}

void PicturesApiTest::strangeAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "file:///etc/passwd", "http://evil.example/a.png", "data:image/png;base64,AAAA", "//x/y",
                                "ftp://127.0.0.1/a", "qrc:/a.png", "no address", "https://", "javascript:alert(1)"})
        QTest::newRow(*address ? address : "nothing") << QString::fromLatin1(address);
}

void PicturesApiTest::strangeAddresses()
{
    QFETCH(QString, address);
    ApiRig rig;
    PicturesApi api(*rig.client);
    QCOMPARE(errorFrom(api.get(address)).kind, Error::Kind::BadResponse);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PicturesApiTest::theirTroublesAreNotTheApis_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {0, 401, 403, 429, 503})
        QTest::addRow("%d", status) << status;
}

void PicturesApiTest::theirTroublesAreNotTheApis()
{
    QFETCH(int, status);
    ApiRig rig;
    rig.credentials->isRefreshable = true;
    PicturesApi api(*rig.client);
    QSignalSpy refused(rig.client.get(), &ApiClient::credentialsRefused);
    QSignalSpy online(rig.client.get(), &ApiClient::onlineChanged);
    QSignalSpy paused(rig.client.get(), &ApiClient::pausedChanged);
    StubAnswer &answer = rig.stub.on("GET", "/a");
    if (status == 0)
        answer.close();
    else
        answer.answer(status, "x", "text/plain").header("X-OAuth-Scopes", "evil");
    QCOMPARE(errorFrom(api.get(rig.stub.origin().toString() + QStringLiteral("/a"))).httpStatus, status);
    rig.stub.expect("GET", "/2.0/user").answer(200, "{}");
    QVERIFY(answerTo(rig.get("user")));
    QCOMPARE(refused.count(), 0);
    QCOMPARE(online.count(), 0);
    QCOMPARE(paused.count(), 0);
    QCOMPARE(rig.credentials->refreshes, 0);
    QVERIFY(rig.client->capabilities().grantedScopes().isEmpty());
    if (status != 0) {
        QCOMPARE(rig.stub.count(), 2);
    }
}

} // namespace windlass::test

using windlass::test::PicturesApiTest;
using windlass::test::PipelinesApiTest;
WINDLASS_TEST(PipelinesApiTest)
WINDLASS_TEST(PicturesApiTest)

#include "tst_pipelinesapi.moc"
