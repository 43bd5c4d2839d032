// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/placetext.h"

#include "models/navigation/location.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

std::optional<Location> locationTyped(const QString &typed)
{
    static const QRegularExpression clone(
        u"^(?:git clone\\s+)?(?:https://(?:[^@/]*@)?bitbucket\\.org/|(?:ssh://)?git@bitbucket\\.org[:/])"_s);
    static const QRegularExpression ending(u"\\.git/?$"_s);
    QString text = typed.trimmed();
    text.remove(clone).remove(ending);
    if (text.startsWith("bitbucket.org/"_L1))
        text.remove(0, qsizetype(14));
    if (!text.startsWith(u'/'))
        text.prepend(u'/');
    if (text.count(u'/') == 1 && !text.contains(u'?'))
        text.append(u'/');
    auto location = Location::parse(text);
    return location && !location->workspace.isEmpty() ? location : std::nullopt;
}

} // namespace

QString placeOf(const QString &typed)
{
    const auto location = locationTyped(typed);
    if (!location)
        return {};
    if (location->section == Location::Section::Project)
        return location->workspace + "/workspace/projects/"_L1 + location->id;
    return location->repository.isEmpty() ? location->workspace : location->workspace + u'/' + location->repository;
}

QString tokenPlaceOf(const QString &typed)
{
    const auto location = locationTyped(typed);
    if (!location)
        return {};
    return location->repository.isEmpty() ? location->workspace : location->workspace + u'/' + location->repository;
}

} // namespace windlass
