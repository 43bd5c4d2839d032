// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/deploymentsapi.h"
#include "api/services/pipelinesettingsapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray SettingsRoot = "/2.0/repositories/acme/web-shop";
const QByteArray VariablesPath = SettingsRoot + "/pipelines_config/variables";
const QByteArray SchedulesPath = SettingsRoot + "/pipelines_config/schedules";
const QByteArray VariableFields = "next,size,values.uuid,values.key,values.value,values.secured";

} // namespace

class PipelineSettingsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsVariables();
    void variablesAreKeptInNoCache();
    void createsAVariable();
    void aKeyThatExists();
    void updatesAVariable();
    void deletesAVariable();
    void listsSchedules();
    void createsASchedule();
    void aPatternThatIsNoCron();
    void turnsAScheduleOff();
    void deletesASchedule();
    void listsCaches();
    void deletesACache();
};

void PipelineSettingsApiTest::listsVariables()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(VariablesPath, {{"pagelen", "100"}, {"fields", VariableFields}}))
        .answer(200, pageWithNext(rig.stub, R"({"uuid":"{a}","key":"REGION","value":"eu","secured":false})", "/2.0/more"));
    const auto first = answerTo(api.variables(shopRepository()));
    QVERIFY(first);
    QCOMPARE(first->values.constFirst().value, std::optional(QStringLiteral("eu")));
    // A secret that comes back all the same is not kept.
    rig.stub.expect("GET", "/2.0/more")
        .answer(200, R"({"values":[{"uuid":"{b}","key":"KEY","secured":true},
                                   {"uuid":"{c}","key":"SLIP","secured":true,"value":"hush"}]})");
    const auto second = answerTo(api.variables(shopRepository(), first->next));
    QVERIFY(second);
    QVERIFY(second->values.at(0).isSecured);
    QVERIFY(!second->values.at(0).value);
    QVERIFY(!second->values.at(1).value);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineSettingsApiTest::variablesAreKeptInNoCache()
{
    ApiRig rig;
    const auto store = rig.startWithCache();
    PipelineSettingsApi api(*rig.client);
    rig.stub.expect("GET", targetOf(VariablesPath, {{"pagelen", "100"}, {"fields", VariableFields}}))
        .answer(200, R"({"values":[{"uuid":"{a}","key":"PASSWORD","value":"oops"}]})");
    QVERIFY(answerTo(api.variables(shopRepository())));
    QCOMPARE(store->count(), 0);
}

void PipelineSettingsApiTest::createsAVariable()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub.expect("POST", VariablesPath, R"({"key":"KEY","secured":true,"value":"hush"})")
        .answer(201, R"({"type":"pipeline_variable","uuid":"{a}","key":"KEY","secured":true})");
    const auto variable
        = answerTo(api.createVariable(shopRepository(), {QStringLiteral("KEY"), QStringLiteral("hush"), true}));
    QVERIFY(variable);
    QCOMPARE(variable->uuid, QStringLiteral("{a}"));
    QVERIFY(!variable->value);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineSettingsApiTest::aKeyThatExists()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub.expect("POST", VariablesPath, R"({"key":"KEY","value":""})")
        .answer(409, R"({"error":{"message":"Conflict","detail":"A variable with the provided key already exists."}})");
    const Error error = errorFrom(api.createVariable(shopRepository(), {QStringLiteral("KEY"), QString(), false}));
    QCOMPARE(error.kind, Error::Kind::Conflict);
    QCOMPARE(error.detail, QStringLiteral("A variable with the provided key already exists."));
}

void PipelineSettingsApiTest::updatesAVariable()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    const QByteArray answer = R"({"uuid":"{a}","key":"NEW","secured":true})";
    // Renamed; the value, which nobody knows, stays.
    rig.stub.expect("PUT", VariablesPath + "/%7Ba%7D", R"({"key":"NEW","secured":true})").answer(200, answer);
    PipelineVariable variable{QStringLiteral("{a}"), QStringLiteral("NEW"), {}, true};
    QVERIFY(answerTo(api.updateVariable(shopRepository(), variable)));
    rig.stub.expect("PUT", VariablesPath + "/%7Ba%7D", R"({"key":"NEW","secured":true,"value":"2"})").answer(404, "{}");
    variable.value = QStringLiteral("2");
    QCOMPARE(errorFrom(api.updateVariable(shopRepository(), variable)).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineSettingsApiTest::deletesAVariable()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub.expect("DELETE", VariablesPath + "/%7Ba%7D", "").answer(204, {}, {});
    QVERIFY(answerTo(api.deleteVariable(shopRepository(), QStringLiteral("{a}"))));
    rig.stub.expect("DELETE", VariablesPath + "/%7Ba%7D").answer(404, "{}");
    QCOMPARE(errorFrom(api.deleteVariable(shopRepository(), QStringLiteral("{a}"))).kind, Error::Kind::NotFound);
}

