// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffstore.h"

#include <QObject>

#include <memory>

namespace windlass {

//! A diff: its bytes, files, hunks and lines, which can be read while it grows.
//!
//! Give it the body as it arrives with append(), and finish() when no more comes. The first bytes are indexed at once,
//! so that a screen of lines is there when append() returns; the rest is indexed on a worker thread. Indexes of files,
//! hunks and lines never change meaning; there are only more of them after grown().
class DiffDocument : public QObject {
    Q_OBJECT

public:
    explicit DiffDocument(QObject *parent = nullptr);
    ~DiffDocument() override;

    //! Indexes the whole of \a bytes before it returns. For small diffs and tests.
    static std::unique_ptr<DiffDocument> fromBytes(const QByteArray &bytes);

    void append(const QByteArray &bytes);
    //! The diff is over: what is missing now is damage. Also after a failed download.
    void finish();
    //! Whether finish() was called and everything is indexed.
    bool isComplete() const { return m_complete; }

    int fileCount() const { return m_store->files.size(); }
    const DiffFile &file(int index) const { return m_store->files[index]; }
    int hunkCount() const { return m_store->hunks.size(); }
    const DiffHunk &hunk(int index) const { return m_store->hunks[index]; }
    int lineCount() const { return m_store->lines.size(); }
    const DiffLine &line(int index) const { return m_store->lines[index]; }

    //! One past the last hunk of the file, of those that are known now.
    int fileHunkEnd(int file) const;
    //! One past the last line of the file, of those that are known now.
    int fileLineEnd(int file) const;
    //! One past the last line of the hunk, of those that are known now.
    int hunkEnd(int hunk) const;
    //! The hunk that a line is in.
    int hunkOfLine(int line) const;
    int fileOfLine(int line) const { return hunk(hunkOfLine(line)).file; }
    //! Whether all lines of the file are known.
    bool isFileComplete(int file) const { return m_complete || file + 1 < fileCount(); }

    //! A line's bytes with its markers.
    QByteArrayView rawLine(int line) const;
    //! A line's bytes without markers and line feed; a carriage return at its end is part of it.
    QByteArrayView text(int line) const;
    QByteArrayView hunkHeader(int hunk) const;
    QByteArrayView hunkHeading(int hunk) const;

    //! How many bytes came.
    qint64 byteCount() const { return m_store->receivedBytes.load(std::memory_order_relaxed); }
    //! Lines outside of all files: mail headers before a patch, or the page that came instead of a diff.
    int foreignLineCount() const { return m_store->foreignLines.load(std::memory_order_relaxed); }
    //! How many lines of foreignLine() there are: those of foreignLineCount(), and the empty ones between them.
    int foreignTextCount() const { return m_store->foreign.size(); }
    const DiffForeignLine &foreignLine(int index) const { return m_store->foreign[index]; }
    QByteArrayView foreignText(int index) const;
    //! Whether bytes were dropped because there were more than a diff may have (about 4 GB).
    bool isCut() const { return m_store->cut.load(std::memory_order_relaxed); }

signals:
    //! There are more files, hunks or lines. Emitted on the thread of the document, several changes at once.
    void grown();
    //! Everything is indexed; follows the last grown().
    void completed();

private:
    struct Work;

    void startWorker();
    void takeNews(bool complete);

    std::shared_ptr<DiffStore> m_store;
    std::shared_ptr<Work> m_work;
    bool m_finishing = false;
    bool m_complete = false;
};

} // namespace windlass
