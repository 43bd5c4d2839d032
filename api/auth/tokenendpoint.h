// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/oauthtokens.h"
#include "api/core/networksetup.h"
#include "api/core/pendingreply.h"

#include <QUrl>

#include <memory>

namespace windlass {

class ApiClient;

//! The token endpoint of a host: `POST https://bitbucket.org/site/oauth2/access_token`, form-encoded, with the consumer as
//! HTTP Basic. Each question is sent once and never again by itself: the answer may be lost after the host has taken the
//! code or the refresh token.
class TokenEndpoint
{
public:
    //! `url` is https, or http on loopback.
    TokenEndpoint(const QUrl &url, const OAuthClient &client, const NetworkSetup &network = {});
    ~TokenEndpoint();

    static QUrl officialUrl();

    //! Tokens for the code of a redirect. Invalid with the host's word in `detail` ("invalid_grant") when it refuses, or
    //! Unauthorized when it does not know the consumer; OutcomeUnknown when no usable answer came back.
    PendingReply<OAuthTokens> exchange(const Secret &code, const Secret &verifier, const QString &redirectUri);
    //! The next pair for a refresh token. Errors as of exchange(); only httpStatus 400, 401 and 403 mean that this token is
    //! no good any more.
    PendingReply<OAuthTokens> refresh(const Secret &refreshToken);

private:
    PendingReply<OAuthTokens> post(const class ApiQuery &form);

    QUrl m_url;
    OAuthClient m_client;
    NetworkSetup m_network;
    std::unique_ptr<ApiClient> m_sender; //!< Of the question under way: its pause after a 429 must not hold up the next.
};

} // namespace windlass
