// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/repository.h"

#include "api/core/jsonreader.h"

#include <QUrl>

namespace windlass {

namespace {

//! `links.clone` is a list of named links; elsewhere links are objects, and both were seen here.
QString cloneLink(const QJsonObject &object, const QString &name)
{
    const QJsonValue clone = json::object(object, "links").value(QLatin1String("clone"));
    QJsonArray links = clone.toArray();
    if (clone.isObject())
        links.append(clone);
    for (const QJsonValue &link : links) {
        if (json::text(link.toObject(), "name") != name)
            continue;
        const QString href = json::text(link.toObject(), "href");
        if (name != QLatin1String("https"))
            return href;
        QUrl url(href);
        url.setUserInfo(QString());
        return url.toString();
    }
    return {};
}

} // namespace

Result<Repository> parseRepository(const QJsonObject &object)
{
    const QString fullName = json::text(object, "full_name");
    const int slash = static_cast<int>(fullName.indexOf(QLatin1Char('/')));
    if (slash <= 0)
        return Error::missingKey(QStringLiteral("full_name"));
    Repository repository;
    repository.id = {fullName.left(slash), fullName.mid(slash + 1)};
    repository.uuid = json::text(object, "uuid");
    repository.name = json::text(object, "name");
    if (repository.name.isEmpty())
        repository.name = repository.id.slug;
    repository.description = json::text(object, "description");
    repository.language = json::text(object, "language");
    const QJsonObject project = json::object(object, "project");
    repository.projectKey = json::text(project, "key");
    repository.projectName = json::text(project, "name");
    repository.mainBranch = json::text(json::object(object, "mainbranch"), "name");
    repository.httpsClone = cloneLink(object, QStringLiteral("https"));
    repository.sshClone = cloneLink(object, QStringLiteral("ssh"));
    repository.avatar = json::link(object, "avatar");
    repository.isPrivate = json::boolean(object, "is_private");
    repository.sizeBytes = json::integer(object, "size");
    repository.createdOn = json::time(object, "created_on");
    repository.updatedOn = json::time(object, "updated_on");
    repository.owner = parseAccount(json::object(object, "owner")).value();
    return repository;
}

} // namespace windlass