void PipelineSettingsApiTest::listsSchedules()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(SchedulesPath,
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.uuid,values.enabled,values.cron_pattern,"
                                            "values.target.ref_name,values.target.selector,values.created_on,"
                                            "values.updated_on"}}))
        .answer(200, R"({"values":[{"uuid":"{a}","enabled":true,"cron_pattern":"0 0 12 * * ? *","target":)"
                     R"({"ref_name":"main","selector":{"type":"custom","pattern":"nightly"}},)"
                     R"("created_on":"2026-01-02T03:04:05.123456789Z"}]})");
    const auto page = answerTo(api.schedules(shopRepository()));
    QVERIFY(page);
    const PipelineSchedule schedule = page->values.constFirst();
    QCOMPARE(schedule.branch, QStringLiteral("main"));
    QCOMPARE(schedule.customName, QStringLiteral("nightly"));
    QVERIFY(schedule.isEnabled);
    QCOMPARE(schedule.createdOn.time(), QTime(3, 4, 5, 123));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineSettingsApiTest::createsASchedule()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub
        .expect("POST", SchedulesPath,
                R"({"cron_pattern":"0 0 12 * * ? *","enabled":true,"target":{"ref_name":"main","ref_type":"branch",)"
                R"("selector":{"pattern":"main","type":"branches"},"type":"pipeline_ref_target"},)"
                R"("type":"pipeline_schedule"})")
        .answer(201, R"({"uuid":"{a}"})");
    QVERIFY(answerTo(api.createSchedule(shopRepository(), {QStringLiteral("main"), {}, QStringLiteral("0 0 12 * * ? *")})));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineSettingsApiTest::aPatternThatIsNoCron()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub
        .expect("POST", SchedulesPath,
                R"({"cron_pattern":"noon","enabled":true,"target":{"ref_name":"main","ref_type":"branch",)"
                R"("selector":{"pattern":"nightly","type":"custom"},"type":"pipeline_ref_target"},)"
                R"("type":"pipeline_schedule"})")
        .answer(400, "{}");
    QCOMPARE(errorFrom(api.createSchedule(shopRepository(),
                                          {QStringLiteral("main"), QStringLiteral("nightly"), QStringLiteral("noon")}))
                 .kind,
             Error::Kind::Invalid);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineSettingsApiTest::turnsAScheduleOff()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub.expect("PUT", SchedulesPath + "/%7Ba%7D", R"({"enabled":false,"type":"pipeline_schedule"})")
        .answer(200, R"({"uuid":"{a}","enabled":false})");
    const auto schedule = answerTo(api.enableSchedule(shopRepository(), QStringLiteral("{a}"), false));
    QVERIFY(schedule);
    QVERIFY(!schedule->isEnabled);
    rig.stub.expect("PUT", SchedulesPath + "/%7Ba%7D", R"({"enabled":true,"type":"pipeline_schedule"})").answer(404, "{}");
    QCOMPARE(errorFrom(api.enableSchedule(shopRepository(), QStringLiteral("{a}"), true)).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineSettingsApiTest::deletesASchedule()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub.expect("DELETE", SchedulesPath + "/%7Ba%7D", "").answer(204, {}, {});
    QVERIFY(answerTo(api.deleteSchedule(shopRepository(), QStringLiteral("{a}"))));
    rig.stub.expect("DELETE", SchedulesPath + "/%7Ba%7D").answer(404, "{}");
    QCOMPARE(errorFrom(api.deleteSchedule(shopRepository(), QStringLiteral("{a}"))).kind, Error::Kind::NotFound);
}

