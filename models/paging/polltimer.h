// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace windlass {

//! Says when to look again at something that changes by itself: soon at first, then less and less often, never at the
//! same moment as other windows do, and not at all while nobody sees it.
class PollTimer : public QObject
{
    Q_OBJECT

public:
    struct Intervals {
        std::chrono::milliseconds first{2000};
        std::chrono::milliseconds longest{15'000};
        double growth = 1.5;
        double jitter = 0.2; //!< Each wait is this part longer or shorter by chance.
    };

    explicit PollTimer(QObject *parent = nullptr);
    PollTimer(const Intervals &intervals, QObject *parent);

    //! Waits for the next look; every wait is longer than the one before.
    void scheduleNext();
    //! Something happened: the next wait is the shortest again.
    void restart();
    void stop();
    //! While it is not visible no look is due; one is as soon as it is visible again, if one was waited for.
    void setVisible(bool isVisible);
    bool isVisible() const { return m_isVisible; }
    //! Whether a look is waited for, seen or not.
    bool isScheduled() const { return m_isScheduled; }

signals:
    void due();

private:
    Intervals m_intervals;
    QTimer m_timer;
    std::chrono::milliseconds m_wait;
    bool m_isScheduled = false;
    bool m_isVisible = true;
};

} // namespace windlass
