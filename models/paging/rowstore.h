// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/rowpacking.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

namespace windlass {

//! The rows of a list, packed where RowPacking knows how: as values, 100,000 pull requests take 270 MB.
//! Packed rows are made anew whenever they are looked at.
template <typename T>
class RowStore
{
public:
    static constexpr bool IsPacked = std::is_default_constructible_v<RowPacking<T>>;
    //! A reference where rows are kept as they are.
    using Row = std::conditional_t<IsPacked, T, const T &>;
    using Rows = std::conditional_t<IsPacked, QList<T>, const QList<T> &>;
    using Id = std::decay_t<decltype(identityOf(std::declval<const T &>()))>;

    int size() const { return static_cast<int>(isPlain() ? m_plain.size() : qsizetype(m_places.size())); }
    bool isEmpty() const { return size() == 0; }

    Row at(int row) const
    {
        if constexpr (IsPacked) {
            if (!m_isOpen) {
                RowReader reader = readerOf(row);
                return RowPacking<T>::read(reader);
            }
        }
        return m_plain.at(row);
    }

    Id idAt(int row) const
    {
        if constexpr (IsPacked) {
            if (!m_isOpen) {
                RowReader reader = readerOf(row);
                return RowPacking<T>::identity(reader);
            }
        }
        return identityOf(m_plain.at(row));
    }

    Rows all() const
    {
        if constexpr (IsPacked) {
            if (!m_isOpen)
                return unpacked();
        }
        return m_plain;
    }

    void append(const QList<T> &rows)
    {
        if constexpr (IsPacked) {
            for (const T &row : rows)
                m_places.push_back(pack(row));
        } else {
            m_plain += rows;
        }
    }

    void replace(int row, const T &value)
    {
        if constexpr (IsPacked)
            m_places[static_cast<std::size_t>(row)] = pack(value); // What was there is left over until close().
        else
            m_plain[row] = value;
    }

    void clear()
    {
        m_plain.clear();
        m_places = {};
        m_blocks = {};
        m_pool.clear();
    }

    //! The rows as a plain list that can be changed at will, until close(). Nothing else may be changed meanwhile.
    QList<T> &open()
    {
        if constexpr (IsPacked) {
            m_plain = unpacked();
            m_isOpen = true;
        }
        return m_plain;
    }

    void close()
    {
        if constexpr (IsPacked) {
            const QList<T> rows = std::exchange(m_plain, {});
            m_isOpen = false;
            m_places.clear();
            m_blocks.clear();
            append(rows);
        }
    }

private:
    //! Where a row begins: the number of a block and a place in it. Blocks do not move when others are added.
    static constexpr unsigned PlaceBits = 16;
    static constexpr qsizetype BlockSize = qsizetype{1} << PlaceBits;

    bool isPlain() const { return !IsPacked || m_isOpen; }

    quint32 pack(const T &row)
    {
        m_packed.resize(0); // Not clear(), which gives the memory back.
        RowWriter writer(m_packed, m_pool);
        RowPacking<T>::write(writer, row);
        // A row that is larger than a block has one of its own.
        if (m_blocks.empty() || m_blocks.back().size() + m_packed.size() > BlockSize) {
            m_blocks.emplace_back();
            m_blocks.back().reserve(std::max(BlockSize, m_packed.size()));
        }
        QByteArray &block = m_blocks.back();
        const auto place = static_cast<quint32>(((m_blocks.size() - 1) << PlaceBits) | static_cast<std::size_t>(block.size()));
        block += m_packed;
        return place;
    }

    RowReader readerOf(int row) const
    {
        const quint32 place = m_places[static_cast<std::size_t>(row)];
        return RowReader(m_blocks[place >> PlaceBits].constData() + (place & (BlockSize - 1)), m_pool);
    }

    QList<T> unpacked() const
    {
        QList<T> rows;
        rows.reserve(size());
        for (int row = 0; row < size(); ++row)
            rows += at(row);
        return rows;
    }

    QList<T> m_plain; //!< All rows, unless they are packed.
    bool m_isOpen = false;
    std::vector<quint32> m_places; //!< By row.
    std::vector<QByteArray> m_blocks;
    TextPool m_pool;
    QByteArray m_packed; //!< The row that is being packed; its memory serves all.
};

} // namespace windlass
