// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/commentsapi.h"
#include "api/services/pullrequestsapi.h"

#include <functional>

namespace windlass {

//! What the actions on pull requests ask of the service; tests put promises in its place.
struct PullRequestCalls {
    std::function<PendingReply<PullRequest>(const PullRequestId &)> get;
    std::function<PendingReply<Page<Comment>>(const PullRequestId &, const PageToken &)> comments;
    std::function<PendingReply<Comment>(const PullRequestId &, const NewComment &)> addComment;
    std::function<PendingReply<Participant>(const PullRequestId &)> approve;
    std::function<PendingReply<Nothing>(const PullRequestId &)> withdrawApproval;
    std::function<PendingReply<Participant>(const PullRequestId &)> requestChanges;
    std::function<PendingReply<Nothing>(const PullRequestId &)> withdrawChangeRequest;
    std::function<PendingReply<PullRequest>(const PullRequestId &, const QString &reason)> decline;
    std::function<PendingReply<MergeOutcome>(const PullRequestId &, const MergeRequest &)> merge;
    std::function<PendingReply<MergeOutcome>(const PullRequestId &, const QString &taskId)> mergeTask;

    static PullRequestCalls of(PullRequestsApi &api, CommentsApi &comments);
};

} // namespace windlass
