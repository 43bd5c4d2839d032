// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/pipelinesapi.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline QString identityOf(const PipelineStep &step)
{
    return step.uuid;
}

//! The steps of a pipeline in the order in which they run. DisplayRole is the name, or "Step 2".
class PipelineStepModel : public PagedModel<PipelineStep>
{
    Q_OBJECT

public:
    enum Role {
        StateRole = FirstOwnRole, //!< int, a PipelineState.
        StateWordRole,
        ImageRole,
        ScriptRole, //!< QStringList: the commands.
        StartedOnRole,
        CompletedOnRole,
        DurationSecondsRole,
    };

    explicit PipelineStepModel(Fetch fetch, QObject *parent = nullptr);

    bool hasUnfinished() const;
    //! The step to look at first: the one that failed, else the one that runs, else the first. Empty without steps.
    QString mostInterestingStep() const;
    //! The name of a step, or "Step 2" when it has none.
    QString nameOf(int row) const;

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QVariant cell(const PipelineStep &step, int column, int role) const override;
};

} // namespace windlass
