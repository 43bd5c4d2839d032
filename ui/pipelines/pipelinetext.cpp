// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/pipelinetext.h"

#include "models/pipelines/pipelinelistmodel.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct PipelineWords {
    Q_DECLARE_TR_FUNCTIONS(windlass::PipelinePage)
};

BadgeState badgeStateOf(PipelineState state)
{
    switch (state) {
    case PipelineState::Unknown:
        return BadgeState::Unknown;
    case PipelineState::Pending:
        return BadgeState::Pending;
    case PipelineState::Running:
        return BadgeState::InProgress;
    case PipelineState::Paused:
        return BadgeState::Paused;
    case PipelineState::Successful:
        return BadgeState::Successful;
    case PipelineState::Failed:
    case PipelineState::Error:
        return BadgeState::Failed;
    case PipelineState::Stopped:
        return BadgeState::Stopped;
    case PipelineState::Expired:
    case PipelineState::NotRun:
        return BadgeState::Skipped;
    }
    return BadgeState::Unknown;
}

} // namespace

BadgeSpec pipelineBadge(PipelineState state, const QString &stateWord)
{
    return badgeFor(badgeStateOf(state), pipelineStateText(state, stateWord));
}

QString triggerText(const QString &word)
{
    const QString upper = word.toUpper();
    if (upper == "PUSH"_L1)
        return PipelineWords::tr("Push");
    if (upper == "MANUAL"_L1)
        return PipelineWords::tr("By hand");
    if (upper == "SCHEDULE"_L1 || upper == "SCHEDULED"_L1)
        return PipelineWords::tr("Schedule");
    return oneLine(word, 40);
}

QString pipelineRefText(const Pipeline &pipeline)
{
    return pipeline.refName.isEmpty() ? pipeline.commitHash.left(7) : oneLine(pipeline.refName, 200);
}

qint64 pipelineSeconds(const Pipeline &pipeline)
{
    if (isFinished(pipeline.state) || pipeline.state == PipelineState::Paused || !pipeline.createdOn.isValid())
        return pipeline.duration.count();
    return qMax<qint64>(0, pipeline.createdOn.secsTo(QDateTime::currentDateTimeUtc()));
}

qint64 stepSeconds(const PipelineStep &step)
{
    if (step.state == PipelineState::Running && step.startedOn.isValid())
        return qMax<qint64>(0, step.startedOn.secsTo(QDateTime::currentDateTimeUtc()));
    if (step.duration.count() == 0 && step.startedOn.isValid() && step.completedOn.isValid())
        return qMax<qint64>(0, step.startedOn.secsTo(step.completedOn));
    return step.duration.count();
}

} // namespace windlass
