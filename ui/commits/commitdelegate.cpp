// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commits/commitdelegate.h"

#include "models/commits/commitlistmodel.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/repositories/listpanel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

using namespace Qt::StringLiterals;

namespace windlass {

RowContent CommitDelegate::content(const QModelIndex &index) const
{
    const auto commit = index.data(ItemRole).value<Commit>();
    RowContent row;
    row.personName = oneLine(commit.authorName, 80);
    if (row.personName.isEmpty())
        row.personName = tr("Unknown author");
    row.personKey = commit.author.uuid.isEmpty() ? commit.authorRaw : personKey(commit.author);
    row.personImage = pictureOf(commit.author.avatar);
    row.title = oneLine(commit.summary());
    if (row.title.isEmpty())
        row.title = tr("No message");
    if (commit.isMerge())
        row.titleBadges.append(BadgeSpec{tr("Merge"), u"merged"_s, ColorToken::Merged, ColorToken::MergedGround});
    row.detail = row.personName;
    row.code = commit.shortHash();
    row.trailing = relativeTime(commit.date);
    return row;
}

} // namespace windlass
