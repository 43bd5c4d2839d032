// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repositories/repositorylistmodel.h"

#include "models/navigation/location.h"

namespace windlass {

RepositoryListModel::RepositoryListModel(RepositoriesApi &api, const QString &workspace, QObject *parent)
    : RepositoryListModel(
          [&api, workspace](const RepositoryFilter &filter, const PageToken &page, ReadFrom from) {
              return api.list(workspace, filter, page, from);
          },
          parent)
{
}

RepositoryListModel::RepositoryListModel(FilteredFetch fetch, QObject *parent)
    : PagedModel([fetch](const PageToken &page, ReadFrom from) { return fetch({}, page, from); }, ColumnCount, parent)
    , m_filteredFetch(std::move(fetch))
{
}

void RepositoryListModel::setFilter(const RepositoryFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    setFetch([fetch = m_filteredFetch, filter](const PageToken &page, ReadFrom from) { return fetch(filter, page, from); });
}

QVariant RepositoryListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Repository");
    case ProjectColumn: return tr("Project");
    case LanguageColumn: return tr("Language");
    case UpdatedColumn: return tr("Updated");
    default: return {};
    }
}

QVariant RepositoryListModel::cell(const Repository &repository, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn: return repository.name;
        case ProjectColumn: return repository.projectName;
        case LanguageColumn: return repository.language;
        case UpdatedColumn: return repository.updatedOn;
        default: return {};
        }
    case Qt::AccessibleTextRole:
        if (column != NameColumn)
            return cell(repository, column, Qt::DisplayRole);
        return repository.isPrivate ? tr("Private repository %1").arg(repository.name)
                                    : tr("Public repository %1").arg(repository.name);
    case LocationRole: return Location::forRepository(repository.id.workspace, repository.id.slug).path();
    case FullNameRole: return repository.id.fullName();
    case DescriptionRole: return repository.description;
    case ProjectRole: return repository.projectName;
    case LanguageRole: return repository.language;
    case AvatarRole: return repository.avatar;
    case IsPrivateRole: return repository.isPrivate;
    case UpdatedOnRole: return repository.updatedOn;
    case SizeBytesRole: return repository.sizeBytes;
    default: return {};
    }
}

} // namespace windlass
