// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/fieldfilter.h"

#include <QJsonArray>

#include <algorithm>

namespace windlass::standin {

namespace {

bool segmentMatches(const QString &pattern, const QString &name)
{
    return pattern == QLatin1String("*") || pattern == name;
}

// How many leading segments of the two agree; the shorter one's length when one begins with the other.
bool agree(const QStringList &pattern, const QStringList &path)
{
    const qsizetype length = std::min(pattern.size(), path.size());
    for (qsizetype i = 0; i < length; ++i) {
        if (!segmentMatches(pattern.at(i), path.at(i)))
            return false;
    }
    return true;
}

} // namespace

FieldFilter::FieldFilter(const QStringList &parameters)
{
    for (const QString &parameter : parameters) {
        for (const QString &field : parameter.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (field.startsWith(QLatin1Char('-')))
                m_removed.append(field.mid(1).split(QLatin1Char('.')));
            else if (field.startsWith(QLatin1Char('+')))
                m_added.append(field.mid(1).split(QLatin1Char('.')));
            else
                m_only.append(field.split(QLatin1Char('.'))); // An unencoded + came as a blank and names nothing.
        }
    }
}

FieldFilter::Want FieldFilter::wanted(const QStringList &path, bool isHidden) const
{
    for (const QStringList &removed : m_removed) {
        if (removed.size() == path.size() && agree(removed, path))
            return Want::No;
    }
    Want want = m_only.isEmpty() && !isHidden ? Want::Whole : Want::No;
    for (const QList<QStringList> *list : {&m_only, &m_added}) {
        for (const QStringList &pattern : *list) {
            if (!agree(pattern, path))
                continue;
            if (pattern.size() <= path.size())
                return Want::Whole;
            if (want == Want::No)
                want = Want::Parts;
        }
    }
    return want;
}

bool FieldFilter::asksFor(const QString &path, bool isHidden) const
{
    return wanted(path.split(QLatin1Char('.')), isHidden) != Want::No;
}

QJsonValue FieldFilter::filtered(const QJsonValue &value, const QStringList &path, const QList<QStringList> &hidden,
                                 bool onlyListed) const
{
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue element : value.toArray())
            result.append(filtered(element, path, hidden, onlyListed));
        return result;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    QJsonObject result;
    QStringList inner = path;
    inner.append(QString());
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        inner.last() = it.key();
        const bool isHidden = onlyListed || hidden.contains(inner);
        const Want want = wanted(inner, isHidden);
        if (want == Want::No)
            continue;
        result.insert(it.key(), filtered(it.value(), inner, hidden, want == Want::Parts));
    }
    return result;
}

QJsonObject FieldFilter::apply(const QJsonObject &object, const QStringList &hidden) const
{
    if (hidden.isEmpty() && m_only.isEmpty() && m_removed.isEmpty())
        return object;
    QList<QStringList> paths;
    for (const QString &path : hidden)
        paths.append(path.split(QLatin1Char('.')));
    return filtered(object, {}, paths, false).toObject();
}

} // namespace windlass::standin
