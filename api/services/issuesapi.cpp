// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/issuesapi.h"

#include "api/services/servicetools.h"
#include "api/services/writtencomment.h"

#include <QUuid>

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

//! Says that the request is about the tracker of a repository. 404 may be about one issue; only where it can't, it says
//! that there is no tracker.
ApiRequest ofTracker(ApiRequest request, const RepositoryId &repository, bool absentMeansGone = false)
{
    request.feature = {Feature::IssueTracker, repository.fullName(), absentMeansGone};
    return request;
}

template <typename T>
PendingReply<Page<T>> sendForIssuePage(ApiClient &client, const IssueId &issue, const char *what, const QByteArray &fields,
                                       const PageToken &page, json::ObjectParser<T> parse, ReadFrom from)
{
    ApiQuery query;
    query.add("pagelen", 100).add("fields", QString::fromLatin1(fields));
    const ApiRequest request = page.isEmpty() ? ApiRequest::get(issuePath(issue) / what, query) : ApiRequest::next(page.next);
    return client.send<Page<T>>(
        ofTracker(request, issue.repository), [parse](const ApiAnswer &answer) { return json::parsePage(answer, parse); },
        from);
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
PendingReply<bool> sendForYesOrNo(ApiClient &client, const IssueId &issue, const char *what)
{
    ApiRequest request = ApiRequest::text(issuePath(issue) / what); // An answer without a body has no type.
    request.absentIsEmpty = true;
    request.mayCache = false;
    return client.send<bool>(ofTracker(request, issue.repository),
                             [](const ApiAnswer &answer) -> Result<bool> { return answer.status < 300; });
}

//! A write about one issue.
ApiRequest issueWrite(ApiRequest::Method method, const IssueId &issue, const ApiPath &path, const QByteArray &body = {})
{
    return ofTracker(ApiRequest::write(method, path, body), issue.repository);
}

//! One file as a form. The boundary is random: nobody can write a file that ends the form early.
ApiRequest uploadRequest(const ApiPath &path, const QString &name, const QByteArray &bytes)
{
    const QByteArray boundary = "windlass-" + QUuid::createUuid().toRfc4122().toHex();
    QByteArray quoted = name.toUtf8();
    quoted.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    const QByteArray body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + quoted
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + bytes + "\r\n--" + boundary + "--\r\n";
    ApiRequest request = ApiRequest::write(ApiRequest::Method::Post, path, body);
    request.contentType = "multipart/form-data; boundary=" + boundary;
    request.deadline = std::chrono::minutes(5);
    return request;
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
    const ApiRequest request = page.isEmpty() ? ApiRequest::get(issuesPath(repository), query) : ApiRequest::next(page.next);
    return m_client.send<Page<Issue>>(
        ofTracker(request, repository, page.isEmpty()),
        [](const ApiAnswer &answer) { return json::parsePage<Issue>(answer, parseIssue); }, from);
}

PendingReply<Issue> IssuesApi::get(const IssueId &issue, ReadFrom from)
{
    return sendForOne(m_client, ofTracker(ApiRequest::get(issuePath(issue)), issue.repository), parseIssue, from);
}

PendingReply<Issue> IssuesApi::create(const RepositoryId &repository, const IssueChange &issue)
{
    return sendForOne(
        m_client,
        ofTracker(ApiRequest::write(ApiRequest::Method::Post, issuesPath(repository), toJson(issue)), repository, true),
        parseIssue);
}

PendingReply<Issue> IssuesApi::update(const IssueId &issue, const IssueChange &change)
{
    return sendForOne(m_client, issueWrite(ApiRequest::Method::Put, issue, issuePath(issue), toJson(change)), parseIssue);
}

PendingReply<Nothing> IssuesApi::remove(const IssueId &issue)
{
    return sendForNothing(m_client, issueWrite(ApiRequest::Method::Delete, issue, issuePath(issue)));
}

PendingReply<Page<Comment>> IssuesApi::comments(const IssueId &issue, const PageToken &page, ReadFrom from)
{
    return sendForIssuePage(m_client, issue, "comments",
                            "next,size,values.id,values.content.raw,values.deleted,values.user.uuid,"
                            "values.user.display_name,values.user.links.avatar.href,values.created_on,values.updated_on",
                            page, parseComment, from);
}

PendingReply<Comment> IssuesApi::addComment(const IssueId &issue, const QString &content)
{
    return sendForComment(
        m_client,
        issueWrite(ApiRequest::Method::Post, issue, issuePath(issue) / "comments", issueCommentBody(content)), content);
}

PendingReply<Comment> IssuesApi::editComment(const IssueId &issue, qint64 comment, const QString &content)
{
    return sendForComment(
        m_client,
        issueWrite(ApiRequest::Method::Put, issue, issueCommentPath(issue, comment), issueCommentBody(content)), content,
        comment);
}

PendingReply<Nothing> IssuesApi::deleteComment(const IssueId &issue, qint64 comment)
{
    return sendForNothing(m_client, issueWrite(ApiRequest::Method::Delete, issue, issueCommentPath(issue, comment)));
}

PendingReply<bool> IssuesApi::isVoted(const IssueId &issue)
{
    return sendForYesOrNo(m_client, issue, "vote");
}

PendingReply<Nothing> IssuesApi::vote(const IssueId &issue)
{
    return sendForNothing(m_client, issueWrite(ApiRequest::Method::Put, issue, issuePath(issue) / "vote"));
}

PendingReply<Nothing> IssuesApi::withdrawVote(const IssueId &issue)
{
    return sendForNothing(m_client, issueWrite(ApiRequest::Method::Delete, issue, issuePath(issue) / "vote"));
}

PendingReply<bool> IssuesApi::isWatched(const IssueId &issue)
{
    return sendForYesOrNo(m_client, issue, "watch");
}

PendingReply<Nothing> IssuesApi::watch(const IssueId &issue)
{
    return sendForNothing(m_client, issueWrite(ApiRequest::Method::Put, issue, issuePath(issue) / "watch"));
}

PendingReply<Nothing> IssuesApi::unwatch(const IssueId &issue)
{
    return sendForNothing(m_client, issueWrite(ApiRequest::Method::Delete, issue, issuePath(issue) / "watch"));
}

PendingReply<Page<IssueAttachment>> IssuesApi::attachments(const IssueId &issue, const PageToken &page, ReadFrom from)
{
    return sendForIssuePage(m_client, issue, "attachments", "next,size,values.name", page, parseIssueAttachment, from);
}

PendingReply<Nothing> IssuesApi::attach(const IssueId &issue, const QString &name, const QByteArray &bytes)
{
    return sendForNothing(m_client, ofTracker(uploadRequest(issuePath(issue) / "attachments", name, bytes), issue.repository));
}

PendingReply<QByteArray> IssuesApi::attachment(const IssueId &issue, const QString &name)
{
    ApiRequest request = ApiRequest::text(issuePath(issue) / "attachments" / name);
    request.mayCache = false; // The address it redirects to works once.
    return sendForBytes(m_client, ofTracker(request, issue.repository));
}

PendingReply<Nothing> IssuesApi::deleteAttachment(const IssueId &issue, const QString &name)
{
    return sendForNothing(m_client, issueWrite(ApiRequest::Method::Delete, issue, issuePath(issue) / "attachments" / name));
}

PendingReply<Page<IssueEvent>> IssuesApi::changes(const IssueId &issue, const PageToken &page, ReadFrom from)
{
    return sendForIssuePage(m_client, issue, "changes",
                            "next,size,values.id,values.changes,values.message.raw,values.user.uuid,"
                            "values.user.display_name,values.user.links.avatar.href,values.created_on",
                            page, parseIssueEvent, from);
}

} // namespace windlass
