// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/apiclient.h"

#include "api/core/httptransport.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace windlass {

namespace {

constexpr int MaximumRunning = 6;
constexpr int MaximumInBackground = 4; //!< Slow pictures must not hold up the page that somebody opens.
//! How long background requests wait before the budget is asked again.
constexpr std::chrono::seconds BudgetPatience{30};

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
    m_transport = new HttpTransport(m_options.base, m_options.network, m_options.cache);
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
    m_askBudgetAgain.setSingleShot(true);
    m_askBudgetAgain.setInterval(BudgetPatience);
    connect(&m_askBudgetAgain, &QTimer::timeout, this, &ApiClient::pump);
}

ApiClient::~ApiClient()
{
    m_isClosing = true;
    if (QCoreApplication::instance()) {
        // From the thread itself, after what was asked of it before: clearCache() and signing out go together.
        QMetaObject::invokeMethod(m_transport, [this] { m_thread.quit(); });
    } else {
        // Without the application no thread is told anything any more, and the wait would not end.
        m_thread.quit();
    }
    m_thread.wait();
}

QUrl ApiClient::urlOf(const ApiRequest &request) const
{
    const bool isBelowBase = request.path.startsWith('/') && !request.isUnsigned;
    return QUrl::fromEncoded(isBelowBase ? m_options.base.toEncoded() + request.path : request.path, QUrl::StrictMode);
}

void ApiClient::enqueue(Call call, const Waiter &waiter)
{
    if (call.request.isWrite())
        ++m_writes;
    call.writesBefore = m_writes;
    if (Call *same = equalCall(call)) {
        same->waiters += waiter;
        m_callOf.insert(waiter.id, same->id);
        if (call.request.lane == Lane::Foreground && same->request.lane == Lane::Background) {
            same->request.lane = Lane::Foreground;
            m_queue.promote(same->id);
            QMetaObject::invokeMethod(this, &ApiClient::pump, Qt::QueuedConnection);
        }
        return;
    }
    const quint64 id = m_nextId++;
    call.id = id;
    call.waiters = {waiter};
    m_callOf.insert(waiter.id, id);
    const Call &kept = *m_calls.insert(id, std::move(call));
    emit activeCountChanged(activeCount());
    if (kept.request.isWrite() && m_options.isReadOnly) {
        finishLater(id, Error::make(Error::Kind::ReadOnly, {}));
    } else if (kept.from == ReadFrom::Cache) {
        readCache(kept); // Beside the queue: it costs no request and must not wait behind one.
    } else if (const auto absence = m_capabilities.absence(kept.request.feature.feature, kept.request.feature.scope)) {
        Error gone = Error::make(Error::Kind::Gone, absence->message);
        gone.httpStatus = absence->httpStatus;
        finishLater(id, gone);
    } else {
        m_queue.append(id, kept.request.lane);
        // Queued, so that requests asked for in one go start in the order of their lanes.
        QMetaObject::invokeMethod(this, &ApiClient::pump, Qt::QueuedConnection);
    }
}

ApiClient::Call *ApiClient::equalCall(const Call &call)
{
    for (Call &other : m_calls) {
        if (other.from == call.from && other.resultType == call.resultType && other.writesBefore == call.writesBefore
            && other.request.asksTheSame(call.request))
            return &other;
    }
    return nullptr;
}

void ApiClient::readCache(const Call &call)
{
    const WireRequest wire{call.id, call.request, urlOf(call.request), {}};
    QMetaObject::invokeMethod(m_transport, [this, wire, decode = call.decode] {
        m_transport->answerFromCache(wire, [this, id = wire.id, &decode](const ApiAnswer &answer) {
            const Erased result = decode(answer).result;
            QMetaObject::invokeMethod(
                this, [this, id, result, asOf = answer.asOf] { finish(id, result, {asOf, true}); }, Qt::QueuedConnection);
        });
    });
}

void ApiClient::pump()
{
    if (m_pausedUntil.isValid() || m_isRefreshing)
        return;
    while (m_running < MaximumRunning) {
        const quint64 id = m_queue.take([this](quint64 waiting) { return mayGoInBackground(waiting); });
        if (id == 0)
            break;
        if (const auto call = m_calls.find(id); call != m_calls.end())
            dispatch(*call);
    }
    // Nothing happens here when the hour goes on, so look again now and then.
    if (m_running == 0 && m_queue.hasBackground() && !m_askBudgetAgain.isActive())
        m_askBudgetAgain.start();
}

