// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>

#include <functional>

namespace windlass {

//! A piece of a body whose rest is still arriving. Pieces come in order and without gaps; one at 0 begins anew, because a
//! read that broke off is tried again.
struct BodyPart {
    qint64 offset = 0;
    QByteArray bytes;
};

//! Who hears of the pieces of a good answer that is text, before the answer itself. On the thread that asked, never after
//! the context is gone or the reply was given up. Who joins a read that is under way may have missed the first pieces, and
//! what comes from the cache has none: the answer is always whole.
struct BodyListener {
    QPointer<QObject> context;
    std::function<void(const BodyPart &)> take;

    explicit operator bool() const { return context && take; }
};

} // namespace windlass
