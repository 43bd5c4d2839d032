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

//! "acme/web-shop"; empty for anything else.
RepositoryId repositoryIdOf(const QJsonObject &object)
{
    const QString fullName = json::text(object, "full_name");
    const auto slash = fullName.indexOf(QLatin1Char('/'));
    return slash > 0 ? RepositoryId{fullName.left(slash), fullName.mid(slash + 1)} : RepositoryId();
}

QJsonObject objectOfChange(const RepositoryChange &change)
{
    QJsonObject object;
    const auto insertText = [&object](const char *key, const std::optional<QString> &text) {
        if (text)
            object.insert(QLatin1String(key), *text);
    };
    insertText("name", change.name);
    insertText("description", change.description);
    insertText("language", change.language);
    insertText("fork_policy", change.forkPolicyWord);
    if (change.projectKey)
        object.insert(QLatin1String("project"), QJsonObject{{QLatin1String("key"), *change.projectKey}});
    if (change.mainBranch)
        object.insert(QLatin1String("mainbranch"), QJsonObject{{QLatin1String("name"), *change.mainBranch}});
    if (change.isPrivate)
        object.insert(QLatin1String("is_private"), *change.isPrivate);
    return object;
}

} // namespace

Result<Repository> parseRepository(const QJsonObject &object)
{
    Repository repository;
    repository.id = repositoryIdOf(object);
    if (repository.id.workspace.isEmpty())
        return Error::missingKey(QStringLiteral("full_name"));
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
    repository.forkPolicyWord = json::text(object, "fork_policy");
    repository.parent = repositoryIdOf(json::object(object, "parent"));
    repository.httpsClone = cloneLink(object, QStringLiteral("https"));
    repository.sshClone = cloneLink(object, QStringLiteral("ssh"));
    repository.avatar = json::link(object, "avatar");
    repository.isPrivate = json::boolean(object, "is_private");
    repository.hasIssues = json::boolean(object, "has_issues");
    repository.sizeBytes = json::integer(object, "size");
    repository.createdOn = json::time(object, "created_on");
    repository.updatedOn = json::time(object, "updated_on");
    repository.owner = parseAccount(json::object(object, "owner")).value();
    return repository;
}

QByteArray toJson(const RepositoryChange &change, bool isNew)
{
    QJsonObject object = objectOfChange(change);
    if (isNew)
        object.insert(QLatin1String("scm"), QLatin1String("git"));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray toJson(const NewFork &fork)
{
    QJsonObject object = objectOfChange(fork.change);
    object.insert(QLatin1String("workspace"), QJsonObject{{QLatin1String("slug"), fork.workspace}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace windlass
