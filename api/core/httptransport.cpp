// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/httptransport.h"

#include "api/core/httptools.h"
#include "api/core/keptanswer.h"
#include "api/core/oneshotbody.h"
#include "windlass_version.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

namespace windlass {

namespace {

constexpr int MaximumRedirects = 5;
constexpr int InactivityMs = 30'000;
//! Pieces of a body go out this large or this often: each one costs the asker's thread an event.
constexpr qint64 PartBytes = 256 * 1024;
constexpr qint64 PartEveryMs = 50;

//! Cookies are neither kept nor sent: we sign every request, and Qt shares cookies between the ports of a host.
class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

struct HttpTransport::Call {
    WireRequest wire;
    QByteArray cacheKey; //!< Of the address that was asked for, before any redirect.
    QString label;
    Done done;
    QNetworkReply *reply = nullptr;
    QNetworkAccessManager *manager = nullptr; //!< Of a write, its own; null for reads.
    QTimer *deadline = nullptr;
    QByteArray body;
    qint64 handedOut = 0; //!< How much of the body has gone out in pieces.
    QElapsedTimer sinceHandedOut;
    std::optional<CachedResponse> cached;
    int redirects = 0;
    int sent = 0;
    bool isTimedOut = false;
    bool isTooLarge = false;
    bool isSecured = false; //!< The handshake is done: from here on something may have left.
    bool isEnded = false;
};

namespace {

QByteArray cacheKeyOf(const WireRequest &wire)
{
    return wire.request.range + wire.url.toEncoded();
}

QString labelOf(const WireRequest &wire)
{
    return QString::fromLatin1(methodName(wire.request.method)) + QLatin1Char(' ') + wire.url.path(QUrl::FullyEncoded);
}

} // namespace

HttpTransport::HttpTransport(const QUrl &apiBase, NetworkSetup setup, ResponseCacheFactory makeCache)
    : m_apiBase(apiBase)
    , m_route(std::move(setup))
    , m_makeCache(std::move(makeCache))
{
    m_reads = makeManager();
}

QNetworkAccessManager *HttpTransport::makeManager()
{
    auto *manager = new QNetworkAccessManager(this);
    manager->setCookieJar(new NoCookies(manager));
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setProxyFactory(m_route.makeProxyFactory());
    return manager;
}

HttpTransport::~HttpTransport()
{
    const auto calls = std::exchange(m_calls, {});
    for (const auto &call : calls) {
        call->isEnded = true;
        if (call->reply)
            call->reply->abort();
    }
}

ResponseCache *HttpTransport::cache()
{
    if (!m_cache && m_makeCache)
        m_cache = m_makeCache();
    return m_cache.get();
}

void HttpTransport::clearCache()
{
    if (cache())
        m_cache->clear();
}

void HttpTransport::setNetwork(const NetworkSetup &setup)
{
    m_route = NetworkRoute(setup);
    // The one before is left to its replies: it goes when this does, and people change this once a year.
    m_reads = makeManager();
}

void HttpTransport::send(const WireRequest &wire, Done done)
{
    auto call = std::make_shared<Call>();
    call->wire = wire;
    call->cacheKey = cacheKeyOf(wire);
    call->label = labelOf(wire);
    call->done = std::move(done);
    m_calls.insert(wire.id, call);
    if (wire.request.mayCache && cache())
        call->cached = m_cache->find(call->cacheKey);

    call->deadline = new QTimer(this);
    call->deadline->setSingleShot(true);
    connect(call->deadline, &QTimer::timeout, this, [call] {
        call->isTimedOut = true;
        if (call->reply)
            call->reply->abort();
    });
    call->deadline->start(wire.request.deadline);
    start(call);
}

void HttpTransport::answerFromCache(const WireRequest &wire, const CacheDone &done)
{
    const auto found = cache() ? m_cache->find(cacheKeyOf(wire)) : std::nullopt;
    ApiAnswer answer;
    answer.isFromCache = true;
    if (found) {
        answerAsKept(answer, wire.request);
        answer.body = found->body;
        answer.asOf = found->asOf;
    } else {
        answer.failure = Error::make(Error::Kind::NotCached, {});
    }
    done(answer);
}

void HttpTransport::cancel(quint64 id)
{
    const auto call = m_calls.take(id);
    if (!call)
        return;
    call->isEnded = true;
    call->deadline->deleteLater();
    if (call->reply)
        call->reply->abort();
}

bool HttpTransport::isOurOrigin(const QUrl &url) const
{
    const int defaultPort = m_apiBase.scheme() == QLatin1String("https") ? 443 : 80;
    return url.scheme() == m_apiBase.scheme() && url.host() == m_apiBase.host()
           && url.port(defaultPort) == m_apiBase.port(defaultPort);
}

void HttpTransport::start(const std::shared_ptr<Call> &call)
{
    const ApiRequest &asked = call->wire.request;
    const bool isOurs = isOurOrigin(call->wire.url);
    QNetworkRequest request(call->wire.url);
    // HTTP/2 stays off on Qt 6.4.2: its HPACK size check (CVE-2023-51714) is missing there.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setDecompressedSafetyCheckThreshold(asked.sizeLimitBytes);
    request.setTransferTimeout(InactivityMs);
    m_route.apply(request);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Windlass/" WINDLASS_VERSION));
    // The log endpoint answers 406 to anything more specific, diffs and files are text of no declared kind.
    request.setRawHeader("Accept", asked.expects == ApiRequest::Body::Json ? "application/json" : "*/*");
    if (!asked.range.isEmpty()) {
        request.setRawHeader("Range", asked.range);
        // A range counts the bytes as they are sent: a piece of a compressed log is no text.
        request.setRawHeader("Accept-Encoding", "identity");
    }
    if (isOurs && !call->wire.authorization.isEmpty() && isHeaderValue(call->wire.authorization.reveal()))
        request.setRawHeader("Authorization", call->wire.authorization.reveal());
    if (call->cached && !call->cached->eTag.isEmpty())
        request.setRawHeader("If-None-Match", call->cached->eTag);

    call->body.clear();
    call->handedOut = 0;
    ++call->sent;
    // A log that is redirected to the host's storage is charged once, for the redirect.
    emit requestSent(static_cast<int>(isOurs ? asked.family : RequestFamily::Picture),
                     static_cast<int>(requestPartOf(asked)));
    if (asked.isWrite()) {
        // A manager of its own means a new connection: a kept one that the host closes at this moment would leave the
        // outcome unknown for nothing. (clearConnectionCache() would kill the other writes that are under way.)
        call->manager = makeManager();
        request.setHeader(QNetworkRequest::ContentLengthHeader, asked.body.size());
        request.setHeader(QNetworkRequest::ContentTypeHeader, asked.contentType);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OneShotBody(asked.body);
        call->reply = call->manager->sendCustomRequest(request, methodName(asked.method), body);
        body->setParent(call->reply);
    } else {
        call->reply = m_reads->get(request);
    }
    connect(call->reply, &QNetworkReply::encrypted, this, [call] { call->isSecured = true; });
    connect(call->reply, &QNetworkReply::readyRead, this, [this, call] { read(call); });
    connect(call->reply, &QNetworkReply::finished, this, [this, call] { finish(call); });
}

void HttpTransport::read(const std::shared_ptr<Call> &call)
{
    if (call->isTooLarge)
        return;
    call->body += call->reply->readAll();
    if (call->body.size() > call->wire.request.sizeLimitBytes) {
        call->isTooLarge = true;
        call->body.clear();
        call->reply->abort();
        return;
    }
    handOut(call, false);
}

void HttpTransport::handOut(const std::shared_ptr<Call> &call, bool isLast)
{
    const qint64 waiting = call->body.size() - call->handedOut;
    if (!call->wire.part || waiting <= 0)
        return;
    const bool isDue = call->handedOut == 0 || waiting >= PartBytes || call->sinceHandedOut.hasExpired(PartEveryMs);
    if (!isDue && !isLast)
        return;
    // The words of a failure, and the page of a proxy that wants a log-in, are no part of what was asked for.
    const bool isWanted = call->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200
                          && !call->reply->rawHeader("Content-Type").toLower().contains("text/html");
    if (!isWanted)
        return;
    call->wire.part({call->handedOut, call->body.mid(call->handedOut)});
    call->handedOut = call->body.size();
    call->sinceHandedOut.start();
}

void HttpTransport::finish(const std::shared_ptr<Call> &call)
{
    if (call->reply->isReadable())
        read(call);
    if (!call->isEnded)
        handOut(call, true);
    QNetworkReply *reply = std::exchange(call->reply, nullptr);
    reply->deleteLater();
    if (call->manager)
        call->manager->deleteLater();
    if (call->isEnded)
        return;

    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isWrite = call->wire.request.isWrite();
    const auto error = reply->error();
    // By the status, not by the error code: Qt calls a 429 "unknown content" and a 401 without a challenge something else.
    // But a transport error with a status means that the body was cut off, and any error with a good status that it is
    // damaged: a compressed body that does not unpack is "unknown content" too.
    const bool isDamaged = error != QNetworkReply::NoError && status < 300;
    const bool isCutOff = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    // Qt wanted to send the write again. At a 307 or a 401 with a challenge there is an answer, and it is a definite one.
    const bool isReSend = error == QNetworkReply::ContentReSendError && (status < 300 || status >= 500);
    if (status == 0 || isCutOff || isDamaged || isReSend || call->isTooLarge) {
        return fail(call, failureOf(*call, *reply, isDamaged && !isCutOff));
    }

    ApiAnswer answer;
    answer.status = status;
    answer.asOf = QDateTime::currentDateTimeUtc();
    for (const auto &header : reply->rawHeaderPairs())
        answer.headers.insert(header.first.toLower(), header.second);

    if (status >= 300 && status < 400 && status != 304) {
        const QByteArray location = answer.headers.value("location");
        if (!isWrite && !location.isEmpty()) {
            call->wire.url = call->wire.url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
            if (follow(call))
                return;
        }
        Error refused = Error::make(Error::Kind::BadResponse, QStringLiteral("A redirect that is not followed."));
        refused.httpStatus = status;
        return fail(call, refused);
    }

    std::optional<CachedResponse> kept;
    answer.body = call->body;
    if (status == 304 && call->cached) {
        answerAsKept(answer, call->wire.request);
        answer.body = call->cached->body;
        kept = {answer.body, call->cached->eTag, answer.asOf};
    } else if (isKeepable(answer, call->wire.request.range) && call->wire.request.mayCache && cache()) {
        // The ETag of a redirect's target says nothing about the address that was asked for.
        kept = {answer.body, call->redirects == 0 ? answer.headers.value("etag") : QByteArray(), answer.asOf};
    }
    const bool isGood = end(call, std::move(answer));
    if (kept && isGood)
        m_cache->store(call->cacheKey, *kept);
    else if (kept && status == 304)
        m_cache->store(call->cacheKey, {kept->body, {}, kept->asOf}); // Without its ETag it is fetched whole next time.
}

Error HttpTransport::failureOf(const Call &call, const QNetworkReply &reply, bool isDamaged) const
{
    const auto error = reply.error();
    Error failure = Error::make(Error::Kind::Network, reply.errorString());
    failure.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::SslHandshakeFailedError) {
        failure.kind = Error::Kind::Tls;
        return failure;
    }
    // A write has a connection of its own, so that before its handshake nothing can have left. (Qt calls a proxy that is
    // not there "unknown error".)
    const bool isWrite = call.wire.request.isWrite();
    const bool hasNotLeft = isBeforeSending(error)
                            || (isWrite && !call.isSecured && reply.url().scheme() == QLatin1String("https"));
    if (const QString proxy = hasNotLeft || !isWrite ? m_route.refusingProxy(error, reply.url()) : QString();
        !proxy.isEmpty()) {
        failure.kind = Error::Kind::Proxy;
        failure.detail = proxy;
        failure.proxyWantsLogin = error == QNetworkReply::ProxyAuthenticationRequiredError;
        return failure;
    }
    failure.isHostUnknown = error == QNetworkReply::HostNotFoundError;
    if (isWrite && !hasNotLeft)
        failure.kind = Error::Kind::OutcomeUnknown;
    else if (call.isTooLarge)
        return Error::make(Error::Kind::TooLarge, {});
    else if (call.isTimedOut || error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
        failure.kind = Error::Kind::Timeout;
    else if (isDamaged)
        failure.kind = Error::Kind::BadResponse;
    return failure;
}

bool HttpTransport::follow(const std::shared_ptr<Call> &call)
{
    QUrl &url = call->wire.url;
    if (++call->redirects > MaximumRedirects || !url.isValid() || url.host().isEmpty())
        return false;
    const bool isHttps = url.scheme() == QLatin1String("https");
    // Plain http exists only for a loopback host that we were started on; never as a step down from https.
    const bool isAllowedHttp = url.scheme() == QLatin1String("http") && m_apiBase.scheme() == QLatin1String("http")
                               && isLoopback(url);
    if (!isHttps && !isAllowedHttp)
        return false;
    url.setUserInfo(QString());
    call->cached.reset();
    start(call);
    return true;
}

void HttpTransport::fail(const std::shared_ptr<Call> &call, Error error)
{
    error.request = call->label;
    ApiAnswer answer;
    answer.failure = std::move(error);
    end(call, std::move(answer));
}

bool HttpTransport::end(const std::shared_ptr<Call> &call, ApiAnswer answer)
{
    call->isEnded = true;
    call->deadline->stop();
    call->deadline->deleteLater();
    m_calls.remove(call->wire.id);
    answer.requestsSent = call->sent;
    answer.request = call->label;
    return call->done(answer);
}

} // namespace windlass
