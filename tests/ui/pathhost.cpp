// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pathhost.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace windlass::test {

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

PathHost::PathHost()
    : m_server(new QTcpServer(this))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no free port");
    connect(m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                m_held.removeIf([socket](const auto &held) { return held.first == socket; });
                socket->deleteLater();
            });
        }
    });
}

PathHost::~PathHost()
{
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

std::unique_ptr<Session> PathHost::signIn() const
{
    ApiClient::Options options;
    options.base = QUrl(u"http://127.0.0.1:%1/2.0"_s.arg(m_server->serverPort()));
    options.retryDelay = std::chrono::milliseconds(1);
    return std::make_unique<Session>(std::move(options));
}

void PathHost::answer(const QByteArray &method, const QByteArray &path, const QByteArray &body, int status)
{
    m_answers.insert(method + ' ' + path, {status, body});
}

void PathHost::list(const QByteArray &path, const QByteArray &values)
{
    answer("GET", path, json("{'pagelen':50,'values':[") + values + "]}");
}

void PathHost::release()
{
    m_isHeld = false;
    const auto held = std::exchange(m_held, {});
    for (const auto &[socket, request] : held)
        reply(socket, request);
}

void PathHost::close()
{
    m_server->close();
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

QByteArray PathHost::pathOf(const Request &request)
{
    const QByteArray path = request.target.split('?').constFirst();
    return path.startsWith("/2.0") ? path.mid(4) : path;
}

int PathHost::count(const QByteArray &method, const QByteArray &path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(), [&](const Request &request) {
        return request.method == method && pathOf(request) == path;
    }));
}

PathHost::Request PathHost::last(const QByteArray &method, const QByteArray &path) const
{
    for (auto request = m_requests.crbegin(); request != m_requests.crend(); ++request) {
        if (request->method == method && pathOf(*request) == path)
            return *request;
    }
    return {};
}

void PathHost::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    for (;;) {
        const auto headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const QByteArray head = buffer.left(headEnd);
        const auto at = head.toLower().indexOf("\r\ncontent-length:");
        const auto length = at < 0 ? 0 : head.mid(at + 17, head.indexOf('\r', at + 17) - at - 17).trimmed().toInt();
        if (buffer.size() < headEnd + 4 + length)
            return;
        const QList<QByteArray> line = head.left(head.indexOf('\r')).split(' ');
        const Request request{line.value(0), line.value(1), buffer.mid(headEnd + 4, length)};
        buffer.remove(0, headEnd + 4 + length);
        m_requests.append(request);
        if (m_isHeld)
            m_held.append({socket, request});
        else
            reply(socket, request);
    }
}

void PathHost::reply(QTcpSocket *socket, const Request &request)
{
    const QPair<int, QByteArray> missing{404, json("{'type':'error','error':{'message':'Not found'}}")};
    const auto [status, body] = m_answers.value(request.method + ' ' + pathOf(request), missing);
    socket->write("HTTP/1.1 " + QByteArray::number(status) +
                  " Said\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                  "\r\n\r\n" + body);
}

} // namespace windlass::test
