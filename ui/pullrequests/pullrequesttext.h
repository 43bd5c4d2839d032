// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/comment.h"
#include "api/resources/commit.h"
#include "api/resources/diffstat.h"
#include "api/resources/pullrequest.h"
#include "ui/widgets/badge.h"

#include <QHash>
#include <QString>

namespace windlass {

//! The name to show for an account, on one line; "Somebody" when the host says none.
QString personName(const Account &account);
//! What tells two people of one name apart, for the colour of initials.
QString personKey(const Account &account);
//! Names by account id, for the mentions in descriptions and comments.
QHash<QString, QString> namesForMentions(const PullRequest &pullRequest, const QList<Comment> &comments = {});

//! Open, draft, merged and so on, as a word with a shape.
BadgeSpec pullRequestBadge(const PullRequest &pullRequest);
//! The theme icon that stands for the state in a row, and its colour.
QString pullRequestIcon(const PullRequest &pullRequest);
ColorToken pullRequestColor(const PullRequest &pullRequest);
//! One end of a pull request: the branch, with the repository in front when it is another one than `home`.
QString branchText(const PullRequestEnd &end, const RepositoryId &home);

//! What a reviewer says, as a word with a shape; "Has not answered yet" for no verdict.
BadgeSpec verdictBadge(Verdict verdict);
//! What a build says.
BadgeSpec statusBadge(const CommitStatus &status);
//! Several builds in one badge: the worst of them, and how many there are. Empty text for no builds.
BadgeSpec statusSummary(const QList<CommitStatus> &statuses);

//! The letter that stands for a file's status ("M", "A", "D", "R", "!"), the word for it, and its colour.
QString fileStatusLetter(FileStatus status);
QString fileStatusWord(FileStatus status);
ColorToken fileStatusColor(FileStatus status);

//! A merge strategy in words: its name, and one sentence on what it does to the history. Words that we don't know are
//! shown as they are.
QString strategyName(const QString &word);
QString strategyExplanation(const QString &word, const QString &branch);
//! One merge check as a sentence.
QString mergeCheckSentence(const MergeCheck &check);
//! What the message of the merge commit begins as; like Bitbucket's own.
QString defaultMergeMessage(const PullRequest &pullRequest);

} // namespace windlass
