// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/pullrequestsapi.h"

#include "api/services/servicetools.h"

#include <QUrl>

namespace windlass {

namespace {

ApiPath pullRequestPath(const PullRequestId &id)
{
    return repositoryPath(id.repository) / "pullrequests" / id.id;
}

QStringView queryWord(PullRequestState state)
{
    switch (state) {
    case PullRequestState::Merged: return u"MERGED";
    case PullRequestState::Declined: return u"DECLINED";
    case PullRequestState::Superseded: return u"SUPERSEDED";
    case PullRequestState::Open:
    case PullRequestState::Unknown: break;
    }
    return u"OPEN";
}

//! The state goes into `q`: the host ignores `state=` as soon as there is a `q`.
QString queryOf(const PullRequestFilter &filter)
{
    // Without any word about the state the host lists the open ones alone.
    const QList<PullRequestState> all{PullRequestState::Open, PullRequestState::Merged, PullRequestState::Declined,
                                      PullRequestState::Superseded};
    QStringList states;
    for (const PullRequestState state : filter.states.isEmpty() ? all : filter.states)
        states += QStringLiteral("state = \"%1\"").arg(queryWord(state));
    QStringList conditions;
    conditions += states.size() == 1 ? states.constFirst()
                                     : QLatin1Char('(') + states.join(QLatin1String(" OR ")) + QLatin1Char(')');
    if (!filter.text.isEmpty())
        conditions += QStringLiteral("title ~ ") + quotedForQuery(filter.text);
    if (!filter.authorUuid.isEmpty())
        conditions += QStringLiteral("author.uuid = ") + quotedForQuery(filter.authorUuid);
    if (!filter.reviewerUuid.isEmpty())
        conditions += QStringLiteral("reviewers.uuid = ") + quotedForQuery(filter.reviewerUuid);
    return conditions.join(QLatin1String(" AND "));
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
    query.add("q", queryOf(filter))
        .add("sort", u"-updated_on")
        .add("pagelen", 50)
        .add("fields",
             u"next,size,values.id,values.title,values.state,values.draft,values.comment_count,values.task_count,"
             u"values.created_on,values.updated_on,values.author.uuid,values.author.display_name,"
             u"values.author.nickname,values.author.links.avatar.href,values.source.branch.name,"
             u"values.source.commit.hash,values.source.repository.full_name,values.destination.branch.name,"
             u"values.destination.repository.full_name,values.participants.role,values.participants.state,"
             u"values.participants.approved,values.participants.user.uuid,values.participants.user.display_name");
    return sendForPage(m_client, repositoryPath(repository) / "pullrequests", query, page, parsePullRequest, from);
}

PendingReply<PullRequest> PullRequestsApi::get(const PullRequestId &id, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(pullRequestPath(id)), parsePullRequest, from);
}

PendingReply<Page<Comment>> PullRequestsApi::comments(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", u"-values.links,-values.pullrequest,-values.content.html");
    return sendForPage(m_client, pullRequestPath(id) / "comments", query, page, parseComment, from);
}

PendingReply<Comment> PullRequestsApi::addComment(const PullRequestId &id, const NewComment &comment)
{
    return sendForOne(m_client,
                      ApiRequest::write(ApiRequest::Method::Post, pullRequestPath(id) / "comments", toJson(comment)),
                      parseComment);
}

PendingReply<Page<Commit>> PullRequestsApi::commits(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100);
    return sendForPage(m_client, pullRequestPath(id) / "commits", query, page, parseCommit, from);
}

PendingReply<QByteArray> PullRequestsApi::diff(const PullRequestId &id, ReadFrom from)
{
    return sendForBytes(m_client, ApiRequest::text(pullRequestPath(id) / "diff"), from);
}

PendingReply<Page<DiffStatEntry>> PullRequestsApi::diffStat(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 500);
    return sendForPage(m_client, pullRequestPath(id) / "diffstat", query, page, parseDiffStatEntry, from);
}

PendingReply<Page<CommitStatus>> PullRequestsApi::statuses(const PullRequestId &id, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100);
    return sendForPage(m_client, pullRequestPath(id) / "statuses", query, page, parseCommitStatus, from);
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

PendingReply<Page<MergeCheck>> PullRequestsApi::mergeChecks(const PullRequestId &id)
{
    return sendForPage(m_client, pullRequestPath(id) / "mergeability" / "checks", {}, {}, parseMergeCheck,
                       ReadFrom::Network);
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
