// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>

namespace windlass {

//! Which version of the file a line belongs to.
enum class DiffSide : quint8 { Old, New };

//! What one line of a hunk is.
enum class DiffLineKind : quint8 {
    Context,
    Added,
    Removed,
    NoNewline, //!< git's "\ No newline at end of file"; it belongs to the line before it.
    Foreign,   //!< A line that no diff can have here; kept, because nothing is dropped silently.
};

//! One line of a hunk: where its bytes are and which numbers it has. 20 bytes, and there may be a million of them.
struct DiffLine {
    quint32 offset; //!< Of the whole line, markers and all, for DiffDocument::bytes().
    quint32 length; //!< Without the line feed, with a carriage return.
    //! The number in the old file if onOld(), else the number of the next old line. Zero where it is not known.
    quint32 oldLine;
    quint32 newLine; //!< The same for the new file.
    DiffLineKind kind;
    quint8 sides;  //!< Bit 0: the line stands in the old file (the first parent's, in a combined diff); bit 1: the new.
    quint8 prefix; //!< How many bytes of markers stand before the text.
    quint8 unused;

    bool onOld() const { return sides & 1; }
    bool onNew() const { return sides & 2; }
    bool isChange() const { return kind == DiffLineKind::Added || kind == DiffLineKind::Removed; }
};
static_assert(sizeof(DiffLine) == 20);

//! The part of a file that one @@ line opens.
struct DiffHunk {
    int file;
    int firstLine; //!< Index of its first line in the document; see DiffDocument::hunkEnd().
    quint32 oldStart, oldCount;
    quint32 newStart, newCount;
    quint32 headerOffset; //!< The whole @@ line; length zero if there was none.
    quint32 headerLength;
    quint32 headingOffset; //!< What follows the second @@, usually the function's name.
    quint32 headingLength;
    bool numbersKnown; //!< False if the @@ line could not be read; its lines have no numbers.
};

enum class DiffFileStatus : quint8 { Modified, Added, Deleted, Renamed, Copied };

//! What else is to be said of a file.
enum class DiffFileFlag : quint32 {
    Binary = 1U << 0,      //!< No lines: git says that it is binary, or sent a binary patch.
    Submodule = 1U << 1,   //!< Mode 160000 on either side.
    Symlink = 1U << 2,     //!< Mode 120000 on either side.
    ModeChanged = 1U << 3, //!< Old and new mode differ.
    TypeChanged = 1U << 4, //!< Deleted as one type and added as another; git makes two files of it.
    Combined = 1U << 5,    //!< A merge against several parents (diff --cc).
    Absent = 1U << 6, //!< The host counts the file, and its diff is not here; see DiffDocument::addAbsentFiles().
    OnlySpace = 1U << 7, //!< Absent, because white space is ignored and nothing else changed.
    // From here on: damage. The file shows what could be read of it.
    WrongCounts = 1U << 8,   //!< A hunk has more or fewer lines than its @@ line says.
    BadHunk = 1U << 9,       //!< An @@ line that cannot be read.
    BadHeader = 1U << 10,    //!< A file header without usable names.
    ForeignLines = 1U << 11, //!< Lines inside a hunk that no diff can have there.
    Truncated = 1U << 12,    //!< The diff ended in the middle of this file.
};

//! What the text of a file's lines is like, as far as the diff shows it.
enum class DiffTextFlag : quint32 {
    OldReturns = 1U << 0, //!< Lines of the old file end with a carriage return and a line feed.
    OldFeeds = 1U << 1,   //!< Lines of the old file end with a line feed alone.
    NewReturns = 1U << 2,
    NewFeeds = 1U << 3,
    OldNoNewline = 1U << 4, //!< The last line of the old file has no line feed.
    NewNoNewline = 1U << 5,
    ByteOrderMark = 1U << 6,     //!< The file begins with one.
    LongLines = 1U << 7,         //!< Lines that are too long to be shown whole; see DiffLongLine.
    NotUtf8 = 1U << 8,           //!< Bytes that are no text in UTF-8.
    ControlCharacters = 1U << 9, //!< NUL and its like, or a carriage return inside of a line.
    Invisible = 1U << 10,        //!< Characters that nobody sees and that make a difference.
    Bidirectional = 1U << 11,    //!< Characters that change the order in which the text is read.
    LfsPointer = 1U << 12,       //!< The file is a pointer of Git LFS; see lfsChangeOf().
};

//! Lines of more bytes than this are shown cut.
constexpr qsizetype DiffLongLine = 10'000;

//! One file of a diff. What is set in the header is complete when the file can be seen; counts and flags grow with
//! the lines that follow, and may be read from any thread.
struct DiffFile {
    QByteArray oldPath; //!< As git wrote it, unquoted, without a/; empty if added.
    QByteArray newPath; //!< Empty if deleted.
    QByteArray oldBlob; //!< Abbreviated hash from the index line, if any.
    QByteArray newBlob;
    quint32 oldMode = 0; //!< 0100644 and so on; 0 if git did not say.
    quint32 newMode = 0;
    DiffFileStatus status = DiffFileStatus::Modified;
    int similarity = -1; //!< Per cent, for renames and copies; -1 if not said.
    int parents = 1;     //!< More than one in a combined diff.
    int firstHunk = 0;   //!< See DiffDocument::fileHunkEnd().
    int firstLine = 0;   //!< Of the diff's own lines: see DiffDocument::fileLineBegin().

    std::atomic<qint64> oldBinarySize = -1; //!< From a literal binary patch; -1 if not said.
    std::atomic<qint64> newBinarySize = -1;
    std::atomic<quint32> flags = 0;
    std::atomic<quint32> textFlags = 0;
    std::atomic<int> added = 0;
    std::atomic<int> removed = 0;

    bool has(DiffFileFlag flag) const { return flags.load(std::memory_order_relaxed) & static_cast<quint32>(flag); }
    bool has(DiffTextFlag flag) const
    {
        return textFlags.load(std::memory_order_relaxed) & static_cast<quint32>(flag);
    }
    //! Whether lines of one side end in both ways.
    bool hasMixedEndings() const
    {
        return (has(DiffTextFlag::OldReturns) && has(DiffTextFlag::OldFeeds)) ||
               (has(DiffTextFlag::NewReturns) && has(DiffTextFlag::NewFeeds));
    }
    //! Whether anything of the file could not be read as it should.
    bool isDamaged() const
    {
        return flags.load(std::memory_order_relaxed) >= static_cast<quint32>(DiffFileFlag::WrongCounts);
    }
    //! Where the file is now; where it was if it is gone.
    QString path() const { return QString::fromUtf8(newPath.isEmpty() ? oldPath : newPath); }
    QString previousPath() const { return QString::fromUtf8(oldPath); }
};

//! A line outside of all files: mail headers before a patch, a signature, or the page that came instead of a diff.
struct DiffForeignLine {
    quint32 offset;
    quint32 length;
    int file; //!< The file that it stands before; the number of files for what follows the last one.
};

//! A place that a comment can have: a line, some lines, or a file as a whole.
struct DiffAnchor {
    QString path; //!< The new path, or the old one of a deleted file.
    DiffSide side = DiffSide::New;
    quint32 line = 0;      //!< The last line of the place; 0 means the file as a whole.
    quint32 firstLine = 0; //!< The first line, if the place is several lines; else 0.

    bool isFile() const { return line == 0; }
    bool operator==(const DiffAnchor &) const = default;
};

} // namespace windlass
