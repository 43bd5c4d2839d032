// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/apirequest.h"
#include "api/core/requestledger.h"
#include "tests/support/testmain.h"

#include <QtTest>

#include <numeric>

namespace windlass::test {

using Headers = QMap<QByteArray, QByteArray>;

namespace {

//! JSON with apostrophes for quotation marks.
QByteArray ledgerJson(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

//! Our own count of the rolling hour, the only one that most credentials have.
class RequestLedgerTest : public QObject
{
    Q_OBJECT

private slots:
    void countsByFamily();
    void theHourRolls();
    void tellsWhenOneMoreBecomesPossible();
    void backgroundWorkStopsAtTheLastFifth();
    void theHostsOwnLimitReplacesTheDocumentedOne();
    void nonsenseInHeadersIsIgnored_data();
    void nonsenseInHeadersIsIgnored();
    void nearLimitStopsBackgroundWork();
    void neverBelowZero();
    void picturesCostNoBudget();
    void tellsWhoAsked();
    void tellsTheHourByFiveMinutes();
    void unknownUntilTheFirstAnswer();
    void whatHasNoPublishedLimitHasNone();
    void anonymousCallersHaveSixty();
    void theHostsCountWinsWhereItIsHigher();
    void answersThatOvertakeEachOther();
    void theHostsCountGrowsOld();
    void nonsenseInTheOtherHeadersIsIgnored_data();
    void nonsenseInTheOtherHeadersIsIgnored();
    void theHostSaysWhenItRefills();
    void nearIsForgottenAfterAWhile();
    void remembersTheLastRefusal();
    void theCountSurvivesARestart();
    void damagedOrOldFilesAddNothing_data();
    void damagedOrOldFilesAddNothing();
    void pathsSayWhatTheyAreFor_data();
    void pathsSayWhatTheyAreFor();

private:
    const QDateTime m_noon{QDate(2026, 11, 24), QTime(12, 0), Qt::UTC};
};

void RequestLedgerTest::countsByFamily()
{
    RequestLedger ledger;
    QSignalSpy changed(&ledger, &RequestLedger::changed);
    QCOMPARE(ledger.used(RequestFamily::Repository), 0);
    QCOMPARE(ledger.left(RequestFamily::Repository), 1000);
    QCOMPARE(ledger.left(RequestFamily::Raw), 5000);
    ledger.record(RequestFamily::Repository);
    ledger.record(RequestFamily::Repository);
    ledger.record(RequestFamily::Raw);
    QCOMPARE(ledger.used(RequestFamily::Repository), 2);
    QCOMPARE(ledger.left(RequestFamily::Repository), 998);
    QCOMPARE(ledger.left(RequestFamily::Raw), 4999);
    QCOMPARE(ledger.used(RequestFamily::Other), 0);
    QCOMPARE(ledger.total(), 3);
    QCOMPARE(changed.count(), 3);
}

void RequestLedgerTest::theHourRolls()
{
    RequestLedger ledger;
    ledger.record(RequestFamily::Other, RequestPart::Other, m_noon);
    ledger.record(RequestFamily::Other, RequestPart::Other, m_noon.addSecs(1800));
    QCOMPARE(ledger.used(RequestFamily::Other, m_noon.addSecs(3599)), 2);
    QCOMPARE(ledger.used(RequestFamily::Other, m_noon.addSecs(3600)), 1);
    QCOMPARE(ledger.used(RequestFamily::Other, m_noon.addSecs(5400)), 0);
    QCOMPARE(ledger.total(), 2);
}

void RequestLedgerTest::tellsWhenOneMoreBecomesPossible()
{
    RequestLedger ledger;
    QVERIFY(!ledger.nextRefill(RequestFamily::Repository, m_noon).isValid());
    ledger.record(RequestFamily::Repository, RequestPart::Other, m_noon);
    ledger.record(RequestFamily::Repository, RequestPart::Other, m_noon.addSecs(60));
    QCOMPARE(ledger.nextRefill(RequestFamily::Repository, m_noon.addSecs(61)), m_noon.addSecs(3600));
    QCOMPARE(ledger.nextRefill(RequestFamily::Repository, m_noon.addSecs(3600)), m_noon.addSecs(3660));
}

void RequestLedgerTest::backgroundWorkStopsAtTheLastFifth()
{
    RequestLedger ledger;
    for (int i = 0; i < 799; ++i)
        ledger.record(RequestFamily::Repository);
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Repository));
    ledger.record(RequestFamily::Repository);
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository));
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Raw));
}

