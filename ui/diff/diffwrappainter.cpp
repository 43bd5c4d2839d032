// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DiffPainter that is about lines that go on in the next row of the screen, and where a place in a text is.
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffview.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace windlass {

int DiffPainter::rowsOf(int line)
{
    const int columns = m_view.rows().wrapColumns();
    const QByteArrayView bytes = m_view.document()->text(line);
    // Most lines are short, and a tab or another script can make a line of few bytes long, but not that long.
    if (columns <= 0 || bytes.size() * std::max(m_view.tabWidth(), 8) <= columns)
        return 1;
    return m_glyphs.wrap(lineText(line), line, columns).rows();
}

int DiffPainter::wrapColumns() const
{
    constexpr int Fewest = 16;
    return std::max(static_cast<int>(textWidth() / m_glyphs.cellWidth()), Fewest);
}

QList<QRect> DiffPainter::textRects(int line, int startByte, int endByte, const QRect &row, const DiffColumns &columns)
{
    const LineText text = lineText(line);
    const LineWrap wrap = m_glyphs.wrap(text, line, m_view.rows().wrapColumns());
    const int start = text.indexOfByte(startByte);
    const int end = text.indexOfByte(endByte);
    const QPointF origin(columns.text - m_view.horizontalScrollBar()->value(), row.top());
    QList<QRect> result;
    for (const QRectF &box : m_glyphs.rects(text, line, start, std::max(end - start, 0), wrap))
        result.append(box.translated(origin).toAlignedRect());
    return result;
}

int DiffPainter::byteAt(int line, const QPoint &position, const QRect &row, const DiffColumns &columns)
{
    const LineText text = lineText(line);
    const LineWrap wrap = m_glyphs.wrap(text, line, m_view.rows().wrapColumns());
    const QPointF origin(columns.text - m_view.horizontalScrollBar()->value(), row.top());
    return text.byteAt(m_glyphs.indexAt(text, line, position - origin, wrap));
}

//! A hook in the gutter says that a line goes on here, and is not another one.
void DiffPainter::paintContinuations(QPainter &painter, int index, const QRect &rect, const DiffColumns &columns)
{
    const int rows = rowsOf(index);
    const int height = m_glyphs.lineHeight();
    const qreal cell = m_glyphs.cellWidth();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = Theme::current().color(ColorToken::MutedText);
    color.setAlphaF(0.75F);
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (int row = 1; row < rows; ++row) {
        const QPointF corner(columns.marker + 0.5, rect.top() + row * height + height * 0.55);
        const QPointF tip = corner + QPointF(cell * 0.9, 0);
        painter.drawPolyline(QPolygonF({corner - QPointF(0, height * 0.25), corner, tip}));
        painter.drawPolyline(QPolygonF({tip + QPointF(-2.5, -2.5), tip, tip + QPointF(-2.5, 2.5)}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace windlass
