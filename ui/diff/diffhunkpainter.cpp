// SPDX-License-Identifier: GPL-3.0-or-later
//! DiffPainter: the rows between hunks.
#include "ui/diff/diffexpander.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffview.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace windlass {

namespace {

constexpr int ExpanderButton = 22;

QColor diffHunkColor(ColorToken token)
{
    return Theme::current().color(token);
}

} // namespace

DiffExpander DiffPainter::expander(const DiffRow &row) const
{
    return DiffExpander::of(m_view.document(), m_view.m_context.get(), row);
}

QRect DiffPainter::expanderRect(const DiffExpander &expander, DiffExpander::Part part, const QRect &row) const
{
    const DiffColumns columns = this->columns().constFirst();
    if (part == DiffExpander::Part::Rest) {
        if (expander.action.isEmpty())
            return {};
        const int width = QFontMetrics(m_smallFont).horizontalAdvance(expander.action) + 2 * HeaderMargin;
        return {row.right() + 1 - width, row.top(), width, row.height()};
    }
    const bool isDown = part == DiffExpander::Part::Down;
    if (isDown ? !expander.canStepDown : part != DiffExpander::Part::Up || !expander.canStepUp)
        return {};
    // Both beside each other in the gutter, or the only one in its middle.
    const int buttons = expander.canStepDown + expander.canStepUp;
    const int left = columns.left + BarWidth + (columns.text - columns.left - BarWidth - buttons * ExpanderButton) / 2;
    const int place = isDown ? 0 : expander.canStepDown;
    return {left + place * ExpanderButton, row.center().y() - ExpanderButton / 2 + 1, ExpanderButton, ExpanderButton};
}

DiffExpander::Part DiffPainter::expanderPartAt(const DiffExpander &expander, const QRect &row, const QPoint &place) const
{
    for (const DiffExpander::Part part : {DiffExpander::Part::Down, DiffExpander::Part::Up, DiffExpander::Part::Rest}) {
        if (expander.isValid && expanderRect(expander, part, row).contains(place))
            return part;
    }
    return DiffExpander::Part::None;
}

void DiffPainter::paintHunkHeader(QPainter &painter, const DiffRow &row, const QRect &rect)
{
    const DiffDocument &document = *m_view.document();
    painter.fillRect(rect, diffHunkColor(ColorToken::HunkGround));
    const DiffColumns columns = this->columns().constFirst();
    const int top = rect.top() + (rect.height() - m_glyphs.lineHeight()) / 2;
    const LineText heading = LineText::read(document.hunkHeading(row.hunk), m_view.tabWidth());
    const DiffHunk hunk = document.hunk(row.hunk);
    LineText range;
    if (document.shownAbove(row.hunk) > 0 || document.shownBelow(row.hunk) > 0) {
        // What git wrote is no longer what is shown.
        range.text = QStringLiteral("@@ -%1,%2 +%3,%4 @@")
                         .arg(hunk.oldStart)
                         .arg(hunk.oldCount)
                         .arg(hunk.newStart)
                         .arg(hunk.newCount);
    } else {
        // The file's numbers in git's own words: who reads diffs reads these.
        QByteArrayView whole = document.hunkHeader(row.hunk);
        if (hunk.headingLength > 0)
            whole = whole.first(std::min<qsizetype>(hunk.headingOffset - hunk.headerOffset, whole.size()));
        range = LineText::read(whole, m_view.tabWidth());
    }
    const qreal x = columns.text - m_view.horizontalScrollBar()->value();
    const qreal end = x + static_cast<qreal>(range.text.size() + 1) * m_glyphs.cellWidth();
    const int width = m_view.viewport()->width();
    m_glyphs.draw(painter, range, -2, x, top, columns.left, width, diffHunkColor(ColorToken::MutedText), {});
    m_glyphs.draw(painter, heading, -3, end, top, columns.left, width, diffHunkColor(ColorToken::Text), {});
    painter.fillRect(QRect(columns.left, rect.top(), columns.text - columns.left, rect.height()),
                     diffHunkColor(ColorToken::HunkGround));
    if (expander(row).isValid) {
        paintExpander(painter, row, rect);
        return;
    }
    // Three dots where lines are left out, as the gutter's own "…".
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(diffHunkColor(ColorToken::MutedText));
    const int middle = (columns.left + BarWidth + columns.text) / 2;
    for (const int step : {-5, 0, 5})
        painter.drawEllipse(QPointF(middle + step, rect.center().y() + 0.5), 1.2, 1.2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void DiffPainter::paintExpander(QPainter &painter, const DiffRow &row, const QRect &rect)
{
    const DiffExpander offer = expander(row);
    if (!offer.isValid)
        return;
    const bool isUnderMouse = m_view.m_hover.row >= 0 && m_view.rowRect(m_view.m_hover.row) == rect;
    const DiffExpander::Part hovered = isUnderMouse ? m_view.m_hover.expander : DiffExpander::Part::None;
    using Part = DiffExpander::Part;
    for (const Part part : {Part::Down, Part::Up}) {
        const QRect button = expanderRect(offer, part, rect);
        if (button.isNull())
            continue;
        if (hovered == part) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(diffHunkColor(ColorToken::AccentGround));
            painter.drawRoundedRect(button.adjusted(1, 1, -1, -1), 4, 4);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        const QString icon = part == Part::Down ? QStringLiteral("expand-down") : QStringLiteral("expand-up");
        Theme::current()
            .icon(icon, hovered == part ? ColorToken::Accent : ColorToken::MutedText)
            .paint(&painter, button.adjusted(3, 3, -3, -3));
    }

    // The words stand at the right, on their own ground: what is below them is the function's name, which can be long.
    const QRect action = expanderRect(offer, Part::Rest, rect);
    const int right = action.isNull() ? rect.right() + 1 - HeaderMargin : action.left();
    const QFontMetrics metrics(m_smallFont);
    const int textLeft = columns().constFirst().text;
    const int room = row.kind == DiffRowKind::MoreBelow ? right - textLeft : (right - textLeft) * 2 / 3;
    const QString text = metrics.elidedText(offer.text, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(text);
    const QRect place(row.kind == DiffRowKind::MoreBelow ? textLeft : right - width, rect.top(), width + 1,
                      rect.height());
    const QRect ground(place.left() - HeaderMargin, rect.top(), rect.right() + 1 - place.left() + HeaderMargin,
                       rect.height());
    painter.fillRect(ground, diffHunkColor(ColorToken::HunkGround));
    painter.setFont(m_smallFont);
    painter.setPen(diffHunkColor(offer.isProblem ? ColorToken::Warning : ColorToken::MutedText));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (!action.isNull()) {
        QFont font = m_smallFont;
        font.setUnderline(hovered == Part::Rest);
        painter.setFont(font);
        painter.setPen(diffHunkColor(ColorToken::Accent));
        painter.drawText(action, Qt::AlignCenter | Qt::TextSingleLine, offer.action);
    }
}

} // namespace windlass
