// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/glyphpainter.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace windlass {

void GlyphPainter::setFont(const QFont &font)
{
    m_font = font;
    m_font.setKerning(false);
    m_font.setStyleStrategy(QFont::NoFontMerging);
    m_raw = QRawFont::fromFont(m_font);
    m_font.setStyleStrategy(QFont::PreferDefault);
    const QFontMetricsF metrics(m_font);
    m_cell = metrics.horizontalAdvance(QLatin1Char('0'));
    m_lineHeight = static_cast<int>(std::ceil(metrics.height())) + 5;
    m_xHeight = metrics.xHeight();
    m_baseline = std::floor((m_lineHeight - metrics.height()) / 2 + metrics.ascent() + 0.5);
    QString ascii;
    for (char16_t c = 0x20; c < 0x7F; ++c)
        ascii += QChar(c);
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(ascii);
    m_glyphs.fill(0);
    if (glyphs.size() == ascii.size())
        std::copy(glyphs.begin(), glyphs.end(), m_glyphs.begin() + 0x20);
    m_layouts.clear();
}

QTextLayout &GlyphPainter::layoutOf(const LineText &text, int key, int columns)
{
    if (Layout *kept = m_layouts.object(key); kept && kept->columns == columns && kept->layout.text() == text.text)
        return kept->layout;
    auto *made = new Layout;
    made->columns = columns;
    made->indent = LineWrap::indentOf(text.text, columns);
    QTextLayout &layout = made->layout;
    layout.setText(text.text);
    layout.setFont(m_font);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(columns > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    // Code reads from the left, whatever its first letter is.
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int row = 0;; ++row) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        const qreal indent = row > 0 ? made->indent * m_cell : 0;
        if (columns > 0)
            line.setLineWidth(columns * m_cell - indent);
        else
            line.setNumColumns(std::numeric_limits<int>::max()); // Until it is laid out it has no ascent.
        // Fonts of other scripts are higher or lower, and all stand on the same line.
        line.setPosition(QPointF(indent, row * m_lineHeight + m_baseline - line.ascent()));
    }
    layout.endLayout();
    // QCache may delete what is too large at once, so nothing may be.
    m_layouts.insert(key, made, std::clamp<qsizetype>(text.text.size(), 32, m_layouts.maxCost() / 4));
    return layout;
}

LineWrap GlyphPainter::wrap(const LineText &text, int key, int columns)
{
    if (columns <= 0 || text.text.isEmpty())
        return {};
    if (text.isSimple && m_raw.isValid())
        return LineWrap::ofCells(text.text, columns);
    const QTextLayout &layout = layoutOf(text, key, columns);
    LineWrap wrap;
    wrap.columns = columns;
    for (int row = 1; row < layout.lineCount(); ++row)
        wrap.starts.append(layout.lineAt(row).textStart());
    if (wrap.rows() > 1)
        wrap.indent = LineWrap::indentOf(text.text, columns);
    return wrap;
}

void GlyphPainter::drawCells(QPainter &painter, const LineText &text, int start, int end, qreal left, qreal y,
                             const QColor &color)
{
    m_runGlyphs.clear();
    m_runPositions.clear();
    for (int i = start; i < end; ++i) {
        const char16_t c = text.text.at(i).unicode();
        if (c == u' ') {
            if (isMarkedBlank(text, i))
                drawBlankMark(painter, text, i, left + i * m_cell, y);
            continue;
        }
        m_runGlyphs.append(m_glyphs[c & 0x7F]);
        m_runPositions.append(QPointF(left + i * m_cell, y));
    }
    if (m_runGlyphs.isEmpty())
        return;
    painter.setPen(color);
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(m_runGlyphs.constData(), m_runPositions.constData(), static_cast<int>(m_runGlyphs.size()));
    painter.drawGlyphRun(QPointF(0, 0), run);
}

void GlyphPainter::setBlankMarks(CodeSettings::BlankMarks marks, const QColor &color)
{
    m_blankMarks = marks;
    m_blankColor = color;
}

