// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffcontext.h"
#include "models/diff/diffstore.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace windlass {

//! A file that belongs to a diff and is not in its bytes.
struct AbsentDiffFile {
    QString oldPath; //!< Empty if added.
    QString newPath; //!< Empty if deleted.
    DiffFileStatus status = DiffFileStatus::Modified;
    int added = 0;
    int removed = 0;
    bool isOnlySpace = false; //!< White space is ignored, and nothing else changed.
};

//! A diff: its bytes, files, hunks and lines, which can be read while it grows.
//!
//! Give it the body as it arrives with append(), and finish() when no more comes. The first bytes are indexed at once,
//! so that a screen of lines is there when append() returns; the rest is indexed on a worker thread. Indexes of files and
//! hunks never change meaning; there are only more of them after grown(). Nor do indexes of lines, but for one case: when
//! somebody asks for more context (showContext()), its lines are part of the hunk from then on, and all lines behind
//! them move. Who keeps the index of a line keeps its lineKey() over contextAboutToChange() and contextChanged().
class DiffDocument : public QObject {
    Q_OBJECT

public:
    explicit DiffDocument(QObject *parent = nullptr);
    ~DiffDocument() override;

    //! Indexes the whole of \a bytes before it returns. For small diffs and tests.
    static std::unique_ptr<DiffDocument> fromBytes(const QByteArray &bytes);

    //! The same diff for reading on another thread: it sees what comes later, and outlives this one. Nobody may read it
    //! while lines of context come or go.
    std::shared_ptr<const DiffDocument> reader() const;

    void append(const QByteArray &bytes);
    //! The diff is over: what is missing now is damage. Also after a failed download.
    void finish();
    //! Gives files their place that the bytes lack, at the end and without lines. Only once isComplete(); says grown().
    void addAbsentFiles(const QList<AbsentDiffFile> &files);
    //! Whether finish() was called and everything is indexed.
    bool isComplete() const { return m_complete; }

    int fileCount() const { return m_store->files.size(); }
    const DiffFile &file(int index) const { return m_store->files[index]; }
    int hunkCount() const { return m_store->hunks.size(); }
    DiffHunk hunk(int index) const { return m_context->hunk(index); }
    int fileOfHunk(int hunk) const { return m_store->hunks[hunk].file; }
    int lineCount() const { return m_store->lines.size() + m_context->insertedLines(); }
    const DiffLine &line(int index) const
    {
        const int key = m_context->keyOf(index);
        return key >= 0 ? m_store->lines[key] : m_context->contextLine(key);
    }

    //! The first line of the file, as they are numbered now.
    int fileLineBegin(int file) const;
    //! One past the last hunk of the file, of those that are known now.
    int fileHunkEnd(int file) const;
    //! One past the last line of the file, of those that are known now.
    int fileLineEnd(int file) const;
    //! One past the last line of the hunk, of those that are known now.
    int hunkEnd(int hunk) const;
    //! The hunk that a line is in.
    int hunkOfLine(int line) const;
    int fileOfLine(int line) const { return fileOfHunk(hunkOfLine(line)); }
    //! Whether all lines of the file are known.
    bool isFileComplete(int file) const { return m_complete || file + 1 < fileCount(); }

    //! A line's bytes with its markers.
    QByteArrayView rawLine(int line) const;
    //! A line's bytes without markers and line feed; a carriage return at its end is part of it.
    QByteArrayView text(int line) const;
    QByteArrayView hunkHeader(int hunk) const;
    QByteArrayView hunkHeading(int hunk) const;

    // Context that the diff itself does not have; see DiffContext.

    //! Whether lines around the file's hunks can be shown once its content is there: it is a text that is there before
    //! and after, all of it has arrived, and nothing about it is damaged.
    bool canShowContext(int file) const;
    bool hasContent(int file) const { return m_context->hasContent(file); }
    //! Takes the content of the file's new version, from which context comes. Changes nothing that is shown.
    DiffContext::Fit setContent(int file, QByteArrayView content) { return m_context->setContent(file, content); }
    //! How many lines above a hunk are not shown, up to the hunk before it or the file's first line.
    int hiddenAbove(int hunk) const { return m_context->hiddenAbove(hunk); }
    //! The same below it; -1 if that is not known yet.
    int hiddenBelow(int hunk) const { return m_context->hiddenBelow(hunk); }
    //! How many lines were added above or below the hunk by showContext().
    int shownAbove(int hunk) const { return m_context->shownAbove(hunk); }
    int shownBelow(int hunk) const { return m_context->shownBelow(hunk); }
    //! So many lines more, or fewer, at the two ends of a hunk.
    struct MoreContext {
        int hunk;
        int above;
        int below;
    };
    //! Shows or hides context, as far as there is any. The file's content must be there.
    void showContext(int file, const QList<MoreContext> &more);
    //! Hides all that showContext() showed of the file.
    void hideContext(int file);
    //! What names a line while context comes and goes; negative for lines that the diff itself does not have.
    int lineKey(int line) const { return m_context->keyOf(line); }
    //! The line with this key, -1 while it is not shown.
    int lineOfKey(int key) const { return m_context->lineOf(key); }

    //! How many bytes came.
    qint64 byteCount() const { return m_store->receivedBytes.load(std::memory_order_relaxed); }
    //! Lines outside of all files: mail headers before a patch, or the page that came instead of a diff.
    int foreignLineCount() const { return m_store->foreignLines.load(std::memory_order_relaxed); }
    //! The records themselves, to be read by a worker that may outlive the document.
    std::shared_ptr<const DiffStore> store() const { return m_store; }
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
    //! Lines of context come or go: now all lines still have their numbers, and then they have others.
    void contextAboutToChange();
    void contextChanged(int file);

private:
    struct Work;

    DiffDocument(const std::shared_ptr<DiffStore> &store, const std::shared_ptr<DiffContext> &context);

    void startWorker();
    void takeNews(bool complete);

    std::shared_ptr<DiffStore> m_store;
    std::shared_ptr<DiffContext> m_context;
    std::shared_ptr<Work> m_work;
    bool m_finishing = false;
    bool m_complete = false;
};

} // namespace windlass
