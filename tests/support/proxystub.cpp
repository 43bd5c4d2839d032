// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxystub.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace windlass::test {

ProxyStub::ProxyStub(quint16 target) : m_server(new QTcpServer(this)), m_target(target)
{
    m_server->listen(QHostAddress::LocalHost);
    connect(m_server, &QTcpServer::newConnection, this, &ProxyStub::accept);
}

quint16 ProxyStub::port() const
{
    return m_server->serverPort();
}

void ProxyStub::accept()
{
    while (QTcpSocket *client = m_server->nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { readHead(client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void ProxyStub::readHead(QTcpSocket *client)
{
    if (!client->peek(client->bytesAvailable()).contains("\r\n\r\n"))
        return;
    QByteArray head;
    while (!head.endsWith("\r\n\r\n"))
        head += client->read(1);
    m_heads += head;
    if (m_refusal != 0) {
        client->write("HTTP/1.1 " + QByteArray::number(m_refusal) + " No\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    if (!m_login.isEmpty() && !head.contains("Proxy-Authorization: Basic " + m_login.toBase64() + "\r\n")) {
        client->write("HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"stub\"\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    tunnel(client);
}

void ProxyStub::tunnel(QTcpSocket *client)
{
    ++m_tunnels;
    disconnect(client, &QTcpSocket::readyRead, this, nullptr);
    auto *host = new QTcpSocket(client);
    connect(host, &QTcpSocket::connected, client, [client] { client->write("HTTP/1.1 200 Connected\r\n\r\n"); });
    connect(client, &QTcpSocket::readyRead, host, [client, host] { host->write(client->readAll()); });
    connect(host, &QTcpSocket::readyRead, client, [client, host] { client->write(host->readAll()); });
    connect(host, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    host->connectToHost(QHostAddress::LocalHost, m_target);
}

} // namespace windlass::test
