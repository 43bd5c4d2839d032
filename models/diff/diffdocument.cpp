// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"

#include "models/diff/diffparser.h"

#include <QMetaObject>
#include <QMutex>
#include <QThreadPool>

#include <algorithm>
#include <deque>

namespace windlass {

namespace {

//! Indexed before append() returns, so that the first screen needs no other thread: some 50 µs of work.
constexpr qsizetype FirstScreenBytes = 64 * 1024;
//! Between two looks at whether the document still lives, and two reports of growth: some 0.5 ms of work.
constexpr qsizetype SliceBytes = 512 * 1024;
//! Smaller pieces are copied together into larger segments; larger ones are taken over as they are.
constexpr qsizetype AdoptedBytes = 256 * 1024;

} // namespace

//! What the document and its worker share. The document may go away at any time; the worker then ends by itself.
struct DiffDocument::Work {
    explicit Work(DiffDocument *document, DiffStore &store)
        : owner(document)
        , parser(store)
    {
    }

    QMutex mutex; // Guards everything but the parser, which belongs to whoever set isRunning.
    DiffDocument *owner;
    DiffParser parser;
    std::deque<QByteArray> queue;
    bool isFinishing = false;
    bool isRunning = false;
    bool isReported = false; // A report is under way, which covers what comes before it is handled.

    //! False if the document is gone.
    bool report(bool complete)
    {
        const QMutexLocker lock(&mutex);
        if (!owner)
            return false;
        if (isReported && !complete)
            return true;
        isReported = true;
        QMetaObject::invokeMethod(
            owner, [document = owner, complete] { document->takeNews(complete); }, Qt::QueuedConnection);
        return true;
    }
};

DiffDocument::DiffDocument(QObject *parent)
    : QObject(parent)
    , m_store(std::make_shared<DiffStore>())
    , m_context(std::make_shared<DiffContext>(*m_store))
    , m_work(std::make_shared<Work>(this, *m_store))
{
}

DiffDocument::DiffDocument(const std::shared_ptr<DiffStore> &store, const std::shared_ptr<DiffContext> &context)
    : m_store(store)
    , m_context(context)
    , m_work(std::make_shared<Work>(this, *m_store))
    , m_finishing(true)
{
}

std::shared_ptr<const DiffDocument> DiffDocument::reader() const
{
    return std::shared_ptr<const DiffDocument>(new DiffDocument(m_store, m_context));
}

DiffDocument::~DiffDocument()
{
    const QMutexLocker lock(&m_work->mutex);
    m_work->owner = nullptr;
}

std::unique_ptr<DiffDocument> DiffDocument::fromBytes(const QByteArray &bytes)
{
    auto document = std::make_unique<DiffDocument>();
    document->m_work->parser.adopt(bytes);
    while (document->m_work->parser.readSome(SliceBytes)) {
    }
    document->m_work->parser.finish();
    document->m_finishing = document->m_complete = true;
    return document;
}

void DiffDocument::append(const QByteArray &bytes)
{
    if (m_finishing || bytes.isEmpty())
        return;
    QMutexLocker lock(&m_work->mutex);
    const bool isIdle = !m_work->isRunning && m_work->queue.empty();
    if (isIdle && byteCount() + bytes.size() <= FirstScreenBytes) {
        lock.unlock();
        m_work->parser.feed(bytes);
        emit grown();
        return;
    }
    if (isIdle && byteCount() == 0) {
        // Taken over whole and read in part: the worker goes on where this stops.
        lock.unlock();
        m_work->parser.adopt(bytes);
        m_work->parser.readSome(FirstScreenBytes);
        emit grown();
        startWorker();
        return;
    }
    m_work->queue.push_back(bytes);
    lock.unlock();
    startWorker();
}

void DiffDocument::finish()
{
    if (m_finishing)
        return;
    m_finishing = true;
    {
        const QMutexLocker lock(&m_work->mutex);
        m_work->isFinishing = true;
        if (!m_work->isRunning && m_work->queue.empty() && byteCount() <= FirstScreenBytes) {
            m_work->parser.finish();
            // Queued like any other news, so that completed() never comes out of finish() itself.
            QMetaObject::invokeMethod(
                this, [this] { takeNews(true); }, Qt::QueuedConnection);
            return;
        }
    }
    startWorker();
}

void DiffDocument::startWorker()
{
    {
        const QMutexLocker lock(&m_work->mutex);
        if (m_work->isRunning)
            return;
        m_work->isRunning = true;
    }
    // Both are kept by the worker: the document may be gone before it has noticed.
    QThreadPool::globalInstance()->start([store = m_store, work = m_work] {
        for (;;) {
            while (work->parser.readSome(SliceBytes)) {
                if (!work->report(false))
                    return;
            }
            if (!work->report(false))
                return;
            QMutexLocker lock(&work->mutex);
            if (!work->owner)
                return;
            if (!work->queue.empty()) {
                const QByteArray bytes = work->queue.front();
                work->queue.pop_front();
                lock.unlock();
                if (bytes.size() >= AdoptedBytes)
                    work->parser.adopt(bytes);
                else
                    work->parser.feed(bytes);
                continue;
            }
            if (work->isFinishing) {
                lock.unlock();
                work->parser.finish();
                work->report(true);
                return; // isRunning stays set: nothing may be parsed after the end.
            }
            work->isRunning = false;
            return;
        }
    });
}

void DiffDocument::takeNews(bool complete)
{
    {
        const QMutexLocker lock(&m_work->mutex);
        m_work->isReported = false;
    }
    if (m_complete)
        return;
    m_complete = complete;
    emit grown();
    if (complete)
        emit completed();
}

void DiffDocument::addAbsentFiles(const QList<AbsentDiffFile> &absent)
{
    Q_ASSERT(m_complete); // Until then the worker writes.
    if (absent.isEmpty())
        return;
    for (const AbsentDiffFile &about : absent) {
        DiffFile &file = m_store->files.next();
        file.oldPath = about.oldPath.toUtf8();
        file.newPath = about.newPath.toUtf8();
        file.status = about.status;
        file.firstHunk = hunkCount();
        file.firstLine = lineCount();
        file.added = about.added;
        file.removed = about.removed;
        file.flags = static_cast<quint32>(DiffFileFlag::Absent)
                     | (about.isOnlySpace ? static_cast<quint32>(DiffFileFlag::OnlySpace) : 0U);
        m_store->files.publish();
    }
    emit grown();
}

int DiffDocument::fileHunkEnd(int file) const
{
    // The hunks first: a file that appears in between must not lend its hunks to the one before it.
    const int hunks = hunkCount();
    return file + 1 < fileCount() ? this->file(file + 1).firstHunk : hunks;
}

int DiffDocument::fileLineBegin(int file) const
{
    const int lines = lineCount();
    const int hunk = this->file(file).firstHunk;
    return hunk < hunkCount() ? m_context->hunkFirstLine(hunk) : lines;
}

int DiffDocument::fileLineEnd(int file) const
{
    const int lines = lineCount();
    return file + 1 < fileCount() ? fileLineBegin(file + 1) : lines;
}

int DiffDocument::hunkEnd(int hunk) const
{
    const int lines = lineCount();
    return hunk + 1 < hunkCount() ? m_context->hunkFirstLine(hunk + 1) : lines;
}

int DiffDocument::hunkOfLine(int line) const
{
    int low = 0;
    int high = hunkCount();
    // The last hunk that begins at or before the line; of empty ones at the same place, the one that has it.
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        (m_context->hunkFirstLine(middle) <= line ? low : high) = middle;
    }
    return low;
}

