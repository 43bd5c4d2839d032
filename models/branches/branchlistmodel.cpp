// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/branches/branchlistmodel.h"

#include "models/navigation/location.h"

namespace windlass {

BranchListModel::BranchListModel(RefsApi &api, const RepositoryId &repository, QObject *parent)
    : BranchListModel(
          [&api, repository](const QString &text, const PageToken &page, ReadFrom from) {
              return api.branches(repository, text, page, from);
          },
          repository, parent)
{
}

BranchListModel::BranchListModel(FilteredFetch fetch, const RepositoryId &repository, QObject *parent)
    : PagedModel([fetch](const PageToken &page, ReadFrom from) { return fetch({}, page, from); }, ColumnCount, parent)
    , m_filteredFetch(std::move(fetch))
    , m_repository(repository)
{
}

void BranchListModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    setFetch([fetch = m_filteredFetch, text](const PageToken &page, ReadFrom from) { return fetch(text, page, from); });
}

void BranchListModel::setMainBranch(const QString &name)
{
    if (m_mainBranch == name)
        return;
    m_mainBranch = name;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {IsMainRole, Qt::AccessibleTextRole});
}

QVariant BranchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Branch");
    case CommitColumn: return tr("Last commit");
    case AuthorColumn: return tr("Author");
    case DateColumn: return tr("Date");
    default: return {};
    }
}

QVariant BranchListModel::cell(const Branch &branch, int column, int role) const
{
    const bool isMain = !m_mainBranch.isEmpty() && branch.name == m_mainBranch;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn: return branch.name;
        case CommitColumn: return branch.target.summary();
        case AuthorColumn: return branch.target.authorName;
        case DateColumn: return branch.target.date;
        default: return {};
        }
    case Qt::AccessibleTextRole:
        if (column != NameColumn)
            return cell(branch, column, Qt::DisplayRole);
        return isMain ? tr("Main branch %1").arg(branch.name) : tr("Branch %1").arg(branch.name);
    case LocationRole:
        return Location::forRepository(m_repository.workspace, m_repository.slug, Location::Section::Commits, branch.name)
            .path();
    case NameRole: return branch.name;
    case HashRole: return branch.target.hash;
    case SummaryRole: return branch.target.summary();
    case AuthorNameRole: return branch.target.authorName;
    case AuthorAvatarRole: return branch.target.author.avatar;
    case DateRole: return branch.target.date;
    case IsMainRole: return isMain;
    default: return {};
    }
}

} // namespace windlass
