// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelinerun.h"

namespace windlass {

namespace {

//! A stopped pipeline may leave steps behind that never end; a step may end a moment after its pipeline.
constexpr int MaximumLooksAfterEnd = 3;

//! Whether looking again later may help, without anybody asking for it.
bool mayPass(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout || error.kind == Error::Kind::Server
           || error.kind == Error::Kind::RateLimited;
}

PipelineRun::Calls pipelineRunCalls(PipelinesApi &api, const RepositoryId &repository, const QString &pipeline)
{
    return {
        [&api, repository, pipeline](ReadFrom from) { return api.get(repository, pipeline, from); },
        [&api, repository, pipeline](ReadFrom from) { return api.steps(repository, pipeline, from); },
        [&api, repository, pipeline](const QString &stepUuid, qint64 offset, qint64 maximum, ReadFrom from) {
            return api.log(repository, pipeline, stepUuid, offset, maximum, from);
        },
    };
}

} // namespace

PipelineRun::PipelineRun(PipelinesApi &api, const RepositoryId &repository, const QString &pipeline, QObject *parent)
    : PipelineRun(pipelineRunCalls(api, repository, pipeline), {}, parent)
{
}

PipelineRun::PipelineRun(const Calls &calls, const PollTimer::Intervals &intervals, QObject *parent)
    : QObject(parent)
    , m_calls(calls)
    , m_intervals(intervals)
    , m_pipeline(new ObjectModel<Pipeline>(calls.get, this))
    , m_steps(new PipelineStepModel([steps = calls.steps](const PageToken &, ReadFrom from) { return steps(from); }, this))
    , m_polls(intervals, this)
{
    connect(&m_polls, &PollTimer::due, this, &PipelineRun::reload);
    connect(m_pipeline, &ObjectModelBase::stateChanged, this, &PipelineRun::lookAgainIfNeeded);
    connect(m_steps, &PagedModelBase::stateChanged, this, &PipelineRun::lookAgainIfNeeded);
    // Where something happens, more is likely to.
    connect(m_pipeline, &ObjectModelBase::changed, &m_polls, &PollTimer::restart);
    connect(m_steps, &QAbstractItemModel::dataChanged, &m_polls, &PollTimer::restart);
}

void PipelineRun::reload()
{
    m_polls.stop();
    m_pipeline->reload();
    m_steps->reload();
}

bool PipelineRun::isFinished() const
{
    return m_pipeline->value() && windlass::isFinished(m_pipeline->value()->state);
}

void PipelineRun::setVisible(bool isVisible)
{
    m_polls.setVisible(isVisible);
    for (const QPointer<StepLog> &log : std::as_const(m_logs)) {
        if (log)
            log->setVisible(isVisible);
    }
}

void PipelineRun::lookAgainIfNeeded()
{
    const LoadStatus &pipeline = m_pipeline->status();
    const LoadStatus &steps = m_steps->status();
    if (pipeline.isLoading() || steps.isLoading() || !m_pipeline->value() || pipeline.isFromCache)
        return;
    if (isFinished() && std::exchange(m_wasRunning, false))
        emit finished();
    m_wasRunning = !isFinished();

    const bool isHopeless = (pipeline.error && !mayPass(*pipeline.error)) || (steps.error && !mayPass(*steps.error));
    const bool isNeeded = !isFinished() || (m_steps->hasUnfinished() && m_looksAfterEnd < MaximumLooksAfterEnd);
    if (isHopeless || !isNeeded) {
        m_polls.stop();
        return;
    }
    if (m_polls.isScheduled())
        return;
    m_looksAfterEnd = isFinished() ? m_looksAfterEnd + 1 : 0;
    m_polls.scheduleNext();
}

StepLog *PipelineRun::openLog(const QString &stepUuid, QObject *parent)
{
    auto *log = new StepLog(
        [read = m_calls.log, stepUuid](qint64 offset, qint64 maximum, ReadFrom from) {
            return read(stepUuid, offset, maximum, from);
        },
        m_intervals, parent ? parent : this);
    const auto tellState = [this, log, stepUuid] {
        if (const QModelIndex step = m_steps->indexOf(stepUuid); step.isValid())
            log->setStepFinished(windlass::isFinished(m_steps->at(step.row()).state));
    };
    connect(m_steps, &QAbstractItemModel::dataChanged, log, tellState);
    connect(m_steps, &QAbstractItemModel::rowsInserted, log, tellState);
    tellState();
    log->setVisible(m_polls.isVisible());
    m_logs.removeAll(nullptr);
    m_logs += log;
    return log;
}

} // namespace windlass
