// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspaces/starredrepositories.h"

namespace windlass {

StarredRepositories::StarredRepositories(const QStringList &fullNames, Save save, QObject *parent)
    : QObject(parent), m_fullNames(fullNames), m_save(std::move(save))
{
    m_fullNames.removeDuplicates();
}

void StarredRepositories::setStarred(const QString &fullName, bool isStarred)
{
    const int place = static_cast<int>(m_fullNames.indexOf(fullName));
    if (isStarred == (place >= 0))
        return;
    if (isStarred)
        m_fullNames += fullName;
    else
        m_fullNames.removeAt(place);
    if (m_save)
        m_save(m_fullNames);
    if (isStarred)
        emit added(fullName);
    else
        emit removed(fullName, place);
}

} // namespace windlass
