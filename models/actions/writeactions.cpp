// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writeactions.h"

namespace windlass {

WriteActions::WriteActions(Setup setup, QObject *parent) : QObject(parent), m_setup(std::move(setup)) {}

WriteActions::~WriteActions() = default;

void WriteActions::tellStarted(quint64, const WriteJob &) {}

void WriteActions::tellLooking(quint64, const WriteJob &) {}

void WriteActions::keep(const WriteJob &) {}

WriteEntry WriteActions::entryOf(WriteKind kind, const QString &target) const
{
    WriteEntry entry;
    entry.kind = kind;
    entry.target = target;
    entry.setFact(writefacts::Self, m_setup.ownUuid ? m_setup.ownUuid() : QString());
    return entry;
}

quint64 WriteActions::run(WriteJob *job)
{
    const quint64 ticket = take(job);
    job->start();
    tellStarted(ticket, *job);
    emit busyChanged();
    return ticket;
}

WriteJob *WriteActions::resume(const WriteEntry &entry)
{
    if (isBusyWith(entry.target))
        return nullptr;
    WriteJob *job = jobFor(entry);
    if (!job)
        return nullptr;
    const quint64 ticket = take(job);
    job->resume();
    tellStarted(ticket, *job);
    emit busyChanged();
    return job;
}

quint64 WriteActions::take(WriteJob *job)
{
    Q_ASSERT(!m_running.contains(job->entry().target));
    job->setParent(this);
    const quint64 ticket = ++m_lastTicket;
    const QString target = job->entry().target;
    m_running.insert(target, {ticket, job});
    connect(job, &WriteJob::lookingStarted, this, [this, ticket, job] { tellLooking(ticket, *job); });
    connect(job, &WriteJob::decided, this, [this, job] { keep(*job); });
    connect(job, &WriteJob::finished, this, [this, target] { conclude(target); });
    return ticket;
}

void WriteActions::conclude(const QString &target)
{
    const Running running = m_running.take(target);
    running.job->deleteLater();
    tellFinished(running.ticket, *running.job);
    emit busyChanged();
}

QList<WriteJob *> WriteActions::jobs() const
{
    QList<WriteJob *> jobs;
    for (const Running &running : m_running)
        jobs += running.job;
    return jobs;
}

} // namespace windlass
