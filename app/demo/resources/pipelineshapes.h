// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/resources/shapes.h"
#include "app/demo/store/pipelineclock.h"

namespace windlass::standin {

PipelineNow pipelineNow(const Site &site, const Pipeline &pipeline);
QJsonObject pipelineShape(const Site &site, const World &world, const Repository &repository, const Pipeline &pipeline);
QJsonObject stepShape(const Pipeline &pipeline, const Step &step, const StepNow &now);
//! The list's own words: PENDING PAUSED BUILDING ERROR PASSED FAILED STOPPED.
QString pipelineStatusWord(const PipelineNow &now);
//! By uuid or by build number; null when there is none.
Pipeline *findPipeline(Repository &repository, const QString &id);
//! "2026-11-23T16:00:00.123Z", the form of everything that comes from the pipelines service.
QString pipelineDate(const QDateTime &date);

} // namespace windlass::standin
