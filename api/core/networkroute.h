// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/networksetup.h"

#include <QNetworkReply>
#include <QSslConfiguration>

class QNetworkProxyFactory;
class QNetworkRequest;

namespace windlass {

//! Puts a NetworkSetup into practice for HttpTransport, on its thread.
class NetworkRoute
{
public:
    explicit NetworkRoute(NetworkSetup setup);

    //! Says which proxy, with its login, each request goes through; the caller owns it.
    QNetworkProxyFactory *makeProxyFactory() const;
    //! The certificates to trust.
    void apply(QNetworkRequest &request) const;
    //! "host:port" of the proxy that stood between us and `url`; empty when none did. Qt calls a proxy that refuses
    //! "host not found".
    QString refusingProxy(QNetworkReply::NetworkError error, const QUrl &url) const;

    //! "host:port" of the proxy that requests for `url` go through; empty for none. May ask the system, which takes time
    //! where it has to read a file of rules (PAC) from the network.
    QString proxyOn(const QUrl &url) const;

private:
    NetworkSetup m_setup;
    QSslConfiguration m_tls;
};

} // namespace windlass
