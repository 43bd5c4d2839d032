// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pullrequestsapi.h"

#include "api/services/servicetools.h"

#include <QUrl>

namespace windlass {

namespace {

//! What a row of a list shows.
constexpr QStringView PullRequestFields
    = u"next,size,values.id,values.title,values.state,values.draft,values.comment_count,values.task_count,"
      u"values.created_on,values.updated_on,values.author.uuid,values.author.display_name,"
      u"values.author.nickname,values.author.links.avatar.href,values.source.branch.name,"
      u"values.source.commit.hash,values.source.repository.full_name,values.destination.branch.name,"
      u"values.destination.repository.full_name,values.participants.role,values.participants.state,"
      u"values.participants.approved,values.participants.user.uuid,values.participants.user.display_name";

//! Only what is known to be dead weight is left out: a kind of entry that we don't know has to come through.
constexpr QStringView ActivityFields
    = u"-values.pull_request.links,-values.comment.links,-values.comment.pullrequest,-values.comment.content.html,"
      u"-values.approval.pullrequest,-values.changes_requested.pullrequest,-values.update.source.commit.links,"
      u"-values.update.source.repository.links,-values.update.destination.commit.links,"
      u"-values.update.destination.repository.links";

constexpr QStringView PullRequestCommitFields
    = u"next,values.hash,values.message,values.date,values.parents.hash,values.author.raw,"
      u"values.author.user.uuid,values.author.user.display_name,values.author.user.nickname,"
      u"values.author.user.links.avatar.href";

constexpr QStringView PullRequestStatusFields
    = u"next,size,values.key,values.name,values.description,values.url,values.refname,values.state,values.updated_on";

//! Where the host redirects a pull request's diff to: `A..B` (the newer side first) within a repository, and the fork's name
//! in front when it comes from one.
ApiPath specPath(const PullRequestId &id, const PullRequest &pullRequest, const char *what)
{
    const ApiPath path = repositoryPath(id.repository) / what;
    const PullRequestEnd &source = pullRequest.source;
    if (source.repository == id.repository)
        return path / QString(source.hash + QLatin1String("..") + pullRequest.destination.hash);
    return path / source.repository.workspace
           / QString(source.repository.slug + QLatin1Char(':') + source.hash + QLatin1Char('\r')
                     + pullRequest.destination.hash);
}

bool hasBothCommits(const PullRequest &pullRequest)
{
    return !pullRequest.source.repository.isEmpty() && !pullRequest.source.hash.isEmpty()
           && !pullRequest.destination.hash.isEmpty();
}

Result<Branch> parseDestinationBranch(const QJsonObject &object)
{
    return parseBranch(json::object(json::object(object, "destination"), "branch"));
}

//! 200 with the pull request, or 202 with the address of the task in Location: only its last segment is used, since the
//! address may name any host.
Result<MergeOutcome> parseMerge(const ApiAnswer &answer)
{
    MergeOutcome outcome;
    if (answer.status == 202) {
        const QByteArray location = answer.headers.value("location");
        outcome.isPending = true;
        // mergeTask() encodes it again.
        outcome.taskId = QUrl::fromPercentEncoding(location.mid(location.lastIndexOf('/') + 1));
        if (outcome.taskId.isEmpty())
            return Error::missingKey(QStringLiteral("Location"));
        return outcome;
    }
    return json::parseOne(answer, parsePullRequest).map([](const PullRequest &merged) {
        return MergeOutcome{false, {}, merged};
    });
}

//! 202 says that the host is still looking for them, with a page or without one.
Result<Page<PullRequest>> parseIndexedPage(const ApiAnswer &answer)
{
    if (answer.status == 202 && answer.body.trimmed().isEmpty())
        return Page<PullRequest>{};
    return json::parsePage(answer, parsePullRequest);
}

Result<MergeOutcome> parseMergeTask(const QJsonObject &object)
{
    MergeOutcome outcome;
    outcome.isPending = json::text(object, "task_status") != QLatin1String("SUCCESS");
    if (!outcome.isPending) {
        // The task's own copy may be lean; a page reads the pull request again anyway.
        if (Result<PullRequest> merged = parsePullRequest(json::object(object, "merge_result")))
            outcome.pullRequest = std::move(merged).value();
    }
    return outcome;
}

} // namespace

PendingReply<Page<PullRequest>> PullRequestsApi::list(const RepositoryId &repository, const PullRequestFilter &filter,
                                                      const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("q", pullRequestQuery(filter))
        .add("sort", pullRequestSortWord(filter.sort))
        .add("pagelen", 50)
        .add("fields", PullRequestFields);
    return sendForPage(m_client, repositoryPath(repository) / "pullrequests", query, page, parsePullRequest, from);
}

PendingReply<Page<PullRequest>> PullRequestsApi::byAuthor(const QString &workspace, const QString &user,
                                                          const QList<PullRequestState> &states, const PageToken &page,
                                                          ReadFrom from)
{
    ApiQuery query;
    for (const PullRequestState state : states)
        query.add("state", pullRequestStateWord(state));
    query.add("sort", u"-updated_on").add("pagelen", 50).add("fields", PullRequestFields);
    return sendForPage(m_client, ApiPath("workspaces") / workspace / "pullrequests" / user, query, page, parsePullRequest,
                       from);
}

PendingReply<Page<PullRequest>> PullRequestsApi::ofCommit(const RepositoryId &repository, const QString &hash,
                                                          const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 50).add("fields", PullRequestFields);
    const ApiRequest request = page.isEmpty()
                                   ? ApiRequest::get(repositoryPath(repository) / "commit" / hash / "pullrequests", query)
                                   : ApiRequest::next(page.next);
    return m_client.send<Page<PullRequest>>(request, parseIndexedPage, from);
}

