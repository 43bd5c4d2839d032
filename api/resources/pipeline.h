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
    QString refName;     //!< Of a pull request the source branch; empty for a run of a commit alone.
    QString commitHash;
    QString customName;  //!< Of a custom pipeline; else empty.
    qint64 pullRequestId = 0;     //!< 0 when it runs for no pull request, like the next three.
    QString destination;          //!< The pull request's destination branch.
    QString destinationHash;
    QString pullRequestPattern;   //!< Which of the definition's pull-request pipelines: "**".
    QString triggerWord; //!< "PUSH", "MANUAL", …
    Account creator;
    QDateTime createdOn;
    QDateTime completedOn; //!< Invalid while it runs.
    std::chrono::seconds duration{0};
    QString errorMessage; //!< Why it could not be run; the host's words.

    bool operator==(const Pipeline &) const = default;
};

Result<Pipeline> parsePipeline(const QJsonObject &object);

//! The most telling word of a `state`: of its result, of its stage, or its own.
QString pipelineStateWord(const QJsonObject &state);
PipelineState pipelineStateOf(const QString &word);

} // namespace windlass
