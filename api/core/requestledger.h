// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apirequest.h"

#include <QDateTime>
#include <QMap>
#include <QObject>

#include <array>
#include <deque>

namespace windlass {

//! Counts every request that one credential sent, by family, over the rolling hour. The host tells its own count only to
//! access tokens, so for everybody else this is the only indicator there is, and it says that it is an estimate.
class RequestLedger : public QObject
{
    Q_OBJECT

public:
    //! Where a limit comes from.
    enum class Source {
        Documented, //!< Atlassian's published table: an estimate.
        Headers,    //!< The host's X-RateLimit-* headers.
    };

    explicit RequestLedger(QObject *parent = nullptr);

    //! A request left this machine; redirects and retries count too, since the host counts them.
    void record(RequestFamily family, const QDateTime &when = QDateTime::currentDateTimeUtc());
    //! Merges in X-RateLimit-Limit and -NearLimit; names in lower case. Values that make no sense are ignored.
    void mergeHeaders(RequestFamily family, const QMap<QByteArray, QByteArray> &headers);

    //! Requests within the last 60 minutes.
    int used(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Requests since the program started, of all families.
    qint64 total() const { return m_total; }
    int limit(RequestFamily family) const { return m_limits[index(family)]; }
    int left(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    Source source(RequestFamily family) const { return m_sources[index(family)]; }
    //! When the oldest counted request leaves the hour, so that one more becomes possible; invalid when none is counted.
    QDateTime nextRefill(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Background work stops at the last fifth of the hour's budget and when the host says that the limit is near.
    bool mayWorkInBackground(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;

signals:
    void changed();

private:
    static constexpr std::size_t FamilyCount = 5;
    static constexpr std::size_t index(RequestFamily family) { return static_cast<std::size_t>(family); }
    void dropOld(RequestFamily family, const QDateTime &now) const;

    mutable std::array<std::deque<qint64>, FamilyCount> m_sentMs; //!< Milliseconds since the epoch, oldest first.
    std::array<int, FamilyCount> m_limits{1000, 5000, 1000, 1000, 1'000'000};
    std::array<Source, FamilyCount> m_sources{};
    std::array<bool, FamilyCount> m_isNearLimit{};
    qint64 m_total = 0;
};

} // namespace windlass
