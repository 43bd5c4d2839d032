// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

#include <QDateTime>
#include <QString>

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
    QString httpsClone; //!< Without the user name that the host often puts in.
    QString sshClone;
    QString avatar;
    bool isPrivate = false;
    qint64 sizeBytes = 0;
    QDateTime createdOn;
    QDateTime updatedOn;
    Account owner;

    bool operator==(const Repository &) const = default;
};

//! Needs `full_name`; a nested repository has little else.
Result<Repository> parseRepository(const QJsonObject &object);

} // namespace windlass
