// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/transcript.h"

namespace windlass {

void Transcript::add(const Line &line)
{
    m_lines.push_back(line);
    if (m_lines.size() > MaximumLines)
        m_lines.pop_front();
}

QStringList Transcript::text() const
{
    QStringList text;
    for (const Line &line : m_lines)
        text += QStringLiteral("%1 %2 %3 %4 ms %5 B %6")
                    .arg(line.when.toString(Qt::ISODateWithMs), line.request, QString::number(line.status),
                         QString::number(line.took.count()), QString::number(line.bytes), line.trouble)
                    .trimmed();
    return text;
}

QString kindWord(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network: return QStringLiteral("network");
    case Error::Kind::Proxy: return QStringLiteral("proxy");
    case Error::Kind::Timeout: return QStringLiteral("timeout");
    case Error::Kind::Tls: return QStringLiteral("tls");
    case Error::Kind::Unauthorized: return QStringLiteral("unauthorized");
    case Error::Kind::Forbidden: return QStringLiteral("forbidden");
    case Error::Kind::NotFound: return QStringLiteral("not found");
    case Error::Kind::Gone: return QStringLiteral("gone");
    case Error::Kind::Invalid: return QStringLiteral("invalid");
    case Error::Kind::Conflict: return QStringLiteral("conflict");
    case Error::Kind::RateLimited: return QStringLiteral("rate limited");
    case Error::Kind::Server: return QStringLiteral("server");
    case Error::Kind::BadResponse: return QStringLiteral("bad response");
    case Error::Kind::TooLarge: return QStringLiteral("too large");
    case Error::Kind::OutcomeUnknown: return QStringLiteral("outcome unknown");
    case Error::Kind::ReadOnly: return QStringLiteral("read-only");
    case Error::Kind::NotCached: return QStringLiteral("not cached");
    }
    return {};
}

} // namespace windlass
