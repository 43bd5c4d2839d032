// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"
#include "api/resources/commit.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QJsonObject;

namespace windlass {

struct Branch {
    QString name;
    Commit target; //!< Without a hash where the host names the branch alone, as inside a repository.
    QStringList mergeStrategies;  //!< As the host names them; empty unless asked for by name.
    QString defaultMergeStrategy;

    bool operator==(const Branch &) const = default;
};

Result<Branch> parseBranch(const QJsonObject &object);

struct Tag {
    QString name;
    Commit target;
    QString message;    //!< Empty for a lightweight tag, like all that follows.
    QString taggerName; //!< The account's name, or the name part of what the tag has.
    Account tagger;     //!< Empty when the address belongs to no account.
    QDateTime date;

    bool isAnnotated() const { return date.isValid() || !taggerName.isEmpty() || !message.isEmpty(); }
    bool operator==(const Tag &) const = default;
};

Result<Tag> parseTag(const QJsonObject &object);

//! What is sent to make a branch or a tag.
struct NewRef {
    QString name;    //!< Without "refs/heads/".
    QString hash;    //!< All 40 characters: a short one may be ambiguous, which is Invalid.
    QString message; //!< Tags only; empty makes a lightweight one.
};

QByteArray toJson(const NewRef &ref);

//! One rule about what may be done with branches.
struct BranchRestriction {
    qint64 id = 0;
    QString kindWord; //!< "push", "force", "delete", "require_approvals_to_merge", …: an open set.
    QString pattern;  //!< A glob over names of branches; empty when the rule follows the branching model.
    QString branchType; //!< "release", "production", …; empty when the rule has a pattern.
    std::optional<qint64> value; //!< How many approvals or builds, where the kind counts something.
    QList<Account> users; //!< Who is exempt.
    QStringList groups;   //!< Names of groups that are exempt.

    bool operator==(const BranchRestriction &) const = default;
};

Result<BranchRestriction> parseBranchRestriction(const QJsonObject &object);

//! How a repository names its branches.
struct BranchingModel {
    struct Type {
        QString kind;   //!< "feature", "bugfix", "release", "hotfix".
        QString prefix; //!< "feature/".
        bool operator==(const Type &) const = default;
    };
    QString development; //!< Name of the branch, which need not exist; empty for an empty repository.
    QString production;  //!< Empty when the model has none.
    QList<Type> types;   //!< Only those that are in use.

    bool operator==(const BranchingModel &) const = default;
};

//! Never fails: what is missing stays empty.
Result<BranchingModel> parseBranchingModel(const QJsonObject &object);

} // namespace windlass
