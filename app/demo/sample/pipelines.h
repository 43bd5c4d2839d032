// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/pulljson.h"

#include <QJsonArray>

#include <map>
#include <vector>

namespace windlass::demo::sample {

//! One step of a kind of pipeline, as the content table has it; its script is the record's text.
struct StepProfile {
    QByteArray name;
    QByteArray image;
    QByteArray kind;
    QByteArray script;
    int seconds = 0;
    bool manual = false;
};

//! The steps by the name of the profile: "shop", "cpp", "python", …
using PipelineProfiles = std::map<QByteArray, std::vector<StepProfile>>;

PipelineProfiles readPipelineProfiles(const QString &path, Problem &problem);

//! Runs of pipelines on the newest pushes of a repository, one for each letter of `outcomes`, the oldest first:
//! S successful, L successful with a log of 20,000 lines, F failed, T stopped, E error, X expired, R running, P paused,
//! W waiting to start.
QJsonArray pipelinesJson(const RepositoryContent &content, const std::vector<StepProfile> &steps,
                         const QByteArray &outcomes);
//! What a newly started pipeline runs: three steps, some fifteen seconds in all.
QJsonArray stepTemplatesJson(const RepositoryContent &content, const std::vector<StepProfile> &steps);
//! Build statuses on the source commits of the pull requests; they agree with the pipelines where there is one.
QJsonArray statusesJson(const RepositoryContent &content, const QJsonArray &pipelines);

} // namespace windlass::demo::sample
