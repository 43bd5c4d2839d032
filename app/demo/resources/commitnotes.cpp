// SPDX-License-Identifier: GPL-3.0-or-later
// What people and builds say about a commit.
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// The full hash; empty when the repository or the commit is unknown, then with the answer.
QByteArray commitOf(Call &call, HttpAnswer *problem)
{
    const auto git = call.git(nullptr);
    if (!git) {
        *problem = call.repositoryMissing();
        return {};
    }
    const QByteArray hash = git->resolve(call.parameter(u"commit"_s));
    if (hash.isEmpty())
        *problem = errorAnswer(404, u"Changeset not found."_s);
    return hash;
}

HttpAnswer commitStatuses(Call &call)
{
    HttpAnswer problem;
    const QByteArray hash = commitOf(call, &problem);
    if (hash.isEmpty())
        return problem;
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    const QString refname = call.query.value(u"refname"_s);
    QList<QJsonObject> list;
    for (const CommitStatus &status : repository->statuses) {
        if (status.commit == hash && (refname.isEmpty() || status.refname == refname))
            list.append(commitStatusShape(call.site, *repository, status));
    }
    PageRules rules;
    rules.defaultLength = 30;
    rules.showsSize = false;
    return call.filteredPage(list, rules, u"-updated_on"_s);
}

HttpAnswer createCommitStatus(Call &call)
{
    HttpAnswer problem;
    const QByteArray hash = commitOf(call, &problem);
    if (hash.isEmpty())
        return problem;
    for (const QString &needed : {u"key"_s, u"state"_s, u"url"_s}) {
        if (call.body.value(needed).toString().isEmpty())
            return fieldError(needed, u"required key not provided"_s);
    }
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    const QString key = call.body.value("key"_L1).toString();
    auto found = std::find_if(repository->statuses.begin(), repository->statuses.end(),
                              [&](const CommitStatus &s) { return s.commit == hash && s.key == key; });
    if (found == repository->statuses.end()) { // The same key again changes the status that is there.
        CommitStatus fresh;
        fresh.commit = hash;
        fresh.key = key;
        fresh.createdOn = QDateTime::currentDateTimeUtc();
        repository->statuses.append(fresh);
        found = repository->statuses.end() - 1;
    }
    found->state = call.body.value("state"_L1).toString();
    found->url = call.body.value("url"_L1).toString();
    found->name = call.body.value("name"_L1).toString(found->name);
    found->description = call.body.value("description"_L1).toString(found->description);
    found->refname = call.body.value("refname"_L1).toString(found->refname);
    found->updatedOn = QDateTime::currentDateTimeUtc();
    world.save();
    return call.object(commitStatusShape(call.site, *repository, *found), {}, 201);
}

QJsonObject commitCommentShape(const Site &site, const World &world, const Repository &repository,
                               const CommitComment &c)
{
    // The same members as a comment of a pull request, with the commit in its place.
    QJsonObject shape = commentShape(site, world, repository, {}, c.comment);
    shape.insert(u"type"_s, u"commit_comment"_s);
    shape.remove(u"pullrequest"_s);
    shape.remove(u"pending"_s);
    shape.insert(u"commit"_s, commitStub(site, repository, c.commit));
    const QString self = u"/commit/"_s + QString::fromLatin1(c.commit) + u"/comments/"_s;
    const auto linksFor = [&](qint64 id) {
        return linksOf({{u"self"_s, site.api(repositoryPath(repository) + self + QString::number(id))},
                        {u"html"_s, site.origin + u'/' + repository.fullName() + u"/commits/"_s +
                                        QString::fromLatin1(c.commit) + u"#comment-"_s + QString::number(id)}});
    };
    shape.insert(u"links"_s, linksFor(c.comment.id));
    if (c.comment.parent)
        shape.insert(u"parent"_s, QJsonObject{{u"id"_s, *c.comment.parent}, {u"links"_s, linksFor(*c.comment.parent)}});
    return shape;
}

HttpAnswer commitComments(Call &call)
{
    HttpAnswer problem;
    const QByteArray hash = commitOf(call, &problem);
    if (hash.isEmpty())
        return problem;
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    QList<QJsonObject> list;
    for (const CommitComment &comment : repository->commitComments) {
        if (comment.commit == hash)
            list.append(commitCommentShape(call.site, *world, *repository, comment));
    }
    return call.filteredPage(list, {}, u"created_on"_s);
}

