// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/workspacesapi.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline QString identityOf(const Workspace &workspace)
{
    return workspace.slug;
}

//! The workspaces of the account. DisplayRole is the name.
class WorkspaceListModel : public PagedModel<Workspace>
{
    Q_OBJECT

public:
    enum Role {
        SlugRole = FirstOwnRole,
        AvatarRole, //!< Address of the picture.
        IsPrivateRole,
        IsAdministratorRole,
    };

    explicit WorkspaceListModel(WorkspacesApi &api, QObject *parent = nullptr);
    explicit WorkspaceListModel(Fetch fetch, QObject *parent = nullptr);

protected:
    QVariant cell(const Workspace &workspace, int column, int role) const override;
};

} // namespace windlass
