// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writejob.h"

#include <QHash>

namespace windlass {

//! What all objects that carry out writes have in common: the same write is under way once at a time, a job goes on when
//! the page that asked for it is gone, and entries that an earlier run left behind are looked up. One object a session and
//! kind of thing.
class WriteActions : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        WriteJob::Setup job;
        std::function<QString()> ownUuid{}; //!< Who we are, asked when it matters; empty for tokens that act for nobody.
    };

    explicit WriteActions(Setup setup, QObject *parent = nullptr);
    ~WriteActions() override;

    //! Looks up what came of an entry that was left over, and reports it like any other write. Null for a kind of another
    //! object's, and while its target is busy.
    WriteJob *resume(const WriteEntry &entry);
    bool isBusyWith(const QString &target) const { return m_running.contains(target); }

signals:
    //! A job was made for an entry or a click; it has not been finished.
    void busyChanged();

protected:
    //! Makes the job that looks for an entry; null for kinds that are not ours.
    virtual WriteJob *jobFor(const WriteEntry &entry) = 0;
    virtual void tellStarted(quint64 ticket, const WriteJob &job);
    virtual void tellLooking(quint64 ticket, const WriteJob &job);
    //! The outcome is known and still in the journal.
    virtual void keep(const WriteJob &job);
    virtual void tellFinished(quint64 ticket, WriteJob &job) = 0;

    //! Starts a job, of which we become the owner. Gives its ticket; the target must not be busy.
    quint64 run(WriteJob *job);
    WriteJob *jobAt(const QString &target) const { return m_running.value(target).job; }
    //! The targets that are busy.
    QList<WriteJob *> jobs() const;
    const WriteJob::Setup &jobSetup() const { return m_setup.job; }
    //! An entry that knows who we are; the journal gives the rest.
    WriteEntry entryOf(WriteKind kind, const QString &target) const;

private:
    struct Running {
        quint64 ticket = 0;
        WriteJob *job = nullptr; //!< A child of ours.
    };

    quint64 take(WriteJob *job);
    void conclude(const QString &target);

    Setup m_setup;
    QHash<QString, Running> m_running; //!< By target.
    quint64 m_lastTicket = 0;
};

} // namespace windlass
