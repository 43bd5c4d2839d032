// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>

class QDebug;

namespace windlass {

//! A token or password. It can't be streamed to a log, put into a QVariant or compared by accident; whoever needs the
//! bytes says reveal(), which is easy to search for.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &reveal() const { return m_bytes; }

    friend QDebug operator<<(QDebug, const Secret &) = delete;

private:
    QByteArray m_bytes;
};

} // namespace windlass
