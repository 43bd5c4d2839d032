// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/comment.h"
#include "api/resources/issue.h"
#include "api/resources/repository.h"

namespace windlass {

//! What a list of issues is narrowed to; empty members do not narrow.
struct IssueFilter {
    QStringList stateWords{};
    QStringList kindWords{};
    QStringList priorityWords{};
    QString assigneeUuid{};
    QString reporterUuid{};
    QString text{}; //!< Part of the title.

    bool operator==(const IssueFilter &) const = default;
};

//! Which issue: its address in every call.
struct IssueId {
    RepositoryId repository;
    qint64 id = 0;

    bool operator==(const IssueId &) const = default;
};

//! The issue tracker, which bitbucket.org took away on 2026-08-20 and other hosts may still have. NotFound and Gone are
//! normal for every call: the repository has no tracker, or the host.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-issue-tracker/
class IssuesApi
{
public:
    explicit IssuesApi(ApiClient &client) : m_client(client) {}

    //! Most recently updated first. GET /repositories/{workspace}/{repo_slug}/issues.
    PendingReply<Page<Issue>> list(const RepositoryId &repository, const IssueFilter &filter = {},
                                   const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET …/issues/{issue_id}.
    PendingReply<Issue> get(const IssueId &issue, ReadFrom from = ReadFrom::Network);
    //! Needs a title. POST …/issues.
    PendingReply<Issue> create(const RepositoryId &repository, const IssueChange &issue);
    //! Changes what is set in `change`. PUT …/issues/{issue_id}.
    PendingReply<Issue> update(const IssueId &issue, const IssueChange &change);
    //! For good. DELETE …/issues/{issue_id}.
    PendingReply<Nothing> remove(const IssueId &issue);

    //! Oldest first. One without text came with a change of state. GET …/issues/{issue_id}/comments.
    PendingReply<Page<Comment>> comments(const IssueId &issue, const PageToken &page = {},
                                         ReadFrom from = ReadFrom::Network);
    //! Gives the comment as the host keeps it; its id is 0 where the host does not say. POST …/issues/{issue_id}/comments.
    PendingReply<Comment> addComment(const IssueId &issue, const QString &content);
    //! PUT …/issues/{issue_id}/comments/{comment_id}.
    PendingReply<Comment> editComment(const IssueId &issue, qint64 comment, const QString &content);
    //! DELETE …/issues/{issue_id}/comments/{comment_id}.
    PendingReply<Nothing> deleteComment(const IssueId &issue, qint64 comment);

    //! Whether the account voted for it; the host's 404 for "no" is an answer. GET …/issues/{issue_id}/vote.
    PendingReply<bool> isVoted(const IssueId &issue);
    //! PUT …/issues/{issue_id}/vote.
    PendingReply<Nothing> vote(const IssueId &issue);
    //! DELETE …/issues/{issue_id}/vote.
    PendingReply<Nothing> withdrawVote(const IssueId &issue);
    //! Whether the account is told of changes. GET …/issues/{issue_id}/watch.
    PendingReply<bool> isWatched(const IssueId &issue);
    //! PUT …/issues/{issue_id}/watch.
    PendingReply<Nothing> watch(const IssueId &issue);
    //! DELETE …/issues/{issue_id}/watch.
    PendingReply<Nothing> unwatch(const IssueId &issue);

    //! By the time of upload. GET …/issues/{issue_id}/attachments.
    PendingReply<Page<IssueAttachment>> attachments(const IssueId &issue, const PageToken &page = {},
                                                    ReadFrom from = ReadFrom::Network);
    //! Uploads a file; one of the same name is replaced. Invalid when the host does not take it.
    //! POST …/issues/{issue_id}/attachments, as a form.
    PendingReply<Nothing> attach(const IssueId &issue, const QString &name, const QByteArray &bytes);
    //! The bytes of an attachment, which are on another host, without our credentials.
    //! GET …/issues/{issue_id}/attachments/{path}.
    PendingReply<QByteArray> attachment(const IssueId &issue, const QString &name);
    //! DELETE …/issues/{issue_id}/attachments/{path}.
    PendingReply<Nothing> deleteAttachment(const IssueId &issue, const QString &name);

    //! Who changed what, oldest first. GET …/issues/{issue_id}/changes.
    PendingReply<Page<IssueEvent>> changes(const IssueId &issue, const PageToken &page = {},
                                           ReadFrom from = ReadFrom::Network);

private:
    ApiClient &m_client;
};

} // namespace windlass
