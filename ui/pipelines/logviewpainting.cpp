// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/logview.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace windlass {

namespace {

QFont logFont(const AnsiStyle &style)
{
    QFont font = Theme::current().font(TextStyle::Code);
    if (style.flags & AnsiStyle::Bold)
        font.setWeight(QFont::Bold);
    font.setItalic(style.flags & AnsiStyle::Italic);
    font.setUnderline(style.flags & AnsiStyle::Underline);
    font.setStrikeOut(style.flags & AnsiStyle::StrikeOut);
    return font;
}

} // namespace

void LogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::current();
    const QRect dirty = event->rect();
    painter.fillRect(dirty, theme.color(ColorToken::Canvas));
    const int gutter = gutterWidth();
    painter.fillRect(QRect(gutter - Theme::SpaceSmall, dirty.top(), 1, dirty.height()),
                     theme.color(ColorToken::Border));
    if (!m_log)
        return;
    const QFont numberFont = theme.font(TextStyle::Code);
    const int top = verticalScrollBar()->value();
    const int last = qMin(lineCount() - 1, (top + dirty.bottom()) / m_lineHeight);
    for (int line = (top + dirty.top()) / m_lineHeight; line <= last; ++line) {
        const QRect rect = lineRect(line);
        painter.setFont(numberFont);
        painter.setPen(theme.color(ColorToken::MutedText));
        painter.drawText(QRect(0, rect.top(), gutter - Theme::Space - Theme::SpaceTiny, rect.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));
        painter.save();
        painter.setClipRect(rect);
        paintLine(painter, line, rect);
        painter.restore();
        ++m_paintedLines;
    }
}

QRectF LogView::cellsRect(const LogLine &line, int start, int end, const QRect &rect) const
{
    const qreal left = cellX(line.cellAt(start));
    return {left, static_cast<qreal>(rect.top()), cellX(line.cellAt(end)) - left, static_cast<qreal>(rect.height())};
}

void LogView::paintLine(QPainter &painter, int number, const QRect &rect)
{
    const Theme &theme = Theme::current();
    const LogLine line = lineAt(number);
    for (const LogLine::Span &span : line.spans) {
        const QColor ground = m_palette.colors(span.style).background;
        if (ground.isValid())
            painter.fillRect(cellsRect(line, span.start, span.start + span.length, rect), ground);
    }
    const auto &matches = m_search.matches();
    for (size_t i = m_search.firstAt(number); i < matches.size() && matches[i].line == number; ++i) {
        const QRectF place = cellsRect(line, matches[i].start, matches[i].start + matches[i].length, rect);
        painter.fillRect(place, theme.color(ColorToken::WarningGround));
        if (static_cast<int>(i) == m_currentMatch) {
            painter.setPen(theme.color(ColorToken::Warning));
            painter.drawRect(place.adjusted(0, 0, -1, -1));
        }
    }
    paintText(painter, line, rect, nullptr);

    const auto [from, to] = std::minmax(m_anchor, m_head);
    if (!hasSelection() || number < from.line || number > to.line)
        return;
    const auto size = static_cast<int>(line.text.size());
    const int start = number == from.line ? from.index : 0;
    const int end = number == to.line ? to.index : size;
    QRectF selected = cellsRect(line, start, end, rect);
    if (number < to.line)
        selected.setRight(selected.right() + m_cellWidth); // The line end is selected too.
    painter.setClipRect(selected, Qt::IntersectClip);
    painter.fillRect(selected, theme.color(ColorToken::Selection));
    const QColor ink = theme.color(ColorToken::Text);
    paintText(painter, line, rect, &ink);
}

void LogView::paintText(QPainter &painter, const LogLine &line, const QRect &rect, const QColor *onlyColor)
{
    // Only the cells in the viewport: a line may have ten thousand.
    const int firstCell = qMax(0, static_cast<int>((rect.left() - cellX(0)) / m_cellWidth) - 1);
    const int lastCell = firstCell + static_cast<int>(rect.width() / m_cellWidth) + 3;
    const int from = line.indexAt(firstCell);
    const int to = line.indexAt(lastCell);
    for (const LogLine::Span &span : line.spans) {
        const int start = qMax(span.start, from);
        const int end = qMin(span.start + span.length, to);
        if (start >= end)
            continue;
        painter.setFont(logFont(span.style));
        if (onlyColor)
            painter.setPen(*onlyColor);
        else if (span.isMark)
            painter.setPen(Theme::current().color(ColorToken::Warning));
        else
            painter.setPen(m_palette.colors(span.style).foreground);
        paintRun(painter, line, start, end, rect);
    }
}

void LogView::paintRun(QPainter &painter, const LogLine &line, int start, int end, const QRect &rect)
{
    const auto draw = [&](int first, int last) {
        painter.drawText(QPointF(cellX(line.cellAt(first)), rect.top() + m_ascent), line.text.mid(first, last - first));
    };
    if (line.cells.isEmpty()) {
        draw(start, end);
        return;
    }
    // Letters outside ASCII may come from another font with other widths: each stands in its own cell, together with
    // the marks that are put on it, so that columns stay columns.
    int first = start;
    for (int index = start + 1; index <= end; ++index) {
        const bool isEnd = index == end;
        const bool isPlain = !isEnd && line.text.at(index).unicode() < 0x80 && line.text.at(index - 1).unicode() < 0x80;
        const bool isSameCell = !isEnd && line.cells.at(index) == line.cells.at(index - 1);
        if (isPlain || isSameCell)
            continue;
        draw(first, index);
        first = index;
    }
}

} // namespace windlass
