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

Signature parseSignature(const QJsonObject &object)
{
    Signature signature;
    signature.raw = json::text(object, "raw");
    // Sample payloads of Atlassian's documentation have the bare account.
    const QJsonObject user = json::object(object, "user");
    signature.account = parseAccount(user.isEmpty() ? object : user).value();
    signature.name = signature.account.displayName;
    if (signature.name.isEmpty())
        signature.name = signature.raw.section(QLatin1Char('<'), 0, 0).trimmed();
    return signature;
}

Result<Commit> parseCommit(const QJsonObject &object)
{
    Commit commit;
    commit.hash = json::text(object, "hash");
    if (commit.hash.isEmpty())
        return Error::missingKey(QStringLiteral("hash"));
    commit.message = json::text(object, "message");
    const Signature author = parseSignature(json::object(object, "author"));
    commit.authorRaw = author.raw;
    commit.authorName = author.name;
    commit.author = author.account;
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

} // namespace windlass
