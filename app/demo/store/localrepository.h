// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/store/domain.h"

namespace windlass::standin {

//! Where a repository of the user is to be served from.
struct LocalImport {
    QString path;   //!< The repository, or a folder in its work tree.
    QString folder; //!< The bare clone that is made.
    QString slug;
    QString workspace;
};

//! A slug out of a folder's name; `taken` ones get a number.
QString slugFor(const QString &path, const QStringList &taken);

//! By which a repository that was imported before is found again.
QString localRepositoryUuid(const QString &path);

//! Makes the clone and reads the repository into one with its branches as open pull requests and the merges on its main
//! line as merged ones. Only reads from `path`. Accounts of authors are added to `world`. Null with one sentence in
//! `error` when it cannot be served.
std::shared_ptr<Repository> importLocalRepository(const LocalImport &import, World *world, QString *error);

//! An empty workspace "local", signed in as the person the user's git settings name.
World localWorld();

} // namespace windlass::standin
