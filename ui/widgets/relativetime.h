// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDateTime>
#include <QLabel>

class QTimer;

namespace windlass {

//! "12 min ago", "yesterday", "in 5 min"; older than four weeks the date. Empty for an invalid time.
QString relativeTime(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTimeUtc());
//! The exact time in the person's zone and format, for tooltips.
QString exactTime(const QDateTime &time);
//! When something came from the server, for "as of": "14:02" today, with the date before.
QString clockText(const QDateTime &time);
//! How long something took: "48 s", "2 min 5 s", "1 h 12 min".
QString durationText(qint64 seconds);

//! Shows relativeTime() and keeps it true while it is visible; the exact time is on hover and for screen readers.
class RelativeTimeLabel : public QLabel {
    Q_OBJECT

public:
    explicit RelativeTimeLabel(const QDateTime &time = {}, TextStyle style = TextStyle::Secondary,
                               ColorToken color = ColorToken::MutedText, QWidget *parent = nullptr);

    void setTime(const QDateTime &time);
    QDateTime time() const { return m_time; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showTime();

    QDateTime m_time;
    QTimer *m_timer;
};

} // namespace windlass
