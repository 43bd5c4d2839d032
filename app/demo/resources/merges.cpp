// SPDX-License-Identifier: GPL-3.0-or-later
// Merging: the checks before it, the merge itself, and the task of one that runs by itself.
#include "app/demo/git/gitmerge.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

constexpr qsizetype maximumMessageBytes = 128 * 1024;

// What a merge needs to know, copied, so that git works while the world is free for others.
struct MergePlan {
    std::shared_ptr<GitRepository> git;
    QString workspace;
    QString slug;
    int id = 0;
    QString sourceBranch;
    QString destinationBranch;
    bool closesSourceBranch = false;
    QString nickname;
    MergeOrder order;
};

std::shared_ptr<Repository> repositoryOf(const World &world, const MergePlan &plan)
{
    for (const Workspace &workspace : world.workspaces) {
        for (const auto &repository : workspace.repositories) {
            if (workspace.slug == plan.workspace && repository->slug == plan.slug)
                return repository;
        }
    }
    return nullptr;
}

GitPerson gitPerson(const World &world, const QString &nickname)
{
    const Account *account = world.account(nickname);
    GitPerson person;
    person.name = account ? account->displayName : nickname;
    person.email = account ? account->email : nickname + u"@windlass.example"_s;
    person.date = QDateTime::currentDateTimeUtc();
    return person;
}

QString defaultMessage(const PullRequest &request, const World &world, GitRepository &git, bool isSquash)
{
    QString message =
        u"Merged in %1 (pull request #%2)\n\n%3\n"_s.arg(request.source).arg(request.id).arg(request.title);
    if (isSquash) {
        const QByteArrayList hashes =
            git.history({sourceOf(request, *git.refs())}, {destinationOf(request, *git.refs())}, {}, 0, 50, nullptr);
        message += u'\n';
        for (const GitCommit &commit : git.commits(hashes))
            message += u"* "_s + commit.subject() + u'\n';
    }
    QStringList approvals;
    for (const Participant &participant : request.participants) {
        if (participant.hasApproved)
            approvals.append(u"Approved-by: "_s + gitPerson(world, participant.nickname).name);
    }
    return approvals.isEmpty() ? message : message + u'\n' + approvals.join(u'\n') + u'\n';
}

// Reads and checks the request; the answer when it cannot be merged.
std::optional<HttpAnswer> planMerge(Call &call, MergePlan *plan)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    const PullRequest *request = std::as_const(*repository).pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    if (!request->isOpen())
        return errorAnswer(400, u"This pull request is already closed."_s);
    if (request->isDraft)
        return errorAnswer(400, u"This pull request is a draft. Mark it as ready before you merge it."_s);
    MergeOrder &order = plan->order;
    // The host's default is a merge commit, whatever the repository's default is.
    order.strategy = call.body.value("merge_strategy"_L1).toString(u"merge_commit"_s);
    if (!mergeStrategies().contains(order.strategy))
        return fieldError(u"merge_strategy"_s, u"Invalid merge strategy: "_s + order.strategy);
    if (!repository->mergeStrategies.contains(order.strategy))
        return errorAnswer(400, u"The merge strategy %1 is not allowed for this repository."_s.arg(order.strategy));
    order.message = call.body.value("message"_L1).toString();
    if (order.message.toUtf8().size() > maximumMessageBytes)
        return fieldError(u"message"_s, u"The message is longer than 128 KiB."_s);
    const auto refs = repository->git->refs();
    order.source = refs->branches.value(request->source);
    order.destination = refs->branches.value(request->destination);
    if (order.source.isEmpty() || order.destination.isEmpty())
        return errorAnswer(400, u"The branch %1 no longer exists."_s.arg(
                                    order.source.isEmpty() ? request->source : request->destination));
    if (order.message.trimmed().isEmpty())
        order.message = defaultMessage(*request, *world, *repository->git, order.strategy.startsWith(u"squash"));
    order.committer = gitPerson(*world, call.me());
    order.squashAuthor = gitPerson(*world, request->author);
    plan->git = repository->git;
    plan->workspace = repository->workspace;
    plan->slug = repository->slug;
    plan->id = request->id;
    plan->sourceBranch = request->source;
    plan->destinationBranch = request->destination;
    // Left out means what the request says: a branch may vanish without being asked for.
    plan->closesSourceBranch = call.body.value("close_source_branch"_L1).toBool(request->closesSourceBranch);
    plan->nickname = call.me();
    return std::nullopt;
}

HttpAnswer mergeProblem(const MergeOutcome &outcome)
{
    switch (outcome.kind) {
    case MergeOutcome::Kind::Conflict: {
        QStringList paths;
        for (const MergeConflict &conflict : outcome.conflicts)
            paths.append(conflict.path);
        return errorAnswer(400, u"You can't merge until you resolve all merge conflicts."_s, paths.join(u'\n'));
    }
    case MergeOutcome::Kind::NotFastForward:
        return errorAnswer(400, u"The source branch is out of date; this merge strategy needs a fast forward."_s);
    case MergeOutcome::Kind::NothingToMerge:
        return errorAnswer(400, u"There are no changes to be pulled"_s);
    default:
        return errorAnswer(555, u"The merge could not be made."_s, outcome.error);
    }
}

