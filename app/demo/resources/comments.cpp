// SPDX-License-Identifier: GPL-3.0-or-later
// Comments of pull requests.
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

HttpAnswer commentMissing(const Call &call)
{
    return errorAnswer(404, call.parameter(u"comment_id"_s)); // The host's whole message is the number.
}

// Finds the pull request of this call for changing it.
template <typename Change>
HttpAnswer changeRequest(Call &call, Change change)
{
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    PullRequest *request = repository->pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    HttpAnswer answer = change(*world, *repository, *request);
    if (answer.status < 300)
        world.save();
    return answer;
}

HttpAnswer comments(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    const PullRequest *request = std::as_const(*repository).pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    QList<QJsonObject> list;
    for (const Comment &comment : request->comments) {
        const auto hasAnswers = std::any_of(request->comments.begin(), request->comments.end(),
                                            [&](const Comment &other) { return other.parent == comment.id; });
        if (comment.isDeleted && !hasAnswers)
            continue; // A deleted one stays only to hold its thread together.
        if (comment.isPending && comment.author != call.me())
            continue;
        list.append(commentShape(call.site, *world, *repository, *request, comment));
    }
    return call.filteredPage(list, {}, u"created_on"_s);
}

HttpAnswer oneComment(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    PullRequest *request = repository->pullRequest(call.parameter(u"id"_s).toInt());
    const Comment *comment = request ? request->comment(call.parameter(u"comment_id"_s).toLongLong()) : nullptr;
    if (!comment)
        return commentMissing(call);
    return call.object(commentShape(call.site, *world, *repository, *request, *comment));
}

// `inline` takes these keys and numbers only; null and anything else refuse the comment.
std::optional<HttpAnswer> readInline(const QJsonObject &json, InlinePlace *place)
{
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QString key = it.key();
        if (key == u"path") {
            place->path = it.value().toString();
            continue;
        }
        if (!QStringList{u"to"_s, u"from"_s, u"start_to"_s, u"start_from"_s}.contains(key))
            return fieldError(u"inline."_s + key, u"extra keys not allowed"_s);
        if (!it.value().isDouble() || it.value().toInt() < 1)
            return fieldError(u"inline."_s + key, u"expected int"_s);
        const int line = it.value().toInt();
        (key == u"to"         ? place->to
         : key == u"from"     ? place->from
         : key == u"start_to" ? place->startTo
                              : place->startFrom) = line;
    }
    if (place->path.isEmpty())
        return fieldError(u"inline.path"_s, u"required key not provided"_s);
    if ((place->startTo && (!place->to || *place->startTo > *place->to)) ||
        (place->startFrom && (!place->from || *place->startFrom > *place->from)))
        return fieldError(u"inline"_s, u"The start of a range must not be behind its end."_s);
    return std::nullopt;
}

HttpAnswer createComment(Call &call)
{
    const QString raw = call.body.value("content"_L1).toObject().value("raw"_L1).toString();
    if (call.body.contains("type"_L1))
        return fieldError(u"type"_s, u"extra keys not allowed"_s);
    if (raw.trimmed().isEmpty())
        return fieldError(u"content"_s, u"required key not provided"_s);
    return changeRequest(call, [&](World &world, Repository &repository, PullRequest &request) {
        Comment comment;
        comment.author = call.me();
        comment.content = raw;
        comment.createdOn = comment.updatedOn = QDateTime::currentDateTimeUtc();
        comment.isPending = call.body.value("pending"_L1).toBool();
        if (call.body.contains("inline"_L1)) {
            InlinePlace place;
            if (const auto problem = readInline(call.body.value("inline"_L1).toObject(), &place))
                return *problem;
            comment.inlinePlace = place; // Neither path nor line is checked against the diff, as on the host.
        }
        const QJsonObject parent = call.body.value("parent"_L1).toObject();
        if (!parent.isEmpty()) {
            const Comment *found = request.comment(parent.value("id"_L1).toInteger());
            if (!found)
                return fieldError(u"parent"_s, u"Comment not found"_s);
            comment.parent = found->id;
            comment.inlinePlace = found->inlinePlace;
        }
        comment.id = ++world.lastId;
        request.comments.append(comment);
        request.updatedOn = comment.createdOn;
        Participant *participant = request.participant(call.me());
        if (!participant) {
            request.participants.append({call.me(), false, false, {}, comment.createdOn});
        } else if (participant->state.isEmpty()) {
            participant->participatedOn = comment.createdOn;
        }
        return call.object(commentShape(call.site, world, repository, request, comment), {}, 201);
    });
}

