// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/repository.h"

namespace windlass {

//! What a list of repositories is narrowed to; empty members do not narrow.
struct RepositoryFilter {
    QString text;       //!< Part of the name.
    QString projectKey;

    bool operator==(const RepositoryFilter &) const = default;
};

//! Repositories and their files.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
class RepositoriesApi
{
public:
    explicit RepositoriesApi(ApiClient &client) : m_client(client) {}

    //! The repositories of a workspace that the account can read, most recently updated first, with what a list shows.
    //! GET /repositories/{workspace}. Gone means that the host closed the workspace.
    PendingReply<Page<Repository>> list(const QString &workspace, const RepositoryFilter &filter = {},
                                        const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET /repositories/{workspace}/{repo_slug}.
    PendingReply<Repository> get(const RepositoryId &repository, ReadFrom from = ReadFrom::Network);
    //! A file's bytes at a commit, in whatever encoding they are. `revision` is a hash: the host answers 404 to branch
    //! names with a slash. GET /repositories/{workspace}/{repo_slug}/src/{commit}/{path}.
    PendingReply<QByteArray> file(const RepositoryId &repository, const QString &revision, const QString &path,
                                  ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
