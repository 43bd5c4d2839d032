// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffstore.h"

#include <QHash>

#include <atomic>
#include <map>
#include <memory>
#include <vector>

namespace windlass {

//! The lines around the hunks that a diff itself does not have: a second store beside DiffStore, filled from the content
//! of files, and which of its lines are shown.
//!
//! Shown lines become part of the hunk that they touch, as if git had been asked for more context. So the numbers of all
//! lines behind them move, and this class knows the way between the numbers that DiffDocument gives out and the two
//! stores. That way is a table that never changes: another one takes its place, so that whoever reads on another thread
//! reads a whole one.
class DiffContext {
public:
    explicit DiffContext(const DiffStore &store);

    //! Whether any lines are shown.
    bool isEmpty() const { return !m_table.load(std::memory_order_acquire); }
    //! How many lines are shown that the diff does not have.
    int insertedLines() const;
    //! Where a line is kept: its index in the diff's store, or the complement of its index in this one. It stays what it
    //! is while lines around it come and go.
    int keyOf(int line) const;
    //! The line with this key as it is numbered now; -1 while it is not shown.
    int lineOf(int key) const;
    const DiffLine &contextLine(int key) const { return m_lines[~key]; }
    QByteArrayView contextBytes(const DiffLine &line) const { return m_bytes.view(line.offset, line.length); }

    //! The number of the hunk's first line.
    int hunkFirstLine(int hunk) const;
    //! The hunk with the lines that are shown around it.
    DiffHunk hunk(int hunk) const;

    //! How many lines lie between the hunk and the one before it, or the file's beginning; zero if the numbers of the
    //! two sides contradict each other.
    int gapAbove(int hunk) const;
    //! Of those, how many are not shown.
    int hiddenAbove(int hunk) const;
    //! How many lines below the hunk are not shown; -1 if that is not known, because it is the last of its file and the
    //! file's content was not read.
    int hiddenBelow(int hunk) const;
    int shownAbove(int hunk) const;
    int shownBelow(int hunk) const;

    enum class Fit {
        Fits,
        OtherVersion, //!< The content does not have the lines that the diff shows of it.
        NotText,
        TooLarge, //!< For this store's numbering.
    };
    bool hasContent(int file) const { return m_contents.contains(file); }
    //! Reads the content of a file's new version, if it fits to the hunks.
    Fit setContent(int file, QByteArrayView content);
    //! Shows so many lines more above and below a hunk, fewer if the numbers are negative; as far as there are any and
    //! the content is known. Nothing is seen of it before commit().
    void show(int hunk, int above, int below);
    //! Takes what show() said into the numbering; whether anything changed.
    bool commit();

private:
    struct Span {
        qint64 oldFirst, oldEnd; // In the file, the ends exclusive.
        qint64 newFirst, newEnd;
    };
    //! Lines between two hunks, or at an end of a file.
    struct Gap {
        int first = 0; // In m_lines.
        int count = 0;
        int upper = -1; // The hunks beside it.
        int lower = -1;
    };
    struct Shown {
        int above = 0;
        int below = 0;
        bool operator==(const Shown &) const = default;
    };
    struct Piece {
        int first; // As DiffDocument numbers it.
        int key;
    };
    struct Extended {
        int hunk;
        Shown shown;
        int before; // Lines inserted in all hunks before.
    };
    struct Table {
        std::vector<Piece> pieces;
        std::vector<Extended> hunks;
        int inserted = 0;
    };

    Span spanOf(int hunk) const;
    int storeHunkEnd(int hunk) const;
    int fileHunkEnd(int file) const;
    bool endsFile(int hunk) const;
    Extended extended(int hunk) const;
    const Gap *gapBefore(int hunk) const;
    const Gap *gapBehind(int hunk) const;
    bool fits(int file, QByteArrayView content, const std::vector<qsizetype> &starts) const;

    const DiffStore &m_store;
    DiffBytes m_bytes;
    StableVector<DiffLine, 8> m_lines;
    QHash<int, std::vector<Gap>> m_contents; // By file.
    std::map<int, Gap> m_gapsByLine;         // By the first line.
    std::map<int, Shown> m_wanted;           // By hunk.
    std::map<int, Shown> m_shown;
    std::atomic<const Table *> m_table = nullptr;
    std::vector<std::unique_ptr<const Table>> m_tables; // A reader may still be in an older one.
};

} // namespace windlass
