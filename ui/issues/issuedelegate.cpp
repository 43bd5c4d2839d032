// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issues/issuedelegate.h"

#include "models/issues/issuelistmodel.h"
#include "ui/issues/issuetext.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

using namespace Qt::StringLiterals;

namespace windlass {

RowContent IssueDelegate::content(const QModelIndex &index) const
{
    const auto issue = index.data(ItemRole).value<Issue>();
    const BadgeSpec state = issueStateBadge(issue);
    RowContent row;
    row.icon = state.icon;
    row.iconColor = state.foreground;
    row.prefix = u"#%1"_s.arg(issue.id);
    row.title = oneLine(issue.title);
    row.isMuted = issue.isClosed();
    QStringList facts{issueWord(issue.kindWord)};
    facts.append(issue.assignee.uuid.isEmpty() && issue.assignee.displayName.isEmpty()
                     ? tr("Nobody has it")
                     //: %1 is a person.
                     : tr("%1 has it").arg(personName(issue.assignee)));
    if (issue.votes > 0)
        facts.append(tr("%n vote(s)", nullptr, static_cast<int>(issue.votes)));
    facts.removeAll(QString());
    row.detail = facts.join(u" · "_s);
    if (!issue.priorityWord.isEmpty())
        row.badges.append(issuePriorityBadge(issue.priorityWord));
    row.badges.append(state);
    row.trailing = relativeTime(issue.updatedOn);
    return row;
}

} // namespace windlass
