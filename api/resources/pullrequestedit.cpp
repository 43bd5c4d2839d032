// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/pullrequestedit.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

QJsonObject branchEnd(const QString &branch)
{
    return {{QLatin1String("branch"), QJsonObject{{QLatin1String("name"), branch}}}};
}

QJsonArray reviewersOf(const QStringList &uuids)
{
    QJsonArray reviewers;
    for (const QString &uuid : uuids)
        reviewers += QJsonObject{{QLatin1String("uuid"), uuid}};
    return reviewers;
}

} // namespace

QByteArray toJson(const NewPullRequest &pullRequest)
{
    QJsonObject source = branchEnd(pullRequest.sourceBranch);
    if (!pullRequest.sourceRepository.isEmpty())
        source.insert(QLatin1String("repository"),
                      QJsonObject{{QLatin1String("full_name"), pullRequest.sourceRepository.fullName()}});
    // Said outright, because the host writes these flags over those of an open pull request with the same branches.
    QJsonObject object{{QLatin1String("title"), pullRequest.title},
                       {QLatin1String("source"), source},
                       {QLatin1String("close_source_branch"), pullRequest.closesSourceBranch},
                       {QLatin1String("draft"), pullRequest.isDraft}};
    if (!pullRequest.destinationBranch.isEmpty())
        object.insert(QLatin1String("destination"), branchEnd(pullRequest.destinationBranch));
    if (!pullRequest.description.isEmpty())
        object.insert(QLatin1String("description"), pullRequest.description);
    if (!pullRequest.reviewerUuids.isEmpty())
        object.insert(QLatin1String("reviewers"), reviewersOf(pullRequest.reviewerUuids));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray toJson(const PullRequestChange &change)
{
    QJsonObject object;
    if (change.title)
        object.insert(QLatin1String("title"), *change.title);
    if (change.description)
        object.insert(QLatin1String("description"), *change.description);
    if (change.destinationBranch)
        object.insert(QLatin1String("destination"), branchEnd(*change.destinationBranch));
    if (change.reviewerUuids)
        object.insert(QLatin1String("reviewers"), reviewersOf(*change.reviewerUuids));
    if (change.closesSourceBranch)
        object.insert(QLatin1String("close_source_branch"), *change.closesSourceBranch);
    if (change.isDraft)
        object.insert(QLatin1String("draft"), *change.isDraft);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace windlass
