// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/commit.h"

#include "api/core/jsonreader.h"

namespace windlass {

bool isSameHash(const QString &left, const QString &right)
{
    if (left.isEmpty() || right.isEmpty())
        return false;
    return left.size() <= right.size() ? right.startsWith(left) : left.startsWith(right);
}

Result<Commit> parseCommit(const QJsonObject &object)
{
    Commit commit;
    commit.hash = json::text(object, "hash");
    if (commit.hash.isEmpty())
        return Error::missingKey(QStringLiteral("hash"));
    commit.message = json::text(object, "message");
    const QJsonObject author = json::object(object, "author");
    commit.authorRaw = json::text(author, "raw");
    commit.author = parseAccount(json::object(author, "user")).value();
    commit.authorName = commit.author.displayName;
    if (commit.authorName.isEmpty())
        commit.authorName = commit.authorRaw.section(QLatin1Char('<'), 0, 0).trimmed();
    commit.date = json::time(object, "date");
    for (const QJsonValue &parent : json::array(object, "parents"))
        commit.parents += json::text(parent.toObject(), "hash");
    return commit;
}

Result<CommitStatus> parseCommitStatus(const QJsonObject &object)
{
    CommitStatus status;
    status.key = json::text(object, "key");
    status.name = json::text(object, "name");
    if (status.name.isEmpty())
        status.name = status.key;
    status.description = json::text(object, "description");
    status.url = json::text(object, "url");
    status.refName = json::text(object, "refname");
    status.stateWord = json::text(object, "state");
    if (status.stateWord == QLatin1String("SUCCESSFUL"))
        status.state = StatusState::Successful;
    else if (status.stateWord == QLatin1String("FAILED"))
        status.state = StatusState::Failed;
    else if (status.stateWord == QLatin1String("INPROGRESS"))
        status.state = StatusState::InProgress;
    else if (status.stateWord == QLatin1String("STOPPED"))
        status.state = StatusState::Stopped;
    status.updatedOn = json::time(object, "updated_on");
    return status;
}

Result<Branch> parseBranch(const QJsonObject &object)
{
    Branch branch;
    branch.name = json::text(object, "name");
    if (branch.name.isEmpty())
        return Error::missingKey(QStringLiteral("name"));
    if (Result<Commit> target = parseCommit(json::object(object, "target")))
        branch.target = std::move(target).value();
    for (const QJsonValue &strategy : json::array(object, "merge_strategies"))
        branch.mergeStrategies += strategy.toString();
    branch.defaultMergeStrategy = json::text(object, "default_merge_strategy");
    return branch;
}

} // namespace windlass
