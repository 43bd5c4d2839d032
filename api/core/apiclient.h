// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apianswer.h"
#include "api/core/apirequest.h"
#include "api/core/credentials.h"
#include "api/core/hostclock.h"
#include "api/core/pendingreply.h"
#include "api/core/requestledger.h"
#include "api/core/responsecache.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>

namespace windlass {

class HttpTransport;

//! Where a read may be answered from. A page asks for both, the cache first, and is told twice.
enum class ReadFrom {
    Network, //!< What is true now.
    Cache,   //!< What was seen last, without a request; NotCached when it never was.
};

//! Sends the requests of one signed-in account: signs them, queues them in two lanes (six under way at most, four of them in the background), follows
//! redirects, refreshes the token once for all that wait, pauses when the host says 429, retries reads and never a
//! write, and counts it all in the ledger. Network and parsing happen on a thread of its own; answers arrive on the
//! thread that the client lives on.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QUrl base;                                //!< "https://api.bitbucket.org/2.0"; http only on loopback.
        std::shared_ptr<Credentials> credentials; //!< Null means anonymous.
        ResponseCacheFactory cache;               //!< May be empty.
        std::chrono::milliseconds retryDelay{1000};
        std::chrono::milliseconds rateLimitPause{60'000}; //!< After a 429 without Retry-After; doubles up to 15 minutes.
        //! The share, from 0 to 1, of the longest wait that a retry really waits; empty leaves it to chance.
        std::function<double()> retryJitter{};
    };

    //! The API of bitbucket.org.
    static QUrl officialBase();
    //! Whether `url` can be a base: https, or http on loopback; no query, no user name.
    static bool isUsableBase(const QUrl &url);

    explicit ApiClient(Options options, QObject *parent = nullptr);
    ~ApiClient() override;

    //! `parse` runs on the network thread and must be a pure function of the answer.
    template <typename T>
    PendingReply<T> send(const ApiRequest &request, std::function<Result<T>(const ApiAnswer &)> parse,
                         ReadFrom from = ReadFrom::Network);

    RequestLedger &ledger() { return m_ledger; }
    QUrl base() const { return m_options.base; }
    //! Requests that are under way or queued.
    int activeCount() const { return static_cast<int>(m_calls.size()); }
    bool isOnline() const { return m_isOnline; }
    //! Until when the host asked us to wait; invalid when it did not.
    QDateTime pausedUntil() const { return m_pausedUntil; }
    //! What the credential was granted, from X-Oauth-Scopes; empty until the first answer, or where the host is silent.
    QSet<QString> grantedScopes() const { return m_grantedScopes; }
    //! Time of the last answer (UTC); invalid before the first.
    QDateTime lastAnswer() const { return m_lastAnswer; }
    //! What the host's clock shows now (UTC), from the Date of its answers; invalid before the first.
    QDateTime hostNow() const { return m_hostClock.now(); }
    void clearCache();

signals:
    void activeCountChanged(int count);
    void onlineChanged(bool isOnline);
    void pausedChanged(const QDateTime &until);
    void grantedScopesChanged();
    //! 401 that no refresh cured: the account has to sign in again.
    void credentialsRefused();

private:
    //! A Result<T> behind a pointer without its type, so that one queue serves every T.
    using Erased = std::shared_ptr<void>;

    struct Decoded {
        Erased result;
        bool isGood = false; //!< It is a value, so the answer may be kept.
    };

    struct Call {
        quint64 id = 0;
        ApiRequest request;
        std::function<Decoded(const ApiAnswer &)> decode; //!< Network thread.
        std::function<void(Erased, ReplyInfo)> deliver;  //!< Our thread.
        int retries = 0;
        int refreshesBefore = 0; //!< How often the credential had been refreshed when it was sent.
        bool isReplayed = false;
        bool isRunning = false;
    };

    QUrl urlOf(const ApiRequest &request) const;
    quint64 enqueue(Call call, ReadFrom from);
    void pump();
    int runningInBackground() const;
    void dispatch(Call &call);
    void receive(quint64 id, const ApiAnswer &answer, const Erased &result, const std::optional<Error> &error);
    bool retryLater(Call &call, const Error &error);
    void refreshCredentials();
    void noteRateLimited(RequestFamily family, std::optional<std::chrono::seconds> asked);
    void pauseFor(std::optional<std::chrono::seconds> asked);
    void requeue(quint64 id);
    void announce(std::function<void()> signal);
    void cancel(quint64 id);
    void finish(quint64 id, const Erased &result, const ReplyInfo &info);
    void noteAnswer(const ApiAnswer &answer, RequestFamily family);

    Options m_options;
    RequestLedger m_ledger;
    QThread m_thread;
    HttpTransport *m_transport = nullptr; //!< Lives on m_thread, which deletes it.
    QHash<quint64, Call> m_calls;
    QList<quint64> m_foreground;
    QList<quint64> m_background;
    QList<quint64> m_waitingForRefresh;
    QTimer m_resume;
    QDateTime m_pausedUntil;
    QDateTime m_lastAnswer;
    HostClock m_hostClock;
    QSet<QString> m_grantedScopes;
    quint64 m_nextId = 1;
    int m_running = 0;
    int m_pauses = 0;    //!< In a row, without a good answer between them.
    int m_refreshes = 0;
    std::atomic<bool> m_isClosing = false; //!< Read on the network thread: nothing is begun any more.
    bool m_isRefreshing = false;
    bool m_isOnline = true;
};

template <typename T>
PendingReply<T> ApiClient::send(const ApiRequest &request, std::function<Result<T>(const ApiAnswer &)> parse, ReadFrom from)
{
    ReplyPromise<T> promise(request.isWrite() ? ReplyKind::Write : ReplyKind::Read);
    Call call;
    call.request = request;
    call.decode = [parse = std::move(parse), request](const ApiAnswer &answer) -> Decoded {
        if (auto error = errorOf(answer, request))
            return {std::make_shared<Result<T>>(*std::move(error))};
        Result<T> result = parse(answer);
        if (!result) {
            Error error = result.error();
            error.request = answer.request;
            error.httpStatus = answer.status;
            // The host said yes and we can't read what came of it.
            if (request.isWrite() && error.kind == Error::Kind::BadResponse)
                error.kind = Error::Kind::OutcomeUnknown;
            return {std::make_shared<Result<T>>(std::move(error))};
        }
        return {std::make_shared<Result<T>>(std::move(result)), true};
    };
    call.deliver = [promise](const Erased &result, const ReplyInfo &info) {
        promise.finish(std::move(*std::static_pointer_cast<Result<T>>(result)), info);
    };
    const quint64 id = enqueue(std::move(call), from);
    promise.onAbort([this, guard = QPointer(this), id] {
        if (guard)
            cancel(id);
    });
    return promise.reply();
}

} // namespace windlass
