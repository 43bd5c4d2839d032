// SPDX-License-Identifier: GPL-3.0-or-later
// workspace.json → structs, one function a struct, in the order of domain.h. What is missing keeps its default.
#include "app/demo/store/domain.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// One JSON object being read.
class In {
public:
    explicit In(const QJsonObject &json)
        : m_json(json)
    {
    }

    QString text(QLatin1String key) const { return m_json.value(key).toString(); }
    QByteArray hash(QLatin1String key) const { return text(key).toLatin1(); }
    QDateTime date(QLatin1String key) const { return readDate(text(key)); }
    bool flag(QLatin1String key, bool otherwise = false) const { return m_json.value(key).toBool(otherwise); }
    int number(QLatin1String key, int otherwise = 0) const { return m_json.value(key).toInt(otherwise); }
    qint64 large(QLatin1String key) const { return m_json.value(key).toInteger(); }
    In object(QLatin1String key) const { return In(m_json.value(key).toObject()); }
    bool has(QLatin1String key) const { return m_json.contains(key); }
    bool hasObject(QLatin1String key) const { return m_json.value(key).isObject(); }

    template <typename Integer>
    std::optional<Integer> optional(QLatin1String key) const
    {
        const QJsonValue value = m_json.value(key);
        return value.isDouble() ? std::optional<Integer>(Integer(value.toInteger())) : std::nullopt;
    }
    QStringList texts(QLatin1String key) const
    {
        QStringList list;
        for (const QJsonValue value : m_json.value(key).toArray())
            list.append(value.toString());
        return list;
    }
    template <typename T>
    QList<T> list(QLatin1String key, T (*read)(const In &)) const
    {
        QList<T> result;
        for (const QJsonValue value : m_json.value(key).toArray())
            result.append(read(In(value.toObject())));
        return result;
    }

private:
    QJsonObject m_json;
};

Account readAccount(const In &in)
{
    return {in.text("uuid"_L1),         in.text("account_id"_L1), in.text("nickname"_L1),
            in.text("display_name"_L1), in.text("email"_L1),      in.number("hue"_L1)};
}

Participant readParticipant(const In &in)
{
    return {in.text("nickname"_L1), in.text("role"_L1) == u"REVIEWER", in.flag("approved"_L1), in.text("state"_L1),
            in.date("participated_on"_L1)};
}

InlinePlace readInlinePlace(const In &in)
{
    return {in.text("path"_L1),
            in.optional<int>("to"_L1),
            in.optional<int>("from"_L1),
            in.optional<int>("start_to"_L1),
            in.optional<int>("start_from"_L1),
            in.flag("outdated"_L1)};
}

Comment readComment(const In &in)
{
    Comment comment;
    comment.id = in.large("id"_L1);
    comment.author = in.text("author"_L1);
    comment.content = in.text("content"_L1);
    comment.createdOn = in.date("created_on"_L1);
    comment.updatedOn = in.date("updated_on"_L1);
    comment.parent = in.optional<qint64>("parent"_L1);
    if (in.hasObject("inline"_L1))
        comment.inlinePlace = readInlinePlace(in.object("inline"_L1));
    comment.isDeleted = in.flag("deleted"_L1);
    comment.isPending = in.flag("pending"_L1);
    comment.resolvedBy = in.text("resolved_by"_L1);
    comment.resolvedOn = in.date("resolved_on"_L1);
    return comment;
}

Task readTask(const In &in)
{
    Task task;
    task.id = in.large("id"_L1);
    task.content = in.text("content"_L1);
    task.isResolved = in.text("state"_L1) == u"RESOLVED";
    task.creator = in.text("creator"_L1);
    task.createdOn = in.date("created_on"_L1);
    task.updatedOn = in.date("updated_on"_L1);
    task.resolvedOn = in.date("resolved_on"_L1);
    task.resolvedBy = in.text("resolved_by"_L1);
    task.comment = in.optional<qint64>("comment"_L1);
    return task;
}

Change readChange(const In &in)
{
    return {in.text("author"_L1), in.date("date"_L1),        in.text("state"_L1),
            in.text("title"_L1),  in.hash("source_hash"_L1), in.hash("destination_hash"_L1)};
}

