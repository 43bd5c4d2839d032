// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/tokenendpoint.h"

#include "api/core/apiclient.h"

namespace windlass {

namespace {

//! A consumer's key and secret as RFC 6749 (2.3.1) has them: encoded as in a form, then as Basic.
class ClientCredentials final : public Credentials
{
public:
    explicit ClientCredentials(const OAuthClient &client)
        : m_header("Basic "
                   + (QUrl::toPercentEncoding(client.id) + ':'
                      + QUrl::toPercentEncoding(QString::fromUtf8(client.secret.reveal())))
                         .toBase64())
    {
    }
    Secret authorization() const override { return m_header; }

private:
    Secret m_header;
};

QString revealed(const Secret &secret)
{
    return QString::fromLatin1(secret.reveal());
}

} // namespace

TokenEndpoint::TokenEndpoint(const QUrl &url, const OAuthClient &client, const NetworkSetup &network)
    : m_url(url)
    , m_client(client)
    , m_network(network)
{
}

TokenEndpoint::~TokenEndpoint() = default;

QUrl TokenEndpoint::officialUrl()
{
    return QUrl(QStringLiteral("https://bitbucket.org/site/oauth2/access_token"));
}

PendingReply<OAuthTokens> TokenEndpoint::exchange(const Secret &code, const Secret &verifier, const QString &redirectUri)
{
    ApiQuery form;
    form.add("grant_type", u"authorization_code").add("code", revealed(code));
    form.add("redirect_uri", redirectUri).add("code_verifier", revealed(verifier));
    return post(form);
}

PendingReply<OAuthTokens> TokenEndpoint::refresh(const Secret &refreshToken)
{
    ApiQuery form;
    form.add("grant_type", u"refresh_token").add("refresh_token", revealed(refreshToken));
    return post(form);
}

PendingReply<OAuthTokens> TokenEndpoint::post(const ApiQuery &form)
{
    QUrl base = m_url;
    base.setPath(QString());
    ApiClient::Options options;
    options.base = base;
    options.credentials = std::make_shared<ClientCredentials>(m_client);
    options.network = m_network;
    m_sender = std::make_unique<ApiClient>(options);
    ApiRequest request = ApiRequest::form(ApiPath(""), form);
    request.path = m_url.path(QUrl::FullyEncoded).toLatin1();
    request.deadline = std::chrono::seconds(30);
    request.sizeLimitBytes = 256 * 1024;
    return m_sender->send<OAuthTokens>(request, parseTokenAnswer);
}

} // namespace windlass
