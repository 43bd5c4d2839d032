// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <bit>
#include <memory>
#include <utility>

namespace windlass {

//! A vector that one thread appends to while others read what is already there, without a lock.
//!
//! Elements live in chunks of doubling size that never move, so the table of chunks has a fixed length and an element's
//! address is good for the vector's life. A reader may touch the elements below a size() that it has asked for: the
//! store to the size releases everything written before it.
template <typename T, unsigned FirstBits = 10>
class StableVector {
public:
    StableVector() = default;
    StableVector(const StableVector &) = delete;
    StableVector &operator=(const StableVector &) = delete;

    //! How many elements can be read now.
    int size() const { return m_size.load(std::memory_order_acquire); }
    bool isEmpty() const { return size() == 0; }

    const T &operator[](int index) const { return *slot(static_cast<quint32>(index)); }
    //! For the writing thread alone.
    T &writable(int index) { return *slot(static_cast<quint32>(index)); }

    //! The next element, not visible to readers before publish(). Its memory is not initialised if T is trivial.
    T &next()
    {
        const auto index = static_cast<quint32>(m_size.load(std::memory_order_relaxed));
        const unsigned chunk = chunkOf(index);
        if (!m_chunks[chunk])
            m_chunks[chunk] = std::make_unique_for_overwrite<T[]>(std::size_t{First} << chunk);
        return *slot(index);
    }

    //! Shows next() to the readers.
    void publish() { m_size.store(m_size.load(std::memory_order_relaxed) + 1, std::memory_order_release); }

private:
    static constexpr quint32 First = 1U << FirstBits;

    static unsigned chunkOf(quint32 index)
    {
        return static_cast<unsigned>(std::bit_width(index + First)) - 1U - FirstBits;
    }

    T *slot(quint32 index) const
    {
        const unsigned chunk = chunkOf(index);
        return m_chunks[chunk].get() + (index + First - (First << chunk));
    }

    std::array<std::unique_ptr<T[]>, 32U - FirstBits> m_chunks;
    std::atomic<int> m_size = 0;
};

} // namespace windlass
