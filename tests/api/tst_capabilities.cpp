// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

ApiRequest issueList(const QString &repository)
{
    ApiRequest request = ApiRequest::get(ApiPath("repositories") / repository / "issues");
    request.feature = {Feature::IssueTracker, repository, true};
    return request;
}

ApiRequest oneIssue(const QString &repository)
{
    ApiRequest request = ApiRequest::get(ApiPath("repositories") / repository / "issues" / 7);
    request.feature = {Feature::IssueTracker, repository, false};
    return request;
}

} // namespace

//! A feature that is not there goes off once, with words, and costs nothing more.
class CapabilitiesTest : public QObject
{
    Q_OBJECT

private slots:
    void aFeatureThatIsGoneIsNotAskedAgain_data();
    void aFeatureThatIsGoneIsNotAskedAgain();
    void otherRepositoriesMayHaveIt();
    void oneMissingIssueIsNotTheTracker();
    void anOrdinary404TurnsNothingOff();
    void aFeatureThatAnswersIsProven();
    void tryingAgainAsksAgain();
    void afterADayItIsAskedAgain();
    void theWholeHostMayLackIt();
    void whatIsKeptStaysReadable();
    void announcedEnds();
    void scopesAreUnknownUntilTheHostSaysThem();
};

void CapabilitiesTest::aFeatureThatIsGoneIsNotAskedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("404") << 404;
    QTest::newRow("410") << 410;
}

void CapabilitiesTest::aFeatureThatIsGoneIsNotAskedAgain()
{
    QFETCH(int, status);
    ApiRig rig;
    const QString shop = QStringLiteral("shop");
    QSignalSpy changed(&rig.client->capabilities(), &Capabilities::featureChanged);
    rig.stub.expect("GET", "/2.0/repositories/shop/issues")
        .answer(status, R"({"type":"error","error":{"message":"Issues have been removed."}})");
    const Error first = errorFrom(rig.send(issueList(shop)));
    QCOMPARE(first.kind, Error::Kind::Gone);
    QCOMPARE(first.httpStatus, status);
    QCOMPARE(changed.count(), 1);

    // Whatever is asked of the tracker from now on is answered here.
    const Error second = errorFrom(rig.send(oneIssue(shop)));
    QCOMPARE(second.kind, Error::Kind::Gone);
    QCOMPARE(second.message, QStringLiteral("Issues have been removed."));
    ApiRequest write = ApiRequest::write(ApiRequest::Method::Post, ApiPath("repositories") / shop / "issues", "{}");
    write.feature = {Feature::IssueTracker, shop, true};
    QCOMPARE(errorFrom(rig.send(write)).kind, Error::Kind::Gone);
    QCOMPARE(rig.client->ledger().total(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void CapabilitiesTest::otherRepositoriesMayHaveIt()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/repositories/shop/issues").answer(410, "{}");
    rig.stub.expect("GET", "/2.0/repositories/old/issues").answer(200, "{}");
    QCOMPARE(errorFrom(rig.send(issueList(QStringLiteral("shop")))).kind, Error::Kind::Gone);
    QVERIFY(answerTo(rig.send(issueList(QStringLiteral("old")))));
    QVERIFY(rig.client->capabilities().absence(Feature::IssueTracker, QStringLiteral("shop")));
    QVERIFY(!rig.client->capabilities().absence(Feature::IssueTracker, QStringLiteral("old")));
    QVERIFY(rig.stub.verifyNothingElse());
}

void CapabilitiesTest::oneMissingIssueIsNotTheTracker()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/repositories/old/issues/7").answer(404, "{}");
    rig.stub.expect("GET", "/2.0/repositories/old/issues").answer(200, "{}");
    QCOMPARE(errorFrom(rig.send(oneIssue(QStringLiteral("old")))).kind, Error::Kind::NotFound);
    QVERIFY(answerTo(rig.send(issueList(QStringLiteral("old")))));
    QVERIFY(rig.stub.verifyNothingElse());
}

void CapabilitiesTest::anOrdinary404TurnsNothingOff()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/a").answer(404, "{}");
    QCOMPARE(errorFrom(rig.get("a")).kind, Error::Kind::NotFound);
    QCOMPARE(errorFrom(rig.get("a")).kind, Error::Kind::NotFound);
    QCOMPARE(rig.stub.count(), 2);
}

