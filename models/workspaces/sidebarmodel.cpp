// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspaces/sidebarmodel.h"

#include "models/workspaces/sidebargroup.h"

namespace windlass {

SidebarModel::SidebarModel(WorkspacesApi &workspaces, RepositoriesApi &repositories, StarredRepositories *starred,
                           QObject *parent)
    : SidebarModel([&workspaces](const PageToken &page, ReadFrom from) { return workspaces.list(page, from); },
                   [&repositories](const QString &workspace, const PageToken &page, ReadFrom from) {
                       return repositories.list(workspace, {}, page, from);
                   },
                   starred, parent)
{
}

SidebarModel::SidebarModel(WorkspaceListModel::Fetch workspaces, RepositoryFetch repositories,
                           StarredRepositories *starred, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspaces(new WorkspaceListModel(std::move(workspaces), this))
    , m_fetchRepositories(std::move(repositories))
    , m_starred(starred)
    , m_starredGroup(std::make_unique<Group>())
    , m_repositoriesGroup(std::make_unique<Group>())
{
    m_repositoriesGroup->list = m_workspaces;
    follow(m_repositoriesGroup.get());
    connect(m_workspaces, &QAbstractItemModel::rowsRemoved, this, &SidebarModel::forgetWorkspaces);
    connect(m_workspaces, &PagedModelBase::stateChanged, this, &SidebarModel::stateChanged);
    if (!starred)
        return;
    m_starredNames = starred->fullNames();
    connect(starred, &StarredRepositories::added, this, &SidebarModel::addStarred);
    connect(starred, &StarredRepositories::removed, this,
            [this](const QString &, int place) { removeStarred(place); });
    connect(starred, &StarredRepositories::added, this, &SidebarModel::tellStarred);
    connect(starred, &StarredRepositories::removed, this, &SidebarModel::tellStarred);
}

SidebarModel::~SidebarModel() = default;

void SidebarModel::reload()
{
    m_workspaces->reload();
    for (const auto &[slug, group] : m_groups) {
        if (group->list->state() != LoadState::Idle)
            group->list->reload();
    }
}

bool SidebarModel::activate(const QModelIndex &index)
{
    const Kind kind = kindOf(index);
    if (kind == Kind::LoadMore)
        containerOf(index)->list->fetchMore({});
    else if (kind == Kind::Failed)
        containerOf(index)->list->retry();
    return kind == Kind::LoadMore || kind == Kind::Failed;
}

Error SidebarModel::errorAt(const QModelIndex &index) const
{
    return kindOf(index) == Kind::Failed ? containerOf(index)->list->error() : Error();
}

SidebarModel::Kind SidebarModel::kindOf(const QModelIndex &index) const
{
    const Group *container = containerOf(index);
    if (!container)
        return Kind::Section;
    if (container->isTail(index.row()))
        return *container->tail;
    return container == m_repositoriesGroup.get() ? Kind::Workspace : Kind::Repository;
}

QModelIndex SidebarModel::indexOf(const QString &fullName) const
{
    const QString slug = fullName.section(QLatin1Char('/'), 0, 0);
    const QModelIndex workspace = m_workspaces->indexOf(slug);
    if (!workspace.isValid())
        return {};
    if (slug == fullName)
        return createIndex(workspace.row(), 0, m_repositoriesGroup.get());
    WorkspaceGroup *group = groupOf(slug);
    const QModelIndex repository = group->repositories->indexOf(fullName);
    return repository.isValid() ? createIndex(repository.row(), 0, static_cast<Group *>(group)) : QModelIndex();
}

SidebarModel::Group *SidebarModel::containerOf(const QModelIndex &index)
{
    return static_cast<Group *>(index.internalPointer());
}

SidebarModel::Group *SidebarModel::groupAt(const QModelIndex &index) const
{
    Group *container = containerOf(index);
    if (!container)
        return !m_starredNames.isEmpty() && index.row() == 0 ? m_starredGroup.get() : m_repositoriesGroup.get();
    if (container != m_repositoriesGroup.get() || container->isTail(index.row()))
        return nullptr;
    return groupOf(m_workspaces->at(index.row()).slug);
}

SidebarModel::WorkspaceGroup *SidebarModel::groupOf(const QString &workspace) const
{
    std::unique_ptr<WorkspaceGroup> &group = m_groups[workspace];
    if (!group) {
        auto *self = const_cast<SidebarModel *>(this);
        group = std::make_unique<WorkspaceGroup>(workspace, m_fetchRepositories);
        self->follow(group.get());
    }
    return group.get();
}

//! A workspace that is gone takes its repositories along.
void SidebarModel::forgetWorkspaces()
{
    for (auto group = m_groups.begin(); group != m_groups.end();) {
        if (m_workspaces->indexOf(group->first).isValid())
            ++group;
        else
            group = m_groups.erase(group);
    }
}

QModelIndex SidebarModel::indexOfGroup(const Group *group) const
{
    if (!group)
        return {};
    if (group == m_starredGroup.get())
        return createIndex(0, 0, nullptr);
    if (group == m_repositoriesGroup.get())
        return createIndex(m_starredNames.isEmpty() ? 0 : 1, 0, nullptr);
    const QModelIndex place = m_workspaces->indexOf(static_cast<const WorkspaceGroup *>(group)->slug);
    return place.isValid() ? createIndex(place.row(), 0, m_repositoriesGroup.get()) : QModelIndex();
}

QModelIndex SidebarModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? groupAt(parent) : nullptr);
}

QModelIndex SidebarModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfGroup(containerOf(child)) : QModelIndex();
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_starredNames.isEmpty() ? 1 : 2;
    const Group *group = groupAt(parent);
    if (!group)
        return 0;
    return group == m_starredGroup.get() ? static_cast<int>(m_starredNames.size()) : group->rowCount();
}

int SidebarModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return 1;
}

bool SidebarModel::hasChildren(const QModelIndex &parent) const
{
    // A workspace that was never opened has an arrow to open it by.
    return rowCount(parent) > 0 || canFetchMore(parent);
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    switch (kindOf(index)) {
    case Kind::Section: return Qt::ItemIsEnabled;
    case Kind::Workspace: return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    case Kind::Repository:
    case Kind::LoadMore:
    case Kind::Failed: return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    case Kind::Loading:
    case Kind::Empty: break;
    }
    return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

bool SidebarModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_workspaces->state() == LoadState::Idle;
    // The first page alone: a tree view would ask for all of them.
    const Group *group = groupAt(parent);
    return group && group->list && group->list->state() == LoadState::Idle;
}

void SidebarModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    // Queued: reading adds a row "Loading" at once, and a view may ask while it hears of other new rows.
    PagedModelBase *list = parent.isValid() ? groupAt(parent)->list : m_workspaces;
    QMetaObject::invokeMethod(
        list,
        [list] {
            if (list->state() == LoadState::Idle)
                list->reload();
        },
        Qt::QueuedConnection);
}

} // namespace windlass
