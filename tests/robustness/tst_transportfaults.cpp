// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

QByteArray gzipHeader(const QByteArray &contentType, qsizetype length)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Encoding: gzip\r\nContent-Length: "
           + QByteArray::number(length) + "\r\n\r\n";
}

//! gzip as a server makes it, out of the zlib stream that qCompress() gives: the same deflate data in another wrapping.
QByteArray gzipped(const QByteArray &plain, quint32 checksum)
{
    QByteArray deflated = qCompress(plain, 9).mid(4 + 2);
    deflated.chop(4);
    QByteArray trailer(8, '\0');
    for (int i = 0; i < 4; ++i) {
        trailer[i] = static_cast<char>((checksum >> (8 * i)) & 0xff);
        trailer[4 + i] = static_cast<char>((static_cast<quint64>(plain.size()) >> (8 * i)) & 0xff);
    }
    return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10) + deflated + trailer;
}

quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

} // namespace

//! Hosts and networks that misbehave: every question ends, nothing half-read is taken for an answer or kept.
class TransportFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void aDamagedAnswerToARead_data();
    void aDamagedAnswerToARead();
    void aDamagedTextIsNoText_data();
    void aDamagedTextIsNoText();
    void compressedAnswersAreUnpacked();
    void aBombEndsAtTheLimit();
    void aTextThatPacksWellIsNoBomb();
    void anEndlessBodyEndsAtTheLimit();
    void hundredHeadersTooMany();
    void oneThatHangsDoesNotStopTheOthers();
    void theClientSurvivesAStorm();
};

