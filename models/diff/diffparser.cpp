// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffparser.h"

#include "models/diff/diffheader.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace windlass {

namespace {

constexpr QByteArrayView ByteOrderMark = "\xEF\xBB\xBF";

bool startsFileHeader(QByteArrayView line)
{
    return line.startsWith("diff --git ") || line.startsWith("diff --cc ") || line.startsWith("diff --combined ");
}

//! A line of base 85: a letter for the number of bytes, and five characters for each four of them.
bool isBinaryData(QByteArrayView line)
{
    const char letter = line.front();
    const int bytes = letter >= 'A' && letter <= 'Z' ? letter - 'A' + 1 : letter >= 'a' && letter <= 'z' ? letter - 'a' + 27 : 0;
    return bytes > 0 && line.size() == 1 + (bytes + 3) / 4 * 5 &&
           std::all_of(line.begin(), line.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

QByteArrayView withoutReturn(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

DiffParser::DiffParser(DiffStore &store)
    : m_store(store)
    , m_header(std::make_unique<DiffHeaderReader>())
{
}

DiffParser::~DiffParser() = default;

void DiffParser::feed(QByteArrayView bytes)
{
    m_store.receivedBytes.fetch_add(bytes.size(), std::memory_order_relaxed);
    while (!bytes.isEmpty()) {
        const qsizetype taken = m_store.bytes.append(bytes);
        if (taken == 0) {
            m_store.cut.store(true, std::memory_order_relaxed);
            return;
        }
        bytes = bytes.sliced(taken);
        readLines(std::numeric_limits<qsizetype>::max());
    }
}

void DiffParser::adopt(const QByteArray &bytes)
{
    if (m_store.bytes.adopt(bytes)) {
        m_store.receivedBytes.fetch_add(bytes.size(), std::memory_order_relaxed);
        m_searched = 0;
    } else {
        feed(bytes);
    }
}

bool DiffParser::readSome(qsizetype bytes)
{
    return readLines(bytes);
}

bool DiffParser::readLines(qsizetype limit)
{
    qsizetype done = 0;
    for (;;) {
        const QByteArrayView rest = m_store.bytes.unfinished();
        if (rest.size() <= m_searched)
            return false;
        // No further than asked for: one line may be as long as the whole diff.
        const qsizetype searched = std::min(rest.size() - m_searched, limit - done);
        const auto *end = static_cast<const char *>(
            std::memchr(rest.data() + m_searched, '\n', static_cast<std::size_t>(searched)));
        if (!end) {
            m_searched += searched;
            return m_searched < rest.size();
        }
        const auto length = static_cast<quint32>(end - rest.data());
        const quint32 offset = m_store.bytes.unfinishedOffset();
        m_isPlain = isPlain(rest.first(length), rest.size());
        readLine(rest.first(length), offset);
        m_store.bytes.finishLine(length + 1);
        m_searched = 0;
        done += length + 1;
        if (done >= limit)
            return true;
    }
}

void DiffParser::finish()
{
    readLines(std::numeric_limits<qsizetype>::max());
    const QByteArrayView rest = m_store.bytes.unfinished();
    if (!rest.isEmpty()) {
        m_isPlain = false;
        readLine(rest, m_store.bytes.unfinishedOffset());
        m_lastEndings = 0; // Nobody knows how it would have ended.
        m_store.bytes.finishLine(static_cast<quint32>(rest.size()));
        m_searched = 0;
    }
    flushDashes();
    if (m_state == State::Hunk && !m_unbounded) {
        mark(DiffFileFlag::Truncated);
        m_state = State::AfterHunk; // Its counts are wrong because of the cut and for no other reason.
    }
    closeFile();
    m_state = State::Between;
}

void DiffParser::readLine(QByteArrayView line, quint32 offset)
{
    if (m_firstLine) {
        m_firstLine = false;
        if (line.startsWith(ByteOrderMark)) {
            line = line.sliced(ByteOrderMark.size());
            offset += static_cast<quint32>(ByteOrderMark.size());
        }
    }
    if (m_dashes) {
        if (line.startsWith("+++ ")) {
            const Dashes dashes = *m_dashes;
            m_dashes.reset();
            closeFile();
            m_header->beginPlain();
            m_header->take(withoutReturn(m_store.bytes.view(dashes.offset, dashes.length)));
            m_header->take(withoutReturn(line));
            m_hasHeader = true;
            m_state = State::Header;
            return;
        }
        flushDashes();
    }
    if (m_state == State::Hunk && readHunkLine(line, offset))
        return;
    if (m_state == State::AfterHunk && readAfterHunk(line, offset))
        return;
    if (m_state == State::BinaryPatch && !startsFileHeader(line)) {
        if (readBinaryPatch(withoutReturn(line)))
            return;
        m_state = State::Between; // The mail goes on behind the patch, or the patch is damaged.
    }
    if (readStructure(withoutReturn(line), offset, static_cast<quint32>(line.size())))
        return;
    if (m_state == State::SubmoduleLog && line.startsWith("  ")) {
        if (!m_filePublished)
            beginBareHunk();
        addLine(DiffLineKind::Context, 0, 2, offset, static_cast<quint32>(line.size()));
        return;
    }
    if (m_state == State::Hunk) {
        takeForeign(line, offset);
        return;
    }
    if (m_state != State::Header)
        m_state = State::Between;
    takeOutside(line, offset);
}

//! Keeps a line that is in no file.
void DiffParser::takeOutside(QByteArrayView line, quint32 offset)
{
    if (!line.isEmpty() && line != QByteArrayView("\r"))
        m_store.foreignLines.fetch_add(1, std::memory_order_relaxed);
    const int begun = m_store.files.size() + (m_hasHeader && !m_filePublished ? 1 : 0);
    m_store.foreign.next() = {offset, static_cast<quint32>(line.size()), begun};
    m_store.foreign.publish();
}

//! \a length is the line's with its carriage return, which \a line does not have: a line that turns out to be none of
//! the structure is kept whole.
bool DiffParser::readStructure(QByteArrayView line, quint32 offset, quint32 length)
{
    if (startsFileHeader(line)) {
        closeFile();
        m_header->begin(line);
        m_hasHeader = true;
        m_state = State::Header;
        return true;
    }
    if (line.startsWith("@@")) {
        beginHunk(line, offset);
        return true;
    }
    if (m_state == State::Hunk)
        return false;
    if (m_state == State::Header) {
        if (line.startsWith("--- ") && m_header->hasOldName()) {
            m_dashes = Dashes{offset, length};
            return true;
        }
        if (m_header->take(line)) {
            if (line.startsWith("GIT binary patch")) {
                m_state = State::BinaryPatch;
                m_binaryBlocks = 0;
                publishFile();
            }
            return true;
        }
    } else if (line.startsWith("--- ")) {
        m_dashes = Dashes{offset, length};
        return true;
    }
    if (DiffHeaderReader::isBinaryNotice(line)) {
        closeFile();
        m_header->beginPlain();
        m_header->take(line);
        m_hasHeader = true;
        m_state = State::Header;
        return true;
    }
    if (DiffHeaderReader::isSubmoduleNotice(line)) {
        closeFile();
        m_header->beginSubmodule(line);
        m_hasHeader = true;
        m_state = State::SubmoduleLog;
        return true;
    }
    return false;
}

bool DiffParser::readBinaryPatch(QByteArrayView line)
{
    const bool literal = line.startsWith("literal ");
    if (!literal && !line.startsWith("delta "))
        return line.isEmpty() || isBinaryData(line);
    // The first block makes the new file, the second one brings the old one back. A delta's number is its own size.
    ++m_binaryBlocks;
    if (!literal || m_binaryBlocks > 2)
        return true;
    bool ok = false;
    const qint64 size = line.sliced(8).toByteArray().toLongLong(&ok);
    if (DiffFile *current = file(); ok && size >= 0 && current)
        (m_binaryBlocks == 1 ? current->newBinarySize : current->oldBinarySize).store(size, std::memory_order_relaxed);
    return true;
}

void DiffParser::publishFile()
{
    if (!m_hasHeader || m_filePublished)
        return;
    DiffFile &next = m_store.files.next();
    m_header->finish(next);
    next.firstHunk = m_store.hunks.size();
    next.firstLine = m_store.lines.size();
    const int count = m_store.files.size();
    if (count > 0 && next.status == DiffFileStatus::Added) {
        DiffFile &previous = m_store.files.writable(count - 1);
        if (previous.status == DiffFileStatus::Deleted && previous.oldPath == next.newPath) {
            previous.flags.fetch_or(static_cast<quint32>(DiffFileFlag::TypeChanged), std::memory_order_relaxed);
            next.flags.fetch_or(static_cast<quint32>(DiffFileFlag::TypeChanged), std::memory_order_relaxed);
        }
    }
    m_store.files.publish();
    m_filePublished = true;
}

void DiffParser::closeFile()
{
    closeHunk();
    publishFile();
    noteEndings();
    m_hasHeader = false;
    m_filePublished = false;
    m_parents = 1;
    m_textFlags = 0;
}

void DiffParser::closeHunk()
{
    if (m_state == State::Hunk && !m_unbounded)
        mark(DiffFileFlag::WrongCounts);
}

void DiffParser::mark(DiffFileFlag flag)
{
    if (DiffFile *current = file())
        current->flags.fetch_or(static_cast<quint32>(flag), std::memory_order_relaxed);
}

DiffFile *DiffParser::file()
{
    const int count = m_store.files.size();
    return m_filePublished && count > 0 ? &m_store.files.writable(count - 1) : nullptr;
}

} // namespace windlass