PullRequest readPullRequest(const In &in)
{
    PullRequest request;
    request.id = in.number("id"_L1);
    request.title = in.text("title"_L1);
    request.description = in.text("description"_L1);
    request.state = in.text("state"_L1);
    request.isDraft = in.flag("draft"_L1);
    request.source = in.text("source"_L1);
    request.destination = in.text("destination"_L1);
    request.sourceHash = in.hash("source_hash"_L1);
    request.destinationHash = in.hash("destination_hash"_L1);
    request.mergeCommit = in.hash("merge_commit"_L1);
    request.author = in.text("author"_L1);
    request.createdOn = in.date("created_on"_L1);
    request.updatedOn = in.date("updated_on"_L1);
    request.closedOn = in.date("closed_on"_L1);
    request.closedBy = in.text("closed_by"_L1);
    request.reason = in.text("reason"_L1);
    request.closesSourceBranch = in.flag("close_source_branch"_L1);
    request.participants = in.list("participants"_L1, &readParticipant);
    request.comments = in.list("comments"_L1, &readComment);
    request.tasks = in.list("tasks"_L1, &readTask);
    request.changes = in.list("changes"_L1, &readChange);
    return request;
}

CommitStatus readCommitStatus(const In &in)
{
    return {in.hash("commit"_L1),  in.text("key"_L1),        in.text("name"_L1),
            in.text("state"_L1),   in.text("url"_L1),        in.text("description"_L1),
            in.text("refname"_L1), in.date("created_on"_L1), in.date("updated_on"_L1)};
}

CommitComment readCommitComment(const In &in)
{
    return {in.hash("commit"_L1), readComment(in.object("comment"_L1))};
}

Step readStep(const In &in)
{
    Step step;
    step.uuid = in.text("uuid"_L1);
    step.name = in.text("name"_L1);
    step.image = in.text("image"_L1);
    step.result = in.text("result"_L1);
    step.duration = in.number("duration_in_seconds"_L1);
    step.script = in.texts("script"_L1);
    // One text in a pipeline, a list of lines in a template.
    const QStringList lines = in.texts("log"_L1);
    step.log = lines.isEmpty() ? in.text("log"_L1).toUtf8() : (lines.join(u'\n') + u'\n').toUtf8();
    return step;
}

Pipeline readPipeline(const In &in)
{
    Pipeline pipeline;
    pipeline.number = in.number("build_number"_L1);
    pipeline.uuid = in.text("uuid"_L1);
    pipeline.refType = in.text("ref_type"_L1);
    pipeline.refName = in.text("ref_name"_L1);
    pipeline.commit = in.hash("commit"_L1);
    pipeline.selectorType = in.object("selector"_L1).text("type"_L1);
    pipeline.selectorPattern = in.object("selector"_L1).text("pattern"_L1);
    pipeline.creator = in.text("creator"_L1);
    pipeline.trigger = in.text("trigger"_L1);
    pipeline.createdOn = in.date("created_on"_L1);
    pipeline.state = in.text("state"_L1);
    pipeline.result = in.text("result"_L1);
    pipeline.pullRequest = in.number("pullrequest"_L1);
    pipeline.runsFrom = in.date("runs_from"_L1);
    pipeline.stepsDone = in.number("steps_done"_L1);
    pipeline.stoppedOn = in.date("stopped_on"_L1);
    pipeline.steps = in.list("steps"_L1, &readStep);
    return pipeline;
}

IssueComment readIssueComment(const In &in)
{
    return {in.number("id"_L1), in.text("author"_L1), in.text("content"_L1), in.date("created_on"_L1)};
}

Issue readIssue(const In &in)
{
    Issue issue;
    issue.id = in.number("id"_L1);
    issue.title = in.text("title"_L1);
    issue.content = in.text("content"_L1);
    issue.state = in.text("state"_L1);
    issue.kind = in.text("kind"_L1);
    issue.priority = in.text("priority"_L1);
    issue.reporter = in.text("reporter"_L1);
    issue.assignee = in.text("assignee"_L1);
    issue.createdOn = in.date("created_on"_L1);
    issue.updatedOn = in.date("updated_on"_L1);
    issue.comments = in.list("comments"_L1, &readIssueComment);
    return issue;
}

Hook readHook(const In &in)
{
    return {in.text("uuid"_L1),    in.text("url"_L1),        in.text("description"_L1), in.flag("active"_L1, true),
            in.texts("events"_L1), in.date("created_at"_L1), in.text("secret"_L1)};
}

Project readProject(const In &in)
{
    return {in.text("key"_L1), in.text("uuid"_L1), in.text("name"_L1), in.text("description"_L1),
            in.flag("is_private"_L1, true)};
}