void RequestLedgerTest::theHostsOwnLimitReplacesTheDocumentedOne()
{
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-limit", "2500"}});
    QCOMPARE(ledger.limit(RequestFamily::Repository), 2500);
    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Headers);
    QCOMPARE(ledger.source(RequestFamily::Raw), RequestLedger::Source::Documented);
    // As anonymous callers were seen to get it.
    ledger.mergeHeaders(RequestFamily::Other, Headers{{"x-ratelimit-limit", "60, 60;w=3600"}});
    QCOMPARE(ledger.limit(RequestFamily::Other), 60);
    // An answer without them changes nothing.
    ledger.mergeHeaders(RequestFamily::Repository, {});
    QCOMPARE(ledger.limit(RequestFamily::Repository), 2500);
}

void RequestLedgerTest::nonsenseInHeadersIsIgnored_data()
{
    QTest::addColumn<QByteArray>("limit");
    for (const char *text : {"", "-1", "0", "1e99", "many", "99999999999999999999", ",", ";w=3600", "1000001"})
        QTest::newRow(text) << QByteArray(text);
}

void RequestLedgerTest::nonsenseInHeadersIsIgnored()
{
    QFETCH(QByteArray, limit);
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-limit", limit}});
    QCOMPARE(ledger.limit(RequestFamily::Repository), 1000);
    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Documented);
}

void RequestLedgerTest::nearLimitStopsBackgroundWork()
{
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-nearlimit", "True"}});
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository));
    ledger.mergeHeaders(RequestFamily::Repository, {});
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository));
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-nearlimit", "false"}});
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Repository));
}

void RequestLedgerTest::neverBelowZero()
{
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Other, Headers{{"x-ratelimit-limit", "2"}});
    for (int i = 0; i < 5; ++i)
        ledger.record(RequestFamily::Other);
    QCOMPARE(ledger.left(RequestFamily::Other), 0);
    QCOMPARE(ledger.used(RequestFamily::Other), 5);
}

void RequestLedgerTest::picturesCostNoBudget()
{
    RequestLedger ledger;
    for (int i = 0; i < 3000; ++i)
        ledger.record(RequestFamily::Picture);
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Picture));
    QCOMPARE(ledger.left(RequestFamily::Repository), 1000);
}

void RequestLedgerTest::tellsWhoAsked()
{
    RequestLedger ledger;
    ledger.record(RequestFamily::Repository, RequestPart::Diffs, m_noon);
    ledger.record(RequestFamily::Repository, RequestPart::Comments, m_noon.addSecs(10));
    ledger.record(RequestFamily::Repository, RequestPart::Diffs, m_noon.addSecs(20));
    ledger.record(RequestFamily::Picture, RequestPart::Pictures, m_noon.addSecs(20));
    const QDateTime now = m_noon.addSecs(60);
    QCOMPARE(ledger.usedBy(RequestPart::Diffs, now), 2);
    QCOMPARE(ledger.usedBy(RequestPart::Comments, now), 1);
    QCOMPARE(ledger.usedBy(RequestPart::Pictures, now), 1);
    QCOMPARE(ledger.usedBy(RequestPart::Pipelines, now), 0);
    QCOMPARE(ledger.usedBy(RequestPart::Diffs, m_noon.addSecs(3610)), 1);
}

