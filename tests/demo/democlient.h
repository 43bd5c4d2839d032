// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QString>

namespace windlass::demo {
class DemoServer;
}

namespace windlass::test {

//! What came back, undigested.
struct DemoAnswer {
    int status = 0;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const;
    QJsonArray values() const { return json().value(QLatin1String("values")).toArray(); }
    //! error.message
    QString error() const;
};

//! A client that does nothing by itself: no redirects, no retries, one request after the other.
class DemoClient {
public:
    explicit DemoClient(const demo::DemoServer &server);

    //! Paths below /2.0 as they go over the wire; a whole address is taken as it is.
    DemoAnswer get(const QByteArray &path, const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    DemoAnswer post(const QByteArray &path, const QJsonObject &body = {});
    DemoAnswer put(const QByteArray &path, const QJsonObject &body);
    DemoAnswer remove(const QByteArray &path);
    DemoAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                    const QList<std::pair<QByteArray, QByteArray>> &headers);
    //! The values of all pages, following `next` to the end.
    QJsonArray all(const QByteArray &path);

    QByteArray authorization; //!< Empty: none is sent.

private:
    QByteArray m_base;
    QNetworkAccessManager m_network;
};

//! The member at a dotted path.
QJsonValue at(const QJsonValue &value, const QString &path);

} // namespace windlass::test
