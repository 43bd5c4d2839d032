// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/calendar.h"

#include <QDateTime>

#include <algorithm>

namespace windlass::demo::sample {

QString isoTime(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss+00:00"));
}

qint64 daysBeforeEpoch(double days)
{
    return sampleEpoch - static_cast<qint64>(days * 86400.0);
}

qint64 workingTime(qint64 seconds, int zoneMinutes)
{
    constexpr qint64 day = 86400;
    constexpr qint64 firstSecond = 8 * 3600 + 40 * 60;
    constexpr qint64 workingSeconds = 9 * 3600 + 30 * 60;
    const qint64 offset = zoneMinutes * 60;
    const qint64 local = seconds + offset;
    qint64 date = local / day;
    qint64 second = firstSecond + (local % day) * workingSeconds / day;
    const qint64 weekday = (date + 3) % 7; // 1970-01-01 was a Thursday; Monday is 0.
    if (weekday >= 5) {
        // Saturday becomes the evening of Friday, Sunday the early morning of Monday; the order stays.
        const bool saturday = weekday == 5;
        second = (saturday ? firstSecond + workingSeconds : firstSecond - 3600) + local % day * 3600 / day;
        date += saturday ? -1 : 1;
    }
    return date * day + second - offset;
}

size_t Timeline::add(int zoneMinutes)
{
    m_zones.push_back(zoneMinutes);
    return m_zones.size() - 1;
}

std::vector<qint64> Timeline::moments()
{
    std::vector<qint64> result(m_zones.size(), sampleEpoch);
    qint64 previous = 0;
    for (size_t i = 0; i + 1 < m_anchors.size(); ++i) {
        const Anchor from = m_anchors[i];
        const Anchor to = m_anchors[i + 1];
        const qint64 count = static_cast<qint64>(to.event - from.event);
        if (count == 0)
            continue;
        const qint64 span = to.seconds - from.seconds;
        previous = std::max(previous, from.seconds);
        for (qint64 n = 0; n < count; ++n) {
            const size_t event = from.event + static_cast<size_t>(n);
            const qint64 slot = span / count;
            const qint64 raw = from.seconds + slot * n + slot * m_prng.between(5, 80) / 100;
            qint64 moment = workingTime(raw, m_zones[event]);
            if (moment > to.seconds)
                moment = raw;
            moment = std::max(moment, previous + m_prng.between(70, 1500));
            result[event] = previous = std::min(moment, sampleEpoch - 60);
        }
    }
    return result;
}

} // namespace windlass::demo::sample