void RequestLedgerTest::tellsTheHourByFiveMinutes()
{
    RequestLedger ledger;
    const auto sentAgo = [&](int seconds) {
        ledger.record(RequestFamily::Repository, RequestPart::Other, m_noon.addSecs(-seconds));
    };
    sentAgo(3599);
    sentAgo(3301);
    sentAgo(3299);
    sentAgo(301);
    sentAgo(299);
    sentAgo(0);
    const std::array<int, RequestLedger::SlotCount> expected{2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2};
    QVERIFY(ledger.byFiveMinutes(RequestFamily::Repository, m_noon) == expected);
    const auto later = ledger.byFiveMinutes(RequestFamily::Repository, m_noon.addSecs(3000));
    QCOMPARE(std::accumulate(later.begin(), later.end(), 0), ledger.used(RequestFamily::Repository, m_noon.addSecs(3000)));
    QCOMPARE(ledger.fullRefill(RequestFamily::Repository, m_noon), m_noon.addSecs(3600));
}

void RequestLedgerTest::unknownUntilTheFirstAnswer()
{
    RequestLedger ledger;
    ledger.record(RequestFamily::Repository);
    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Unknown);
    QVERIFY(!ledger.hasAnswered());
    ledger.mergeHeaders(RequestFamily::Repository, {});
    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Documented);
    QCOMPARE(ledger.limit(RequestFamily::Repository), 1000);
    QVERIFY(!ledger.lastHeard(RequestFamily::Repository).isValid());
}

void RequestLedgerTest::whatHasNoPublishedLimitHasNone()
{
    RequestLedger ledger;
    for (int i = 0; i < 3000; ++i)
        ledger.record(RequestFamily::Other, RequestPart::Account, m_noon);
    QCOMPARE(ledger.limit(RequestFamily::Other), 0);
    QVERIFY(!ledger.left(RequestFamily::Other, m_noon));
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Other, m_noon));
}

void RequestLedgerTest::anonymousCallersHaveSixty()
{
    RequestLedger ledger;
    ledger.setAnonymous(true);
    for (int i = 0; i < 50; ++i)
        ledger.record(RequestFamily::Repository, RequestPart::Other, m_noon);
    QCOMPARE(ledger.limit(RequestFamily::Repository), 60);
    QCOMPARE(ledger.left(RequestFamily::Repository, m_noon), 10);
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository, m_noon));
    QCOMPARE(ledger.limit(RequestFamily::Picture), 0);
}

void RequestLedgerTest::theHostsCountWinsWhereItIsHigher()
{
    // Another program uses the same token: the host knows of 300 requests, we of one.
    RequestLedger ledger;
    ledger.record(RequestFamily::Repository, RequestPart::Other, m_noon);
    ledger.mergeHeaders(RequestFamily::Repository,
                        Headers{{"x-ratelimit-limit", "1000"}, {"x-ratelimit-remaining", "700"}, {"x-ratelimit-resource", "api"}},
                        m_noon.addSecs(1));
    QCOMPARE(ledger.used(RequestFamily::Repository, m_noon.addSecs(2)), 300);
    QCOMPARE(ledger.counted(RequestFamily::Repository, m_noon.addSecs(2)), 1);
    QCOMPARE(ledger.left(RequestFamily::Repository, m_noon.addSecs(2)), 700);
    QCOMPARE(ledger.resource(RequestFamily::Repository), QStringLiteral("api"));
    QCOMPARE(ledger.lastHeard(RequestFamily::Repository), m_noon.addSecs(1));
    // What was sent since is not in the host's figure yet.
    ledger.record(RequestFamily::Repository, RequestPart::Other, m_noon.addSecs(3));
    QCOMPARE(ledger.used(RequestFamily::Repository, m_noon.addSecs(4)), 301);
    // The host forgot what we still count: ours is what we may rely on.
    RequestLedger careful;
    for (int i = 0; i < 20; ++i)
        careful.record(RequestFamily::Repository, RequestPart::Other, m_noon);
    careful.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-remaining", "999"}}, m_noon.addSecs(1));
    QCOMPARE(careful.used(RequestFamily::Repository, m_noon.addSecs(2)), 20);
}

