// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/pullrequest.h"

#include "api/core/jsonreader.h"

#include <algorithm>

namespace windlass {

namespace {

//! People in `reviewers` who do nothing yet are missing from `participants` in some answers.
void addReviewers(QList<Participant> &participants, const QJsonArray &reviewers)
{
    for (const QJsonValue &value : reviewers) {
        const Account user = parseAccount(value.toObject()).value();
        if (user.uuid.isEmpty())
            continue;
        const auto known = std::find_if(participants.begin(), participants.end(), [&user](const Participant &participant) {
            return participant.user.uuid == user.uuid;
        });
        if (known == participants.end())
            participants += Participant{user, true, Verdict::None, {}};
        else
            known->isReviewer = true;
    }
}

} // namespace

PullRequestState pullRequestStateOf(const QString &word)
{
    if (word == QLatin1String("OPEN"))
        return PullRequestState::Open;
    if (word == QLatin1String("MERGED"))
        return PullRequestState::Merged;
    if (word == QLatin1String("DECLINED"))
        return PullRequestState::Declined;
    if (word == QLatin1String("SUPERSEDED"))
        return PullRequestState::Superseded;
    return PullRequestState::Unknown;
}

PullRequestEnd parsePullRequestEnd(const QJsonObject &object)
{
    PullRequestEnd end;
    end.branch = json::text(json::object(object, "branch"), "name");
    end.hash = json::text(json::object(object, "commit"), "hash");
    if (const Result<Repository> repository = parseRepository(json::object(object, "repository")))
        end.repository = repository->id;
    return end;
}

int PullRequest::approvalCount() const
{
    return static_cast<int>(std::count_if(participants.begin(), participants.end(), [](const Participant &participant) {
        return participant.verdict == Verdict::Approved;
    }));
}

int PullRequest::reviewerCount() const
{
    return static_cast<int>(std::count_if(participants.begin(), participants.end(),
                                          [](const Participant &participant) { return participant.isReviewer; }));
}

Verdict PullRequest::verdictOf(const QString &accountUuid) const
{
    for (const Participant &participant : participants) {
        if (!accountUuid.isEmpty() && participant.user.uuid == accountUuid)
            return participant.verdict;
    }
    return Verdict::None;
}

Result<Participant> parseParticipant(const QJsonObject &object)
{
    Participant participant;
    // Sample payloads of Atlassian's documentation list the bare user.
    const QJsonObject user = json::object(object, "user");
    participant.user = parseAccount(user.isEmpty() ? object : user).value();
    participant.isReviewer = json::text(object, "role") == QLatin1String("REVIEWER");
    // Before 2021 there was no state, and some participants approve with a null one still.
    const QString state = json::text(object, "state");
    if (state == QLatin1String("changes_requested"))
        participant.verdict = Verdict::ChangesRequested;
    else if (state == QLatin1String("approved") || json::boolean(object, "approved"))
        participant.verdict = Verdict::Approved;
    participant.participatedOn = json::time(object, "participated_on");
    return participant;
}

Result<PullRequest> parsePullRequest(const QJsonObject &object)
{
    PullRequest pullRequest;
    pullRequest.id = json::integer(object, "id");
    if (pullRequest.id <= 0)
        return Error::missingKey(QStringLiteral("id"));
    pullRequest.title = json::text(object, "title");
    pullRequest.description = json::text(object, "description");
    if (pullRequest.description.isEmpty())
        pullRequest.description = json::text(json::object(object, "summary"), "raw");
    pullRequest.stateWord = json::text(object, "state");
    pullRequest.state = pullRequestStateOf(pullRequest.stateWord);
    pullRequest.isDraft = json::boolean(object, "draft");
    pullRequest.isQueued = json::boolean(object, "queued");
    pullRequest.closesSourceBranch = json::boolean(object, "close_source_branch");
    pullRequest.author = parseAccount(json::object(object, "author")).value();
    pullRequest.source = parsePullRequestEnd(json::object(object, "source"));
    pullRequest.destination = parsePullRequestEnd(json::object(object, "destination"));
    pullRequest.mergeCommit = json::text(json::object(object, "merge_commit"), "hash");
    pullRequest.reason = json::text(object, "reason");
    pullRequest.closedBy = parseAccount(json::object(object, "closed_by")).value();
    for (const QJsonValue &participant : json::array(object, "participants"))
        pullRequest.participants += parseParticipant(participant.toObject()).value();
    addReviewers(pullRequest.participants, json::array(object, "reviewers"));
    std::stable_partition(pullRequest.participants.begin(), pullRequest.participants.end(),
                          [](const Participant &participant) { return participant.isReviewer; });
    pullRequest.commentCount = static_cast<int>(json::integer(object, "comment_count"));
    pullRequest.taskCount = static_cast<int>(json::integer(object, "task_count"));
    pullRequest.createdOn = json::time(object, "created_on");
    pullRequest.updatedOn = json::time(object, "updated_on");
    pullRequest.closedOn = json::time(object, "closed_on");
    return pullRequest;
}

Result<MergeCheck> parseMergeCheck(const QJsonObject &object)
{
    MergeCheck check;
    check.type = json::text(object, "type");
    if (check.type.isEmpty())
        return Error::missingKey(QStringLiteral("type"));
    check.reason = json::text(object, "reason");
    check.hasPassed = json::text(object, "status") == QLatin1String("PASSED");
    check.isBlocking = json::boolean(object, "blocking");
    check.isRequired = json::boolean(object, "required");
    return check;
}

} // namespace windlass
