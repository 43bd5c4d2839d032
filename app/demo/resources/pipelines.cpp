// SPDX-License-Identifier: GPL-3.0-or-later
// Pipelines: lists, one of them, starting and stopping.
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/queryfilter.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/pipelineshapes.h"
#include "app/demo/resources/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// The useful text of this service is in the detail.
HttpAnswer pipelineError(int status, const QString &detail)
{
    return errorAnswer(status, status == 404 ? u"Not found"_s : u"Bad request"_s, detail);
}

bool isWanted(const Call &call, const World &world, const Pipeline &pipeline)
{
    const auto differs = [&call](QStringView parameter, const QString &value) {
        const QStringList wanted = call.query.values(parameter);
        return !wanted.isEmpty() && !wanted.contains(value);
    };
    const bool isBranch = pipeline.refType == u"branch";
    const Account *creator = world.account(pipeline.creator);
    return !differs(u"target.branch", isBranch ? pipeline.refName : QString()) &&
           !differs(u"target.ref_name", pipeline.refName) && !differs(u"target.ref_type", pipeline.refType.toUpper()) &&
           !differs(u"target.commit.hash", QString::fromLatin1(pipeline.commit)) &&
           !differs(u"target.selector.type", pipeline.selectorType.toUpper()) &&
           !differs(u"target.selector.pattern", pipeline.selectorPattern) &&
           !differs(u"creator.uuid", creator ? creator->uuid : QString()) &&
           !differs(u"trigger_type", pipeline.trigger) &&
           !differs(u"status", pipelineStatusWord(pipelineNow(call.site, pipeline)));
}

// `q` is ignored here, as live; oldest first unless asked otherwise.
HttpAnswer pipelines(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    QList<const Pipeline *> list;
    for (const Pipeline &pipeline : repository->pipelines) {
        if (isWanted(call, *world, pipeline))
            list.append(&pipeline);
    }
    const QString sort = call.query.value(u"sort"_s);
    std::stable_sort(list.begin(), list.end(), [&sort](const Pipeline *a, const Pipeline *b) {
        return sort.startsWith(u'-') ? a->createdOn > b->createdOn : a->createdOn < b->createdOn;
    });
    return call.tagged(call.page(
        list.size(), {}, [&](qsizetype row) { return pipelineShape(call.site, *world, *repository, *list.at(row)); }));
}

HttpAnswer pipelineMissing(const Call &call)
{
    return pipelineError(404, u"A pipeline %1 does not exist."_s.arg(call.parameter(u"pipeline_uuid"_s)));
}

HttpAnswer onePipeline(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    const Pipeline *pipeline = findPipeline(*repository, call.parameter(u"pipeline_uuid"_s));
    return pipeline ? call.object(pipelineShape(call.site, *world, *repository, *pipeline)) : pipelineMissing(call);
}

// Names below `custom:` of the definition at this commit. A glance at the indentation is enough for our own files.
QStringList customPipelines(GitRepository &git, const QByteArray &commit)
{
    const GitObject file = git.objects({commit + ":bitbucket-pipelines.yml"}).constFirst();
    QStringList names;
    qsizetype customIndent = -1;
    qsizetype nameIndent = -1;
    for (const QByteArray &line : file.content.split('\n')) {
        const QByteArray text = line.trimmed();
        if (text.isEmpty() || text.startsWith('#'))
            continue;
        const qsizetype indent = line.indexOf(text.left(1));
        if (customIndent >= 0 && indent <= customIndent)
            customIndent = -1;
        if (text == "custom:") {
            customIndent = indent;
            nameIndent = -1;
        } else if (customIndent >= 0 && text.endsWith(':') && !text.startsWith('-')) {
            if (nameIndent < 0)
                nameIndent = indent;
            if (indent == nameIndent) {
                QString name = QString::fromUtf8(text.chopped(1));
                names.append(name.remove(u'"').remove(u'\''));
            }
        }
    }
    return names;
}

