// SPDX-License-Identifier: GPL-3.0-or-later
// The issue tracker. The host removed it; one repository of the demo still has it, all others answer as the host does.
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

QJsonObject issueShape(const Site &site, const World &world, const Repository &repository, const Issue &issue)
{
    const QString self = site.api(repositoryPath(repository) + u"/issues/"_s + QString::number(issue.id));
    return {{u"type"_s, u"issue"_s},
            {u"id"_s, issue.id},
            {u"title"_s, issue.title},
            {u"content"_s, rendered(issue.content)},
            {u"state"_s, issue.state},
            {u"kind"_s, issue.kind},
            {u"priority"_s, issue.priority},
            {u"reporter"_s, personShape(site, world, issue.reporter)},
            {u"assignee"_s, personShape(site, world, issue.assignee)},
            {u"component"_s, QJsonValue()},
            {u"milestone"_s, QJsonValue()},
            {u"version"_s, QJsonValue()},
            {u"edited_on"_s, QJsonValue()},
            {u"votes"_s, 0},
            {u"watches"_s, 1},
            {u"created_on"_s, writeDate(issue.createdOn)},
            {u"updated_on"_s, writeDate(issue.updatedOn)},
            {u"repository"_s, repositoryStub(site, repository)},
            {u"links"_s, linksOf({{u"self"_s, self},
                                  {u"html"_s, site.origin + u'/' + repository.fullName() + u"/issues/"_s +
                                                  QString::number(issue.id)},
                                  {u"comments"_s, self + u"/comments"_s},
                                  {u"attachments"_s, self + u"/attachments"_s},
                                  {u"watch"_s, self + u"/watch"_s},
                                  {u"vote"_s, self + u"/vote"_s}})}};
}

// Nothing when the tracker is there.
std::optional<HttpAnswer> trackerProblem(const Call &call, const std::shared_ptr<Repository> &repository)
{
    if (!repository)
        return call.repositoryMissing();
    if (!repository->hasIssues)
        return errorAnswer(410, u"The issue tracker has been removed."_s,
                           u"Issues and wikis were removed from Bitbucket Cloud on 20 August 2026."_s);
    return std::nullopt;
}

HttpAnswer issues(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (const auto problem = trackerProblem(call, repository))
        return *problem;
    QList<QJsonObject> list;
    for (const Issue &issue : repository->issues)
        list.append(issueShape(call.site, *world, *repository, issue));
    PageRules rules;
    rules.defaultLength = 20;
    return call.filteredPage(list, rules, u"-updated_on"_s);
}

Issue *findIssue(Repository &repository, const QString &id)
{
    const auto found = std::find_if(repository.issues.begin(), repository.issues.end(),
                                    [number = id.toInt()](const Issue &issue) { return issue.id == number; });
    return found == repository.issues.end() ? nullptr : &*found;
}

void applyIssueBody(const Call &call, const World &world, Issue *issue)
{
    const QJsonObject &body = call.body;
    issue->title = body.value("title"_L1).toString(issue->title);
    const QJsonValue content = body.value("content"_L1);
    if (content.isObject())
        issue->content = content.toObject().value("raw"_L1).toString();
    issue->state = body.value("state"_L1).toString(issue->state);
    issue->kind = body.value("kind"_L1).toString(issue->kind);
    issue->priority = body.value("priority"_L1).toString(issue->priority);
    if (body.contains("assignee"_L1)) {
        issue->assignee.clear();
        const QString uuid = body.value("assignee"_L1).toObject().value("uuid"_L1).toString();
        for (const Account &account : world.accounts) {
            if (account.uuid == uuid)
                issue->assignee = account.nickname;
        }
    }
    issue->updatedOn = QDateTime::currentDateTimeUtc();
}

HttpAnswer createIssue(Call &call)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (const auto problem = trackerProblem(call, repository))
        return *problem;
    Issue issue;
    issue.state = u"new"_s;
    issue.kind = u"bug"_s;
    issue.priority = u"major"_s;
    issue.reporter = call.me();
    applyIssueBody(call, *world, &issue);
    if (issue.title.trimmed().isEmpty())
        return fieldError(u"title"_s, u"required key not provided"_s);
    for (const Issue &other : repository->issues)
        issue.id = std::max(issue.id, other.id);
    ++issue.id;
    issue.createdOn = issue.updatedOn;
    repository->issues.append(issue);
    world.save();
    return call.object(issueShape(call.site, *world, *repository, issue), {}, 201);
}

// GET and PUT of one issue.
HttpAnswer oneIssue(Call &call)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (const auto problem = trackerProblem(call, repository))
        return *problem;
    Issue *issue = findIssue(*repository, call.parameter(u"issue_id"_s));
    if (!issue)
        return errorAnswer(404, u"Issue not found"_s);
    if (call.request.method == "PUT") {
        applyIssueBody(call, *world, issue);
        world.save();
    }
    return call.object(issueShape(call.site, *world, *repository, *issue));
}

HttpAnswer issueComments(Call &call)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (const auto problem = trackerProblem(call, repository))
        return *problem;
    Issue *issue = findIssue(*repository, call.parameter(u"issue_id"_s));
    if (!issue)
        return errorAnswer(404, u"Issue not found"_s);
    const QString self = repositoryPath(*repository) + u"/issues/"_s + QString::number(issue->id);
    const auto shape = [&](const IssueComment &comment) {
        return QJsonObject{
            {u"type"_s, u"issue_comment"_s},
            {u"id"_s, comment.id},
            {u"content"_s, rendered(comment.content)},
            {u"user"_s, personShape(call.site, *world, comment.author)},
            {u"created_on"_s, writeDate(comment.createdOn)},
            {u"updated_on"_s, QJsonValue()},
            {u"issue"_s, QJsonObject{{u"type"_s, u"issue"_s},
                                     {u"id"_s, issue->id},
                                     {u"title"_s, issue->title},
                                     {u"repository"_s, repositoryStub(call.site, *repository)},
                                     {u"links"_s, linksOf({{u"self"_s, call.site.api(self)}})}}},
            {u"links"_s, linksOf({{u"self"_s, call.site.api(self + u"/comments/"_s + QString::number(comment.id))}})}};
    };
    if (call.request.method == "POST") {
        IssueComment fresh;
        fresh.content = call.body.value("content"_L1).toObject().value("raw"_L1).toString();
        if (fresh.content.trimmed().isEmpty())
            return fieldError(u"content"_s, u"required key not provided"_s);
        fresh.id = issue->comments.isEmpty() ? 1 : issue->comments.last().id + 1;
        fresh.author = call.me();
        fresh.createdOn = issue->updatedOn = QDateTime::currentDateTimeUtc();
        issue->comments.append(fresh);
        world.save();
        return call.object(shape(fresh), {}, 201);
    }
    PageRules rules;
    rules.defaultLength = 20;
    return call.page(issue->comments.size(), rules, [&](qsizetype row) { return shape(issue->comments.at(row)); });
}

} // namespace

void addIssueRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/issues"_s;
    router.add("GET", list, "issue", issues);
    router.add("POST", list, "issue:write", createIssue);
    router.add("GET", list + u"/{issue_id}"_s, "issue", oneIssue);
    router.add("PUT", list + u"/{issue_id}"_s, "issue:write", oneIssue);
    router.add("GET", list + u"/{issue_id}/comments"_s, "issue", issueComments);
    router.add("POST", list + u"/{issue_id}/comments"_s, "issue:write", issueComments);
}

} // namespace windlass::standin
