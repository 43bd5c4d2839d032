// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pipelinesapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray PipelinesPath = "/2.0/repositories/acme/web-shop/pipelines";
const QByteArray PipelineRowFields
    = "next,size,values.uuid,values.build_number,values.state,values.trigger.name,"
      "values.target.ref_type,values.target.ref_name,values.target.source,values.target.commit.hash,"
      "values.target.selector,values.target.pullrequest.id,values.target.destination,"
      "values.target.destination_commit.hash,"
      "values.creator.uuid,values.creator.display_name,values.creator.links.avatar.href,"
      "values.created_on,values.completed_on,values.duration_in_seconds";

} // namespace

class PipelinesApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsNewestFirst();
    void narrows();
    void readsOneByNumberOrUuid();
    void runs();
    void runsAtACommitWithVariables();
    void runsACommitAlone();
    void runsAPullRequest();
    void runsOnceMore();
    void aRunThatIsRefusedSaysWhyInTheDetail();
    void stops();
};

void PipelinesApiTest::listsNewestFirst()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("GET", targetOf(PipelinesPath, {{"sort", "-created_on"}, {"pagelen", "50"}, {"fields", PipelineRowFields}}))
        .answer(200, R"({"page":1,"values":[)" + recorded(QStringLiteral("pipelines/gildas-bb__pipeline.json")) + "]}");
    const auto page = answerTo(api.list(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().buildNumber, 42);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::readsOneByNumberOrUuid()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const QByteArray answer = recorded(QStringLiteral("pipelines/gildas-bb__pipeline.json"));
    rig.stub.expect("GET", PipelinesPath + "/42").answer(200, answer);
    QCOMPARE(answerTo(api.get(shopRepository(), QStringLiteral("42")))->buildNumber, 42);
    rig.stub.expect("GET", PipelinesPath + "/%7Ba-1%7D").answer(200, answer);
    QVERIFY(answerTo(api.get(shopRepository(), QStringLiteral("{a-1}"))));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::runs()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const QByteArray answer = recorded(QStringLiteral("pipelines/gildas-bb__pipeline.json"));
    PipelineTarget target;
    target.refName = QStringLiteral("feature/x");
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"ref_name":"feature/x","ref_type":"branch","type":"pipeline_ref_target"}})")
        .answer(201, answer);
    QVERIFY(answerTo(api.run(shopRepository(), target)));
    target.customName = QStringLiteral("deploy");
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"ref_name":"feature/x","ref_type":"branch",)"
                R"("selector":{"pattern":"deploy","type":"custom"},"type":"pipeline_ref_target"}})")
        .answer(201, answer);
    QVERIFY(answerTo(api.run(shopRepository(), target)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::aRunThatIsRefusedSaysWhyInTheDetail()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("POST", PipelinesPath)
        .answer(404, R"({"error":{"message":"Not found","detail":"Could not find the branch nope."}})");
    PipelineTarget target;
    target.refName = QStringLiteral("nope");
    const Error error = errorFrom(api.run(shopRepository(), target));
    QCOMPARE(error.kind, Error::Kind::NotFound);
    QCOMPARE(error.detail, QStringLiteral("Could not find the branch nope."));
}

void PipelinesApiTest::stops()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub.expect("POST", PipelinesPath + "/42/stopPipeline", "").answer(204, {}, {});
    QVERIFY(answerTo(api.stop(shopRepository(), QStringLiteral("42"))));
    rig.stub.expect("POST", PipelinesPath + "/42/stopPipeline", "").answer(400, "{}");
    QCOMPARE(errorFrom(api.stop(shopRepository(), QStringLiteral("42"))).kind, Error::Kind::Invalid);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::narrows()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(PipelinesPath, {{"sort", "created_on"},
                                                {"pagelen", "50"},
                                                {"fields", PipelineRowFields},
                                                {"target.branch", "feature/x"},
                                                {"target.commit.hash", "046d9a3c1532acf4cf08fe93235c00e4d673c1d2"},
                                                {"target.selector.type", "CUSTOM"},
                                                {"target.selector.pattern", "night ly"},
                                                {"creator.uuid", "{me}"},
                                                {"trigger_type", "MANUAL"},
                                                {"status", "FAILED"},
                                                {"status", "ERROR"}}))
        .answer(200, R"({"values":[]})");
    PipelineFilter filter;
    filter.branch = QStringLiteral("feature/x");
    filter.commitHash = QStringLiteral("046d9a3c1532acf4cf08fe93235c00e4d673c1d2");
    filter.selectorWord = QStringLiteral("CUSTOM");
    filter.pattern = QStringLiteral("night ly");
    filter.creatorUuid = QStringLiteral("{me}");
    filter.triggerWord = QStringLiteral("MANUAL");
    filter.statusWords = {QStringLiteral("FAILED"), QStringLiteral("ERROR")};
    filter.isOldestFirst = true;
    QVERIFY(answerTo(api.list(shopRepository(), filter)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::runsAtACommitWithVariables()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    PipelineTarget target;
    target.refType = QStringLiteral("tag");
    target.refName = QStringLiteral("v2");
    target.commitHash = QStringLiteral("046d9a3c");
    target.variables = {{QStringLiteral("REGION"), QStringLiteral("eu"), false},
                        {QStringLiteral("KEY"), QStringLiteral("hush"), true}};
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"commit":{"hash":"046d9a3c","type":"commit"},"ref_name":"v2","ref_type":"tag",)"
                R"("type":"pipeline_ref_target"},"variables":[{"key":"REGION","value":"eu"},)"
                R"({"key":"KEY","secured":true,"value":"hush"}]})")
        .answer(201, recorded(QStringLiteral("pipelines/gildas-bb__pipeline.json")));
    QVERIFY(answerTo(api.run(shopRepository(), target)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::runsACommitAlone()
{
    // The host wants a selector here, and refuses empty members.
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const QByteArray answer = recorded(QStringLiteral("pipelines/gildas-bb__pipeline.json"));
    PipelineTarget target;
    target.commitHash = QStringLiteral("046d9a3c");
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"commit":{"hash":"046d9a3c","type":"commit"},"selector":{"type":"default"},)"
                R"("type":"pipeline_commit_target"}})")
        .answer(201, answer);
    QVERIFY(answerTo(api.run(shopRepository(), target)));
    target.customName = QStringLiteral("deploy");
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"commit":{"hash":"046d9a3c","type":"commit"},)"
                R"("selector":{"pattern":"deploy","type":"custom"},"type":"pipeline_commit_target"}})")
        .answer(201, answer);
    QVERIFY(answerTo(api.run(shopRepository(), target)));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::runsAPullRequest()
{
    ApiRig rig;
    PipelinesApi api(*rig.client);
    PipelineTarget target;
    target.refName = QStringLiteral("feature/x");
    target.commitHash = QStringLiteral("046d9a3c");
    target.pullRequestId = 62;
    target.destination = QStringLiteral("main");
    target.destinationHash = QStringLiteral("abc123def456");
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"commit":{"hash":"046d9a3c"},"destination":"main",)"
                R"("destination_commit":{"hash":"abc123def456"},"pullrequest":{"id":62},)"
                R"("selector":{"pattern":"**","type":"pull-requests"},"source":"feature/x",)"
                R"("type":"pipeline_pullrequest_target"}})")
        .answer(400, R"({"error":{"message":"Bad request","detail":"No pipeline for pull requests."}})");
    const Error error = errorFrom(api.run(shopRepository(), target));
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QCOMPARE(error.detail, QStringLiteral("No pipeline for pull requests."));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelinesApiTest::runsOnceMore()
{
    // The API knows no re-run: what was run is asked for again.
    ApiRig rig;
    PipelinesApi api(*rig.client);
    const QByteArray answer = recorded(QStringLiteral("pipelines/gildas-bb__pipeline-pullrequest.json"));
    rig.stub.expect("GET", PipelinesPath + "/42").answer(200, answer);
    const auto pipeline = answerTo(api.get(shopRepository(), QStringLiteral("42")));
    QVERIFY(pipeline);
    QCOMPARE(pipeline->pullRequestId, 62);
    rig.stub
        .expect("POST", PipelinesPath,
                R"({"target":{"commit":{"hash":"3c80cde6b371"},"destination":"main",)"
                R"("destination_commit":{"hash":"abc123def456"},"pullrequest":{"id":62},)"
                R"("selector":{"pattern":"run-tests","type":"custom"},"source":"frontend-develop-non-delete-key",)"
                R"("type":"pipeline_pullrequest_target"}})")
        .answer(201, answer);
    QVERIFY(answerTo(api.run(shopRepository(), targetOf(*pipeline))));
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::PipelinesApiTest;
WINDLASS_TEST(PipelinesApiTest)

#include "tst_pipelinesapi.moc"
