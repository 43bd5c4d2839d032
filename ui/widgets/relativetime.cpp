// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/relativetime.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct RelativeTime {
    Q_DECLARE_TR_FUNCTIONS(windlass::RelativeTime)

public:
    static QString past(qint64 seconds)
    {
        const auto minutes = static_cast<int>(seconds / 60);
        const int hours = minutes / 60;
        const int days = hours / 24;
        if (minutes < 1)
            return tr("just now");
        if (minutes < 60)
            return tr("%n min ago", nullptr, minutes);
        if (hours < 24)
            return tr("%n h ago", nullptr, hours);
        return tr("%n day(s) ago", nullptr, days);
    }

    static QString future(qint64 seconds)
    {
        const auto minutes = static_cast<int>((seconds + 59) / 60);
        const int hours = minutes / 60;
        if (minutes < 60)
            return tr("in %n min", nullptr, minutes);
        if (hours < 24)
            return tr("in %n h", nullptr, hours);
        return tr("in %n day(s)", nullptr, hours / 24);
    }

    static QString yesterday() { return tr("yesterday"); }

    static QString duration(qint64 seconds)
    {
        const qint64 minutes = seconds / 60;
        const qint64 hours = minutes / 60;
        const QLocale locale;
        //: Durations of builds: seconds; minutes and seconds; hours and minutes.
        if (minutes < 1)
            return tr("%1 s").arg(locale.toString(seconds));
        if (hours < 1)
            return tr("%1 min %2 s").arg(locale.toString(minutes), locale.toString(seconds % 60));
        return tr("%1 h %2 min").arg(locale.toString(hours), locale.toString(minutes % 60));
    }
};

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    constexpr qint64 Day = 24 * 60 * 60;
    // Clocks differ: a moment in the near future is now.
    if (seconds < -60 && seconds > -28 * Day)
        return RelativeTime::future(-seconds);
    if (seconds >= 28 * Day || seconds <= -28 * Day)
        return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
    const qint64 calendarDays = time.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (seconds >= Day / 2 && calendarDays == 1)
        return RelativeTime::yesterday();
    return RelativeTime::past(qMax<qint64>(seconds, 0));
}

QString exactTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString();
}

QString clockText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    // Minutes are enough. The C locale writes seconds in its short format, no language of people does.
    const QString clock = locale.language() == QLocale::C ? local.time().toString(QStringLiteral("HH:mm"))
                                                          : locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == QDate::currentDate())
        return clock;
    //: Date and time of day.
    return RelativeTime::tr("%1, %2").arg(locale.toString(local.date(), QLocale::ShortFormat), clock);
}

QString durationText(qint64 seconds)
{
    return seconds < 0 ? QString() : RelativeTime::duration(seconds);
}

RelativeTimeLabel::RelativeTimeLabel(const QDateTime &time, TextStyle style, ColorToken color, QWidget *parent)
    : QLabel(parent)
    , m_timer(new QTimer(this))
{
    setTextFormat(Qt::PlainText);
    setTextLook(this, style, color);
    m_timer->setInterval(30 * 1000);
    connect(m_timer, &QTimer::timeout, this, &RelativeTimeLabel::showTime);
    setTime(time);
}

void RelativeTimeLabel::setTime(const QDateTime &time)
{
    m_time = time;
    showTime();
}

void RelativeTimeLabel::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    showTime();
    m_timer->start();
}

void RelativeTimeLabel::hideEvent(QHideEvent *event)
{
    QLabel::hideEvent(event);
    m_timer->stop();
}

void RelativeTimeLabel::showTime()
{
    setText(relativeTime(m_time));
    setToolTip(toolTipText(exactTime(m_time)));
    setAccessibleDescription(exactTime(m_time));
}

} // namespace windlass
