// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/workspace.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<Workspace> parseWorkspace(const QJsonObject &object)
{
    Workspace workspace;
    workspace.slug = json::text(object, "slug");
    if (workspace.slug.isEmpty())
        return Error::missingKey(QStringLiteral("slug"));
    workspace.uuid = json::text(object, "uuid");
    workspace.name = json::text(object, "name");
    if (workspace.name.isEmpty())
        workspace.name = workspace.slug;
    workspace.avatar = json::link(object, "avatar");
    workspace.isPrivate = json::boolean(object, "is_private");
    return workspace;
}

Result<Workspace> parseWorkspaceAccess(const QJsonObject &object)
{
    return parseWorkspace(json::object(object, "workspace")).map([&object](Workspace workspace) {
        // A recorded answer says "owner" where the description has a flag.
        workspace.isAdministrator = json::boolean(object, "administrator")
                                    || json::text(object, "permission") == QLatin1String("owner");
        return workspace;
    });
}

} // namespace windlass
