// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigation/navigationhistory.h"

#include <algorithm>

namespace windlass {

NavigationHistory::NavigationHistory(QObject *parent)
    : QObject(parent)
{
}

Location NavigationHistory::current() const
{
    return m_places.isEmpty() ? Location::home() : m_places.at(m_index);
}

void NavigationHistory::go(const Location &location)
{
    if (!location.isValid() || (!m_places.isEmpty() && current() == location))
        return;
    m_places.resize(m_index + 1);
    m_places.append(location);
    if (m_places.size() > Limit)
        m_places.removeFirst();
    moveTo(static_cast<int>(m_places.size()) - 1);
}

void NavigationHistory::replace(const Location &location)
{
    if (!location.isValid() || m_places.isEmpty() || current() == location)
        return;
    m_places[m_index] = location;
    if (!m_recent.isEmpty())
        m_recent.first() = location;
    emit changed();
}

void NavigationHistory::back()
{
    if (canGoBack())
        moveTo(m_index - 1);
}

void NavigationHistory::forward()
{
    if (canGoForward())
        moveTo(m_index + 1);
}

void NavigationHistory::goToIndex(int index)
{
    if (index >= 0 && index < m_places.size() && index != m_index)
        moveTo(index);
}

void NavigationHistory::clear()
{
    m_places.clear();
    m_recent.clear();
    m_index = -1;
}

NavigationHistory::Places NavigationHistory::Places::without(const Location &page) const
{
    const Location key = page.pageKey();
    Places kept;
    for (int i = 0; i < places.size(); ++i) {
        if (places.at(i).pageKey() == key)
            continue;
        if (i <= index || kept.index < 0)
            kept.index = static_cast<int>(kept.places.size());
        kept.places.append(places.at(i));
    }
    for (const Location &place : recent) {
        if (place.pageKey() != key)
            kept.recent.append(place);
    }
    return kept;
}

NavigationHistory::Places NavigationHistory::take()
{
    const Places taken{m_places, m_index, m_recent};
    clear();
    return taken;
}

void NavigationHistory::restore(const Places &places)
{
    m_places = places.places;
    m_recent = places.recent;
    m_index = places.index;
    if (!m_places.isEmpty())
        moveTo(m_index);
}

QVector<Location> NavigationHistory::recent(int count) const
{
    return m_recent.mid(1, count);
}

void NavigationHistory::moveTo(int index)
{
    m_index = index;
    const Location place = m_places.at(index);
    const Location key = place.pageKey();
    m_recent.erase(std::remove_if(m_recent.begin(), m_recent.end(),
                                  [&key](const Location &other) { return other.pageKey() == key; }),
                   m_recent.end());
    m_recent.prepend(place);
    m_recent.resize(std::min<qsizetype>(m_recent.size(), Limit));
    emit currentChanged(place);
    emit changed();
}

} // namespace windlass