void RequestLedgerTest::answersThatOvertakeEachOther()
{
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-remaining", "500"}}, m_noon);
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-remaining", "501"}}, m_noon.addMSecs(5));
    QCOMPARE(ledger.left(RequestFamily::Repository, m_noon.addSecs(1)), 500);
    // Minutes later the hour has rolled on, and more is left indeed.
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-remaining", "650"}}, m_noon.addSecs(300));
    QCOMPARE(ledger.left(RequestFamily::Repository, m_noon.addSecs(301)), 650);
}

void RequestLedgerTest::theHostsCountGrowsOld()
{
    RequestLedger ledger;
    const Headers headers{{"x-ratelimit-remaining", "10"}, {"x-ratelimit-reset", "600"}};
    ledger.mergeHeaders(RequestFamily::Repository, headers, m_noon);
    QCOMPARE(ledger.left(RequestFamily::Repository, m_noon.addSecs(599)), 10);
    QCOMPARE(ledger.left(RequestFamily::Repository, m_noon.addSecs(601)), 1000);
    RequestLedger silent;
    silent.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-remaining", "10"}}, m_noon);
    QCOMPARE(silent.left(RequestFamily::Repository, m_noon.addSecs(3599)), 10);
    QCOMPARE(silent.left(RequestFamily::Repository, m_noon.addSecs(3600)), 1000);
}

void RequestLedgerTest::nonsenseInTheOtherHeadersIsIgnored_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    for (const char *name : {"x-ratelimit-remaining", "x-ratelimit-reset", "x-ratelimit-nearlimit"}) {
        for (const char *value : {"", "-1", "1e99", "many", "99999999999999999999", ",", "1795521600", "+5", "0x10", "\xff\xfe"})
            QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value);
    }
    QTest::newRow("more left than there is") << QByteArray("x-ratelimit-remaining") << QByteArray("1001");
    QTest::newRow("a reset after the hour") << QByteArray("x-ratelimit-reset") << QByteArray("3601");
}

void RequestLedgerTest::nonsenseInTheOtherHeadersIsIgnored()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    RequestLedger ledger;
    ledger.record(RequestFamily::Repository, RequestPart::Other, m_noon);
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{name, value}}, m_noon);
    QCOMPARE(ledger.left(RequestFamily::Repository, m_noon), 999);
    QCOMPARE(ledger.nextRefill(RequestFamily::Repository, m_noon), m_noon.addSecs(3600));
    QCOMPARE(ledger.source(RequestFamily::Repository), RequestLedger::Source::Documented);
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Repository, m_noon));
}

void RequestLedgerTest::theHostSaysWhenItRefills()
{
    RequestLedger ledger;
    ledger.record(RequestFamily::Repository, RequestPart::Other, m_noon);
    // Seconds left, as the live host was seen to say it; not an epoch.
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-reset", "1200"}}, m_noon);
    QCOMPARE(ledger.nextRefill(RequestFamily::Repository, m_noon.addSecs(60)), m_noon.addSecs(1200));
    QCOMPARE(ledger.nextRefill(RequestFamily::Repository, m_noon.addSecs(1201)), m_noon.addSecs(3600));
}

void RequestLedgerTest::nearIsForgottenAfterAWhile()
{
    // Else background work that stopped would never ask again, and never hear that there is room.
    RequestLedger ledger;
    ledger.mergeHeaders(RequestFamily::Repository, Headers{{"x-ratelimit-nearlimit", "true"}}, m_noon);
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository, m_noon.addSecs(599)));
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Repository, m_noon.addSecs(600)));
}

