// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/project.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<Project> parseProject(const QJsonObject &object)
{
    Project project;
    project.key = json::text(object, "key");
    if (project.key.isEmpty())
        return Error::missingKey(QStringLiteral("key"));
    project.uuid = json::text(object, "uuid");
    project.name = json::text(object, "name");
    if (project.name.isEmpty())
        project.name = project.key;
    project.description = json::text(object, "description");
    project.avatar = json::link(object, "avatar");
    project.isPrivate = json::boolean(object, "is_private");
    project.createdOn = json::time(object, "created_on");
    project.updatedOn = json::time(object, "updated_on");
    return project;
}

QByteArray toJson(const NewProject &project)
{
    QJsonObject object{{QLatin1String("key"), project.key},
                       {QLatin1String("name"), project.name},
                       {QLatin1String("is_private"), project.isPrivate}};
    if (!project.description.isEmpty())
        object.insert(QLatin1String("description"), project.description);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray toJson(const ProjectChange &change)
{
    QJsonObject object;
    if (change.key)
        object.insert(QLatin1String("key"), *change.key);
    if (change.name)
        object.insert(QLatin1String("name"), *change.name);
    if (change.description)
        object.insert(QLatin1String("description"), *change.description);
    if (change.isPrivate)
        object.insert(QLatin1String("is_private"), *change.isPrivate);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace windlass
