// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/requestledger.h"

#include <algorithm>

namespace windlass {

namespace {
constexpr qint64 HourMs = 60LL * 60 * 1000;
}

RequestLedger::RequestLedger(QObject *parent) : QObject(parent) {}

void RequestLedger::record(RequestFamily family, const QDateTime &when)
{
    m_sentMs[index(family)].push_back(when.toMSecsSinceEpoch());
    ++m_total;
    dropOld(family, when);
    emit changed();
}

void RequestLedger::mergeHeaders(RequestFamily family, const QMap<QByteArray, QByteArray> &headers)
{
    // The limit may read "60, 60;w=3600": the first number counts.
    const QByteArray text = headers.value("x-ratelimit-limit").split(',').constFirst().trimmed();
    bool isNumber = false;
    const int limit = text.toInt(&isNumber);
    const bool isNear = headers.value("x-ratelimit-nearlimit").trimmed().toLower() == "true";
    if (isNumber && limit > 0 && limit <= 1'000'000) {
        m_limits[index(family)] = limit;
        m_sources[index(family)] = Source::Headers;
    }
    if (headers.contains("x-ratelimit-nearlimit"))
        m_isNearLimit[index(family)] = isNear;
    emit changed();
}

int RequestLedger::used(RequestFamily family, const QDateTime &now) const
{
    dropOld(family, now);
    return static_cast<int>(m_sentMs[index(family)].size());
}

int RequestLedger::left(RequestFamily family, const QDateTime &now) const
{
    return std::max(0, limit(family) - used(family, now));
}

QDateTime RequestLedger::nextRefill(RequestFamily family, const QDateTime &now) const
{
    dropOld(family, now);
    const auto &sent = m_sentMs[index(family)];
    return sent.empty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(sent.front() + HourMs, Qt::UTC);
}

bool RequestLedger::mayWorkInBackground(RequestFamily family, const QDateTime &now) const
{
    return !m_isNearLimit[index(family)] && left(family, now) * 5 > limit(family);
}

void RequestLedger::dropOld(RequestFamily family, const QDateTime &now) const
{
    auto &sent = m_sentMs[index(family)];
    const qint64 oldest = now.toMSecsSinceEpoch() - HourMs;
    while (!sent.empty() && sent.front() <= oldest)
        sent.pop_front();
}

} // namespace windlass
