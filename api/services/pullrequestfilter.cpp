// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pullrequestfilter.h"

#include "api/core/apirequest.h"

#include <QStringList>

namespace windlass {

QString pullRequestStateWord(PullRequestState state)
{
    switch (state) {
    case PullRequestState::Merged:
        return QStringLiteral("MERGED");
    case PullRequestState::Declined:
        return QStringLiteral("DECLINED");
    case PullRequestState::Superseded:
        return QStringLiteral("SUPERSEDED");
    case PullRequestState::Open:
    case PullRequestState::Unknown:
        break;
    }
    return QStringLiteral("OPEN");
}

QString pullRequestSortWord(PullRequestSort sort)
{
    switch (sort) {
    case PullRequestSort::UpdatedOldestFirst:
        return QStringLiteral("updated_on");
    case PullRequestSort::CreatedNewestFirst:
        return QStringLiteral("-created_on");
    case PullRequestSort::CreatedOldestFirst:
        return QStringLiteral("created_on");
    case PullRequestSort::UpdatedNewestFirst:
        break;
    }
    return QStringLiteral("-updated_on");
}

QString pullRequestQuery(const PullRequestFilter &filter)
{
    const QList<PullRequestState> all{PullRequestState::Open, PullRequestState::Merged, PullRequestState::Declined,
                                      PullRequestState::Superseded};
    QStringList states;
    for (const PullRequestState state : filter.states.isEmpty() ? all : filter.states)
        states += QStringLiteral("state = \"%1\"").arg(pullRequestStateWord(state));
    QStringList conditions;
    conditions += states.size() == 1 ? states.constFirst()
                                     : QLatin1Char('(') + states.join(QLatin1String(" OR ")) + QLatin1Char(')');
    const auto narrow = [&conditions](const char *condition, const QString &value) {
        if (!value.isEmpty())
            conditions += QLatin1String(condition) + quotedForQuery(value);
    };
    narrow("title ~ ", filter.text);
    narrow("author.uuid = ", filter.authorUuid);
    narrow("reviewers.uuid = ", filter.reviewerUuid);
    narrow("source.branch.name = ", filter.sourceBranch);
    narrow("destination.branch.name = ", filter.destinationBranch);
    if (filter.drafts != DraftFilter::Any)
        conditions +=
            filter.drafts == DraftFilter::OnlyDrafts ? QStringLiteral("draft = true") : QStringLiteral("draft = false");
    return conditions.join(QLatin1String(" AND "));
}

} // namespace windlass
