// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/apiclient.h"

#include "api/core/httptransport.h"

#include <QHostAddress>
#include <QRandomGenerator>

#include <algorithm>

namespace windlass {

namespace {

constexpr int MaximumRunning = 6;
constexpr int MaximumInBackground = 4; //!< Slow pictures must not hold up the page that somebody opens.
constexpr int MaximumRetries = 2;
constexpr std::chrono::minutes LongestPause{15};

//! https anywhere; plain http only on this machine, and only when the API itself is there.
bool isPictureAddress(const QUrl &url, const QUrl &base)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    const bool isLocal = url.scheme() == QLatin1String("http") && base.scheme() == QLatin1String("http")
                         && QHostAddress(url.host()).isLoopback();
    return url.scheme() == QLatin1String("https") || isLocal;
}

} // namespace

QUrl ApiClient::officialBase()
{
    return QUrl(QStringLiteral("https://api.bitbucket.org/2.0"));
}

bool ApiClient::isUsableBase(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == QLatin1String("https"))
        return true;
    return url.scheme() == QLatin1String("http")
           && (url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback());
}

ApiClient::ApiClient(Options options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    Q_ASSERT(isUsableBase(m_options.base));
    // Paths begin with a slash.
    m_options.base = m_options.base.adjusted(QUrl::StripTrailingSlash);
    m_transport = new HttpTransport(m_options.base, m_options.cache);
    m_transport->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_transport, &QObject::deleteLater);
    connect(m_transport, &HttpTransport::requestSent, this, [this](int family, int part) {
        m_ledger.record(static_cast<RequestFamily>(family), static_cast<RequestPart>(part));
    });
    m_ledger.setAnonymous(!m_options.credentials);
    m_thread.setObjectName(QStringLiteral("windlass-network"));
    m_thread.start();

    m_resume.setSingleShot(true);
    connect(&m_resume, &QTimer::timeout, this, [this] {
        m_pausedUntil = {};
        emit pausedChanged({});
        pump();
    });
}

ApiClient::~ApiClient()
{
    m_isClosing = true;
    // From the thread itself, after what was asked of it before: clearCache() and signing out go together.
    QMetaObject::invokeMethod(m_transport, [this] { m_thread.quit(); });
    m_thread.wait();
}

QUrl ApiClient::urlOf(const ApiRequest &request) const
{
    const bool isBelowBase = request.path.startsWith('/') && !request.isUnsigned;
    return QUrl::fromEncoded(isBelowBase ? m_options.base.toEncoded() + request.path : request.path, QUrl::StrictMode);
}

quint64 ApiClient::enqueue(Call call, ReadFrom from)
{
    const quint64 id = m_nextId++;
    call.id = id;
    if (from == ReadFrom::Cache) {
        // Beside the queue: it costs no request and must not wait behind one.
        const WireRequest wire{id, call.request, urlOf(call.request), {}};
        m_calls.insert(id, std::move(call));
        const Call &kept = m_calls[id];
        QMetaObject::invokeMethod(m_transport, [this, wire, decode = kept.decode] {
            m_transport->answerFromCache(wire, [this, id = wire.id, &decode](const ApiAnswer &answer) {
                const Erased result = decode(answer).result;
                QMetaObject::invokeMethod(
                    this, [this, id, result, asOf = answer.asOf] { finish(id, result, {asOf, true}); },
                    Qt::QueuedConnection);
            });
        });
        return id;
    }
    (call.request.lane == Lane::Foreground ? m_foreground : m_background) += id;
    m_calls.insert(id, std::move(call));
    emit activeCountChanged(activeCount());
    // Queued, so that requests asked for in one go start in the order of their lanes.
    QMetaObject::invokeMethod(this, &ApiClient::pump, Qt::QueuedConnection);
    return id;
}

void ApiClient::pump()
{
    if (m_pausedUntil.isValid() || m_isRefreshing)
        return;
    while (m_running < MaximumRunning) {
        quint64 id = 0;
        if (!m_foreground.isEmpty())
            id = m_foreground.takeFirst();
        else if (!m_background.isEmpty() && runningInBackground() < MaximumInBackground)
            id = m_background.takeFirst();
        else
            return;
        if (const auto call = m_calls.find(id); call != m_calls.end())
            dispatch(*call);
    }
}

