// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paging/polltimer.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace windlass {

namespace {

std::chrono::milliseconds scaledWait(std::chrono::milliseconds wait, double factor)
{
    return std::chrono::milliseconds(std::llround(static_cast<double>(wait.count()) * factor));
}

} // namespace

PollTimer::PollTimer(QObject *parent) : PollTimer(Intervals(), parent) {}

PollTimer::PollTimer(const Intervals &intervals, QObject *parent)
    : QObject(parent), m_intervals(intervals), m_timer(this), m_wait(intervals.first)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_isVisible)
            return;
        m_isScheduled = false;
        emit due();
    });
}

void PollTimer::scheduleNext()
{
    const double chance = (QRandomGenerator::global()->generateDouble() * 2 - 1) * m_intervals.jitter;
    m_isScheduled = true;
    m_timer.start(scaledWait(m_wait, 1 + chance));
    m_wait = std::min(scaledWait(m_wait, m_intervals.growth), m_intervals.longest);
}

void PollTimer::restart()
{
    m_wait = m_intervals.first;
}

void PollTimer::stop()
{
    m_isScheduled = false;
    m_timer.stop();
}

void PollTimer::setVisible(bool isVisible)
{
    if (m_isVisible == isVisible)
        return;
    m_isVisible = isVisible;
    if (!isVisible) {
        m_timer.stop();
        return;
    }
    restart();
    if (m_isScheduled)
        m_timer.start(std::chrono::milliseconds(0));
}

} // namespace windlass
