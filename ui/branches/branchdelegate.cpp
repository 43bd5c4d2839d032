// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/branchdelegate.h"

#include "models/branches/branchlistmodel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

using namespace Qt::StringLiterals;

namespace windlass {

RowContent BranchDelegate::content(const QModelIndex &index) const
{
    const auto branch = index.data(ItemRole).value<Branch>();
    RowContent row;
    row.icon = u"branch"_s;
    row.title = oneLine(branch.name);
    if (index.data(BranchListModel::IsMainRole).toBool())
        row.titleBadges.append(BadgeSpec{tr("Main"), {}});
    row.trailing = relativeTime(branch.target.date);
    if (density() == Density::Dense)
        return row;
    const QString author = oneLine(branch.target.authorName, 80);
    const QString summary = oneLine(branch.target.summary(), 200);
    //: A branch's last commit: its author, then the first line of its message.
    row.detail = author.isEmpty() ? summary : tr("%1: %2", "author and summary of a commit").arg(author, summary);
    row.code = branch.target.shortHash();
    return row;
}

} // namespace windlass
