// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pipelinesapi.h"
#include "api/services/projectsapi.h"
#include "tests/api/servicerig.h"
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
    void anUnchangedListIsNotSentAgain();
    void aPartOfALogIsKeptAsThatPart();
    void aPartThatWasNotAskedForIsNotKept();
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

void ApiCacheTest::anUnchangedListIsNotSentAgain()
{
    ApiRig rig;
    rig.startWithCache();
    ProjectsApi api(*rig.client);
    const QByteArray firstPath =
        targetOf("/2.0/workspaces/acme/projects",
                 {{"pagelen", "100"},
                  {"fields", "next,size,values.uuid,values.key,values.name,values.description,values.is_private,"
                             "values.created_on,values.updated_on,values.links.avatar.href"}});
    const QByteArray secondPath = firstPath + "&page=2";
    const auto pageOf = [](const char *key, const QByteArray &next) {
        return QByteArray("{'values':[{'type':'project','uuid':'{1}','key':'KEY','name':'KEY'}]" + next + "}")
            .replace("KEY", key)
            .replace('\'', '"');
    };
    const QByteArray first = pageOf("WEB", ",'next':'" + rig.stub.origin().toEncoded() + secondPath + '\'');
    const auto readBoth = [&](ReadFrom from) {
        const auto page = answerTo(api.list(QStringLiteral("acme"), {}, from));
        if (!page || page->values.size() != 1 || page->values.first().key != QLatin1String("WEB"))
            return false;
        const auto more = answerTo(api.list(QStringLiteral("acme"), page->next, from));
        return more && more->values.size() == 1 && more->values.first().key == QLatin1String("OPS") && !more->hasNext();
    };
    rig.stub.expect("GET", firstPath).answer(200, first).header("ETag", "\"one\"");
    rig.stub.expect("GET", secondPath).answer(200, pageOf("OPS", {})).header("ETag", "\"two\"");
    QVERIFY(readBoth(ReadFrom::Network));
    // Each page has an ETag of its own, and costs a few bytes when it is the same.
    rig.stub.expect("GET", firstPath).answer(304, {}, {});
    rig.stub.expect("GET", secondPath).answer(304, {}, {});
    QVERIFY(readBoth(ReadFrom::Network));
    QCOMPARE(rig.stub.requests().at(2).header("If-None-Match"), QByteArray("\"one\""));
    QCOMPARE(rig.stub.requests().at(3).header("If-None-Match"), QByteArray("\"two\""));
    QVERIFY(readBoth(ReadFrom::Cache));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiCacheTest::aPartOfALogIsKeptAsThatPart()
{
    ApiRig rig;
    rig.startWithCache();
    PipelinesApi api(*rig.client);
    const RepositoryId shop{QStringLiteral("acme"), QStringLiteral("web-shop")};
    const QByteArray path = "/2.0/repositories/acme/web-shop/pipelines/7/steps/s/log";
    const auto log = [&](qint64 offset, ReadFrom from) {
        return answerTo(api.log(shop, QStringLiteral("7"), QStringLiteral("s"), offset, 4, from));
    };
    rig.stub.expect("GET", path).answer(206, "one\n", "text/plain").header("Content-Range", "bytes 0-3/8");
    rig.stub.expect("GET", path).answer(206, "two\n", "text/plain").header("Content-Range", "bytes 4-7/8");
    QVERIFY(log(0, ReadFrom::Network));
    QVERIFY(log(4, ReadFrom::Network));
    QCOMPARE(log(0, ReadFrom::Cache)->bytes, QByteArray("one\n"));
    QCOMPARE(log(4, ReadFrom::Cache)->bytes, QByteArray("two\n"));
    QVERIFY(!log(8, ReadFrom::Cache));
    // The end of the log, and a step that has none yet, are no news to keep.
    rig.stub.expect("GET", path).answer(416, "{}");
    QVERIFY(log(8, ReadFrom::Network)->bytes.isEmpty());
    QVERIFY(!log(8, ReadFrom::Cache));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiCacheTest::aPartThatWasNotAskedForIsNotKept()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    PipelinesApi api(*rig.client);
    const RepositoryId shop{QStringLiteral("acme"), QStringLiteral("web-shop")};
    const QByteArray path = "/2.0/repositories/acme/web-shop/pipelines/7/steps/s/log";
    // A host that ignores ranges sends everything: of use now, but no part from byte 4 on.
    rig.stub.expect("GET", path).answer(200, "one\ntwo\n", "text/plain");
    QCOMPARE(answerTo(api.log(shop, QStringLiteral("7"), QStringLiteral("s"), 4, 4))->bytes, QByteArray("two\n"));
    rig.stub.expect("GET", path).answer(206, "e\ntw", "text/plain").header("Content-Range", "bytes 2-5/8");
    answerTo(api.log(shop, QStringLiteral("7"), QStringLiteral("s"), 4, 4));
    QCOMPARE(store->count(), 0);
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::ApiCacheTest;
WINDLASS_TEST(ApiCacheTest)

#include "tst_apicache.moc"