void CapabilitiesTest::aFeatureThatAnswersIsProven()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/repositories/old/issues").answer(200, "{}");
    QVERIFY(!rig.client->capabilities().isProven(Feature::IssueTracker, QStringLiteral("old")));
    QVERIFY(answerTo(rig.send(issueList(QStringLiteral("old")))));
    QVERIFY(rig.client->capabilities().isProven(Feature::IssueTracker, QStringLiteral("old")));
}

void CapabilitiesTest::tryingAgainAsksAgain()
{
    ApiRig rig;
    const QString shop = QStringLiteral("shop");
    rig.stub.expect("GET", "/2.0/repositories/shop/issues").answer(404, "{}");
    QCOMPARE(errorFrom(rig.send(issueList(shop))).kind, Error::Kind::Gone);
    rig.client->capabilities().forget(Feature::IssueTracker, shop);
    rig.stub.expect("GET", "/2.0/repositories/shop/issues").answer(200, "{}");
    QVERIFY(answerTo(rig.send(issueList(shop))));
    QVERIFY(rig.client->capabilities().isProven(Feature::IssueTracker, shop));
    QVERIFY(rig.stub.verifyNothingElse());
}

void CapabilitiesTest::afterADayItIsAskedAgain()
{
    Capabilities capabilities;
    const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    capabilities.noteAbsent({Feature::MergeChecks, {}, true}, {404, {}, noon});
    QVERIFY(capabilities.absence(Feature::MergeChecks, {}, noon.addSecs(23 * 3600)));
    QVERIFY(!capabilities.absence(Feature::MergeChecks, {}, noon.addSecs(25 * 3600)));
}

void CapabilitiesTest::theWholeHostMayLackIt()
{
    Capabilities capabilities;
    capabilities.noteAbsent({Feature::CodeSearch, {}, true}, {410, {}, QDateTime::currentDateTimeUtc()});
    QVERIFY(capabilities.absence(Feature::CodeSearch, QStringLiteral("acme/shop")));
    capabilities.forget(Feature::CodeSearch, QStringLiteral("acme/shop"));
    QVERIFY(!capabilities.absence(Feature::CodeSearch, QStringLiteral("acme/shop")));
}

void CapabilitiesTest::whatIsKeptStaysReadable()
{
    // The issues that were seen before the tracker went are still here.
    ApiRig rig;
    rig.startWithCache();
    const QString shop = QStringLiteral("shop");
    rig.stub.expect("GET", "/2.0/repositories/shop/issues").answer(200, R"({"n":1})");
    QVERIFY(answerTo(rig.send(issueList(shop))));
    rig.stub.expect("GET", "/2.0/repositories/shop/issues").answer(410, "{}");
    QCOMPARE(errorFrom(rig.send(issueList(shop))).kind, Error::Kind::Gone);
    const auto kept = answerTo(rig.send(issueList(shop), ReadFrom::Cache));
    QVERIFY(kept);
    QCOMPARE(kept->value(QLatin1String("n")).toInt(), 1);
}

void CapabilitiesTest::announcedEnds()
{
    QCOMPARE(Capabilities::announcedEnd(Feature::IssueTracker), QDate(2026, 8, 20));
    QVERIFY(!Capabilities::announcedEnd(Feature::MergeChecks).isValid());
}

void CapabilitiesTest::scopesAreUnknownUntilTheHostSaysThem()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    QVERIFY(!rig.client->capabilities().knowsScopes());
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}").header("X-OAuth-Scopes", "account");
    QVERIFY(answerTo(rig.get("a")));
    QVERIFY(rig.client->capabilities().knowsScopes());
    QCOMPARE(rig.client->capabilities().grantedScopes(), QSet<QString>{QStringLiteral("account")});
}

} // namespace windlass::test

using windlass::test::CapabilitiesTest;
WINDLASS_TEST(CapabilitiesTest)

#include "tst_capabilities.moc"
