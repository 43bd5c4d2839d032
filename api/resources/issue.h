// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class QJsonObject;

namespace windlass {

//! An issue of the tracker that bitbucket.org took away on 2026-08-20; other hosts may still have it. State, kind and
//! priority are the host's words, shown as they are.
struct Issue {
    qint64 id = 0;
    QString title;
    QString content; //!< Markdown, as written.
    QString stateWord;    //!< "new", "open", "resolved", "on hold", "invalid", "duplicate", "wontfix", "closed", "submitted".
    QString kindWord;     //!< "bug", "enhancement", "proposal", "task".
    QString priorityWord; //!< "trivial", "minor", "major", "critical", "blocker".
    Account reporter;
    Account assignee; //!< Empty for nobody.
    QString component; //!< Empty for none, like the next two.
    QString milestone;
    QString version;
    qint64 votes = 0;
    qint64 watches = 0;
    QDateTime createdOn;
    QDateTime updatedOn;

    bool isClosed() const;
    bool operator==(const Issue &) const = default;
};

Result<Issue> parseIssue(const QJsonObject &object);

//! What an issue is made or changed with. Members that are not set are left as they are, or to the host; those that name
//! something else are emptied by an empty text.
struct IssueChange {
    std::optional<QString> title;
    std::optional<QString> content;
    std::optional<QString> stateWord;
    std::optional<QString> kindWord;
    std::optional<QString> priorityWord;
    std::optional<QString> assigneeUuid; //!< Empty takes the assignee away.
    std::optional<QString> component;    //!< By name; empty takes it away, like the next two.
    std::optional<QString> milestone;
    std::optional<QString> version;

    bool operator==(const IssueChange &) const = default;
};

QByteArray toJson(const IssueChange &change);

struct IssueAttachment {
    QString name;

    bool operator==(const IssueAttachment &) const = default;
};

Result<IssueAttachment> parseIssueAttachment(const QJsonObject &object);

//! Who changed what of an issue.
struct IssueEvent {
    struct Change {
        QString field; //!< "state", "priority", "assignee_account_id", …: an open set.
        QString before;
        QString after;
        bool operator==(const Change &) const = default;
    };

    qint64 id = 0; //!< 0 when the host does not say.
    Account user;
    QString message; //!< The comment that came with it; may be empty.
    QList<Change> changes; //!< By field, in the order of the alphabet.
    QDateTime createdOn;

    bool operator==(const IssueEvent &) const = default;
};

Result<IssueEvent> parseIssueEvent(const QJsonObject &object);

} // namespace windlass
