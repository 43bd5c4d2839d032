// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commits/statuslistmodel.h"

#include <algorithm>

namespace windlass {

StatusListModel::StatusListModel(Fetch fetch, QObject *parent) : PagedModel(std::move(fetch), 1, parent) {}

int StatusListModel::count(StatusState state) const
{
    return static_cast<int>(std::count_if(items().cbegin(), items().cend(),
                                          [state](const CommitStatus &status) { return status.state == state; }));
}

QVariant StatusListModel::cell(const CommitStatus &status, int column, int role) const
{
    Q_UNUSED(column)
    const auto stateText = [&status] {
        switch (status.state) {
        case StatusState::Successful: return tr("successful");
        case StatusState::Failed: return tr("failed");
        case StatusState::InProgress: return tr("in progress");
        case StatusState::Stopped: return tr("stopped");
        case StatusState::Unknown: break;
        }
        return status.stateWord;
    };
    switch (role) {
    case Qt::DisplayRole: return status.name.isEmpty() ? status.key : status.name;
    case Qt::AccessibleTextRole:
        return tr("Build %1: %2").arg(status.name.isEmpty() ? status.key : status.name, stateText());
    case StateRole: return static_cast<int>(status.state);
    case StateWordRole: return status.stateWord;
    case DescriptionRole: return status.description;
    case UrlRole: return status.url;
    case UpdatedOnRole: return status.updatedOn;
    default: return {};
    }
}

} // namespace windlass
