// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhooks/hooklistmodel.h"

namespace windlass {

HookListModel::HookListModel(HooksApi &api, const HookSubject &subject, QObject *parent)
    : HookListModel([&api, subject](const PageToken &page, ReadFrom from) { return api.list(subject, page, from); }, parent)
{
}

HookListModel::HookListModel(Fetch fetch, QObject *parent) : PagedModel(std::move(fetch), ColumnCount, parent) {}

QVariant HookListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Webhook");
    case AddressColumn: return tr("Address");
    case EventsColumn: return tr("Events");
    case CreatedColumn: return tr("Created");
    default: return {};
    }
}

QVariant HookListModel::cell(const Hook &hook, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn: return hook.description.isEmpty() ? hook.url : hook.description;
        case AddressColumn: return hook.url;
        case EventsColumn: return hook.events.join(QStringLiteral(", "));
        case CreatedColumn: return hook.createdOn;
        default: return {};
        }
    case Qt::AccessibleTextRole:
        if (column != NameColumn)
            return cell(hook, column, Qt::DisplayRole);
        return hook.isActive ? tr("Webhook %1, active").arg(cell(hook, column, Qt::DisplayRole).toString())
                             : tr("Webhook %1, off").arg(cell(hook, column, Qt::DisplayRole).toString());
    case AddressRole: return hook.url;
    case EventsRole: return hook.events;
    case IsActiveRole: return hook.isActive;
    case CreatedRole: return hook.createdOn;
    default: return {};
    }
}

} // namespace windlass
