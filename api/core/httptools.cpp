// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/httptools.h"

#include <QHostAddress>

#include <algorithm>

namespace windlass {

QByteArray methodName(ApiRequest::Method method)
{
    switch (method) {
    case ApiRequest::Method::Get: return "GET";
    case ApiRequest::Method::Post: return "POST";
    case ApiRequest::Method::Put: return "PUT";
    case ApiRequest::Method::Delete: return "DELETE";
    }
    return "GET";
}

bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError: return true;
    default: return false;
    }
}

bool isHeaderValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char byte) { return byte >= 0x20 && byte != 0x7f; });
}

} // namespace windlass
