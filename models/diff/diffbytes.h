// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/stablevector.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace windlass {

//! The bytes of a diff under one numbering of 32 bits, in segments that never move; no line crosses a segment.
//! Written by one thread; view() is for everyone.
class DiffBytes {
public:
    //! Takes as many of \a bytes as fit and returns how many; the unfinished line moves along to a new segment when
    //! the current one is full. Zero: the numbering is used up.
    qsizetype append(QByteArrayView bytes);
    //! Takes a whole array without copying it. Only while no line is unfinished; false if it cannot.
    bool adopt(const QByteArray &bytes);

    //! The written bytes that are not part of a finished line.
    QByteArrayView unfinished() const;
    //! Where unfinished() begins.
    quint32 unfinishedOffset() const { return m_base + m_lineStart; }
    //! The first \a length bytes of unfinished() are a finished line now.
    void finishLine(quint32 length) { m_lineStart += length; }

    //! Bytes of one finished line.
    QByteArrayView view(quint32 offset, quint32 length) const;

private:
    struct Segment {
        char *data = nullptr;
        quint32 base = 0;
        std::unique_ptr<char[]> own;
        QByteArray adopted;
    };

    bool addSegment(quint32 capacity);

    StableVector<Segment, 3> m_segments;
    const char *m_data = nullptr; // Of the last segment, and so on.
    char *m_writable = nullptr;
    quint32 m_base = 0;
    quint32 m_capacity = 0;
    quint32 m_used = 0;
    quint32 m_lineStart = 0;
};

} // namespace windlass
