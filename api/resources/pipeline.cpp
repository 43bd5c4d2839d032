// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/pipeline.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

struct StateWord {
    const char *word;
    PipelineState state;
};

constexpr StateWord StateWords[] = {
    {"PARSING", PipelineState::Pending},       {"PENDING", PipelineState::Pending},
    {"READY", PipelineState::Pending},         {"IN_PROGRESS", PipelineState::Running},
    {"RUNNING", PipelineState::Running},       {"PAUSED", PipelineState::Paused},
    {"HALTED", PipelineState::Paused},         {"SUCCESSFUL", PipelineState::Successful},
    {"FAILED", PipelineState::Failed},         {"ERROR", PipelineState::Error},
    {"STOPPED", PipelineState::Stopped},       {"EXPIRED", PipelineState::Expired},
    {"NOT_RUN", PipelineState::NotRun},
};

PipelineState pipelineStateOf(const QString &word)
{
    for (const StateWord &known : StateWords) {
        if (word == QLatin1String(known.word))
            return known.state;
    }
    return PipelineState::Unknown;
}

//! `state.result` once completed, `state.stage` while it runs, else `state` itself; never both inner ones.
QString tellingWord(const QJsonObject &state)
{
    for (const char *key : {"result", "stage"}) {
        if (const QString word = json::text(json::object(state, key), "name"); !word.isEmpty())
            return word;
    }
    return json::text(state, "name");
}

} // namespace

bool isFinished(PipelineState state)
{
    return state == PipelineState::Successful || state == PipelineState::Failed || state == PipelineState::Error
           || state == PipelineState::Stopped || state == PipelineState::Expired || state == PipelineState::NotRun;
}

Result<Pipeline> parsePipeline(const QJsonObject &object)
{
    Pipeline pipeline;
    pipeline.uuid = json::text(object, "uuid");
    if (pipeline.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    pipeline.buildNumber = json::integer(object, "build_number");
    const QJsonObject state = json::object(object, "state");
    pipeline.stateWord = tellingWord(state);
    pipeline.state = pipelineStateOf(pipeline.stateWord);
    pipeline.errorMessage = json::text(json::object(json::object(state, "result"), "error"), "message");
    const QJsonObject target = json::object(object, "target");
    pipeline.refType = json::text(target, "ref_type");
    pipeline.refName = json::text(target, "ref_name");
    if (pipeline.refName.isEmpty())
        pipeline.refName = json::text(target, "source");
    pipeline.commitHash = json::text(json::object(target, "commit"), "hash");
    const QJsonObject selector = json::object(target, "selector");
    if (json::text(selector, "type") == QLatin1String("custom"))
        pipeline.customName = json::text(selector, "pattern");
    pipeline.triggerWord = json::text(json::object(object, "trigger"), "name");
    pipeline.creator = parseAccount(json::object(object, "creator")).value();
    pipeline.createdOn = json::time(object, "created_on");
    pipeline.completedOn = json::time(object, "completed_on");
    pipeline.duration = std::chrono::seconds(json::integer(object, "duration_in_seconds"));
    return pipeline;
}

Result<PipelineStep> parsePipelineStep(const QJsonObject &object)
{
    PipelineStep step;
    step.uuid = json::text(object, "uuid");
    if (step.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    step.name = json::text(object, "name");
    step.stateWord = tellingWord(json::object(object, "state"));
    step.state = pipelineStateOf(step.stateWord);
    step.image = json::text(json::object(object, "image"), "name");
    for (const QJsonValue &command : json::array(object, "script_commands"))
        step.scriptCommands += json::text(command.toObject(), "command");
    step.startedOn = json::time(object, "started_on");
    step.completedOn = json::time(object, "completed_on");
    step.duration = std::chrono::seconds(json::integer(object, "duration_in_seconds"));
    return step;
}

QByteArray toJson(const PipelineTarget &target)
{
    QJsonObject object{{QLatin1String("type"), QLatin1String("pipeline_ref_target")},
                       {QLatin1String("ref_type"), target.refType},
                       {QLatin1String("ref_name"), target.refName}};
    // Empty members are refused by the host ("Could not find the revision"), so they are left out.
    if (!target.customName.isEmpty())
        object.insert(QLatin1String("selector"), QJsonObject{{QLatin1String("type"), QLatin1String("custom")},
                                                             {QLatin1String("pattern"), target.customName}});
    return QJsonDocument(QJsonObject{{QLatin1String("target"), object}}).toJson(QJsonDocument::Compact);
}

} // namespace windlass
