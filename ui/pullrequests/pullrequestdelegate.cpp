// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/pullrequestdelegate.h"

#include "models/pullrequests/pullrequestlistmodel.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/picturestore.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

BadgeSpec countBadge(const QString &icon, int count, const QString &toolTip)
{
    return {QLocale().toString(count), icon, ColorToken::MutedText, ColorToken::NeutralGround, toolTip};
}

} // namespace

PullRequestDelegate::PullRequestDelegate(QObject *parent) : RowDelegate(Density::TwoLines, parent) {}

RowContent PullRequestDelegate::content(const QModelIndex &index) const
{
    const auto pullRequest = index.data(ItemRole).value<PullRequest>();
    RowContent row;
    row.personName = personName(pullRequest.author);
    row.personKey = personKey(pullRequest.author);
    if (PictureStore *pictures = PictureStore::instance(); pictures && !pullRequest.author.avatar.isEmpty())
        row.personImage = pictures->image(pullRequest.author.avatar);
    row.prefix = u'#' + QString::number(pullRequest.id);
    row.title = oneLine(pullRequest.title);
    if (pullRequest.state != PullRequestState::Open || pullRequest.isDraft)
        row.titleBadges.append(pullRequestBadge(pullRequest));
    //: The second line of a pull request: author, source branch, destination branch, when it was updated.
    row.detail = tr("%1 · %2 → %3 · updated %4")
                     .arg(row.personName, branchText(pullRequest.source, pullRequest.destination.repository),
                          branchText(pullRequest.destination, pullRequest.destination.repository),
                          relativeTime(pullRequest.updatedOn));
    row.isMuted = pullRequest.state == PullRequestState::Declined || pullRequest.state == PullRequestState::Superseded;

    if (pullRequest.commentCount > 0)
        row.badges.append(countBadge(u"comment"_s, pullRequest.commentCount,
                                     tr("%n comments", nullptr, pullRequest.commentCount)));
    if (pullRequest.taskCount > 0)
        row.badges.append(countBadge(u"task"_s, pullRequest.taskCount, tr("%n tasks", nullptr, pullRequest.taskCount)));
    int changes = 0;
    for (const Participant &participant : pullRequest.participants)
        changes += participant.verdict == Verdict::ChangesRequested;
    if (changes > 0) {
        BadgeSpec badge = badgeFor(BadgeState::ChangesRequested, QLocale().toString(changes));
        badge.toolTip = tr("%n people request changes", nullptr, changes);
        row.badges.append(badge);
    }
    const int approvals = pullRequest.approvalCount();
    const int reviewers = qMax(pullRequest.reviewerCount(), approvals);
    if (reviewers > 0) {
        const bool isAll = approvals == reviewers;
        //: Approvals of reviewers: "1/2".
        const QString text = tr("%1/%2").arg(approvals).arg(reviewers);
        row.badges.append({text, u"check"_s, isAll ? ColorToken::Success : ColorToken::MutedText,
                           isAll ? ColorToken::SuccessGround : ColorToken::NeutralGround,
                           tr("%1 of %2 reviewers approved").arg(approvals).arg(reviewers)});
    }
    return row;
}

QString PullRequestDelegate::accessibleText(const QModelIndex &index) const
{
    const QString text = index.data(Qt::AccessibleTextRole).toString();
    return text.isEmpty() ? RowDelegate::accessibleText(index) : text;
}

} // namespace windlass
