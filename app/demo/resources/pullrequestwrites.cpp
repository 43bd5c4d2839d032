// SPDX-License-Identifier: GPL-3.0-or-later
// Creating, changing and declining pull requests.
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

void noteChange(PullRequest &request, const QString &author)
{
    request.updatedOn = QDateTime::currentDateTimeUtc();
    request.changes.append(
        {author, request.updatedOn, request.state, request.title, request.sourceHash, request.destinationHash});
}

// Replaces the reviewers. By uuid or account_id only, never by nickname; one wrong one refuses the whole call.
bool setReviewers(const World &world, const QJsonArray &wanted, PullRequest &request, HttpAnswer *problem)
{
    QStringList nicknames;
    for (const QJsonValue value : wanted) {
        const QJsonObject person = value.toObject();
        const QString uuid = person.value("uuid"_L1).toString();
        const QString accountId = person.value("account_id"_L1).toString();
        const auto found = std::find_if(world.accounts.begin(), world.accounts.end(), [&](const Account &account) {
            return (!uuid.isEmpty() && account.uuid == uuid) ||
                   (!accountId.isEmpty() && account.accountId == accountId);
        });
        if (found == world.accounts.end()) {
            *problem = errorAnswer(400, u"Malformed reviewers list"_s, {},
                                   {{u"reviewers"_s, QJsonArray{u"Malformed reviewers list"_s}}});
            return false;
        }
        if (found->nickname == request.author) {
            *problem = fieldError(u"reviewers"_s,
                                  found->displayName + u" is the author and cannot be included as a reviewer."_s);
            return false;
        }
        nicknames.append(found->nickname);
    }
    for (Participant &participant : request.participants)
        participant.isReviewer = nicknames.contains(participant.nickname);
    request.participants.removeIf(
        [](const Participant &p) { return !p.isReviewer && !p.participatedOn.isValid() && p.state.isEmpty(); });
    for (const QString &nickname : nicknames) {
        if (!request.participant(nickname))
            request.participants.append({nickname, true, false, {}, {}});
    }
    return true;
}

QString branchIn(const QJsonObject &body, QLatin1String end)
{
    return body.value(end).toObject().value("branch"_L1).toObject().value("name"_L1).toString();
}

HttpAnswer createPullRequest(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QString title = call.body.value("title"_L1).toString().trimmed();
    const QString source = branchIn(call.body, "source"_L1);
    if (title.isEmpty())
        return fieldError(u"title"_s, u"required key not provided"_s);
    if (source.isEmpty())
        return fieldError(u"source"_s, u"required key not provided"_s);
    const auto refs = git->refs();

    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    QString destination = branchIn(call.body, "destination"_L1);
    if (destination.isEmpty())
        destination = repository->mainBranch;
    if (!refs->branches.contains(source))
        return fieldError(u"source"_s, u"branch not found: "_s + source);
    if (!refs->branches.contains(destination))
        return fieldError(u"destination"_s, u"branch not found: "_s + destination);
    if (source == destination)
        return fieldError(u"destination"_s, u"The source and destination of a pull request must differ."_s);
    if (git->isAncestor(refs->branches.value(source), refs->branches.value(destination)))
        return errorAnswer(400, u"There are no changes to be pulled"_s);

    // The same pair of branches again is no error: the open request takes the new title and flags.
    const auto same =
        std::find_if(repository->pullRequests.begin(), repository->pullRequests.end(), [&](const PullRequest &p) {
            return p.isOpen() && p.source == source && p.destination == destination;
        });
    const bool isNew = same == repository->pullRequests.end();
    PullRequest request = isNew ? PullRequest() : *same;
    if (isNew) {
        for (const PullRequest &other : repository->pullRequests)
            request.id = std::max(request.id, other.id);
        ++request.id;
        request.author = call.me();
        request.createdOn = QDateTime::currentDateTimeUtc();
        request.source = source;
        request.destination = destination;
    }
    request.title = title;
    request.description = call.body.value("description"_L1).toString(request.description);
    request.isDraft = call.body.value("draft"_L1).toBool(request.isDraft);
    request.closesSourceBranch = call.body.value("close_source_branch"_L1).toBool(request.closesSourceBranch);
    request.sourceHash = refs->branches.value(source);
    request.destinationHash = refs->branches.value(destination);
    HttpAnswer problem;
    if (call.body.contains("reviewers"_L1) &&
        !setReviewers(*world, call.body.value("reviewers"_L1).toArray(), request, &problem))
        return problem;
    noteChange(request, call.me());
    if (isNew)
        repository->pullRequests.append(request);
    else
        *same = request;
    world.save();
    return call.object(pullRequestShape(call.site, *world, *repository, request, *refs), hiddenInPullRequest(), 201);
}

HttpAnswer updatePullRequest(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const auto refs = git->refs();
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    PullRequest *request = repository->pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    if (!request->isOpen())
        return errorAnswer(400, u"This pull request is closed and cannot be changed."_s);
    PullRequest changed = *request;
    const QJsonObject &body = call.body;
    if (body.contains("title"_L1)) {
        changed.title = body.value("title"_L1).toString().trimmed();
        if (changed.title.isEmpty())
            return fieldError(u"title"_s, u"This field may not be blank."_s);
    }
    changed.description = body.value("description"_L1).toString(changed.description);
    changed.isDraft = body.value("draft"_L1).toBool(changed.isDraft);
    changed.closesSourceBranch = body.value("close_source_branch"_L1).toBool(changed.closesSourceBranch);
    const QString destination = branchIn(body, "destination"_L1);
    if (!destination.isEmpty()) {
        if (!refs->branches.contains(destination))
            return fieldError(u"destination"_s, u"branch not found: "_s + destination);
        changed.destination = destination;
        changed.destinationHash = refs->branches.value(destination);
    }
    HttpAnswer problem;
    if (body.contains("reviewers"_L1) && !setReviewers(*world, body.value("reviewers"_L1).toArray(), changed, &problem))
        return problem;
    noteChange(changed, call.me());
    *request = changed;
    world.save();
    return call.object(pullRequestShape(call.site, *world, *repository, *request, *refs), hiddenInPullRequest());
}

HttpAnswer declinePullRequest(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const auto refs = git->refs();
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    PullRequest *request = repository->pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    if (!request->isOpen())
        return errorAnswer(400, u"This pull request is already closed."_s);
    request->sourceHash = sourceOf(*request, *refs);
    request->destinationHash = destinationOf(*request, *refs);
    // Its commits stay reachable when the branch goes.
    const QString keep = u"refs/windlass/pull/%1/"_s.arg(request->id);
    git->moveRef(keep + u"source"_s, request->sourceHash, {});
    git->moveRef(keep + u"destination"_s, request->destinationHash, {});
    request->state = u"DECLINED"_s;
    request->reason = call.body.value("message"_L1).toString(call.body.value("reason"_L1).toString());
    request->closedBy = call.me();
    request->closedOn = QDateTime::currentDateTimeUtc();
    noteChange(*request, call.me());
    world.save();
    QJsonObject shape = pullRequestShape(call.site, *world, *repository, *request, *refs);
    shape.insert(u"closed_on"_s, writeDate(request->closedOn));
    return call.object(shape, hiddenInPullRequest());
}

} // namespace

void addPullRequestWriteRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/pullrequests"_s;
    router.add("POST", list, "pullrequest:write", createPullRequest);
    router.add("PUT", list + u"/{id}"_s, "pullrequest:write", updatePullRequest);
    router.add("POST", list + u"/{id}/decline"_s, "pullrequest:write", declinePullRequest);
}

} // namespace windlass::standin
