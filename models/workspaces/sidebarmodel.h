// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/modelroles.h"
#include "models/repositories/repositorylistmodel.h"
#include "models/workspaces/starredrepositories.h"
#include "models/workspaces/workspacelistmodel.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>

namespace windlass {

//! The tree at the left of the window: STARRED (while there are any), and REPOSITORIES by workspace. The repositories of
//! a workspace are read when it is opened; what lies beyond the first page has a row "Load more" of its own, because a
//! tree view asks for every page that it can get.
class SidebarModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = FirstOwnRole, //!< int, a Kind.
        FullNameRole,            //!< "acme/web-shop"; the slug of a workspace; else empty.
        IsStarredRole,           //!< bool, for repositories.
        AvatarRole,              //!< Address of the picture, or empty.
    };

    enum class Kind {
        Section,    //!< A heading: not selectable.
        Workspace,
        Repository,
        Loading,    //!< Something is under way here.
        LoadMore,   //!< activate() reads the next page.
        Failed,     //!< What is here could not be read: see errorAt(); activate() tries again.
        Empty,      //!< There is nothing.
    };

    //! The repositories of one workspace.
    using RepositoryFetch = std::function<PendingReply<Page<Repository>>(const QString &workspace, const PageToken &page,
                                                                         ReadFrom from)>;

    SidebarModel(WorkspaceListModel::Fetch workspaces, RepositoryFetch repositories, StarredRepositories *starred,
                 QObject *parent = nullptr);
    SidebarModel(WorkspacesApi &workspaces, RepositoriesApi &repositories, StarredRepositories *starred,
                 QObject *parent = nullptr);
    ~SidebarModel() override;

    //! Reads the workspaces, and the repositories of those that were opened.
    void reload();
    //! What Enter or a click does on rows that are no place to go to: "Load more" and "Try again". False for others.
    bool activate(const QModelIndex &index);
    //! Why a row of kind Failed is there.
    Error errorAt(const QModelIndex &index) const;
    Kind kindOf(const QModelIndex &index) const;
    //! The row of a repository or workspace below REPOSITORIES, if it is loaded; by full name or slug.
    QModelIndex indexOf(const QString &fullName) const;
    //! State of the list of workspaces.
    const LoadStatus &status() const { return m_workspaces->status(); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();

private:
    struct Group;
    struct WorkspaceGroup;

    //! The group that a row stands for; null for rows without rows of their own.
    Group *groupAt(const QModelIndex &index) const;
    //! The group that a row is in; null for the headings.
    static Group *containerOf(const QModelIndex &index);
    QModelIndex indexOfGroup(const Group *group) const;
    WorkspaceGroup *groupOf(const QString &workspace) const;
    void forgetWorkspaces();
    void follow(Group *group);
    void followOrder(Group *group);
    void updateTail(Group *group);
    void addStarred(const QString &fullName);
    void removeStarred(int place);
    void tellStarred(const QString &fullName);
    QVariant sectionData(const Group &section, int role) const;
    QVariant starredData(const QString &fullName, int role) const;
    QVariant workspaceData(const Workspace &workspace, int role) const;
    QVariant repositoryData(const Repository &repository, int role) const;
    QVariant tailData(const Group &group, int role) const;

    WorkspaceListModel *m_workspaces;
    RepositoryFetch m_fetchRepositories;
    QPointer<StarredRepositories> m_starred;
    QStringList m_starredNames; //!< As they are shown.
    std::unique_ptr<Group> m_starredGroup;
    std::unique_ptr<Group> m_repositoriesGroup;
    //! By slug; made when a row is first looked at, hence mutable.
    mutable std::map<QString, std::unique_ptr<WorkspaceGroup>> m_groups;
};

} // namespace windlass
