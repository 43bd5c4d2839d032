// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apianswer.h"
#include "api/core/apirequest.h"
#include "api/core/bodypart.h"
#include "api/core/capabilities.h"
#include "api/core/credentials.h"
#include "api/core/hostclock.h"
#include "api/core/pendingreply.h"
#include "api/core/requestledger.h"
#include "api/core/networksetup.h"
#include "api/core/requestqueue.h"
#include "api/core/responsecache.h"
#include "api/core/transcript.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>
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

//! Sends the requests of one signed-in account: signs them, queues them in two lanes (six under way at most, four of
//! them in the background), joins equal reads, follows redirects, refreshes the token once for all that wait, pauses when
//! the host says 429, retries reads and never a write, and counts it all in the ledger. Network and parsing happen on a
//! thread of its own; answers arrive on the thread that the client lives on.
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
        NetworkSetup network{};
        bool isReadOnly = false; //!< No write leaves this machine; see setReadOnly().
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
                         ReadFrom from = ReadFrom::Network, const BodyListener &listener = {});

    RequestLedger &ledger() { return m_ledger; }
    const RequestLedger &ledger() const { return m_ledger; }
    //! The last requests without anything private, to go with a report.
    const Transcript &transcript() const { return m_transcript; }
    QUrl base() const { return m_options.base; }
    //! Requests that are under way or queued.
    int activeCount() const { return static_cast<int>(m_calls.size()); }
    bool isOnline() const { return m_isOnline; }
    //! Until when the host asked us to wait; invalid when it did not.
    QDateTime pausedUntil() const { return m_pausedUntil; }
    //! What the host and the credential can do, as far as answers told.
    Capabilities &capabilities() { return m_capabilities; }
    //! Time of the last answer (UTC); invalid before the first.
    QDateTime lastAnswer() const { return m_lastAnswer; }
    //! What the host's clock shows now (UTC), from the Date of its answers; invalid before the first.
    QDateTime hostNow() const { return m_hostClock.now(); }
    void clearCache();
    //! Another proxy or other certificates, for requests that are begun from now on.
    void setNetwork(const NetworkSetup &network);
    //! Another credential of the same account, from now on: what was signed with the one before and is refused is sent
    //! again, and what that one was granted is forgotten. Must not be null.
    void setCredentials(const std::shared_ptr<Credentials> &credentials);
    //! While it is on, every write ends with Error::ReadOnly before it is queued, whoever asked for it.
    void setReadOnly(bool isReadOnly);
    bool isReadOnly() const { return m_options.isReadOnly; }

signals:
    void readOnlyChanged(bool isReadOnly);
    void activeCountChanged(int count);
    void onlineChanged(bool isOnline);
    void pausedChanged(const QDateTime &until);
    //! 401 that no refresh cured: the account has to sign in again.
    void credentialsRefused();
    //! After credentialsRefused(): the host takes the credential again, or another one.
    void credentialsAccepted();

