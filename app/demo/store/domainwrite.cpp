// SPDX-License-Identifier: GPL-3.0-or-later
// Structs → workspace.json, one function a struct, in the order of domain.h.
#include "app/demo/store/domain.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const QByteArray &hash)
{
    return orNull(QString::fromLatin1(hash));
}

QJsonValue orNull(const QDateTime &date)
{
    return date.isValid() ? QJsonValue(writeDate(date)) : QJsonValue();
}

template <typename Integer>
QJsonValue orNull(const std::optional<Integer> &number)
{
    return number ? QJsonValue(qint64(*number)) : QJsonValue();
}

template <typename T, typename Write>
QJsonArray written(const QList<T> &list, Write write)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(write(item));
    return array;
}

QJsonObject writeAccount(const Account &a)
{
    return {{u"uuid"_s, a.uuid},         {u"account_id"_s, a.accountId},
            {u"nickname"_s, a.nickname}, {u"display_name"_s, a.displayName},
            {u"email"_s, a.email},       {u"hue"_s, a.hue}};
}

QJsonObject writeParticipant(const Participant &p)
{
    return {{u"nickname"_s, p.nickname},
            {u"role"_s, p.isReviewer ? u"REVIEWER"_s : u"PARTICIPANT"_s},
            {u"approved"_s, p.hasApproved},
            {u"state"_s, orNull(p.state)},
            {u"participated_on"_s, orNull(p.participatedOn)}};
}

QJsonObject writeComment(const Comment &c)
{
    QJsonObject json{{u"id"_s, c.id},
                     {u"author"_s, c.author},
                     {u"content"_s, c.content},
                     {u"created_on"_s, orNull(c.createdOn)},
                     {u"updated_on"_s, orNull(c.updatedOn)},
                     {u"parent"_s, orNull(c.parent)},
                     {u"deleted"_s, c.isDeleted},
                     {u"pending"_s, c.isPending},
                     {u"resolved_by"_s, orNull(c.resolvedBy)},
                     {u"resolved_on"_s, orNull(c.resolvedOn)}};
    if (c.inlinePlace) {
        const InlinePlace &place = *c.inlinePlace;
        json.insert(u"inline"_s, QJsonObject{{u"path"_s, place.path},
                                             {u"to"_s, orNull(place.to)},
                                             {u"from"_s, orNull(place.from)},
                                             {u"start_to"_s, orNull(place.startTo)},
                                             {u"start_from"_s, orNull(place.startFrom)},
                                             {u"outdated"_s, place.isOutdated}});
    }
    return json;
}

QJsonObject writeTask(const Task &t)
{
    return {{u"id"_s, t.id},
            {u"content"_s, t.content},
            {u"state"_s, t.isResolved ? u"RESOLVED"_s : u"UNRESOLVED"_s},
            {u"creator"_s, t.creator},
            {u"created_on"_s, orNull(t.createdOn)},
            {u"updated_on"_s, orNull(t.updatedOn)},
            {u"resolved_on"_s, orNull(t.resolvedOn)},
            {u"resolved_by"_s, orNull(t.resolvedBy)},
            {u"comment"_s, orNull(t.comment)}};
}

QJsonObject writeChange(const Change &c)
{
    return {{u"author"_s, c.author},
            {u"date"_s, orNull(c.date)},
            {u"state"_s, c.state},
            {u"title"_s, c.title},
            {u"source_hash"_s, orNull(c.sourceHash)},
            {u"destination_hash"_s, orNull(c.destinationHash)}};
}

QJsonObject writePullRequest(const PullRequest &p)
{
    return {{u"id"_s, p.id},
            {u"title"_s, p.title},
            {u"description"_s, p.description},
            {u"state"_s, p.state},
            {u"draft"_s, p.isDraft},
            {u"source"_s, p.source},
            {u"destination"_s, p.destination},
            {u"source_hash"_s, orNull(p.sourceHash)},
            {u"destination_hash"_s, orNull(p.destinationHash)},
            {u"merge_commit"_s, orNull(p.mergeCommit)},
            {u"author"_s, p.author},
            {u"created_on"_s, orNull(p.createdOn)},
            {u"updated_on"_s, orNull(p.updatedOn)},
            {u"closed_on"_s, orNull(p.closedOn)},
            {u"closed_by"_s, orNull(p.closedBy)},
            {u"reason"_s, p.reason},
            {u"close_source_branch"_s, p.closesSourceBranch},
            {u"participants"_s, written(p.participants, writeParticipant)},
            {u"comments"_s, written(p.comments, writeComment)},
            {u"tasks"_s, written(p.tasks, writeTask)},
            {u"changes"_s, written(p.changes, writeChange)}};
}

QJsonObject writeCommitStatus(const CommitStatus &s)
{
    return {{u"commit"_s, QString::fromLatin1(s.commit)},
            {u"key"_s, s.key},
            {u"name"_s, s.name},
            {u"state"_s, s.state},
            {u"url"_s, s.url},
            {u"description"_s, s.description},
            {u"refname"_s, orNull(s.refname)},
            {u"created_on"_s, orNull(s.createdOn)},
            {u"updated_on"_s, orNull(s.updatedOn)}};
}

QJsonObject writeCommitComment(const CommitComment &c)
{
    return {{u"commit"_s, QString::fromLatin1(c.commit)}, {u"comment"_s, writeComment(c.comment)}};
}

