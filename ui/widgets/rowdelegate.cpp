// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/rowtextproxy.h"
#include "ui/widgets/text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! The index of the page's model for one of the view's: delegates are asked with the proxy's.
QModelIndex rowOf(const QModelIndex &index)
{
    const auto *proxy = dynamic_cast<const RowTextProxy *>(index.model());
    return proxy ? proxy->mapToSource(index) : index;
}

//! Lays out a row from its two ends inwards, mirrored for right-to-left languages.
class RowPainter {
public:
    RowPainter(QPainter *painter, const QRect &row, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_row(row)
        , m_direction(direction)
        , m_left(row.left() + Theme::SpaceLarge)
        , m_right(row.right() + 1 - Theme::SpaceLarge)
    {
    }

    int room() const { return m_right - m_left; }
    void skip(int width) { m_left += width; }
    void setLeft(int left) { m_left = left; }
    int left() const { return m_left; }

    //! A place of this width at the left, as high as the band.
    QRect takeLeft(int width, const QRect &band)
    {
        const QRect logical(m_left, band.top(), width, band.height());
        m_left += width;
        return QStyle::visualRect(m_direction, m_row, logical);
    }

    QRect takeRight(int width, const QRect &band)
    {
        m_right -= width;
        return QStyle::visualRect(m_direction, m_row, QRect(m_right, band.top(), width, band.height()));
    }

    //! Text at the left, cut to the room there is. Returns how wide it became.
    int text(const QString &text, const QFont &font, const QColor &color, const QRect &band, int reserve = 0)
    {
        const int available = room() - reserve;
        if (text.isEmpty() || available <= 8)
            return 0;
        // Shaping is what a row costs, so the text is shaped once, and a second time only where it does not fit.
        QTextLayout layout;
        int width = shape(layout, text, font);
        if (width > available) {
            shape(layout, QFontMetrics(font).elidedText(text, Qt::ElideRight, available), font);
            width = available;
        }
        const QRect place = takeLeft(width, band);
        m_painter->setPen(color);
        const qreal height = layout.lineAt(0).height();
        layout.draw(m_painter, QPointF(place.left(), place.top() + std::floor((place.height() - height) / 2)));
        return width;
    }

private:
    //! Lays the text out on one line and gives its width.
    int shape(QTextLayout &layout, const QString &text, const QFont &font) const
    {
        QTextOption option(Qt::AlignLeft);
        option.setWrapMode(QTextOption::NoWrap);
        option.setTextDirection(m_direction);
        layout.setText(text.contains(u'\n') ? QString(text).replace(u'\n', u' ') : text);
        layout.setFont(font);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        return static_cast<int>(std::ceil(line.naturalTextWidth())) + 1;
    }

    QPainter *m_painter;
    QRect m_row;
    Qt::LayoutDirection m_direction;
    int m_left;
    int m_right;
};

} // namespace

