// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <algorithm>
#include <functional>

namespace windlass::test {

//! What a host that changed, or went wrong, could put in the place of any member; the first one takes it away.
inline const QList<QJsonValue> &strangeValues()
{
    static const QList<QJsonValue> values{
        QJsonValue(QJsonValue::Undefined),
        QJsonValue(QJsonValue::Null),
        QStringLiteral("x"), // Also the word that no list of states knows.
        QString(),
        -1,
        0,
        4.5,
        1e300,
        qint64(9007199254740993),
        true,
        QJsonArray(),
        QJsonArray{QJsonValue(QJsonValue::Null), 7, QStringLiteral("x"), QJsonObject(), QJsonArray()},
        QJsonObject(),
        QJsonObject{{QStringLiteral("name"), QJsonArray()}, {QStringLiteral("href"), 7}, {QStringLiteral("id"), QString()}},
    };
    return values;
}

struct Mutation {
    QString path; //!< "source.repository.full_name".
    QJsonValue root;
};

//! `value` with every member in turn, down to `depth`, replaced by every strange value; of lists the first two items.
//! `wrap` puts a changed value back into what it was taken from.
inline void mutate(const QJsonValue &value, const QString &path, int depth,
                   const std::function<QJsonValue(QJsonValue)> &wrap, const std::function<void(const Mutation &)> &visit)
{
    if (depth == 0)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int i = 0; i < std::min<int>(static_cast<int>(array.size()), 2); ++i) {
            const auto wrapItem = [&array, &wrap, i](const QJsonValue &item) {
                QJsonArray changed = array;
                changed.replace(i, item);
                return wrap(changed);
            };
            mutate(array.at(i), path + QLatin1String("[]"), depth - 1, wrapItem, visit);
        }
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString key = member.key();
        const QString inner = path.isEmpty() ? key : path + QLatin1Char('.') + key;
        const auto wrapMember = [&object, &wrap, &key](const QJsonValue &changed) {
            QJsonObject copy = object;
            copy.insert(key, changed); // Undefined removes.
            return wrap(copy);
        };
        for (const QJsonValue &strange : strangeValues())
            visit({inner, wrapMember(strange)});
        mutate(*member, inner, depth - 1, wrapMember, visit);
    }
}

//! The same for a whole object.
inline void mutateObject(const QJsonObject &object, int depth, const std::function<void(const Mutation &)> &visit)
{
    mutate(object, {}, depth, [](const QJsonValue &value) { return value; }, visit);
}

} // namespace windlass::test
