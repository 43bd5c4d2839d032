// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writeoutcome.h"

#include <QDateTime>
#include <QObject>

#include <array>
#include <chrono>
#include <optional>

namespace windlass {

//! One write, sent once. When its answer is lost, the host is asked up to three times whether it happened; it is never
//! sent again by itself. Owned by the actions of a session, so that it outlives the page that started it.
class WriteJob : public QObject
{
    Q_OBJECT

public:
    //! How long to wait before each look for a write whose answer was lost.
    using LookDelays = std::array<std::chrono::milliseconds, 3>;
    static constexpr LookDelays UsualDelays{std::chrono::seconds(1), std::chrono::seconds(3), std::chrono::seconds(10)};

    explicit WriteJob(const LookDelays &delays, QObject *parent = nullptr);
    ~WriteJob() override;

    void start();
    bool isFinished() const { return m_outcome.has_value(); }
    //! Only once it is finished.
    const WriteOutcome &outcome() const { return *m_outcome; }
    //! Whether the answer was lost and the host is being looked at.
    bool isLooking() const { return m_lost.has_value() && !m_outcome; }

signals:
    //! The answer was lost; looking begins.
    void lookingStarted();
    //! Once, and queued after start().
    void finished();

protected:
    enum class Seen {
        Yes,      //!< It happened.
        NotYet,   //!< It did not happen so far.
        Never,    //!< It can't happen any more.
        CantTell, //!< The look failed, or does not answer the question.
    };

    //! Sends it; ends in settle().
    virtual void send() = 0;
    //! Looks whether it happened; ends in see().
    virtual void look() = 0;

    void settle(const std::optional<Error> &error);
    void see(Seen seen);
    QDateTime startedAt() const { return m_startedAt; }

private:
    void lookLater();
    void finish(WriteOutcome::Kind kind, const Error &error);

    LookDelays m_delays;
    std::size_t m_looks = 0;
    std::optional<Error> m_lost;
    std::optional<WriteOutcome> m_outcome;
    QDateTime m_startedAt;
};

} // namespace windlass
