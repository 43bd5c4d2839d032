// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/loopback/httplistener.h"

#include <microhttpd.h>

#include <cerrno>
#include <cstring>
#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace windlass {

namespace {

// What is collected of one request until it is complete; libmicrohttpd keeps the pointer for us.
struct PendingRequest {
    HttpRequest request;
    bool isTooLong = false;
    bool wasAnswered = false;
};

MHD_Result appendHeader(void *list, enum MHD_ValueKind, const char *key, const char *value)
{
    static_cast<HttpHeaders *>(list)->append({QByteArray(key), QByteArray(value ? value : "")});
    return MHD_YES;
}

// The library would decode %2F before we can split the path into segments.
size_t keepEscapes(void *, MHD_Connection *, char *text)
{
    return std::strlen(text);
}

// Called with the target as sent, before the library cuts it into path and query.
void *takeTarget(void *, const char *target, MHD_Connection *)
{
    auto pending = std::make_unique<PendingRequest>();
    const QByteArray whole(target);
    const qsizetype question = whole.indexOf('?');
    pending->request.path = question < 0 ? whole : whole.left(question);
    if (question >= 0)
        pending->request.query = whole.mid(question + 1);
    return pending.release();
}

void forgetRequest(void *, MHD_Connection *, void **context, enum MHD_RequestTerminationCode)
{
    delete static_cast<PendingRequest *>(*context);
    *context = nullptr;
}

MHD_Result sendAnswer(MHD_Connection *connection, const HttpAnswer &answer)
{
    MHD_Response *response = MHD_create_response_from_buffer(
        size_t(answer.body.size()), const_cast<char *>(answer.body.constData()), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    for (const auto &[name, value] : answer.headers)
        MHD_add_response_header(response, name.constData(), value.constData());
    const MHD_Result result = MHD_queue_response(connection, unsigned(answer.status), response);
    MHD_destroy_response(response);
    return result;
}

} // namespace

class HttpListener::Private {
public:
    Handler handler;
    Options options;
    MHD_Daemon *daemon = nullptr;
    quint16 port = 0;

    static MHD_Result accept(void *self, MHD_Connection *connection, const char *, const char *method, const char *,
                             const char *upload, size_t *uploadSize, void **context)
    {
        return static_cast<Private *>(self)->handle(connection, method, upload, uploadSize,
                                                    static_cast<PendingRequest *>(*context));
    }

    MHD_Result handle(MHD_Connection *connection, const char *method, const char *upload, size_t *uploadSize,
                      PendingRequest *pending)
    {
        if (!pending || pending->wasAnswered)
            return pending ? MHD_YES : MHD_NO;
        HttpRequest &request = pending->request;
        if (request.method.isEmpty()) { // First call: the header is there, the body is not.
            request.method = method;
            MHD_get_connection_values(connection, MHD_HEADER_KIND, &appendHeader, &request.headers);
            bool hasLength = false;
            const qlonglong announced = request.header("Content-Length").toLongLong(&hasLength);
            if (hasLength && announced > options.maximumBodyBytes) {
                pending->wasAnswered = true; // Refused before it is sent: no reason to read it.
                return sendAnswer(connection, HttpAnswer::text(413, "Request body too large"));
            }
            return MHD_YES;
        }
        if (*uploadSize > 0) {
            if (request.body.size() + qsizetype(*uploadSize) > options.maximumBodyBytes) {
                pending->isTooLong = true;
                request.body.clear();
            } else if (!pending->isTooLong) {
                request.body.append(upload, qsizetype(*uploadSize));
            }
            *uploadSize = 0;
            return MHD_YES;
        }
        pending->wasAnswered = true;
        if (pending->isTooLong)
            return sendAnswer(connection, HttpAnswer::text(413, "Request body too large"));
        return sendAnswer(connection, handler(request));
    }
};

HttpListener::HttpListener(Handler handler, Options options)
    : d(std::make_unique<Private>())
{
    d->handler = std::move(handler);
    d->options = options;
}

HttpListener::~HttpListener()
{
    stop();
}

bool HttpListener::start(QString *error)
{
    if (d->daemon)
        return true;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(d->options.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);

    // A thread a connection, not a pool: in a pool a connection belongs to one thread for its life, and a request that
    // takes a second would hold up every other connection of that thread while its neighbours idle.
    const unsigned flags = MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL | MHD_USE_ITC;
    d->daemon = MHD_start_daemon(
        flags, d->options.port, nullptr, nullptr, &Private::accept, d.get(), MHD_OPTION_SOCK_ADDR, &address,
        MHD_OPTION_CONNECTION_LIMIT, d->options.maximumConnections, MHD_OPTION_CONNECTION_TIMEOUT,
        unsigned(d->options.idleTimeout.count()), MHD_OPTION_UNESCAPE_CALLBACK, &keepEscapes, nullptr,
        MHD_OPTION_URI_LOG_CALLBACK, &takeTarget, nullptr, MHD_OPTION_NOTIFY_COMPLETED, &forgetRequest, nullptr,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, size_t(d->options.maximumHeadBytes), MHD_OPTION_END);
    if (!d->daemon) {
        const int reason = errno;
        if (error) {
            *error = reason == EADDRINUSE
                         ? QStringLiteral("Port %1 on 127.0.0.1 is in use by another program.").arg(d->options.port)
                         : QStringLiteral("Cannot listen on port %1 of 127.0.0.1: %2.")
                               .arg(d->options.port)
                               .arg(QString::fromLocal8Bit(std::strerror(reason)));
        }
        return false;
    }
    const MHD_DaemonInfo *info = MHD_get_daemon_info(d->daemon, MHD_DAEMON_INFO_BIND_PORT);
    d->port = info ? info->port : d->options.port;
    return true;
}

void HttpListener::stop()
{
    if (!d->daemon)
        return;
    MHD_stop_daemon(d->daemon); // Joins the threads: handlers that run are waited for.
    d->daemon = nullptr;
    d->port = 0;
}

bool HttpListener::isRunning() const
{
    return d->daemon != nullptr;
}

quint16 HttpListener::port() const
{
    return d->port;
}

QString HttpListener::origin() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(d->port);
}

} // namespace windlass
