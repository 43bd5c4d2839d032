// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/comment.h"
#include "api/resources/pullrequest.h"

namespace windlass {

//! The comments of a pull request. All of it needs no more than pullrequest (tokens: read:pullrequest), writing too.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
class CommentsApi
{
public:
    explicit CommentsApi(ApiClient &client)
        : m_client(client)
    {
    }

    //! All comments, oldest first, answers and deleted ones included; the pending ones of the signed-in account too.
    //! GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments.
    PendingReply<Page<Comment>> list(const PullRequestId &id, const PageToken &page = {},
                                     ReadFrom from = ReadFrom::Network);
    //! NotFound's message is the bare number. GET …/comments/{comment_id}.
    PendingReply<Comment> get(const PullRequestId &id, qint64 commentId, ReadFrom from = ReadFrom::Network);
    //! Gives the comment as the host keeps it, which may differ: compare `parentId`, because an answer to a resolved or
    //! deleted comment may land at the top level. The host does not check that the place is in the diff, and keeps a
    //! comment that nobody will see. Invalid for an unknown parent and for a range that ends before it begins. POST
    //! …/comments.
    PendingReply<Comment> add(const PullRequestId &id, const NewComment &comment);
    //! Puts another text in place of the old one; Forbidden for comments of others. PUT …/comments/{comment_id}.
    PendingReply<Comment> edit(const PullRequestId &id, qint64 commentId, const QString &content);
    //! Makes a pending comment visible to all. The description leaves open whether the host does this for every kind of
    //! credential: look at `isPending` of what comes back. PUT …/comments/{comment_id} with the text and pending:
    //! false.
    PendingReply<Comment> publish(const PullRequestId &id, qint64 commentId, const QString &content);
    //! A comment with answers stays in the list, deleted and empty. Forbidden for comments of others.
    //! DELETE …/comments/{comment_id}.
    PendingReply<Nothing> remove(const PullRequestId &id, qint64 commentId);
    //! Resolves the thread of a first comment and says by whom and when. Conflict when it is resolved already,
    //! Forbidden for an answer. POST …/comments/{comment_id}/resolve.
    PendingReply<CommentResolution> resolve(const PullRequestId &id, qint64 commentId);
    //! NotFound when it is not resolved. DELETE …/comments/{comment_id}/resolve.
    PendingReply<Nothing> reopen(const PullRequestId &id, qint64 commentId);

private:
    ApiClient &m_client;
};

} // namespace windlass
