// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/oauthflow.h"
#include "api/auth/pastedcredential.h"
#include "api/auth/scopes.h"
#include "api/auth/secretvault.h"
#include "api/core/error.h"
#include "models/accounts/accountlist.h"

#include <QString>

#include <chrono>

namespace windlass {

//! What a feature is called in the list of what will work.
QString featureName(ScopedFeature feature);

//! What was pasted, and what follows from it; empty while there is nothing to say.
QString pastedSentence(const PastedCredential &pasted);

//! Why a credential was not accepted, with the next step. `host` is the name of the host.
QString refusalSentence(const Error &error, AccountRecord::Kind kind, const QString &host);
//! Why a workspace or repository can't be opened with a token.
QString placeSentence(const Error &error, const QString &place);
//! That this machine's clock is wrong, and by how much (positive: ahead).
QString clockSentence(std::chrono::seconds ahead);

//! How a sign-in in the browser ended, with the next step. `port` is the one that was to be listened on.
QString oauthSentence(OAuthFlow::Problem problem, const Error &error, quint16 port, bool isOwnClient, const QString &host);
//! That something else reached the port.
QString straySentence(OAuthFlow::Stray what);

//! Why the keychain does not take a sign-in, and what that means.
QString keepSentence(SecretState state);

//! What the browser shows at the end, in the language of the program.
OAuthFlow::Pages callbackPages();

} // namespace windlass
