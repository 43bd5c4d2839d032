// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/resources/shapes.h"

#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"

#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// What is packed, here and where it borrows from: the host says how large a repository is.
qint64 sizeOnDisk(const QString &gitDirectory)
{
    qint64 bytes = 0;
    QStringList folders{gitDirectory + u"/objects"_s};
    QFile alternates(gitDirectory + u"/objects/info/alternates"_s);
    if (alternates.open(QIODevice::ReadOnly))
        folders.append(QFile::decodeName(alternates.readLine().trimmed()));
    for (const QString &folder : folders) {
        const QFileInfoList packs = QDir(folder + u"/pack"_s).entryInfoList({u"*.pack"_s}, QDir::Files);
        for (const QFileInfo &pack : packs)
            bytes += pack.size();
    }
    return bytes;
}

} // namespace

QJsonObject linksOf(std::initializer_list<std::pair<QString, QString>> links)
{
    QJsonObject result;
    for (const auto &[name, address] : links)
        result.insert(name, QJsonObject{{u"href"_s, address}});
    return result;
}

QString encodedPath(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QString encodedUuid(const QString &uuid)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(uuid));
}

QString gitDate(const QDateTime &date)
{
    const int minutes = std::abs(date.offsetFromUtc() / 60);
    return date.toString(u"yyyy-MM-ddTHH:mm:ss"_s) +
           u"%1%2:%3"_s.arg(date.offsetFromUtc() < 0 ? QLatin1Char('-') : QLatin1Char('+'))
               .arg(minutes / 60, 2, 10, QLatin1Char('0'))
               .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QJsonObject userShape(const Site &site, const Account &account)
{
    const QString uuid = encodedUuid(account.uuid);
    return {{u"type"_s, u"user"_s},
            {u"uuid"_s, account.uuid},
            {u"account_id"_s, account.accountId},
            {u"nickname"_s, account.nickname},
            {u"display_name"_s, account.displayName},
            {u"links"_s, linksOf({{u"self"_s, site.api(u"/users/"_s + uuid)},
                                  {u"avatar"_s, site.storageOrigin + u"/avatars/"_s + uuid + u"/128.png"_s},
                                  {u"html"_s, site.origin + u'/' + uuid + u'/'}})}};
}

QJsonValue personShape(const Site &site, const World &world, const QString &nickname)
{
    const Account *account = world.account(nickname);
    return account ? QJsonValue(userShape(site, *account)) : QJsonValue();
}

QJsonObject workspaceStub(const Site &site, const Workspace &workspace)
{
    return {{u"type"_s, u"workspace"_s},
            {u"uuid"_s, workspace.uuid},
            {u"name"_s, workspace.name},
            {u"slug"_s, workspace.slug},
            {u"links"_s, linksOf({{u"self"_s, site.api(u"/workspaces/"_s + workspace.slug)},
                                  {u"html"_s, site.origin + u'/' + workspace.slug + u'/'},
                                  {u"avatar"_s, site.storageOrigin + u"/avatars/"_s + encodedUuid(workspace.uuid) +
                                                    u"/128.png"_s}})}};
}

QJsonObject workspaceShape(const Site &site, const Workspace &workspace)
{
    QJsonObject shape = workspaceStub(site, workspace);
    const QString self = site.api(u"/workspaces/"_s + workspace.slug);
    QJsonObject links = shape.value("links"_L1).toObject();
    const QJsonObject more = linksOf({{u"members"_s, self + u"/members"_s},
                                      {u"owners"_s, self + u"/members?q=permission%3D%22owner%22"_s},
                                      {u"projects"_s, self + u"/projects"_s},
                                      {u"repositories"_s, site.api(u"/repositories/"_s + workspace.slug)},
                                      {u"snippets"_s, site.api(u"/snippets/"_s + workspace.slug)}});
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        links.insert(it.key(), it.value());
    shape.insert(u"links"_s, links);
    shape.insert(u"is_private"_s, true);
    shape.insert(u"created_on"_s, u"2024-02-05T09:00:00.120000+00:00"_s);
    return shape;
}

QJsonObject projectStub(const Site &site, const Workspace &workspace, const Project &project)
{
    return {{u"type"_s, u"project"_s},
            {u"key"_s, project.key},
            {u"uuid"_s, project.uuid},
            {u"name"_s, project.name},
            {u"links"_s,
             linksOf({{u"self"_s, site.api(u"/workspaces/"_s + workspace.slug + u"/projects/"_s + project.key)},
                      {u"html"_s, site.origin + u'/' + workspace.slug + u"/workspace/projects/"_s + project.key},
                      {u"avatar"_s, site.storageOrigin + u"/avatars/"_s + encodedUuid(project.uuid) + u"/32.png"_s}})}};
}

QJsonObject projectShape(const Site &site, const Workspace &workspace, const Project &project)
{
    QJsonObject shape = projectStub(site, workspace, project);
    QJsonObject links = shape.value("links"_L1).toObject();
    links.insert(u"repositories"_s,
                 QJsonObject{{u"href"_s, site.api(u"/repositories/"_s + workspace.slug + u"?q=project.key%3D%22"_s +
                                                  project.key + u"%22"_s)}});
    shape.insert(u"links"_s, links);
    shape.insert(u"description"_s, project.description);
    shape.insert(u"is_private"_s, project.isPrivate);
    shape.insert(u"has_publicly_visible_repos"_s, !project.isPrivate);
    shape.insert(u"owner"_s, workspaceStub(site, workspace));
    shape.insert(u"workspace"_s, workspaceStub(site, workspace));
    shape.insert(u"created_on"_s, u"2024-02-05T09:12:00.345000+00:00"_s);
    shape.insert(u"updated_on"_s, u"2026-10-01T08:30:00.678000+00:00"_s);
    return shape;
}

QString repositoryPath(const Repository &repository)
{
    return u"/repositories/"_s + repository.workspace + u'/' + repository.slug;
}

QJsonObject repositoryStub(const Site &site, const Repository &repository)
{
    return {{u"type"_s, u"repository"_s},
            {u"full_name"_s, repository.fullName()},
            {u"name"_s, repository.name},
            {u"uuid"_s, repository.uuid},
            {u"links"_s, linksOf({{u"self"_s, site.api(repositoryPath(repository))},
                                  {u"html"_s, site.origin + u'/' + repository.fullName()},
                                  {u"avatar"_s, site.storageOrigin + u"/avatars/"_s + encodedUuid(repository.uuid) +
                                                    u"/32.png"_s}})}};
}

QJsonObject repositoryShape(const Site &site, const Workspace &workspace, const Repository &repository)
{
    QJsonObject shape = repositoryStub(site, repository);
    QJsonObject links = shape.value("links"_L1).toObject();
    const QString self = site.api(repositoryPath(repository));
    const QJsonObject more = linksOf({{u"pullrequests"_s, self + u"/pullrequests"_s},
                                      {u"commits"_s, self + u"/commits"_s},
                                      {u"forks"_s, self + u"/forks"_s},
                                      {u"watchers"_s, self + u"/watchers"_s},
                                      {u"branches"_s, self + u"/refs/branches"_s},
                                      {u"tags"_s, self + u"/refs/tags"_s},
                                      {u"downloads"_s, self + u"/downloads"_s},
                                      {u"source"_s, self + u"/src"_s},
                                      {u"hooks"_s, self + u"/hooks"_s}});
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        links.insert(it.key(), it.value());
    if (repository.hasIssues)
        links.insert(u"issues"_s, QJsonObject{{u"href"_s, self + u"/issues"_s}});
    // An https and an ssh address, in this order. Git itself is not served.
    links.insert(u"clone"_s,
                 QJsonArray{QJsonObject{{u"name"_s, u"https"_s},
                                        {u"href"_s, site.origin + u'/' + repository.fullName() + u".git"_s}},
                            QJsonObject{{u"name"_s, u"ssh"_s},
                                        {u"href"_s, u"git@bitbucket.org:"_s + repository.fullName() + u".git"_s}}});
    shape.insert(u"links"_s, links);
    shape.insert(u"slug"_s, repository.slug);
    shape.insert(u"description"_s, repository.description);
    shape.insert(u"scm"_s, u"git"_s);
    shape.insert(u"website"_s, QJsonValue());
    QJsonObject owner = workspaceStub(site, workspace);
    owner.insert(u"type"_s, u"team"_s);
    owner.remove(u"slug"_s);
    owner.insert(u"username"_s, workspace.slug);
    owner.insert(u"display_name"_s, workspace.name);
    owner.remove(u"name"_s);
    shape.insert(u"owner"_s, owner);
    shape.insert(u"workspace"_s, workspaceStub(site, workspace));
    for (const Project &project : workspace.projects) {
        if (project.key == repository.project)
            shape.insert(u"project"_s, projectStub(site, workspace, project));
    }
    shape.insert(u"is_private"_s, repository.isPrivate);
    shape.insert(u"fork_policy"_s, repository.forkPolicy);
    shape.insert(u"created_on"_s, writeDate(repository.createdOn));
    shape.insert(u"updated_on"_s, writeDate(repository.updatedOn));
    shape.insert(u"size"_s, repository.git ? sizeOnDisk(repository.git->path()) : 0);
    shape.insert(u"language"_s, repository.language);
    shape.insert(u"mainbranch"_s,
                 repository.mainBranch.isEmpty()
                     ? QJsonValue()
                     : QJsonValue(QJsonObject{{u"name"_s, repository.mainBranch}, {u"type"_s, u"branch"_s}}));
    shape.insert(u"override_settings"_s,
                 QJsonObject{{u"default_merge_strategy"_s, false}, {u"branching_model"_s, false}});
    shape.insert(u"parent"_s, QJsonValue());
    shape.insert(u"enforced_signed_commits"_s, QJsonValue());
    shape.insert(u"has_issues"_s, repository.hasIssues);
    shape.insert(u"has_wiki"_s, false);
    return shape;
}

QJsonObject commitStub(const Site &site, const Repository &repository, const QByteArray &hash)
{
    const QString text = QString::fromLatin1(hash);
    return {{u"type"_s, u"commit"_s},
            {u"hash"_s, text},
            {u"links"_s, linksOf({{u"self"_s, site.api(repositoryPath(repository) + u"/commit/"_s + text)},
                                  {u"html"_s, site.origin + u'/' + repository.fullName() + u"/commits/"_s + text}})}};
}

QJsonObject authorShape(const Site &site, const World &world, const GitPerson &person)
{
    QJsonObject shape{{u"type"_s, u"author"_s}, {u"raw"_s, person.raw()}};
    if (const Account *account = world.accountByEmail(person.email)) // Else nobody linked this address.
        shape.insert(u"user"_s, userShape(site, *account));
    return shape;
}

QJsonObject commitShape(const Site &site, const World &world, const Repository &repository, const GitCommit &commit)
{
    QJsonObject shape = commitStub(site, repository, commit.hash);
    const QString path = site.api(repositoryPath(repository));
    const QString hash = QString::fromLatin1(commit.hash);
    QJsonObject links = shape.value("links"_L1).toObject();
    const QJsonObject more = linksOf({{u"diff"_s, path + u"/diff/"_s + hash},
                                      {u"patch"_s, path + u"/patch/"_s + hash},
                                      {u"approve"_s, path + u"/commit/"_s + hash + u"/approve"_s},
                                      {u"comments"_s, path + u"/commit/"_s + hash + u"/comments"_s},
                                      {u"statuses"_s, path + u"/commit/"_s + hash + u"/statuses"_s}});
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        links.insert(it.key(), it.value());
    shape.insert(u"links"_s, links);
    shape.insert(u"date"_s, gitDate(commit.author.date.toUTC()));
    shape.insert(u"author"_s, authorShape(site, world, commit.author));
    shape.insert(u"message"_s, commit.message);
    shape.insert(u"summary"_s, rendered(commit.message));
    shape.insert(u"rendered"_s, QJsonObject{{u"message"_s, rendered(commit.message)}});
    QJsonArray parents;
    for (const QByteArray &parent : commit.parents)
        parents.append(commitStub(site, repository, parent));
    shape.insert(u"parents"_s, parents);
    shape.insert(u"repository"_s, repositoryStub(site, repository));
    return shape;
}

QJsonObject branchShape(const Site &site, const World &world, const Repository &repository, const QString &name,
                        const GitCommit &target)
{
    QJsonObject commit = commitShape(site, world, repository, target);
    commit.remove(u"summary"_s);
    commit.remove(u"rendered"_s);
    const QString path = site.api(repositoryPath(repository));
    const QString encoded = encodedPath(name);
    return {{u"type"_s, u"branch"_s},
            {u"name"_s, name},
            {u"target"_s, commit},
            {u"links"_s, linksOf({{u"self"_s, path + u"/refs/branches/"_s + encoded},
                                  {u"commits"_s, path + u"/commits/"_s + encoded},
                                  {u"html"_s, site.origin + u'/' + repository.fullName() + u"/branch/"_s + encoded}})},
            {u"merge_strategies"_s, QJsonArray::fromStringList(repository.mergeStrategies)},
            {u"default_merge_strategy"_s, repository.defaultMergeStrategy}};
}

QJsonObject commitStatusShape(const Site &site, const Repository &repository, const CommitStatus &status)
{
    const QString commit = site.api(repositoryPath(repository) + u"/commit/"_s + QString::fromLatin1(status.commit));
    return {{u"type"_s, u"build"_s},
            {u"key"_s, status.key},
            {u"name"_s, status.name},
            {u"state"_s, status.state},
            {u"url"_s, status.url},
            {u"description"_s, status.description},
            {u"refname"_s, status.refname.isEmpty() ? QJsonValue() : QJsonValue(status.refname)},
            {u"created_on"_s, writeDate(status.createdOn)},
            {u"updated_on"_s, writeDate(status.updatedOn)},
            {u"repository"_s, repositoryStub(site, repository)},
            {u"commit"_s, commitStub(site, repository, status.commit)},
            {u"links"_s,
             linksOf({{u"commit"_s, commit}, {u"self"_s, commit + u"/statuses/build/"_s + encodedUuid(status.key)}})}};
}

} // namespace windlass::standin