void TransportFaultsTest::aDamagedAnswerToARead_data()
{
    QTest::addColumn<QByteArray>("raw");
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray body = R"({"id":1,"title":"x"})";
    const auto row = [](const char *name, const QByteArray &raw) { QTest::newRow(name) << raw; };
    row("length too long (1)", ok + "Content-Length: 1000\r\n\r\n" + body);
    row("no length, cut in the middle (2)", ok + "\r\n" + body.left(9));
    row("chunked, ended early", ok + "Transfer-Encoding: chunked\r\n\r\n14\r\n" + body);
    row("chunked, size is no number", ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body);
    row("chunked, size overflows", ok + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n" + body);
    row("half of gzip (4)", gzipHeader("application/json", 15) + gzipped(body, crc32Of(body)).left(15));
    row("gzip that is none (5)", gzipHeader("application/json", body.size()) + body);
    row("gzip with a wrong checksum", gzipHeader("application/json", gzipped(body, 7).size()) + gzipped(body, 7));
    row("empty body (15)", ok + "Content-Length: 0\r\n\r\n");
    row("no content (16)", "HTTP/1.1 204 No Content\r\nContent-Type: application/json\r\n\r\n");
    row("a list instead of an object", ok + "Content-Length: 2\r\n\r\n[]");
    row("something after the object (139)", ok + "Content-Length: 4\r\n\r\n{} x");
    row("no content type", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    row("status line of garbage", "HTTP/9.9 abc\r\n\r\n{}");
    row("another protocol", "220 ftp ready\r\n");
    row("only zeros", QByteArray(2000, '\0'));
    row("brackets without end (134)", ok + "Content-Length: 100000\r\n\r\n" + QByteArray(100'000, '['));
}

void TransportFaultsTest::aDamagedAnswerToARead()
{
    QFETCH(QByteArray, raw);
    ApiRig rig;
    const auto store = rig.startWithCache();
    rig.stub.on("GET", "/2.0/a").raw(raw);
    ApiRequest request = ApiRequest::get(ApiPath("a"));
    request.deadline = std::chrono::seconds(5);
    const Error error = errorFrom(rig.send(request));
    QVERIFY2(error.kind == Error::Kind::BadResponse || error.kind == Error::Kind::Network, qPrintable(error.message));
    QCOMPARE(store->count(), 0);
    QCOMPARE(rig.client->activeCount(), 0);
    QVERIFY(rig.client->ledger().total() <= 3);
}

void TransportFaultsTest::aDamagedTextIsNoText_data()
{
    QTest::addColumn<QByteArray>("raw");
    const QByteArray text = "diff --git a/x b/x\n" + QByteArray(500, '+');
    QTest::newRow("length too long") << "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n" + text;
    QTest::newRow("chunked, ended early")
        << "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n300\r\n" + text;
    // The piece ends before its text does; Qt waits for ever then.
    QTest::newRow("chunked, wrong in the middle")
        << "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1f0\r\n" + text;
    QTest::newRow("gzip with a wrong checksum")
        << gzipHeader("text/plain", gzipped(text, 7).size()) + gzipped(text, 7);
}

void TransportFaultsTest::aDamagedTextIsNoText()
{
    // A diff has no end mark: half of it looks like a diff. What Qt can tell must not be overlooked.
    QFETCH(QByteArray, raw);
    ApiRig rig;
    const auto store = rig.startWithCache();
    rig.stub.on("GET", "/2.0/diff").raw(raw);
    ApiRequest request = ApiRequest::text(ApiPath("diff"));
    request.deadline = std::chrono::seconds(2);
    const Error error = errorFrom(rig.client->send<QByteArray>(request, json::parseBytes));
    QVERIFY2(error.kind == Error::Kind::BadResponse || error.kind == Error::Kind::Network
                 || error.kind == Error::Kind::Timeout,
             qPrintable(error.message));
    QCOMPARE(store->count(), 0);
}

void TransportFaultsTest::compressedAnswersAreUnpacked()
{
    // The helper of this file makes gzip that Qt takes; otherwise the rows above would prove nothing.
    ApiRig rig;
    const QByteArray body = R"({"id":1})";
    const QByteArray packed = gzipped(body, crc32Of(body));
    rig.stub.on("GET", "/2.0/a").raw(gzipHeader("application/json", packed.size()) + packed);
    QVERIFY(answerTo(rig.get("a")));
}

void TransportFaultsTest::aBombEndsAtTheLimit()
{
    // (6) 24 MB of blanks in 24 KB: more than a list may have, and more than Qt's own check lets through.
    ApiRig rig;
    const QByteArray plain(24 * 1024 * 1024, ' ');
    const QByteArray packed = gzipped(plain, 0);
    rig.stub.on("GET", "/2.0/a").raw(gzipHeader("application/json", packed.size()) + packed);
    ApiRequest request = ApiRequest::get(ApiPath("a"));
    request.sizeLimitBytes = 1024 * 1024;
    QElapsedTimer timer;
    timer.start();
    const Error error = errorFrom(rig.send(request));
    QVERIFY2(error.kind == Error::Kind::TooLarge || error.kind == Error::Kind::BadResponse, qPrintable(error.message));
    QVERIFY(timer.elapsed() < 10'000);
}

void TransportFaultsTest::aTextThatPacksWellIsNoBomb()
{
    // (8) A generated file packs far better than the 40:1 that Qt finds suspicious.
    ApiRig rig;
    const QByteArray plain = "diff --git a/x b/x\n" + QByteArray("+all the same line\n").repeated(650'000);
    const QByteArray packed = gzipped(plain, crc32Of(plain));
    QVERIFY(plain.size() > 11 * 1024 * 1024 && plain.size() / packed.size() > 100);
    rig.stub.on("GET", "/2.0/diff").raw(gzipHeader("text/plain", packed.size()) + packed);
    const auto diff = answerTo(rig.getText("diff"));
    QVERIFY2(diff, diff ? "" : qPrintable(diff.error().message));
    QCOMPARE(diff.value().size(), plain.size());
}

void TransportFaultsTest::anEndlessBodyEndsAtTheLimit()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/a")
        .answer(200, QByteArray(4 * 1024 * 1024, ' '))
        .withoutLength()
        .drip(64 * 1024, std::chrono::milliseconds(1));
    ApiRequest request = ApiRequest::get(ApiPath("a"));
    request.sizeLimitBytes = 1024 * 1024;
    QCOMPARE(errorFrom(rig.send(request)).kind, Error::Kind::TooLarge);
    QTRY_VERIFY(rig.stub.hasEnded(rig.stub.last()));
}

void TransportFaultsTest::hundredHeadersTooMany()
{
    // (12, 13) Qt drops all headers then, and waits for ever.
    for (const bool isMany : {true, false}) {
        ApiRig rig;
        QByteArray raw = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
        for (int i = 0; isMany && i < 150; ++i)
            raw += "X-Header-" + QByteArray::number(i) + ": x\r\n";
        if (!isMany)
            raw += "Bad Name: x\r\n";
        rig.stub.on("GET", "/2.0/a").rawKeptOpen(raw + "\r\n{}");
        ApiRequest request = ApiRequest::get(ApiPath("a"));
        request.deadline = std::chrono::seconds(1);
        const Error error = errorFrom(rig.send(request));
        QVERIFY(error.kind == Error::Kind::Timeout || error.kind == Error::Kind::BadResponse);
        QCOMPARE(rig.client->activeCount(), 0);
    }
}

void TransportFaultsTest::oneThatHangsDoesNotStopTheOthers()
{
    // (11)
    ApiRig rig;
    rig.stub.on("GET", "/2.0/hang").never();
    rig.stub.on("GET", "/2.0/ok").answer(200, "{}");
    const Heard hanging(rig.get("hang"));
    for (int i = 0; i < 20; ++i)
        QVERIFY(answerTo(rig.get("ok")));
    QVERIFY(!hanging.result);
}

void TransportFaultsTest::theClientSurvivesAStorm()
{
    // Everything at once, some of it given up: all questions end, and the next one is answered.
    ApiRig rig;
    rig.stub.on("GET", "/2.0/0").close();
    rig.stub.on("GET", "/2.0/1").reset();
    rig.stub.on("GET", "/2.0/2").answer(200, "{}").cutAfter(1);
    rig.stub.on("GET", "/2.0/3").raw(QByteArray(5000, '\xff'));
    rig.stub.on("GET", "/2.0/4").answer(503);
    rig.stub.on("GET", "/2.0/5").answer(302).header("Location", "/2.0/5");
    rig.stub.on("GET", "/2.0/6").never();
    rig.stub.on("GET", "/2.0/7").answer(200, "{}");
    std::vector<std::unique_ptr<Heard<QJsonObject>>> heard;
    for (int i = 0; i < 64; ++i) {
        ApiRequest request = ApiRequest::get(ApiPath(QByteArray::number(i % 8).constData()));
        request.deadline = std::chrono::seconds(1);
        request.lane = i % 3 == 0 ? Lane::Background : Lane::Foreground;
        heard.push_back(std::make_unique<Heard<QJsonObject>>(rig.send(request)));
    }
    QTRY_VERIFY(rig.stub.count() > 20);
    for (std::size_t i = 0; i < heard.size(); i += 5)
        heard[i]->context.reset();
    QTRY_COMPARE_WITH_TIMEOUT(rig.client->activeCount(), 0, 60'000);
    for (std::size_t i = 0; i < heard.size(); ++i)
        QCOMPARE(heard[i]->times, heard[i]->context ? 1 : heard[i]->times);
    QVERIFY(answerTo(rig.get("7")));
}

} // namespace windlass::test

using windlass::test::TransportFaultsTest;
WINDLASS_TEST(TransportFaultsTest)

#include "tst_transportfaults.moc"
