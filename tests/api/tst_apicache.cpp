// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

//! What was seen last, at once; and what is true now, for as little as the host allows.
class ApiCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasNeverSeenIsNotCached();
    void whatWasSeenCostsNoRequest();
    void anUnchangedAnswerIsNotSentAgain();
    void aChangedAnswerReplacesTheKept();
    void textsAreKeptToo();
    void aDamagedAnswerIsNotKept_data();
    void aDamagedAnswerIsNotKept();
    void whatCanNoLongerBeReadIsFetchedWhole();
    void errorsAreNotKept();
    void writesAndFreshThingsAreNotKept();
    void anotherAddressIsAnotherAnswer();
    void clearingReachesTheCacheEvenWhenSigningOut();
    void aCacheReadCanBeGivenUp();
};

void ApiCacheTest::whatWasNeverSeenIsNotCached()
{
    ApiRig rig;
    rig.startWithCache();
    QCOMPARE(errorFrom(rig.get("a", ReadFrom::Cache)).kind, Error::Kind::NotCached);
    // Nor without a cache at all.
    ApiRig without;
    QCOMPARE(errorFrom(without.get("a", ReadFrom::Cache)).kind, Error::Kind::NotCached);
    QVERIFY(rig.stub.verifyNothingElse());
    QVERIFY(without.stub.verifyNothingElse());
}

void ApiCacheTest::whatWasSeenCostsNoRequest()
{
    ApiRig rig;
    rig.startWithCache();
    rig.stub.expect("GET", "/2.0/a").answer(200, R"({"id":7})");
    const QDateTime before = QDateTime::currentDateTimeUtc();
    Heard now(rig.get("a"));
    QVERIFY(now.answer());
    QVERIFY(!now.info.isFromCache);
    QVERIFY(now.info.asOf >= before);

    // From another client too: the app was started again.
    rig.start();
    Heard kept(rig.get("a", ReadFrom::Cache));
    const auto answer = kept.answer();
    QVERIFY(answer);
    QCOMPARE(answer->value(QLatin1String("id")).toInt(), 7);
    QVERIFY(kept.info.isFromCache);
    QCOMPARE(kept.info.asOf, now.info.asOf);
    QCOMPARE(rig.client->ledger().total(), 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiCacheTest::anUnchangedAnswerIsNotSentAgain()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    rig.stub.expect("GET", "/2.0/a").answer(200, R"({"id":7})").header("ETag", "\"v1\"");
    Heard first(rig.get("a"));
    QVERIFY(first.answer());
    QCOMPARE(rig.stub.last().headerCount("If-None-Match"), 0);

    rig.stub.expect("GET", "/2.0/a").answer(304, {}, {}).header("ETag", "\"v1\"");
    Heard second(rig.get("a"));
    const auto answer = second.answer();
    QVERIFY(answer);
    QCOMPARE(answer->value(QLatin1String("id")).toInt(), 7);
    QCOMPARE(rig.stub.last().header("If-None-Match"), QByteArray("\"v1\""));
    // It was said just now, if only by silence.
    QVERIFY(!second.info.isFromCache);
    QVERIFY(second.info.asOf >= first.info.asOf);
    const QByteArray key = rig.stub.base().toEncoded() + "/a";
    QCOMPARE(store->find(key)->asOf, second.info.asOf);
    QCOMPARE(store->find(key)->eTag, QByteArray("\"v1\""));
}

void ApiCacheTest::aChangedAnswerReplacesTheKept()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    rig.stub.expect("GET", "/2.0/a").answer(200, R"({"id":7})").header("ETag", "\"v1\"");
    QVERIFY(answerTo(rig.get("a")));
    rig.stub.expect("GET", "/2.0/a").answer(200, R"({"id":8})");
    QVERIFY(answerTo(rig.get("a")));
    rig.stub.expect("GET", "/2.0/a").answer(200, R"({"id":9})");
    QVERIFY(answerTo(rig.get("a")));
    QCOMPARE(rig.stub.last().headerCount("If-None-Match"), 0);
    QCOMPARE(store->count(), 1);
    const auto kept = answerTo(rig.get("a", ReadFrom::Cache));
    QVERIFY(kept);
    QCOMPARE(kept->value(QLatin1String("id")).toInt(), 9);
}

void ApiCacheTest::textsAreKeptToo()
{
    ApiRig rig;
    rig.startWithCache();
    rig.stub.expect("GET", "/2.0/diff").answer(200, "\xff\xfe bytes", "text/plain");
    QVERIFY(answerTo(rig.getText("diff")));
    const auto kept = answerTo(rig.client->send<QByteArray>(ApiRequest::text(ApiPath("diff")), json::parseBytes,
                                                            ReadFrom::Cache));
    QVERIFY(kept);
    QCOMPARE(kept.value(), QByteArray("\xff\xfe bytes"));
}

