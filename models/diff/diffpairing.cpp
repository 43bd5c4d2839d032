// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffpairing.h"

#include "models/diff/diffdocument.h"

#include <algorithm>

namespace windlass {

int DiffPairing::Cursor::take(DiffLineKind kind, bool &onLeft, bool &onRight)
{
    switch (kind) {
    case DiffLineKind::Removed:
        if (right > 0) { // Added lines before removed ones: another change, not its counterpart.
            blockStart = rows();
            left = right = 0;
        }
        onLeft = true;
        onRight = false;
        break;
    case DiffLineKind::Added:
        onLeft = false;
        onRight = true;
        break;
    case DiffLineKind::NoNewline: // Belongs to the line before it and stands on the same side.
        onLeft = lastOnLeft;
        onRight = lastOnRight;
        break;
    case DiffLineKind::Context:
    case DiffLineKind::Foreign:
        onLeft = onRight = true;
        break;
    }
    lastOnLeft = onLeft;
    lastOnRight = onRight;
    if (onLeft && onRight) {
        blockStart = rows() + 1;
        left = right = 0;
        return blockStart - 1;
    }
    return blockStart + (onLeft ? left++ : right++);
}

int DiffPairing::countRows(const DiffDocument &document, int firstLine, int endLine)
{
    Cursor cursor;
    bool onLeft = false;
    bool onRight = false;
    for (int line = firstLine; line < endLine; ++line)
        cursor.take(document.line(line).kind, onLeft, onRight);
    return cursor.rows();
}

void DiffPairing::reset(int firstLine)
{
    m_firstLine = m_nextLine = firstLine;
    m_cursor = {};
    m_pairs.clear();
}

void DiffPairing::extend(const DiffDocument &document, int endLine)
{
    for (; m_nextLine < endLine; ++m_nextLine) {
        bool onLeft = false;
        bool onRight = false;
        const auto row = static_cast<std::size_t>(m_cursor.take(document.line(m_nextLine).kind, onLeft, onRight));
        if (row >= m_pairs.size())
            m_pairs.emplace_back(-1, -1);
        if (onLeft)
            m_pairs[row].first = m_nextLine;
        if (onRight)
            m_pairs[row].second = m_nextLine;
    }
}

int DiffPairing::rowOfLine(int line) const
{
    // A row holds a line at least, so the line's row is not below the number of lines before it.
    for (int row = std::min(line - m_firstLine, rowCount() - 1); row >= 0; --row) {
        const Pair pair = at(row);
        if (pair.first == line || pair.second == line)
            return row;
    }
    return -1;
}

const DiffPairing &DiffPairingCache::get(const DiffDocument &document, int hunk)
{
    Entry *oldest = &m_entries[0];
    for (Entry &entry : m_entries) {
        if (entry.hunk == hunk) {
            oldest = &entry;
            break;
        }
        if (entry.used < oldest->used)
            oldest = &entry;
    }
    if (oldest->hunk != hunk) {
        oldest->hunk = hunk;
        oldest->pairing.reset(document.hunk(hunk).firstLine);
    }
    oldest->used = ++m_clock;
    oldest->pairing.extend(document, document.hunkEnd(hunk));
    return oldest->pairing;
}

void DiffPairingCache::clear()
{
    for (Entry &entry : m_entries)
        entry = {};
}

} // namespace windlass