void RequestLedgerTest::remembersTheLastRefusal()
{
    RequestLedger ledger;
    QSignalSpy changed(&ledger, &RequestLedger::changed);
    QVERIFY(!ledger.lastRefusal(m_noon));
    ledger.noteRefusal(RequestFamily::Repository, m_noon.addSecs(60), m_noon);
    QCOMPARE(changed.count(), 1);
    const RequestLedger::Refusal expected{RequestFamily::Repository, m_noon, m_noon.addSecs(60)};
    QCOMPARE(ledger.lastRefusal(m_noon.addSecs(1)), expected);
    QVERIFY(!ledger.mayWorkInBackground(RequestFamily::Repository, m_noon.addSecs(59)));
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Picture, m_noon.addSecs(59)));
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Repository, m_noon.addSecs(60)));
    QVERIFY(!ledger.lastRefusal(m_noon.addSecs(3660)));
}

void RequestLedgerTest::theCountSurvivesARestart()
{
    QByteArray saved;
    {
        RequestLedger before;
        before.record(RequestFamily::Repository, RequestPart::Diffs, m_noon);
        before.record(RequestFamily::Repository, RequestPart::Pipelines, m_noon.addSecs(1800));
        before.record(RequestFamily::Picture, RequestPart::Pictures, m_noon.addSecs(1800));
        before.noteRefusal(RequestFamily::Repository, m_noon.addSecs(1860), m_noon.addSecs(1800));
        saved = before.saved(m_noon.addSecs(1900));
    }
    RequestLedger after;
    after.record(RequestFamily::Repository, RequestPart::Comments, m_noon.addSecs(2000));
    QVERIFY(after.restore(saved, m_noon.addSecs(2000)));
    QCOMPARE(after.used(RequestFamily::Repository, m_noon.addSecs(2000)), 3);
    QCOMPARE(after.usedBy(RequestPart::Pictures, m_noon.addSecs(2000)), 1);
    QCOMPARE(after.nextRefill(RequestFamily::Repository, m_noon.addSecs(2000)), m_noon.addSecs(3600));
    QVERIFY(after.lastRefusal(m_noon.addSecs(2000)));
    QCOMPARE(after.total(), 1); // Of this run alone.
    // The hour rolls on.
    QCOMPARE(after.used(RequestFamily::Repository, m_noon.addSecs(3601)), 2);

    RequestLedger late;
    QVERIFY(late.restore(saved, m_noon.addSecs(5399)));
    QCOMPARE(late.used(RequestFamily::Repository, m_noon.addSecs(5399)), 1);
    // A clock that was set back: what seems to lie in the future would be counted for longer than an hour.
    RequestLedger early;
    QVERIFY(early.restore(saved, m_noon.addSecs(-60)));
    QCOMPARE(early.used(RequestFamily::Repository, m_noon.addSecs(-60)), 0);
}

void RequestLedgerTest::damagedOrOldFilesAddNothing_data()
{
    QTest::addColumn<QByteArray>("saved");
    const QByteArray time = QByteArray::number(m_noon.toMSecsSinceEpoch());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff windlass", 11);
    QTest::newRow("cut off") << ledgerJson("{'version':1,'sent':{'repository':{'diffs':[") + time;
    QTest::newRow("another version") << ledgerJson("{'version':2,'sent':{'repository':{'diffs':[") + time + "]}}}";
    QTest::newRow("other types") << ledgerJson("{'version':1,'sent':{'repository':[") + time + ledgerJson("],'raw':7,'other':{'diffs':'x'}}}");
    QTest::newRow("a family of nobody") << ledgerJson("{'version':1,'sent':{'moon':{'diffs':[") + time + "]}}}";
    QTest::newRow("times of nowhere") << ledgerJson("{'version':1,'sent':{'repository':{'diffs':[0,-1,1e300,'x',null]}}}");
    QTest::newRow("a pause without end") << ledgerJson("{'version':1,'refusal':{'family':'moon','at':") + time + ledgerJson(",'until':9e18}}");
}

