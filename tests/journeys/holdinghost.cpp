// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/holdinghost.h"

#include <QTcpSocket>
#include <QUrl>
#include <QtTest>

namespace windlass::test {

HoldingHost::HoldingHost(const QString &origin)
    : m_host(origin.toUtf8()), m_listener([this](const HttpRequest &request) { return handle(request); })
{
    QString error;
    if (!m_listener.start(&error))
        qFatal("%s", qPrintable(error));
}

HoldingHost::~HoldingHost()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isOver = true;
    }
    m_isOverChanged.wakeAll();
    m_listener.stop();
}

void HoldingHost::setWrites(Writes writes)
{
    const QMutexLocker lock(&m_mutex);
    m_writes = writes;
    m_isHolding = false;
}

int HoldingHost::writeCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_writeCount;
}

bool HoldingHost::isHolding() const
{
    const QMutexLocker lock(&m_mutex);
    return m_isHolding;
}

HttpAnswer HoldingHost::handle(const HttpRequest &request)
{
    if (request.method == "GET")
        return askHost(request);
    Writes writes;
    {
        const QMutexLocker lock(&m_mutex);
        ++m_writeCount;
        writes = m_writes;
    }
    HttpAnswer answer;
    if (writes != Writes::AreLost)
        answer = askHost(request);
    if (writes == Writes::GoThrough)
        return answer;
    QMutexLocker lock(&m_mutex);
    m_isHolding = true;
    while (!m_isOver)
        m_isOverChanged.wait(&m_mutex);
    return answer;
}

HttpAnswer HoldingHost::askHost(const HttpRequest &request) const
{
    const QUrl url(QString::fromUtf8(m_host));
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(10'000))
        return HttpAnswer::text(502, "the host is not there");
    QByteArray message = request.method + ' ' + request.path + (request.query.isEmpty() ? "" : "?" + request.query)
                         + " HTTP/1.1\r\nHost: " + url.authority().toUtf8() + "\r\nConnection: close\r\n";
    for (const char *name : {"Authorization", "Content-Type", "Accept", "Range"}) {
        if (const QByteArray value = request.header(name); !value.isEmpty())
            message += QByteArray(name) + ": " + value + "\r\n";
    }
    if (!request.body.isEmpty() || request.method != "GET")
        message += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    socket.write(message + "\r\n" + request.body);
    QByteArray bytes;
    while (socket.waitForReadyRead(30'000))
        bytes += socket.readAll();
    bytes += socket.readAll();

    // The host speaks of itself in its addresses; the program must come back to us.
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QByteArrayList head = bytes.left(end).split('\n');
    HttpAnswer answer;
    answer.status = head.value(0).split(' ').value(1).toInt();
    answer.body = bytes.mid(end + 4).replace(m_host, m_listener.origin().toUtf8());
    for (const QByteArray &line : head.mid(1)) {
        const QByteArray name = line.left(line.indexOf(':'));
        const QByteArray lower = name.toLower();
        if (lower != "content-length" && lower != "connection" && lower != "date")
            answer.withHeader(name, line.mid(name.size() + 1).trimmed().replace(m_host, m_listener.origin().toUtf8()));
    }
    return answer;
}

} // namespace windlass::test