void PipelineSettingsApiTest::listsCaches()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    // With a hyphen, unlike its neighbours.
    rig.stub
        .expect("GET", targetOf(SettingsRoot + "/pipelines-config/caches",
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.uuid,values.name,values.path,values.file_size_bytes,"
                                            "values.created_on"}}))
        .answer(200, R"({"values":[{"uuid":"{a}","name":"node","path":"node_modules","file_size_bytes":5000000000}]})");
    const auto page = answerTo(api.caches(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().sizeBytes, qint64(5'000'000'000));
    QVERIFY(rig.stub.verifyNothingElse());
}

void PipelineSettingsApiTest::deletesACache()
{
    ApiRig rig;
    PipelineSettingsApi api(*rig.client);
    rig.stub.expect("DELETE", SettingsRoot + "/pipelines-config/caches/%7Ba%7D", "").answer(204, {}, {});
    QVERIFY(answerTo(api.deleteCache(shopRepository(), QStringLiteral("{a}"))));
    rig.stub.expect("DELETE", SettingsRoot + "/pipelines-config/caches/%7Ba%7D").answer(404, "{}");
    QCOMPARE(errorFrom(api.deleteCache(shopRepository(), QStringLiteral("{a}"))).kind, Error::Kind::NotFound);
}

class DeploymentsApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsDeployments();
    void readsADeployment();
    void listsEnvironments();
    void readsAnEnvironment();
};

void DeploymentsApiTest::listsDeployments()
{
    ApiRig rig;
    DeploymentsApi api(*rig.client);
    const QByteArrayList rows
        = recorded(QStringLiteral("pipelines/devlake___raw_bitbucket_api_deployments.rows-a.jsonl")).trimmed().split('\n');
    rig.stub
        .expect("GET", targetOf(SettingsRoot + "/deployments",
                                {{"pagelen", "50"},
                                 {"fields", "next,size,values.uuid,values.state,values.environment.uuid,"
                                            "values.environment.name,values.environment.environment_type.name,"
                                            "values.release.name,values.release.commit.hash,"
                                            "values.release.pipeline.uuid,values.step.uuid,values.last_update_time"}}))
        .answer(200, "{\"values\":[" + rows.join(',') + "]}");
    const auto page = answerTo(api.list(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), rows.size());
    const Deployment deployment = page->values.constFirst();
    QCOMPARE(deployment.environment.name, QStringLiteral("Staging"));
    QCOMPARE(deployment.state, DeploymentState::Completed); // The host did not say how it ended.
    QCOMPARE(deployment.releaseName, QStringLiteral("#186"));
    QCOMPARE(deployment.commitHash.size(), 40);
    QCOMPARE(deployment.startedOn.time(), QTime(9, 38, 47, 203)); // Five digits of a fraction.
    QVERIFY(rig.stub.verifyNothingElse());
}

void DeploymentsApiTest::readsADeployment()
{
    ApiRig rig;
    DeploymentsApi api(*rig.client);
    // As in the description.
    rig.stub.expect("GET", SettingsRoot + "/deployments/%7Ba%7D")
        .answer(200, R"({"uuid":"{a}","state":{"name":"COMPLETED","status":{"name":"FAILED"},"deployer":)"
                     R"({"display_name":"Ada"},"start_date":"2026-01-02T03:04:05Z"}})");
    const auto deployment = answerTo(api.get(shopRepository(), QStringLiteral("{a}")));
    QVERIFY(deployment);
    QCOMPARE(deployment->state, DeploymentState::Failed);
    QCOMPARE(deployment->deployer.displayName, QStringLiteral("Ada"));
    QCOMPARE(deployment->startedOn.date(), QDate(2026, 1, 2));
    rig.stub.expect("GET", SettingsRoot + "/deployments/%7Ba%7D").answer(404, "{}");
    QCOMPARE(errorFrom(api.get(shopRepository(), QStringLiteral("{a}"))).kind, Error::Kind::NotFound);
}

void DeploymentsApiTest::listsEnvironments()
{
    ApiRig rig;
    DeploymentsApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(SettingsRoot + "/environments",
                                {{"pagelen", "100"},
                                 {"fields", "next,size,values.uuid,values.name,values.environment_type.name"}}))
        .answer(200, R"({"values":[{"uuid":"{a}","name":"Live","environment_type":{"name":"Production"}},{"name":"x"}]})");
    const auto page = answerTo(api.environments(shopRepository()));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 1);
    QCOMPARE(page->values.constFirst().typeWord, QStringLiteral("Production"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void DeploymentsApiTest::readsAnEnvironment()
{
    ApiRig rig;
    DeploymentsApi api(*rig.client);
    rig.stub.expect("GET", SettingsRoot + "/environments/%7Ba%7D").answer(200, R"({"uuid":"{a}","name":"Live"})");
    const auto environment = answerTo(api.environment(shopRepository(), QStringLiteral("{a}")));
    QVERIFY(environment);
    QCOMPARE(environment->name, QStringLiteral("Live"));
    rig.stub.expect("GET", SettingsRoot + "/environments/%7Ba%7D").answer(404, "{}");
    QCOMPARE(errorFrom(api.environment(shopRepository(), QStringLiteral("{a}"))).kind, Error::Kind::NotFound);
}

} // namespace windlass::test

using windlass::test::DeploymentsApiTest;
using windlass::test::PipelineSettingsApiTest;
WINDLASS_TEST(PipelineSettingsApiTest)
WINDLASS_TEST(DeploymentsApiTest)

#include "tst_pipelinesettingsapi.moc"
