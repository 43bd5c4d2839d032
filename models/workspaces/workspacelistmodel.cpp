// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspaces/workspacelistmodel.h"

#include "models/navigation/location.h"

namespace windlass {

WorkspaceListModel::WorkspaceListModel(WorkspacesApi &api, QObject *parent)
    : WorkspaceListModel([&api](const PageToken &page, ReadFrom from) { return api.list(page, from); }, parent)
{
}

WorkspaceListModel::WorkspaceListModel(Fetch fetch, QObject *parent) : PagedModel(std::move(fetch), 1, parent) {}

QVariant WorkspaceListModel::cell(const Workspace &workspace, int column, int role) const
{
    Q_UNUSED(column)
    switch (role) {
    case Qt::DisplayRole: return workspace.name;
    case Qt::AccessibleTextRole: return tr("Workspace %1").arg(workspace.name);
    case LocationRole: return Location::forWorkspace(workspace.slug).path();
    case SlugRole: return workspace.slug;
    case AvatarRole: return workspace.avatar;
    case IsPrivateRole: return workspace.isPrivate;
    case IsAdministratorRole: return workspace.isAdministrator;
    default: return {};
    }
}

} // namespace windlass
