// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspaces/sidebarmodel.h"
#include "models/workspaces/workspacelistmodel.h"

namespace windlass {

//! The workspaces of an account. `place` is what an access token is for that can't list any: "acme" or "acme/web-shop";
//! the list is then that workspace alone, by its slug where the token must not read it. Empty for everybody else.
WorkspaceListModel::Fetch workspacesAt(WorkspacesApi &workspaces, const QString &place);
//! The repositories of a workspace; of the workspace of `place` only that repository, where it names one.
SidebarModel::RepositoryFetch repositoriesAt(RepositoriesApi &repositories, const QString &place);

} // namespace windlass
