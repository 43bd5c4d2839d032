// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/pastedcredential.h"

#include "api/auth/tokencredentials.h"

#include <QRegularExpression>
#include <QUrl>

namespace windlass {

namespace {

using Kind = PastedCredential::Kind;

bool matchesWhole(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))).match(text).hasMatch();
}

bool isEmailAddress(const QString &text)
{
    // A colon would end the user name in the header; the rest is the host's to judge.
    return matchesWhole(text, "[^@:\\s]+@[^@:\\s]+\\.[^@:\\s.]+");
}

//! Takes off what people copy along with a token: quotes, a header's name, the word before the token.
QString unwrapped(QString text)
{
    static const QRegularExpression header(QStringLiteral("^(authorization:)?\\s*(bearer|token)\\s+"),
                                           QRegularExpression::CaseInsensitiveOption);
    text = text.trimmed();
    for (const char quote : {'"', '\'', '`'}) {
        const QLatin1Char mark(quote);
        if (text.size() > 1 && text.startsWith(mark) && text.endsWith(mark))
            text = text.mid(1, text.size() - 2).trimmed();
    }
    return text.remove(header).trimmed();
}

//! "https://x-token-auth:TOKEN@bitbucket.org/acme/web-shop.git", which is how the web pages show an access token.
bool readCloneAddress(const QString &text, PastedCredential &found, QString &token)
{
    static const QRegularExpression clone(QStringLiteral("^(?:git clone )?https://([^:@/]+):([^@/]+)@bitbucket\\.org/([^/]+/[^/]+?)(?:\\.git)?/?$"));
    const auto match = clone.match(text);
    if (!match.hasMatch())
        return false;
    token = QUrl::fromPercentEncoding(match.captured(2).toUtf8());
    found.repository = match.captured(3);
    return true;
}

//! Both kinds end in "=" and a checksum of eight digits; a token from which that is missing was not copied whole.
bool isCutOffToken(const QString &token)
{
    return !matchesWhole(token, ".+=[0-9A-Fa-f]{8}");
}

} // namespace

QDate appPasswordsEndedOn()
{
    return QDate(2026, 7, 28);
}

PastedCredential recogniseCredential(const QString &text)
{
    PastedCredential found;
    QString token = unwrapped(text);
    if (token.isEmpty())
        return found;
    if (!readCloneAddress(token, found, token)) {
        const auto colon = token.indexOf(QLatin1Char(':'));
        if (colon > 0 && isEmailAddress(token.left(colon))) {
            found.email = token.left(colon);
            token = token.mid(colon + 1).trimmed();
        } else if (isEmailAddress(token)) {
            found.kind = Kind::EmailAddress;
            found.email = token;
            return found;
        }
    }
    found.secret = TokenCredentials::cleaned(token);
    if (found.secret.isEmpty()) {
        found.kind = Kind::Unusable;
    } else if (token.startsWith(QLatin1String("ATBB")) || matchesWhole(token, "[A-Za-z0-9]{20}")) {
        found.kind = Kind::AppPassword;
        found.secret = {};
    } else if (token.startsWith(QLatin1String("ATAT"))) {
        found.kind = Kind::ApiToken;
        found.isCutOff = isCutOffToken(token);
    } else if (token.startsWith(QLatin1String("ATCT"))) {
        found.kind = Kind::AccessToken;
        found.isCutOff = isCutOffToken(token);
    } else if (matchesWhole(token, "[A-Za-z0-9]{18}")) {
        found.kind = Kind::OAuthKey;
    } else if (matchesWhole(token, "[A-Za-z0-9]{32}")) {
        found.kind = Kind::OAuthSecret;
    } else {
        found.kind = Kind::OtherToken;
    }
    return found;
}

} // namespace windlass
