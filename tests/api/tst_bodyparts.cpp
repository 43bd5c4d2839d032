// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

//! What somebody who listens hears of a body: put together again as it came.
struct HeardParts {
    BodyListener listener(QObject *context)
    {
        return {context, [this](const BodyPart &part) {
                    if (part.offset == 0)
                        ++begins;
                    isInOrder &= part.offset == 0 || part.offset == body.size();
                    body = body.left(part.offset) + part.bytes;
                    ++count;
                }};
    }

    QByteArray body;
    int count = 0;
    int begins = 0;
    bool isInOrder = true;
};

//! Bodies that are handed out while they arrive.
class BodyPartsTest : public QObject
{
    Q_OBJECT

    static PendingReply<QByteArray> listen(ApiRig &rig, HeardParts &parts, QObject *context)
    {
        return rig.client->send<QByteArray>(ApiRequest::text(ApiPath("diff")), json::parseBytes, ReadFrom::Network,
                                            parts.listener(context));
    }

private slots:
    void piecesComeBeforeTheAnswer();
    void aRedirectIsFollowedFirst();
    void theWordsOfAFailureAreNoPiece_data();
    void theWordsOfAFailureAreNoPiece();
    void anotherAttemptBeginsAnew();
    void whatWasCutOffWasHandedOut();
    void aBodyThatIsTooLargeEnds();
    void givingUpEndsTheDownload();
    void nothingIsHeardOnceTheContextIsGone();
    void whoJoinsLateGetsTheWholeAnswer();
    void aLargeBodyComesInFewPieces();
    void itIsKeptAsBefore();
};

void BodyPartsTest::piecesComeBeforeTheAnswer()
{
    ApiRig rig;
    const QByteArray body = QByteArray(9, 'a') + QByteArray(9, 'b') + QByteArray(9, 'c');
    rig.stub.expect("GET", "/2.0/diff").answer(200, body, "text/plain").drip(9, std::chrono::milliseconds(80));
    HeardParts parts;
    Heard<QByteArray> heard(listen(rig, parts, this));
    QTRY_VERIFY(parts.count > 0);
    QVERIFY(!heard.result); // The first piece is here, and the answer is not.
    QVERIFY(body.startsWith(parts.body) && parts.body.size() < body.size());
    QCOMPARE(heard.answer().value(), body);
    QCOMPARE(parts.body, body);
    QCOMPARE(parts.begins, 1);
    QVERIFY(parts.isInOrder && parts.count > 1);
}

void BodyPartsTest::aRedirectIsFollowedFirst()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/diff").answer(302, "Moved somewhere", "text/plain").header("Location", rig.stub.base().toEncoded() + "/there");
    rig.stub.expect("GET", "/2.0/there").answer(200, "diff --git a/x b/x\n", "text/plain");
    HeardParts parts;
    QCOMPARE(answerTo(listen(rig, parts, this)).value(), QByteArray("diff --git a/x b/x\n"));
    QCOMPARE(parts.body, QByteArray("diff --git a/x b/x\n"));
    QCOMPARE(parts.begins, 1);
}

void BodyPartsTest::theWordsOfAFailureAreNoPiece_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("not found") << 404 << QByteArray("application/json");
    QTest::newRow("a page that wants a log-in") << 200 << QByteArray("text/html; charset=utf-8");
    QTest::newRow("nothing yet") << 202 << QByteArray("text/plain");
}

void BodyPartsTest::theWordsOfAFailureAreNoPiece()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/diff").answer(status, "diff --git a/x b/x\n", type);
    HeardParts parts;
    Heard<QByteArray> heard(listen(rig, parts, this));
    QTRY_VERIFY(heard.result);
    QCOMPARE(parts.count, 0);
}

