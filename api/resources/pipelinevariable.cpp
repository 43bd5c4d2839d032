// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/pipelinevariable.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<PipelineVariable> parsePipelineVariable(const QJsonObject &object)
{
    PipelineVariable variable;
    variable.uuid = json::text(object, "uuid");
    variable.key = json::text(object, "key");
    if (variable.key.isEmpty())
        return Error::missingKey(QStringLiteral("key"));
    variable.isSecured = json::boolean(object, "secured");
    // An echo of a secret would be a slip of the host's; it must not live on in a value type.
    if (const QJsonValue value = object.value(QLatin1String("value")); value.isString() && !variable.isSecured)
        variable.value = value.toString();
    return variable;
}

QJsonObject toObject(const NewPipelineVariable &variable)
{
    QJsonObject object{{QLatin1String("key"), variable.key}, {QLatin1String("value"), variable.value}};
    if (variable.isSecured)
        object.insert(QLatin1String("secured"), true);
    return object;
}

QByteArray toJson(const NewPipelineVariable &variable)
{
    return QJsonDocument(toObject(variable)).toJson(QJsonDocument::Compact);
}

QByteArray toJson(const PipelineVariable &variable)
{
    QJsonObject object{{QLatin1String("key"), variable.key}, {QLatin1String("secured"), variable.isSecured}};
    if (variable.value)
        object.insert(QLatin1String("value"), *variable.value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace windlass
