// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelineactions.h"

#include "models/pipelines/pipelinejobs.h"

#include <algorithm>

namespace windlass {

namespace {

QString startTarget(const RepositoryId &repository, const PipelineTarget &target)
{
    return QStringList{QStringLiteral("run"), repository.fullName(), target.refType, target.refName, target.customName, target.commitHash,
                       QString::number(target.pullRequestId)}
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

PipelineActions::PipelineActions(Options options, QObject *parent)
    : WriteActions({{options.looks, options.journal, options.hostNow}, options.ownUuid}, parent)
    , m_options(std::move(options))
{
}

PipelineActions::~PipelineActions() = default;

WriteEntry PipelineActions::entryAt(const RepositoryId &repository, PipelineAction action, const QString &target) const
{
    WriteEntry entry = entryOf(action, target);
    entry.workspace = repository.workspace;
    entry.repository = repository.slug;
    return entry;
}

quint64 PipelineActions::run(const RepositoryId &repository, const PipelineTarget &target, qint64 newestKnownNumber)
{
    const QString key = startTarget(repository, target);
    if (isBusyWith(key))
        return 0;
    WriteEntry entry = entryAt(repository, PipelineAction::RunPipeline, key);
    entry.setFact(writefacts::RefType, target.refType);
    entry.setFact(writefacts::Branch, target.refName);
    entry.setFact(writefacts::Custom, target.customName);
    if (!target.commitHash.isEmpty())
        entry.setFact(writefacts::Hash, target.commitHash);
    entry.setFact(writefacts::Newest, std::max(newestKnownNumber, m_newestOwn.value(repository.fullName())));
    auto *job = new PipelineRunJob(m_options.calls, jobSetup(), entry);
    job->setTarget(target);
    return WriteActions::run(job);
}

quint64 PipelineActions::stop(const RepositoryId &repository, const QString &id)
{
    const QString key = stopTarget(repository, id);
    if (isBusyWith(key))
        return 0;
    WriteEntry entry = entryAt(repository, PipelineAction::StopPipeline, key);
    entry.setFact(writefacts::Id, id);
    entry.number = id.toLongLong();
    return WriteActions::run(jobFor(entry));
}

WriteJob *PipelineActions::jobFor(const WriteEntry &entry)
{
    switch (entry.kind) {
    case WriteKind::RunPipeline: return new PipelineRunJob(m_options.calls, jobSetup(), entry);
    case WriteKind::StopPipeline: return new PipelineStopJob(m_options.calls, jobSetup(), entry);
    default: return nullptr;
    }
}

void PipelineActions::tellStarted(quint64 ticket, const WriteJob &)
{
    emit started(ticket);
}

void PipelineActions::tellLooking(quint64 ticket, const WriteJob &)
{
    emit looking(ticket);
}

void PipelineActions::keep(const WriteJob &job)
{
    const auto &pipeline = static_cast<const PipelineJob &>(job).pipeline();
    if (job.entry().kind != WriteKind::RunPipeline || !pipeline)
        return;
    qint64 &newest = m_newestOwn[static_cast<const PipelineJob &>(job).repository().fullName()];
    newest = std::max(newest, pipeline->buildNumber);
}

void PipelineActions::tellFinished(quint64 ticket, WriteJob &job)
{
    const auto &done = static_cast<const PipelineJob &>(job);
    emit finished({ticket, done.repository(), job.entry().kind, job.outcome(), done.pipeline()});
}

bool PipelineActions::isStarting(const RepositoryId &repository, const PipelineTarget &target) const
{
    return isBusyWith(startTarget(repository, target));
}

bool PipelineActions::isStopping(const RepositoryId &repository, const QString &id) const
{
    return isBusyWith(stopTarget(repository, id));
}

} // namespace windlass
