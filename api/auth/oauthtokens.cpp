// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthtokens.h"

#include "api/core/jsonreader.h"

#include <algorithm>

namespace windlass {

namespace {

using std::chrono::seconds;

constexpr seconds LongestLifetime{7 * 24 * 3600};

//! Numbers come as numbers, and from some hosts as text.
std::optional<seconds> lifetimeOf(const QJsonValue &value)
{
    qint64 count = value.toInteger(0);
    if (value.isDouble() && count == 0 && value.toDouble() > 0)
        count = LongestLifetime.count(); // Beyond 63 bits, or a fraction.
    if (value.isString())
        count = value.toString().trimmed().toLongLong();
    if (count <= 0)
        return std::nullopt;
    return std::min(seconds(count), LongestLifetime);
}

QSet<QString> scopesIn(const QJsonObject &object)
{
    QSet<QString> scopes;
    for (const char *key : {"scopes", "scope"}) {
        const QJsonValue value = object.value(QLatin1String(key));
        QString words = value.toString();
        for (const QJsonValue &word : value.toArray())
            words += QLatin1Char(' ') + word.toString();
        words.replace(QLatin1Char(','), QLatin1Char(' '));
        for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            scopes.insert(word);
    }
    return scopes;
}

bool isTokenText(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char byte) { return byte > 0x20 && byte < 0x7f; });
}

} // namespace

std::optional<seconds> OAuthTokens::remaining(const QDateTime &now) const
{
    if (!lifetime || !issuedOn.isValid())
        return std::nullopt;
    const seconds age(issuedOn.secsTo(now));
    // From the future, or older than any token of ours that is in use: the clock was changed, so it tells nothing.
    if (age < seconds(-60))
        return std::nullopt;
    return std::max(seconds(0), *lifetime - std::max(seconds(0), age));
}

Result<OAuthTokens> parseTokenAnswer(const ApiAnswer &answer)
{
    const Result<QJsonObject> object = json::document(answer);
    if (!object)
        return object.error();
    OAuthTokens tokens;
    const QByteArray access = json::text(*object, "access_token").toUtf8();
    if (!isTokenText(access))
        return Error::missingKey(QStringLiteral("access_token"));
    const QJsonValue type = object->value(QLatin1String("token_type"));
    if (!type.isUndefined() && type.toString().compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)
        return Error::make(Error::Kind::BadResponse, QStringLiteral("A token of a type other than bearer."),
                           QStringLiteral("token_type"));
    tokens.access = Secret(access);
    if (const QByteArray refresh = json::text(*object, "refresh_token").toUtf8(); isTokenText(refresh))
        tokens.refresh = Secret(refresh);
    tokens.scopes = scopesIn(*object);
    tokens.lifetime = lifetimeOf(object->value(QLatin1String("expires_in")));
    tokens.issuedOn = answer.asOf;
    return tokens;
}

Secret encodeTokens(const OAuthTokens &tokens)
{
    QStringList scopes(tokens.scopes.begin(), tokens.scopes.end());
    scopes.sort();
    QJsonObject object{{QStringLiteral("access"), QString::fromLatin1(tokens.access.reveal())},
                       {QStringLiteral("refresh"), QString::fromLatin1(tokens.refresh.reveal())},
                       {QStringLiteral("scopes"), scopes.join(QLatin1Char(' '))},
                       {QStringLiteral("issued"), tokens.issuedOn.toUTC().toString(Qt::ISODate)},
                       {QStringLiteral("serial"), tokens.serial}};
    if (tokens.lifetime)
        object.insert(QStringLiteral("lifetime"), static_cast<qint64>(tokens.lifetime->count()));
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<OAuthTokens> decodeTokens(const Secret &stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored.reveal()).object();
    OAuthTokens tokens;
    tokens.access = Secret(json::text(object, "access").toLatin1());
    tokens.refresh = Secret(json::text(object, "refresh").toLatin1());
    tokens.scopes = scopesIn(object);
    tokens.lifetime = lifetimeOf(object.value(QLatin1String("lifetime")));
    tokens.issuedOn = json::time(object, "issued");
    tokens.serial = json::integer(object, "serial");
    return isTokenText(tokens.access.reveal()) ? std::optional(tokens) : std::nullopt;
}

Secret encodeClient(const OAuthClient &client)
{
    const QJsonObject object{{QStringLiteral("id"), client.id},
                             {QStringLiteral("secret"), QString::fromUtf8(client.secret.reveal())}};
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<OAuthClient> decodeClient(const Secret &stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored.reveal()).object();
    const OAuthClient client{json::text(object, "id"), Secret(json::text(object, "secret").toUtf8())};
    return client.isComplete() ? std::optional(client) : std::nullopt;
}

} // namespace windlass
