// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pipeline.h"
#include "api/resources/pipelinestep.h"
#include "ui/widgets/badge.h"

#include <QString>

namespace windlass {

//! State of a pipeline or step as a word with a shape.
BadgeSpec pipelineBadge(PipelineState state, const QString &stateWord);
//! What started a pipeline, in words: "Push"; the host's own for words that we don't know.
QString triggerText(const QString &word);
//! The branch or tag; the short hash for a run of a commit alone.
QString pipelineRefText(const Pipeline &pipeline);
//! How long it took, or has been running by now.
qint64 pipelineSeconds(const Pipeline &pipeline);
qint64 stepSeconds(const PipelineStep &step);

} // namespace windlass
