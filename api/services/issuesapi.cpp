// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/issuesapi.h"

#include "api/services/servicetools.h"
#include "api/services/writtencomment.h"

namespace windlass {

namespace {

ApiPath issuesPath(const RepositoryId &repository)
{
    return repositoryPath(repository) / "issues";
}

ApiPath issuePath(const IssueId &issue)
{
    return issuesPath(issue.repository) / issue.id;
}

ApiPath issueCommentPath(const IssueId &issue, qint64 comment)
{
    return issuePath(issue) / "comments" / comment;
}

ApiRequest ofIssues(ApiRequest request)
{
    return request;
}

template <typename T>
PendingReply<Page<T>> sendForIssuePage(ApiClient &client, const ApiPath &path, const ApiQuery &query, const PageToken &page,
                                       json::ObjectParser<T> parse, ReadFrom from)
{
    const ApiRequest request = page.isEmpty() ? ApiRequest::get(path, query) : ApiRequest::next(page.next);
    return client.send<Page<T>>(
        ofIssues(request), [parse](const ApiAnswer &answer) { return json::parsePage(answer, parse); }, from);
}

//! `state = "new"`, or one of several: `(state = "new" OR state = "open")`.
QString anyIssueWord(QLatin1String field, const QStringList &words)
{
    QStringList conditions;
    for (const QString &word : words)
        conditions += field + QLatin1String(" = ") + quotedForQuery(word);
    return conditions.size() > 1 ? QLatin1Char('(') + conditions.join(QLatin1String(" OR ")) + QLatin1Char(')')
                                 : conditions.join(QString());
}

QString issueQuery(const IssueFilter &filter)
{
    QStringList conditions{anyIssueWord(QLatin1String("state"), filter.stateWords), anyIssueWord(QLatin1String("kind"), filter.kindWords),
                           anyIssueWord(QLatin1String("priority"), filter.priorityWords)};
    if (!filter.assigneeUuid.isEmpty())
        conditions += QStringLiteral("assignee.uuid = ") + quotedForQuery(filter.assigneeUuid);
    if (!filter.reporterUuid.isEmpty())
        conditions += QStringLiteral("reporter.uuid = ") + quotedForQuery(filter.reporterUuid);
    if (!filter.text.isEmpty())
        conditions += QStringLiteral("title ~ ") + quotedForQuery(filter.text);
    conditions.removeAll(QString());
    return conditions.join(QLatin1String(" AND "));
}

QByteArray issueCommentBody(const QString &content)
{
    NewComment comment;
    comment.content = content;
    return toJson(comment);
}

//! 204 is yes, 404 is no.
PendingReply<bool> sendForYesOrNo(ApiClient &client, const ApiPath &path)
{
    ApiRequest request = ApiRequest::text(path); // An answer without a body has no type.
    request.absentIsEmpty = true;
    request.mayCache = false;
    return client.send<bool>(ofIssues(request), [](const ApiAnswer &answer) -> Result<bool> { return answer.status < 300; });
}

} // namespace

PendingReply<Page<Issue>> IssuesApi::list(const RepositoryId &repository, const IssueFilter &filter, const PageToken &page,
                                          ReadFrom from)
{
    ApiQuery query;
    query.add("sort", u"-updated_on")
        .add("pagelen", 50)
        .add("fields", u"next,size,values.id,values.title,values.state,values.kind,values.priority,values.votes,"
                       u"values.watches,values.reporter.uuid,values.reporter.display_name,"
                       u"values.reporter.links.avatar.href,values.assignee.uuid,values.assignee.display_name,"
                       u"values.assignee.links.avatar.href,values.created_on,values.updated_on")
        .addIfSet("q", issueQuery(filter));
    return sendForIssuePage(m_client, issuesPath(repository), query, page, parseIssue, from);
}

PendingReply<Issue> IssuesApi::get(const IssueId &issue, ReadFrom from)
{
    return sendForOne(m_client, ofIssues(ApiRequest::get(issuePath(issue))), parseIssue, from);
}

PendingReply<Issue> IssuesApi::create(const RepositoryId &repository, const IssueChange &issue)
{
    return sendForOne(m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Post, issuesPath(repository), toJson(issue))),
                      parseIssue);
}

