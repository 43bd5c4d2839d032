// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"
#include "api/resources/comment.h"
#include "api/resources/pullrequest.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class QJsonObject;

namespace windlass {

enum class ActivityKind { Unknown, Update, Approval, ChangesRequested, Comment };

//! One thing that an update changed.
struct ActivityChange {
    QString field;  //!< The host's word: "title", "description", "reviewers", "status" …; open for more.
    QString before; //!< Text as it was; "true" and "false" for a flag. Empty for lists of people.
    QString after;
    QList<Account> added; //!< People, where the field is a list of them.
    QList<Account> removed;

    bool operator==(const ActivityChange &) const = default;
};

//! The pull request as it was after an update: pushes, edits, merging, declining.
struct ActivityUpdate {
    QString title;
    QString description;
    PullRequestState state = PullRequestState::Unknown;
    QString stateWord;
    bool isDraft = false;
    QString reason; //!< Why it was declined.
    PullRequestEnd source;
    PullRequestEnd destination;
    QList<Account> reviewers;      //!< In newer answers only.
    QList<ActivityChange> changes; //!< By field; often empty: then only the neighbours tell what changed.

    bool operator==(const ActivityUpdate &) const = default;
};

//! One entry of the activity log. The host gives entries no identity: see key().
struct ActivityEntry {
    ActivityKind kind = ActivityKind::Unknown;
    QString kindWord; //!< The host's own word, for kinds that we don't know; empty when the entry says nothing.
    qint64 pullRequestId = 0;
    QString pullRequestTitle; //!< As it is now.
    Account user;             //!< Empty where the entry does not say who.
    QDateTime date;           //!< Invalid where the entry does not say when.
    std::optional<Comment> comment;
    std::optional<ActivityUpdate> update;

    //! The same for the same entry in another answer; no other of the list has it, as far as the host's words tell.
    QString key() const;
    bool operator==(const ActivityEntry &) const = default;
};

//! Needs `pull_request` or an entry of some kind beside it; unknown kinds are kept.
Result<ActivityEntry> parseActivityEntry(const QJsonObject &object);

} // namespace windlass
