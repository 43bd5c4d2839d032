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
        const auto *end = static_cast<const char *>(
            std::memchr(rest.data() + m_searched, '\n', static_cast<std::size_t>(rest.size() - m_searched)));
        if (!end) {
            m_searched = rest.size();
            return false;
        }
        const auto length = static_cast<quint32>(end - rest.data());
        const quint32 offset = m_store.bytes.unfinishedOffset();
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
        readLine(rest, m_store.bytes.unfinishedOffset());
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
        readBinaryPatch(withoutReturn(line));
        return;
    }
    if (readStructure(withoutReturn(line), offset))
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
    if (!line.isEmpty())
        m_store.foreignLines.fetch_add(1, std::memory_order_relaxed);
}

bool DiffParser::readStructure(QByteArrayView line, quint32 offset)
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
            m_dashes = Dashes{offset, static_cast<quint32>(line.size())};
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
        m_dashes = Dashes{offset, static_cast<quint32>(line.size())};
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

void DiffParser::readBinaryPatch(QByteArrayView line)
{
    const bool literal = line.startsWith("literal ");
    if (!literal && !line.startsWith("delta "))
        return; // Base 85, or the empty line behind it.
    // The first block makes the new file, the second one brings the old one back. A delta's number is its own size.
    ++m_binaryBlocks;
    if (!literal || m_binaryBlocks > 2)
        return;
    bool ok = false;
    const qint64 size = line.sliced(8).toByteArray().toLongLong(&ok);
    if (DiffFile *current = file(); ok && size >= 0 && current)
        (m_binaryBlocks == 1 ? current->newBinarySize : current->oldBinarySize).store(size, std::memory_order_relaxed);
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
    m_hasHeader = false;
    m_filePublished = false;
    m_parents = 1;
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
