// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/repository.h"

namespace windlass {

//! In which order repositories are listed.
enum class RepositoryOrder {
    LatestChange, //!< Most recently updated first.
    Name,
    Newest,
};

//! What a list of repositories is narrowed to; empty members do not narrow.
struct RepositoryFilter {
    //! What the account is allowed at least.
    enum class Role { Any, Member, Contributor, Admin, Owner };

    QString text{};       //!< Part of the name.
    QString projectKey{};
    Role role = Role::Any;
    RepositoryOrder order = RepositoryOrder::LatestChange;

    bool operator==(const RepositoryFilter &) const = default;
};

//! Repositories, their forks and who watches them.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
class RepositoriesApi
{
public:
    explicit RepositoriesApi(ApiClient &client) : m_client(client) {}

    //! The repositories of a workspace that the account can read, with what a list shows.
    //! GET /repositories/{workspace}. Gone means that the host closed the workspace.
    PendingReply<Page<Repository>> list(const QString &workspace, const RepositoryFilter &filter = {},
                                        const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET /repositories/{workspace}/{repo_slug}.
    PendingReply<Repository> get(const RepositoryId &repository, ReadFrom from = ReadFrom::Network);
    //! Makes an empty repository, in the workspace's oldest project when none is said. Invalid when the slug is taken or the
    //! project unknown, Forbidden without the right to create. POST /repositories/{workspace}/{repo_slug}.
    PendingReply<Repository> create(const RepositoryId &repository, const RepositoryChange &change);
    //! Changes what is set in `change`. After a new name the answer's id is another one: the old address is gone. The host
    //! creates what does not exist, so ask only for what was seen. PUT /repositories/{workspace}/{repo_slug}.
    PendingReply<Repository> update(const RepositoryId &repository, const RepositoryChange &change);
    //! For good, with everything in it. Forbidden without the scope of its own that this takes.
    //! DELETE /repositories/{workspace}/{repo_slug}.
    PendingReply<Nothing> remove(const RepositoryId &repository);

    //! The forks that the account can see, most recently updated first. GET /repositories/{workspace}/{repo_slug}/forks.
    PendingReply<Page<Repository>> forks(const RepositoryId &repository, const PageToken &page = {},
                                         ReadFrom from = ReadFrom::Network);
    //! Gives the fork, which fills with commits in its own time. Invalid when the name is taken, Forbidden where the parent
    //! allows no forks. POST /repositories/{workspace}/{repo_slug}/forks.
    PendingReply<Repository> fork(const RepositoryId &parent, const NewFork &fork);
    //! Who is told of changes. GET /repositories/{workspace}/{repo_slug}/watchers.
    PendingReply<Page<Account>> watchers(const RepositoryId &repository, const PageToken &page = {},
                                         ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