int ApiClient::runningInBackground() const
{
    return static_cast<int>(std::count_if(m_calls.begin(), m_calls.end(), [](const Call &call) {
        return call.isRunning && call.request.lane == Lane::Background;
    }));
}

void ApiClient::dispatch(Call &call)
{
    WireRequest wire;
    wire.id = call.id;
    wire.request = call.request;
    wire.url = urlOf(call.request);
    const bool isOurs = wire.url.isValid() && wire.url.scheme() == m_options.base.scheme()
                        && wire.url.authority() == m_options.base.authority();
    const bool isAllowed = call.request.isUnsigned ? isPictureAddress(wire.url, m_options.base) : isOurs;
    if (!isAllowed) {
        // A `next` on another host (recorded ones exist) is not followed: the list simply can't go on.
        ApiAnswer refused;
        refused.failure = Error::make(Error::Kind::BadResponse, QStringLiteral("The address is at another host."));
        const Erased result = call.decode(refused).result;
        QMetaObject::invokeMethod(this, [this, id = call.id, result] { finish(id, result, {}); }, Qt::QueuedConnection);
        return;
    }
    if (m_options.credentials && !call.request.isUnsigned)
        wire.authorization = m_options.credentials->authorization();

    call.isRunning = true;
    call.refreshesBefore = m_refreshes;
    ++m_running;
    QMetaObject::invokeMethod(m_transport, [this, wire, decode = call.decode] {
        if (m_isClosing)
            return;
        m_transport->send(wire, [this, wire, decode](const ApiAnswer &answer) {
            const std::optional<Error> error = errorOf(answer, wire.request);
            const Decoded decoded = decode(answer);
            ApiAnswer head = answer;
            head.body.clear();
            QMetaObject::invokeMethod(
                this,
                [this, id = wire.id, asked = wire.request, head, result = decoded.result, error] {
                    // Before the calls are touched: who hears of it may send more, or give this one up. What a host of
                    // pictures says tells nothing about the API.
                    if (!asked.isUnsigned)
                        noteAnswer(head, asked.family);
                    receive(id, head, result, error);
                },
                Qt::QueuedConnection);
            return decoded.isGood;
        });
    });
}

void ApiClient::receive(quint64 id, const ApiAnswer &answer, const Erased &result, const std::optional<Error> &error)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return; // Given up meanwhile; cancel() has freed its place.
    Call &call = *found;
    call.isRunning = false;
    --m_running;

    if (error && error->kind == Error::Kind::Unauthorized && !call.request.isUnsigned) {
        if (m_options.credentials && m_options.credentials->canRefresh() && !call.isReplayed) {
            call.isReplayed = true;
            // Signed with the token from before the last refresh: that one is cured already.
            if (call.refreshesBefore != m_refreshes && !m_isRefreshing) {
                requeue(id);
                pump();
                return;
            }
            m_waitingForRefresh += id;
            refreshCredentials();
            return;
        }
        announce([this] { emit credentialsRefused(); });
    }
    if (error && error->kind == Error::Kind::RateLimited && !call.request.isUnsigned)
        noteRateLimited(call.request.family, error->retryAfter);
    else if (!error)
        m_pauses = 0;
    if (error && retryLater(call, *error))
        return;
    finish(id, result, {answer.asOf, answer.isFromCache});
    pump();
}

void ApiClient::announce(std::function<void()> signal)
{
    // Queued: a listener may sign out, which destroys us, and no function of ours must be under way then.
    QMetaObject::invokeMethod(this, std::move(signal), Qt::QueuedConnection);
}

void ApiClient::requeue(quint64 id)
{
    if (const auto found = m_calls.constFind(id); found != m_calls.constEnd())
        (found->request.lane == Lane::Foreground ? m_foreground : m_background).prepend(id);
}

