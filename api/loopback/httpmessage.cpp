// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/loopback/httpmessage.h"

#include <QUrl>

namespace windlass {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QStringList HttpRequest::segments() const
{
    QStringList result;
    QByteArray rest = path;
    if (rest.startsWith('/'))
        rest.remove(0, 1);
    const QByteArrayList parts = rest.split('/');
    result.reserve(parts.size());
    for (const QByteArray &part : parts)
        result.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    return result;
}

HttpAnswer HttpAnswer::of(int status, const QByteArray &contentType, const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers.append({QByteArrayLiteral("Content-Type"), contentType});
    answer.body = body;
    return answer;
}

HttpAnswer HttpAnswer::text(int status, const QByteArray &body)
{
    return of(status, QByteArrayLiteral("text/plain"), body);
}

HttpAnswer &HttpAnswer::withHeader(const QByteArray &name, const QByteArray &value)
{
    headers.append({name, value});
    return *this;
}

HttpQuery::HttpQuery(const QByteArray &encoded)
{
    const auto decode = [](QByteArray part) {
        part.replace('+', ' ');
        return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
    };
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            m_items.append({decode(pair), QString()});
        else
            m_items.append({decode(pair.left(equals)), decode(pair.mid(equals + 1))});
    }
}

bool HttpQuery::has(QStringView name) const
{
    for (const auto &item : m_items) {
        if (item.first == name)
            return true;
    }
    return false;
}

QString HttpQuery::value(QStringView name, const QString &otherwise) const
{
    for (const auto &item : m_items) {
        if (item.first == name)
            return item.second;
    }
    return otherwise;
}

QStringList HttpQuery::values(QStringView name) const
{
    QStringList result;
    for (const auto &item : m_items) {
        if (item.first == name)
            result.append(item.second);
    }
    return result;
}

void HttpQuery::set(const QString &name, const QString &value)
{
    remove(name);
    m_items.append({name, value});
}

void HttpQuery::remove(QStringView name)
{
    m_items.removeIf([name](const std::pair<QString, QString> &item) { return item.first == name; });
}

QByteArray HttpQuery::encoded() const
{
    QByteArray result;
    for (const auto &[name, value] : m_items) {
        if (!result.isEmpty())
            result += '&';
        result += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return result;
}

} // namespace windlass
