// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writejournal.h"
#include "models/actions/writeoutcome.h"

#include <QObject>

#include <functional>

namespace windlass {

class WriteActions;
class WriteJob;

//! What became of the writes that an earlier run of the program did not hear about, or that a look could not tell: they
//! are looked up, and a person is told, one by one.
class WriteRecovery : public QObject
{
    Q_OBJECT

public:
    struct Row {
        WriteEntry entry;
        //! Nothing while it is being looked for.
        std::optional<WriteOutcome> outcome;

        bool isLooking() const { return !outcome; }
    };

    //! The actions are asked in their order who knows a kind. Neither is owned; all live longer than this.
    WriteRecovery(WriteJournal &journal, const QList<WriteActions *> &actions, QObject *parent = nullptr);

    //! Looks up everything that was left over. For the start, for when the connection comes back, and for "Look again".
    void lookUp();
    const QList<Row> &rows() const { return m_rows; }
    //! The person has been told: the row goes, and one whose outcome could not be told is given up. While it is being
    //! looked for it stays.
    void dismiss(const QString &id);

signals:
    void changed();
    //! The outcome of one is known, or it is known that it can't be told now.
    void told(const windlass::WriteRecovery::Row &row);

private:
    Row &rowFor(const WriteEntry &entry);
    void conclude(const WriteEntry &entry, const WriteOutcome &outcome);

    WriteJournal &m_journal;
    QList<WriteActions *> m_actions;
    QList<Row> m_rows;
};

} // namespace windlass
