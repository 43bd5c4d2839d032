// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/pipelinetarget.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

QJsonObject selectorObject(const QString &type, const QString &pattern = {})
{
    QJsonObject selector{{QLatin1String("type"), type}};
    if (!pattern.isEmpty())
        selector.insert(QLatin1String("pattern"), pattern);
    return selector;
}

QJsonObject commitObject(const QString &hash)
{
    return {{QLatin1String("type"), QLatin1String("commit")}, {QLatin1String("hash"), hash}};
}

QJsonObject pullRequestTarget(const PipelineTarget &target)
{
    QJsonObject object{{QLatin1String("type"), QLatin1String("pipeline_pullrequest_target")},
                       {QLatin1String("source"), target.refName},
                       {QLatin1String("destination"), target.destination},
                       {QLatin1String("pullrequest"), QJsonObject{{QLatin1String("id"), target.pullRequestId}}}};
    if (!target.destinationHash.isEmpty())
        object.insert(QLatin1String("destination_commit"),
                      QJsonObject{{QLatin1String("hash"), target.destinationHash}});
    if (!target.commitHash.isEmpty())
        object.insert(QLatin1String("commit"), QJsonObject{{QLatin1String("hash"), target.commitHash}});
    object.insert(QLatin1String("selector"), target.customName.isEmpty()
                                                 ? selectorObject(QStringLiteral("pull-requests"), target.pullRequestPattern)
                                                 : selectorObject(QStringLiteral("custom"), target.customName));
    return object;
}

QJsonObject commitTarget(const PipelineTarget &target)
{
    // Without a selector the host refuses a commit.
    return {{QLatin1String("type"), QLatin1String("pipeline_commit_target")},
            {QLatin1String("commit"), commitObject(target.commitHash)},
            {QLatin1String("selector"), target.customName.isEmpty()
                                            ? selectorObject(QStringLiteral("default"))
                                            : selectorObject(QStringLiteral("custom"), target.customName)}};
}

QJsonObject refTarget(const PipelineTarget &target)
{
    QJsonObject object{{QLatin1String("type"), QLatin1String("pipeline_ref_target")},
                       {QLatin1String("ref_type"), target.refType},
                       {QLatin1String("ref_name"), target.refName}};
    if (!target.commitHash.isEmpty())
        object.insert(QLatin1String("commit"), commitObject(target.commitHash));
    if (!target.customName.isEmpty())
        object.insert(QLatin1String("selector"), selectorObject(QStringLiteral("custom"), target.customName));
    return object;
}

} // namespace

QByteArray toJson(const PipelineTarget &target)
{
    QJsonObject body;
    if (target.pullRequestId != 0)
        body.insert(QLatin1String("target"), pullRequestTarget(target));
    else if (target.refName.isEmpty())
        body.insert(QLatin1String("target"), commitTarget(target));
    else
        body.insert(QLatin1String("target"), refTarget(target));
    QJsonArray variables;
    for (const NewPipelineVariable &variable : target.variables)
        variables += toObject(variable);
    if (!variables.isEmpty())
        body.insert(QLatin1String("variables"), variables);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

PipelineTarget targetOf(const Pipeline &pipeline)
{
    PipelineTarget target;
    if (!pipeline.refType.isEmpty())
        target.refType = pipeline.refType;
    target.refName = pipeline.refName;
    target.customName = pipeline.customName;
    target.commitHash = pipeline.commitHash;
    target.pullRequestId = pipeline.pullRequestId;
    target.destination = pipeline.destination;
    target.destinationHash = pipeline.destinationHash;
    if (!pipeline.pullRequestPattern.isEmpty())
        target.pullRequestPattern = pipeline.pullRequestPattern;
    return target;
}

} // namespace windlass