RowDelegate::RowDelegate(Density density, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_density(density)
{
}

QString RowDelegate::accessibleText(const QModelIndex &index) const
{
    const RowContent row = content(index);
    QStringList parts{row.prefix, row.title};
    for (const BadgeSpec &badge : row.titleBadges)
        parts.append(badge.text);
    parts.append(row.detail);
    for (const BadgeSpec &badge : row.badges)
        parts.append(badge.toolTip.isEmpty() ? badge.text : badge.toolTip);
    parts.append(row.code);
    parts.append(row.trailing);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const RowContent row = content(rowOf(index));
    const bool isTwoLines = m_density == Density::TwoLines;
    painter->save();
    painter->setLayoutDirection(option.direction);
    const QRect rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, theme.color(ColorToken::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, theme.color(ColorToken::Hover));
    if (isTwoLines)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(ColorToken::Border));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        const QRect bar(rect.left(), rect.top(), 3, rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, rect, bar), theme.color(ColorToken::Accent));
    }

    const QFont titleFont = theme.font(isTwoLines ? TextStyle::Strong : TextStyle::Body);
    const QFont bodyFont = theme.font(TextStyle::Body);
    const QFont smallFont = theme.font(TextStyle::Secondary);
    const QColor muted = theme.color(ColorToken::MutedText);
    const QColor titleColor = row.isMuted ? muted : theme.color(ColorToken::Text);

    RowPainter lane(painter, rect, option.direction);
    if (!row.personName.isEmpty()) {
        const int side = isTwoLines ? 28 : 20;
        const QRect place = lane.takeLeft(side, rect);
        const QRect square(place.left(), rect.center().y() - side / 2 + 1, side, side);
        paintAvatar(painter, square, row.personImage, row.personName, row.personKey);
        lane.skip(Theme::Space);
    } else if (!row.icon.isEmpty()) {
        const QRect place = lane.takeLeft(16, rect);
        paintThemeIcon(painter, QRect(place.left(), rect.center().y() - 7, 16, 16), row.icon,
                       theme.color(row.iconColor));
        lane.skip(isTwoLines ? Theme::Space : Theme::SpaceSmall);
    }

    // The right side is taken first: it says the state, the title gives way. It never takes more than half.
    const int rightLimit = lane.room() / 2;
    int rightUsed = 0;
    if (!row.trailing.isEmpty()) {
        const int width = qMin(QFontMetrics(smallFont).horizontalAdvance(row.trailing) + 1, rightLimit);
        painter->setFont(smallFont);
        painter->setPen(muted);
        painter->drawText(
            lane.takeRight(width, rect),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)) |
                Qt::TextSingleLine,
            row.trailing);
        rightUsed += width;
        rightUsed += lane.takeRight(Theme::Space, rect).width();
    }
    if (!row.code.isEmpty()) {
        const QFont codeFont = theme.font(TextStyle::Code);
        const int width = QFontMetrics(codeFont).horizontalAdvance(row.code) + 1;
        if (rightUsed + width <= rightLimit) {
            painter->setFont(codeFont);
            painter->setPen(muted);
            painter->drawText(lane.takeRight(width, rect), Qt::AlignCenter | Qt::TextSingleLine, row.code);
            rightUsed += width + lane.takeRight(Theme::Space, rect).width();
        }
    }
    for (auto badge = row.badges.crbegin(); badge != row.badges.crend(); ++badge) {
        const int width = badgeWidth(*badge, smallFont);
        if (rightUsed + width > rightLimit)
            break;
        paintBadge(painter, lane.takeRight(width, rect), *badge, smallFont);
        rightUsed += width + lane.takeRight(Theme::SpaceSmall, rect).width();
    }

    QRect titleBand = rect;
    QRect detailBand;
    if (isTwoLines) {
        titleBand = QRect(rect.left(), rect.top() + 4, rect.width(), rect.height() / 2 - 2);
        detailBand = QRect(rect.left(), titleBand.bottom() + 1, rect.width(), rect.height() / 2 - 5);
    }
    const int textStart = lane.left();
    if (lane.text(row.prefix, isTwoLines ? bodyFont : smallFont, muted, titleBand) > 0)
        lane.skip(6);
    int reserve = 0;
    for (const BadgeSpec &badge : row.titleBadges)
        reserve += badgeWidth(badge, smallFont) + Theme::SpaceSmall;
    lane.text(row.title, titleFont, titleColor, titleBand, reserve);
    for (const BadgeSpec &badge : row.titleBadges) {
        lane.skip(Theme::SpaceSmall);
        if (badgeWidth(badge, smallFont) > lane.room())
            break;
        paintBadge(painter, lane.takeLeft(badgeWidth(badge, smallFont), titleBand), badge, smallFont);
    }
    if (isTwoLines) {
        lane.setLeft(textStart);
        if (!row.detailIcon.isEmpty()) {
            const QRect place = lane.takeLeft(12, detailBand);
            paintThemeIcon(painter, QRect(place.left(), detailBand.center().y() - 5, 12, 12), row.detailIcon, muted);
            lane.skip(Theme::SpaceTiny);
        }
        lane.text(row.detail, smallFont, muted, detailBand);
    } else if (!row.detail.isEmpty()) {
        lane.skip(Theme::SpaceSmall);
        lane.text(row.detail, smallFont, muted, titleBand);
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const bool isTwoLines = m_density == Density::TwoLines;
    const int text = QFontMetrics(Theme::current().font(TextStyle::Body)).height();
    const int height =
        isTwoLines ? qMax(Theme::TwoLineRowHeight + 6, 2 * text + 14) : qMax<int>(Theme::DenseRowHeight, text + 10);
    return {200, height};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty())
        text = accessibleText(rowOf(index));
    QToolTip::showText(event->globalPos(), toolTipText(text), view, option.rect);
    return true;
}

} // namespace windlass
