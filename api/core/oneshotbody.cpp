// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/oneshotbody.h"

#include <cstring>

namespace windlass {

OneShotBody::OneShotBody(const QByteArray &bytes, QObject *parent) : QIODevice(parent), m_bytes(bytes)
{
    open(ReadOnly | Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maximum)
{
    const qint64 count = qMin<qint64>(maximum, m_bytes.size() - m_position);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(count));
    m_position += count;
    return count;
}

} // namespace windlass
