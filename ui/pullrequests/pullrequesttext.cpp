// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/pullrequesttext.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Gives the texts below their context for translators.
struct PullRequestWords {
    Q_DECLARE_TR_FUNCTIONS(windlass::PullRequestPage)
};

void addName(QHash<QString, QString> &names, const Account &account)
{
    if (!account.accountId.isEmpty() && !account.displayName.isEmpty())
        names.insert(account.accountId, personName(account));
}

} // namespace

QString personName(const Account &account)
{
    const QString name = oneLine(account.displayName.isEmpty() ? account.nickname : account.displayName, 80);
    return name.isEmpty() ? PullRequestWords::tr("Somebody") : name;
}

QString personKey(const Account &account)
{
    return account.uuid.isEmpty() ? account.accountId : account.uuid;
}

QHash<QString, QString> namesForMentions(const PullRequest &pullRequest, const QList<Comment> &comments)
{
    QHash<QString, QString> names;
    addName(names, pullRequest.author);
    for (const Participant &participant : pullRequest.participants)
        addName(names, participant.user);
    for (const Comment &comment : comments)
        addName(names, comment.author);
    return names;
}

BadgeSpec pullRequestBadge(const PullRequest &pullRequest)
{
    switch (pullRequest.state) {
    case PullRequestState::Open:
        return badgeFor(pullRequest.isDraft ? BadgeState::Draft : BadgeState::Open);
    case PullRequestState::Merged:
        return badgeFor(BadgeState::Merged);
    case PullRequestState::Declined:
        return badgeFor(BadgeState::Declined);
    case PullRequestState::Superseded:
        return badgeFor(BadgeState::Superseded);
    case PullRequestState::Unknown:
        break;
    }
    return pullRequest.stateWord.isEmpty() ? badgeFor(BadgeState::Unknown)
                                           : badgeFor(BadgeState::Unknown, pullRequest.stateWord);
}

QString pullRequestIcon(const PullRequest &pullRequest)
{
    return pullRequestBadge(pullRequest).icon;
}

ColorToken pullRequestColor(const PullRequest &pullRequest)
{
    if (pullRequest.state == PullRequestState::Open && !pullRequest.isDraft)
        return ColorToken::Success;
    return pullRequestBadge(pullRequest).foreground;
}

QString branchText(const PullRequestEnd &end, const RepositoryId &home)
{
    const QString branch = oneLine(end.branch, 200);
    if (end.repository.isEmpty())
        return branch.isEmpty() ? PullRequestWords::tr("deleted repository") : branch;
    if (end.repository == home || home.isEmpty())
        return branch;
    return end.repository.fullName() + u':' + branch;
}

BadgeSpec verdictBadge(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approved:
        return badgeFor(BadgeState::Approved);
    case Verdict::ChangesRequested:
        return badgeFor(BadgeState::ChangesRequested);
    case Verdict::None:
        break;
    }
    return badgeFor(BadgeState::Pending, PullRequestWords::tr("No answer yet"));
}

BadgeSpec statusBadge(const CommitStatus &status)
{
    switch (status.state) {
    case StatusState::Successful:
        return badgeFor(BadgeState::Successful);
    case StatusState::Failed:
        return badgeFor(BadgeState::Failed);
    case StatusState::InProgress:
        return badgeFor(BadgeState::InProgress);
    case StatusState::Stopped:
        return badgeFor(BadgeState::Stopped);
    case StatusState::Unknown:
        break;
    }
    return status.stateWord.isEmpty() ? badgeFor(BadgeState::Unknown) : badgeFor(BadgeState::Unknown, status.stateWord);
}

BadgeSpec statusSummary(const QList<CommitStatus> &statuses)
{
    int failed = 0;
    int running = 0;
    int stopped = 0;
    for (const CommitStatus &status : statuses) {
        failed += status.state == StatusState::Failed;
        running += status.state == StatusState::InProgress;
        stopped += status.state == StatusState::Stopped || status.state == StatusState::Unknown;
    }
    const int all = static_cast<int>(statuses.size());
    if (all == 0)
        return {};
    if (failed > 0)
        return badgeFor(BadgeState::Failed, PullRequestWords::tr("%n of the builds failed", nullptr, failed));
    if (running > 0)
        return badgeFor(BadgeState::InProgress, PullRequestWords::tr("%n builds running", nullptr, running));
    if (stopped > 0)
        return badgeFor(BadgeState::Stopped, PullRequestWords::tr("%n builds stopped", nullptr, stopped));
    return badgeFor(BadgeState::Successful, PullRequestWords::tr("%n builds passed", nullptr, all));
}

QString fileStatusLetter(FileStatus status)
{
    switch (status) {
    case FileStatus::Added:
        return u"A"_s;
    case FileStatus::Removed:
        return u"D"_s;
    case FileStatus::Modified:
        return u"M"_s;
    case FileStatus::Renamed:
        return u"R"_s;
    case FileStatus::MergeConflict:
        return u"!"_s;
    case FileStatus::Unknown:
        break;
    }
    return u"?"_s;
}

