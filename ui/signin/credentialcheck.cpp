// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/credentialcheck.h"

#include "api/auth/tokencredentials.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct CredentialText {
    Q_DECLARE_TR_FUNCTIONS(windlass::SignInPage)
};

//! App passwords began with ATBB since 2022; older ones were 20 letters and digits. No token of today looks like that.
bool looksLikeAppPassword(const QString &token)
{
    constexpr int OldLength = 20;
    if (token.startsWith("ATBB"_L1))
        return true;
    return token.size() == OldLength && std::all_of(token.begin(), token.end(), [](QChar letter) {
               return letter.unicode() < 0x80 && letter.isLetterOrNumber();
           });
}

bool isEmailAddress(const QString &text)
{
    // A colon would end the user name in the header; the rest is the host's to judge.
    const auto at = text.indexOf(u'@');
    return at > 0 && at + 1 < text.size() && !text.contains(u':') &&
           std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace() || !letter.isPrint(); });
}

} // namespace

CredentialCheck checkCredential(TokenKind kind, const QString &email, const QString &token)
{
    using Problem = CredentialCheck::Problem;
    CredentialCheck check;
    const QString pasted = token.trimmed();
    if (kind == TokenKind::ApiToken) {
        check.email = email.trimmed();
        if (check.email.isEmpty())
            check.problem = Problem::NoEmail;
        else if (!isEmailAddress(check.email))
            check.problem = Problem::BadEmail;
    }
    if (check.problem != Problem::None)
        return check;
    if (pasted.isEmpty())
        check.problem = Problem::NoToken;
    else if (pasted.contains(u'\n') || pasted.contains(u'\r') || pasted.contains(QChar::LineSeparator) ||
             pasted.contains(QChar::ParagraphSeparator))
        check.problem = Problem::LineBreak;
    else if (looksLikeAppPassword(pasted))
        check.problem = Problem::AppPassword;
    else if (kind == TokenKind::ApiToken && pasted.startsWith("ATCTT"_L1))
        check.problem = Problem::IsAccessToken;
    else if (kind == TokenKind::AccessToken && pasted.startsWith("ATATT"_L1))
        check.problem = Problem::IsApiToken;
    if (check.problem != Problem::None)
        return check;
    check.token = TokenCredentials::cleaned(pasted);
    if (check.token.isEmpty())
        check.problem = Problem::BadToken;
    return check;
}

QString problemSentence(CredentialCheck::Problem problem)
{
    using Problem = CredentialCheck::Problem;
    switch (problem) {
    case Problem::None:
        return {};
    case Problem::NoEmail:
        return CredentialText::tr("Enter the e-mail address of your Atlassian account.");
    case Problem::BadEmail:
        return CredentialText::tr(
            "This is no e-mail address. An API token goes with the address of the Atlassian account, "
            "not with the user name.");
    case Problem::NoToken:
        return CredentialText::tr("Paste the token.");
    case Problem::LineBreak:
        return CredentialText::tr("There is a line break inside the token. Copy it again as one line.");
    case Problem::BadToken:
        return CredentialText::tr("This can't be a token: it holds characters that no token has. Copy it again.");
    case Problem::AppPassword:
        //: %1 is a date.
        return CredentialText::tr(
                   "This is an app password. Bitbucket has not accepted them since %1: create an API token "
                   "instead.")
            .arg(QLocale().toString(QDate(2026, 7, 28), QLocale::LongFormat));
    case Problem::IsAccessToken:
        return CredentialText::tr("This is an access token. Choose “Access token” above: it needs no e-mail address.");
    case Problem::IsApiToken:
        return CredentialText::tr("This is an API token. Choose “API token” above: it needs your e-mail address.");
    }
    return {};
}

} // namespace windlass
