// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/commitsapi.h"

#include "api/services/servicetools.h"
#include "api/services/writtencomment.h"

namespace windlass {

namespace {

constexpr QStringView CommitFields = u"next,values.hash,values.message,values.date,values.parents.hash,values.author.raw,"
                                     u"values.author.user.uuid,values.author.user.display_name,"
                                     u"values.author.user.links.avatar.href";

ApiPath commitPath(const RepositoryId &repository, const QString &hash)
{
    return repositoryPath(repository) / "commit" / hash;
}

ApiPath commitCommentPath(const RepositoryId &repository, const QString &hash, qint64 comment)
{
    return commitPath(repository, hash) / "comments" / comment;
}

} // namespace

PendingReply<Page<Commit>> CommitsApi::list(const RepositoryId &repository, const CommitFilter &filter,
                                            const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 50).add("fields", CommitFields);
    for (const QString &revision : filter.include)
        query.add("include", revision);
    for (const QString &revision : filter.exclude)
        query.add("exclude", revision);
    query.addIfSet("path", filter.path);
    return sendForPage(m_client, repositoryPath(repository) / "commits", query, page, parseCommit, from);
}

PendingReply<Commit> CommitsApi::get(const RepositoryId &repository, const QString &hash, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(commitPath(repository, hash)), parseCommit, from);
}

PendingReply<Page<CommitStatus>> CommitsApi::statuses(const RepositoryId &repository, const QString &hash,
                                                      const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.key,values.name,values.state,values.url,values.description,values.refname,"
                       u"values.updated_on");
    return sendForPage(m_client, commitPath(repository, hash) / "statuses", query, page, parseCommitStatus, from);
}

PendingReply<Page<Comment>> CommitsApi::comments(const RepositoryId &repository, const QString &hash, const PageToken &page,
                                                 ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.id,values.parent.id,values.content.raw,values.inline,values.deleted,"
                       u"values.user.uuid,values.user.display_name,values.user.links.avatar.href,"
                       u"values.created_on,values.updated_on");
    return sendForPage(m_client, commitPath(repository, hash) / "comments", query, page, parseComment, from);
}

PendingReply<Comment> CommitsApi::addComment(const RepositoryId &repository, const QString &hash, const NewComment &comment)
{
    return sendForComment(
        m_client, ApiRequest::write(ApiRequest::Method::Post, commitPath(repository, hash) / "comments", toJson(comment)),
        comment.content);
}

PendingReply<Comment> CommitsApi::editComment(const RepositoryId &repository, const QString &hash, qint64 comment,
                                              const QString &content)
{
    NewComment text;
    text.content = content;
    return sendForComment(
        m_client, ApiRequest::write(ApiRequest::Method::Put, commitCommentPath(repository, hash, comment), toJson(text)),
        content, comment);
}

PendingReply<Nothing> CommitsApi::deleteComment(const RepositoryId &repository, const QString &hash, qint64 comment)
{
    return sendForNothing(m_client,
                          ApiRequest::write(ApiRequest::Method::Delete, commitCommentPath(repository, hash, comment)));
}

PendingReply<Participant> CommitsApi::approve(const RepositoryId &repository, const QString &hash)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Post, commitPath(repository, hash) / "approve"),
                      parseParticipant);
}

PendingReply<Nothing> CommitsApi::withdrawApproval(const RepositoryId &repository, const QString &hash)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, commitPath(repository, hash) / "approve"));
}

PendingReply<QByteArray> CommitsApi::diff(const RepositoryId &repository, const DiffSpec &spec, const DiffOptions &options,
                                          ReadFrom from, const BodyListener &listener)
{
    ApiQuery query;
    addDiffOptions(query, options);
    return sendForBytes(m_client, ApiRequest::text(repositoryPath(repository) / "diff" / spec.text(), query), from,
                        listener);
}

PendingReply<Page<DiffStatEntry>> CommitsApi::diffStat(const RepositoryId &repository, const DiffSpec &spec,
                                                       const DiffOptions &options, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 500)
        .add("fields", u"next,size,values.status,values.lines_added,values.lines_removed,values.old.path,values.new.path");
    addDiffStatOptions(query, options);
    return sendForPage(m_client, repositoryPath(repository) / "diffstat" / spec.text(), query, page, parseDiffStatEntry,
                       from);
}

PendingReply<Commit> CommitsApi::mergeBase(const RepositoryId &repository, const QString &left, const QString &right,
                                           ReadFrom from)
{
    return sendForOne(m_client,
                      ApiRequest::get(repositoryPath(repository) / "merge-base" / QString(left + QLatin1String("..") + right)),
                      parseCommit, from);
}

PendingReply<Page<FileConflict>> CommitsApi::fileConflicts(const RepositoryId &repository, const DiffSpec &spec,
                                                           const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 500).add("fields", u"next,size,values.path,values.scenario,values.message");
    ApiRequest request = page.isEmpty()
                             ? ApiRequest::get(repositoryPath(repository) / "file-conflicts" / spec.text(), query)
                             : ApiRequest::next(page.next);
    request.feature = {Feature::Conflicts, {}, false}; // Newer than many hosts; 404 is for unknown commits too.
    return m_client.send<Page<FileConflict>>(
        request, [](const ApiAnswer &answer) { return json::parsePage<FileConflict>(answer, parseFileConflict); }, from);
}

} // namespace windlass
