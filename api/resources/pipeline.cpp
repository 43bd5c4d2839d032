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

} // namespace

PipelineState pipelineStateOf(const QString &word)
{
    for (const StateWord &known : StateWords) {
        if (word == QLatin1String(known.word))
            return known.state;
    }
    return PipelineState::Unknown;
}

//! `state.result` once completed, `state.stage` while it runs, else `state` itself; never both inner ones.
QString pipelineStateWord(const QJsonObject &state)
{
    for (const char *key : {"result", "stage"}) {
        if (const QString word = json::text(json::object(state, key), "name"); !word.isEmpty())
            return word;
    }
    return json::text(state, "name");
}

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
    pipeline.stateWord = pipelineStateWord(state);
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
    else if (json::text(selector, "type") == QLatin1String("pull-requests"))
        pipeline.pullRequestPattern = json::text(selector, "pattern");
    pipeline.pullRequestId = json::integer(json::object(target, "pullrequest"), "id");
    pipeline.destination = json::text(target, "destination");
    pipeline.destinationHash = json::text(json::object(target, "destination_commit"), "hash");
    pipeline.triggerWord = json::text(json::object(object, "trigger"), "name");
    pipeline.creator = parseAccount(json::object(object, "creator")).value();
    pipeline.createdOn = json::time(object, "created_on");
    pipeline.completedOn = json::time(object, "completed_on");
    pipeline.duration = std::chrono::seconds(json::integer(object, "duration_in_seconds"));
    return pipeline;
}

} // namespace windlass
