// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"
#include "api/resources/comment.h"
#include "api/resources/commit.h"
#include "api/resources/issue.h"
#include "api/resources/pullrequest.h"
#include "api/resources/repository.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class QJsonObject;

namespace windlass {

//! What a push did to one branch or tag.
struct RefChange {
    QString refType; //!< The host's word: "branch", "tag", "named_branch".
    QString name;
    QString oldHash; //!< Empty when the reference was created.
    QString newHash; //!< Empty when it was deleted.
    bool isForced = false;
    bool isTruncated = false; //!< There are more commits than the host sent.
    QList<Commit> commits;    //!< Newest first, five at most.

    bool isCreated() const { return oldHash.isEmpty() && !newHash.isEmpty(); }
    bool isDeleted() const { return newHash.isEmpty() && !oldHash.isEmpty(); }
    bool operator==(const RefChange &) const = default;
};

//! One property that an event changed, as texts; an empty one was or is not set, or is no plain value.
struct FieldChange {
    QString field;
    QString oldValue;
    QString newValue;

    bool operator==(const FieldChange &) const = default;
};

//! Who approved, asked for changes, or took that back, in an event about it.
struct VerdictEvent {
    Account user;
    QDateTime date;

    bool operator==(const VerdictEvent &) const = default;
};

//! What the host sends to a webhook. Which members are there depends on the event; the parts are often smaller than what
//! the API answers (a repository of five keys, a commit of a hash alone).
struct Delivery {
    QString event; //!< "pullrequest:approved", from the header X-Event-Key; empty when it was not passed on.
    Account actor; //!< Who did it. Down to a nickname alone in recorded deliveries.
    Repository repository;
    std::optional<PullRequest> pullRequest;
    std::optional<Comment> comment;            //!< On a pull request, a commit or an issue.
    std::optional<VerdictEvent> approval;      //!< Given or taken back: `event` says which.
    std::optional<VerdictEvent> changeRequest; //!< The same for changes that are asked for.
    QList<RefChange> push;                     //!< In the host's order; a push of nothing is sent, too.
    std::optional<CommitStatus> commitStatus;
    QString commitHash; //!< Of the commit that the comment or the status belongs to.
    std::optional<Repository> fork;
    std::optional<Issue> issue;
    QList<FieldChange> changes; //!< Of a repository or an issue; ordered by field.

    bool operator==(const Delivery &) const = default;
};

//! The body of a delivery. Needs `repository`, which all events of repositories have; an event that the program does not
//! know gives a delivery with its actor and repository. The signature (X-Hub-Signature) has to be checked before, over
//! the bytes as they came.
Result<Delivery> parseDelivery(const QJsonObject &payload);
//! The same with the value of the header X-Event-Key.
Result<Delivery> parseDelivery(const QByteArray &eventKey, const QJsonObject &payload);

} // namespace windlass
