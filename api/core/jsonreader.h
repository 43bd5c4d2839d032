// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apianswer.h"
#include "api/core/page.h"
#include "api/core/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

//! Reading JSON as Bitbucket really sends it: every member may be missing or null, times come in six shapes.
namespace windlass::json {

inline QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}
inline QJsonObject object(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}
inline QJsonArray array(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toArray();
}
inline qint64 integer(const QJsonObject &object, const char *key, qint64 fallback = 0)
{
    // toInt() silently gives its default beyond 31 bits, and comment ids are there already.
    return object.value(QLatin1String(key)).toInteger(fallback);
}
inline bool boolean(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toBool();
}

//! A time in UTC; invalid when missing, null or nonsense. Without a zone it is UTC, not local time.
QDateTime time(const QJsonObject &object, const char *key);
//! `links.<name>.href`; empty when any part is missing.
QString link(const QJsonObject &object, const char *name);
//! The answer's body as an object, or BadResponse. A body that goes on after the object is refused.
Result<QJsonObject> document(const ApiAnswer &answer);

template <typename T>
using ObjectParser = Result<T> (*)(const QJsonObject &);

//! For answers that are one object.
template <typename T>
Result<T> parseOne(const ApiAnswer &answer, ObjectParser<T> parse)
{
    const Result<QJsonObject> object = document(answer);
    return object ? parse(*object) : Result<T>(object.error());
}

//! For lists. An item that can't be read is left out and counted: one odd object must not take the others with it.
template <typename T>
Result<Page<T>> parsePage(const ApiAnswer &answer, ObjectParser<T> parse)
{
    const Result<QJsonObject> object = document(answer);
    if (!object)
        return object.error();
    if (!object->value(QLatin1String("values")).isArray())
        return Error::missingKey(QStringLiteral("values"));
    Page<T> page;
    for (const QJsonValue &value : array(*object, "values")) {
        Result<T> item = value.isObject() ? parse(value.toObject()) : Result<T>(Error::missingKey(QStringLiteral("values")));
        if (item)
            page.values += std::move(item).value();
        else
            ++page.unreadable;
    }
    page.next.next = text(*object, "next").toUtf8();
    if (const QJsonValue size = object->value(QLatin1String("size")); size.isDouble())
        page.size = size.toInteger();
    return page;
}

//! For answers whose body does not matter.
inline Result<Nothing> parseNothing(const ApiAnswer &)
{
    return Nothing{};
}

//! For texts and files.
inline Result<QByteArray> parseBytes(const ApiAnswer &answer)
{
    return answer.body;
}

} // namespace windlass::json
