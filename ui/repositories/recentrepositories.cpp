// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/recentrepositories.h"

#include "models/navigation/location.h"

using namespace Qt::StringLiterals;

namespace windlass {

void RecentRepositoriesModel::setFullNames(const QStringList &fullNames)
{
    QStringList known;
    for (const QString &name : fullNames) {
        if (Location::forFullName(name) && !known.contains(name))
            known.append(name);
    }
    if (known == m_fullNames)
        return;
    beginResetModel();
    m_fullNames = known;
    endResetModel();
}

int RecentRepositoriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fullNames.size());
}

QVariant RecentRepositoriesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_fullNames.size() || role != Qt::DisplayRole)
        return {};
    return m_fullNames.at(index.row());
}

RowContent RecentRepositoryDelegate::content(const QModelIndex &index) const
{
    const QString fullName = index.data().toString();
    RowContent row;
    row.icon = u"repository"_s;
    row.title = fullName.section(u'/', 1);
    row.detail = fullName.section(u'/', 0, 0);
    return row;
}

} // namespace windlass
