// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of pipelines and their logs.
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/pipelineshapes.h"
#include "app/demo/resources/routes.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

template <typename Handle>
HttpAnswer withPipeline(Call &call, Handle handle)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    const Pipeline *pipeline = findPipeline(*repository, call.parameter(u"pipeline_uuid"_s));
    if (!pipeline)
        return errorAnswer(404, u"Not found"_s, u"A pipeline with the given UUID does not exist."_s);
    return handle(*pipeline, pipelineNow(call.site, *pipeline));
}

// The step of this call in both of its forms.
template <typename Handle>
HttpAnswer withStep(Call &call, Handle handle)
{
    return withPipeline(call, [&](const Pipeline &pipeline, const PipelineNow &now) {
        for (qsizetype i = 0; i < pipeline.steps.size(); ++i) {
            if (pipeline.steps.at(i).uuid == call.parameter(u"step_uuid"_s))
                return handle(pipeline, pipeline.steps.at(i), now.steps.at(i));
        }
        return errorAnswer(404, u"Not found"_s, u"A step with the given UUID does not exist in the pipeline."_s);
    });
}

// All in one page, whatever pagelen says.
HttpAnswer steps(Call &call)
{
    return withPipeline(call, [&](const Pipeline &pipeline, const PipelineNow &now) {
        QJsonArray values;
        for (qsizetype i = 0; i < pipeline.steps.size(); ++i)
            values.append(stepShape(pipeline, pipeline.steps.at(i), now.steps.at(i)));
        return call.object({{u"page"_s, 1},
                            {u"pagelen"_s, std::max(qsizetype(1), values.size())},
                            {u"size"_s, values.size()},
                            {u"values"_s, values}});
    });
}

HttpAnswer oneStep(Call &call)
{
    return withStep(call, [&](const Pipeline &pipeline, const Step &step, const StepNow &now) {
        return call.object(stepShape(pipeline, step, now));
    });
}

HttpAnswer logOfStep(Call &call)
{
    const QByteArray accept = call.request.header("Accept");
    if (accept.contains("application/json") || accept.contains("text/plain"))
        return errorAnswer(406, u"Not Acceptable"_s);
    return withStep(call, [&](const Pipeline &pipeline, const Step &step, const StepNow &now) {
        if (!now.hasStarted())
            return errorAnswer(404, u"Not found"_s, u"A log file does not exist for the given step."_s);
        if (now.state == u"COMPLETED") {
            const QString name = u"pipelines/"_s + pipeline.uuid.mid(1, 36) + u'/' + step.uuid.mid(1, 36) + u".log"_s;
            return redirect(307, call.site.storeFile(name, now.log));
        }
        const HttpAnswer answer = rangedAnswer(call.request, "application/octet-stream", now.log);
        if (answer.status != 200)
            return answer;
        return call.tagged(answer);
    });
}

} // namespace

void addPipelineStepRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps"_s;
    router.add("GET", list, "pipeline", steps);
    router.add("GET", list + u"/{step_uuid}"_s, "pipeline", oneStep);
    router.add("GET", list + u"/{step_uuid}/log"_s, "pipeline", logOfStep);
}

} // namespace windlass::standin