void BodyPartsTest::anotherAttemptBeginsAnew()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/diff").answer(200, "diff --git a/x b/x\nrest\n", "text/plain").cutAfter(10);
    rig.stub.expect("GET", "/2.0/diff").answer(200, "diff --git a/x b/x\nrest\n", "text/plain");
    HeardParts parts;
    QCOMPARE(answerTo(listen(rig, parts, this)).value(), QByteArray("diff --git a/x b/x\nrest\n"));
    QCOMPARE(parts.begins, 2);
    QCOMPARE(parts.body, QByteArray("diff --git a/x b/x\nrest\n"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void BodyPartsTest::whatWasCutOffWasHandedOut()
{
    ApiRig rig;
    for (int attempt = 0; attempt < 3; ++attempt)
        rig.stub.expect("GET", "/2.0/diff").answer(200, "0123456789abcdef", "text/plain").cutAfter(10);
    HeardParts parts;
    QCOMPARE(errorFrom(listen(rig, parts, this)).kind, Error::Kind::Network);
    QCOMPARE(parts.body, QByteArray("0123456789"));
    QCOMPARE(parts.begins, 3);
}

void BodyPartsTest::aBodyThatIsTooLargeEnds()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/diff").answer(200, QByteArray(5000, 'x'), "text/plain").drip(500, std::chrono::milliseconds(1));
    ApiRequest request = ApiRequest::text(ApiPath("diff"));
    request.sizeLimitBytes = 1200;
    HeardParts parts;
    QCOMPARE(errorFrom(rig.client->send<QByteArray>(request, json::parseBytes, ReadFrom::Network, parts.listener(this))).kind,
             Error::Kind::TooLarge);
    QVERIFY(parts.body.size() <= 1200);
}

void BodyPartsTest::givingUpEndsTheDownload()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/diff").answer(200, QByteArray(1000, 'x'), "text/plain").drip(10, std::chrono::milliseconds(20));
    HeardParts parts;
    PendingReply<QByteArray> reply = listen(rig, parts, this);
    reply.then(this, [](const Result<QByteArray> &) { QFAIL("It was given up."); });
    QTRY_VERIFY(parts.count > 0);
    reply.abort();
    const int count = parts.count;
    QTRY_VERIFY(rig.stub.hasEnded(rig.stub.last()));
    QCOMPARE(parts.count, count);
    QCOMPARE(rig.client->activeCount(), 0);
}

void BodyPartsTest::nothingIsHeardOnceTheContextIsGone()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/diff").answer(200, QByteArray(100, 'x'), "text/plain").drip(20, std::chrono::milliseconds(60));
    HeardParts parts;
    auto context = std::make_unique<QObject>();
    Heard<QByteArray> heard(listen(rig, parts, context.get()));
    QTRY_VERIFY(parts.count > 0);
    const int count = parts.count;
    context.reset();
    QCOMPARE(heard.answer().value().size(), 100);
    QCOMPARE(parts.count, count);
}

void BodyPartsTest::whoJoinsLateGetsTheWholeAnswer()
{
    ApiRig rig;
    const QByteArray body(90, 'x');
    rig.stub.expect("GET", "/2.0/diff").answer(200, body, "text/plain").drip(30, std::chrono::milliseconds(80));
    HeardParts first;
    Heard<QByteArray> one(listen(rig, first, this));
    QTRY_VERIFY(first.count > 0);
    Heard<QByteArray> two(rig.getText("diff")); // The same read, without a wish for pieces.
    HeardParts late;
    Heard<QByteArray> three(listen(rig, late, this));
    QCOMPARE(one.answer().value(), body);
    QCOMPARE(two.answer().value(), body);
    QCOMPARE(three.answer().value(), body);
    QCOMPARE(late.begins, 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void BodyPartsTest::aLargeBodyComesInFewPieces()
{
    ApiRig rig;
    const QByteArray body(8 * 1024 * 1024, 'x');
    rig.stub.expect("GET", "/2.0/diff").answer(200, body, "text/plain");
    HeardParts parts;
    QCOMPARE(answerTo(listen(rig, parts, this)).value().size(), body.size());
    QCOMPARE(parts.body, body);
    // Each piece is an event on the thread of the window: a quarter of a megabyte each, or one every 50 ms.
    QVERIFY2(parts.count <= 200, qPrintable(QString::number(parts.count)));
}

void BodyPartsTest::itIsKeptAsBefore()
{
    ApiRig rig;
    rig.startWithCache();
    rig.stub.expect("GET", "/2.0/diff").answer(200, "diff\n", "text/plain").header("ETag", "\"1\"");
    HeardParts parts;
    QCOMPARE(answerTo(listen(rig, parts, this)).value(), QByteArray("diff\n"));
    QCOMPARE(parts.count, 1);
    // From the cache there are no pieces, and none when the host says that nothing changed.
    HeardParts cached;
    QCOMPARE(answerTo(rig.client->send<QByteArray>(ApiRequest::text(ApiPath("diff")), json::parseBytes, ReadFrom::Cache,
                                                   cached.listener(this)))
                 .value(),
             QByteArray("diff\n"));
    rig.stub.expect("GET", "/2.0/diff").answer(304);
    QCOMPARE(answerTo(listen(rig, cached, this)).value(), QByteArray("diff\n"));
    QCOMPARE(cached.count, 0);
}

} // namespace windlass::test

using windlass::test::BodyPartsTest;
WINDLASS_TEST(BodyPartsTest)
#include "tst_bodyparts.moc"
