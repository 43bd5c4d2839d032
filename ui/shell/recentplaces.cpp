// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentplaces.h"

#include "models/navigation/navigationhistory.h"
#include "ui/shell/breadcrumbs.h"

namespace windlass {

RecentPlaces::RecentPlaces(const NavigationHistory &history, QObject *parent)
    : PaletteProvider(parent)
    , m_history(history)
{
}

QString RecentPlaces::heading() const
{
    return tr("Recent");
}

QList<PaletteItem> RecentPlaces::items(const QString &text)
{
    QList<PaletteItem> items;
    const QVector<Location> places = m_history.recent(text.isEmpty() ? 5 : 50);
    for (const Location &place : places)
        items.append({placeIcon(place), trailText(place), {}, place});
    return items;
}

} // namespace windlass
