// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"
#include "api/resources/repository.h"

#include <QDateTime>
#include <QList>
#include <QString>

class QJsonObject;

namespace windlass {

//! Which pull request.
struct PullRequestId {
    RepositoryId repository;
    qint64 id = 0;

    bool operator==(const PullRequestId &) const = default;
};

enum class PullRequestState { Unknown, Open, Merged, Declined, Superseded };

//! The state that a word of the host means.
PullRequestState pullRequestStateOf(const QString &word);

//! What a participant says of it.
enum class Verdict { None, Approved, ChangesRequested };

struct Participant {
    Account user;
    bool isReviewer = false;
    Verdict verdict = Verdict::None;
    QDateTime participatedOn;

    bool operator==(const Participant &) const = default;
};

//! One end of a pull request. Every part can be missing: the fork or the branch may be gone.
struct PullRequestEnd {
    QString branch;
    QString hash;            //!< 12 characters.
    RepositoryId repository; //!< Empty when the repository was deleted.

    bool operator==(const PullRequestEnd &) const = default;
};

//! A `source` or `destination`.
PullRequestEnd parsePullRequestEnd(const QJsonObject &object);

struct PullRequest {
    qint64 id = 0;
    QString title;
    QString description; //!< Markdown, as written.
    PullRequestState state = PullRequestState::Unknown;
    QString stateWord;
    bool isDraft = false;
    bool isQueued = false; //!< Stands in the merge queue.
    bool closesSourceBranch = false;
    Account author;
    PullRequestEnd source;
    PullRequestEnd destination;
    QString mergeCommit; //!< Empty unless merged; 12 characters in reads, 40 in the answer to a merge.
    QString reason;      //!< Why it was declined.
    Account closedBy;
    //! Reviewers first, also those whom the host lists as reviewers alone; empty in lists unless asked for.
    QList<Participant> participants;
    int commentCount = 0;
    int taskCount = 0;
    QDateTime createdOn;
    QDateTime updatedOn;
    QDateTime closedOn; //!< In the answers to merging and declining alone.

    int approvalCount() const;
    int reviewerCount() const;
    //! The verdict of one account; None for people who take no part.
    Verdict verdictOf(const QString &accountUuid) const;
    bool operator==(const PullRequest &) const = default;
};

Result<PullRequest> parsePullRequest(const QJsonObject &object);
Result<Participant> parseParticipant(const QJsonObject &object);

//! How a pull request may be merged. The words are the host's: "merge_commit", "squash", "fast_forward",
//! "squash_fast_forward", "rebase_fast_forward", "rebase_merge".
struct MergeRequest {
    QString strategy;
    QString message;
    bool closesSourceBranch = false; //!< Always sent: left out, the host takes what the pull request says.
};

//! What a merge came to.
struct MergeOutcome {
    bool isPending = false;  //!< Still under way: ask for `taskId` again.
    QString taskId;
    PullRequest pullRequest; //!< As it is after the merge; empty while pending.
};

//! One reason why a merge may not go through.
struct MergeCheck {
    QString type;       //!< The host's word, for example "git_mergeability_check".
    QString reason;     //!< The host's word, for example "conflicts"; may be empty.
    bool hasPassed = false;
    bool isBlocking = false; //!< Otherwise it only warns.
    bool isRequired = false; //!< The repository insists on it.

    bool operator==(const MergeCheck &) const = default;
};

Result<MergeCheck> parseMergeCheck(const QJsonObject &object);

} // namespace windlass
