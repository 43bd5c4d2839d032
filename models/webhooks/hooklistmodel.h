// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/hooksapi.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline QString identityOf(const Hook &hook)
{
    return hook.uuid;
}

//! The webhooks of a repository or workspace, in the host's order. DisplayRole of the first column is the description, or
//! the address where there is none.
class HookListModel : public PagedModel<Hook>
{
    Q_OBJECT

public:
    enum Column { NameColumn, AddressColumn, EventsColumn, CreatedColumn, ColumnCount };
    enum Role {
        AddressRole = FirstOwnRole,
        EventsRole, //!< QStringList, sorted.
        IsActiveRole,
        CreatedRole, //!< QDateTime, UTC.
    };

    HookListModel(HooksApi &api, const HookSubject &subject, QObject *parent = nullptr);
    explicit HookListModel(Fetch fetch, QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QVariant cell(const Hook &hook, int column, int role) const override;
};

} // namespace windlass
