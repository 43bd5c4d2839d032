// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace windlass {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

//! The value of the first header of this name, whatever its case; empty when there is none.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

//! One request as it came. Nothing in it is decoded: `%2F` inside a path segment must stay distinguishable from `/`.
struct HttpRequest {
    QByteArray method; //!< "GET".
    QByteArray path;   //!< "/2.0/refs/branches/feature%2Fx", as sent, without the query.
    QByteArray query;  //!< "a=1&b=2", as sent, without the question mark.
    HttpHeaders headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    //! The path between its slashes, each segment percent-decoded by itself. A trailing slash gives an empty last
    //! segment.
    QStringList segments() const;
};

//! What is sent back. Content-Length, Date and Connection are added by the listener.
struct HttpAnswer {
    int status = 200;
    HttpHeaders headers;
    QByteArray body;

    static HttpAnswer text(int status, const QByteArray &body);
    //! `contentType` as it goes over the wire, charset included where there is one.
    static HttpAnswer of(int status, const QByteArray &contentType, const QByteArray &body);
    HttpAnswer &withHeader(const QByteArray &name, const QByteArray &value);
};

//! The decoded members of a query or of a form body, in their order; `+` is a space, a name may repeat.
class HttpQuery {
public:
    HttpQuery() = default;
    explicit HttpQuery(const QByteArray &encoded);

    bool has(QStringView name) const;
    //! The first value; `otherwise` when the name is missing.
    QString value(QStringView name, const QString &otherwise = {}) const;
    QStringList values(QStringView name) const;
    const QList<std::pair<QString, QString>> &items() const { return m_items; }
    //! Removes every member of this name and appends one with the new value.
    void set(const QString &name, const QString &value);
    void remove(QStringView name);
    QByteArray encoded() const;

private:
    QList<std::pair<QString, QString>> m_items;
};

} // namespace windlass
