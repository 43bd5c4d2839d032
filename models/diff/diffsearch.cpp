// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffsearch.h"

#include "models/diff/diffdocument.h"

#include <QElapsedTimer>
#include <QMetaObject>
#include <QMutex>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <utility>

namespace windlass {

namespace {

//! Long enough that handing over costs little beside it, short enough that nobody waits for a slice that is not wanted.
constexpr qint64 SliceMilliseconds = 20;
//! Between two looks at the clock.
constexpr int LinesBetween = 64;
constexpr qsizetype BytesBetween = 64 * 1024;

} // namespace

//! What the search and its slices share: the search may be gone before a slice is done.
struct DiffSearch::Link {
    QMutex mutex;
    DiffSearch *owner = nullptr;
    std::atomic<int> generation = 0; // Slices of others stop.
};

struct DiffSearch::Slice {
    int generation = 0;
    int next = 0;
    int complexLines = 0;
    int cutLines = 0;
    std::vector<DiffHit> hits;
};

DiffSearch::DiffSearch(QObject *parent)
    : QObject(parent)
    , m_link(std::make_shared<Link>())
{
    m_link->owner = this;
}

DiffSearch::~DiffSearch()
{
    m_link->generation = -1;
    const QMutexLocker lock(&m_link->mutex);
    m_link->owner = nullptr;
}

void DiffSearch::setDocument(DiffDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &DiffDocument::grown, this, [this] {
            if (m_isRunning)
                startSlice();
        });
        connect(document, &QObject::destroyed, this, [this] {
            m_document = nullptr;
            restart();
        });
    }
    restart();
}

void DiffSearch::setQuery(const DiffQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_matcher = DiffMatcher(query);
    restart();
}

void DiffSearch::restart()
{
    m_link->generation = ++m_generation;
    m_hits.clear();
    m_hits.shrink_to_fit();
    m_next = m_complexLines = m_cutLines = 0;
    m_isWorking = false;
    m_isRunning = m_document && m_matcher.isValid();
    if (m_isRunning)
        startSlice();
    emit changed();
}

void DiffSearch::startSlice()
{
    if (m_isWorking)
        return;
    const int end = m_document->lineCount();
    if (m_next >= end) {
        // grown() comes once more when the document is complete.
        if (m_document->isComplete()) {
            m_isRunning = false;
            emit changed();
        }
        return;
    }
    m_isWorking = true;
    const int room = MostHits - static_cast<int>(m_hits.size());
    const int patience = MostComplexLines - m_complexLines;
    QThreadPool::globalInstance()->start([link = m_link, store = m_document->store(), matcher = m_matcher, end, room,
                                          patience, first = m_next, generation = m_generation]() mutable {
        Slice slice;
        slice.generation = generation;
        QElapsedTimer timer;
        timer.start();
        QList<ByteRange> found;
        qsizetype bytes = 0;
        int line = first;
        while (line < end && static_cast<int>(slice.hits.size()) < room && slice.complexLines < patience) {
            const DiffLine &at = store->lines[line];
            if (matcher.wants(at)) {
                found.clear();
                const QByteArrayView text = store->bytes.view(at.offset + at.prefix, at.length - at.prefix);
                const auto outcome = matcher.match(text, found, room - static_cast<int>(slice.hits.size()));
                slice.complexLines += outcome == DiffMatcher::Outcome::TooComplex;
                slice.cutLines += outcome == DiffMatcher::Outcome::Cut;
                for (const ByteRange &range : std::as_const(found))
                    slice.hits.push_back({line, range.start, range.length});
                bytes += text.size();
            }
            ++line;
            const bool isTime = (line - first) % LinesBetween == 0 || bytes > BytesBetween || slice.complexLines > 0;
            if (!isTime)
                continue;
            bytes = 0;
            if (link->generation != generation)
                return;
            if (timer.elapsed() >= SliceMilliseconds)
                break;
        }
        slice.next = line;
        const QMutexLocker lock(&link->mutex);
        if (DiffSearch *owner = link->owner)
            QMetaObject::invokeMethod(
                owner, [owner, done = std::move(slice)] { owner->takeSlice(done); }, Qt::QueuedConnection);
    });
}

void DiffSearch::takeSlice(const Slice &slice)
{
    if (slice.generation != m_generation)
        return;
    m_isWorking = false;
    m_next = slice.next;
    m_complexLines += slice.complexLines;
    m_cutLines += slice.cutLines;
    m_hits.insert(m_hits.end(), slice.hits.begin(), slice.hits.end());
    if (isFull() || isTooComplex())
        m_isRunning = false;
    if (m_isRunning)
        startSlice();
    emit changed();
}

int DiffSearch::firstHitFrom(int line, int byte) const
{
    const auto found =
        std::lower_bound(m_hits.begin(), m_hits.end(), std::pair(line, byte),
                         [](const DiffHit &hit, const auto &place) { return std::pair(hit.line, hit.start) < place; });
    return static_cast<int>(found - m_hits.begin());
}

} // namespace windlass