PendingReply<Issue> IssuesApi::update(const IssueId &issue, const IssueChange &change)
{
    return sendForOne(m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Put, issuePath(issue), toJson(change))),
                      parseIssue);
}

PendingReply<Nothing> IssuesApi::remove(const IssueId &issue)
{
    return sendForNothing(m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Delete, issuePath(issue))));
}

PendingReply<Page<Comment>> IssuesApi::comments(const IssueId &issue, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.id,values.content.raw,values.deleted,values.user.uuid,"
                       u"values.user.display_name,values.user.links.avatar.href,values.created_on,values.updated_on");
    return sendForIssuePage(m_client, issuePath(issue) / "comments", query, page, parseComment, from);
}

PendingReply<Comment> IssuesApi::addComment(const IssueId &issue, const QString &content)
{
    return sendForComment(
        m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Post, issuePath(issue) / "comments", issueCommentBody(content))),
        content);
}

PendingReply<Comment> IssuesApi::editComment(const IssueId &issue, qint64 comment, const QString &content)
{
    return sendForComment(
        m_client,
        ofIssues(ApiRequest::write(ApiRequest::Method::Put, issueCommentPath(issue, comment), issueCommentBody(content))), content,
        comment);
}

PendingReply<Nothing> IssuesApi::deleteComment(const IssueId &issue, qint64 comment)
{
    return sendForNothing(m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Delete, issueCommentPath(issue, comment))));
}

PendingReply<bool> IssuesApi::isVoted(const IssueId &issue)
{
    return sendForYesOrNo(m_client, issuePath(issue) / "vote");
}

PendingReply<Nothing> IssuesApi::vote(const IssueId &issue)
{
    return sendForNothing(m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Put, issuePath(issue) / "vote")));
}

PendingReply<Nothing> IssuesApi::withdrawVote(const IssueId &issue)
{
    return sendForNothing(m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Delete, issuePath(issue) / "vote")));
}

PendingReply<bool> IssuesApi::isWatched(const IssueId &issue)
{
    return sendForYesOrNo(m_client, issuePath(issue) / "watch");
}

PendingReply<Nothing> IssuesApi::watch(const IssueId &issue)
{
    return sendForNothing(m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Put, issuePath(issue) / "watch")));
}

PendingReply<Nothing> IssuesApi::unwatch(const IssueId &issue)
{
    return sendForNothing(m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Delete, issuePath(issue) / "watch")));
}

PendingReply<Page<IssueAttachment>> IssuesApi::attachments(const IssueId &issue, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", u"next,size,values.name");
    return sendForIssuePage(m_client, issuePath(issue) / "attachments", query, page, parseIssueAttachment, from);
}

PendingReply<QByteArray> IssuesApi::attachment(const IssueId &issue, const QString &name)
{
    ApiRequest request = ApiRequest::text(issuePath(issue) / "attachments" / name);
    request.mayCache = false; // The address it redirects to works once.
    return sendForBytes(m_client, ofIssues(request));
}

PendingReply<Nothing> IssuesApi::deleteAttachment(const IssueId &issue, const QString &name)
{
    return sendForNothing(
        m_client, ofIssues(ApiRequest::write(ApiRequest::Method::Delete, issuePath(issue) / "attachments" / name)));
}

PendingReply<Page<IssueEvent>> IssuesApi::changes(const IssueId &issue, const PageToken &page, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100)
        .add("fields", u"next,size,values.id,values.changes,values.message.raw,values.user.uuid,"
                       u"values.user.display_name,values.user.links.avatar.href,values.created_on");
    return sendForIssuePage(m_client, issuePath(issue) / "changes", query, page, parseIssueEvent, from);
}

} // namespace windlass
