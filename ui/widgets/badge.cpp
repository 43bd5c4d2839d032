// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int BadgePadding = 7;
constexpr int BadgeIcon = 12;
constexpr int BadgeGap = 4;

//! Gives the texts below their context for translators.
struct BadgeText {
    Q_DECLARE_TR_FUNCTIONS(windlass::Badge)
};

BadgeSpec successBadge(const QString &text, const QString &icon)
{
    return {text, icon, ColorToken::Success, ColorToken::SuccessGround};
}

BadgeSpec dangerBadge(const QString &text, const QString &icon)
{
    return {text, icon, ColorToken::Danger, ColorToken::DangerGround};
}

BadgeSpec warningBadge(const QString &text, const QString &icon)
{
    return {text, icon, ColorToken::Warning, ColorToken::WarningGround};
}

BadgeSpec neutralBadge(const QString &text, const QString &icon)
{
    return {text, icon, ColorToken::MutedText, ColorToken::NeutralGround};
}

} // namespace

BadgeSpec badgeFor(BadgeState state)
{
    switch (state) {
    case BadgeState::Open:
        return {BadgeText::tr("Open"), u"pull-request"_s, ColorToken::Accent, ColorToken::AccentGround};
    case BadgeState::Draft:
        return neutralBadge(BadgeText::tr("Draft"), u"draft"_s);
    case BadgeState::Merged:
        return {BadgeText::tr("Merged"), u"merged"_s, ColorToken::Merged, ColorToken::MergedGround};
    case BadgeState::Declined:
        return dangerBadge(BadgeText::tr("Declined"), u"declined"_s);
    case BadgeState::Superseded:
        return neutralBadge(BadgeText::tr("Superseded"), u"declined"_s);
    case BadgeState::Approved:
        return successBadge(BadgeText::tr("Approved"), u"success"_s);
    case BadgeState::ChangesRequested:
        return warningBadge(BadgeText::tr("Changes requested"), u"changes"_s);
    case BadgeState::Conflict:
        return dangerBadge(BadgeText::tr("Conflict"), u"warning"_s);
    case BadgeState::Successful:
        return successBadge(BadgeText::tr("Successful"), u"success"_s);
    case BadgeState::Failed:
        return dangerBadge(BadgeText::tr("Failed"), u"failed"_s);
    case BadgeState::InProgress:
        return {BadgeText::tr("In progress"), u"running"_s, ColorToken::Accent, ColorToken::AccentGround};
    case BadgeState::Pending:
        return neutralBadge(BadgeText::tr("Pending"), u"clock"_s);
    case BadgeState::Paused:
        return warningBadge(BadgeText::tr("Paused"), u"pause"_s);
    case BadgeState::Stopped:
        return warningBadge(BadgeText::tr("Stopped"), u"stopped"_s);
    case BadgeState::Skipped:
        return neutralBadge(BadgeText::tr("Skipped"), u"skipped"_s);
    case BadgeState::Unknown:
        break;
    }
    return neutralBadge(BadgeText::tr("Unknown"), u"question"_s);
}

BadgeSpec badgeFor(BadgeState state, const QString &text)
{
    BadgeSpec spec = badgeFor(state);
    spec.text = oneLine(text, 60);
    return spec;
}

int badgeWidth(const BadgeSpec &spec, const QFont &font)
{
    const int icon = spec.icon.isEmpty() ? 0 : BadgeIcon + (spec.text.isEmpty() ? 0 : BadgeGap);
    return 2 * BadgePadding + icon + QFontMetrics(font).horizontalAdvance(spec.text);
}

int paintBadge(QPainter *painter, const QRect &rect, const BadgeSpec &spec, const QFont &font)
{
    const Theme &theme = Theme::current();
    const bool isRightToLeft = painter->layoutDirection() == Qt::RightToLeft;
    const int width = badgeWidth(spec, font);
    const QRect frame(rect.left(), rect.top() + (rect.height() - Badge::Height) / 2, width, Badge::Height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(spec.ground));
    painter->drawRoundedRect(frame, Badge::Height / 2.0, Badge::Height / 2.0);
    QRect content = frame.adjusted(BadgePadding, 0, -BadgePadding, 0);
    const QColor ink = theme.color(spec.foreground);
    if (!spec.icon.isEmpty()) {
        const int x = isRightToLeft ? content.right() - BadgeIcon + 1 : content.left();
        paintThemeIcon(painter, QRect(x, frame.top() + (Badge::Height - BadgeIcon) / 2, BadgeIcon, BadgeIcon),
                       spec.icon, ink);
        isRightToLeft ? content.setRight(x - BadgeGap) : content.setLeft(x + BadgeIcon + BadgeGap);
    }
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(content, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, spec.text);
    painter->restore();
    return width;
}

Badge::Badge(const BadgeSpec &spec, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTextLook(this, TextStyle::Secondary);
    setSpec(spec);
}

Badge::Badge(BadgeState state, QWidget *parent)
    : Badge(badgeFor(state), parent)
{
}

void Badge::setSpec(const BadgeSpec &spec)
{
    m_spec = spec;
    setAccessibleName(spec.text);
    setToolTip(toolTipText(spec.toolTip));
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {badgeWidth(m_spec, font()), Height};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintBadge(&painter, rect(), m_spec, font());
}

} // namespace windlass