private:
    //! A Result<T> behind a pointer without its type, so that one queue serves every T.
    using Erased = std::shared_ptr<void>;

    struct Decoded {
        Erased result;
        bool isGood = false; //!< It is a value, so the answer may be kept.
    };

    //! One who asked.
    struct Waiter {
        quint64 id = 0;
        //! The last one may take the result instead of copying it.
        std::function<void(const Erased &, const ReplyInfo &, bool isLast)> deliver;
        BodyListener listener{}; //!< Empty for most.
    };

    //! One question to the host, and all who asked it.
    struct Call {
        quint64 id = 0;
        ApiRequest request;
        ReadFrom from = ReadFrom::Network;
        const void *resultType = nullptr;                //!< Equal for equal T.
        std::function<Decoded(const ApiAnswer &)> decode; //!< Network thread.
        QList<Waiter> waiters;
        QElapsedTimer clock; //!< Since it was handed to the network.
        int retries = 0;
        int refreshesBefore = 0; //!< How often we had asked for a new token when it was sent.
        int generation = 0;      //!< Of the token that it was signed with.
        int credential = 0;      //!< Which one it was signed with: m_credential at that time.
        int writesBefore = 0;    //!< A read that was asked before a write does not answer one that is asked after it.
        bool isReplayed = false;
        bool isRunning = false;
    };

    template <typename T>
    static const void *typeTag()
    {
        static const char tag = 0;
        return &tag;
    }

    // Who asks.
    void enqueue(Call call, const Waiter &waiter);
    Call *equalCall(const Call &call);
    void cancel(quint64 waiter);
    void drop(quint64 id);
    void finish(quint64 id, const Erased &result, const ReplyInfo &info);
    void finishLater(quint64 id, const Error &error);

    // What goes out.
    QUrl urlOf(const ApiRequest &request) const;
    void pump();
    bool mayGoInBackground(quint64 id);
    void dispatch(Call &call);
    void readCache(const Call &call);
    void requeue(quint64 id);

    // What comes back (apiclientanswers.cpp).
    void handOut(quint64 id, const BodyPart &part);
    void receive(quint64 id, const ApiAnswer &answer, const Erased &result, const std::optional<Error> &error);
    bool isWaitingForRefresh(Call &call);
    bool retryLater(Call &call, const Error &error);
    void refreshCredentials();
    void noteRateLimited(RequestFamily family, std::optional<std::chrono::seconds> asked);
    void pauseFor(std::optional<std::chrono::seconds> asked);
    void announce(std::function<void()> signal);
    void noteAnswer(const ApiAnswer &answer, const ApiRequest &request, const std::optional<Error> &error);
    void noteFeature(const FeatureUse &use, int status, const std::optional<Error> &error);
    void noteLine(const Call &call, const ApiAnswer &answer, const std::optional<Error> &error);

    Options m_options;
    RequestLedger m_ledger;
    Capabilities m_capabilities;
    Transcript m_transcript;
    QThread m_thread;
    HttpTransport *m_transport = nullptr; //!< Lives on m_thread, which deletes it.
    QHash<quint64, Call> m_calls;
    QHash<quint64, quint64> m_callOf; //!< By waiter.
    RequestQueue m_queue;
    QList<quint64> m_waitingForRefresh;
    QTimer m_resume;
    QTimer m_askBudgetAgain; //!< While background requests wait for the hour to go on.
    QDateTime m_pausedUntil;
    QDateTime m_lastAnswer;
    HostClock m_hostClock;
    quint64 m_nextId = 1;
    int m_running = 0;
    int m_pauses = 0; //!< In a row, without a good answer between them.
    int m_refreshes = 0;
    int m_credential = 0; //!< Counts those that setCredentials() gave.
    int m_writes = 0; //!< Begun and ended ones.
    std::atomic<bool> m_isClosing = false; //!< Read on the network thread: nothing is begun any more.
    bool m_isRefreshing = false;
    bool m_hasRefreshed = true; //!< The last attempt to refresh gave a token.
    bool m_isRefused = false; //!< credentialsRefused() was said, and nothing has worked since.
    bool m_isOnline = true;
};

template <typename T>
PendingReply<T> ApiClient::send(const ApiRequest &request, std::function<Result<T>(const ApiAnswer &)> parse, ReadFrom from,
                                const BodyListener &listener)
{
    ReplyPromise<T> promise(request.isWrite() ? ReplyKind::Write : ReplyKind::Read);
    Call call;
    call.request = request;
    call.from = from;
    call.resultType = typeTag<T>();
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
    const quint64 id = m_nextId++;
    const auto deliver = [promise](const Erased &erased, const ReplyInfo &info, bool isLast) {
        auto &result = *std::static_pointer_cast<Result<T>>(erased);
        if (isLast)
            promise.finish(std::move(result), info);
        else
            promise.finish(result, info);
    };
    enqueue(std::move(call), {id, deliver, listener});
    promise.onAbort([this, guard = QPointer(this), id] {
        if (guard)
            cancel(id);
    });
    return promise.reply();
}

} // namespace windlass
