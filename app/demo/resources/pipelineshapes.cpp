// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/resources/pipelineshapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

QJsonObject typed(const QString &name, const QString &type)
{
    return {{u"name"_s, name}, {u"type"_s, type + u'_' + name.toLower()}};
}

// {"name":"COMPLETED","type":"…_completed","result":{…}}; an unfinished one has a stage instead, and never both.
QJsonObject stateShape(const QString &family, const QString &state, const QString &inner, QLatin1String innerKey)
{
    QJsonObject shape = typed(state, family);
    if (!inner.isEmpty())
        shape.insert(innerKey, typed(inner, family + u'_' + state.toLower()));
    return shape;
}

QJsonObject targetShape(const Site &site, const Repository &repository, const Pipeline &pipeline)
{
    QJsonObject selector{{u"type"_s, pipeline.selectorType.isEmpty() ? u"default"_s : pipeline.selectorType}};
    if (!pipeline.selectorPattern.isEmpty())
        selector.insert(u"pattern"_s, pipeline.selectorPattern);
    QJsonObject target{{u"selector"_s, selector}, {u"commit"_s, commitStub(site, repository, pipeline.commit)}};
    const PullRequest *request = repository.pullRequest(pipeline.pullRequest);
    if (request) {
        target.insert(u"type"_s, u"pipeline_pullrequest_target"_s);
        target.insert(u"source"_s, request->source);
        target.insert(u"destination"_s, request->destination);
        target.insert(u"destination_commit"_s, commitStub(site, repository, request->destinationHash.left(12)));
        target.insert(u"pullrequest"_s, pullRequestStub(site, repository, *request));
    } else if (!pipeline.refType.isEmpty()) {
        target.insert(u"type"_s, u"pipeline_ref_target"_s);
        target.insert(u"ref_type"_s, pipeline.refType);
        target.insert(u"ref_name"_s, pipeline.refName);
    } else {
        target.insert(u"type"_s, u"pipeline_commit_target"_s);
    }
    return target;
}

QJsonArray commandShapes(const QStringList &commands)
{
    QJsonArray array;
    for (const QString &command : commands)
        array.append(QJsonObject{{u"commandType"_s, u"user"_s}, {u"name"_s, command}, {u"command"_s, command}});
    return array;
}

} // namespace

QString pipelineDate(const QDateTime &date)
{
    return date.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z';
}

PipelineNow pipelineNow(const Site &site, const Pipeline &pipeline)
{
    return pipelineAt(pipeline, QDateTime::currentDateTimeUtc(), site.pipelineSpeed);
}

QString pipelineStatusWord(const PipelineNow &now)
{
    if (now.state == u"PENDING")
        return now.state;
    if (now.state == u"IN_PROGRESS")
        return now.stage == u"PAUSED" ? u"PAUSED"_s : u"BUILDING"_s;
    return now.result == u"SUCCESSFUL" ? u"PASSED"_s : now.result;
}

Pipeline *findPipeline(Repository &repository, const QString &id)
{
    bool isNumber = false;
    const int number = id.toInt(&isNumber);
    const auto found =
        std::find_if(repository.pipelines.begin(), repository.pipelines.end(), [&](const Pipeline &pipeline) {
            return isNumber ? pipeline.number == number : pipeline.uuid == id;
        });
    return found == repository.pipelines.end() ? nullptr : &*found;
}

QJsonObject pipelineShape(const Site &site, const World &world, const Repository &repository, const Pipeline &pipeline)
{
    const PipelineNow now = pipelineNow(site, pipeline);
    const QString self = site.api(repositoryPath(repository) + u"/pipelines/"_s + encodedUuid(pipeline.uuid));
    const QString trigger = pipeline.trigger.isEmpty() ? u"PUSH"_s : pipeline.trigger;
    QJsonObject shape{{u"type"_s, u"pipeline"_s},
                      {u"uuid"_s, pipeline.uuid},
                      {u"build_number"_s, pipeline.number},
                      {u"run_number"_s, 1},
                      {u"creator"_s, personShape(site, world, pipeline.creator)},
                      {u"repository"_s, repositoryStub(site, repository)},
                      {u"target"_s, targetShape(site, repository, pipeline)},
                      {u"trigger"_s, typed(trigger, u"pipeline_trigger"_s)},
                      {u"state"_s, now.state == u"COMPLETED"
                                       ? stateShape(u"pipeline_state"_s, now.state, now.result, "result"_L1)
                                       : stateShape(u"pipeline_state"_s, now.state,
                                                    now.state == u"IN_PROGRESS" ? now.stage : QString(), "stage"_L1)},
                      {u"created_on"_s, pipelineDate(pipeline.createdOn)},
                      {u"duration_in_seconds"_s, now.state == u"COMPLETED" ? now.seconds : 0},
                      {u"build_seconds_used"_s, now.seconds},
                      {u"first_successful"_s, false},
                      {u"expired"_s, false},
                      {u"has_variables"_s, false},
                      {u"links"_s, linksOf({{u"self"_s, self}, {u"steps"_s, self + u"/steps/"_s}})}};
    if (now.completedOn.isValid()) // Absent, not null, until it is over.
        shape.insert(u"completed_on"_s, pipelineDate(now.completedOn));
    return shape;
}

QJsonObject stepShape(const Pipeline &pipeline, const Step &step, const StepNow &now)
{
    QJsonObject shape{{u"type"_s, u"pipeline_step"_s},
                      {u"uuid"_s, step.uuid},
                      {u"pipeline"_s, QJsonObject{{u"type"_s, u"pipeline"_s}, {u"uuid"_s, pipeline.uuid}}},
                      {u"run_number"_s, 1},
                      {u"maxTime"_s, 120},
                      {u"image"_s, QJsonObject{{u"name"_s, step.image}}},
                      {u"trigger"_s, QJsonObject{{u"type"_s, u"pipeline_step_trigger_automatic"_s}}},
                      {u"setup_commands"_s,
                       commandShapes({u"umask 000"_s, u"git reset --hard "_s + QString::fromLatin1(pipeline.commit)})},
                      {u"script_commands"_s, commandShapes(step.script)},
                      {u"teardown_commands"_s, QJsonArray()},
                      {u"build_seconds_used"_s, now.seconds},
                      {u"state"_s, stateShape(u"pipeline_step_state"_s, now.state, now.result, "result"_L1)}};
    if (!step.name.isEmpty())
        shape.insert(u"name"_s, step.name);
    if (now.hasStarted()) {
        shape.insert(u"started_on"_s, pipelineDate(now.startedOn));
        shape.insert(u"duration_in_seconds"_s, now.seconds);
    }
    if (now.completedOn.isValid())
        shape.insert(u"completed_on"_s, pipelineDate(now.completedOn));
    return shape;
}

} // namespace windlass::standin
