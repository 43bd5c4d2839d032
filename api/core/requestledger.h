// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/requestkind.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QObject>

#include <array>
#include <deque>
#include <optional>

namespace windlass {

//! Counts every request that one credential sent, by family and by part of the program, over the rolling hour. The host
//! tells its own count only to access tokens, so for everybody else this is the only indicator there is, and it says
//! that it is an estimate: other programs with the same credential are not in it.
class RequestLedger : public QObject
{
    Q_OBJECT

public:
    //! Where a limit comes from.
    enum class Source {
        Unknown,    //!< Nothing was answered yet: the published table is all there is.
        Documented, //!< The host answered and told no limit: Atlassian's published table, an estimate.
        Headers,    //!< The host's X-RateLimit-* headers.
    };

    //! The host answered 429.
    struct Refusal {
        RequestFamily family = RequestFamily::Repository;
        QDateTime at;
        QDateTime until; //!< When we ask again.
        bool operator==(const Refusal &) const = default;
    };

    //! Five minutes each.
    static constexpr int SlotCount = 12;

    explicit RequestLedger(QObject *parent = nullptr);

    //! Without a credential the host gives 60 requests an hour, of all kinds together.
    void setAnonymous(bool isAnonymous);

    //! A request left this machine; redirects and retries count too, since the host counts them.
    void record(RequestFamily family, RequestPart part = RequestPart::Other,
                const QDateTime &when = QDateTime::currentDateTimeUtc());
    //! An answer came: merges in X-RateLimit-Limit, -Remaining, -Reset (seconds left), -NearLimit and -Resource; names in
    //! lower case. Values that make no sense are ignored.
    void mergeHeaders(RequestFamily family, const QMap<QByteArray, QByteArray> &headers,
                      const QDateTime &when = QDateTime::currentDateTimeUtc());
    //! 429; `until` is when the pause ends.
    void noteRefusal(RequestFamily family, const QDateTime &until,
                     const QDateTime &when = QDateTime::currentDateTimeUtc());

    //! Requests within the last 60 minutes: our count, or the host's where that is higher.
    int used(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Our own count alone.
    int counted(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Our own count of all families together, by the part of the program that asked.
    int usedBy(RequestPart part, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Our own count of the last hour by five minutes, the oldest first; the last slot ends now.
    std::array<int, SlotCount> byFiveMinutes(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Requests since the program started, of all families.
    qint64 total() const { return m_total; }
    //! Requests an hour; 0 when none is published and none was told.
    int limit(RequestFamily family) const;
    //! Nothing where no limit is known.
    std::optional<int> left(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    Source source(RequestFamily family) const;
    //! What the host calls the budget (X-RateLimit-Resource); empty when it did not say. Other people's text.
    QString resource(RequestFamily family) const { return m_books[index(family)].resource; }
    //! When the host spoke of this budget last; invalid when it never did.
    QDateTime lastHeard(RequestFamily family) const { return m_books[index(family)].heardAt; }
    bool hasAnswered() const { return m_hasAnswered; }
    //! When one more becomes possible: the host's own time, else when the oldest counted request leaves the hour. Invalid
    //! when none is counted.
    QDateTime nextRefill(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! When nothing of this hour is used any more if nothing is sent from now on; invalid when nothing is counted.
    QDateTime fullRefill(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! The last 429, for an hour after its pause.
    std::optional<Refusal> lastRefusal(const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Background work stops at the last fifth of the hour's budget, when the host says that the limit is near, and while
    //! it is paused.
    bool mayWorkInBackground(RequestFamily family, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;

    //! What has to survive a restart, because the host's hour goes on: JSON, without a name or an address.
    QByteArray saved(const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Adds what an earlier run saved, as far as it is of this hour. False, and nothing happens, when it is damaged.
    bool restore(const QByteArray &saved, const QDateTime &now = QDateTime::currentDateTimeUtc());

signals:
    void changed();

private:
    struct Sent {
        qint64 ms; //!< Since the epoch.
        RequestPart part;
    };

    //! What is known of one family.
    struct Book {
        std::deque<Sent> sent; //!< Oldest first.
        std::optional<int> told; //!< The limit, as the host said it.
        std::optional<int> remaining;
        QDateTime remainingAt;
        QDateTime resetAt;
        QDateTime nearAt; //!< When the host said last that the limit is near; invalid after it said that it is not.
        QDateTime heardAt;
        QString resource;
    };

    static constexpr std::size_t index(RequestFamily family) { return static_cast<std::size_t>(family); }
    void dropOld(RequestFamily family, const QDateTime &now) const;
    void insert(RequestFamily family, const Sent &sent);
    void mergeRemaining(Book &book, int remaining, const QDateTime &when);
    std::optional<int> usedByHost(RequestFamily family, const QDateTime &now) const;

    mutable std::array<Book, RequestFamilyCount> m_books;
    std::optional<Refusal> m_refusal;
    qint64 m_total = 0;
    bool m_hasAnswered = false;
    bool m_isAnonymous = false;
};

} // namespace windlass
