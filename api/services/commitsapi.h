// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/commit.h"
#include "api/resources/diffstat.h"
#include "api/resources/repository.h"

namespace windlass {

//! Commits, branches, and what lies between two commits.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
class CommitsApi
{
public:
    explicit CommitsApi(ApiClient &client) : m_client(client) {}

    //! The commits that `revision` (branch, tag or hash) reaches, newest first; of all branches when it is empty. No size.
    //! GET /repositories/{workspace}/{repo_slug}/commits?include={revision}.
    PendingReply<Page<Commit>> list(const RepositoryId &repository, const QString &revision, const PageToken &page = {},
                                    ReadFrom from = ReadFrom::Network);
    //! GET /repositories/{workspace}/{repo_slug}/commit/{commit}; `hash` of 7 to 40 characters.
    PendingReply<Commit> get(const RepositoryId &repository, const QString &hash, ReadFrom from = ReadFrom::Network);
    //! The diff of a commit against its first parent, as bytes. GET /repositories/{workspace}/{repo_slug}/diff/{hash}.
    PendingReply<QByteArray> diff(const RepositoryId &repository, const QString &hash, ReadFrom from = ReadFrom::Network);
    //! What builds say of a commit. GET /repositories/{workspace}/{repo_slug}/commit/{commit}/statuses.
    PendingReply<Page<CommitStatus>> statuses(const RepositoryId &repository, const QString &hash,
                                              const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! Branches whose name contains `text` (all for an empty one), by name in natural order.
    //! GET /repositories/{workspace}/{repo_slug}/refs/branches.
    PendingReply<Page<Branch>> branches(const RepositoryId &repository, const QString &text = {},
                                        const PageToken &page = {}, ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