HttpAnswer runMerge(Site &site, const MergePlan &plan, const FieldFilter &fields)
{
    const MergeOutcome outcome = makeMerge(*plan.git, plan.order);
    if (outcome.kind != MergeOutcome::Kind::Merged)
        return mergeProblem(outcome);
    const auto tip = plan.git->commit(outcome.tip);

    auto world = site.store.write();
    const auto repository = repositoryOf(*world, plan);
    PullRequest *request = repository ? repository->pullRequest(plan.id) : nullptr;
    if (!request || !request->isOpen() || !tip)
        return errorAnswer(409, u"The pull request was changed while it was merged."_s);
    if (!plan.git->moveRef(u"refs/heads/"_s + plan.destinationBranch, outcome.tip, plan.order.destination))
        return errorAnswer(409, u"One of the branches was changed while attempting to merge."_s);
    const QString keep = u"refs/windlass/pull/%1/"_s.arg(plan.id);
    plan.git->moveRef(keep + u"source"_s, plan.order.source, {});
    plan.git->moveRef(keep + u"destination"_s, plan.order.destination, {});
    if (plan.closesSourceBranch && plan.sourceBranch != repository->mainBranch)
        plan.git->moveRef(u"refs/heads/"_s + plan.sourceBranch, {}, plan.order.source);

    request->state = u"MERGED"_s;
    request->sourceHash = plan.order.source;
    request->destinationHash = plan.order.destination;
    request->mergeCommit = outcome.tip;
    request->closedBy = plan.nickname;
    request->closedOn = request->updatedOn = QDateTime::currentDateTimeUtc();
    request->closesSourceBranch = plan.closesSourceBranch;
    request->changes.append({plan.nickname, request->closedOn, request->state, request->title, request->sourceHash,
                             request->destinationHash});
    repository->updatedOn = request->closedOn;
    world.save();
    QJsonObject shape = pullRequestShape(site, *world, *repository, *request, *plan.git->refs());
    // Here, and only here, the merge commit comes whole and with all forty digits.
    QJsonObject commit = commitShape(site, *world, *repository, *tip);
    commit.remove(u"rendered"_s);
    shape.insert(u"merge_commit"_s, commit);
    shape.insert(u"closed_on"_s, writeDate(request->closedOn));
    return jsonAnswer(200, fields.apply(shape, hiddenInPullRequest()));
}

HttpAnswer merge(Call &call)
{
    MergePlan plan;
    if (const auto problem = planMerge(call, &plan))
        return *problem;
    if (call.query.value(u"async"_s) != u"true")
        return runMerge(call.site, plan, call.fields);
    const QString place = plan.workspace + u'/' + plan.slug + u'/' + QString::number(plan.id);
    Site &site = call.site;
    const QString task =
        site.startMerge(place, [&site, plan, fields = call.fields] { return runMerge(site, plan, fields); });
    HttpAnswer answer = HttpAnswer::of(202, "application/json; charset=utf-8", {});
    return answer.withHeader("Location", call.site
                                             .api(u"/repositories/%1/%2/pullrequests/%3/merge/task-status/%4"_s
                                                      .arg(plan.workspace, plan.slug)
                                                      .arg(plan.id)
                                                      .arg(task))
                                             .toUtf8());
}

HttpAnswer mergeStatus(Call &call)
{
    const QString id = call.parameter(u"task_id"_s);
    Site::MergeTask task;
    QJsonObject shape{{u"task_status"_s, u"PENDING"_s},
                      {u"links"_s, linksOf({{u"self"_s, call.site.origin + QString::fromLatin1(call.request.path)}})}};
    // An id that nobody gave out is pending for ever.
    if (!call.site.mergeTask(id, &task) || !task.isDone)
        return call.object(shape);
    if (task.answer.status >= 300) {
        if (task.answer.status != 409)
            task.answer.status = 400;
        return task.answer;
    }
    shape.insert(u"task_status"_s, u"SUCCESS"_s);
    shape.insert(u"merge_result"_s, QJsonDocument::fromJson(task.answer.body).object());
    return call.object(shape);
}

HttpAnswer mergeabilityChecks(Call &call)
{
    std::shared_ptr<GitRepository> git;
    PullRequest request;
    {
        const auto world = call.site.store.read();
        const auto repository = call.repository(*world);
        if (!repository)
            return call.repositoryMissing();
        const PullRequest *found = std::as_const(*repository).pullRequest(call.parameter(u"id"_s).toInt());
        if (!found)
            return errorAnswer(404, u"Pull request not found"_s);
        git = repository->git;
        request = *found;
    }
    QJsonArray values;
    const auto add = [&values](const QString &type, bool hasPassed, const QString &reason) {
        values.append(QJsonObject{{u"type"_s, type},
                                  {u"status"_s, hasPassed ? u"PASSED"_s : u"FAILED"_s},
                                  {u"required"_s, true},
                                  {u"blocking"_s, !hasPassed},
                                  {u"reason"_s, reason}});
    };
    add(u"pullrequest_state_check"_s, request.isOpen() && !request.isDraft,
        request.isDraft ? u"draft"_s : request.state.toLower());
    add(u"current_user_permission_check"_s, true, u"allowed"_s);
    bool isClean = true;
    if (request.isOpen()) {
        const auto refs = git->refs();
        isClean = mergeTrees(*git, destinationOf(request, *refs), sourceOf(request, *refs)).isClean();
    }
    add(u"git_mergeability_check"_s, isClean, isClean ? u"clean"_s : u"conflicts"_s);
    return call.object({{u"size"_s, values.size()}, {u"values"_s, values}});
}

} // namespace

void addMergeRoutes(Router &router)
{
    const QString one = u"/repositories/{workspace}/{repo_slug}/pullrequests/{id}"_s;
    router.add("POST", one + u"/merge"_s, "pullrequest:write", merge);
    router.add("GET", one + u"/merge/task-status/{task_id}"_s, "pullrequest:write", mergeStatus);
    router.add("GET", one + u"/mergeability/checks"_s, "pullrequest", mergeabilityChecks);
}

} // namespace windlass::standin
