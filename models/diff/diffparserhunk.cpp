// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffheader.h"
#include "models/diff/diffparser.h"

#include <algorithm>
#include <limits>

namespace windlass {

//! Whether the markers at the start of the line are those of a hunk's body.
bool DiffParser::startsBody(QByteArrayView line) const
{
    // Editors and mail programs strip the blank of an empty context line; git apply takes that too.
    if (line.isEmpty() || line == QByteArrayView("\r"))
        return true;
    if (line.size() < m_parents)
        return false;
    bool plus = false;
    bool minus = false;
    for (int i = 0; i < m_parents; ++i) {
        plus |= line[i] == '+';
        minus |= line[i] == '-';
        if (line[i] != '+' && line[i] != '-' && line[i] != ' ')
            return false;
    }
    return !(plus && minus);
}

bool DiffParser::readHunkLine(QByteArrayView line, quint32 offset)
{
    if (line.startsWith("\\ ")) {
        takeNoNewline(offset, static_cast<quint32>(line.size()));
        return true;
    }
    if (!startsBody(line))
        return false;
    if (m_unbounded && line.startsWith("--- ")) {
        m_dashes = Dashes{offset, static_cast<quint32>(line.size())};
        return true;
    }
    takeBodyLine(line, offset);
    if (!m_unbounded && m_newLeft <= 0 &&
        std::all_of(m_oldLeft, m_oldLeft + m_parents, [](qint64 n) { return n <= 0; }))
        m_state = State::AfterHunk;
    return true;
}

bool DiffParser::readAfterHunk(QByteArrayView line, quint32 offset)
{
    if (line.startsWith("\\ ")) {
        takeNoNewline(offset, static_cast<quint32>(line.size()));
        return true;
    }
    if (line.startsWith("--- ")) {
        m_dashes = Dashes{offset, static_cast<quint32>(line.size())};
        return true;
    }
    // "-- " begins the signature of git format-patch.
    if (line.isEmpty() || line == QByteArrayView("-- ") || line == QByteArrayView("-- \r"))
        return false;
    if (line == QByteArrayView("\r") || !startsBody(line))
        return false;
    // The @@ line promised fewer lines than there are.
    mark(DiffFileFlag::WrongCounts);
    takeBodyLine(line, offset);
    return true;
}

void DiffParser::flushDashes()
{
    if (!m_dashes)
        return;
    const Dashes dashes = *m_dashes;
    m_dashes.reset();
    const QByteArrayView line = m_store.bytes.view(dashes.offset, dashes.length);
    m_isPlain = false; // What is known is about the next line.
    if (m_state == State::Hunk || m_state == State::AfterHunk) {
        if (m_state == State::AfterHunk)
            mark(DiffFileFlag::WrongCounts);
        takeBodyLine(line, dashes.offset);
    } else {
        takeOutside(line, dashes.offset);
    }
}

void DiffParser::takeBodyLine(QByteArrayView line, quint32 offset)
{
    const bool stripped = line.isEmpty() || (line[0] == '\r' && line.size() == 1);
    bool plus = false;
    bool minus = false;
    if (!stripped) {
        for (int i = 0; i < m_parents; ++i) {
            plus |= line[i] == '+';
            minus |= line[i] == '-';
        }
    }
    // In a combined diff a minus says that the result does not have the line, and a blank beside it that this parent
    // does not have it either; without a minus, a blank says that this parent has it.
    for (int i = 0; i < m_parents; ++i) {
        const char marker = stripped ? ' ' : line[i];
        if (marker == '-' || (marker == ' ' && !minus))
            --m_oldLeft[i];
    }
    const char first = stripped ? ' ' : line[0];
    const bool onOld = first == '-' || (first == ' ' && !minus);
    const bool onNew = !minus;
    if (onNew)
        --m_newLeft;
    if (!m_unbounded && (m_newLeft < 0 || m_oldLeft[0] < 0))
        mark(DiffFileFlag::WrongCounts);
    const DiffLineKind kind = minus ? DiffLineKind::Removed : plus ? DiffLineKind::Added : DiffLineKind::Context;
    addLine(kind, static_cast<quint8>((onOld ? 1 : 0) | (onNew ? 2 : 0)),
            stripped ? quint8{0} : static_cast<quint8>(m_parents), offset, static_cast<quint32>(line.size()));
    m_lastOnOld = onOld;
    m_lastOnNew = onNew;
    noteText(stripped ? line : line.sliced(m_parents), onOld, onNew);
    if (kind == DiffLineKind::Context)
        return;
    if (DiffFile *current = file()) {
        std::atomic<int> &count = minus ? current->removed : current->added;
        // One writer, so no need for a locked instruction.
        count.store(count.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }
}

void DiffParser::takeNoNewline(quint32 offset, quint32 length)
{
    const auto sides = static_cast<quint8>((m_lastOnOld ? 1 : 0) | (m_lastOnNew ? 2 : 0));
    addLine(DiffLineKind::NoNewline, sides, 2, offset, length);
    m_lastEndings = 0;
    addTextFlags((m_lastOnOld ? static_cast<quint32>(DiffTextFlag::OldNoNewline) : 0U) |
                 (m_lastOnNew ? static_cast<quint32>(DiffTextFlag::NewNoNewline) : 0U));
}

void DiffParser::takeForeign(QByteArrayView line, quint32 offset)
{
    mark(DiffFileFlag::ForeignLines);
    addLine(DiffLineKind::Foreign, 0, 0, offset, static_cast<quint32>(line.size()));
}

void DiffParser::addLine(DiffLineKind kind, quint8 sides, quint8 prefix, quint32 offset, quint32 length)
{
    DiffLine &line = m_store.lines.next();
    line = {offset, length, m_oldLine, m_newLine, kind, sides, prefix, 0};
    m_store.lines.publish();
    if (kind == DiffLineKind::NoNewline || kind == DiffLineKind::Foreign || m_unbounded)
        return;
    // The numbers of a line that was never there (@@ -4294967295) stop at the largest instead of starting over.
    constexpr quint32 largest = std::numeric_limits<quint32>::max();
    if (line.onOld() && m_oldLine < largest)
        ++m_oldLine;
    if (line.onNew() && m_newLine < largest)
        ++m_newLine;
}

void DiffParser::beginHunk(QByteArrayView line, quint32 offset)
{
    closeHunk();
    if (!m_hasHeader) {
        // An @@ line out of nowhere: a file whose header is lost.
        m_header->beginPlain();
        m_hasHeader = true;
    }
    const std::optional<HunkHeader> header = HunkHeader::read(line);
    m_parents = header ? header->parents : std::clamp(HunkHeader::markers(line) - 1, 1, HunkHeader::MostParents);
    publishFile();
    if (DiffFile *current = file(); current && m_parents > 1)
        current->flags.fetch_or(static_cast<quint32>(DiffFileFlag::Combined), std::memory_order_relaxed);

    DiffHunk &hunk = m_store.hunks.next();
    hunk = {};
    hunk.file = m_store.files.size() - 1;
    hunk.firstLine = m_store.lines.size();
    hunk.headerOffset = offset;
    hunk.headerLength = static_cast<quint32>(line.size());
    m_unbounded = !header;
    if (header) {
        hunk.numbersKnown = true;
        hunk.oldStart = header->oldRanges[0].start;
        hunk.oldCount = header->oldRanges[0].count;
        hunk.newStart = header->newRange.start;
        hunk.newCount = header->newRange.count;
        hunk.headingOffset = offset + header->headingAt;
        hunk.headingLength = static_cast<quint32>(line.size()) - header->headingAt;
        for (int i = 0; i < m_parents; ++i)
            m_oldLeft[i] = header->oldRanges[i].count;
        m_newLeft = header->newRange.count;
        // "-0,0" and "+5,0" name the line before; the next line, if there is one, has the number after it.
        m_oldLine = hunk.oldCount == 0 && hunk.oldStart < std::numeric_limits<quint32>::max() ? hunk.oldStart + 1
                                                                                              : hunk.oldStart;
        m_newLine = hunk.newCount == 0 && hunk.newStart < std::numeric_limits<quint32>::max() ? hunk.newStart + 1
                                                                                              : hunk.newStart;
    } else {
        std::fill(std::begin(m_oldLeft), std::end(m_oldLeft), 0);
        m_newLeft = 0;
        m_oldLine = m_newLine = 0;
        mark(DiffFileFlag::BadHunk);
    }
    m_store.hunks.publish();
    m_lastOnOld = m_lastOnNew = true;
    const bool isEmpty =
        header && m_newLeft <= 0 && std::all_of(m_oldLeft, m_oldLeft + m_parents, [](qint64 n) { return n <= 0; });
    m_state = isEmpty ? State::AfterHunk : State::Hunk;
}

void DiffParser::beginBareHunk()
{
    publishFile();
    DiffHunk &hunk = m_store.hunks.next();
    hunk = {};
    hunk.file = m_store.files.size() - 1;
    hunk.firstLine = m_store.lines.size();
    m_store.hunks.publish();
    m_oldLine = m_newLine = 0;
}

} // namespace windlass
