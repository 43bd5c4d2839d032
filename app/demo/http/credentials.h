// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/loopback/httpmessage.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <deque>
#include <map>
#include <mutex>

namespace windlass::standin {

struct World;

//! Who asks, and with what.
struct Credential {
    QString nickname; //!< Empty: nobody we know.
    QByteArray kind;  //!< As X-Credential-Type has it.
    QString rateKey;  //!< Whom the request is charged to.
    bool hearsLimits = false; //!< Only access tokens are told how much is left.

    bool isValid() const { return !nickname.isEmpty(); }
};

//! The tokens of the stand-in: the fixed one, and those that its OAuth endpoints hand out.
class Credentials {
public:
    struct Grant {
        QString code;
        QString clientId;
        QString redirectUri;
        QString challenge; //!< base64url(SHA-256(verifier)); empty without PKCE.
        std::chrono::steady_clock::time_point issuedOn;
    };
    struct Tokens {
        QString access;
        QString refresh;
    };

    //! Reads the Authorization header: "Bearer TOKEN", or "Basic MAIL:TOKEN" as API tokens are sent.
    Credential identify(const HttpRequest &request, const World &world);

    QString grantCode(const QString &clientId, const QString &redirectUri, const QString &challenge);
    //! A code works once, for five minutes, with the same redirect_uri and the verifier of its challenge.
    bool redeemCode(const QString &code, const QString &clientId, const QString &redirectUri, const QString &verifier,
                    Tokens *tokens);
    //! A refresh token works once; the answer holds the next one.
    bool refresh(const QString &refreshToken, Tokens *tokens);

    //! What was charged to one key in the last hour.
    struct Charge {
        bool isCharged = false; //!< False when this hour's requests are used up.
        int used = 0;           //!< With this one.
        int resetSeconds = 0;   //!< Until the oldest of them leaves the hour.
    };
    //! Counts a request.
    Charge charge(const QString &key, int limit);

    static constexpr int accessTokenSeconds = 3600;

private:
    Tokens issueLocked();

    std::mutex m_mutex;
    std::map<QString, Grant> m_grants;
    std::map<QString, std::chrono::steady_clock::time_point> m_accessTokens;
    std::map<QString, bool> m_refreshTokens;
    std::map<QString, std::deque<std::chrono::steady_clock::time_point>> m_charges;
};

//! The documented token of the demo.
QByteArray demoToken();
//! One of the kind that a workspace gives to programs: it is told the limits.
QByteArray demoAccessToken();
//! The one OAuth consumer that is registered, and its secret.
QString demoClientId();
QString demoClientSecret();

} // namespace windlass::standin
