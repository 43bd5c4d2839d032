// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

namespace {

PipelineFilter somePipelines(const QString &hash, const QString &account)
{
    PipelineFilter filter;
    filter.branch = QStringLiteral("main");
    filter.commitHash = hash;
    filter.selectorWord = QStringLiteral("CUSTOM");
    filter.pattern = QStringLiteral("nightly");
    filter.creatorUuid = account;
    filter.triggerWord = QStringLiteral("MANUAL");
    filter.statusWords = {QStringLiteral("FAILED")};
    filter.isOldestFirst = true;
    return filter;
}

PipelineTarget branchTarget(const QString &customName = {})
{
    PipelineTarget target;
    target.refName = QStringLiteral("main");
    target.customName = customName;
    return target;
}

PipelineTarget commitTarget(const QString &hash)
{
    PipelineTarget target;
    target.commitHash = hash;
    target.variables = {{QStringLiteral("REGION"), QStringLiteral("eu"), false},
                        {QStringLiteral("KEY"), QStringLiteral("not a secret"), true}};
    return target;
}

PipelineTarget pullRequestTarget(const QString &hash)
{
    PipelineTarget target;
    target.refName = QStringLiteral("feature/x");
    target.commitHash = hash;
    target.pullRequestId = 1;
    target.destination = QStringLiteral("main");
    target.destinationHash = hash;
    return target;
}

void addPipelineSettingsOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(pipelineSettings, createVariable, sample.repository,
                                   {QStringLiteral("REGION"), QStringLiteral("eu"), false}),
                     [](Samples &sample, const PipelineVariable &variable) { sample.variable = variable.uuid; });
    all += operation(WINDLASS_CALL(pipelineSettings, variables, sample.repository));
    all += operation(WINDLASS_CALL(pipelineSettings, updateVariable, sample.repository,
                                   {sample.variable, QStringLiteral("REGION"), QStringLiteral("us"), true}));
    all += operation(WINDLASS_CALL(pipelineSettings, deleteVariable, sample.repository, sample.variable));
    all += operation(WINDLASS_CALL(pipelineSettings, createSchedule, sample.repository,
                                   {QStringLiteral("main"), QStringLiteral("nightly"), QStringLiteral("0 0 12 * * ? *")}),
                     [](Samples &sample, const PipelineSchedule &schedule) { sample.schedule = schedule.uuid; });
    all += operation(WINDLASS_CALL(pipelineSettings, createSchedule, sample.repository,
                                   {QStringLiteral("main"), {}, QStringLiteral("0 0 12 * * ? *")}))
               .as("of-the-branch");
    all += operation(WINDLASS_CALL(pipelineSettings, schedules, sample.repository));
    all += operation(WINDLASS_CALL(pipelineSettings, enableSchedule, sample.repository, sample.schedule, false));
    all += operation(WINDLASS_CALL(pipelineSettings, deleteSchedule, sample.repository, sample.schedule));
    all += operation(WINDLASS_CALL(pipelineSettings, caches, sample.repository));
    all += operation(WINDLASS_CALL(pipelineSettings, deleteCache, sample.repository, sample.pipelineCache));
    all += operation(WINDLASS_CALL(deployments, list, sample.repository));
    all += operation(WINDLASS_CALL(deployments, get, sample.repository, sample.deployment));
    all += operation(WINDLASS_CALL(deployments, environments, sample.repository));
    all += operation(WINDLASS_CALL(deployments, environment, sample.repository, sample.environment));
}

} // namespace

void addPipelineOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(pipelines, list, sample.repository),
                     [](Samples &sample, const Page<Pipeline> &page) {
                         for (const Pipeline &pipeline : page.values) {
                             if (isFinished(pipeline.state))
                                 sample.pipeline = pipeline.uuid;
                         }
                     });
    all += operation(WINDLASS_CALL(pipelines, list, sample.repository, somePipelines(sample.hash, sample.account)))
               .as("filtered");
    all += operation(WINDLASS_CALL(pipelines, get, sample.repository, sample.pipeline));
    all += operation(WINDLASS_CALL(pipelines, steps, sample.repository, sample.pipeline),
                     [](Samples &sample, const Page<PipelineStep> &page) {
                         sample.step = page.values.value(0).uuid;
                     });
    all += operation(WINDLASS_CALL(pipelines, step, sample.repository, sample.pipeline, sample.step));
    all += operation(WINDLASS_CALL(pipelines, log, sample.repository, sample.pipeline, sample.step, 0));
    all += operation(WINDLASS_CALL(pipelines, log, sample.repository, sample.pipeline, sample.step, 100, 200)).as("a-piece");
    all += operation(WINDLASS_CALL(pipelines, containerLog, sample.repository, sample.pipeline, sample.step,
                                   sample.serviceLog, 0));
    all += operation(WINDLASS_CALL(pipelines, testReport, sample.repository, sample.pipeline, sample.step));
    all += operation(WINDLASS_CALL(pipelines, testCases, sample.repository, sample.pipeline, sample.step));
    all += operation(WINDLASS_CALL(pipelines, testCaseReasons, sample.repository, sample.pipeline, sample.step,
                                   sample.testCase));
    all += operation(WINDLASS_CALL(pipelines, run, sample.repository, branchTarget()),
                     [](Samples &sample, const Pipeline &pipeline) { sample.pipeline = pipeline.uuid; });
    all += operation(WINDLASS_CALL(pipelines, run, sample.repository, branchTarget(QStringLiteral("nightly")))).as("custom");
    all += operation(WINDLASS_CALL(pipelines, run, sample.repository, commitTarget(sample.hash))).as("of-a-commit");
    all += operation(WINDLASS_CALL(pipelines, run, sample.repository, pullRequestTarget(sample.hash)))
               .as("of-a-pull-request");
    all += operation(WINDLASS_CALL(pipelines, stop, sample.repository, sample.pipeline));
    addPipelineSettingsOperations(all);
}

} // namespace windlass::test
