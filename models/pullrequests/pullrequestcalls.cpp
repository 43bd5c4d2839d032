// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/pullrequestcalls.h"

namespace windlass {

PullRequestCalls PullRequestCalls::of(PullRequestsApi &api, CommentsApi &comments, TasksApi &tasks)
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

    calls.comment = [&comments](const PullRequestId &id, qint64 comment) { return comments.get(id, comment); };
    calls.editComment = [&comments](const PullRequestId &id, qint64 comment, const QString &text) {
        return comments.edit(id, comment, text);
    };
    calls.deleteComment = [&comments](const PullRequestId &id, qint64 comment) { return comments.remove(id, comment); };
    calls.resolveComment = [&comments](const PullRequestId &id, qint64 comment) { return comments.resolve(id, comment); };
    calls.reopenComment = [&comments](const PullRequestId &id, qint64 comment) { return comments.reopen(id, comment); };

    calls.tasks = [&tasks](const PullRequestId &id) { return tasks.list(id); };
    calls.task = [&tasks](const PullRequestId &id, qint64 task) { return tasks.get(id, task); };
    calls.createTask = [&tasks](const PullRequestId &id, const NewTask &task) { return tasks.create(id, task); };
    calls.editTask = [&tasks](const PullRequestId &id, qint64 task, const QString &text) { return tasks.edit(id, task, text); };
    calls.setTaskResolved = [&tasks](const PullRequestId &id, qint64 task, bool isResolved) {
        return tasks.setResolved(id, task, isResolved);
    };
    calls.deleteTask = [&tasks](const PullRequestId &id, qint64 task) { return tasks.remove(id, task); };

    calls.ofBranch = [&api](const RepositoryId &repository, const QString &branch) {
        PullRequestFilter filter;
        filter.sourceBranch = branch;
        return api.list(repository, filter);
    };
    calls.create = [&api](const RepositoryId &repository, const NewPullRequest &made) { return api.create(repository, made); };
    calls.update = [&api](const PullRequestId &id, const PullRequestChange &change) { return api.update(id, change); };
    return calls;
}

} // namespace windlass
