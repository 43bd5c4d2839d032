// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelineactions.h"

#include "models/pipelines/pipelinejobs.h"

namespace windlass {

namespace {

QString startTarget(const RepositoryId &repository, const PipelineTarget &target)
{
    return QStringList{QStringLiteral("run"), repository.fullName(), target.refType, target.refName, target.customName}
        .join(QLatin1Char(' '));
}

QString stopTarget(const RepositoryId &repository, const QString &id)
{
    return QStringList{QStringLiteral("stop"), repository.fullName(), id}.join(QLatin1Char(' '));
}

} // namespace

PipelineCalls PipelineCalls::of(PipelinesApi &api)
{
    PipelineCalls calls;
    calls.list = [&api](const RepositoryId &repository) { return api.list(repository); };
    calls.get = [&api](const RepositoryId &repository, const QString &id) { return api.get(repository, id); };
    calls.run = [&api](const RepositoryId &repository, const PipelineTarget &target) { return api.run(repository, target); };
    calls.stop = [&api](const RepositoryId &repository, const QString &id) { return api.stop(repository, id); };
    return calls;
}

PipelineActions::PipelineActions(Options options, QObject *parent) : QObject(parent), m_options(std::move(options)) {}

PipelineActions::~PipelineActions() = default;

quint64 PipelineActions::run(const RepositoryId &repository, const PipelineTarget &target)
{
    const QString key = startTarget(repository, target);
    if (m_running.contains(key))
        return 0;
    auto *job = new PipelineRunJob(m_options.calls, repository, target, {ownUuid(), m_ownRuns}, m_options.looks, this);
    return begin(key, {0, repository, PipelineAction::Run, {}, {}}, job, [this, job] {
        if (job->pipeline())
            m_ownRuns.insert(job->pipeline()->uuid);
        return job->pipeline();
    });
}

quint64 PipelineActions::stop(const RepositoryId &repository, const QString &id)
{
    const QString key = stopTarget(repository, id);
    if (m_running.contains(key))
        return 0;
    auto *job = new PipelineStopJob(m_options.calls, repository, id, m_options.looks, this);
    return begin(key, {0, repository, PipelineAction::Stop, {}, {}}, job, [job] { return job->pipeline(); });
}

quint64 PipelineActions::begin(const QString &target, const PipelineReport &report, WriteJob *job,
                               const std::function<std::optional<Pipeline>()> &pipeline)
{
    const quint64 ticket = ++m_lastTicket;
    m_running.insert(target);
    connect(job, &WriteJob::lookingStarted, this, [this, ticket] { emit looking(ticket); });
    connect(job, &WriteJob::finished, this, [this, ticket, target, report, job, pipeline] {
        m_running.remove(target);
        PipelineReport full = report;
        full.ticket = ticket;
        full.outcome = job->outcome();
        full.pipeline = pipeline();
        job->deleteLater();
        emit finished(full);
    });
    job->start();
    emit started(ticket);
    return ticket;
}

bool PipelineActions::isStarting(const RepositoryId &repository, const PipelineTarget &target) const
{
    return m_running.contains(startTarget(repository, target));
}

bool PipelineActions::isStopping(const RepositoryId &repository, const QString &id) const
{
    return m_running.contains(stopTarget(repository, id));
}

QString PipelineActions::ownUuid() const
{
    return m_options.ownUuid ? m_options.ownUuid() : QString();
}

} // namespace windlass
