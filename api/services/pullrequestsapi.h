// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/comment.h"
#include "api/resources/commit.h"
#include "api/resources/diffstat.h"
#include "api/resources/pullrequest.h"

namespace windlass {

//! What a list of pull requests is narrowed to; empty members do not narrow.
struct PullRequestFilter {
    QList<PullRequestState> states{PullRequestState::Open};
    QString text; //!< Part of the title.
    QString authorUuid;
    QString reviewerUuid;

    bool operator==(const PullRequestFilter &) const = default;
};

//! Pull requests: reading, commenting, verdicts, merging.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
class PullRequestsApi
{
public:
    explicit PullRequestsApi(ApiClient &client) : m_client(client) {}

    //! Most recently updated first, with participants and without descriptions; 50 a page, which is the host's limit.
    //! GET /repositories/{workspace}/{repo_slug}/pullrequests.
    PendingReply<Page<PullRequest>> list(const RepositoryId &repository, const PullRequestFilter &filter,
                                         const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET …/pullrequests/{pull_request_id}.
    PendingReply<PullRequest> get(const PullRequestId &id, ReadFrom from = ReadFrom::Network);
    //! All comments, oldest first, answers and deleted ones included. GET …/pullrequests/{id}/comments.
    PendingReply<Page<Comment>> comments(const PullRequestId &id, const PageToken &page = {},
                                         ReadFrom from = ReadFrom::Network);
    //! POST …/pullrequests/{id}/comments. The host does not check that the place is in the diff. Gives the comment as the
    //! host keeps it.
    PendingReply<Comment> addComment(const PullRequestId &id, const NewComment &comment);
    //! Newest first; empty once the source branch is gone. GET …/pullrequests/{id}/commits.
    PendingReply<Page<Commit>> commits(const PullRequestId &id, const PageToken &page = {},
                                       ReadFrom from = ReadFrom::Network);
    //! The diff against the merge base, as bytes in the files' own encodings. GET …/pullrequests/{id}/diff, which
    //! redirects within the API.
    PendingReply<QByteArray> diff(const PullRequestId &id, ReadFrom from = ReadFrom::Network);
    //! The files of the diff in its order, 500 a page. GET …/pullrequests/{id}/diffstat, which redirects too.
    PendingReply<Page<DiffStatEntry>> diffStat(const PullRequestId &id, const PageToken &page = {},
                                               ReadFrom from = ReadFrom::Network);
    //! What builds say of the source commit. GET …/pullrequests/{id}/statuses.
    PendingReply<Page<CommitStatus>> statuses(const PullRequestId &id, const PageToken &page = {},
                                              ReadFrom from = ReadFrom::Network);

    //! Gives the participant with the new verdict. POST …/pullrequests/{id}/approve.
    PendingReply<Participant> approve(const PullRequestId &id);
    //! DELETE …/pullrequests/{id}/approve; Invalid once it is merged.
    PendingReply<Nothing> withdrawApproval(const PullRequestId &id);
    //! POST …/pullrequests/{id}/request-changes; Invalid once it is merged.
    PendingReply<Participant> requestChanges(const PullRequestId &id);
    //! DELETE …/pullrequests/{id}/request-changes.
    PendingReply<Nothing> withdrawChangeRequest(const PullRequestId &id);
    //! Closes it for good: the API can't reopen. POST …/pullrequests/{id}/decline.
    PendingReply<PullRequest> decline(const PullRequestId &id, const QString &reason);

    //! The strategies that the destination branch allows and the one to offer first.
    //! GET …/pullrequests/{id}?fields=destination.branch.*; absent from the ordinary answer.
    PendingReply<Branch> mergeStrategies(const PullRequestId &id);
    //! GET …/pullrequests/{id}/mergeability/checks; NotFound on hosts without it: then trying is the only way to know.
    PendingReply<Page<MergeCheck>> mergeChecks(const PullRequestId &id);
    //! Asks for the merge; the host carries it out while we ask mergeTask(). POST …/pullrequests/{id}/merge?async=true.
    //! Conflict when the branches moved, Invalid for conflicts of content and checks that fail.
    PendingReply<MergeOutcome> merge(const PullRequestId &id, const MergeRequest &request);
    //! GET …/pullrequests/{id}/merge/task-status/{task_id}. Invalid carries the merge's error. An unknown task is
    //! "pending" for ever on the real host, so ask with a deadline.
    PendingReply<MergeOutcome> mergeTask(const PullRequestId &id, const QString &taskId);

private:
    ApiClient &m_client;
};

} // namespace windlass
