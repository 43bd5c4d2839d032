// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/pipelinestep.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<PipelineStep> parsePipelineStep(const QJsonObject &object)
{
    PipelineStep step;
    step.uuid = json::text(object, "uuid");
    if (step.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    step.name = json::text(object, "name");
    step.stateWord = pipelineStateWord(json::object(object, "state"));
    step.state = pipelineStateOf(step.stateWord);
    step.image = json::text(json::object(object, "image"), "name");
    for (const QJsonValue &command : json::array(object, "script_commands"))
        step.scriptCommands += json::text(command.toObject(), "command");
    step.startedOn = json::time(object, "started_on");
    step.completedOn = json::time(object, "completed_on");
    step.duration = std::chrono::seconds(json::integer(object, "duration_in_seconds"));
    return step;
}

} // namespace windlass
