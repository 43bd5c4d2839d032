// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffdocument.h"
#include "models/diff/diffpairing.h"
#include "models/diff/fenwicktree.h"
#include "models/diff/wrappedheights.h"

#include <QHash>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace windlass {

enum class DiffLayout : quint8 { Unified, SideBySide };

enum class DiffRowKind : quint8 {
    None,
    FileHeader,
    Note, //!< A sentence about the file: see DiffNote.
    HunkHeader,
    Line,   //!< One line, or in side by side a line beside its counterpart.
    Widget, //!< A row that somebody put in, such as a comment thread.
    MoreBelow, //!< Stands below a file's last hunk if the file may go on there; above a hunk its header says it.
};

//! What a note row says. The words are the view's.
enum class DiffNote : quint8 {
    Binary,
    Empty, //!< Added or deleted, and no content.
    RenamedOnly,
    CopiedOnly,
    ModeOnly,
    NoContent,   //!< The diff has nothing to show for this file.
    Absent,      //!< The host counts the file and did not send its diff.
    Submodule, //!< The lines name commits; see submoduleChangeOf().
    Link,      //!< The lines name the targets of a symbolic link.
    LfsPointer,
    // From here on: what to be wary of.
    Bidirectional, //!< And so on as in DiffTextFlag.
    Invisible,
    ControlCharacters,
    OddPath,     //!< The path has characters that cannot be seen, or is no text.
    WrongCounts, //!< And so on as in DiffFileFlag.
    BadHunk,
    BadHeader,
    ForeignLines,
    Truncated,
};

//! One row as it is to be shown. Which fields count depends on the kind.
struct DiffRow {
    DiffRowKind kind = DiffRowKind::None;
    DiffNote note = DiffNote::Empty;
    int file = -1;
    int hunk = -1;
    int left = -1;  //!< Index of the line; in side by side the one on the left, -1 for none.
    int right = -1; //!< The same as left in unified; in side by side the one on the right.
    int key = 0;    //!< Of a widget row.

    int line() const { return right >= 0 ? right : left; }
    bool operator==(const DiffRow &) const = default;
};

//! The rows of a diff: what stands where, how high, in both layouts, with collapsed files and inserted rows.
//!
//! There is no object a row. Rows are counted by section (a file's header with its notes, or a hunk with its lines),
//! in two Fenwick trees: one of row counts, one of pixels. So every look-up and every change (a collapse, a thread that
//! grew) costs O(log n) in the number of hunks, and a line costs nothing beyond its record in the document. When lines
//! wrap, a hunk that is looked into has the heights of its rows in the same manner: see WrappedHeights.
class DiffRows {
public:
    struct Metrics {
        int line = 18;
        int fileHeader = 36;
        int hunkHeader = 26;
        int note = 30;
        int fileGap = 12; //!< Above every file but the first; part of the header's row.
        bool operator==(const Metrics &) const = default;
    };

    //! How long lines wrap.
    struct Wrap {
        int columns = 0;     //!< Of a side's text; 0: lines do not wrap, and all are as high.
        int longest = 10000; //!< Bytes of a line beyond which it is shown cut.
        //! How many lines of the screen a line takes. Only asked in measure().
        std::function<int(int line)> measure;
    };

    explicit DiffRows(const DiffDocument *document = nullptr);

    //! Forgets everything, the inserted rows too, and takes what \a document has now.
    void setDocument(const DiffDocument *document);
    const DiffDocument *document() const { return m_document; }

    //! Takes over by what the document has grown. Rows that were there before keep their order.
    void sync();

    void setLayout(DiffLayout layout);
    DiffLayout layout() const { return m_layout; }
    void setMetrics(const Metrics &metrics);
    const Metrics &metrics() const { return m_metrics; }

    //! Rows of lines are as high as their longer side takes when it wraps. The height is estimated from the number of
    //! bytes until measure() was called for the row. Measured heights are forgotten, even if nothing changes.
    void setWrap(const Wrap &wrap);
    bool isWrapping() const { return m_wrap.columns > 0; }
    int wrapColumns() const { return m_wrap.columns; }
    //! Measures the rows from \a first to \a last; whether any height changed. Measured rows cost nothing.
    bool measure(int first, int last);

    //! Whether files have a row below their last hunk where they may go on; see DiffDocument::hiddenBelow().
    void setMoreRowsVisible(bool visible);
    bool areMoreRowsVisible() const { return m_moreRows; }
    //! After DiffDocument::contextChanged(): what stands in the file now. Inserted rows find their lines anew.
    void takeContext(int file);
    //! Whether the hunk's header is shown: not between hunks that have grown together.
    bool hasHunkHeader(int hunk) const;

