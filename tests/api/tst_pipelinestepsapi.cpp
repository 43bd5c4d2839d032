// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pipelinesapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray StepsPath = "/2.0/repositories/acme/web-shop/pipelines/12/steps";
const QByteArray StepPath = StepsPath + "/%7Bstep%7D";
const QByteArray StepLogPath = StepPath + "/log";

} // namespace

//! What is below a pipeline: steps, logs, tests.
class PipelineStepsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void readsSteps();
    void readsAStep();
    void readsALogInPieces();
    void aLogThatHasNotBegunIsNoError();
    void aHostThatIgnoresRanges();
    void aFinishedLogIsInStorage();
    void strangeRanges_data();
    void strangeRanges();
    void readsTheLogOfAService();
    void countsTests();
    void aStepWithoutTests();
    void listsTests();
    void readsWhatATestSaid();
};

void PipelineStepsApiTest::readsSteps()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(StepsPath,
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.uuid,values.name,values.state,values.image.name,"
                                            "values.script_commands.command,values.started_on,values.completed_on,"
                                            "values.duration_in_seconds"}}))
        .answer(200, recorded(QStringLiteral("pipeline-steps/atlassian-python-api__pipelines_PipelineUuid_steps_GET.json")));
    const auto page = answerTo(api.steps(shopRepository(), QStringLiteral("12")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
}

void PipelineStepsApiTest::readsAStep()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", StepPath).answer(200, recorded(QStringLiteral("pipeline-steps/gildas-bb__pipeline-step.json")));
    const auto step = answerTo(api.step(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}")));
    QVERIFY(step);
    QVERIFY(!step->uuid.isEmpty());
    rig.stub.expect("GET", StepPath).answer(404, "{}");
    QCOMPARE(errorFrom(api.step(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"))).kind,
             Error::Kind::NotFound);
}

void PipelineStepsApiTest::readsALogInPieces()
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

void PipelineStepsApiTest::aLogThatHasNotBegunIsNoError()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", StepLogPath).answer(404, "{}");
    const auto chunk = answerTo(api.log(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"), 0));
    QVERIFY(chunk);
    QVERIFY(!chunk->isStarted);
    QVERIFY(chunk->bytes.isEmpty());
}

void PipelineStepsApiTest::aHostThatIgnoresRanges()
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

void PipelineStepsApiTest::aFinishedLogIsInStorage()
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

void PipelineStepsApiTest::strangeRanges_data()
{
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("as asked") << QByteArray("bytes 4-9/10") << QByteArray("0123456789");
    QTest::newRow("a little before") << QByteArray("bytes 2-11/12") << QByteArray("23456789");
    QTest::newRow("none") << QByteArray() << QByteArray("456789");
    QTest::newRow("nonsense") << QByteArray("bytes x-y/z") << QByteArray("456789");
    QTest::newRow("other unit") << QByteArray("lines 4-9/10") << QByteArray("456789");
}

void PipelineStepsApiTest::strangeRanges()
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

void PipelineStepsApiTest::readsTheLogOfAService()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const auto ask = [&](qint64 offset) {
        return answerTo(api.containerLog(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"),
                                         QStringLiteral("{postgres}"), offset, 10));
    };
    rig.stub.expect("GET", StepPath + "/logs/%7Bpostgres%7D")
        .answer(206, "ready", "application/octet-stream")
        .header("Content-Range", "bytes 5-9/10");
    const auto chunk = ask(5);
    QVERIFY(chunk);
    QCOMPARE(chunk->bytes, QByteArray("ready"));
    QCOMPARE(rig.stub.last().header("Range"), QByteArray("bytes=5-14"));
    rig.stub.expect("GET", StepPath + "/logs/%7Bpostgres%7D").answer(404, "{}");
    QVERIFY(!ask(0)->isStarted);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineStepsApiTest::countsTests()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", StepPath + "/test_reports")
        .answer(200, R"({"number_of_test_cases":12,"number_of_successful_test_cases":9,"number_of_failed_test_cases":1,)"
                     R"("number_of_error_test_cases":1,"number_of_skipped_test_cases":1})");
    const auto report = answerTo(api.testReport(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}")));
    QVERIFY(report);
    QCOMPARE(report.value(), (TestReport{12, 9, 1, 1, 1}));
    rig.stub.expect("GET", StepPath + "/test_reports").answer(403, "{}");
    QCOMPARE(errorFrom(api.testReport(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"))).kind,
             Error::Kind::Forbidden);
}

void PipelineStepsApiTest::aStepWithoutTests()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", StepPath + "/test_reports").answer(404, "{}");
    const auto report = answerTo(api.testReport(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}")));
    QVERIFY(report);
    QVERIFY(report->isEmpty());
}

void PipelineStepsApiTest::listsTests()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", StepPath + "/test_reports/test_cases?pagelen=100")
        .answer(200, R"({"values":[{"uuid":"{a}","name":"adds","fully_qualified_name":"sum.adds","status":"FAILED",)"
                     R"("duration":"PT1M0.25S"},{"uuid":"{b}","status":"FLAKY","duration":0.016},{"name":"nobody"}]})");
    const auto page = answerTo(api.testCases(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 2);
    QCOMPARE(page->values.at(0).status, TestCase::Status::Failed);
    QCOMPARE(page->values.at(0).duration, std::optional(std::chrono::milliseconds(60'250)));
    QCOMPARE(page->values.at(1).status, TestCase::Status::Unknown);
    QCOMPARE(page->values.at(1).statusWord, QStringLiteral("FLAKY"));
    QCOMPARE(page->values.at(1).duration, std::optional(std::chrono::milliseconds(16)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineStepsApiTest::readsWhatATestSaid()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", StepPath + "/test_reports/test_cases/%7Ba%7D/test_case_reasons")
        .answer(200, R"({"values":[{"message":"expected 4, got 5","stack_trace":"at sum.cpp:7"}]})");
    const auto page = answerTo(
        api.testCaseReasons(shopRepository(), QStringLiteral("12"), QStringLiteral("{step}"), QStringLiteral("{a}")));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().message, QStringLiteral("expected 4, got 5"));
    QCOMPARE(page->values.constFirst().output, QStringLiteral("at sum.cpp:7"));
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::PipelineStepsApiTest;
WINDLASS_TEST(PipelineStepsApiTest)

#include "tst_pipelinestepsapi.moc"
