// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace windlass {

//! A variable as the host keeps it.
struct PipelineVariable {
    QString uuid;
    QString key;
    std::optional<QString> value; //!< Of a secured one never: the host does not give it back.
    bool isSecured = false;

    bool operator==(const PipelineVariable &) const = default;
};

Result<PipelineVariable> parsePipelineVariable(const QJsonObject &object);

//! A variable as it is sent: for one run, or to be kept.
struct NewPipelineVariable {
    QString key;
    QString value;
    bool isSecured = false;

    bool operator==(const NewPipelineVariable &) const = default;
};

QJsonObject toObject(const NewPipelineVariable &variable);
QByteArray toJson(const NewPipelineVariable &variable);
//! What an update sends. A value that is not set stays as it is.
QByteArray toJson(const PipelineVariable &variable);

} // namespace windlass
