// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffrows.h"

#include <QString>

#include <algorithm>
#include <compare>
#include <optional>
#include <utility>

namespace windlass {

//! What is selected in a diff: some text, or whole lines; in side by side on one side alone. Kept in lines and bytes of
//! the document, so that it survives another layout.
class DiffSelection {
public:
    struct Position {
        int line = 0;
        int byte = 0;
        auto operator<=>(const Position &) const = default;
    };
    //! Which lines belong to it.
    enum class Sides { Both, Old, New };

    void clear() { m_active = false; }
    bool isEmpty() const { return !m_active || (!m_wholeLines && m_anchor == m_head); }
    bool isWholeLines() const { return m_active && m_wholeLines; }
    Sides sides() const { return m_sides; }

    void startText(Position position, Sides sides);
    void startLines(int line, Sides sides);
    //! Begins with a word: extending keeps all of it.
    void startWord(Position start, Position end, Sides sides);
    void extendTo(Position position) { extendTo(position, position); }
    //! Extends to the one or the other end of what is at the mouse (a word), whichever is farther from the start.
    void extendTo(Position start, Position end);
    void select(Position from, Position to, Sides sides, bool wholeLines);
    bool isActive() const { return m_active; }
    bool isByWords() const { return m_active && m_byWords; }

    Position anchor() const { return m_anchor; }
    Position head() const { return m_head; }
    //! The same place after the numbers of lines have changed.
    void renumber(int anchorLine, int headLine)
    {
        m_anchor.line = anchorLine;
        m_head.line = headLine;
    }

    int firstLine() const { return std::min(m_anchor, m_head).line; }
    int lastLine() const { return std::max({m_anchor, m_anchorEnd, m_head}).line; }

    //! The selected bytes of a line, if it has any; the end is the text's length for a line that is selected to its
    //! end. \a side: where it is drawn.
    std::optional<std::pair<int, int>> bytesOf(const DiffDocument &document, int line, Sides side) const;
    QString text(const DiffRows &rows) const;

private:
    bool contains(const DiffLine &line) const;

    Position m_anchor;
    Position m_anchorEnd; // Of the word at the start; else the same as m_anchor.
    Position m_head;
    Sides m_sides = Sides::Both;
    bool m_active = false;
    bool m_wholeLines = false;
    bool m_byWords = false;
};

} // namespace windlass
