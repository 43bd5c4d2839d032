// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/pullrequest.h"
#include "api/resources/task.h"

namespace windlass {

//! The tasks of a pull request. All of it needs no more than pullrequest (tokens: read:pullrequest), writing too.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
class TasksApi
{
public:
    explicit TasksApi(ApiClient &client)
        : m_client(client)
    {
    }

    //! Open and resolved ones, oldest first. GET
    //! /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks.
    PendingReply<Page<Task>> list(const PullRequestId &id, const PageToken &page = {},
                                  ReadFrom from = ReadFrom::Network);
    //! GET …/tasks/{task_id}.
    PendingReply<Task> get(const PullRequestId &id, qint64 taskId, ReadFrom from = ReadFrom::Network);
    //! On a comment, or on the pull request as a whole. Invalid for a blank text. POST …/tasks.
    PendingReply<Task> create(const PullRequestId &id, const NewTask &task);
    //! Puts another text in place of the old one; Invalid for a blank one. PUT …/tasks/{task_id}.
    PendingReply<Task> edit(const PullRequestId &id, qint64 taskId, const QString &content);
    //! Ticks it off, or opens it again; either twice is no error. PUT …/tasks/{task_id} with the state alone.
    PendingReply<Task> setResolved(const PullRequestId &id, qint64 taskId, bool isResolved);
    //! Forbidden for tasks of others. DELETE …/tasks/{task_id}.
    PendingReply<Nothing> remove(const PullRequestId &id, qint64 taskId);

private:
    ApiClient &m_client;
};

} // namespace windlass
