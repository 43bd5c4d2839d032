// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QDateTime>
#include <QString>

class QJsonObject;

namespace windlass {

//! Runs a pipeline of a branch by the clock.
struct PipelineSchedule {
    QString uuid;
    QString branch;
    QString customName;  //!< Empty for the pipeline that a push would start.
    QString cronPattern; //!< Seven fields, in UTC, as the host has it.
    bool isEnabled = false;
    QDateTime createdOn;
    QDateTime updatedOn;

    bool operator==(const PipelineSchedule &) const = default;
};

Result<PipelineSchedule> parsePipelineSchedule(const QJsonObject &object);

//! What is sent to make one; it begins enabled.
struct NewPipelineSchedule {
    QString branch;
    QString customName;
    QString cronPattern;
};

QByteArray toJson(const NewPipelineSchedule &schedule);

//! What pipelines of a repository keep from run to run.
struct PipelineCache {
    QString uuid;
    QString name;
    QString path;
    qint64 sizeBytes = 0;
    QDateTime createdOn;

    bool operator==(const PipelineCache &) const = default;
};

Result<PipelineCache> parsePipelineCache(const QJsonObject &object);

} // namespace windlass