PendingReply<PullRequest> PullRequestsApi::get(const PullRequestId &id, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(pullRequestPath(id)), parsePullRequest, from);
}

PendingReply<PullRequest> PullRequestsApi::create(const RepositoryId &destination, const NewPullRequest &pullRequest)
{
    return sendForOne(m_client,
                      ApiRequest::write(ApiRequest::Method::Post, repositoryPath(destination) / "pullrequests",
                                        toJson(pullRequest)),
                      parsePullRequest);
}

PendingReply<PullRequest> PullRequestsApi::update(const PullRequestId &id, const PullRequestChange &change)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Put, pullRequestPath(id), toJson(change)),
                      parsePullRequest);
}

PendingReply<Page<ActivityEntry>> PullRequestsApi::activity(const RepositoryId &repository, const PageToken &page,
                                                            ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 50).add("fields", ActivityFields);
    return sendForPage(m_client, repositoryPath(repository) / "pullrequests" / "activity", query, page, parseActivityEntry,
                       from);
}

PendingReply<Page<ActivityEntry>> PullRequestsApi::activity(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 50).add("fields", ActivityFields);
    return sendForPage(m_client, pullRequestPath(id) / "activity", query, page, parseActivityEntry, from);
}

PendingReply<Page<Commit>> PullRequestsApi::commits(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", PullRequestCommitFields);
    return sendForPage(m_client, pullRequestPath(id) / "commits", query, page, parseCommit, from);
}

PendingReply<Page<CommitStatus>> PullRequestsApi::statuses(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", PullRequestStatusFields);
    return sendForPage(m_client, pullRequestPath(id) / "statuses", query, page, parseCommitStatus, from);
}

PendingReply<QByteArray> PullRequestsApi::diff(const PullRequestId &id, ReadFrom from,
                                               const BodyListener &listener)
{
    return sendForBytes(m_client, ApiRequest::text(pullRequestPath(id) / "diff"), from, listener);
}

PendingReply<QByteArray> PullRequestsApi::diff(const PullRequestId &id, const PullRequest &pullRequest,
                                               const DiffOptions &options, ReadFrom from,
                                               const BodyListener &listener)
{
    ApiQuery query;
    addDiffOptions(query, options);
    const ApiPath path = hasBothCommits(pullRequest) ? specPath(id, pullRequest, "diff") : pullRequestPath(id) / "diff";
    return sendForBytes(m_client, ApiRequest::text(path, query), from, listener);
}