bool ApiClient::retryLater(Call &call, const Error &error)
{
    const bool isWorthIt = error.kind == Error::Kind::Network || error.kind == Error::Kind::RateLimited
                           || (error.kind == Error::Kind::Server && error.httpStatus >= 502 && error.httpStatus <= 504);
    if (call.request.isWrite() || call.request.isUnsigned || !isWorthIt || call.retries >= MaximumRetries)
        return false;
    ++call.retries;
    const quint64 id = call.id;
    if (error.kind == Error::Kind::RateLimited) {
        requeue(id); // The pause holds it back.
        return true;
    }
    // Full jitter, so that many clients that lost the same host do not come back together.
    const auto longest = m_options.retryDelay * (1 << (call.retries - 1));
    const double share = m_options.retryJitter ? m_options.retryJitter() : QRandomGenerator::global()->generateDouble();
    const auto delay = std::chrono::milliseconds(static_cast<qint64>(share * static_cast<double>(longest.count())));
    QTimer::singleShot(delay, this, [this, id] {
        requeue(id);
        pump();
    });
    pump();
    return true;
}

void ApiClient::refreshCredentials()
{
    if (m_isRefreshing)
        return;
    m_isRefreshing = true;
    m_options.credentials->refresh([this, guard = QPointer(this)](bool) {
        if (!guard)
            return;
        // Refused or not: each waiter is sent once more and then hears the host's own answer.
        m_isRefreshing = false;
        ++m_refreshes;
        const QList<quint64> waiting = std::exchange(m_waitingForRefresh, {});
        std::for_each(waiting.crbegin(), waiting.crend(), [this](quint64 id) { requeue(id); });
        pump();
    });
}

void ApiClient::noteRateLimited(RequestFamily family, std::optional<std::chrono::seconds> asked)
{
    pauseFor(asked);
    m_ledger.noteRefusal(family, m_pausedUntil);
}

void ApiClient::pauseFor(std::optional<std::chrono::seconds> asked)
{
    // Six requests under way may all come back with a 429: that is one pause, not six that double each other.
    const bool isPaused = m_pausedUntil.isValid();
    if (!isPaused)
        ++m_pauses;
    const auto pause = std::min<std::chrono::milliseconds>(
        asked ? std::chrono::milliseconds(*asked) : m_options.rateLimitPause * (1 << std::clamp(m_pauses - 1, 0, 4)),
        LongestPause);
    const auto jitter = std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(1 + static_cast<int>(pause.count() / 10)));
    const auto whole = std::min<std::chrono::milliseconds>(pause + jitter, LongestPause);
    const QDateTime until = QDateTime::currentDateTimeUtc().addMSecs(whole.count());
    if (isPaused && (!asked || until <= m_pausedUntil))
        return;
    m_pausedUntil = until;
    m_resume.start(whole);
    announce([this, until] { emit pausedChanged(until); });
}

void ApiClient::cancel(quint64 id)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    if (found->isRunning) {
        --m_running;
        QMetaObject::invokeMethod(m_transport, [this, id] { m_transport->cancel(id); });
    }
    m_calls.erase(found);
    m_foreground.removeOne(id);
    m_background.removeOne(id);
    m_waitingForRefresh.removeOne(id);
    emit activeCountChanged(activeCount());
    QMetaObject::invokeMethod(this, &ApiClient::pump, Qt::QueuedConnection);
}

void ApiClient::finish(quint64 id, const Erased &result, const ReplyInfo &info)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    const auto deliver = std::move(found->deliver);
    m_calls.erase(found);
    emit activeCountChanged(activeCount());
    deliver(result, info);
}

void ApiClient::noteAnswer(const ApiAnswer &answer, RequestFamily family)
{
    // A host that broke off in the middle of an answer is there.
    const bool isOnline = !answer.failure || answer.failure->httpStatus != 0
                          || (answer.failure->kind != Error::Kind::Network && answer.failure->kind != Error::Kind::Timeout
                              && answer.failure->kind != Error::Kind::Tls);
    if (!answer.failure) {
        m_lastAnswer = answer.asOf;
        m_hostClock.note(answer.headers.value("date"));
        m_ledger.mergeHeaders(family, answer.headers);
        if (answer.headers.contains("x-oauth-scopes")) {
            QSet<QString> scopes;
            for (const QByteArray &scope : answer.headers.value("x-oauth-scopes").split(','))
                scopes.insert(QString::fromLatin1(scope.trimmed()));
            if (std::exchange(m_grantedScopes, scopes) != scopes)
                emit grantedScopesChanged();
        }
    }
    if (isOnline != m_isOnline) {
        m_isOnline = isOnline;
        emit onlineChanged(isOnline);
    }
}

void ApiClient::clearCache()
{
    QMetaObject::invokeMethod(m_transport, &HttpTransport::clearCache);
}

} // namespace windlass
