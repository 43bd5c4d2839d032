// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/deliverybody.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

Result<Delivery> parseDeliveryBody(const QByteArray &eventKey, const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error::make(Error::Kind::BadResponse,
                           QStringLiteral("%1 (byte %2)").arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return Error::make(Error::Kind::BadResponse, QStringLiteral("not a JSON object"));
    return parseDelivery(eventKey, document.object());
}

QString indentedBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return QString::fromUtf8(document.isNull() ? body : document.toJson(QJsonDocument::Indented));
}

} // namespace windlass
