// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signintext.h"

#include "ui/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

struct SignInText {
    Q_DECLARE_TR_FUNCTIONS(windlass::SignInText)
};

//! "3 days", "2 hours", "7 minutes".
QString lengthOf(std::chrono::seconds length)
{
    const auto seconds = std::abs(length.count());
    if (seconds >= 2 * 86'400)
        return SignInText::tr("%n day(s)", nullptr, static_cast<int>(seconds / 86'400));
    if (seconds >= 2 * 3'600)
        return SignInText::tr("%n hour(s)", nullptr, static_cast<int>(seconds / 3'600));
    return SignInText::tr("%n minute(s)", nullptr, static_cast<int>(seconds / 60));
}

} // namespace

QString featureName(ScopedFeature feature)
{
    switch (feature) {
    case ScopedFeature::Identity: return SignInText::tr("Your account");
    case ScopedFeature::Workspaces: return SignInText::tr("Workspaces and their members");
    case ScopedFeature::Projects: return SignInText::tr("Projects");
    case ScopedFeature::Repositories: return SignInText::tr("Browse repositories and commits");
    case ScopedFeature::PullRequests: return SignInText::tr("Read pull requests");
    case ScopedFeature::Comments: return SignInText::tr("Comment, resolve, tasks");
    case ScopedFeature::PullRequestWrites: return SignInText::tr("Create, approve and merge pull requests");
    case ScopedFeature::Branches: return SignInText::tr("Create and delete branches");
    case ScopedFeature::Pipelines: return SignInText::tr("Pipelines and their logs");
    case ScopedFeature::PipelineRuns: return SignInText::tr("Run and stop pipelines");
    case ScopedFeature::Webhooks: return SignInText::tr("Webhooks");
    case ScopedFeature::RepositoryCreation: return SignInText::tr("Create repositories and change their settings");
    case ScopedFeature::RepositoryDeletion: return SignInText::tr("Delete repositories");
    }
    return {};
}

QString pastedSentence(const PastedCredential &pasted)
{
    using Kind = PastedCredential::Kind;
    switch (pasted.kind) {
    case Kind::Nothing: return {};
    case Kind::ApiToken:
        if (pasted.isCutOff)
            return SignInText::tr("This is an API token, but its end seems to be missing. Copy it again if it is refused.");
        return SignInText::tr("This is an API token: it goes with the e-mail address of your Atlassian account.");
    case Kind::AccessToken:
        if (pasted.isCutOff)
            return SignInText::tr("This is an access token, but its end seems to be missing. Copy it again if it is refused.");
        return SignInText::tr("This is an access token: it acts for a repository, project or workspace, not for you.");
    case Kind::AppPassword:
        //: %1 is a date.
        return SignInText::tr("This is an app password. Bitbucket has not accepted them since %1: create an API token "
                              "instead.")
            .arg(QLocale().toString(appPasswordsEndedOn(), QLocale::LongFormat));
    case Kind::OAuthKey:
        return SignInText::tr("This looks like the key of an OAuth consumer. It signs in with the browser, together with its "
                              "secret.");
    case Kind::OAuthSecret:
        return SignInText::tr("This looks like the secret of an OAuth consumer. It signs in with the browser, together with "
                              "its key.");
    case Kind::EmailAddress:
        return SignInText::tr("This is an e-mail address. The token goes here, the address below.");
    case Kind::OtherToken:
        return SignInText::tr("With your e-mail address it is sent as an API token, without one as an access token.");
    case Kind::Unusable:
        return SignInText::tr("This can't be a token: there are spaces, line breaks or foreign letters in it. Copy it again "
                              "as one line.");
    }
    return {};
}

QString refusalSentence(const Error &error, AccountRecord::Kind kind, const QString &host)
{
    switch (error.kind) {
    case Error::Kind::Unauthorized:
        if (kind == AccountRecord::Kind::ApiToken)
            return SignInText::tr("Bitbucket refuses this e-mail address and token. Check both; the token may have expired or "
                                  "been revoked.");
        if (kind == AccountRecord::Kind::OAuth)
            return SignInText::tr("Bitbucket refuses the sign-in that it has just granted. Try again.");
        return SignInText::tr("Bitbucket refuses this token. It may have expired or been revoked.");
    case Error::Kind::Network:
        //: %1 is the name of a host.
        return SignInText::tr("The host %1 can't be reached. Check the connection, then try again.").arg(host);
    case Error::Kind::NotFound:
    case Error::Kind::BadResponse:
    case Error::Kind::Gone:
        //: %1 is the name of a host.
        return SignInText::tr("The host %1 does not answer as Bitbucket does. Check the address that Windlass was started "
                              "with.")
            .arg(host);
    default: return errorSentence(error);
    }
}

QString placeSentence(const Error &error, const QString &place)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
    case Error::Kind::Gone:
        //: %1 is a workspace such as "acme", or a repository such as "acme/web-shop".
        return SignInText::tr("This token can't see %1: it belongs to another workspace or repository, or there is none of this "
                              "name.")
            .arg(place);
    case Error::Kind::Forbidden:
        if (error.missingScopes.isEmpty())
            //: %1 is a workspace such as "acme", or a repository such as "acme/web-shop".
            return SignInText::tr("This token must not read %1. It belongs to another workspace or repository, or was created "
                                  "without the permission to read repositories.")
                .arg(place);
        return errorSentence(error);
    default: return errorSentence(error);
    }
}

QString clockSentence(std::chrono::seconds ahead)
{
    const QString length = lengthOf(ahead);
    //: %1 is a length of time such as "3 days".
    return ahead.count() > 0 ? SignInText::tr("The clock of this computer is %1 ahead. Set it right: certificates and sign-ins "
                                              "are judged by it.")
                                   .arg(length)
                             //: %1 is a length of time such as "3 days".
                             : SignInText::tr("The clock of this computer is %1 behind. Set it right: certificates and "
                                              "sign-ins are judged by it.")
                                   .arg(length);
}

QString oauthSentence(OAuthFlow::Problem problem, const Error &error, quint16 port, bool isOwnClient, const QString &host)
{
    switch (problem) {
    case OAuthFlow::Problem::NoClient:
        return SignInText::tr("This sign-in needs the key and the secret of an OAuth consumer.");
    case OAuthFlow::Problem::PortTaken:
        if (isOwnClient)
            //: %1 is the number of a port.
            return SignInText::tr("Port %1 of this computer is taken by another program. End that program, or choose another "
                                  "port below and change the callback address of your consumer to it.")
                .arg(port);
        //: %1 is the number of a port.
        return SignInText::tr("Port %1 of this computer is taken by another program. End that program and try again, or use a "
                              "consumer of your own, with another port.")
            .arg(port);
    case OAuthFlow::Problem::Refused:
        return SignInText::tr("The answer in the browser was no, so nobody is signed in. Try again if that was a mistake.");
    case OAuthFlow::Problem::TimedOut:
        return SignInText::tr("Nobody came back from the browser in time. If the page there said that the callback address is "
                              "wrong, compare it with that of the consumer; else try again.");
    case OAuthFlow::Problem::Cancelled: return {};
    case OAuthFlow::Problem::ExchangeFailed: break;
    }
    // The host does not know the consumer.
    if (error.kind == Error::Kind::Unauthorized)
        return isOwnClient ? SignInText::tr("Bitbucket does not know this consumer: its key or its secret is wrong. Check both.")
                           : SignInText::tr("Bitbucket does not know the consumer of this Windlass any more. Use one of your "
                                            "own, or sign in with a token.");
    if (error.kind == Error::Kind::Invalid)
        return SignInText::tr("Bitbucket did not take the code from the browser; it may have been too late. Try again.");
    if (error.kind == Error::Kind::OutcomeUnknown)
        return SignInText::tr("The browser said yes, but then the connection to Bitbucket broke. Try again.");
    return refusalSentence(error, AccountRecord::Kind::OAuth, host);
}

QString straySentence(OAuthFlow::Stray what)
{
    if (what == OAuthFlow::Stray::Forged)
        return SignInText::tr("An answer came that does not belong to this sign-in. It was refused; Windlass goes on waiting for "
                              "yours.");
    return SignInText::tr("Something that is not the answer reached the port. It was refused; Windlass goes on waiting.");
}

QString keepSentence(SecretState state)
{
    switch (state) {
    case SecretState::Done: return {};
    case SecretState::NoService:
        return SignInText::tr("There is no keychain on this computer that could keep the sign-in. Start one (GNOME Keyring, "
                              "KWallet) and try again, or sign in for this session only.");
    case SecretState::Locked:
    case SecretState::NotFoundOrLocked:
        return SignInText::tr("The keychain is locked. Unlock it and try again, or sign in for this session only.");
    case SecretState::Denied:
        return SignInText::tr("The keychain was not allowed to keep the sign-in. Try again and allow it, or sign in for this "
                              "session only.");
    case SecretState::TimedOut:
        return SignInText::tr("The keychain does not answer. It may be waiting for your password in another window: look there "
                              "and try again, or sign in for this session only.");
    case SecretState::NotFound:
    case SecretState::Failed:
    case SecretState::Damaged:
        return SignInText::tr("The keychain failed to keep the sign-in. Try again, or sign in for this session only.");
    }
    return {};
}

} // namespace windlass
