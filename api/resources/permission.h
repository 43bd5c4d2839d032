// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"
#include "api/resources/repository.h"

#include <QDateTime>
#include <QString>

class QJsonObject;

namespace windlass {

//! What somebody is in a workspace. "collaborator" is on its way out at the host.
enum class WorkspaceRole { Unknown, Member, Collaborator, Owner };

//! Somebody's place in a workspace.
struct WorkspaceMember {
    Account user;
    QString workspace; //!< Slug; empty where the list does not say it again.
    WorkspaceRole role = WorkspaceRole::Unknown;
    QString roleWord;  //!< Empty in lists of members, which don't say it.
    QDateTime addedOn; //!< These two are gone where the workspace is run from admin.atlassian.com.
    QDateTime lastAccessed;

    bool operator==(const WorkspaceMember &) const = default;
};

//! A `workspace_membership` object; needs its `user` or its `permission`.
Result<WorkspaceMember> parseWorkspaceMember(const QJsonObject &object);

//! What somebody may do with a repository, in growing order: compare with `>=`.
enum class RepositoryRole { Unknown, None, Read, Write, Admin };

struct RepositoryPermission {
    RepositoryId repository; //!< Empty where the answer was asked for the permission alone.
    QString repositoryUuid;
    Account user;
    RepositoryRole role = RepositoryRole::Unknown;
    QString roleWord;

    bool canWrite() const { return role >= RepositoryRole::Write; }
    bool operator==(const RepositoryPermission &) const = default;
};

//! A `repository_permission` object; needs its `permission`.
Result<RepositoryPermission> parseRepositoryPermission(const QJsonObject &object);

} // namespace windlass
