// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"

#include <QString>

namespace windlass {

//! How somebody signs in with something that was pasted.
enum class TokenKind {
    ApiToken,    //!< Of a person, with the Atlassian e-mail address.
    AccessToken, //!< Of a repository, project or workspace, alone.
};

//! What can be said about a pasted credential before anything is sent.
struct CredentialCheck {
    enum class Problem {
        None,
        NoEmail,
        BadEmail,
        NoToken,
        LineBreak,
        BadToken,
        AppPassword,
        IsAccessToken,
        IsApiToken
    };

    Problem problem = Problem::None;
    QString email; //!< Trimmed; empty for access tokens.
    Secret token;  //!< Cleaned; empty unless problem is None.
};

CredentialCheck checkCredential(TokenKind kind, const QString &email, const QString &token);

//! The problem as a sentence with the next step; empty for None.
QString problemSentence(CredentialCheck::Problem problem);

} // namespace windlass
