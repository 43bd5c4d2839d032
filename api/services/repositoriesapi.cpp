// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/repositoriesapi.h"

#include "api/services/servicetools.h"

#include <QUrl>

namespace windlass {

namespace {

constexpr QStringView RepositoryRowFields
    = u"next,size,values.uuid,values.full_name,values.name,values.description,values.language,"
      u"values.is_private,values.updated_on,values.project.key,values.project.name,"
      u"values.mainbranch.name,values.links.avatar.href";

QStringView sortOf(RepositoryOrder order)
{
    switch (order) {
    case RepositoryOrder::Name: return u"name";
    case RepositoryOrder::Newest: return u"-created_on";
    case RepositoryOrder::LatestChange: break;
    }
    return u"-updated_on";
}

QString wordOf(RepositoryFilter::Role role)
{
    switch (role) {
    case RepositoryFilter::Role::Member: return QStringLiteral("member");
    case RepositoryFilter::Role::Contributor: return QStringLiteral("contributor");
    case RepositoryFilter::Role::Admin: return QStringLiteral("admin");
    case RepositoryFilter::Role::Owner: return QStringLiteral("owner");
    case RepositoryFilter::Role::Any: break;
    }
    return {};
}

//! The repository that a write made or moved. Where the host leaves the body out, `Location` has the new address.
Result<Repository> writtenRepository(const ApiAnswer &answer)
{
    if (!answer.body.isEmpty())
        return json::parseOne<Repository>(answer, parseRepository);
    const QByteArrayList segments = answer.headers.value("location").split('?').constFirst().split('/');
    if (segments.size() < 2 || segments.constLast().isEmpty())
        return Error::missingKey(QStringLiteral("full_name"));
    Repository repository;
    repository.id = {QUrl::fromPercentEncoding(segments.at(segments.size() - 2)),
                     QUrl::fromPercentEncoding(segments.constLast())};
    repository.name = repository.id.slug;
    return repository;
}

} // namespace

PendingReply<Page<Repository>> RepositoriesApi::list(const QString &workspace, const RepositoryFilter &filter,
                                                     const PageToken &page, ReadFrom from)
{
    QStringList conditions;
    if (!filter.text.isEmpty())
        conditions += QStringLiteral("name ~ ") + quotedForQuery(filter.text);
    if (!filter.projectKey.isEmpty())
        conditions += QStringLiteral("project.key = ") + quotedForQuery(filter.projectKey);
    ApiQuery query;
    query.add("sort", sortOf(filter.order))
        .add("pagelen", 50)
        .add("fields", RepositoryRowFields)
        .addIfSet("role", wordOf(filter.role))
        .addIfSet("q", conditions.join(QLatin1String(" AND ")));
    return sendForPage(m_client, ApiPath("repositories") / workspace, query, page, parseRepository, from);
}

PendingReply<Repository> RepositoriesApi::get(const RepositoryId &repository, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(repositoryPath(repository)), parseRepository, from);
}

PendingReply<Repository> RepositoriesApi::create(const RepositoryId &repository, const RepositoryChange &change)
{
    return m_client.send<Repository>(
        ApiRequest::write(ApiRequest::Method::Post, repositoryPath(repository), toJson(change, true)), writtenRepository);
}

PendingReply<Repository> RepositoriesApi::update(const RepositoryId &repository, const RepositoryChange &change)
{
    return m_client.send<Repository>(
        ApiRequest::write(ApiRequest::Method::Put, repositoryPath(repository), toJson(change, false)), writtenRepository);
}

PendingReply<Nothing> RepositoriesApi::remove(const RepositoryId &repository)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, repositoryPath(repository)));
}

PendingReply<Page<Repository>> RepositoriesApi::forks(const RepositoryId &repository, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("sort", u"-updated_on").add("pagelen", 50).add("fields", RepositoryRowFields);
    return sendForPage(m_client, repositoryPath(repository) / "forks", query, page, parseRepository, from);
}

PendingReply<Repository> RepositoriesApi::fork(const RepositoryId &parent, const NewFork &fork)
{
    return m_client.send<Repository>(
        ApiRequest::write(ApiRequest::Method::Post, repositoryPath(parent) / "forks", toJson(fork)), writtenRepository);
}

PendingReply<Page<Account>> RepositoriesApi::watchers(const RepositoryId &repository, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.uuid,values.account_id,values.nickname,values.display_name,"
                       u"values.links.avatar.href");
    return sendForPage(m_client, repositoryPath(repository) / "watchers", query, page, parseAccount, from);
}

} // namespace windlass
