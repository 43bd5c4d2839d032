// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/pullrequestcalls.h"

namespace windlass {

PullRequestCalls PullRequestCalls::of(PullRequestsApi &api, CommentsApi &comments)
{
    PullRequestCalls calls;
    calls.get = [&api](const PullRequestId &id) { return api.get(id); };
    calls.comments = [&comments](const PullRequestId &id, const PageToken &page) { return comments.list(id, page); };
    calls.addComment = [&comments](const PullRequestId &id, const NewComment &comment) { return comments.add(id, comment); };
    calls.approve = [&api](const PullRequestId &id) { return api.approve(id); };
    calls.withdrawApproval = [&api](const PullRequestId &id) { return api.withdrawApproval(id); };
    calls.requestChanges = [&api](const PullRequestId &id) { return api.requestChanges(id); };
    calls.withdrawChangeRequest = [&api](const PullRequestId &id) { return api.withdrawChangeRequest(id); };
    calls.decline = [&api](const PullRequestId &id, const QString &reason) { return api.decline(id, reason); };
    calls.merge = [&api](const PullRequestId &id, const MergeRequest &request) { return api.merge(id, request); };
    calls.mergeTask = [&api](const PullRequestId &id, const QString &taskId) { return api.mergeTask(id, taskId); };
    return calls;
}

} // namespace windlass
