// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/store/domain.h"

namespace windlass::standin {

struct StepNow {
    QString state;  //!< PENDING, IN_PROGRESS, COMPLETED.
    QString result; //!< SUCCESSFUL, FAILED, STOPPED, NOT_RUN, …; only when completed.
    QDateTime startedOn;
    QDateTime completedOn;
    int seconds = 0;
    QByteArray log; //!< As far as it is written; whole lines.

    bool hasStarted() const { return startedOn.isValid(); }
};

struct PipelineNow {
    QString state;  //!< PENDING, IN_PROGRESS, COMPLETED.
    QString stage;  //!< RUNNING or PAUSED; only in progress.
    QString result; //!< Only when completed.
    QDateTime completedOn;
    int seconds = 0;
    QList<StepNow> steps;
};

//! What a pipeline is at this moment. Nothing runs: state and logs are a function of the clock, so they go on over a
//! restart and two answers never contradict each other. `speed` 10 runs ten times as fast.
PipelineNow pipelineAt(const Pipeline &pipeline, const QDateTime &now, double speed);

} // namespace windlass::standin
