// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/pipelinesapi.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline QString identityOf(const Pipeline &pipeline)
{
    return pipeline.uuid;
}

//! The pipelines of a repository, newest first. DisplayRole of the first column is "#12".
class PipelineListModel : public PagedModel<Pipeline>
{
    Q_OBJECT

public:
    enum Column { NumberColumn, StateColumn, RefColumn, CreatorColumn, CreatedColumn, DurationColumn, ColumnCount };
    enum Role {
        BuildNumberRole = FirstOwnRole,
        StateRole,     //!< int, a PipelineState.
        StateWordRole, //!< The host's own word.
        RefNameRole,
        RefTypeRole,
        CommitHashRole,
        CustomNameRole,
        TriggerRole, //!< The host's own word.
        CreatorNameRole,
        CreatorAvatarRole,
        CreatedOnRole,       //!< QDateTime, UTC.
        DurationSecondsRole, //!< 0 while it runs.
    };

    PipelineListModel(PipelinesApi &api, const RepositoryId &repository, QObject *parent = nullptr);
    PipelineListModel(Fetch fetch, const RepositoryId &repository, QObject *parent = nullptr);

    //! Whether a row is not finished, so that reading again after a while makes sense (see PollTimer).
    bool hasUnfinished() const;

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QVariant cell(const Pipeline &pipeline, int column, int role) const override;

private:
    RepositoryId m_repository;
};

//! The word for a state, in the person's language; the host's own for states that we don't know.
QString pipelineStateText(PipelineState state, const QString &stateWord);

} // namespace windlass
