// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace windlass {

//! Where a list goes on: the host's `next`, opaque and complete. Empty means the first page when it is passed in, and
//! the end of the list when it comes back.
struct PageToken {
    QByteArray next;

    bool isEmpty() const { return next.isEmpty(); }
    bool operator==(const PageToken &) const = default;
};

//! One page of a list, in the host's order.
template <typename T>
struct Page {
    QList<T> values;
    PageToken next;             //!< Empty at the end of the list.
    std::optional<qint64> size; //!< All items of the list where the host counted them; many lists do not say.

    int unreadable = 0;         //!< Items that the host sent and that lack their identity: they are not in `values`.

    bool hasNext() const { return !next.isEmpty(); }
};

} // namespace windlass
