// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <utility>
#include <vector>

namespace windlass {

class DiffDocument;
enum class DiffLineKind : quint8;

//! Which lines of a hunk stand beside each other in side by side: the removed lines of a change beside the added ones
//! in order, context beside itself. Can be extended while the hunk grows; a row that is there stays where it is.
class DiffPairing {
public:
    using Pair = std::pair<int, int>; //!< Left and right line, -1 for none.

    //! Only counts the rows and keeps no pairs: for the hunks that nobody looks at.
    static int countRows(const DiffDocument &document, int firstLine, int endLine);

    void reset(int firstLine);
    void extend(const DiffDocument &document, int endLine);
    int rowCount() const { return static_cast<int>(m_pairs.size()); }
    Pair at(int row) const { return m_pairs[static_cast<std::size_t>(row)]; }
    int rowOfLine(int line) const;

private:
    //! Where the next line goes, by what it is: the same for counting and for keeping.
    struct Cursor {
        int blockStart = 0;
        int left = 0; // Lines of the block on each side.
        int right = 0;
        bool lastOnLeft = true;
        bool lastOnRight = true;

        //! The row of the line; both sides are told. What \a line returns is the number of rows from now on.
        int take(DiffLineKind kind, bool &onLeft, bool &onRight);
        int rows() const { return blockStart + (left > right ? left : right); }
    };

    int m_firstLine = 0;
    int m_nextLine = 0;
    Cursor m_cursor;
    std::vector<Pair> m_pairs;
};

//! Keeps the pairings of the hunks that were looked at last.
class DiffPairingCache {
public:
    const DiffPairing &get(const DiffDocument &document, int hunk);
    void clear();

private:
    struct Entry {
        int hunk = -1;
        quint64 used = 0;
        DiffPairing pairing;
    };

    std::array<Entry, 16> m_entries;
    quint64 m_clock = 0;
};

} // namespace windlass
