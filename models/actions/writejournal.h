// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writeentry.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace windlass {

//! What was sent and is not known to be over, on disk. A write is recorded before it leaves and settled when its outcome
//! is known, so that after a crash the next start knows what to look for. One file an account, for its owner alone.
//!
//! Each change is on the disk (not only on its way there) when the call returns; a file that was being replaced when the
//! program died is the old one or the new one. A file that can't be understood is set aside and a clean one begun. A second
//! program with the same account gets a file of its own; what a dead one left in such a file is taken over.
class WriteJournal : public QObject
{
    Q_OBJECT

public:
    enum class Recording {
        Recorded,
        //! It can't be written, and nobody has been told so for this target: it must not be sent.
        Refused,
        //! It can't be written still, and the person who was told has asked for it again: it may be sent unrecorded.
        Unrecorded,
    };

    explicit WriteJournal(const QString &file, QObject *parent = nullptr);
    ~WriteJournal() override;

    //! Writes the entry down, gives it its id, and takes it as under way. An entry for the same target that was left over
    //! goes: who sends it again has decided about it.
    Recording record(WriteEntry &entry);
    //! Writes down what became known of an entry meanwhile.
    void update(const WriteEntry &entry);
    //! Takes an entry that was left over as under way again.
    void resume(const QString &id);
    //! It is over. An entry whose outcome is known goes; one whose is not stays, left over.
    void settle(const QString &id, bool isKnown);

    //! Oldest first.
    QList<WriteEntry> entries() const { return m_entries; }
    //! Entries that nobody is looking after: of an earlier run, or looked at without seeing what came of them.
    QList<WriteEntry> leftOver() const;
    //! Entries that are sent or looked for just now.
    QList<WriteEntry> underWay() const;
    bool isUnderWay(const QString &id) const { return m_underWay.contains(id); }

    //! The file that this program writes.
    QString file() const { return m_file; }
    //! Where a file that could not be read was put; empty when all was well.
    QString setAsideFile() const { return m_setAsideFile; }
    //! The system's words about the last failure to write; empty when the last one went well.
    QString writeError() const { return m_writeError; }

signals:
    void changed();

private:
    bool lock(const QString &file);
    void adopt(const QString &base);
    QList<WriteEntry> load(const QString &file);
    bool save(const QList<WriteEntry> &entries);
    bool replace(const QList<WriteEntry> &entries);

    QString m_file;
    QString m_setAsideFile;
    QString m_writeError;
    QList<WriteEntry> m_entries;
    QSet<QString> m_underWay;
    QSet<QString> m_refusedTargets; //!< The person has been told that these can't be recorded.
    int m_lock = -1;                //!< Descriptor; the system lets it go when we die.
};

} // namespace windlass