PendingReply<Page<DiffStatEntry>> PullRequestsApi::diffStat(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 500).add("fields", DiffStatFields);
    return sendForPage(m_client, pullRequestPath(id) / "diffstat", query, page, parseDiffStatEntry, from);
}

PendingReply<Page<DiffStatEntry>> PullRequestsApi::diffStat(const PullRequestId &id, const PullRequest &pullRequest,
                                                            const DiffOptions &options, const PageToken &page,
                                                            ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 500).add("fields", DiffStatFields);
    addDiffStatOptions(query, options);
    const ApiPath path
        = hasBothCommits(pullRequest) ? specPath(id, pullRequest, "diffstat") : pullRequestPath(id) / "diffstat";
    return sendForPage(m_client, path, query, page, parseDiffStatEntry, from);
}

PendingReply<QByteArray> PullRequestsApi::patch(const PullRequestId &id, ReadFrom from)
{
    return sendForBytes(m_client, ApiRequest::text(pullRequestPath(id) / "patch"), from);
}

PendingReply<Page<FileConflict>> PullRequestsApi::conflicts(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    return sendForPage(m_client, pullRequestPath(id) / "conflicts", {}, page, parseFileConflict, from);
}

PendingReply<Participant> PullRequestsApi::approve(const PullRequestId &id)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Post, pullRequestPath(id) / "approve"),
                      parseParticipant);
}

PendingReply<Nothing> PullRequestsApi::withdrawApproval(const PullRequestId &id)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, pullRequestPath(id) / "approve"));
}

PendingReply<Participant> PullRequestsApi::requestChanges(const PullRequestId &id)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Post, pullRequestPath(id) / "request-changes"),
                      parseParticipant);
}

PendingReply<Nothing> PullRequestsApi::withdrawChangeRequest(const PullRequestId &id)
{
    return sendForNothing(m_client,
                          ApiRequest::write(ApiRequest::Method::Delete, pullRequestPath(id) / "request-changes"));
}

PendingReply<PullRequest> PullRequestsApi::decline(const PullRequestId &id, const QString &reason)
{
    QJsonObject body;
    if (!reason.isEmpty())
        body.insert(QLatin1String("message"), reason);
    return sendForOne(m_client,
                      ApiRequest::write(ApiRequest::Method::Post, pullRequestPath(id) / "decline",
                                        QJsonDocument(body).toJson(QJsonDocument::Compact)),
                      parsePullRequest);
}

PendingReply<Branch> PullRequestsApi::mergeStrategies(const PullRequestId &id)
{
    ApiQuery query;
    query.add("fields", u"destination.branch.*");
    return sendForOne(m_client, ApiRequest::get(pullRequestPath(id), query), parseDestinationBranch);
}

PendingReply<Page<MergeCheck>> PullRequestsApi::mergeChecks(const PullRequestId &id, ReadFrom from)
{
    return sendForPage(m_client, pullRequestPath(id) / "mergeability" / "checks", {}, {}, parseMergeCheck, from);
}

PendingReply<MergeOutcome> PullRequestsApi::merge(const PullRequestId &id, const MergeRequest &request)
{
    const QJsonObject body{{QLatin1String("type"), QLatin1String("pullrequest_merge_parameters")},
                           {QLatin1String("merge_strategy"), request.strategy},
                           {QLatin1String("message"), request.message},
                           {QLatin1String("close_source_branch"), request.closesSourceBranch}};
    ApiRequest write = ApiRequest::write(ApiRequest::Method::Post, pullRequestPath(id) / "merge",
                                         QJsonDocument(body).toJson(QJsonDocument::Compact));
    write.path += "?async=true";
    return m_client.send<MergeOutcome>(write, parseMerge);
}

PendingReply<MergeOutcome> PullRequestsApi::mergeTask(const PullRequestId &id, const QString &taskId)
{
    ApiRequest request = ApiRequest::get(pullRequestPath(id) / "merge" / "task-status" / taskId);
    request.mayCache = false;
    return sendForOne(m_client, request, parseMergeTask);
}

} // namespace windlass
