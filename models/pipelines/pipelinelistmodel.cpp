// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelinelistmodel.h"

#include "models/navigation/location.h"

#include <QCoreApplication>

#include <algorithm>

namespace windlass {

PipelineListModel::PipelineListModel(PipelinesApi &api, const RepositoryId &repository, QObject *parent)
    : PipelineListModel([&api, repository](const PageToken &page,
                                           ReadFrom from) { return api.list(repository, {}, page, from); },
                        repository, parent)
{
}

PipelineListModel::PipelineListModel(Fetch fetch, const RepositoryId &repository, QObject *parent)
    : PagedModel(std::move(fetch), ColumnCount, parent), m_repository(repository)
{
}

bool PipelineListModel::hasUnfinished() const
{
    return std::any_of(items().cbegin(), items().cend(),
                       [](const Pipeline &pipeline) { return !isFinished(pipeline.state); });
}

QVariant PipelineListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn: return tr("Pipeline");
    case StateColumn: return tr("State");
    case RefColumn: return tr("Branch or tag");
    case CreatorColumn: return tr("Started by");
    case CreatedColumn: return tr("Started");
    case DurationColumn: return tr("Duration");
    default: return {};
    }
}

QVariant PipelineListModel::cell(const Pipeline &pipeline, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NumberColumn: return QStringLiteral("#%1").arg(pipeline.buildNumber);
        case StateColumn: return pipelineStateText(pipeline.state, pipeline.stateWord);
        case RefColumn: return pipeline.refName.isEmpty() ? pipeline.commitHash.left(7) : pipeline.refName;
        case CreatorColumn: return pipeline.creator.displayName;
        case CreatedColumn: return pipeline.createdOn;
        case DurationColumn: return static_cast<qlonglong>(pipeline.duration.count());
        default: return {};
        }
    case Qt::AccessibleTextRole:
        if (column != NumberColumn)
            return cell(pipeline, column, Qt::DisplayRole);
        return tr("Pipeline %1 on %2: %3")
            .arg(QString::number(pipeline.buildNumber), cell(pipeline, RefColumn, Qt::DisplayRole).toString(),
                 pipelineStateText(pipeline.state, pipeline.stateWord));
    case LocationRole:
        return Location::forPipeline(m_repository.workspace, m_repository.slug, pipeline.buildNumber).path();
    case BuildNumberRole: return pipeline.buildNumber;
    case StateRole: return static_cast<int>(pipeline.state);
    case StateWordRole: return pipeline.stateWord;
    case RefNameRole: return pipeline.refName;
    case RefTypeRole: return pipeline.refType;
    case CommitHashRole: return pipeline.commitHash;
    case CustomNameRole: return pipeline.customName;
    case TriggerRole: return pipeline.triggerWord;
    case CreatorNameRole: return pipeline.creator.displayName;
    case CreatorAvatarRole: return pipeline.creator.avatar;
    case CreatedOnRole: return pipeline.createdOn;
    case DurationSecondsRole: return static_cast<qlonglong>(pipeline.duration.count());
    default: return {};
    }
}

QString pipelineStateText(PipelineState state, const QString &stateWord)
{
    switch (state) {
    case PipelineState::Pending: return QCoreApplication::translate("windlass::PipelineState", "Pending");
    case PipelineState::Running: return QCoreApplication::translate("windlass::PipelineState", "Running");
    case PipelineState::Paused: return QCoreApplication::translate("windlass::PipelineState", "Paused");
    case PipelineState::Successful: return QCoreApplication::translate("windlass::PipelineState", "Successful");
    case PipelineState::Failed: return QCoreApplication::translate("windlass::PipelineState", "Failed");
    case PipelineState::Error: return QCoreApplication::translate("windlass::PipelineState", "Error");
    case PipelineState::Stopped: return QCoreApplication::translate("windlass::PipelineState", "Stopped");
    case PipelineState::Expired: return QCoreApplication::translate("windlass::PipelineState", "Expired");
    case PipelineState::NotRun: return QCoreApplication::translate("windlass::PipelineState", "Not run");
    case PipelineState::Unknown: break;
    }
    return stateWord;
}

} // namespace windlass
