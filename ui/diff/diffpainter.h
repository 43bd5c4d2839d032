// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffrows.h"
#include "ui/diff/decorationcache.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/glyphpainter.h"

#include <QFont>
#include <QPixmap>
#include <QRect>

class QPainter;

namespace windlass {

class DiffView;

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
    QRect collapseRect(const QRect &header) const;
    QRect viewedRect(const QRect &header) const;
    QRect commentButtonRect(const QRect &row, const DiffColumns &columns) const;

    static QString noteText(DiffNote note, const DiffFile &file);
    //! The letter and the word of a file's status.
    static QString statusLetter(const DiffFile &file);
    static QString statusWord(const DiffFile &file);
    //! What a file's header says besides the path: "Binary", "Submodule", "Mode 100644 → 100755", and so on.
    static QStringList fileFacts(const DiffDocument &document, int file);

private:
    void paintLine(QPainter &painter, const DiffRow &row, const QRect &rect);
    void paintSide(QPainter &painter, int index, const QRect &rect, const DiffColumns &columns);
    void paintText(QPainter &painter, int index, const QRect &rect, const DiffColumns &columns);
    void paintHunkHeader(QPainter &painter, int hunk, const QRect &rect);
    void paintNote(QPainter &painter, const DiffRow &row, const QRect &rect);
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
