// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/repository.h"
#include "api/resources/reviewer.h"

namespace windlass {

//! Who is asked to review the pull requests of a repository.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
class ReviewersApi
{
public:
    explicit ReviewersApi(ApiClient &client)
        : m_client(client)
    {
    }

    //! The repository's own default reviewers, in the host's order. Forbidden where the account may not see them.
    //! GET /repositories/{workspace}/{repo_slug}/default-reviewers.
    PendingReply<Page<Account>> defaults(const RepositoryId &repository, const PageToken &page = {},
                                         ReadFrom from = ReadFrom::Network);
    //! Those of the repository and of its project: what a new pull request should begin with, without its author, whom
    //! the host refuses as reviewer. GET /repositories/{workspace}/{repo_slug}/effective-default-reviewers.
    PendingReply<Page<DefaultReviewer>> effective(const RepositoryId &repository, const PageToken &page = {},
                                                  ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
