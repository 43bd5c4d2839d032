// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to a pull request, newest first: changes of the request itself, comments, approvals.
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

using Entry = std::pair<QDateTime, QJsonObject>;

QJsonObject endpointOf(const Site &site, const Repository &repository, const QString &branch, const QByteArray &hash)
{
    QJsonObject stub = repositoryStub(site, repository);
    return {{u"branch"_s, QJsonObject{{u"name"_s, branch}}},
            {u"commit"_s, hash.isEmpty() ? QJsonValue() : QJsonValue(commitStub(site, repository, hash.left(12)))},
            {u"repository"_s, stub}};
}

QJsonObject updateShape(const Site &site, const World &world, const Repository &repository, const PullRequest &request,
                        const Change &change)
{
    return {{u"state"_s, change.state},
            {u"draft"_s, request.isDraft},
            {u"title"_s, change.title},
            {u"description"_s, request.description},
            {u"reviewers"_s, QJsonArray()},
            {u"changes"_s, QJsonObject()},
            {u"reason"_s, change.state == u"DECLINED" ? request.reason : QString()},
            {u"author"_s, personShape(site, world, change.author)},
            {u"date"_s, writeDate(change.date)},
            {u"source"_s, endpointOf(site, repository, request.source, change.sourceHash)},
            {u"destination"_s, endpointOf(site, repository, request.destination, change.destinationHash)}};
}

QList<Entry> entriesOf(const Site &site, const World &world, const Repository &repository, const PullRequest &request)
{
    QList<Entry> entries;
    const QJsonObject stub = pullRequestStub(site, repository, request);
    const auto add = [&](const QDateTime &date, const QString &kind, const QJsonObject &what) {
        entries.append({date, {{u"pull_request"_s, stub}, {kind, what}}});
    };
    const auto addChange = [&](const Change &change) {
        add(change.date, u"update"_s, updateShape(site, world, repository, request, change));
    };
    const bool hasOpening = !request.changes.isEmpty() && request.changes.first().date <= request.createdOn.addSecs(1);
    if (!hasOpening)
        addChange(
            {request.author, request.createdOn, u"OPEN"_s, request.title, request.sourceHash, request.destinationHash});
    bool hasClosing = false;
    for (const Change &change : request.changes) {
        addChange(change);
        hasClosing = hasClosing || change.state != u"OPEN";
    }
    if (!request.isOpen() && !hasClosing) {
        const QDateTime date = request.closedOn.isValid() ? request.closedOn : request.updatedOn;
        addChange({request.closedBy, date, request.state, request.title, request.sourceHash, request.destinationHash});
    }
    for (const Comment &comment : request.comments) {
        if (!comment.isDeleted && !comment.isPending)
            add(comment.createdOn, u"comment"_s, commentShape(site, world, repository, request, comment));
    }
    for (const Participant &participant : request.participants) {
        if (participant.state.isEmpty() || !participant.participatedOn.isValid())
            continue;
        const QJsonObject what{{u"date"_s, writeDate(participant.participatedOn)},
                               {u"user"_s, personShape(site, world, participant.nickname)},
                               {u"pullrequest"_s, stub}};
        add(participant.participatedOn, participant.hasApproved ? u"approval"_s : u"changes_requested"_s, what);
    }
    return entries;
}

HttpAnswer answerActivity(const Call &call, QList<Entry> entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.first > b.first; });
    PageRules rules;
    rules.defaultLength = 20;
    rules.maximumLength = 50;
    rules.showsSize = false;
    rules.showsPage = false;
    rules.usesToken = true;
    return call.page(entries.size(), rules, [&](qsizetype row) { return entries.at(row).second; });
}

HttpAnswer activity(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    const PullRequest *request = std::as_const(*repository).pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    return answerActivity(call, entriesOf(call.site, *world, *repository, *request));
}

HttpAnswer repositoryActivity(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    QList<Entry> entries;
    for (const PullRequest &request : repository->pullRequests)
        entries += entriesOf(call.site, *world, *repository, request);
    return answerActivity(call, entries);
}

} // namespace

void addActivityRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/pullrequests"_s;
    router.add("GET", list + u"/{id}/activity"_s, "pullrequest", activity);
    router.add("GET", list + u"/activity"_s, "pullrequest", repositoryActivity);
}

} // namespace windlass::standin
