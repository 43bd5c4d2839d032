// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

void addPipelineOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(pipelines, list, sample.repository),
                     [](Samples &sample, const Page<Pipeline> &page) {
                         for (const Pipeline &pipeline : page.values) {
                             if (isFinished(pipeline.state))
                                 sample.pipeline = pipeline.uuid;
                         }
                     });
    all += operation(WINDLASS_CALL(pipelines, get, sample.repository, sample.pipeline));
    all += operation(WINDLASS_CALL(pipelines, steps, sample.repository, sample.pipeline),
                     [](Samples &sample, const Page<PipelineStep> &page) {
                         sample.step = page.values.value(0).uuid;
                     });
    all += operation(WINDLASS_CALL(pipelines, log, sample.repository, sample.pipeline, sample.step, 0));
    all += operation(WINDLASS_CALL(pipelines, log, sample.repository, sample.pipeline, sample.step, 100, 200)).as("a-piece");
    all += operation(WINDLASS_CALL(pipelines, run, sample.repository,
                                   {QStringLiteral("branch"), QStringLiteral("main"), {}}),
                     [](Samples &sample, const Pipeline &pipeline) { sample.pipeline = pipeline.uuid; });
    all += operation(WINDLASS_CALL(pipelines, run, sample.repository,
                                   {QStringLiteral("branch"), QStringLiteral("main"), QStringLiteral("nightly")}))
               .as("custom");
    all += operation(WINDLASS_CALL(pipelines, stop, sample.repository, sample.pipeline));
}

} // namespace windlass::test
