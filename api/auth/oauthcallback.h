// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"
#include "api/loopback/httpmessage.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace windlass {

//! What makes one sign-in its own: random from the system's generator, never used twice.
struct OAuthTransaction {
    Secret state;         //!< 256 bits, as 43 characters.
    Secret verifier;      //!< PKCE: 43 characters of the unreserved ones.
    QByteArray challenge; //!< base64url(SHA-256(verifier)).

    static OAuthTransaction make();
};

//! What a request to the listener is.
struct OAuthCallback {
    enum class Kind {
        Stray,   //!< Another address, another method, a forged or incomplete redirect: refused, and listening goes on.
        Code,    //!< The redirect of this sign-in, with a code.
        Refusal, //!< The redirect of this sign-in, and the answer is no.
    };

    Kind kind = Kind::Stray;
    int status = 404; //!< For a stray request.
    Secret code;
    QString error;       //!< "access_denied".
    QString description; //!< The host's words: plain text, other people's.
};

//! Judges a request that came in on 127.0.0.1:`port`. Pure.
OAuthCallback readCallback(const HttpRequest &request, quint16 port, const QByteArray &path, const Secret &state);

//! Whether both are the same, in a time that does not depend on where they differ.
bool isSameSecret(const QByteArray &left, const QByteArray &right);

} // namespace windlass
