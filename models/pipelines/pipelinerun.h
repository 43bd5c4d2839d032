// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/objectmodel.h"
#include "models/paging/polltimer.h"
#include "models/pipelines/pipelinestepmodel.h"
#include "models/pipelines/steplog.h"

#include <QPointer>

namespace windlass {

//! One pipeline for the page that shows it: itself, its steps, and looking again while it runs and is seen.
class PipelineRun : public QObject
{
    Q_OBJECT

public:
    struct Calls {
        std::function<PendingReply<Pipeline>(ReadFrom from)> get;
        std::function<PendingReply<Page<PipelineStep>>(ReadFrom from)> steps;
        std::function<PendingReply<LogChunk>(const QString &stepUuid, qint64 offset, qint64 maximum, ReadFrom from)> log;
    };

    //! `pipeline` is the uuid or the build number.
    PipelineRun(PipelinesApi &api, const RepositoryId &repository, const QString &pipeline, QObject *parent = nullptr);
    explicit PipelineRun(const Calls &calls, const PollTimer::Intervals &intervals = {}, QObject *parent = nullptr);

    ObjectModel<Pipeline> *pipeline() { return m_pipeline; }
    PipelineStepModel *steps() { return m_steps; }
    //! Follows the log of a step, until it or the run goes. A new one each time; the caller may delete it earlier.
    StepLog *openLog(const QString &stepUuid, QObject *parent = nullptr);

    //! Reads both, and goes on reading while the pipeline is not finished.
    void reload();
    //! Nothing is read by itself while nobody sees it.
    void setVisible(bool isVisible);
    //! Whether another look will come by itself.
    bool isFollowing() const { return m_polls.isScheduled(); }
    bool isFinished() const;

signals:
    //! The pipeline reached its end while it was watched.
    void finished();

private:
    void lookAgainIfNeeded();

    Calls m_calls;
    PollTimer::Intervals m_intervals;
    ObjectModel<Pipeline> *m_pipeline;
    PipelineStepModel *m_steps;
    PollTimer m_polls;
    QList<QPointer<StepLog>> m_logs;
    int m_looksAfterEnd = 0;
    bool m_wasRunning = false;
};

} // namespace windlass