bool GlyphPainter::isMarkedBlank(const LineText &text, int index) const
{
    return m_blankMarks != CodeSettings::BlankMarks::None && index >= m_firstMarked && index < m_markedEnd &&
           text.text.at(index) == QLatin1Char(' ');
}

void GlyphPainter::findMarkedBlanks(const LineText &text)
{
    if (m_blankMarks == CodeSettings::BlankMarks::None)
        return;
    m_markedEnd = static_cast<int>(text.text.size());
    // A carriage return at the end of the line is drawn as a mark of its own.
    if (!text.marks.isEmpty() && text.marks.constLast().start + text.marks.constLast().length == m_markedEnd)
        m_markedEnd = text.marks.constLast().start;
    m_firstMarked = 0;
    if (m_blankMarks == CodeSettings::BlankMarks::LineEnds) {
        m_firstMarked = m_markedEnd;
        while (m_firstMarked > 0 && text.text.at(m_firstMarked - 1) == QLatin1Char(' '))
            --m_firstMarked;
    }
}

void GlyphPainter::drawBlankMark(QPainter &painter, const LineText &text, int index, qreal x, qreal baseline)
{
    const qreal middle = baseline - m_xHeight / 2;
    const auto tab = std::upper_bound(text.tabs.begin(), text.tabs.end(), index);
    // The cells of a tab are one mark, drawn at its first cell.
    int end = 0;
    if (tab != text.tabs.begin()) {
        const int start = *std::prev(tab);
        const int byte = text.byteAt(start);
        end = start;
        while (end < text.text.size() && text.byteAt(end) == byte)
            ++end;
        if (index < end && index != start)
            return;
    }
    QColor color = m_blankColor;
    color.setAlphaF(0.6F);
    if (index >= end) {
        const qreal size = std::max(1.5, m_cell / 5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(x + m_cell / 2, middle), size / 2, size / 2);
        painter.setRenderHint(QPainter::Antialiasing, false);
        return;
    }
    const qreal tip = x + (end - index) * m_cell - 2;
    const qreal wing = std::min(3.0, m_cell / 2.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.drawLine(QPointF(x + 2, middle), QPointF(tip, middle));
    painter.drawLine(QPointF(tip - wing, middle - wing), QPointF(tip, middle));
    painter.drawLine(QPointF(tip - wing, middle + wing), QPointF(tip, middle));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void GlyphPainter::draw(QPainter &painter, const LineText &text, int key, qreal left, qreal top, qreal clipLeft,
                        qreal clipRight, const QColor &color, const QList<Run> &runs, const LineWrap &wrap)
{
    findMarkedBlanks(text);
    if (!text.isSimple || !m_raw.isValid()) {
        QTextLayout &layout = layoutOf(text, key, wrap.columns);
        // As selections and not with setFormats(), which would throw the finished layout away.
        QList<QTextLayout::FormatRange> formats;
        for (const Run &run : runs) {
            QTextLayout::FormatRange range;
            range.start = run.start;
            range.length = run.length;
            range.format.setForeground(run.color);
            formats.append(range);
        }
        painter.setPen(color);
        painter.save();
        painter.setClipRect(QRectF(clipLeft, top, clipRight - clipLeft, layout.lineCount() * m_lineHeight),
                            Qt::IntersectClip);
        layout.draw(&painter, QPointF(left, top), formats);
        for (int i = 0; m_blankMarks != CodeSettings::BlankMarks::None && i < text.text.size(); ++i) {
            if (!isMarkedBlank(text, i))
                continue;
            const QTextLine line = layout.lineForTextPosition(i);
            drawBlankMark(painter, text, i, left + line.cursorToX(i), top + line.y() + line.ascent());
        }
        painter.restore();
        return;
    }
    const auto size = static_cast<int>(text.text.size());
    for (int row = 0; row < wrap.rows(); ++row) {
        const int begin = wrap.starts.at(row);
        const int limit = wrap.end(row, size);
        // Where cell zero would be, were the whole text on this line.
        const qreal origin = left + ((row > 0 ? wrap.indent : 0) - begin) * m_cell;
        const int first = std::clamp(static_cast<int>((clipLeft - origin) / m_cell), begin, limit);
        const int last = std::clamp(static_cast<int>((clipRight - origin) / m_cell) + 1, first, limit);
        const qreal y = top + row * m_lineHeight + m_baseline;
        int at = first;
        for (const Run &run : runs) {
            const int start = std::clamp(run.start, at, last);
            const int end = std::clamp(run.start + run.length, start, last);
            drawCells(painter, text, at, start, origin, y, color);
            drawCells(painter, text, start, end, origin, y, run.color);
            at = end;
        }
        drawCells(painter, text, at, last, origin, y, color);
    }
}

void GlyphPainter::drawAscii(QPainter &painter, QByteArrayView text, qreal left, qreal top, const QColor &color)
{
    LineText line;
    line.text = QString::fromLatin1(text);
    if (m_raw.isValid())
        drawCells(painter, line, 0, static_cast<int>(text.size()), left, top + m_baseline, color);
    else
        draw(painter, line, -1, left, top, left, left + 10'000, color, {});
}

QPointF GlyphPainter::placeOf(const LineText &text, int key, int index, const LineWrap &wrap)
{
    const int row = wrap.rowOf(index);
    if (text.isSimple)
        return {(index - wrap.starts.at(row) + (row > 0 ? wrap.indent : 0)) * m_cell, qreal(row) * m_lineHeight};
    QTextLayout &layout = layoutOf(text, key, wrap.columns);
    return {layout.lineAt(std::min(row, layout.lineCount() - 1)).cursorToX(index), qreal(row) * m_lineHeight};
}

QList<QRectF> GlyphPainter::rects(const LineText &text, int key, int start, int length, const LineWrap &wrap)
{
    QList<QRectF> result;
    const int last = start + length;
    const auto size = static_cast<int>(text.text.size());
    for (int row = wrap.rowOf(start); row < wrap.rows(); ++row) {
        const int from = std::max(start, wrap.starts.at(row));
        const int end = std::min(last, wrap.end(row, size));
        if (row > wrap.rowOf(start) && from >= last)
            break;
        qreal x = 0;
        qreal xEnd = 0;
        if (text.isSimple) {
            x = placeOf(text, key, from, wrap).x();
            xEnd = x + (end - from) * m_cell;
        } else {
            // The end of a line is the next one's beginning for placeOf(), so the line itself is asked.
            QTextLayout &layout = layoutOf(text, key, wrap.columns);
            const QTextLine line = layout.lineAt(std::min(row, layout.lineCount() - 1));
            x = line.cursorToX(from);
            xEnd = line.cursorToX(end);
        }
        result.append(QRectF(std::min(x, xEnd), row * m_lineHeight, std::abs(xEnd - x), m_lineHeight));
    }
    return result;
}

void GlyphPainter::warmUp()
{
    QString ascii;
    for (char16_t c = 0x21; c < 0x7F; ++c)
        ascii += QChar(c);
    LineText line;
    line.text = ascii;
    QImage image(1, 1, QImage::Format_RGB32);
    QPainter painter(&image);
    // A cell may be a fraction of pixels wide, and then glyphs are kept for every quarter.
    for (const qreal part : {0.0, 0.25, 0.5, 0.75}) {
        for (int i = 0; i < ascii.size(); ++i)
            drawCells(painter, line, i, i + 1, part - i * m_cell, 0, {});
    }
}

int GlyphPainter::indexAt(const LineText &text, int key, const QPointF &place, const LineWrap &wrap)
{
    const int row = std::clamp(static_cast<int>(std::floor(place.y() / m_lineHeight)), 0, wrap.rows() - 1);
    if (!text.isSimple) {
        QTextLayout &layout = layoutOf(text, key, wrap.columns);
        return layout.lineAt(std::min(row, layout.lineCount() - 1)).xToCursor(place.x());
    }
    const int start = wrap.starts.at(row);
    const int column = static_cast<int>(std::floor(place.x() / m_cell + 0.5)) - (row > 0 ? wrap.indent : 0);
    return std::clamp(start + column, start, wrap.end(row, static_cast<int>(text.text.size())));
}

} // namespace windlass
