// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffrows.h"
#include "ui/diff/decorationcache.h"
#include "ui/diff/diffexpander.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/glyphpainter.h"

#include <QFont>
#include <QPixmap>
#include <QRect>

class QPainter;

namespace windlass {

class DiffView;
struct DiffFact;

//! Where the columns of one side are, in pixels of the viewport. In unified there is one side with two numbers.
struct DiffColumns {
    DiffSelection::Sides side = DiffSelection::Sides::Both;
    int left = 0;
    int right = 0;
    int oldNumberEnd = -1; //!< Right edge of the digits; -1: none.
    int newNumberEnd = -1;
    int marker = 0; //!< Left edge of the + or −.
    int text = 0;   //!< Left edge of the text; the gutter ends here.
};

//! Draws the rows of a DiffView and knows where things are in them.
class DiffPainter {
public:
    //! The width of the coloured bar at the edge of a changed line.
    static constexpr int BarWidth = 4;
    static constexpr int HeaderMargin = 12;

    explicit DiffPainter(const DiffView &view);

    //! Takes fonts and colours of the theme anew.
    void applyTheme();
    //! Has the fonts ready before there is anything to show, so that the first frame costs what every other one does.
    void warmUp();
    DiffRows::Metrics metrics() const;
    GlyphPainter &glyphs() { return m_glyphs; }
    DecorationCache &decorations() { return m_decorations; }

    //! The columns of the layout: one side in unified, two in side by side.
    QList<DiffColumns> columns() const;
    //! The part of the columns that shows text, for the horizontal scroll bar.
    int textWidth() const;

    void paintRow(QPainter &painter, const DiffRow &row, const QRect &rect);
    void paintHeader(QPainter &painter, int file, const QRect &rect, bool isSticky);

    LineText lineText(int line) const;
    //! How many columns a side's text has for wrapping.
    int wrapColumns() const;
    //! How many lines of the screen a line takes as lines wrap now.
    int rowsOf(int line);
    //! Where a part of a line's text is, given in bytes; \a row is where the line's row is. One rectangle for each line of
    //! the screen.
    QList<QRect> textRects(int line, int startByte, int endByte, const QRect &row, const DiffColumns &columns);
    //! The byte of a line's text nearest to a position.
    int byteAt(int line, const QPoint &position, const QRect &row, const DiffColumns &columns);
    QRect collapseRect(const QRect &header) const;
    QRect viewedRect(const QRect &header) const;
    QRect commentButtonRect(const QRect &row, const DiffColumns &columns) const;

    //! What a row between hunks offers, and where.
    DiffExpander expander(const DiffRow &row) const;
    QRect expanderRect(const DiffExpander &expander, DiffExpander::Part part, const QRect &row) const;
    DiffExpander::Part expanderPartAt(const DiffExpander &expander, const QRect &row, const QPoint &place) const;

    //! The letter and the word of a file's status.
    static QString statusLetter(const DiffFile &file);
    static QString statusWord(const DiffFile &file);

private:
    void paintLine(QPainter &painter, const DiffRow &row, const QRect &rect);
    void paintSide(QPainter &painter, int index, const QRect &rect, const DiffColumns &columns);
    void paintText(QPainter &painter, int index, const QRect &rect, const DiffColumns &columns);
    void paintRuler(QPainter &painter, const QRect &area, const DiffColumns &columns);
    void paintContinuations(QPainter &painter, int index, const QRect &rect, const DiffColumns &columns);
    void paintHunkHeader(QPainter &painter, const DiffRow &row, const QRect &rect);
    void paintExpander(QPainter &painter, const DiffRow &row, const QRect &rect);
    void paintNote(QPainter &painter, const DiffRow &row, const QRect &rect);
    void paintChevron(QPainter &painter, int file, const QRect &chevron);
    void paintViewedBox(QPainter &painter, bool isViewed, const QRect &box);
    int paintRightOfHeader(QPainter &painter, const DiffFile &file, const QRect &header);
    int paintPath(QPainter &painter, const QString &path, int x, int room, const QRect &header);
    int paintPaths(QPainter &painter, const DiffFile &file, int x, int room, const QRect &header);
    int pathsWidth(const DiffFile &file) const;
    void paintFacts(QPainter &painter, const QList<DiffFact> &facts, int x, int right, const QRect &header);
    void paintNumber(QPainter &painter, quint32 number, int end, int top);
    int paintPill(QPainter &painter, const QString &text, int x, const QRect &header, const QColor &ground,
                  const QColor &color);

    const DiffView &m_view;
    GlyphPainter m_glyphs;
    DecorationCache m_decorations;
    QFont m_bodyFont;
    QFont m_strongFont;
    QFont m_smallFont;
    QPixmap m_commentIcon;
    int m_headerHeight = 36;
};

} // namespace windlass
