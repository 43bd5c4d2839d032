// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diff/linetext.h"

#include <QCache>
#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QRawFont>
#include <QTextLayout>

#include <array>

class QPainter;

namespace windlass {

//! Draws code: ASCII as glyphs on a grid of cells, from a table of glyph numbers made once a font; all other scripts
//! through QTextLayout, kept for the lines that were drawn last.
class GlyphPainter {
public:
    //! A part of the text with a colour of its own, in UTF-16 units.
    struct Run {
        int start;
        int length;
        QColor color;
    };

    void setFont(const QFont &font);
    //! Has all ASCII drawn once, out of sight: the first frame of a new font takes three times as long as any other.
    void warmUp();
    const QFont &font() const { return m_font; }
    qreal cellWidth() const { return m_cell; }
    int lineHeight() const { return m_lineHeight; }
    qreal baseline() const { return m_baseline; }

    //! Draws \a text with its first cell at \a left, as far as it is between \a clipLeft and \a clipRight. Runs colour
    //! parts of it and must be in order. \a key names the line for the cache of layouts.
    void draw(QPainter &painter, const LineText &text, int key, qreal left, qreal top, qreal clipLeft, qreal clipRight,
              const QColor &color, const QList<Run> &runs);
    //! Draws plain ASCII digits and signs.
    void drawAscii(QPainter &painter, QByteArrayView text, qreal left, qreal top, const QColor &color);

    //! Where a unit of the text begins, from the text's left.
    qreal xOf(const LineText &text, int key, int index);
    //! The unit nearest to an x.
    int indexAt(const LineText &text, int key, qreal x);

private:
    QTextLayout &layoutOf(const LineText &text, int key);
    void drawCells(QPainter &painter, const LineText &text, int start, int end, qreal left, qreal y,
                   const QColor &color);

    QFont m_font;
    QRawFont m_raw;
    std::array<quint32, 128> m_glyphs = {};
    QList<quint32> m_runGlyphs;
    QList<QPointF> m_runPositions;
    qreal m_cell = 8;
    qreal m_baseline = 0;
    int m_lineHeight = 20;
    QCache<int, QTextLayout> m_layouts{256};
};

} // namespace windlass
