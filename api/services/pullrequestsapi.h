// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/resources/activity.h"
#include "api/resources/commit.h"
#include "api/resources/diffstat.h"
#include "api/resources/fileconflict.h"
#include "api/resources/pullrequest.h"
#include "api/resources/pullrequestedit.h"
#include "api/resources/refs.h"
#include "api/services/diffoptions.h"
#include "api/services/pullrequestfilter.h"

namespace windlass {

//! Pull requests: finding, reading, making, verdicts, merging. Their comments and tasks have services of their own.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
class PullRequestsApi
{
public:
    explicit PullRequestsApi(ApiClient &client) : m_client(client) {}

    //! In the filter's order, with participants and without descriptions; 50 a page, which is the host's limit.
    //! GET /repositories/{workspace}/{repo_slug}/pullrequests.
    PendingReply<Page<PullRequest>> list(const RepositoryId &repository, const PullRequestFilter &filter,
                                         const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! Those that one person wrote, in all repositories of a workspace, most recently updated first; any of `states`, the
    //! open ones when it is empty. `user` is a uuid or an account id. There is no such list of those to be reviewed: ask
    //! each repository with list(). GET /workspaces/{workspace}/pullrequests/{selected_user}.
    PendingReply<Page<PullRequest>> byAuthor(const QString &workspace, const QString &user,
                                             const QList<PullRequestState> &states = {}, const PageToken &page = {},
                                             ReadFrom from = ReadFrom::Network);
    //! Those in which a commit was reviewed. Empty while the host still indexes the repository (it answers 202), NotFound
    //! until somebody opened a commit's pull requests on the web, which installs the app that keeps this list.
    //! GET /repositories/{workspace}/{repo_slug}/commit/{commit}/pullrequests.
    PendingReply<Page<PullRequest>> ofCommit(const RepositoryId &repository, const QString &hash,
                                             const PageToken &page = {}, ReadFrom from = ReadFrom::Network);
    //! GET …/pullrequests/{pull_request_id}.
    PendingReply<PullRequest> get(const PullRequestId &id, ReadFrom from = ReadFrom::Network);
    //! Gives the pull request as the host made it. Trap: for branches that have an open pull request already there is no
    //! error: the host writes the new title and flags over those of the old one and gives that, so ask list() with both
    //! branches first. Default reviewers are not added by this call: name them (ReviewersApi). Invalid for unknown
    //! branches, for branches without a difference and for the author as reviewer; `fields` says which.
    //! Needs pullrequest:write. POST …/pullrequests.
    PendingReply<PullRequest> create(const RepositoryId &destination, const NewPullRequest &pullRequest);
    //! Changes what `change` names and leaves the rest; gives the whole. Invalid once it is not open: nothing reopens a
    //! declined one. Needs pullrequest:write. PUT …/pullrequests/{pull_request_id}.
    PendingReply<PullRequest> update(const PullRequestId &id, const PullRequestChange &change);

    //! What happened in a repository's pull requests, newest first, 50 a page. Tasks and builds are not in it.
    //! GET …/pullrequests/activity.
    PendingReply<Page<ActivityEntry>> activity(const RepositoryId &repository, const PageToken &page = {},
                                               ReadFrom from = ReadFrom::Network);
    //! The same of one pull request. GET …/pullrequests/{id}/activity.
    PendingReply<Page<ActivityEntry>> activity(const PullRequestId &id, const PageToken &page = {},
                                               ReadFrom from = ReadFrom::Network);
    //! Newest first; empty once the source branch is gone, NotFound once its fork is. GET …/pullrequests/{id}/commits.
    PendingReply<Page<Commit>> commits(const PullRequestId &id, const PageToken &page = {},
                                       ReadFrom from = ReadFrom::Network);
    //! What builds say of the source commit. GET …/pullrequests/{id}/statuses.
    PendingReply<Page<CommitStatus>> statuses(const PullRequestId &id, const PageToken &page = {},
                                              ReadFrom from = ReadFrom::Network);

    //! The diff against the merge base, as bytes in the files' own encodings. Tokens need read:repository besides
    //! read:pullrequest, for where it redirects to. Server (555) for a diff that takes too long.
    //! The listener gets it in pieces while it arrives. GET …/pullrequests/{id}/diff, which redirects within the API.
    PendingReply<QByteArray> diff(const PullRequestId &id, ReadFrom from = ReadFrom::Network,
                                  const BodyListener &listener = {});
    //! The same with options, of the two commits that `pullRequest` names. It goes to where diff() is redirected to, because
    //! nothing promises that a redirect keeps options; without the commits (the fork is gone) it goes the other way after
    //! all. GET /repositories/{workspace}/{repo_slug}/diff/{spec}.
    PendingReply<QByteArray> diff(const PullRequestId &id, const PullRequest &pullRequest, const DiffOptions &options,
                                  ReadFrom from = ReadFrom::Network, const BodyListener &listener = {});
    //! The files of the diff in its order, 500 a page. GET …/pullrequests/{id}/diffstat, which redirects too.
    PendingReply<Page<DiffStatEntry>> diffStat(const PullRequestId &id, const PageToken &page = {},
                                               ReadFrom from = ReadFrom::Network);
    //! The same with options, as diff() has them. GET /repositories/{workspace}/{repo_slug}/diffstat/{spec}.
    PendingReply<Page<DiffStatEntry>> diffStat(const PullRequestId &id, const PullRequest &pullRequest,
                                               const DiffOptions &options, const PageToken &page = {},
                                               ReadFrom from = ReadFrom::Network);
    //! The commits as a series of mails, oldest first, for `git am`; as bytes. The host takes no options for it.
    //! GET …/pullrequests/{id}/patch, which redirects too.
    PendingReply<QByteArray> patch(const PullRequestId &id, ReadFrom from = ReadFrom::Network);
    //! The files that stand in the way of merging, 500 a page; none when it merges cleanly. NotFound on hosts of before
    //! June 2026; CommitsApi::fileConflicts() asks of two commits without a pull request.
    //! GET …/pullrequests/{id}/conflicts, which redirects too.
    PendingReply<Page<FileConflict>> conflicts(const PullRequestId &id, const PageToken &page = {},
                                               ReadFrom from = ReadFrom::Network);

    //! Gives the participant with the new verdict. Works on one's own and on merged ones too. Needs pullrequest:write, as
    //! all that follow. POST …/pullrequests/{id}/approve.
    PendingReply<Participant> approve(const PullRequestId &id);
    //! DELETE …/pullrequests/{id}/approve; Invalid once it is merged.
    PendingReply<Nothing> withdrawApproval(const PullRequestId &id);
    //! POST …/pullrequests/{id}/request-changes; Invalid once it is merged.
    PendingReply<Participant> requestChanges(const PullRequestId &id);
    //! DELETE …/pullrequests/{id}/request-changes.
    PendingReply<Nothing> withdrawChangeRequest(const PullRequestId &id);
    //! Closes it for good: the API can't reopen. `reason` may be empty. POST …/pullrequests/{id}/decline.
    PendingReply<PullRequest> decline(const PullRequestId &id, const QString &reason);

    //! The strategies that the destination branch allows and the one to offer first.
    //! GET …/pullrequests/{id}?fields=destination.branch.*; absent from the ordinary answer.
    PendingReply<Branch> mergeStrategies(const PullRequestId &id);
    //! GET …/pullrequests/{id}/mergeability/checks; NotFound on hosts without it: then trying is the only way to know.
    PendingReply<Page<MergeCheck>> mergeChecks(const PullRequestId &id, ReadFrom from = ReadFrom::Network);
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