// Reads `target` of the request into the pipeline; the answer when it names nothing that exists.
std::optional<HttpAnswer> readTarget(const QJsonObject &target, const Repository &repository, Pipeline *pipeline)
{
    GitRepository &git = *repository.git;
    const QString type = target.value("type"_L1).toString(u"pipeline_ref_target"_s);
    const QJsonObject selector = target.value("selector"_L1).toObject();
    pipeline->selectorType = selector.value("type"_L1).toString();
    pipeline->selectorPattern = selector.value("pattern"_L1).toString();
    const QJsonObject commit = target.value("commit"_L1).toObject();
    const bool namesCommit = target.contains("commit"_L1);
    if (namesCommit) {
        pipeline->commit = git.resolve(commit.value("hash"_L1).toString());
        if (pipeline->commit.isEmpty())
            return pipelineError(400, u"Could not find the revision"_s);
    }
    if (type == u"pipeline_ref_target") {
        pipeline->refType = target.value("ref_type"_L1).toString();
        pipeline->refName = target.value("ref_name"_L1).toString();
        const auto refs = git.refs();
        QByteArray tip;
        if (pipeline->refType == u"branch")
            tip = refs->branches.value(pipeline->refName);
        else if (pipeline->refType == u"tag" && refs->tags.contains(pipeline->refName))
            tip = refs->tags.value(pipeline->refName).commit;
        if (tip.isEmpty())
            return pipelineError(404, u"Could not find the %1 %2."_s.arg(pipeline->refType, pipeline->refName));
        if (!namesCommit)
            pipeline->commit = tip;
        if (pipeline->selectorType.isEmpty())
            pipeline->selectorType = u"default"_s;
    } else if (type == u"pipeline_commit_target") {
        if (!namesCommit || pipeline->selectorType.isEmpty())
            return pipelineError(400, u"A commit target needs a commit and a selector."_s);
    } else if (type == u"pipeline_pullrequest_target") {
        const int id = target.value("pullrequest"_L1).toObject().value("id"_L1).toInt();
        if (!repository.pullRequest(id) || !namesCommit)
            return pipelineError(400, u"Could not find the pull request."_s);
        pipeline->pullRequest = id;
    } else {
        return pipelineError(400, u"Unknown target type: "_s + type);
    }
    if (pipeline->selectorType == u"custom" &&
        !customPipelines(git, pipeline->commit).contains(pipeline->selectorPattern))
        return pipelineError(400, u"The pipeline \"custom: %1\" was not found in bitbucket-pipelines.yml."_s.arg(
                                      pipeline->selectorPattern));
    return std::nullopt;
}

HttpAnswer runPipeline(Call &call)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    Pipeline pipeline;
    if (const auto problem = readTarget(call.body.value("target"_L1).toObject(), *repository, &pipeline))
        return *problem;
    for (const Pipeline &other : repository->pipelines)
        pipeline.number = std::max(pipeline.number, other.number);
    ++pipeline.number;
    pipeline.uuid = newUuid();
    pipeline.creator = call.me();
    pipeline.trigger = u"MANUAL"_s;
    pipeline.state = u"PENDING"_s;
    pipeline.createdOn = pipeline.runsFrom = QDateTime::currentDateTimeUtc();
    pipeline.steps = repository->stepTemplates;
    for (Step &step : pipeline.steps)
        step.uuid = newUuid();
    repository->pipelines.append(pipeline);
    repository->updatedOn = pipeline.createdOn;
    world.save();
    return call.object(pipelineShape(call.site, *world, *repository, pipeline), {}, 201);
}

HttpAnswer stopPipeline(Call &call)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    Pipeline *pipeline = findPipeline(*repository, call.parameter(u"pipeline_uuid"_s));
    if (!pipeline)
        return pipelineMissing(call);
    const PipelineNow now = pipelineNow(call.site, *pipeline);
    if (now.state == u"COMPLETED")
        return pipelineError(400, u"The pipeline is already completed."_s);
    if (now.stage == u"PAUSED")
        return noContent(); // The host says yes and does nothing.
    pipeline->stoppedOn = QDateTime::currentDateTimeUtc();
    world.save();
    return noContent();
}

} // namespace

void addPipelineRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/pipelines"_s;
    router.add("GET", list, "pipeline", pipelines);
    router.add("POST", list, "pipeline:write", runPipeline);
    router.add("GET", list + u"/{pipeline_uuid}"_s, "pipeline", onePipeline);
    router.add("POST", list + u"/{pipeline_uuid}/stopPipeline"_s, "pipeline:write", stopPipeline);
}

} // namespace windlass::standin
