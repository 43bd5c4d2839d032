// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/refsapi.h"

#include "api/services/servicetools.h"

namespace windlass {

namespace {

constexpr QStringView BranchRowFields
    = u"next,size,values.name,values.target.hash,values.target.date,values.target.message,values.target.author.raw,"
      u"values.target.author.user.uuid,values.target.author.user.display_name,"
      u"values.target.author.user.links.avatar.href";
constexpr QStringView TagRowFields
    = u"next,size,values.name,values.message,values.date,values.tagger.raw,values.tagger.user.uuid,"
      u"values.tagger.user.display_name,values.tagger.user.links.avatar.href,"
      u"values.target.hash,values.target.date,values.target.message,values.target.author.raw,"
      u"values.target.author.user.uuid,values.target.author.user.display_name,"
      u"values.target.author.user.links.avatar.href";

ApiPath refPath(const RepositoryId &repository, const char *kind)
{
    return repositoryPath(repository) / "refs" / kind;
}

ApiQuery refQuery(const QString &text, RefOrder order, QStringView fields)
{
    ApiQuery query;
    query.add("sort", order == RefOrder::Newest ? QStringView(u"-target.date") : QStringView(u"name"))
        .add("pagelen", 100)
        .add("fields", fields);
    if (!text.isEmpty())
        query.add("q", QString(QStringLiteral("name ~ ") + quotedForQuery(text)));
    return query;
}

} // namespace

PendingReply<Page<Branch>> RefsApi::branches(const RepositoryId &repository, const QString &text, const PageToken &page,
                                             ReadFrom from, RefOrder order)
{
    return sendForPage(m_client, refPath(repository, "branches"), refQuery(text, order, BranchRowFields), page, parseBranch,
                       from);
}

PendingReply<Branch> RefsApi::branch(const RepositoryId &repository, const QString &name, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(refPath(repository, "branches") / name), parseBranch, from);
}

PendingReply<Branch> RefsApi::createBranch(const RepositoryId &repository, const NewRef &branch)
{
    NewRef bare = branch;
    bare.message.clear(); // Branches have none.
    return sendForOne(m_client,
                      ApiRequest::write(ApiRequest::Method::Post, refPath(repository, "branches"), toJson(bare)),
                      parseBranch);
}

PendingReply<Nothing> RefsApi::deleteBranch(const RepositoryId &repository, const QString &name)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, refPath(repository, "branches") / name));
}

PendingReply<Page<Tag>> RefsApi::tags(const RepositoryId &repository, const QString &text, const PageToken &page,
                                      ReadFrom from, RefOrder order)
{
    return sendForPage(m_client, refPath(repository, "tags"), refQuery(text, order, TagRowFields), page, parseTag, from);
}

PendingReply<Tag> RefsApi::tag(const RepositoryId &repository, const QString &name, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(refPath(repository, "tags") / name), parseTag, from);
}

PendingReply<Tag> RefsApi::createTag(const RepositoryId &repository, const NewRef &tag)
{
    return sendForOne(m_client, ApiRequest::write(ApiRequest::Method::Post, refPath(repository, "tags"), toJson(tag)),
                      parseTag);
}

PendingReply<Nothing> RefsApi::deleteTag(const RepositoryId &repository, const QString &name)
{
    return sendForNothing(m_client, ApiRequest::write(ApiRequest::Method::Delete, refPath(repository, "tags") / name));
}

PendingReply<Page<BranchRestriction>> RefsApi::restrictions(const RepositoryId &repository, const PageToken &page,
                                                            ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.id,values.kind,values.pattern,values.branch_type,values.value,"
                       u"values.users.uuid,values.users.display_name,values.users.links.avatar.href,values.groups.name");
    return sendForPage(m_client, repositoryPath(repository) / "branch-restrictions", query, page, parseBranchRestriction,
                       from);
}

PendingReply<BranchingModel> RefsApi::branchingModel(const RepositoryId &repository, ReadFrom from)
{
    return sendForOne(m_client, ApiRequest::get(repositoryPath(repository) / "branching-model"), parseBranchingModel, from);
}

} // namespace windlass
