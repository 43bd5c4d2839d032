// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/commentsapi.h"
#include "api/services/pullrequestsapi.h"
#include "api/services/tasksapi.h"

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

    std::function<PendingReply<Comment>(const PullRequestId &, qint64 comment)> comment;
    std::function<PendingReply<Comment>(const PullRequestId &, qint64 comment, const QString &text)> editComment;
    std::function<PendingReply<Nothing>(const PullRequestId &, qint64 comment)> deleteComment;
    std::function<PendingReply<CommentResolution>(const PullRequestId &, qint64 comment)> resolveComment;
    std::function<PendingReply<Nothing>(const PullRequestId &, qint64 comment)> reopenComment;

    std::function<PendingReply<Page<Task>>(const PullRequestId &)> tasks; //!< Oldest first.
    std::function<PendingReply<Task>(const PullRequestId &, qint64 task)> task;
    std::function<PendingReply<Task>(const PullRequestId &, const NewTask &)> createTask;
    std::function<PendingReply<Task>(const PullRequestId &, qint64 task, const QString &text)> editTask;
    std::function<PendingReply<Task>(const PullRequestId &, qint64 task, bool isResolved)> setTaskResolved;
    std::function<PendingReply<Nothing>(const PullRequestId &, qint64 task)> deleteTask;

    //! The open ones from a branch, most recently updated first.
    std::function<PendingReply<Page<PullRequest>>(const RepositoryId &, const QString &branch)> ofBranch;
    std::function<PendingReply<PullRequest>(const RepositoryId &, const NewPullRequest &)> create;
    std::function<PendingReply<PullRequest>(const PullRequestId &, const PullRequestChange &)> update;

    static PullRequestCalls of(PullRequestsApi &api, CommentsApi &comments, TasksApi &tasks);
};

} // namespace windlass