void RequestLedgerTest::damagedOrOldFilesAddNothing()
{
    QFETCH(QByteArray, saved);
    RequestLedger ledger;
    ledger.restore(saved, m_noon);
    for (const RequestFamily family : {RequestFamily::Repository, RequestFamily::Raw, RequestFamily::Other})
        QCOMPARE(ledger.used(family, m_noon), 0);
    QVERIFY(!ledger.lastRefusal(m_noon));
    QVERIFY(ledger.mayWorkInBackground(RequestFamily::Repository, m_noon));
}

void RequestLedgerTest::pathsSayWhatTheyAreFor_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<RequestFamily>("family");
    QTest::addColumn<RequestPart>("part");
    using Family = RequestFamily;
    using Part = RequestPart;
    const auto row = [](const char *path, Family family, Part part) { QTest::newRow(path) << QByteArray(path) << family << part; };
    row("/user", Family::Other, Part::Account);
    row("/user/workspaces?sort=slug", Family::Other, Part::Workspaces);
    row("/workspaces/acme/projects", Family::Other, Part::Workspaces);
    row("/workspaces/acme/hooks", Family::Webhook, Part::Webhooks);
    row("/workspaces/acme/pullrequests/%7B1%7D?q=1", Family::Other, Part::PullRequests);
    row("/repositories/acme", Family::Repository, Part::Repositories);
    row("/repositories/acme/web-shop", Family::Repository, Part::Repositories);
    row("/repositories/acme/web-shop/src/main/README.md", Family::Repository, Part::Files);
    row("/repositories/acme/web-shop/downloads/a.zip", Family::Raw, Part::Files);
    row("/repositories/acme/web-shop/downloads", Family::Repository, Part::Files);
    row("/repositories/acme/web-shop/refs/branches", Family::Repository, Part::Branches);
    row("/repositories/acme/web-shop/commits/main", Family::Repository, Part::Commits);
    row("/repositories/acme/web-shop/commit/abc/statuses", Family::Repository, Part::Builds);
    row("/repositories/acme/web-shop/diff/a..b", Family::Repository, Part::Diffs);
    row("/repositories/acme/web-shop/pullrequests?state=OPEN", Family::Repository, Part::PullRequests);
    row("/repositories/acme/web-shop/pullrequests/7", Family::Repository, Part::PullRequests);
    row("/repositories/acme/web-shop/pullrequests/7/comments?pagelen=100", Family::Repository, Part::Comments);
    row("/repositories/acme/web-shop/pullrequests/7/diffstat", Family::Repository, Part::Diffs);
    row("/repositories/acme/web-shop/pullrequests/7/statuses", Family::Repository, Part::Builds);
    row("/repositories/acme/web-shop/pullrequests/7/merge", Family::Repository, Part::PullRequests);
    row("/repositories/acme/web-shop/pipelines/?sort=-created_on", Family::Repository, Part::Pipelines);
    row("/repositories/acme/web-shop/pipelines/3/steps/%7Bs%7D/log", Family::Repository, Part::Logs);
    row("/repositories/acme/web-shop/hooks", Family::Webhook, Part::Webhooks);
    row("https://api.bitbucket.org/2.0/repositories/acme/web-shop/commits?page=2", Family::Repository, Part::Commits);
    row("http://127.0.0.1:4000/2.0/user/workspaces?page=2", Family::Other, Part::Workspaces);
    row("https://", Family::Other, Part::Other);
    row("", Family::Other, Part::Other);
}

void RequestLedgerTest::pathsSayWhatTheyAreFor()
{
    QFETCH(QByteArray, path);
    const ApiRequest request = ApiRequest::next(path);
    QTEST(request.family, "family");
    QTEST(requestPartOf(request), "part");
    ApiRequest background = request;
    background.lane = Lane::Background;
    QCOMPARE(requestPartOf(background), RequestPart::Background);
    QCOMPARE(requestPartOf(ApiRequest::picture(path)), RequestPart::Pictures);
}

} // namespace windlass::test

using windlass::test::RequestLedgerTest;
WINDLASS_TEST(RequestLedgerTest)

#include "tst_requestledger.moc"
