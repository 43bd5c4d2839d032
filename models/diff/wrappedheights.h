// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/fenwicktree.h"

#include <QtGlobal>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace windlass {

//! How many lines of the screen each row of a hunk takes when long lines wrap. Most rows are only estimated; those that
//! come near the screen are measured, and only they cost memory.
class WrappedHeights {
public:
    //! How many lines a row takes, at least 1.
    using Count = std::function<int(int row)>;

    //! Estimates \a rows rows anew. What was measured of the first \a kept rows stays.
    void reset(int rows, const Count &estimate, int kept = 0);
    int rowCount() const { return m_rows; }
    qint64 total() const { return m_totals.total(); }
    //! How many lines stand above a row.
    qint64 top(int row, const Count &estimate) const;
    //! The row that has this line; the last one behind the end.
    int rowAt(qint64 line, const Count &estimate) const;
    //! Measures the rows from \a first to \a last that were not measured; whether any took another height than estimated.
    bool measure(int first, int last, const Count &estimate, const Count &exact);

private:
    static constexpr int BlockRows = 64;
    struct Block {
        std::array<int, BlockRows> lines;
        quint64 measured = 0;
    };

    int linesOf(int row, const Count &estimate) const;

    int m_rows = 0;
    FenwickTree m_totals; // By block.
    std::vector<std::unique_ptr<Block>> m_blocks;
};

} // namespace windlass
