// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

//! Two parts of the window that ask the same at the same time cost one request.
class ApiJoinTest : public QObject
{
    Q_OBJECT

private slots:
    void equalReadsAreOneRequest();
    void aHundredViewsOfOneRepository();
    void oneThatLeavesDoesNotTakeTheOthersAlong();
    void theLastOneThatLeavesEndsIt();
    void whatIsAskedAfterAWriteIsAskedAnew();
    void writesAreNeverJoined();
    void whoWaitsPullsABackgroundReadForward();
    void anErrorReachesEverybody();
    void differentQuestionsStayApart();
    void afterTheAnswerItIsAskedAgain();
};

void ApiJoinTest::equalReadsAreOneRequest()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(200, R"({"n":1})").held();
    Heard first(rig.get("a"));
    Heard second(rig.get("a"));
    QCOMPARE(rig.client->activeCount(), 1);
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    Heard third(rig.get("a")); // It is under way already.
    rig.stub.release();
    for (Heard<QJsonObject> *heard : {&first, &second, &third}) {
        QVERIFY(heard->answer());
        QCOMPARE(heard->answer()->value(QLatin1String("n")).toInt(), 1);
        QCOMPARE(heard->times, 1);
        QVERIFY(!heard->info.isFromCache);
    }
    QCOMPARE(rig.client->ledger().total(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiJoinTest::aHundredViewsOfOneRepository()
{
    ApiRig rig;
    const QList<QByteArray> paths{"a", "b", "c", "d"};
    for (const QByteArray &path : paths)
        rig.stub.expect("GET", "/2.0/" + path).answer(200, "{}").after(std::chrono::milliseconds(50));
    std::vector<std::unique_ptr<Heard<QJsonObject>>> views;
    for (int i = 0; i < 100; ++i)
        views.push_back(std::make_unique<Heard<QJsonObject>>(rig.get(paths.at(i % 4).constData())));
    for (const auto &view : views)
        QVERIFY(view->answer());
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiJoinTest::oneThatLeavesDoesNotTakeTheOthersAlong()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(200, "{}").held();
    auto first = std::make_unique<Heard<QJsonObject>>(rig.get("a"));
    Heard second(rig.get("a"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    first.reset();
    rig.stub.release();
    QVERIFY(second.answer());
    QVERIFY(!rig.stub.hasEnded(rig.stub.requests().constFirst()));
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiJoinTest::theLastOneThatLeavesEndsIt()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").never();
    auto first = std::make_unique<Heard<QJsonObject>>(rig.get("a"));
    auto second = std::make_unique<Heard<QJsonObject>>(rig.get("a"));
    QTRY_COMPARE(rig.stub.count(), 1);
    first.reset();
    QCOMPARE(rig.client->activeCount(), 1);
    second.reset();
    QCOMPARE(rig.client->activeCount(), 0);
    QTRY_VERIFY(rig.stub.hasEnded(rig.stub.requests().constFirst()));
}

void ApiJoinTest::whatIsAskedAfterAWriteIsAskedAnew()
{
    // The first read may have seen the list without the comment that was just written.
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/comments").answer(200, R"({"n":1})").held();
    Heard before(rig.get("comments"));
    QTRY_COMPARE(rig.stub.heldCount(), 1);
    rig.stub.expect("POST", "/2.0/comments").answer(201, "{}");
    QVERIFY(answerTo(rig.post("comments", "{}")));
    rig.stub.expect("GET", "/2.0/comments").answer(200, R"({"n":2})");
    const auto after = answerTo(rig.get("comments"));
    QVERIFY(after);
    QCOMPARE(after->value(QLatin1String("n")).toInt(), 2);
    rig.stub.release();
    QCOMPARE(before.answer()->value(QLatin1String("n")).toInt(), 1);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiJoinTest::writesAreNeverJoined()
{
    ApiRig rig;
    rig.stub.expect("POST", "/2.0/a", "{}").answer(201, "{}");
    rig.stub.expect("POST", "/2.0/a", "{}").answer(201, "{}");
    Heard first(rig.post("a", "{}"));
    Heard second(rig.post("a", "{}"));
    QVERIFY(first.answer());
    QVERIFY(second.answer());
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiJoinTest::whoWaitsPullsABackgroundReadForward()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/slow").answer(200, "{}").held();
    std::vector<std::unique_ptr<Heard<QJsonObject>>> slow;
    ApiRequest background = ApiRequest::get(ApiPath("slow"));
    background.lane = Lane::Background;
    for (int i = 0; i < 5; ++i) {
        ++background.sizeLimitBytes; // Each one another question.
        slow.push_back(std::make_unique<Heard<QJsonObject>>(rig.send(background)));
    }
    QTRY_COMPARE(rig.stub.heldCount(), 4); // As many as the background may have.
    ApiRequest list = ApiRequest::get(ApiPath("list"));
    list.lane = Lane::Background;
    Heard unseen(rig.send(list));
    rig.stub.expect("GET", "/2.0/list").answer(200, "{}");
    Heard seen(rig.get("list"));
    QVERIFY(seen.answer());
    QVERIFY(unseen.answer());
    QCOMPARE(rig.stub.heldCount(), 4);
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiJoinTest::anErrorReachesEverybody()
{
    ApiRig rig;
    rig.stub.expect("GET", "/2.0/a").answer(404, "{}");
    Heard first(rig.get("a"));
    Heard second(rig.get("a"));
    QCOMPARE(first.error().kind, Error::Kind::NotFound);
    QCOMPARE(second.error(), first.error());
    QVERIFY(rig.stub.verifyNothingElse());
}

void ApiJoinTest::differentQuestionsStayApart()
{
    // The same address as text, or another part of it, is another answer.
    ApiRig rig;
    rig.stub.on("GET", "/2.0/log").answer(200, "{}");
    ApiRequest part = ApiRequest::get(ApiPath("log"));
    part.range = "bytes=0-0";
    Heard whole(rig.get("log"));
    Heard piece(rig.send(part));
    Heard text(rig.getText("log"));
    QVERIFY(whole.answer());
    QVERIFY(piece.answer());
    QVERIFY(text.answer());
    QCOMPARE(rig.stub.count(), 3);
}

void ApiJoinTest::afterTheAnswerItIsAskedAgain()
{
    ApiRig rig;
    rig.stub.on("GET", "/2.0/a").answer(200, "{}");
    QVERIFY(answerTo(rig.get("a")));
    QVERIFY(answerTo(rig.get("a")));
    QCOMPARE(rig.stub.count(), 2);
}

} // namespace windlass::test

using windlass::test::ApiJoinTest;
WINDLASS_TEST(ApiJoinTest)

#include "tst_apijoin.moc"