bool ApiClient::mayGoInBackground(quint64 id)
{
    const auto running = std::count_if(m_calls.cbegin(), m_calls.cend(), [](const Call &call) {
        return call.isRunning && call.request.lane == Lane::Background;
    });
    const auto call = m_calls.constFind(id);
    // One that was given up is taken out, so that it does not stay in the line.
    return call == m_calls.constEnd()
           || (running < MaximumInBackground && m_ledger.mayWorkInBackground(call->request.family));
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
        finishLater(call.id, Error::make(Error::Kind::BadResponse, QStringLiteral("The address is at another host.")));
        return;
    }
    if (m_options.credentials && !call.request.isUnsigned)
        wire.authorization = m_options.credentials->authorization();

    const bool isHeard = std::any_of(call.waiters.cbegin(), call.waiters.cend(),
                                     [](const Waiter &waiter) { return bool(waiter.listener); });
    if (isHeard) {
        wire.part = [this, id = call.id](const BodyPart &part) {
            QMetaObject::invokeMethod(this, [this, id, part] { handOut(id, part); }, Qt::QueuedConnection);
        };
    }
    call.isRunning = true;
    call.refreshesBefore = m_refreshes;
    call.generation = m_options.credentials ? m_options.credentials->generation() : 0;
    call.credential = m_credential;
    call.clock.start();
    ++m_running;
    QMetaObject::invokeMethod(m_transport, [this, wire, decode = call.decode] {
        if (m_isClosing)
            return;
        m_transport->send(wire, [this, wire, decode](const ApiAnswer &answer) {
            const std::optional<Error> error = errorOf(answer, wire.request);
            const Decoded decoded = decode(answer);
            ApiAnswer head = answer;
            head.size = answer.body.size();
            head.body.clear();
            QMetaObject::invokeMethod(
                this,
                [this, id = wire.id, asked = wire.request, head, result = decoded.result, error] {
                    // Before the calls are touched: who hears of it may send more, or give this one up. What a host of
                    // pictures says tells nothing about the API.
                    if (!asked.isUnsigned)
                        noteAnswer(head, asked, error);
                    receive(id, head, result, error);
                },
                Qt::QueuedConnection);
            return decoded.isGood;
        });
    });
}

void ApiClient::requeue(quint64 id)
{
    if (const auto found = m_calls.constFind(id); found != m_calls.constEnd())
        m_queue.prepend(id, found->request.lane);
}

void ApiClient::cancel(quint64 waiter)
{
    const auto found = m_calls.find(m_callOf.take(waiter));
    if (found == m_calls.end())
        return;
    found->waiters.removeIf([waiter](const Waiter &each) { return each.id == waiter; });
    if (found->waiters.isEmpty())
        drop(found->id);
}

void ApiClient::drop(quint64 id)
{
    const Call call = m_calls.take(id);
    if (call.isRunning) {
        --m_running;
        QMetaObject::invokeMethod(m_transport, [this, id] { m_transport->cancel(id); });
    }
    m_queue.remove(id);
    m_waitingForRefresh.removeOne(id);
    emit activeCountChanged(activeCount());
    QMetaObject::invokeMethod(this, &ApiClient::pump, Qt::QueuedConnection);
}

void ApiClient::finish(quint64 id, const Erased &result, const ReplyInfo &info)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    const QList<Waiter> waiters = std::move(found->waiters);
    if (found->request.isWrite())
        ++m_writes;
    m_calls.erase(found);
    for (const Waiter &waiter : waiters)
        m_callOf.remove(waiter.id);
    emit activeCountChanged(activeCount());
    for (const Waiter &waiter : waiters)
        waiter.deliver(result, info, waiter.id == waiters.constLast().id);
}

void ApiClient::finishLater(quint64 id, const Error &error)
{
    ApiAnswer refused;
    refused.failure = error;
    const Erased result = m_calls.value(id).decode(refused).result;
    QMetaObject::invokeMethod(this, [this, id, result] { finish(id, result, {}); }, Qt::QueuedConnection);
}

void ApiClient::setReadOnly(bool isReadOnly)
{
    if (std::exchange(m_options.isReadOnly, isReadOnly) != isReadOnly)
        emit readOnlyChanged(isReadOnly);
}

void ApiClient::setNetwork(const NetworkSetup &network)
{
    m_options.network = network;
    QMetaObject::invokeMethod(m_transport, [this, network] { m_transport->setNetwork(network); });
}

void ApiClient::clearCache()
{
    QMetaObject::invokeMethod(m_transport, &HttpTransport::clearCache);
}

} // namespace windlass
