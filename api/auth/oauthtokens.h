// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apianswer.h"
#include "api/core/result.h"
#include "api/core/secret.h"

#include <QDateTime>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace windlass {

//! An OAuth consumer: its key and secret.
struct OAuthClient {
    QString id;
    Secret secret;

    bool isComplete() const { return !id.isEmpty() && !secret.isEmpty(); }
    //! What the build was configured with (WINDLASS_OAUTH_CLIENT_ID and _SECRET); empty in a build without.
    static OAuthClient ofBuild();
};

//! What a token endpoint hands out.
struct OAuthTokens {
    Secret access;
    Secret refresh;                              //!< Empty when the host gave none: then 401 is the end.
    QSet<QString> scopes;                        //!< In the words of OAuth scopes; empty when the host is silent.
    std::optional<std::chrono::seconds> lifetime; //!< Of the access token, from when it was issued; none when unknown.
    QDateTime issuedOn;                          //!< UTC, by the clock of this machine.
    qint64 serial = 0; //!< Grows with each pair of an account, so that of two stored pairs the newer one is known.

    //! How long the access token is still good, as far as the clock of this machine tells; none when unknown or when the
    //! clock was changed.
    std::optional<std::chrono::seconds> remaining(const QDateTime &now) const;
};

//! The tokens of a good answer. `scopes` and `scope` are both read; a lifetime that is no positive number counts as unknown;
//! one beyond a week is a week. BadResponse without an access token, or for a type other than bearer.
Result<OAuthTokens> parseTokenAnswer(const ApiAnswer &answer);

//! As they lie in a SecretStore.
Secret encodeTokens(const OAuthTokens &tokens);
std::optional<OAuthTokens> decodeTokens(const Secret &stored);
Secret encodeClient(const OAuthClient &client);
std::optional<OAuthClient> decodeClient(const Secret &stored);

} // namespace windlass
