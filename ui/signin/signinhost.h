// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/oauthflow.h"
#include "api/auth/secretvault.h"
#include "models/accounts/credentialtrial.h"

#include <QDate>

#include <functional>
#include <optional>

namespace windlass {

//! A sign-in that the host accepted, and that is to be kept.
struct AcceptedSignIn {
    AccountRecord::Kind kind = AccountRecord::Kind::ApiToken;
    Account account;  //!< Empty for access tokens that act for nobody.
    QString place;    //!< See AccountRecord::place.
    QString email;    //!< Of an API token.
    Secret token;     //!< Of a pasted one.
    QDate expiresOn;  //!< Its last day, where the person gave it.
    OAuthTokens tokens;
    std::optional<OAuthClient> ownClient; //!< When it was not the build's.
    bool isForSession = false;            //!< The person chose to keep it in memory alone.
};

//! What the sign-in page asks of the program: the host to try things on, and a place to keep what was accepted. The page
//! makes no clients and knows no keychain.
class SignInHost
{
public:
    virtual ~SignInHost() = default;

    //! Shown when it is not bitbucket.org; empty for the real one.
    virtual QString name() const = 0;
    //! `email` is empty for what is sent as Bearer.
    virtual TrialCalls trial(const QString &email, const Secret &token) = 0;

    //! The host's addresses, the network, and the consumer that comes with the program, or none, with its port.
    virtual OAuthFlow::Options oauth() const = 0;
    //! The port for a consumer of the person's own.
    virtual quint16 ownPort() const = 0;
    //! The consumer that the person used last, with its secret where the keychain of an account still has it.
    virtual void findOwnClient(QObject *context, std::function<void(const OAuthClient &)> done) = 0;
    //! Keeps what is no secret of it, for the next time.
    virtual void rememberOwnClient(const QString &id, quint16 port) = 0;

    //! Why this one can't be signed in here, as a sentence: another account was expected. Empty when it can.
    virtual QString refusalOf(const Account &account) const = 0;
    //! Keeps the sign-in and opens it, which removes the page. Anything but Done: nothing was kept. Nothing is either when
    //! the context goes before `done` was called.
    virtual void keep(const AcceptedSignIn &signIn, QObject *context, std::function<void(const SecretAnswer &)> done) = 0;
};

} // namespace windlass
