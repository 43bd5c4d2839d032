// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/hook.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<Hook> parseHook(const QJsonObject &object)
{
    Hook hook;
    hook.uuid = json::text(object, "uuid");
    if (hook.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    hook.url = json::text(object, "url");
    hook.description = json::text(object, "description");
    for (const QJsonValue &event : json::array(object, "events"))
        hook.events += event.toString();
    hook.events.sort();
    hook.isActive = json::boolean(object, "active");
    if (const QJsonValue isSet = object.value(QLatin1String("secret_set")); isSet.isBool())
        hook.hasSecret = isSet.toBool();
    hook.createdOn = json::time(object, "created_at");
    return hook;
}

QByteArray toJson(const HookChange &change)
{
    QJsonObject object{{QLatin1String("url"), change.url},
                       {QLatin1String("description"), change.description},
                       {QLatin1String("active"), change.isActive},
                       {QLatin1String("events"), QJsonArray::fromStringList(change.events)}};
    // Absent keeps it, null takes it away: the one place where null is meant.
    if (change.secretChange == HookChange::Secret::Set)
        object.insert(QLatin1String("secret"), change.secret);
    else if (change.secretChange == HookChange::Secret::Remove)
        object.insert(QLatin1String("secret"), QJsonValue::Null);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<HookEvent> parseHookEvent(const QJsonObject &object)
{
    HookEvent event;
    event.event = json::text(object, "event");
    if (event.event.isEmpty())
        return Error::missingKey(QStringLiteral("event"));
    event.category = json::text(object, "category");
    event.label = json::text(object, "label");
    event.description = json::text(object, "description");
    return event;
}

} // namespace windlass
