// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the sidebar follow the lists that they come from, and what they say.
#include "models/workspaces/sidebarmodel.h"

#include "models/navigation/location.h"
#include "models/workspaces/sidebargroup.h"

namespace windlass {

namespace {

std::optional<SidebarModel::Kind> sidebarTail(const PagedModelBase &list)
{
    switch (list.state()) {
    case LoadState::Idle: return {};
    case LoadState::Failed: return SidebarModel::Kind::Failed;
    case LoadState::Loading:
        if (list.rowCount() == 0 || list.isLoadingMore())
            return SidebarModel::Kind::Loading;
        return {};
    case LoadState::Loaded: break;
    }
    if (list.hasMore())
        return SidebarModel::Kind::LoadMore;
    if (list.rowCount() == 0)
        return SidebarModel::Kind::Empty;
    return {};
}

} // namespace

void SidebarModel::follow(Group *group)
{
    PagedModelBase *list = group->list;
    connect(list, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this, group](const QModelIndex &, int first, int last) { beginInsertRows(indexOfGroup(group), first, last); });
    connect(list, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(list, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this, group](const QModelIndex &, int first, int last) { beginRemoveRows(indexOfGroup(group), first, last); });
    connect(list, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(list, &QAbstractItemModel::rowsAboutToBeMoved, this,
            [this, group](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                const QModelIndex parent = indexOfGroup(group);
                beginMoveRows(parent, first, last, parent, to);
            });
    connect(list, &QAbstractItemModel::rowsMoved, this, [this] { endMoveRows(); });
    connect(list, &QAbstractItemModel::dataChanged, this,
            [this, group](const QModelIndex &first, const QModelIndex &last) {
                emit dataChanged(createIndex(first.row(), 0, group), createIndex(last.row(), 0, group));
            });
    connect(list, &PagedModelBase::stateChanged, this, [this, group] { updateTail(group); });
    followOrder(group);
}

//! Rows that are put into another order all at once keep their selection.
void SidebarModel::followOrder(Group *group)
{
    struct Kept {
        QModelIndexList shown;
        QList<QPersistentModelIndex> rows;
    };
    const auto kept = std::make_shared<Kept>();
    connect(group->list, &QAbstractItemModel::layoutAboutToBeChanged, this, [this, group, kept] {
        emit layoutAboutToBeChanged({indexOfGroup(group)}, VerticalSortHint);
        *kept = {};
        const QModelIndexList all = persistentIndexList();
        for (const QModelIndex &index : all) {
            if (containerOf(index) != group || group->isTail(index.row()))
                continue;
            kept->shown += index;
            kept->rows += QPersistentModelIndex(group->list->index(index.row(), 0));
        }
    });
    connect(group->list, &QAbstractItemModel::layoutChanged, this, [this, group, kept] {
        QModelIndexList now;
        for (const QPersistentModelIndex &row : std::as_const(kept->rows))
            now += row.isValid() ? createIndex(row.row(), 0, group) : QModelIndex();
        changePersistentIndexList(kept->shown, now);
        *kept = {};
        emit layoutChanged({indexOfGroup(group)}, VerticalSortHint);
    });
}

void SidebarModel::updateTail(Group *group)
{
    const std::optional<Kind> tail = sidebarTail(*group->list);
    const QModelIndex parent = indexOfGroup(group);
    const int row = group->list->rowCount();
    if (group->tail && !tail) {
        beginRemoveRows(parent, row, row);
        group->tail.reset();
        endRemoveRows();
    } else if (!group->tail && tail) {
        beginInsertRows(parent, row, row);
        group->tail = tail;
        endInsertRows();
    } else if (group->tail != tail) {
        group->tail = tail;
        const QModelIndex place = createIndex(row, 0, group);
        emit dataChanged(place, place);
    }
}

void SidebarModel::addStarred(const QString &fullName)
{
    const int row = static_cast<int>(m_starredNames.size());
    if (row == 0) {
        // The heading comes with its first row.
        beginInsertRows({}, 0, 0);
        m_starredNames += fullName;
        endInsertRows();
        return;
    }
    beginInsertRows(indexOfGroup(m_starredGroup.get()), row, row);
    m_starredNames += fullName;
    endInsertRows();
}

void SidebarModel::removeStarred(int place)
{
    if (m_starredNames.size() == 1)
        beginRemoveRows({}, 0, 0);
    else
        beginRemoveRows(indexOfGroup(m_starredGroup.get()), place, place);
    m_starredNames.removeAt(place);
    endRemoveRows();
}

void SidebarModel::tellStarred(const QString &fullName)
{
    if (const QModelIndex row = indexOf(fullName); row.isValid())
        emit dataChanged(row, row, {IsStarredRole});
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == KindRole)
        return static_cast<int>(kindOf(index));
    const Group *container = containerOf(index);
    if (!container)
        return sectionData(*groupAt(index), role);
    if (container == m_starredGroup.get())
        return starredData(m_starredNames.at(index.row()), role);
    if (container->isTail(index.row()))
        return tailData(*container, role);
    if (container == m_repositoriesGroup.get())
        return workspaceData(m_workspaces->at(index.row()), role);
    return repositoryData(static_cast<const WorkspaceGroup *>(container)->repositories->at(index.row()), role);
}

QVariant SidebarModel::sectionData(const Group &section, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return &section == m_starredGroup.get() ? tr("Starred") : tr("Repositories");
}

QVariant SidebarModel::starredData(const QString &fullName, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return fullName.section(QLatin1Char('/'), 1);
    case Qt::ToolTipRole:
    case IdRole:
    case FullNameRole: return fullName;
    case Qt::AccessibleTextRole: return tr("Starred repository %1").arg(fullName);
    case IsStarredRole: return true;
    case LocationRole: {
        const std::optional<Location> location = Location::forFullName(fullName);
        return location ? location->path() : QString();
    }
    default: return {};
    }
}

QVariant SidebarModel::workspaceData(const Workspace &workspace, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return workspace.name.isEmpty() ? workspace.slug : workspace.name;
    case Qt::AccessibleTextRole: return tr("Workspace %1").arg(workspace.name);
    case IdRole:
    case FullNameRole: return workspace.slug;
    case AvatarRole: return workspace.avatar;
    case LocationRole: return Location::forWorkspace(workspace.slug).path();
    case IsStarredRole: return false;
    case ItemRole: return QVariant::fromValue(workspace);
    default: return {};
    }
}

QVariant SidebarModel::repositoryData(const Repository &repository, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return repository.name;
    case Qt::AccessibleTextRole: return tr("Repository %1").arg(repository.name);
    case IdRole:
    case FullNameRole: return repository.id.fullName();
    case AvatarRole: return repository.avatar;
    case LocationRole: return Location::forRepository(repository.id.workspace, repository.id.slug).path();
    case IsStarredRole: return m_starredNames.contains(repository.id.fullName());
    case ItemRole: return QVariant::fromValue(repository);
    default: return {};
    }
}

QVariant SidebarModel::tailData(const Group &group, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (*group.tail) {
    case Kind::Loading: return tr("Loading…");
    case Kind::LoadMore: return tr("Load more");
    case Kind::Failed: return tr("Could not be loaded. Try again");
    case Kind::Empty:
        return &group == m_repositoriesGroup.get() ? tr("No workspaces") : tr("No repositories");
    case Kind::Section:
    case Kind::Workspace:
    case Kind::Repository: break;
    }
    return {};
}

} // namespace windlass
