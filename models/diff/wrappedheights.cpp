// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/wrappedheights.h"

#include <algorithm>
#include <limits>

namespace windlass {

void WrappedHeights::reset(int rows, const Count &estimate, int kept)
{
    const auto blocks = static_cast<std::size_t>((rows + BlockRows - 1) / BlockRows);
    // A block that was measured in part is kept if all of its rows are the same as before.
    const auto keptBlocks = static_cast<std::size_t>(std::min({kept, m_rows, rows}) / BlockRows);
    m_rows = rows;
    m_blocks.resize(std::min(m_blocks.size(), keptBlocks));
    m_blocks.resize(blocks);
    m_totals.clear();
    m_totals.reserve(static_cast<int>(blocks));
    for (std::size_t block = 0; block < blocks; ++block) {
        const int first = static_cast<int>(block) * BlockRows;
        const int end = std::min(first + BlockRows, rows);
        qint64 total = 0;
        for (int row = first; row < end; ++row)
            total += linesOf(row, estimate);
        m_totals.append(total);
    }
}

int WrappedHeights::linesOf(int row, const Count &estimate) const
{
    const Block *block = m_blocks[static_cast<std::size_t>(row / BlockRows)].get();
    const auto place = static_cast<std::size_t>(row % BlockRows);
    return block && (block->measured >> place & 1U) ? block->lines[place] : estimate(row);
}

qint64 WrappedHeights::top(int row, const Count &estimate) const
{
    const int block = std::min(row, m_rows) / BlockRows;
    qint64 lines = m_totals.prefix(block);
    for (int at = block * BlockRows; at < row && at < m_rows; ++at)
        lines += linesOf(at, estimate);
    return lines;
}

int WrappedHeights::rowAt(qint64 line, const Count &estimate) const
{
    const int block = m_totals.find(line);
    if (block >= m_totals.size())
        return m_rows - 1;
    qint64 rest = line - m_totals.prefix(block);
    int row = block * BlockRows;
    const int end = std::min(row + BlockRows, m_rows);
    for (; row + 1 < end; ++row) {
        rest -= linesOf(row, estimate);
        if (rest < 0)
            break;
    }
    return row;
}

bool WrappedHeights::measure(int first, int last, const Count &estimate, const Count &exact)
{
    bool changed = false;
    last = std::min(last, m_rows - 1);
    for (int row = std::max(first, 0); row <= last; ++row) {
        std::unique_ptr<Block> &block = m_blocks[static_cast<std::size_t>(row / BlockRows)];
        if (!block)
            block = std::make_unique<Block>();
        const auto place = static_cast<unsigned>(row % BlockRows);
        const quint64 bit = quint64{1} << place;
        if (block->measured & bit)
            continue;
        const int lines = std::max(exact(row), 1);
        const int difference = lines - estimate(row);
        block->lines[place] = lines;
        block->measured |= bit;
        if (difference != 0) {
            m_totals.add(row / BlockRows, difference);
            changed = true;
        }
    }
    return changed;
}

} // namespace windlass
