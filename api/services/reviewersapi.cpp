// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/reviewersapi.h"

#include "api/services/servicetools.h"

namespace windlass {

PendingReply<Page<Account>> ReviewersApi::defaults(const RepositoryId &repository, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.uuid,values.account_id,values.display_name,values.nickname,"
                       u"values.links.avatar.href");
    return sendForPage(m_client, repositoryPath(repository) / "default-reviewers", query, page, parseAccount, from);
}

PendingReply<Page<DefaultReviewer>> ReviewersApi::effective(const RepositoryId &repository, const PageToken &page,
                                                            ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.reviewer_type,values.user.uuid,values.user.account_id,"
                       u"values.user.display_name,values.user.nickname,values.user.links.avatar.href");
    return sendForPage(m_client, repositoryPath(repository) / "effective-default-reviewers", query, page,
                       parseDefaultReviewer, from);
}

} // namespace windlass
