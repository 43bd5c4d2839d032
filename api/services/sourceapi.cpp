// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/sourceapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

ApiPath sourcePath(const RepositoryId &repository, const QString &hash, const QString &path)
{
    return (repositoryPath(repository) / "src" / hash).file(path);
}

ApiQuery formatQuery(QStringView format)
{
    ApiQuery query;
    query.add("format", format);
    return query;
}

} // namespace

PendingReply<Page<SourceEntry>> SourceApi::list(const RepositoryId &repository, const QString &hash, const QString &path,
                                                int depth, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.path,values.type,values.size,values.attributes,values.mimetype");
    if (depth > 1)
        query.add("max_depth", depth);
    // The slash at the end says that a folder is meant, and makes the root a path at all.
    const QString folder = path.isEmpty() ? QString() : path + QLatin1Char('/');
    return sendForPage(m_client, sourcePath(repository, hash, folder), query, page, parseSourceEntry, from);
}

PendingReply<QByteArray> SourceApi::file(const RepositoryId &repository, const QString &hash, const QString &path,
                                         ReadFrom from)
{
    return sendForBytes(m_client, ApiRequest::text(sourcePath(repository, hash, path)), from);
}

PendingReply<SourceEntry> SourceApi::meta(const RepositoryId &repository, const QString &hash, const QString &path,
                                          ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(sourcePath(repository, hash, path), formatQuery(u"meta")), parseSourceEntry,
                      from);
}

PendingReply<FileText> SourceApi::text(const RepositoryId &repository, const QString &hash, const QString &path,
                                       ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(sourcePath(repository, hash, path), formatQuery(u"rendered")), parseFileText,
                      from);
}

PendingReply<Page<FileRevision>> SourceApi::history(const RepositoryId &repository, const QString &hash, const QString &path,
                                                    bool followsRenames, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 50)
        .add("fields", u"next,size,values.path,values.size,values.commit.hash,values.commit.date,values.commit.message,"
                       u"values.commit.parents.hash,values.commit.author.raw,values.commit.author.user.uuid,"
                       u"values.commit.author.user.display_name,values.commit.author.user.links.avatar.href");
    if (!followsRenames)
        query.add("renames", u"false");
    return sendForPage(m_client, (repositoryPath(repository) / "filehistory" / hash).file(path), query, page,
                       parseFileRevision, from);
}

} // namespace windlass