void ApiCacheTest::aDamagedAnswerIsNotKept_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasLength");
    QTest::newRow("cut off, and Qt does not notice") << QByteArray(R"({"id":)") << false;
    QTest::newRow("an array") << QByteArray("[]") << true;
    QTest::newRow("something after it") << QByteArray("{}{}") << true;
    QTest::newRow("nothing") << QByteArray() << true;
}

void ApiCacheTest::aDamagedAnswerIsNotKept()
{
    // With its ETag it would come back at every 304, for ever.
    QFETCH(QByteArray, body);
    QFETCH(bool, hasLength);
    ApiRig rig;
    const auto store = rig.startWithCache();
    rig.stub.expect("GET", "/2.0/a").answer(200, R"({"id":7})");
    QVERIFY(answerTo(rig.get("a")));
    StubAnswer &damaged = rig.stub.expect("GET", "/2.0/a").answer(200, body).header("ETag", "\"v2\"");
    if (!hasLength)
        damaged.withoutLength();
    QCOMPARE(errorFrom(rig.get("a")).kind, Error::Kind::BadResponse);
    const auto kept = answerTo(rig.get("a", ReadFrom::Cache));
    QVERIFY(kept);
    QCOMPARE(kept->value(QLatin1String("id")).toInt(), 7);
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    QCOMPARE(rig.stub.last().headerCount("If-None-Match"), 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiCacheTest::whatCanNoLongerBeReadIsFetchedWhole()
{
    // Kept by an older version, or damaged on the disk.
    ApiRig rig;
    const auto store = rig.startWithCache();
    store->responses.insert(rig.stub.base().toEncoded() + "/a", {"{", "\"v1\"", QDateTime::currentDateTimeUtc()});
    rig.stub.expect("GET", "/2.0/a").answer(304, {}, {});
    QCOMPARE(errorFrom(rig.get("a")).kind, Error::Kind::BadResponse);
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}").header("ETag", "\"v1\"");
    QVERIFY(answerTo(rig.get("a")));
    QCOMPARE(rig.stub.last().headerCount("If-None-Match"), 0);
    QVERIFY(answerTo(rig.get("a", ReadFrom::Cache)));
}

void ApiCacheTest::errorsAreNotKept()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    for (const int status : {400, 401, 403, 404, 410, 500}) {
        rig.stub.expect("GET", "/2.0/a").answer(status, "{}").header("ETag", "\"e\"");
        QCOMPARE(errorFrom(rig.get("a")).httpStatus, status);
    }
    rig.stub.expect("GET", "/2.0/a").answer(206, "{}");
    QVERIFY(answerTo(rig.get("a")));
    rig.stub.expect("GET", "/2.0/a").answer(200, "<html>", "text/html");
    QCOMPARE(errorFrom(rig.get("a")).kind, Error::Kind::BadResponse);
    QCOMPARE(store->count(), 0);
}

void ApiCacheTest::writesAndFreshThingsAreNotKept()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    rig.stub.expect("POST", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(rig.post("a")));
    ApiRequest fresh = ApiRequest::get(ApiPath("b"));
    fresh.mayCache = false;
    rig.stub.expect("GET", "/2.0/b").answer(200, "{}");
    QVERIFY(answerTo(rig.send(fresh)));
    QCOMPARE(store->count(), 0);
}

void ApiCacheTest::anotherAddressIsAnotherAnswer()
{
    ApiRig rig;
    rig.startWithCache();
    rig.stub.expect("GET", "/2.0/a?page=2").answer(200, R"({"id":2})");
    QVERIFY(answerTo(rig.send(ApiRequest::next(rig.stub.base().toEncoded() + "/a?page=2"))));
    QCOMPARE(errorFrom(rig.get("a", ReadFrom::Cache)).kind, Error::Kind::NotCached);
    QVERIFY(answerTo(rig.send(ApiRequest::next(rig.stub.base().toEncoded() + "/a?page=2"), ReadFrom::Cache)));
}

void ApiCacheTest::clearingReachesTheCacheEvenWhenSigningOut()
{
    for (int round = 0; round < 20; ++round) {
        ApiRig rig;
        const auto store = rig.startWithCache();
        store->responses.insert("x", {"{}", {}, QDateTime::currentDateTimeUtc()});
        rig.client->clearCache();
        rig.client.reset();
        QCOMPARE(store->count(), 0);
    }
}

void ApiCacheTest::aCacheReadCanBeGivenUp()
{
    ApiRig rig;
    rig.startWithCache();
    auto heard = std::make_unique<Heard<QJsonObject>>(rig.get("a", ReadFrom::Cache));
    heard->context.reset();
    QCOMPARE(rig.client->activeCount(), 0);
    QCOMPARE(errorFrom(rig.get("a", ReadFrom::Cache)).kind, Error::Kind::NotCached);
    QCOMPARE(heard->times, 0);
}

} // namespace windlass::test

using windlass::test::ApiCacheTest;
WINDLASS_TEST(ApiCacheTest)

#include "tst_apicache.moc"
