// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include "app/demo/demoserver.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace windlass::test {

QByteArray DemoAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject DemoAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString DemoAnswer::error() const
{
    return at(json(), u"error.message"_s).toString();
}

DemoClient::DemoClient(const demo::DemoServer &server)
    : authorization("Bearer " + demo::DemoServer::token())
    , m_base(server.baseUrl().toLatin1())
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

DemoAnswer DemoClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                            const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QNetworkRequest request(QUrl::fromEncoded(path.startsWith("http") ? path : m_base + path, QUrl::StrictMode));
    request.setRawHeader("Accept", "*/*");
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    if (!body.isEmpty() && request.header(QNetworkRequest::ContentTypeHeader).isNull())
        request.setRawHeader("Content-Type", "application/json");
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(30000);
    DemoAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    for (const auto &header : reply->rawHeaderPairs())
        answer.headers.append({header.first, header.second});
    return answer;
}

DemoAnswer DemoClient::get(const QByteArray &path, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    return send("GET", path, {}, headers);
}

DemoAnswer DemoClient::post(const QByteArray &path, const QJsonObject &body)
{
    return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), {});
}

DemoAnswer DemoClient::put(const QByteArray &path, const QJsonObject &body)
{
    return send("PUT", path, QJsonDocument(body).toJson(QJsonDocument::Compact), {});
}

DemoAnswer DemoClient::remove(const QByteArray &path)
{
    return send("DELETE", path, {}, {});
}

QJsonArray DemoClient::all(const QByteArray &path)
{
    QJsonArray values;
    QByteArray next = path;
    for (int page = 0; !next.isEmpty() && page < 1000; ++page) {
        const DemoAnswer answer = get(next);
        for (const QJsonValue value : answer.values())
            values.append(value);
        next = answer.json().value("next"_L1).toString().toLatin1();
    }
    return values;
}

QJsonValue at(const QJsonValue &value, const QString &path)
{
    QJsonValue current = value;
    for (const QString &name : path.split(u'.')) {
        if (current.isArray())
            current = current.toArray().at(name.toInt());
        else
            current = current.toObject().value(name);
    }
    return current;
}

} // namespace windlass::test
