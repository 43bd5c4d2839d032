// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/tokencredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace windlass {

TokenCredentials::TokenCredentials(const QString &email, const Secret &token)
    : m_email(email.trimmed())
    , m_header(email.isEmpty() ? "Bearer " + token.reveal()
                               : "Basic " + (email.trimmed().toUtf8() + ':' + token.reveal()).toBase64())
{
}

Secret TokenCredentials::cleaned(const QString &pasted)
{
    const QByteArray token = pasted.trimmed().toUtf8();
    constexpr int LongestToken = 8192;
    const bool isPrintable = std::all_of(token.begin(), token.end(), [](char byte) { return byte > 0x20 && byte < 0x7f; });
    return token.size() <= LongestToken && isPrintable ? Secret(token) : Secret();
}

Secret TokenCredentials::encode(const QString &email, const Secret &token)
{
    const QJsonObject object{{QStringLiteral("email"), email},
                             {QStringLiteral("token"), QString::fromLatin1(token.reveal())}};
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<TokenCredentials> TokenCredentials::decode(const Secret &stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored.reveal()).object();
    const Secret token = cleaned(object.value(QLatin1String("token")).toString());
    if (token.isEmpty())
        return std::nullopt;
    return TokenCredentials(object.value(QLatin1String("email")).toString(), token);
}

} // namespace windlass
