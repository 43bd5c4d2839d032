// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpstub.h"

#include "tests/support/testcertificate.h"

#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtTest>

#include <sys/socket.h>

namespace windlass::test {

namespace {

constexpr const char SentinelTarget[] = "/-settled-";

QList<QByteArray> headLinesOf(const QByteArray &raw)
{
    return raw.left(raw.indexOf("\r\n\r\n")).split('\n');
}

} // namespace

QByteArray StubRequest::header(const char *name) const
{
    for (const QByteArray &line : headLinesOf(raw)) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

int StubRequest::headerCount(const char *name) const
{
    int count = 0;
    for (const QByteArray &line : headLinesOf(raw))
        count += line.left(line.indexOf(':')).compare(name, Qt::CaseInsensitive) == 0 ? 1 : 0;
    return count;
}

HttpStub::HttpStub(Transport transport) : m_transport(transport)
{
    if (transport == Transport::Tls) {
        auto *server = new QSslServer(this);
        server->setSslConfiguration(TestCertificate::instance().serverConfiguration());
        m_server = server;
    } else {
        m_server = new QTcpServer(this);
    }
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &HttpStub::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        complain("The stub can't listen.");
}

HttpStub::~HttpStub()
{
    // Sockets are the server's children; their signals must not reach a half-destroyed stub.
    for (QTcpSocket *socket : m_connections.keys())
        socket->disconnect(this);
}

bool HttpStub::canServeTls()
{
    return TestCertificate::instance().isUsable();
}

QUrl HttpStub::origin() const
{
    const QString scheme = m_transport == Transport::Tls ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server->serverPort()));
}

QUrl HttpStub::base() const
{
    QUrl url = origin();
    url.setPath(QStringLiteral("/2.0"));
    return url;
}

StubAnswer &HttpStub::expect(const QByteArray &method, const QByteArray &target)
{
    m_expected.push_back({method, target, std::nullopt, std::make_shared<StubAnswer>()});
    return *m_expected.back().answer;
}

StubAnswer &HttpStub::expect(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    m_expected.push_back({method, target, body, std::make_shared<StubAnswer>()});
    return *m_expected.back().answer;
}

StubAnswer &HttpStub::on(const QByteArray &method, const QByteArray &target)
{
    m_standing.append({method, target, std::nullopt, std::make_shared<StubAnswer>()});
    return *m_standing.last().answer;
}

void HttpStub::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_connections.insert(socket, {++m_accepted, {}});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_ended.insert(m_connections.take(socket).number);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void HttpStub::read(QTcpSocket *socket)
{
    Connection &connection = m_connections[socket];
    connection.buffer += socket->readAll();
    while (true) {
        const auto headEnd = connection.buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        StubRequest request;
        request.connection = connection.number;
        request.raw = connection.buffer.left(headEnd + 4);
        const auto length = request.header("Content-Length").toLongLong();
        if (connection.buffer.size() < headEnd + 4 + length)
            return;
        request.body = connection.buffer.mid(headEnd + 4, length);
        request.raw += request.body;
        connection.buffer.remove(0, headEnd + 4 + length);
        const QList<QByteArray> words = request.raw.left(request.raw.indexOf("\r\n")).split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        // `connection` may be gone afterwards: an answer can close the socket.
        handle(socket, request);
        if (!m_connections.contains(socket))
            return;
    }
}

void HttpStub::handle(QTcpSocket *socket, const StubRequest &request)
{
    if (request.target == SentinelTarget)
        return socket->disconnectFromHost();
    m_requests += request;
    const std::shared_ptr<StubAnswer> answer = answerFor(request);
    if (answer->m_isHeld) {
        m_held.append({socket, *answer});
    } else if (answer->m_delay.count() > 0) {
        QTimer::singleShot(answer->m_delay, socket, [this, socket, answer] { play(socket, *answer); });
    } else {
        play(socket, *answer);
    }
}

std::shared_ptr<StubAnswer> HttpStub::answerFor(const StubRequest &request)
{
    const auto isFor = [&request](const Expectation &expected) {
        return expected.method == request.method && expected.target == request.target
               && (!expected.body || *expected.body == request.body);
    };
    if (!m_expected.empty() && isFor(m_expected.front())) {
        const auto answer = m_expected.front().answer;
        m_expected.pop_front();
        return answer;
    }
    for (const Expectation &standing : m_standing) {
        if (isFor(standing))
            return standing.answer;
    }
    QByteArray problem = "Unexpected request: " + request.method + ' ' + request.target + ' ' + request.body;
    if (!m_expected.empty())
        problem += "\n  expected: " + m_expected.front().method + ' ' + m_expected.front().target + ' '
                   + m_expected.front().body.value_or(QByteArray());
    complain(problem);
    const auto refusal = std::make_shared<StubAnswer>();
    refusal->answer(500, "unexpected", "text/plain");
    return refusal;
}

bool HttpStub::release()
{
    if (m_held.isEmpty())
        return false;
    const auto [socket, answer] = m_held.takeFirst();
    if (m_connections.contains(socket))
        play(socket, answer);
    return true;
}

void HttpStub::play(QTcpSocket *socket, const StubAnswer &answer)
{
    if (answer.m_isNever)
        return;
    if (answer.m_isMute)
        return finishWith(socket, answer.m_end);
    if (answer.m_dripBytes > 0)
        return dripOn(socket, answer, answer.bytes());
    socket->write(answer.bytes());
    finishWith(socket, answer.m_end);
}

void HttpStub::dripOn(QTcpSocket *socket, const StubAnswer &answer, const QByteArray &rest)
{
    socket->write(rest.left(answer.m_dripBytes));
    socket->flush();
    const QByteArray later = rest.mid(answer.m_dripBytes);
    if (later.isEmpty())
        return finishWith(socket, answer.m_end);
    QTimer::singleShot(answer.m_dripEvery, socket, [this, socket, answer, later] { dripOn(socket, answer, later); });
}

void HttpStub::finishWith(QTcpSocket *socket, StubAnswer::End end)
{
    switch (end) {
    case StubAnswer::End::Open: return;
    case StubAnswer::End::Close: return socket->disconnectFromHost();
    case StubAnswer::End::Reset: break;
    }
    socket->flush();
    // Without lingering, close() sends RST instead of FIN. This file is for the POSIX machines that run the tests.
    const linger noLinger{1, 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &noLinger, sizeof noLinger);
    socket->abort();
}

void HttpStub::settle()
{
    // A connection of our own comes after all that were made before it, so what was sent earlier has been read by then.
    QTcpSocket sentinel;
    QSignalSpy closed(&sentinel, &QTcpSocket::disconnected);
    sentinel.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->serverPort());
    sentinel.write(QByteArray("GET ") + SentinelTarget + " HTTP/1.1\r\n\r\n");
    closed.wait();
}

bool HttpStub::verifyNothingElse()
{
    if (m_transport == Transport::Plain)
        settle();
    for (const Expectation &missing : m_expected)
        complain("Never asked: " + missing.method + ' ' + missing.target);
    m_expected.clear();
    return !m_hasFailed;
}

void HttpStub::complain(const QByteArray &problem)
{
    m_hasFailed = true;
    QTest::qFail(problem.constData(), __FILE__, __LINE__);
}

} // namespace windlass::test
