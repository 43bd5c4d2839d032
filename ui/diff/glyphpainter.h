// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/code/codesettings.h"
#include "ui/diff/linetext.h"
#include "ui/diff/linewrap.h"

#include <QCache>
#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QRawFont>
#include <QRectF>
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

    //! Where \a text wraps at so many columns; nowhere if they are 0. \a key names the line for the cache of layouts.
    LineWrap wrap(const LineText &text, int key, int columns);
    //! Draws \a text with its first cell at \a left, as far as it is between \a clipLeft and \a clipRight. Runs colour
    //! parts of it and must be in order. What \a wrap says must be of this text.
    void draw(QPainter &painter, const LineText &text, int key, qreal left, qreal top, qreal clipLeft, qreal clipRight,
              const QColor &color, const QList<Run> &runs, const LineWrap &wrap = {});
    //! Which blanks and tabs draw() shows as dots and arrows.
    void setBlankMarks(CodeSettings::BlankMarks marks, const QColor &color);
    //! Draws plain ASCII digits and signs.
    void drawAscii(QPainter &painter, QByteArrayView text, qreal left, qreal top, const QColor &color);

    //! The top left corner of a unit of the text, from the text's own.
    QPointF placeOf(const LineText &text, int key, int index, const LineWrap &wrap = {});
    //! What a part of the text takes, from the text's top left corner: a rectangle for each line of the screen.
    QList<QRectF> rects(const LineText &text, int key, int start, int length, const LineWrap &wrap = {});
    //! The unit nearest to a place.
    int indexAt(const LineText &text, int key, const QPointF &place, const LineWrap &wrap = {});

private:
    //! A text as QTextLayout lays it out for so many columns.
    struct Layout {
        QTextLayout layout;
        int columns = 0;
        int indent = 0;
    };

    QTextLayout &layoutOf(const LineText &text, int key, int columns);
    void drawCells(QPainter &painter, const LineText &text, int start, int end, qreal left, qreal y,
                   const QColor &color);
    void findMarkedBlanks(const LineText &text);
    bool isMarkedBlank(const LineText &text, int index) const;
    void drawBlankMark(QPainter &painter, const LineText &text, int index, qreal x, qreal baseline);

    QFont m_font;
    QRawFont m_raw;
    std::array<quint32, 128> m_glyphs = {};
    QList<quint32> m_runGlyphs;
    QList<QPointF> m_runPositions;
    CodeSettings::BlankMarks m_blankMarks = CodeSettings::BlankMarks::None;
    QColor m_blankColor;
    int m_firstMarked = 0; // Of the line that is drawn, and one past the last.
    int m_markedEnd = 0;
    qreal m_cell = 8;
    qreal m_baseline = 0;
    qreal m_xHeight = 6;
    int m_lineHeight = 20;
    QCache<int, Layout> m_layouts{64 * 1024}; // In units of text, so that long lines do not fill the memory.
};

} // namespace windlass
