// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writeentry.h"
#include "models/actions/writeoutcome.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <chrono>
#include <functional>
#include <optional>

namespace windlass {

class WriteJournal;

//! One write, recorded in the journal and sent once. When its answer is lost, the host is asked up to three times whether
//! it happened; it is never sent again by itself. A job of an earlier run is made from its entry and only looks. Owned by
//! the actions of a session, so that it outlives the page that started it.
class WriteJob : public QObject
{
    Q_OBJECT

public:
    //! How long to wait before each look for a write whose answer was lost.
    using LookDelays = std::array<std::chrono::milliseconds, 3>;
    static constexpr LookDelays UsualDelays{std::chrono::seconds(1), std::chrono::seconds(3), std::chrono::seconds(10)};

    //! What all jobs of an account share.
    struct Setup {
        LookDelays looks = UsualDelays;
        WriteJournal *journal = nullptr;     //!< Not owned; null in tests that are not about it.
        std::function<QDateTime()> hostNow{}; //!< ApiClient::hostNow(); may be empty.
    };

    //! What a look tells.
    enum class Seen {
        Yes,      //!< It happened.
        NotYet,   //!< It did not happen so far.
        Never,    //!< It can't happen any more.
        CantTell, //!< The look failed, or does not answer the question.
    };

    WriteJob(const Setup &setup, const WriteEntry &entry, QObject *parent = nullptr);
    ~WriteJob() override;

    //! Records and sends it. When it can't be recorded it is not sent, and the outcome says so; asked for once more, it is
    //! sent without (WriteJournal::Recording).
    void start();
    //! Looks what came of it, for an entry that the journal has kept.
    void resume();
    bool isFinished() const { return m_outcome.has_value(); }
    //! Only once it is finished.
    const WriteOutcome &outcome() const { return *m_outcome; }
    //! Whether the answer was lost and the host is being looked at.
    bool isLooking() const { return m_lost.has_value() && !m_outcome; }
    const WriteEntry &entry() const { return m_entry; }

signals:
    //! The answer was lost; looking begins.
    void lookingStarted();
    //! The outcome is known and still in the journal: the moment to keep or remove what depends on it (a draft).
    void decided();
    //! Once, and queued after start() and resume().
    void finished();

protected:
    //! Sends it; ends in settle().
    virtual void send() = 0;
    //! Looks whether it happened; ends in see(). Must need nothing but the entry: after a restart that is all there is.
    virtual void look() = 0;

    void settle(const std::optional<Error> &error);
    void see(Seen seen);
    //! Keeps what became known on the way, so that a look after a restart knows it too.
    void note(const char *fact, const QString &value);

private:
    void lose(const Error &error);
    void lookLater();
    void finish(WriteOutcome::Kind kind, const Error &error);

    Setup m_setup;
    QPointer<WriteJournal> m_journal;
    WriteEntry m_entry;
    std::size_t m_looks = 0;
    std::optional<Error> m_lost;
    std::optional<WriteOutcome> m_outcome;
};

} // namespace windlass
