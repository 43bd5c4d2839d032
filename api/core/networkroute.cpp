// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/networkroute.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslKey>

namespace windlass {

namespace {

bool isOnThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QList<QNetworkProxy> proxiesFor(const NetworkSetup &setup, const QNetworkProxyQuery &query)
{
    if (setup.proxy == NetworkSetup::Proxy::None || isOnThisMachine(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    QList<QNetworkProxy> proxies;
    if (setup.proxy == NetworkSetup::Proxy::System) {
        proxies = QNetworkProxyFactory::systemProxyForQuery(query);
    } else {
        const auto type = setup.proxy == NetworkSetup::Proxy::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
        proxies = {QNetworkProxy(type, setup.proxyHost, setup.proxyPort)};
    }
    // The login goes with the proxy, not through proxyAuthenticationRequired(): after a wrong one Qt 6.4 answers that
    // signal from its own memory, for ever.
    for (QNetworkProxy &proxy : proxies) {
        if (proxy.type() != QNetworkProxy::NoProxy && proxy.user().isEmpty() && !setup.proxyUser.isEmpty()) {
            proxy.setUser(setup.proxyUser);
            proxy.setPassword(QString::fromUtf8(setup.proxyPassword.reveal()));
        }
    }
    return proxies;
}

class RouteProxies : public QNetworkProxyFactory
{
public:
    explicit RouteProxies(NetworkSetup setup) : m_setup(std::move(setup)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return proxiesFor(m_setup, query); }

private:
    NetworkSetup m_setup;
};

} // namespace

NetworkRoute::NetworkRoute(NetworkSetup setup) : m_setup(std::move(setup)), m_tls(QSslConfiguration::defaultConfiguration())
{
    if (!m_setup.extraAuthorities.isEmpty())
        m_tls.addCaCertificates(QSslCertificate::fromData(m_setup.extraAuthorities, QSsl::Pem));
    if (!m_setup.clientCertificate.isEmpty()) {
        m_tls.setLocalCertificateChain(QSslCertificate::fromData(m_setup.clientCertificate, QSsl::Pem));
        const QSslKey rsa(m_setup.clientKey.reveal(), QSsl::Rsa);
        m_tls.setPrivateKey(rsa.isNull() ? QSslKey(m_setup.clientKey.reveal(), QSsl::Ec) : rsa);
    }
}

QNetworkProxyFactory *NetworkRoute::makeProxyFactory() const
{
    return new RouteProxies(m_setup);
}

void NetworkRoute::apply(QNetworkRequest &request) const
{
    request.setSslConfiguration(m_tls);
}

QString NetworkRoute::refusingProxy(QNetworkReply::NetworkError error, const QUrl &url) const
{
    const bool isSaidToBeProxy = error >= QNetworkReply::ProxyConnectionRefusedError
                                 && error <= QNetworkReply::UnknownProxyError;
    if (!isSaidToBeProxy && error != QNetworkReply::HostNotFoundError && error != QNetworkReply::UnknownNetworkError)
        return {};
    return proxyOn(url);
}

QString NetworkRoute::proxyOn(const QUrl &url) const
{
    for (const QNetworkProxy &proxy : proxiesFor(m_setup, QNetworkProxyQuery(url))) {
        if (proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy)
            return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
    }
    return {};
}

} // namespace windlass
