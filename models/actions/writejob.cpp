// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writejob.h"

#include <QTimer>

namespace windlass {

WriteJob::WriteJob(const LookDelays &delays, QObject *parent) : QObject(parent), m_delays(delays) {}

WriteJob::~WriteJob() = default;

void WriteJob::start()
{
    m_startedAt = QDateTime::currentDateTimeUtc();
    send();
}

void WriteJob::settle(const std::optional<Error> &error)
{
    if (m_outcome || m_lost)
        return;
    if (!error) {
        finish(WriteOutcome::Kind::Done, {});
    } else if (error->kind == Error::Kind::OutcomeUnknown) {
        m_lost = error;
        emit lookingStarted();
        lookLater();
    } else {
        finish(WriteOutcome::Kind::Failed, *error);
    }
}

void WriteJob::lookLater()
{
    QTimer::singleShot(m_delays[m_looks++], this, [this] { look(); });
}

void WriteJob::see(Seen seen)
{
    if (m_outcome || !m_lost)
        return;
    if (seen == Seen::Yes)
        finish(WriteOutcome::Kind::Done, {});
    else if (seen == Seen::Never)
        finish(WriteOutcome::Kind::NotDone, *m_lost);
    else if (m_looks < m_delays.size())
        lookLater();
    else // The last look decides: an earlier one may have come before the host was through.
        finish(seen == Seen::NotYet ? WriteOutcome::Kind::NotDone : WriteOutcome::Kind::Unknown, *m_lost);
}

void WriteJob::finish(WriteOutcome::Kind kind, const Error &error)
{
    m_outcome = WriteOutcome{kind, error};
    emit finished();
}

} // namespace windlass
