// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/glyphpainter.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

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

QTextLayout &GlyphPainter::layoutOf(const LineText &text, int key)
{
    if (QTextLayout *kept = m_layouts.object(key); kept && kept->text() == text.text)
        return *kept;
    auto *layout = new QTextLayout(text.text, m_font);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    // Code reads from the left, whatever its first letter is.
    option.setTextDirection(Qt::LeftToRight);
    layout->setTextOption(option);
    layout->beginLayout();
    layout->createLine();
    layout->endLayout();
    m_layouts.insert(key, layout);
    return *layout;
}

void GlyphPainter::drawCells(QPainter &painter, const LineText &text, int start, int end, qreal left, qreal y,
                             const QColor &color)
{
    m_runGlyphs.clear();
    m_runPositions.clear();
    for (int i = start; i < end; ++i) {
        const char16_t c = text.text.at(i).unicode();
        if (c == u' ')
            continue;
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

void GlyphPainter::draw(QPainter &painter, const LineText &text, int key, qreal left, qreal top, qreal clipLeft,
                        qreal clipRight, const QColor &color, const QList<Run> &runs)
{
    if (!text.isSimple || !m_raw.isValid()) {
        QTextLayout &layout = layoutOf(text, key);
        // As selections and not with setFormats(), which would throw the finished layout away.
        QList<QTextLayout::FormatRange> formats;
        for (const Run &run : runs) {
            QTextLayout::FormatRange range;
            range.start = run.start;
            range.length = run.length;
            range.format.setForeground(run.color);
            formats.append(range);
        }
        const QTextLine line = layout.lineAt(0);
        painter.setPen(color);
        painter.save();
        painter.setClipRect(QRectF(clipLeft, top, clipRight - clipLeft, m_lineHeight), Qt::IntersectClip);
        layout.draw(&painter, QPointF(left, top + m_baseline - line.ascent()), formats);
        painter.restore();
        return;
    }
    const auto size = static_cast<int>(text.text.size());
    const int first = std::clamp(static_cast<int>((clipLeft - left) / m_cell), 0, size);
    const int last = std::clamp(static_cast<int>((clipRight - left) / m_cell) + 1, first, size);
    const qreal y = top + m_baseline;
    int at = first;
    for (const Run &run : runs) {
        const int start = std::clamp(run.start, at, last);
        const int end = std::clamp(run.start + run.length, start, last);
        drawCells(painter, text, at, start, left, y, color);
        drawCells(painter, text, start, end, left, y, run.color);
        at = end;
    }
    drawCells(painter, text, at, last, left, y, color);
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

qreal GlyphPainter::xOf(const LineText &text, int key, int index)
{
    return text.isSimple ? index * m_cell : layoutOf(text, key).lineAt(0).cursorToX(index);
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

int GlyphPainter::indexAt(const LineText &text, int key, qreal x)
{
    if (!text.isSimple)
        return layoutOf(text, key).lineAt(0).xToCursor(x);
    return std::clamp(static_cast<int>(std::floor(x / m_cell + 0.5)), 0, static_cast<int>(text.text.size()));
}

} // namespace windlass
