// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/commitsapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

constexpr QStringView CommitFields = u"next,values.hash,values.message,values.date,values.parents.hash,values.author.raw,"
                                     u"values.author.user.uuid,values.author.user.display_name,"
                                     u"values.author.user.links.avatar.href";

} // namespace

PendingReply<Page<Commit>> CommitsApi::list(const RepositoryId &repository, const QString &revision, const PageToken &page,
                                            ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 50).add("fields", CommitFields).addIfSet("include", revision);
    return sendForPage(m_client, repositoryPath(repository) / "commits", query, page, parseCommit, from);
}

PendingReply<Commit> CommitsApi::get(const RepositoryId &repository, const QString &hash, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(repositoryPath(repository) / "commit" / hash), parseCommit, from);
}

PendingReply<QByteArray> CommitsApi::diff(const RepositoryId &repository, const QString &hash, ReadFrom from)
{
    return sendForBytes(m_client, ApiRequest::text(repositoryPath(repository) / "diff" / hash), from);
}

PendingReply<Page<CommitStatus>> CommitsApi::statuses(const RepositoryId &repository, const QString &hash,
                                                      const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100);
    return sendForPage(m_client, repositoryPath(repository) / "commit" / hash / "statuses", query, page,
                       parseCommitStatus, from);
}

PendingReply<Page<Branch>> CommitsApi::branches(const RepositoryId &repository, const QString &text, const PageToken &page,
                                                ReadFrom from)
{
    ApiQuery query;
    query.add("sort", u"name")
        .add("pagelen", 100)
        .add("fields", u"next,size,values.name,values.target.hash,values.target.date,values.target.message,"
                       u"values.target.author.raw,values.target.author.user.uuid,"
                       u"values.target.author.user.display_name,values.target.author.user.links.avatar.href");
    if (!text.isEmpty())
        query.add("q", QString(QStringLiteral("name ~ ") + quotedForQuery(text)));
    return sendForPage(m_client, repositoryPath(repository) / "refs" / "branches", query, page, parseBranch, from);
}

} // namespace windlass
