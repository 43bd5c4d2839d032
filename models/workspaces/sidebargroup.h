// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspaces/sidebarmodel.h"

namespace windlass {

//! A part of the sidebar whose rows are those of a list, and perhaps one more that tells how far the list is.
struct SidebarModel::Group {
    PagedModelBase *list = nullptr; //!< Null for the starred ones.
    std::optional<Kind> tail;

    int rowCount() const { return list ? list->rowCount() + (tail ? 1 : 0) : 0; }
    bool isTail(int row) const { return list && tail && row == list->rowCount(); }
};

struct SidebarModel::WorkspaceGroup : SidebarModel::Group {
    WorkspaceGroup(const QString &workspace, const RepositoryFetch &fetch)
        : slug(workspace)
        , repositories(std::make_unique<RepositoryListModel>(
              [fetch, workspace](const RepositoryFilter &, const PageToken &page, ReadFrom from) {
                  return fetch(workspace, page, from);
              }))
    {
        list = repositories.get();
    }

    QString slug;
    std::unique_ptr<RepositoryListModel> repositories;
};

} // namespace windlass
