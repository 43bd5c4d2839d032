// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/picturesapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

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
WINDLASS_TEST(PicturesApiTest)

#include "tst_picturesapi.moc"