// A sample does not say who reviews by default: the two who do it most.
QStringList frequentReviewers(const QList<PullRequest> &requests)
{
    QMap<QString, int> counts;
    for (const PullRequest &request : requests) {
        for (const Participant &participant : request.participants)
            counts[participant.nickname] += participant.isReviewer ? 1 : 0;
    }
    QStringList names = counts.keys();
    std::stable_sort(names.begin(), names.end(),
                     [&counts](const QString &a, const QString &b) { return counts.value(a) > counts.value(b); });
    return names.mid(0, 2);
}

std::shared_ptr<Repository> readRepository(const In &in)
{
    auto repository = std::make_shared<Repository>();
    repository->uuid = in.text("uuid"_L1);
    repository->slug = in.text("slug"_L1);
    repository->name = in.text("name"_L1);
    repository->description = in.text("description"_L1);
    repository->project = in.text("project"_L1);
    repository->language = in.text("language"_L1);
    repository->isPrivate = in.flag("is_private"_L1, true);
    repository->forkPolicy = in.text("fork_policy"_L1);
    repository->mainBranch = in.text("mainbranch"_L1);
    repository->createdOn = in.date("created_on"_L1);
    repository->updatedOn = in.date("updated_on"_L1);
    repository->hasIssues = in.flag("has_issues"_L1);
    repository->mergeStrategies = in.texts("merge_strategies"_L1);
    repository->defaultMergeStrategy = in.text("default_merge_strategy"_L1);
    repository->defaultReviewers = in.texts("default_reviewers"_L1);
    repository->pullRequests = in.list("pull_requests"_L1, &readPullRequest);
    if (!in.has("default_reviewers"_L1))
        repository->defaultReviewers = frequentReviewers(repository->pullRequests);
    std::sort(repository->pullRequests.begin(), repository->pullRequests.end(),
              [](const PullRequest &a, const PullRequest &b) { return a.id < b.id; });
    repository->statuses = in.list("statuses"_L1, &readCommitStatus);
    repository->commitComments = in.list("commit_comments"_L1, &readCommitComment);
    repository->pipelines = in.list("pipelines"_L1, &readPipeline);
    std::sort(repository->pipelines.begin(), repository->pipelines.end(),
              [](const Pipeline &a, const Pipeline &b) { return a.number < b.number; });
    repository->stepTemplates = in.list("step_templates"_L1, &readStep);
    repository->issues = in.list("issues"_L1, &readIssue);
    repository->hooks = in.list("hooks"_L1, &readHook);
    if (repository->mergeStrategies.isEmpty())
        repository->mergeStrategies = QStringList{u"merge_commit"_s, u"squash"_s, u"fast_forward"_s};
    if (repository->defaultMergeStrategy.isEmpty())
        repository->defaultMergeStrategy = repository->mergeStrategies.first();
    return repository;
}

Member readMember(const In &in)
{
    return {in.text("nickname"_L1), in.text("permission"_L1)};
}

Workspace readWorkspace(const In &in)
{
    Workspace workspace;
    workspace.uuid = in.text("uuid"_L1);
    workspace.slug = in.text("slug"_L1);
    workspace.name = in.text("name"_L1);
    workspace.members = in.list("members"_L1, &readMember);
    workspace.projects = in.list("projects"_L1, &readProject);
    workspace.repositories = in.list("repositories"_L1, &readRepository);
    for (const auto &repository : workspace.repositories)
        repository->workspace = workspace.slug;
    return workspace;
}

} // namespace

World readWorld(const QJsonObject &json)
{
    const In in(json);
    World world;
    world.signedIn = in.text("signed_in"_L1);
    world.epoch = in.date("epoch"_L1);
    world.seed = quint64(in.large("seed"_L1));
    world.lastId = in.large("last_id"_L1);
    world.accounts = in.list("accounts"_L1, &readAccount);
    world.workspaces = in.list("workspaces"_L1, &readWorkspace);
    for (const Workspace &workspace : world.workspaces) {
        for (const auto &repository : workspace.repositories) {
            for (const PullRequest &request : repository->pullRequests) {
                for (const Comment &comment : request.comments)
                    world.lastId = std::max(world.lastId, comment.id);
                for (const Task &task : request.tasks)
                    world.lastId = std::max(world.lastId, task.id);
            }
        }
    }
    world.index();
    return world;
}

} // namespace windlass::standin
