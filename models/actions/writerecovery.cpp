// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writerecovery.h"

#include "models/actions/writeactions.h"

#include <algorithm>

namespace windlass {

WriteRecovery::WriteRecovery(WriteJournal &journal, const QList<WriteActions *> &actions, QObject *parent)
    : QObject(parent), m_journal(journal), m_actions(actions)
{
    // One that is sent once more by the person is decided about.
    connect(&journal, &WriteJournal::changed, this, [this] {
        const QList<WriteEntry> entries = m_journal.entries();
        const auto isReplaced = [&entries](const Row &row) {
            return row.outcome && row.outcome->kind == WriteOutcome::Kind::Unknown
                   && std::none_of(entries.cbegin(), entries.cend(),
                                   [&row](const WriteEntry &entry) { return entry.id == row.entry.id; });
        };
        if (m_rows.removeIf(isReplaced) > 0)
            emit changed();
    });
}

void WriteRecovery::lookUp()
{
    const QList<WriteEntry> leftOver = m_journal.leftOver();
    for (const WriteEntry &entry : leftOver) {
        WriteJob *job = nullptr;
        for (WriteActions *actions : std::as_const(m_actions)) {
            job = actions->resume(entry);
            if (job)
                break;
        }
        if (!job) {
            conclude(entry, {WriteOutcome::Kind::Unknown, Error::make(Error::Kind::OutcomeUnknown, {})});
            continue;
        }
        rowFor(entry).outcome.reset();
        connect(job, &WriteJob::finished, this, [this, job] { conclude(job->entry(), job->outcome()); });
    }
    if (!leftOver.isEmpty())
        emit changed();
}

WriteRecovery::Row &WriteRecovery::rowFor(const WriteEntry &entry)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&entry](const Row &row) { return row.entry.id == entry.id; });
    if (found != m_rows.end()) {
        found->entry = entry;
        return *found;
    }
    m_rows += Row{entry, std::nullopt};
    return m_rows.last();
}

void WriteRecovery::conclude(const WriteEntry &entry, const WriteOutcome &outcome)
{
    Row &row = rowFor(entry);
    row.outcome = outcome;
    const Row copy = row;
    emit changed();
    emit told(copy);
}

void WriteRecovery::dismiss(const QString &id)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &row) { return row.entry.id == id; });
    if (found == m_rows.end() || found->isLooking())
        return;
    m_rows.erase(found);
    m_journal.settle(id, true);
    emit changed();
}

} // namespace windlass
