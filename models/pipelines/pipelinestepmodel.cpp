// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelinestepmodel.h"

#include "models/pipelines/pipelinelistmodel.h"

#include <algorithm>

namespace windlass {

PipelineStepModel::PipelineStepModel(Fetch fetch, QObject *parent) : PagedModel(std::move(fetch), 1, parent) {}

bool PipelineStepModel::hasUnfinished() const
{
    return std::any_of(items().cbegin(), items().cend(), [](const PipelineStep &step) { return !isFinished(step.state); });
}

QString PipelineStepModel::mostInterestingStep() const
{
    const auto firstIn = [this](std::initializer_list<PipelineState> states) {
        return std::find_if(items().cbegin(), items().cend(), [states](const PipelineStep &step) {
            return std::find(states.begin(), states.end(), step.state) != states.end();
        });
    };
    if (const auto failed = firstIn({PipelineState::Failed, PipelineState::Error}); failed != items().cend())
        return failed->uuid;
    if (const auto running = firstIn({PipelineState::Running}); running != items().cend())
        return running->uuid;
    return items().isEmpty() ? QString() : items().constFirst().uuid;
}

QString PipelineStepModel::nameOf(int row) const
{
    const QString &name = at(row).name;
    return name.isEmpty() ? tr("Step %1").arg(row + 1) : name;
}

QVariant PipelineStepModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && index.row() < rowCount()) {
        if (role == Qt::DisplayRole)
            return nameOf(index.row());
        if (role == Qt::AccessibleTextRole) {
            const PipelineStep &step = at(index.row());
            return tr("Step %1: %2").arg(nameOf(index.row()), pipelineStateText(step.state, step.stateWord));
        }
    }
    return PagedModel::data(index, role);
}

QVariant PipelineStepModel::cell(const PipelineStep &step, int column, int role) const
{
    Q_UNUSED(column)
    switch (role) {
    case StateRole: return static_cast<int>(step.state);
    case StateWordRole: return step.stateWord;
    case ImageRole: return step.image;
    case ScriptRole: return step.scriptCommands;
    case StartedOnRole: return step.startedOn;
    case CompletedOnRole: return step.completedOn;
    case DurationSecondsRole: return static_cast<qlonglong>(step.duration.count());
    default: return {};
    }
}

} // namespace windlass
