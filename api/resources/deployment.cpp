// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/deployment.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

DeploymentEnvironment environmentOf(const QJsonObject &object)
{
    DeploymentEnvironment environment;
    environment.uuid = json::text(object, "uuid");
    environment.name = json::text(object, "name");
    environment.typeWord = json::text(json::object(object, "environment_type"), "name");
    return environment;
}

DeploymentState deploymentStateOf(const QString &word)
{
    if (word == QLatin1String("UNDEPLOYED"))
        return DeploymentState::Undeployed;
    if (word == QLatin1String("IN_PROGRESS"))
        return DeploymentState::InProgress;
    if (word == QLatin1String("COMPLETED"))
        return DeploymentState::Completed;
    if (word == QLatin1String("SUCCESSFUL"))
        return DeploymentState::Successful;
    if (word == QLatin1String("FAILED"))
        return DeploymentState::Failed;
    if (word == QLatin1String("STOPPED"))
        return DeploymentState::Stopped;
    return DeploymentState::Unknown;
}

//! The description says `start_date`, recorded answers `started_on`.
QDateTime eitherTime(const QJsonObject &object, const char *recorded, const char *described)
{
    const QDateTime time = json::time(object, recorded);
    return time.isValid() ? time : json::time(object, described);
}

} // namespace

Result<DeploymentEnvironment> parseDeploymentEnvironment(const QJsonObject &object)
{
    DeploymentEnvironment environment = environmentOf(object);
    if (environment.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    return environment;
}

Result<Deployment> parseDeployment(const QJsonObject &object)
{
    Deployment deployment;
    deployment.uuid = json::text(object, "uuid");
    if (deployment.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    deployment.environment = environmentOf(json::object(object, "environment"));
    const QJsonObject state = json::object(object, "state");
    deployment.stateWord = json::text(json::object(state, "status"), "name");
    if (deployment.stateWord.isEmpty())
        deployment.stateWord = json::text(state, "name");
    deployment.state = deploymentStateOf(deployment.stateWord);
    deployment.deployer = parseAccount(json::object(state, "deployer")).value();
    deployment.startedOn = eitherTime(state, "started_on", "start_date");
    deployment.completedOn = eitherTime(state, "completed_on", "completion_date");
    const QJsonObject release = json::object(object, "release");
    deployment.releaseName = json::text(release, "name");
    deployment.commitHash = json::text(json::object(release, "commit"), "hash");
    deployment.pipelineUuid = json::text(json::object(release, "pipeline"), "uuid");
    deployment.stepUuid = json::text(json::object(object, "step"), "uuid");
    deployment.updatedOn = json::time(object, "last_update_time");
    return deployment;
}

} // namespace windlass
