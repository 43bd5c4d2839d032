// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QString>

class QJsonObject;

namespace windlass {

struct Workspace {
    QString uuid;
    QString slug;
    QString name; //!< The list of workspaces has none since 2026: the slug stands in until the workspace itself is read.
    QString avatar;
    bool isPrivate = false;
    bool isAdministrator = false; //!< Known from the list of workspaces only.

    bool operator==(const Workspace &) const = default;
};

//! A `workspace` object, as GET /workspaces/{workspace} gives it.
Result<Workspace> parseWorkspace(const QJsonObject &object);
//! A `workspace_access` object, as GET /user/workspaces lists them.
Result<Workspace> parseWorkspaceAccess(const QJsonObject &object);

} // namespace windlass
