// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffselection.h"

#include <algorithm>

namespace windlass {

void DiffSelection::startText(Position position, Sides sides)
{
    select(position, position, sides, false);
}

void DiffSelection::startLines(int line, Sides sides)
{
    select({line, 0}, {line, 0}, sides, true);
}

void DiffSelection::select(Position from, Position to, Sides sides, bool wholeLines)
{
    m_anchor = m_anchorEnd = from;
    m_head = to;
    m_sides = sides;
    m_wholeLines = wholeLines;
    m_byWords = false;
    m_active = true;
}

void DiffSelection::startWord(Position start, Position end, Sides sides)
{
    select(start, end, sides, false);
    m_anchorEnd = end;
    m_byWords = true;
}

void DiffSelection::extendTo(Position start, Position end)
{
    if (m_wholeLines)
        m_head = {end.line, 0};
    else
        m_head = start < m_anchor ? start : std::max(end, m_anchorEnd);
}

bool DiffSelection::contains(const DiffLine &line) const
{
    if (line.kind == DiffLineKind::NoNewline)
        return false;
    return m_sides == Sides::Both || (m_sides == Sides::Old ? line.onOld() : line.onNew());
}

std::optional<std::pair<int, int>> DiffSelection::bytesOf(const DiffDocument &document, int line, Sides side) const
{
    if (isEmpty() || line < firstLine() || line > lastLine() || !contains(document.line(line)))
        return {};
    // A context line stands on both sides, and only one of them is selected.
    if (side != Sides::Both && m_sides != Sides::Both && side != m_sides)
        return {};
    const auto length = static_cast<int>(document.line(line).length - document.line(line).prefix);
    if (m_wholeLines)
        return std::pair(0, length);
    const Position from = std::min(m_anchor, m_head);
    const Position to = std::max({m_anchor, m_anchorEnd, m_head});
    const int start = line == from.line ? std::min(from.byte, length) : 0;
    const int end = line == to.line ? std::min(to.byte, length) : length;
    return std::pair(start, end);
}

QString DiffSelection::text(const DiffRows &rows) const
{
    if (isEmpty() || !rows.document())
        return {};
    const DiffDocument &document = *rows.document();
    QByteArray bytes;
    bool first = true;
    const int last = std::min(lastLine(), document.lineCount() - 1);
    for (int line = firstLine(); line <= last;) {
        const int file = document.fileOfLine(line);
        const int end = std::min(document.fileLineEnd(file) - 1, last);
        if (rows.isCollapsed(file)) { // What is not shown is not copied.
            line = end + 1;
            continue;
        }
        for (; line <= end; ++line) {
            const auto range = bytesOf(document, line, Sides::Both);
            if (!range)
                continue;
            if (!first)
                bytes += '\n';
            first = false;
            bytes += document.text(line).sliced(range->first, range->second - range->first);
        }
    }
    if (m_wholeLines && !first)
        bytes += '\n';
    return QString::fromUtf8(bytes);
}

} // namespace windlass
