// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

class QJsonObject;

namespace windlass {

//! What the repositories of a workspace are sorted into.
struct Project {
    QString uuid;
    QString key;
    QString name;
    QString description;
    QString avatar;
    bool isPrivate = false;
    QDateTime createdOn;
    QDateTime updatedOn;

    bool operator==(const Project &) const = default;
};

Result<Project> parseProject(const QJsonObject &object);

//! What is sent to make one.
struct NewProject {
    QString key; //!< Capital letters, digits and underscores.
    QString name;
    QString description;
    bool isPrivate = true;
};

QByteArray toJson(const NewProject &project);

//! What is sent to change one; what is empty stays as it is.
struct ProjectChange {
    std::optional<QString> key; //!< A new key moves the project: all its addresses change.
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<bool> isPrivate;
};

QByteArray toJson(const ProjectChange &change);

} // namespace windlass
