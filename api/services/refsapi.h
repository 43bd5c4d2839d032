// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/refs.h"
#include "api/resources/repository.h"

namespace windlass {

//! In which order branches or tags are listed.
enum class RefOrder {
    Name,   //!< In natural order: v9 before v10.
    Newest, //!< By the date of the commit, the latest first.
};

//! Branches, tags, and the rules about them. Names may hold slashes; each is one segment of the path.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
class RefsApi
{
public:
    explicit RefsApi(ApiClient &client) : m_client(client) {}

    //! Branches whose name contains `text` (all for an empty one), each with its last commit.
    //! GET /repositories/{workspace}/{repo_slug}/refs/branches.
    PendingReply<Page<Branch>> branches(const RepositoryId &repository, const QString &text = {},
                                        const PageToken &page = {}, ReadFrom from = ReadFrom::Network,
                                        RefOrder order = RefOrder::Name);
    //! The way from a name to a hash, which the host's paths want. NotFound for no such branch. With merge strategies.
    //! GET …/refs/branches/{name}.
    PendingReply<Branch> branch(const RepositoryId &repository, const QString &name, ReadFrom from = ReadFrom::Network);
    //! Invalid for a name that exists, that git does not allow, or an unknown hash; Forbidden where a restriction forbids it.
    //! POST …/refs/branches.
    PendingReply<Branch> createBranch(const RepositoryId &repository, const NewRef &branch);
    //! Invalid for the main branch, Forbidden where a restriction forbids it. DELETE …/refs/branches/{name}.
    PendingReply<Nothing> deleteBranch(const RepositoryId &repository, const QString &name);

    //! Tags whose name contains `text` (all for an empty one). GET …/refs/tags.
    PendingReply<Page<Tag>> tags(const RepositoryId &repository, const QString &text = {}, const PageToken &page = {},
                                 ReadFrom from = ReadFrom::Network, RefOrder order = RefOrder::Name);
    //! GET …/refs/tags/{name}.
    PendingReply<Tag> tag(const RepositoryId &repository, const QString &name, ReadFrom from = ReadFrom::Network);
    //! Annotated when it has a message. Invalid for a name that exists or an unknown hash. POST …/refs/tags.
    PendingReply<Tag> createTag(const RepositoryId &repository, const NewRef &tag);
    //! DELETE …/refs/tags/{name}.
    PendingReply<Nothing> deleteTag(const RepositoryId &repository, const QString &name);

    //! Forbidden for everybody but administrators, so nothing may depend on it.
    //! GET /repositories/{workspace}/{repo_slug}/branch-restrictions.
    PendingReply<Page<BranchRestriction>> restrictions(const RepositoryId &repository, const PageToken &page = {},
                                                       ReadFrom from = ReadFrom::Network);
    //! How the repository names its branches. GET /repositories/{workspace}/{repo_slug}/branching-model.
    PendingReply<BranchingModel> branchingModel(const RepositoryId &repository, ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