HttpAnswer updateComment(Call &call)
{
    return changeRequest(call, [&](World &world, Repository &repository, PullRequest &request) {
        Comment *comment = request.comment(call.parameter(u"comment_id"_s).toLongLong());
        if (!comment || comment->isDeleted)
            return commentMissing(call);
        if (comment->author != call.me())
            return errorAnswer(403, u"You may only edit your own comments."_s);
        const QJsonObject content = call.body.value("content"_L1).toObject();
        if (content.contains("raw"_L1)) {
            if (content.value("raw"_L1).toString().trimmed().isEmpty())
                return fieldError(u"content"_s, u"This field may not be blank."_s);
            comment->content = content.value("raw"_L1).toString();
        }
        comment->isPending = call.body.value("pending"_L1).toBool(comment->isPending);
        comment->updatedOn = QDateTime::currentDateTimeUtc();
        return call.object(commentShape(call.site, world, repository, request, *comment));
    });
}

HttpAnswer deleteComment(Call &call)
{
    return changeRequest(call, [&](World &, Repository &, PullRequest &request) {
        Comment *comment = request.comment(call.parameter(u"comment_id"_s).toLongLong());
        if (!comment || comment->isDeleted)
            return commentMissing(call);
        if (comment->author != call.me())
            return errorAnswer(403, u"You may only delete your own comments."_s);
        comment->isDeleted = true;
        comment->content.clear();
        comment->updatedOn = QDateTime::currentDateTimeUtc();
        return noContent();
    });
}

HttpAnswer resolveComment(Call &call)
{
    return changeRequest(call, [&](World &world, Repository &, PullRequest &request) {
        Comment *comment = request.comment(call.parameter(u"comment_id"_s).toLongLong());
        if (!comment)
            return commentMissing(call);
        if (comment->parent)
            return errorAnswer(403, u"Only top-level comments can be resolved."_s);
        if (!comment->resolvedBy.isEmpty())
            return errorAnswer(409, u"This comment is already resolved."_s);
        comment->resolvedBy = call.me();
        comment->resolvedOn = QDateTime::currentDateTimeUtc();
        return call.object({{u"type"_s, u"comment_resolution"_s},
                            {u"user"_s, personShape(call.site, world, call.me())},
                            {u"created_on"_s, writeDate(comment->resolvedOn)}});
    });
}

HttpAnswer reopenComment(Call &call)
{
    return changeRequest(call, [&](World &, Repository &, PullRequest &request) {
        Comment *comment = request.comment(call.parameter(u"comment_id"_s).toLongLong());
        if (!comment || comment->resolvedBy.isEmpty())
            return commentMissing(call);
        comment->resolvedBy.clear();
        comment->resolvedOn = {};
        return noContent();
    });
}

} // namespace

void addCommentRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/pullrequests/{id}/comments"_s;
    const QString one = list + u"/{comment_id}"_s;
    router.add("GET", list, "pullrequest", comments);
    router.add("POST", list, "pullrequest", createComment);
    router.add("GET", one, "pullrequest", oneComment);
    router.add("PUT", one, "pullrequest", updateComment);
    router.add("DELETE", one, "pullrequest", deleteComment);
    router.add("POST", one + u"/resolve"_s, "pullrequest", resolveComment);
    router.add("DELETE", one + u"/resolve"_s, "pullrequest", reopenComment);
}

} // namespace windlass::standin
