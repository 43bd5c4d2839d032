// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/session.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace windlass::test {

//! JSON with single quotes for double ones. (moc loses its way in raw strings.)
QByteArray json(QByteArray text);

//! A host in the test's own event loop that answers by path, whatever the query is. What nobody gave an answer for is
//! 404.
class PathHost : public QObject {
    Q_OBJECT

public:
    struct Request {
        QByteArray method;
        QByteArray target; //!< With the query.
        QByteArray body;
    };

    PathHost();
    ~PathHost() override;

    //! A session with this host; it never waits before it tries again.
    std::unique_ptr<Session> signIn() const;
    //! From now on this is the answer; `path` is what follows "/2.0".
    void answer(const QByteArray &method, const QByteArray &path, const QByteArray &body, int status = 200);
    //! A list of one page.
    void list(const QByteArray &path, const QByteArray &values);
    //! Answers wait until release().
    void hold() { m_isHeld = true; }
    void release();
    //! Closes the door: what is asked from now on finds nobody.
    void close();

    int count(const QByteArray &method, const QByteArray &path) const;
    Request last(const QByteArray &method, const QByteArray &path) const;
    int requestCount() const { return static_cast<int>(m_requests.size()); }

private:
    void read(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const Request &request);
    static QByteArray pathOf(const Request &request);

    QTcpServer *m_server;
    QHash<QByteArray, QPair<int, QByteArray>> m_answers;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QPair<QTcpSocket *, Request>> m_held;
    QList<Request> m_requests;
    bool m_isHeld = false;
};

} // namespace windlass::test
