// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/hostclock.h"

#include <QLocale>

namespace windlass {

void HostClock::note(const QByteArray &date)
{
    // "Tue, 24 Nov 2026 10:11:12 GMT". Day and time by themselves: as a local time it may be one that summer time skips.
    const QString text = QString::fromLatin1(date).trimmed();
    const QDate day = QLocale::c().toDate(text.mid(5, 11), QStringLiteral("dd MMM yyyy"));
    const QTime time = QTime::fromString(text.mid(17, 8), QStringLiteral("hh:mm:ss"));
    if (!day.isValid() || !time.isValid() || !text.endsWith(QLatin1String(" GMT")))
        return;
    m_date = QDateTime(day, time, Qt::UTC);
    m_since.start();
}

QDateTime HostClock::now() const
{
    return m_date.isValid() ? m_date.addMSecs(m_since.elapsed()) : QDateTime();
}

} // namespace windlass
