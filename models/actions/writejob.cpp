// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writejob.h"

#include "models/actions/writejournal.h"

#include <QTimer>

namespace windlass {

WriteJob::WriteJob(const Setup &setup, const WriteEntry &entry, QObject *parent)
    : QObject(parent), m_setup(setup), m_journal(setup.journal), m_entry(entry)
{
}

WriteJob::~WriteJob() = default;

void WriteJob::start()
{
    m_entry.sentAt = m_setup.hostNow ? m_setup.hostNow() : QDateTime();
    if (m_journal && m_journal->record(m_entry) == WriteJournal::Recording::Refused) {
        const Error error = Error::make(Error::Kind::Network, {}, m_journal->writeError());
        QTimer::singleShot(0, this, [this, error] { finish(WriteOutcome::Kind::NotRecorded, error); });
        return;
    }
    send();
}

void WriteJob::resume()
{
    if (m_journal)
        m_journal->resume(m_entry.id);
    lose(Error::make(Error::Kind::OutcomeUnknown, QStringLiteral("The program ended before the answer came.")));
}

void WriteJob::settle(const std::optional<Error> &error)
{
    if (m_outcome || m_lost)
        return;
    if (!error)
        finish(WriteOutcome::Kind::Done, {});
    else if (error->kind == Error::Kind::OutcomeUnknown)
        lose(*error);
    else
        finish(WriteOutcome::Kind::Failed, *error);
}

void WriteJob::lose(const Error &error)
{
    m_lost = error;
    emit lookingStarted();
    lookLater();
}

void WriteJob::lookLater()
{
    QTimer::singleShot(m_setup.looks[m_looks++], this, [this] { look(); });
}

void WriteJob::see(Seen seen)
{
    if (m_outcome || !m_lost)
        return;
    if (seen == Seen::Yes)
        finish(WriteOutcome::Kind::Done, {});
    else if (seen == Seen::Never)
        finish(WriteOutcome::Kind::NotDone, *m_lost);
    else if (m_looks < m_setup.looks.size())
        lookLater();
    else // The last look decides: an earlier one may have come before the host was through.
        finish(seen == Seen::NotYet ? WriteOutcome::Kind::NotDone : WriteOutcome::Kind::Unknown, *m_lost);
}

void WriteJob::note(const char *fact, const QString &value)
{
    m_entry.setFact(fact, value);
    if (m_journal)
        m_journal->update(m_entry);
}

void WriteJob::finish(WriteOutcome::Kind kind, const Error &error)
{
    m_outcome = WriteOutcome{kind, error};
    emit decided();
    if (m_journal)
        m_journal->settle(m_entry.id, kind != WriteOutcome::Kind::Unknown);
    emit finished();
}

} // namespace windlass