QByteArrayView DiffDocument::rawLine(int index) const
{
    const int key = m_context->keyOf(index);
    if (key < 0)
        return m_context->contextBytes(m_context->contextLine(key));
    const DiffLine &line = m_store->lines[key];
    return m_store->bytes.view(line.offset, line.length);
}

QByteArrayView DiffDocument::text(int index) const
{
    return rawLine(index).sliced(line(index).prefix);
}

bool DiffDocument::canShowContext(int index) const
{
    const DiffFile &file = this->file(index);
    const bool isBoth = file.status != DiffFileStatus::Added && file.status != DiffFileStatus::Deleted;
    return isBoth && file.parents == 1 && !file.isDamaged() && !file.has(DiffFileFlag::Binary) &&
           !file.has(DiffFileFlag::Submodule) && isFileComplete(index) && fileHunkEnd(index) > file.firstHunk;
}

void DiffDocument::showContext(int file, const QList<MoreContext> &more)
{
    if (!canShowContext(file))
        return;
    for (const MoreContext &at : more)
        m_context->show(at.hunk, at.above, at.below);
    emit contextAboutToChange();
    m_context->commit();
    emit contextChanged(file);
}

void DiffDocument::hideContext(int file)
{
    QList<MoreContext> less;
    for (int hunk = this->file(file).firstHunk; hunk < fileHunkEnd(file); ++hunk) {
        const int above = shownAbove(hunk);
        const int below = shownBelow(hunk);
        if (above > 0 || below > 0)
            less.append({hunk, -above, -below});
    }
    if (!less.isEmpty())
        showContext(file, less);
}

QByteArrayView DiffDocument::foreignText(int index) const
{
    const DiffForeignLine &line = foreignLine(index);
    return m_store->bytes.view(line.offset, line.length);
}

QByteArrayView DiffDocument::hunkHeader(int index) const
{
    const DiffHunk &hunk = m_store->hunks[index];
    return m_store->bytes.view(hunk.headerOffset, hunk.headerLength);
}

QByteArrayView DiffDocument::hunkHeading(int index) const
{
    const DiffHunk &hunk = m_store->hunks[index];
    return m_store->bytes.view(hunk.headingOffset, hunk.headingLength);
}

} // namespace windlass
