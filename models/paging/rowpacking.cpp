// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paging/rowpacking.h"

#include <cstring>

namespace windlass {

quint32 TextPool::numberOf(const QString &text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.constEnd())
        return *known;
    const auto number = static_cast<quint32>(m_texts.size());
    m_texts += text;
    m_numbers.insert(text, number);
    return number;
}

void TextPool::clear()
{
    m_texts.clear();
    m_numbers.clear();
}

void RowWriter::number(quint64 value)
{
    // Seven bits a byte; the eighth says that more follow.
    for (; value >= 0x80; value >>= 7)
        m_bytes += static_cast<char>(value | 0x80);
    m_bytes += static_cast<char>(value);
}

void RowWriter::text(const QString &text)
{
    // UTF-8 has no way to write half a surrogate pair, which a host may well send: those stay as they are.
    const bool isWhole = text.isValidUtf16();
    const QByteArray bytes =
        isWhole ? text.toUtf8()
                : QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype{sizeof(char16_t)});
    number(static_cast<quint64>(bytes.size()) << 1 | (isWhole ? 0U : 1U));
    m_bytes += bytes;
}

void RowWriter::time(const QDateTime &time)
{
    // Zero is no time at all; those before 1970 become even numbers.
    const qint64 ms = time.toMSecsSinceEpoch();
    number(time.isValid() ? (ms < 0 ? static_cast<quint64>(-ms) * 2 : static_cast<quint64>(ms) * 2 + 1) : 0);
}

quint64 RowReader::number()
{
    quint64 value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*m_at++);
        value |= static_cast<quint64>(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return value;
    }
}

QString RowReader::text()
{
    const quint64 head = number();
    const auto size = static_cast<qsizetype>(head >> 1);
    const char *bytes = m_at;
    m_at += size;
    if ((head & 1) == 0)
        return QString::fromUtf8(bytes, size);
    QString text(size / qsizetype{sizeof(char16_t)}, Qt::Uninitialized);
    std::memcpy(text.data(), bytes, static_cast<std::size_t>(size));
    return text;
}

QDateTime RowReader::time()
{
    const quint64 value = number();
    if (value == 0)
        return {};
    const auto ms = static_cast<qint64>(value >> 1);
    return QDateTime::fromMSecsSinceEpoch((value & 1) != 0 ? ms : -ms, Qt::UTC);
}

} // namespace windlass
