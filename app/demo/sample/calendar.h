// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/prng.h"

#include <QString>

#include <vector>

namespace windlass::demo::sample {

//! The moment at which the sample workspace stands still: 2026-11-23T16:00:00Z, a Monday.
constexpr qint64 sampleEpoch = 1795449600;

//! Seconds since 1970 as workspace.json writes them.
QString isoTime(qint64 seconds);
//! `days` before the epoch.
qint64 daysBeforeEpoch(double days);
//! Moves a moment into the working hours of a weekday at `zoneMinutes`; keeps the order of moments of one zone.
qint64 workingTime(qint64 seconds, int zoneMinutes);

//! Gives dates to a sequence of events of which only some moments are known: those between two known ones are spread
//! evenly, with some chance, within working hours, and never go back.
class Timeline {
public:
    explicit Timeline(Prng prng)
        : m_prng(prng)
    {
    }

    //! What follows happens from this moment on.
    void anchor(qint64 seconds) { m_anchors.push_back({m_zones.size(), seconds}); }
    //! One more event, of somebody at this zone; returns its number.
    size_t add(int zoneMinutes);
    size_t count() const { return m_zones.size(); }
    //! The moments of all events; the last anchor is the end.
    std::vector<qint64> moments();

private:
    struct Anchor {
        size_t event;
        qint64 seconds;
    };
    Prng m_prng;
    std::vector<int> m_zones;
    std::vector<Anchor> m_anchors;
};

} // namespace windlass::demo::sample
