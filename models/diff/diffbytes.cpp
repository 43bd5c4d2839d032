// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffbytes.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace windlass {

namespace {

constexpr quint32 SmallestSegment = 64 * 1024;
constexpr quint32 LargestSegment = 4 * 1024 * 1024;

} // namespace

qsizetype DiffBytes::append(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return 0;
    if (m_used == m_capacity || !m_writable) {
        const QByteArrayView tail = unfinished();
        // Twice the tail at least, so that one endless line costs a copy a doubling and not a copy a chunk.
        const quint32 wanted = std::clamp(m_capacity * 2, SmallestSegment, LargestSegment);
        const quint64 needed = std::max<quint64>(wanted, static_cast<quint64>(tail.size()) * 2);
        const quint64 left = std::numeric_limits<quint32>::max() - (quint64{m_base} + m_capacity);
        const quint64 capacity = std::min(needed, left);
        if (capacity <= static_cast<quint64>(tail.size()))
            return 0;
        if (!addSegment(static_cast<quint32>(capacity)))
            return 0;
        if (!tail.isEmpty())
            std::memcpy(m_writable, tail.data(), static_cast<std::size_t>(tail.size()));
        m_used = static_cast<quint32>(tail.size());
    }
    const qsizetype count = std::min<qsizetype>(bytes.size(), m_capacity - m_used);
    std::memcpy(m_writable + m_used, bytes.data(), static_cast<std::size_t>(count));
    m_used += static_cast<quint32>(count);
    return count;
}

bool DiffBytes::addSegment(quint32 capacity)
{
    const quint32 base = m_base + m_capacity;
    Segment &segment = m_segments.next();
    segment.own = std::make_unique_for_overwrite<char[]>(capacity);
    segment.data = segment.own.get();
    segment.base = base;
    m_segments.publish();
    m_data = m_writable = segment.data;
    m_base = base;
    m_capacity = capacity;
    m_used = 0;
    m_lineStart = 0;
    return true;
}

bool DiffBytes::adopt(const QByteArray &bytes)
{
    const quint64 left = std::numeric_limits<quint32>::max() - (quint64{m_base} + m_capacity);
    if (bytes.isEmpty() || m_lineStart != m_used || static_cast<quint64>(bytes.size()) > left)
        return false;
    const quint32 base = m_base + m_capacity;
    Segment &segment = m_segments.next();
    segment.adopted = bytes;
    // Nobody writes to it: m_writable stays null, so append() starts a segment of its own.
    segment.data = const_cast<char *>(segment.adopted.constData());
    segment.base = base;
    m_segments.publish();
    m_data = segment.data;
    m_writable = nullptr;
    m_base = base;
    m_capacity = m_used = static_cast<quint32>(bytes.size());
    m_lineStart = 0;
    return true;
}

QByteArrayView DiffBytes::unfinished() const
{
    return m_data ? QByteArrayView(m_data + m_lineStart, m_used - m_lineStart) : QByteArrayView();
}

QByteArrayView DiffBytes::view(quint32 offset, quint32 length) const
{
    if (length == 0)
        return {};
    int low = 0;
    int high = m_segments.size();
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        (m_segments[middle].base <= offset ? low : high) = middle;
    }
    const Segment &segment = m_segments[low];
    return {segment.data + (offset - segment.base), static_cast<qsizetype>(length)};
}

} // namespace windlass
