// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QString>
#include <QWidget>

namespace windlass {

//! A word on a tinted ground with a shape in front: never the colour alone.
struct BadgeSpec {
    QString text{};
    QString icon{}; //!< Theme icon name, may be empty.
    ColorToken foreground = ColorToken::MutedText;
    ColorToken ground = ColorToken::NeutralGround;
    QString toolTip{}; //!< A longer sentence, may be empty.

    bool operator==(const BadgeSpec &) const = default;
};

//! The states of the program that have a badge. Pages turn the words of the API into these.
enum class BadgeState {
    Open,
    Draft,
    Merged,
    Declined,
    Superseded,
    Approved,
    ChangesRequested,
    Conflict,
    Successful,
    Failed,
    InProgress,
    Pending,
    Paused,
    Stopped,
    Skipped,
    Unknown,
};

//! Word, shape and colours of a state.
BadgeSpec badgeFor(BadgeState state);
//! The same with another word, for a state the server named in its own way.
BadgeSpec badgeFor(BadgeState state, const QString &text);

//! How wide a badge is; its height is Badge::Height.
int badgeWidth(const BadgeSpec &spec, const QFont &font);
//! Paints a badge with its left edge at rect's left, centred vertically; returns its width. For delegates.
int paintBadge(QPainter *painter, const QRect &rect, const BadgeSpec &spec, const QFont &font);

//! A badge as a widget.
class Badge : public QWidget {
    Q_OBJECT

public:
    static constexpr int Height = 20;

    explicit Badge(const BadgeSpec &spec = {}, QWidget *parent = nullptr);
    explicit Badge(BadgeState state, QWidget *parent = nullptr);

    void setSpec(const BadgeSpec &spec);
    void setState(BadgeState state) { setSpec(badgeFor(state)); }
    BadgeSpec spec() const { return m_spec; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeSpec m_spec;
};

} // namespace windlass