    void setCollapsed(int file, bool collapsed);
    bool isCollapsed(int file) const;

    int rowCount() const { return static_cast<int>(m_counts.total()); }
    qint64 totalHeight() const { return m_heights.total(); }
    DiffRow at(int row) const;
    qint64 rowTop(int row) const;
    int rowHeight(int row) const;
    //! The row at a distance from the top, clamped to the rows there are; -1 without rows.
    int rowAt(qint64 y) const;

    //! Where a row like this stands now, or -1: how a position survives growth, another layout and inserted rows.
    int rowOf(const DiffRow &row) const;
    int rowOfFile(int file) const;
    //! -1 while the file is collapsed.
    int rowOfLine(int line) const;
    int rowOfWidget(int key) const;

    //! The file with this new or old path, -1 if it is not there (yet).
    int fileOfPath(const QString &path) const;
    //! The line of an anchor, if the diff shows it.
    std::optional<int> lineOfAnchor(const DiffAnchor &anchor) const;
    //! The anchor for a comment on a line: the new side unless the line was removed.
    DiffAnchor anchorOfLine(int line) const;

    //! Puts a row below the anchor's line, rows of one line in the order of their keys. A line that the diff does not
    //! show, once it is known, puts the row below the file's header, so that nothing disappears; a file that is not
    //! there leaves the row out.
    void insertWidget(int key, const DiffAnchor &anchor, int height);
    void removeWidget(int key);
    void setWidgetHeight(int key, int height);
    enum class Placement { None, AtLine, AtFile };
    Placement placement(int key) const;
    //! The next or previous widget row, -1 if there is none.
    int widgetRowFrom(int row, int step) const;
    bool hasWidget(int key) const { return m_widgets.contains(key); }

    //! The number of digits of the largest line number.
    int numberDigits() const;
    QList<DiffNote> notes(int file) const;

private:
    struct Section {
        int index; // Of the file or the hunk.
        bool isHunk;
        int baseRows = 0; // Without inserted rows; zero when collapsed.
        int rows = 0;
        qint64 height = 0;
        bool hasHeader = false; // Of a hunk, in a collapsed file too.
        bool hasMore = false;
        qint64 lines = 0; // Of the screen, in all rows with lines; only when they wrap.
    };
    struct Inserted {
        int after; // The base row it stands below.
        int key;
        int height;
    };
    struct Widget {
        DiffAnchor anchor;
        int height;
        int section = -1;
    };

    void rebuild();
    void appendSection(int index, bool isHunk);
    void recount(int section); // After the hunk or the file has changed.
    void refresh(int section); // After the rows put in have changed.
    void placeWaiting();
    qint64 baseTop(int section, int row) const;
    int baseAt(int section, qint64 y) const;
    int baseOfLocal(int section, int local) const;
    bool wantsMoreRow(int hunk) const;
    static int linesIn(const Section &section)
    {
        return section.baseRows == 0 ? 0 : section.baseRows - section.hasHeader - section.hasMore;
    }
    int estimatedLines(int line) const;
    int estimatedRow(const Section &section, int row) const;
    int measuredRow(const Section &section, int row) const;
    void estimate(int section);
    WrappedHeights &wrapped(int section) const;
    int wantedRows(const Section &section) const;
    int lineRows(int hunk) const;
    int fileOf(const Section &section) const;
    const DiffPairing &pairing(int hunk) const;
    int sectionOfFile(int file) const { return file + m_document->file(file).firstHunk; }
    int sectionOfHunk(int hunk) const { return hunk + m_document->fileOfHunk(hunk) + 1; }
    DiffRow baseRow(const Section &section, int row) const;
    int baseRowOfLine(int hunk, int line) const;
    const std::vector<Inserted> &insertedIn(int section) const;
    void place(int key, Widget &widget);
    void unplace(int key, Widget &widget);
    int rowOfBase(int section, int baseRow) const;

    const DiffDocument *m_document;
    DiffLayout m_layout = DiffLayout::Unified;
    Metrics m_metrics;

    std::vector<Section> m_sections;
    FenwickTree m_counts;
    FenwickTree m_heights;
    std::vector<bool> m_collapsed; // By file.
    QHash<QString, QList<int>> m_paths;
    int m_files = 0; // How much of the document is taken over.
    int m_hunks = 0;
    quint32 m_largestNumber = 0;

    std::map<int, std::vector<Inserted>> m_inserted; // By section.
    std::map<int, Widget> m_widgets;
    mutable DiffPairingCache m_pairings;
    Wrap m_wrap;
    bool m_moreRows = false;
    mutable std::map<int, WrappedHeights> m_wrapped; // By section, of those that were looked into.
};

} // namespace windlass
