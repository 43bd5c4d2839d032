// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

#include <QDateTime>
#include <QString>

class QJsonObject;

namespace windlass {

//! A place that a pipeline deploys to.
struct DeploymentEnvironment {
    QString uuid;
    QString name;
    QString typeWord; //!< "Test", "Staging", "Production"; empty when not said.

    bool operator==(const DeploymentEnvironment &) const = default;
};

//! Needs `uuid`.
Result<DeploymentEnvironment> parseDeploymentEnvironment(const QJsonObject &object);

enum class DeploymentState { Unknown, Undeployed, InProgress, Completed, Successful, Failed, Stopped };

//! One release on its way to an environment.
struct Deployment {
    QString uuid;
    //! Its uuid is empty where the host gives the name alone.
    DeploymentEnvironment environment;
    DeploymentState state = DeploymentState::Unknown; //!< Completed when the host does not say how it ended.
    QString stateWord;     //!< The host's most telling word.
    QString releaseName;   //!< "#186" for the pipeline of that number.
    QString commitHash;
    QString pipelineUuid;  //!< Empty when it was no pipeline.
    QString stepUuid;
    Account deployer;
    QDateTime startedOn;
    QDateTime completedOn;
    QDateTime updatedOn;

    bool operator==(const Deployment &) const = default;
};

Result<Deployment> parseDeployment(const QJsonObject &object);

} // namespace windlass
