// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visitedrepositories.h"

#include <QSettings>

namespace windlass {

namespace {
constexpr int MostVisited = 8;
}

VisitedRepositories::VisitedRepositories(QSettings *settings, const QString &accountKey)
    : m_settings(settings)
    , m_setting(QStringLiteral("visited/") + accountKey)
    , m_fullNames(settings->value(m_setting).toStringList().mid(0, MostVisited))
{
}

void VisitedRepositories::visit(const Location &location)
{
    if (location.repository.isEmpty())
        return;
    const QString fullName = location.workspace + QLatin1Char('/') + location.repository;
    if (!m_fullNames.isEmpty() && m_fullNames.constFirst() == fullName)
        return;
    m_fullNames.removeAll(fullName);
    m_fullNames.prepend(fullName);
    m_fullNames = m_fullNames.mid(0, MostVisited);
    m_settings->setValue(m_setting, m_fullNames);
}

} // namespace windlass
