// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace windlass {

//! Sums of a sequence of sizes that change: prefix sums, changes, appending and "which element holds this position"
//! in O(log n).
class FenwickTree {
public:
    int size() const { return static_cast<int>(m_tree.size()); }
    void clear() { m_tree.clear(); }
    void reserve(int count) { m_tree.reserve(static_cast<std::size_t>(count)); }

    void append(qint64 value)
    {
        const std::size_t place = m_tree.size() + 1;
        qint64 sum = value;
        for (std::size_t step = 1; step < lowestBit(place); step <<= 1)
            sum += m_tree[place - step - 1];
        m_tree.push_back(sum);
    }

    //! Changes element \a index by \a difference.
    void add(int index, qint64 difference)
    {
        for (auto place = static_cast<std::size_t>(index) + 1; place <= m_tree.size(); place += lowestBit(place))
            m_tree[place - 1] += difference;
    }

    //! The sum of the first \a count elements.
    qint64 prefix(int count) const
    {
        qint64 sum = 0;
        for (auto place = static_cast<std::size_t>(count); place > 0; place -= lowestBit(place))
            sum += m_tree[place - 1];
        return sum;
    }

    qint64 total() const { return prefix(size()); }

    //! The element that holds \a position: prefix(i) <= position < prefix(i + 1), elements of size zero are passed
    //! over. size() when the position is behind the end.
    int find(qint64 position) const
    {
        std::size_t step = 1;
        while (step * 2 <= m_tree.size())
            step *= 2;
        std::size_t place = 0;
        for (; step > 0; step /= 2) {
            if (place + step <= m_tree.size() && m_tree[place + step - 1] <= position) {
                place += step;
                position -= m_tree[place - 1];
            }
        }
        return static_cast<int>(place);
    }

private:
    static std::size_t lowestBit(std::size_t value) { return value & (~value + 1); }

    std::vector<qint64> m_tree;
};

} // namespace windlass
