// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffstore.h"
#include "models/diff/hunkheader.h"

#include <optional>

namespace windlass {

struct DiffHeaderReader;

//! Reads a diff from bytes into a DiffStore, as they come.
//!
//! Knows what git writes: renames, copies, modes, binary files in both forms, quoted and raw paths, combined diffs,
//! submodules, "\ No newline", and patches without git's headers. Inside a hunk the counts of the @@ line decide what
//! a line is, as in git apply, so a removed "-- text" is no file header. Where counts and lines disagree, the file is
//! marked and reading goes on with what the lines look like. Nothing that comes in makes it fail.
class DiffParser {
public:
    explicit DiffParser(DiffStore &store);
    ~DiffParser();
    DiffParser(const DiffParser &) = delete;
    DiffParser &operator=(const DiffParser &) = delete;

    //! Takes the next bytes, cut anywhere, and reads all finished lines.
    void feed(QByteArrayView bytes);
    //! Takes the next bytes without a copy where possible, and reads nothing of them yet; see readSome().
    void adopt(const QByteArray &bytes);
    //! Reads up to about \a bytes of what was adopted; false when nothing is left.
    bool readSome(qsizetype bytes);
    //! No more bytes come.
    void finish();

private:
    enum class State { Between, Header, Hunk, AfterHunk, BinaryPatch, SubmoduleLog };

    bool readLines(qsizetype limit);
    void readLine(QByteArrayView line, quint32 offset);
    bool readHunkLine(QByteArrayView line, quint32 offset);
    bool readAfterHunk(QByteArrayView line, quint32 offset);
    bool readStructure(QByteArrayView line, quint32 offset, quint32 length);
    bool readBinaryPatch(QByteArrayView line);
    bool startsBody(QByteArrayView line) const;
    void takeBodyLine(QByteArrayView line, quint32 offset);
    void takeNoNewline(quint32 offset, quint32 length);
    void takeForeign(QByteArrayView line, quint32 offset);
    void takeOutside(QByteArrayView line, quint32 offset);
    void flushDashes();

    void publishFile();
    void closeFile();
    void beginHunk(QByteArrayView line, quint32 offset);
    void beginBareHunk();
    void closeHunk();
    bool isPlain(QByteArrayView line, qsizetype known);
    void noteText(QByteArrayView text, bool onOld, bool onNew);
    void noteEndings();
    void addTextFlags(quint32 flags);
    void addLine(DiffLineKind kind, quint8 sides, quint8 prefix, quint32 offset, quint32 length);
    void mark(DiffFileFlag flag);
    DiffFile *file();

    struct Dashes {
        quint32 offset;
        quint32 length;
    };

    DiffStore &m_store;
    std::unique_ptr<DiffHeaderReader> m_header;
    State m_state = State::Between;
    bool m_hasHeader = false; // m_header describes a file that is not published yet.
    bool m_filePublished = false;
    bool m_firstLine = true;
    bool m_lastOnOld = false;
    bool m_lastOnNew = false;
    bool m_unbounded = false; // The @@ line could not be read, so nothing says where the hunk ends.
    int m_parents = 1;
    qint64 m_oldLeft[HunkHeader::MostParents] = {}; // A combined diff has one count for each parent.
    qint64 m_newLeft = 0;
    quint32 m_oldLine = 0;
    quint32 m_newLine = 0;
    qsizetype m_searched = 0;       // How much of the unfinished line is known to have no line feed.
    const char *m_plainStart = nullptr; // Between these two there is nothing but printable ASCII.
    const char *m_plainEnd = nullptr;
    bool m_isPlain = false;    // So the line that is being read.
    quint32 m_textFlags = 0;   // Of the file, to spare the atomic ones.
    quint32 m_lastEndings = 0; // How the last line ends, unless it turns out to have no line feed.
    std::optional<Dashes> m_dashes; // A line "--- x" that is a file header only if "+++ y" follows.
    int m_binaryBlocks = 0;
};

} // namespace windlass