QJsonObject writeStep(const Step &s)
{
    return {{u"uuid"_s, s.uuid},
            {u"name"_s, s.name},
            {u"image"_s, s.image},
            {u"result"_s, orNull(s.result)},
            {u"duration_in_seconds"_s, s.duration},
            {u"script"_s, QJsonArray::fromStringList(s.script)},
            {u"log"_s, QString::fromUtf8(s.log)}};
}

QJsonObject writePipeline(const Pipeline &p)
{
    return {
        {u"build_number"_s, p.number},
        {u"uuid"_s, p.uuid},
        {u"ref_type"_s, orNull(p.refType)},
        {u"ref_name"_s, orNull(p.refName)},
        {u"commit"_s, QString::fromLatin1(p.commit)},
        {u"selector"_s, QJsonObject{{u"type"_s, orNull(p.selectorType)}, {u"pattern"_s, orNull(p.selectorPattern)}}},
        {u"creator"_s, p.creator},
        {u"trigger"_s, p.trigger},
        {u"created_on"_s, orNull(p.createdOn)},
        {u"state"_s, p.state},
        {u"result"_s, orNull(p.result)},
        {u"pullrequest"_s, p.pullRequest},
        {u"runs_from"_s, orNull(p.runsFrom)},
        {u"steps_done"_s, p.stepsDone},
        {u"stopped_on"_s, orNull(p.stoppedOn)},
        {u"steps"_s, written(p.steps, writeStep)}};
}

QJsonObject writeIssueComment(const IssueComment &c)
{
    return {
        {u"id"_s, c.id}, {u"author"_s, c.author}, {u"content"_s, c.content}, {u"created_on"_s, orNull(c.createdOn)}};
}

QJsonObject writeIssue(const Issue &i)
{
    return {{u"id"_s, i.id},
            {u"title"_s, i.title},
            {u"content"_s, i.content},
            {u"state"_s, i.state},
            {u"kind"_s, i.kind},
            {u"priority"_s, i.priority},
            {u"reporter"_s, i.reporter},
            {u"assignee"_s, orNull(i.assignee)},
            {u"created_on"_s, orNull(i.createdOn)},
            {u"updated_on"_s, orNull(i.updatedOn)},
            {u"comments"_s, written(i.comments, writeIssueComment)}};
}

QJsonObject writeHook(const Hook &h)
{
    return {{u"uuid"_s, h.uuid},
            {u"url"_s, h.url},
            {u"description"_s, h.description},
            {u"active"_s, h.isActive},
            {u"events"_s, QJsonArray::fromStringList(h.events)},
            {u"created_at"_s, orNull(h.createdAt)},
            {u"secret"_s, orNull(h.secret)}};
}

QJsonObject writeProject(const Project &p)
{
    return {{u"key"_s, p.key},
            {u"uuid"_s, p.uuid},
            {u"name"_s, p.name},
            {u"description"_s, p.description},
            {u"is_private"_s, p.isPrivate}};
}

QJsonObject writeRepository(const std::shared_ptr<Repository> &pointer)
{
    const Repository &r = *pointer;
    return {{u"uuid"_s, r.uuid},
            {u"slug"_s, r.slug},
            {u"name"_s, r.name},
            {u"description"_s, r.description},
            {u"project"_s, r.project},
            {u"language"_s, r.language},
            {u"is_private"_s, r.isPrivate},
            {u"fork_policy"_s, r.forkPolicy},
            {u"mainbranch"_s, r.mainBranch},
            {u"created_on"_s, orNull(r.createdOn)},
            {u"updated_on"_s, orNull(r.updatedOn)},
            {u"has_issues"_s, r.hasIssues},
            {u"merge_strategies"_s, QJsonArray::fromStringList(r.mergeStrategies)},
            {u"default_merge_strategy"_s, r.defaultMergeStrategy},
            {u"default_reviewers"_s, QJsonArray::fromStringList(r.defaultReviewers)},
            {u"pull_requests"_s, written(r.pullRequests, writePullRequest)},
            {u"statuses"_s, written(r.statuses, writeCommitStatus)},
            {u"commit_comments"_s, written(r.commitComments, writeCommitComment)},
            {u"pipelines"_s, written(r.pipelines, writePipeline)},
            {u"step_templates"_s, written(r.stepTemplates, writeStep)},
            {u"issues"_s, written(r.issues, writeIssue)},
            {u"hooks"_s, written(r.hooks, writeHook)}};
}

QJsonObject writeMember(const Member &m)
{
    return {{u"nickname"_s, m.nickname}, {u"permission"_s, m.permission}};
}

QJsonObject writeWorkspace(const Workspace &w)
{
    return {{u"uuid"_s, w.uuid},
            {u"slug"_s, w.slug},
            {u"name"_s, w.name},
            {u"members"_s, written(w.members, writeMember)},
            {u"projects"_s, written(w.projects, writeProject)},
            {u"repositories"_s, written(w.repositories, writeRepository)}};
}

} // namespace

QJsonObject writeWorld(const World &world)
{
    return {{u"version"_s, 1},
            {u"seed"_s, qint64(world.seed)},
            {u"epoch"_s, orNull(world.epoch)},
            {u"signed_in"_s, world.signedIn},
            {u"last_id"_s, world.lastId},
            {u"accounts"_s, written(world.accounts, writeAccount)},
            {u"workspaces"_s, written(world.workspaces, writeWorkspace)}};
}

} // namespace windlass::standin
