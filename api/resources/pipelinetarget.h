// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pipeline.h"
#include "api/resources/pipelinevariable.h"

#include <QList>

namespace windlass {

//! What to run. A branch or tag: `refName`; at an older commit of it: `commitHash` too. A commit alone: only `commitHash`.
//! A pull request: `pullRequestId` and the four of it.
struct PipelineTarget {
    QString refType = QStringLiteral("branch"); //!< Or "tag".
    QString refName;    //!< Of a pull request the source branch.
    QString customName{}; //!< Empty for the pipeline that a push would start.
    QString commitHash{}; //!< Empty for the newest; of a pull request the source commit.

    qint64 pullRequestId = 0;
    QString destination{};
    QString destinationHash{};
    QString pullRequestPattern = QStringLiteral("**"); //!< Which of the definition's pull-request pipelines.

    QList<NewPipelineVariable> variables{}; //!< For this run alone; the host never gives them back.

    bool operator==(const PipelineTarget &) const = default;
};

//! The body of a run. Empty members are left out: the host refuses them ("Could not find the revision").
QByteArray toJson(const PipelineTarget &target);

//! What has to be run to run `pipeline` once more: the API knows no re-run. Its variables are not known any more.
PipelineTarget targetOf(const Pipeline &pipeline);

} // namespace windlass
