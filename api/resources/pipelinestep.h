// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pipeline.h"

#include <QList>

namespace windlass {

struct PipelineStep {
    QString uuid;
    QString name; //!< Empty when the definition gives none.
    PipelineState state = PipelineState::Unknown;
    QString stateWord;
    QString image;
    QStringList scriptCommands;
    QDateTime startedOn;
    QDateTime completedOn;
    std::chrono::seconds duration{0};

    bool operator==(const PipelineStep &) const = default;
};

Result<PipelineStep> parsePipelineStep(const QJsonObject &object);

//! A piece of a step's log.
struct LogChunk {
    QByteArray bytes;
    qint64 offset = 0;      //!< Where `bytes` begins in the whole log.
    bool isStarted = true;  //!< False while the step has no log yet.
};

} // namespace windlass
