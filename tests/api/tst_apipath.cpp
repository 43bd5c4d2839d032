// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

//! What people type and name arrives as one segment or one value, byte for byte, through Qt's own ideas of an address.
class ApiPathTest : public QObject
{
    Q_OBJECT

private slots:
    void aSegmentStaysOneSegment_data();
    void aSegmentStaysOneSegment();
    void aFilePathKeepsItsFolders();
    void aQueryValueArrivesAsTyped_data();
    void aQueryValueArrivesAsTyped();
    void quotesForTheFilterLanguage_data();
    void quotesForTheFilterLanguage();
    void numbersAndLiterals();
};

void ApiPathTest::aSegmentStaysOneSegment_data()
{
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QByteArray>("onTheWire");
    const auto row = [](const char *segment, const char *onTheWire) {
        QTest::newRow(segment) << QString::fromUtf8(segment) << QByteArray(onTheWire);
    };
    row("web-shop_2.0~x", "web-shop_2.0~x");
    row("../../user", "..%2F..%2Fuser");
    row("a/b?c#d", "a%2Fb%3Fc%23d");
    row("feature/BB-1", "feature%2FBB-1");
    row("{1234-abcd}", "%7B1234-abcd%7D");
    row("a+b", "a%2Bb");
    row("a b", "a%20b");
    row("\xf0\x9f\x90\x99\xc3\xa9", "%F0%9F%90%99%C3%A9");
    row("a%2Fb", "a%252Fb");
    row("%2e%2e", "%252e%252e");
    row("a\\b", "a%5Cb");
    row("a\r\nX-Evil: 1", "a%0D%0AX-Evil%3A%201");
    row("a;b,c@d:e=f&g$h!i*j(k)'l", "a%3Bb%2Cc%40d%3Ae%3Df%26g%24h%21i%2Aj%28k%29%27l");
    // Encoded once, QUrl would undo it, and the host would climb.
    row("..", "%252E%252E");
    row(".", "%252E");
    row("...", "...");
}

void ApiPathTest::aSegmentStaysOneSegment()
{
    QFETCH(QString, segment);
    QFETCH(QByteArray, onTheWire);
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/repositories/" + onTheWire + "/x").answer(200, "{}");
    QVERIFY(answerTo(rig.send(ApiRequest::get(ApiPath("repositories") / segment / "x"))));
    QVERIFY(!rig.stub.last().raw.contains("\r\nX-Evil"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiPathTest::aFilePathKeepsItsFolders()
{
    ApiRig rig;
    const QString path = QStringLiteral("src/a b/100%/#1?.txt");
    rig.stub.expect("GET", "/2.0/src/src/a%20b/100%25/%231%3F.txt").answer(200, "x", "text/plain");
    QVERIFY(answerTo(rig.client->send<QByteArray>(ApiRequest::text(ApiPath("src").file(path)), json::parseBytes)));
    QCOMPARE(ApiPath("src").file(u"../../user").encoded(), QByteArray("/src/%252E%252E/%252E%252E/user"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiPathTest::aQueryValueArrivesAsTyped_data()
{
    QTest::addColumn<QString>("value");
    const char *const values[] = {"a+b&c=\"x\"", "100%", "a b", "#1", "?x=1", "\xc3\xbc", "\xf0\x9f\x90\x99", "'", "a;b", "\\\"",
                                  "%41", "[1,2]|{3}", "<b>", "`", "^"};
    for (const char *value : values)
        QTest::newRow(value) << QString::fromUtf8(value);
}

void ApiPathTest::aQueryValueArrivesAsTyped()
{
    QFETCH(QString, value);
    ApiRig rig;
    const QByteArray encoded = QUrl::toPercentEncoding(value);
    rig.stub.expect("GET", "/2.0/x?q=" + encoded + "&pagelen=50").answer(200, "{}");
    QVERIFY(answerTo(rig.send(ApiRequest::get(ApiPath("x"), ApiQuery().add("q", value).add("pagelen", 50)))));
    // As a host decodes it: `+` is a blank there.
    const QByteArray sent = rig.stub.last().target.split('=').at(1).split('&').at(0);
    QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(QByteArray(sent).replace('+', ' '))), value);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiPathTest::quotesForTheFilterLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << QStringLiteral("shop") << QStringLiteral("\"shop\"");
    QTest::newRow("quotes") << QStringLiteral("a\" OR state=\"MERGED")
                            << QStringLiteral("\"a\\\" OR state=\\\"MERGED\"");
    QTest::newRow("backslash") << QStringLiteral("a\\") << QStringLiteral("\"a\\\\\"");
    QTest::newRow("both") << QStringLiteral("\\\"") << QStringLiteral("\"\\\\\\\"\"");
    QTest::newRow("nothing") << QString() << QStringLiteral("\"\"");
}

void ApiPathTest::quotesForTheFilterLanguage()
{
    QFETCH(QString, text);
    QTEST(quotedForQuery(text), "quoted");
}

void ApiPathTest::numbersAndLiterals()
{
    QCOMPARE((ApiPath("a") / 9'007'199'254'740'993 / "b").encoded(), QByteArray("/a/9007199254740993/b"));
    QCOMPARE(ApiQuery().addIfSet("q", {}).encoded(), QByteArray());
    QCOMPARE(ApiQuery().addIfSet("q", QStringLiteral("x")).add("n", -1).encoded(), QByteArray("q=x&n=-1"));
}

} // namespace windlass::test

using windlass::test::ApiPathTest;
WINDLASS_TEST(ApiPathTest)

#include "tst_apipath.moc"
