// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/jsonreader.h"

#include <QJsonParseError>

namespace windlass::json {

QDateTime time(const QJsonObject &object, const char *key)
{
    QDateTime when = QDateTime::fromString(text(object, key), Qt::ISODateWithMs);
    if (!when.isValid())
        return {};
    if (when.timeSpec() == Qt::LocalTime)
        when.setTimeSpec(Qt::UTC);
    return when.toUTC();
}

QString link(const QJsonObject &holder, const char *name)
{
    return text(object(object(holder, "links"), name), "href");
}

Result<QJsonObject> document(const ApiAnswer &answer)
{
    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(answer.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error::make(Error::Kind::BadResponse,
                           QStringLiteral("The answer is not complete JSON (%1 at byte %2).")
                               .arg(problem.errorString())
                               .arg(problem.offset));
    if (!parsed.isObject())
        return Error::make(Error::Kind::BadResponse, QStringLiteral("The answer is JSON but no object."));
    return parsed.object();
}

} // namespace windlass::json