HttpAnswer createCommitComment(Call &call)
{
    HttpAnswer problem;
    const QByteArray hash = commitOf(call, &problem);
    if (hash.isEmpty())
        return problem;
    const QString raw = call.body.value("content"_L1).toObject().value("raw"_L1).toString();
    if (raw.trimmed().isEmpty())
        return fieldError(u"content.raw"_s, u"required key not provided"_s);
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    CommitComment fresh;
    fresh.commit = hash;
    fresh.comment.id = ++world->lastId;
    fresh.comment.author = call.me();
    fresh.comment.content = raw;
    fresh.comment.createdOn = fresh.comment.updatedOn = QDateTime::currentDateTimeUtc();
    const QJsonObject place = call.body.value("inline"_L1).toObject();
    if (!place.isEmpty()) {
        InlinePlace inlinePlace;
        inlinePlace.path = place.value("path"_L1).toString();
        if (place.value("to"_L1).isDouble())
            inlinePlace.to = place.value("to"_L1).toInt();
        if (place.value("from"_L1).isDouble())
            inlinePlace.from = place.value("from"_L1).toInt();
        fresh.comment.inlinePlace = inlinePlace;
    }
    const QJsonValue parent = call.body.value("parent"_L1).toObject().value("id"_L1);
    if (parent.isDouble())
        fresh.comment.parent = parent.toInteger();
    repository->commitComments.append(fresh);
    world.save();
    return call.object(commitCommentShape(call.site, *world, *repository, fresh), {}, 201);
}

// GET, PUT and DELETE of one comment. Only the author changes or deletes it, and one with answers stays without its text.
HttpAnswer oneCommitComment(Call &call)
{
    HttpAnswer problem;
    const QByteArray hash = commitOf(call, &problem);
    if (hash.isEmpty())
        return problem;
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    const qint64 id = call.parameter(u"comment_id"_s).toLongLong();
    auto &all = repository->commitComments;
    const auto found = std::find_if(all.begin(), all.end(), [&](const CommitComment &one) {
        return one.commit == hash && one.comment.id == id;
    });
    if (found == all.end())
        return errorAnswer(404, u"Comment not found"_s);
    Comment &comment = found->comment;
    if (call.request.method == "GET")
        return call.object(commitCommentShape(call.site, *world, *repository, *found));
    if (comment.author != call.me())
        return errorAnswer(403, u"Only the author can change this comment."_s);
    if (call.request.method == "DELETE") {
        const bool hasAnswers = std::any_of(all.cbegin(), all.cend(),
                                            [id](const CommitComment &one) { return one.comment.parent == id; });
        if (hasAnswers) {
            comment.isDeleted = true;
            comment.content.clear();
        } else {
            all.erase(found);
        }
        world.save();
        return noContent();
    }
    const QString raw = call.body.value("content"_L1).toObject().value("raw"_L1).toString();
    if (raw.trimmed().isEmpty())
        return fieldError(u"content.raw"_s, u"required key not provided"_s);
    comment.content = raw;
    comment.updatedOn = QDateTime::currentDateTimeUtc();
    world.save();
    return call.object(commitCommentShape(call.site, *world, *repository, *found));
}

// Pull requests whose source holds the commit and whose destination did not.
HttpAnswer pullRequestsOfCommit(Call &call)
{
    HttpAnswer problem;
    const QByteArray hash = commitOf(call, &problem);
    if (hash.isEmpty())
        return problem;
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    const auto refs = repository->git->refs();
    QList<QJsonObject> list;
    for (const PullRequest &request : repository->pullRequests) {
        const QByteArray source = sourceOf(request, *refs);
        const QByteArray destination = destinationOf(request, *refs);
        const bool isMerge = !request.mergeCommit.isEmpty() && hash.startsWith(request.mergeCommit);
        if (isMerge || (repository->git->isAncestor(hash, source) && !repository->git->isAncestor(hash, destination)))
            list.append(pullRequestStub(call.site, *repository, request));
    }
    return call.filteredPage(list, {});
}

} // namespace

void addCommitNoteRoutes(Router &router)
{
    const QString commit = u"/repositories/{workspace}/{repo_slug}/commit/{commit}"_s;
    router.add("GET", commit + u"/statuses"_s, "repository", commitStatuses);
    router.add("POST", commit + u"/statuses/build"_s, "repository", createCommitStatus);
    router.add("GET", commit + u"/comments"_s, "repository", commitComments);
    router.add("POST", commit + u"/comments"_s, "repository", createCommitComment);
    for (const char *method : {"GET", "PUT", "DELETE"})
        router.add(method, commit + u"/comments/{comment_id}"_s, "repository", oneCommitComment);
    router.add("GET", commit + u"/pullrequests"_s, "pullrequest", pullRequestsOfCommit);
}

} // namespace windlass::standin
