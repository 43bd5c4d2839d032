// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>

class QJsonObject;

namespace windlass {

//! State, stage and result of a pipeline or step in one: what a person wants to know.
enum class PipelineState {
    Unknown,
    Pending,
    Running,
    Paused, //!< Waits for a person, or halted.
    Successful,
    Failed,
    Error, //!< The host could not run it, for example for a bad bitbucket-pipelines.yml.
    Stopped,
    Expired,
    NotRun,
};

//! Whether the host will not change it any more.
bool isFinished(PipelineState state);

struct Pipeline {
    QString uuid;
    qint64 buildNumber = 0; //!< 0 in the lean form.
    PipelineState state = PipelineState::Unknown;
    QString stateWord;   //!< The host's most telling word.
    QString refType;     //!< "branch", "tag", or empty.
    QString refName;     //!< Empty for a run of a commit alone.
    QString commitHash;
    QString customName;  //!< Of a custom pipeline; else empty.
    QString triggerWord; //!< "PUSH", "MANUAL", …
    Account creator;
    QDateTime createdOn;
    QDateTime completedOn; //!< Invalid while it runs.
    std::chrono::seconds duration{0};
    QString errorMessage; //!< Why it could not be run; the host's words.

    bool operator==(const Pipeline &) const = default;
};

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

Result<Pipeline> parsePipeline(const QJsonObject &object);
Result<PipelineStep> parsePipelineStep(const QJsonObject &object);

//! What to run.
struct PipelineTarget {
    QString refType = QStringLiteral("branch");
    QString refName;
    QString customName; //!< Empty for the pipeline that a push would start.
};

QByteArray toJson(const PipelineTarget &target);

//! A piece of a step's log.
struct LogChunk {
    QByteArray bytes;
    qint64 offset = 0;      //!< Where `bytes` begins in the whole log.
    bool isStarted = true;  //!< False while the step has no log yet.
};

} // namespace windlass