QString fileStatusWord(FileStatus status)
{
    switch (status) {
    case FileStatus::Added:
        return PullRequestWords::tr("added");
    case FileStatus::Removed:
        return PullRequestWords::tr("removed");
    case FileStatus::Modified:
        return PullRequestWords::tr("modified");
    case FileStatus::Renamed:
        return PullRequestWords::tr("renamed");
    case FileStatus::MergeConflict:
        return PullRequestWords::tr("in conflict");
    case FileStatus::Unknown:
        break;
    }
    return PullRequestWords::tr("changed");
}

ColorToken fileStatusColor(FileStatus status)
{
    switch (status) {
    case FileStatus::Added:
        return ColorToken::Success;
    case FileStatus::Removed:
    case FileStatus::MergeConflict:
        return ColorToken::Danger;
    case FileStatus::Renamed:
        return ColorToken::Merged;
    case FileStatus::Modified:
        return ColorToken::Warning;
    case FileStatus::Unknown:
        break;
    }
    return ColorToken::MutedText;
}

QString strategyName(const QString &word)
{
    if (word == "merge_commit"_L1)
        return PullRequestWords::tr("Merge commit");
    if (word == "squash"_L1)
        return PullRequestWords::tr("Squash");
    if (word == "fast_forward"_L1)
        return PullRequestWords::tr("Fast forward");
    if (word == "squash_fast_forward"_L1)
        return PullRequestWords::tr("Squash, fast forward only");
    if (word == "rebase_fast_forward"_L1)
        return PullRequestWords::tr("Rebase, fast forward");
    if (word == "rebase_merge"_L1)
        return PullRequestWords::tr("Rebase, merge commit");
    return oneLine(word, 60);
}

QString strategyExplanation(const QString &word, const QString &branch)
{
    if (word == "merge_commit"_L1)
        return PullRequestWords::tr("Keeps every commit and ties them to %1 with a merge commit.").arg(branch);
    if (word == "squash"_L1)
        return PullRequestWords::tr("Puts all changes into one new commit on %1.").arg(branch);
    if (word == "fast_forward"_L1)
        return PullRequestWords::tr("Moves %1 ahead to the last commit when nothing else was merged meanwhile; "
                                    "otherwise makes a merge commit.")
            .arg(branch);
    if (word == "squash_fast_forward"_L1)
        return PullRequestWords::tr("Puts all changes into one new commit, and only when %1 has not moved on.").arg(branch);
    if (word == "rebase_fast_forward"_L1)
        return PullRequestWords::tr("Writes the commits anew on top of %1, with new hashes and without a merge commit.")
            .arg(branch);
    if (word == "rebase_merge"_L1)
        return PullRequestWords::tr("Writes the commits anew on top of %1 and ties them with a merge commit.").arg(branch);
    return PullRequestWords::tr("A strategy that this version of Windlass does not know.");
}

QString mergeCheckSentence(const MergeCheck &check)
{
    const bool passed = check.hasPassed;
    if (check.type == "git_mergeability_check"_L1) {
        return passed ? PullRequestWords::tr("No conflicts with the destination branch")
                      : PullRequestWords::tr("Conflicts with the destination branch");
    }
    if (check.type == "pullrequest_state_check"_L1) {
        return passed ? PullRequestWords::tr("The pull request is open and ready")
                      : PullRequestWords::tr("The pull request is closed or a draft");
    }
    if (check.type == "current_user_permission_check"_L1) {
        return passed ? PullRequestWords::tr("You may merge into the destination branch")
                      : PullRequestWords::tr("You may not merge into the destination branch");
    }
    if (check.type == "merge_queue_check"_L1)
        return passed ? PullRequestWords::tr("The merge queue agrees") : PullRequestWords::tr("The merge queue holds it back");
    // The repository's own rules: the host's reason is the only thing that says which.
    const QString reason = oneLine(check.reason, 300);
    if (!reason.isEmpty())
        return reason;
    return passed ? PullRequestWords::tr("The repository's merge checks pass")
                  : PullRequestWords::tr("A merge check of the repository does not pass");
}

QString defaultMergeMessage(const PullRequest &pullRequest)
{
    // Not translated: it becomes part of the history, and this is what Bitbucket itself writes.
    QString message = u"Merged in %1 (pull request #%2)\n\n%3"_s.arg(oneLine(pullRequest.source.branch, 200),
                                                                    QString::number(pullRequest.id),
                                                                    oneLine(pullRequest.title, 500));
    QStringList approvals;
    for (const Participant &participant : pullRequest.participants) {
        if (participant.verdict == Verdict::Approved)
            approvals.append(u"Approved-by: "_s + personName(participant.user));
    }
    if (!approvals.isEmpty())
        message += u"\n\n"_s + approvals.join(u'\n');
    return message;
}

} // namespace windlass
