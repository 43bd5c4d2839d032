// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

#include <QDateTime>
#include <QString>

#include <optional>

class QJsonObject;

namespace windlass {

//! Which repository: its address in every call.
struct RepositoryId {
    QString workspace; //!< Slug.
    QString slug;

    QString fullName() const { return workspace + QLatin1Char('/') + slug; }
    bool isEmpty() const { return slug.isEmpty(); }
    bool operator==(const RepositoryId &) const = default;
};

struct Repository {
    RepositoryId id;
    QString uuid;
    QString name;
    QString description;
    QString language; //!< Empty for none.
    QString projectKey;
    QString projectName;
    QString mainBranch; //!< Empty in a repository without commits.
    QString forkPolicyWord; //!< "allow_forks", "no_public_forks" or "no_forks"; empty when not said.
    RepositoryId parent; //!< What it was forked from; empty for most.
    QString httpsClone; //!< Without the user name that the host often puts in.
    QString sshClone;
    QString avatar;
    bool isPrivate = false;
    bool hasIssues = false; //!< Its issue tracker answers; false where the host does not say.
    qint64 sizeBytes = 0;
    QDateTime createdOn;
    QDateTime updatedOn;
    Account owner;

    bool operator==(const Repository &) const = default;
};

//! Needs `full_name`; a nested repository has little else.
Result<Repository> parseRepository(const QJsonObject &object);

//! What a repository is made or changed with. Members that are not set are left as they are, or to the host.
struct RepositoryChange {
    std::optional<QString> name; //!< A new name gives a new slug, made by the host.
    std::optional<QString> description;
    std::optional<QString> projectKey;
    std::optional<QString> language;
    std::optional<QString> mainBranch;
    std::optional<QString> forkPolicyWord;
    std::optional<bool> isPrivate;

    bool operator==(const RepositoryChange &) const = default;
};

//! Git is the only kind that there is: `scm` is sent for a new repository alone.
QByteArray toJson(const RepositoryChange &change, bool isNew);

//! Where a fork goes.
struct NewFork {
    QString workspace; //!< Slug.
    RepositoryChange change; //!< The name has to be a new one within the parent's workspace; the rest is the parent's.
};

QByteArray toJson(const NewFork &fork);

} // namespace windlass
