// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/proxylogin.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

Secret ProxyLogin::encode(const ProxyLogin &login)
{
    const QJsonObject object{{QStringLiteral("user"), login.user},
                             {QStringLiteral("password"), QString::fromUtf8(login.password.reveal())}};
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ProxyLogin> ProxyLogin::decode(const Secret &stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored.reveal()).object();
    const ProxyLogin login{object.value(QLatin1String("user")).toString(),
                           Secret(object.value(QLatin1String("password")).toString().toUtf8())};
    return login.user.isEmpty() ? std::nullopt : std::optional(login);
}

} // namespace windlass
