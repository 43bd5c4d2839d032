// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

class QJsonObject;

namespace windlass {

//! Who a commit or tag says it is by: `author`, `committer`, `tagger`.
struct Signature {
    QString raw;     //!< "Name <address>" as git has it.
    QString name;    //!< The account's name, or the name part of `raw`.
    Account account; //!< Empty when the address belongs to no account.
};

//! Never fails: what is missing stays empty.
Signature parseSignature(const QJsonObject &object);

struct Commit {
    QString hash; //!< 40 characters here; 12 inside pull requests. Compare with isSameHash().
    QString message;
    QString authorRaw;  //!< "Name <address>" as the commit has it.
    QString authorName; //!< The account's name, or the name part of authorRaw.
    Account author;     //!< Empty when the address belongs to no account.
    QDateTime date;
    QStringList parents;

    //! The first line of the message.
    QString summary() const { return message.section(QLatin1Char('\n'), 0, 0); }
    QString shortHash() const { return hash.left(7); }
    bool isMerge() const { return parents.size() > 1; }
    bool operator==(const Commit &) const = default;
};

//! Bitbucket cuts hashes to 12 characters in some answers: equal when one begins with the other, and neither is empty.
bool isSameHash(const QString &left, const QString &right);

Result<Commit> parseCommit(const QJsonObject &object);

enum class StatusState { Unknown, Successful, Failed, InProgress, Stopped };

//! What a build says about a commit.
struct CommitStatus {
    QString key;
    QString name;
    QString description;
    QString url;
    QString refName;
    StatusState state = StatusState::Unknown;
    QString stateWord; //!< The host's own word, for states that we don't know.
    QDateTime updatedOn;

    bool operator==(const CommitStatus &) const = default;
};

Result<CommitStatus> parseCommitStatus(const QJsonObject &object);

} // namespace windlass
