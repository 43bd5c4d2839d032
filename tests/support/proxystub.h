// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QTcpServer;
class QTcpSocket;

namespace windlass::test {

//! An HTTP proxy on a free port of 127.0.0.1 that knows CONNECT alone. Whatever host is asked for, it leads to `target`.
class ProxyStub : public QObject
{
    Q_OBJECT

public:
    explicit ProxyStub(quint16 target);

    quint16 port() const;
    //! Asks for this login ("user:password") before it lets anybody through.
    void askFor(const QByteArray &login) { m_login = login; }
    //! Answers every CONNECT with this status.
    void refuseWith(int status) { m_refusal = status; }

    //! The heads of all requests that arrived, as they were sent.
    const QList<QByteArray> &heads() const { return m_heads; }
    int tunnels() const { return m_tunnels; }

private:
    void accept();
    void readHead(QTcpSocket *client);
    void tunnel(QTcpSocket *client);

    QTcpServer *m_server;
    quint16 m_target;
    QByteArray m_login;
    int m_refusal = 0;
    QList<QByteArray> m_heads;
    int m_tunnels = 0;
};

} // namespace windlass::test
