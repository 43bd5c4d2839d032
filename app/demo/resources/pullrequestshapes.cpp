// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/resources/shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

QString pullRequestAddress(const Site &site, const Repository &repository, const PullRequest &request)
{
    return site.api(repositoryPath(repository) + u"/pullrequests/"_s + QString::number(request.id));
}

QString pullRequestPage(const Site &site, const Repository &repository, const PullRequest &request)
{
    return site.origin + u'/' + repository.fullName() + u"/pull-requests/"_s + QString::number(request.id);
}

QJsonObject endpointShape(const Site &site, const Repository &repository, const QString &branch, const QByteArray &hash)
{
    return {{u"branch"_s, QJsonObject{{u"name"_s, branch}}},
            {u"commit"_s, hash.isEmpty() ? QJsonValue() : QJsonValue(commitStub(site, repository, hash.left(12)))},
            {u"repository"_s, repositoryStub(site, repository)}};
}

QJsonValue lineOrNull(const std::optional<int> &line)
{
    return line ? QJsonValue(*line) : QJsonValue();
}

} // namespace

QByteArray sourceOf(const PullRequest &request, const GitRefs &refs)
{
    return request.isOpen() ? refs.branches.value(request.source, request.sourceHash) : request.sourceHash;
}

QByteArray destinationOf(const PullRequest &request, const GitRefs &refs)
{
    return request.isOpen() ? refs.branches.value(request.destination, request.destinationHash)
                            : request.destinationHash;
}

QStringList hiddenInPullRequest()
{
    return {u"destination.branch.merge_strategies"_s, u"destination.branch.default_merge_strategy"_s};
}

QStringList hiddenInPullRequests()
{
    return hiddenInPullRequest() + QStringList{u"participants"_s, u"reviewers"_s, u"rendered"_s};
}

QJsonObject participantShape(const Site &site, const World &world, const Participant &participant)
{
    return {{u"type"_s, u"participant"_s},
            {u"user"_s, personShape(site, world, participant.nickname)},
            {u"role"_s, participant.isReviewer ? u"REVIEWER"_s : u"PARTICIPANT"_s},
            {u"approved"_s, participant.hasApproved},
            {u"state"_s, participant.state.isEmpty() ? QJsonValue() : QJsonValue(participant.state)},
            {u"participated_on"_s,
             participant.participatedOn.isValid() ? QJsonValue(writeDate(participant.participatedOn)) : QJsonValue()}};
}

QJsonObject pullRequestStub(const Site &site, const Repository &repository, const PullRequest &request)
{
    return {{u"type"_s, u"pullrequest"_s},
            {u"id"_s, request.id},
            {u"title"_s, request.title},
            {u"draft"_s, request.isDraft},
            {u"links"_s, linksOf({{u"self"_s, pullRequestAddress(site, repository, request)},
                                  {u"html"_s, pullRequestPage(site, repository, request)}})}};
}

QJsonObject pullRequestShape(const Site &site, const World &world, const Repository &repository,
                             const PullRequest &request, const GitRefs &refs)
{
    const QByteArray source = sourceOf(request, refs);
    const QByteArray destination = destinationOf(request, refs);
    QJsonObject destinationShape = endpointShape(site, repository, request.destination, destination);
    destinationShape.insert(u"branch"_s,
                            QJsonObject{{u"name"_s, request.destination},
                                        {u"merge_strategies"_s, QJsonArray::fromStringList(repository.mergeStrategies)},
                                        {u"default_merge_strategy"_s, repository.defaultMergeStrategy}});
    QJsonArray participants;
    QJsonArray reviewers;
    for (const Participant &participant : request.participants) {
        participants.append(participantShape(site, world, participant));
        if (participant.isReviewer)
            reviewers.append(personShape(site, world, participant.nickname));
    }
    const auto visibleComments = std::count_if(request.comments.begin(), request.comments.end(),
                                               [](const Comment &c) { return !c.isDeleted && !c.isPending; });
    const auto openTasks =
        std::count_if(request.tasks.begin(), request.tasks.end(), [](const Task &t) { return !t.isResolved; });

    const QString self = pullRequestAddress(site, repository, request);
    const QString comparison = u'/' + repository.fullName() + u':' + QString::fromLatin1(source.left(12)) + u"%0D"_s +
                               QString::fromLatin1(destination.left(12)) + u"?from_pullrequest_id="_s +
                               QString::number(request.id) + u"&topic=true"_s;
    const QString path = site.api(repositoryPath(repository));
    QJsonObject shape = pullRequestStub(site, repository, request);
    shape.insert(u"links"_s, linksOf({{u"self"_s, self},
                                      {u"html"_s, pullRequestPage(site, repository, request)},
                                      {u"commits"_s, self + u"/commits"_s},
                                      {u"approve"_s, self + u"/approve"_s},
                                      {u"request-changes"_s, self + u"/request-changes"_s},
                                      {u"diff"_s, path + u"/diff"_s + comparison},
                                      {u"diffstat"_s, path + u"/diffstat"_s + comparison},
                                      {u"comments"_s, self + u"/comments"_s},
                                      {u"activity"_s, self + u"/activity"_s},
                                      {u"merge"_s, self + u"/merge"_s},
                                      {u"decline"_s, self + u"/decline"_s},
                                      {u"statuses"_s, self + u"/statuses"_s}}));
    shape.insert(u"description"_s, request.description);
    shape.insert(u"summary"_s, rendered(request.description));
    shape.insert(u"rendered"_s, QJsonObject{{u"title"_s, rendered(request.title)},
                                            {u"description"_s, rendered(request.description)},
                                            {u"reason"_s, rendered(request.reason)}});
    shape.insert(u"state"_s, request.state);
    shape.insert(u"queued"_s, false);
    shape.insert(u"author"_s, personShape(site, world, request.author));
    shape.insert(u"source"_s, endpointShape(site, repository, request.source, source));
    shape.insert(u"destination"_s, destinationShape);
    shape.insert(u"merge_commit"_s, request.mergeCommit.isEmpty()
                                        ? QJsonValue()
                                        : QJsonValue(commitStub(site, repository, request.mergeCommit.left(12))));
    shape.insert(u"comment_count"_s, qint64(visibleComments));
    shape.insert(u"task_count"_s, qint64(openTasks));
    shape.insert(u"close_source_branch"_s, request.closesSourceBranch);
    shape.insert(u"closed_by"_s, personShape(site, world, request.closedBy));
    shape.insert(u"reason"_s, request.reason);
    shape.insert(u"created_on"_s, writeDate(request.createdOn));
    shape.insert(u"updated_on"_s, writeDate(request.updatedOn));
    shape.insert(u"participants"_s, participants);
    shape.insert(u"reviewers"_s, reviewers);
    return shape;
}

QJsonObject commentShape(const Site &site, const World &world, const Repository &repository, const PullRequest &request,
                         const Comment &comment)
{
    const QString self = pullRequestAddress(site, repository, request) + u"/comments/"_s;
    const QString page = pullRequestPage(site, repository, request) + u"/_/diff#comment-"_s;
    const auto linksFor = [&](qint64 id) {
        return linksOf({{u"self"_s, self + QString::number(id)}, {u"html"_s, page + QString::number(id)}});
    };
    QJsonObject shape{{u"type"_s, u"pullrequest_comment"_s},
                      {u"id"_s, comment.id},
                      {u"created_on"_s, writeDate(comment.createdOn)},
                      {u"updated_on"_s, writeDate(comment.updatedOn)},
                      {u"content"_s, rendered(comment.isDeleted ? QString() : comment.content)},
                      {u"user"_s, personShape(site, world, comment.author)},
                      {u"deleted"_s, comment.isDeleted},
                      {u"pending"_s, comment.isPending},
                      {u"pullrequest"_s, pullRequestStub(site, repository, request)},
                      {u"links"_s, linksFor(comment.id)}};
    if (comment.parent)
        shape.insert(u"parent"_s, QJsonObject{{u"id"_s, *comment.parent}, {u"links"_s, linksFor(*comment.parent)}});
    if (comment.inlinePlace) {
        const InlinePlace &place = *comment.inlinePlace;
        QJsonObject inlineShape{{u"path"_s, place.path},
                                {u"to"_s, lineOrNull(place.to)},
                                {u"from"_s, lineOrNull(place.from)},
                                {u"outdated"_s, place.isOutdated},
                                {u"context_lines"_s, QString()},
                                {u"src_rev"_s, QString::fromLatin1(request.sourceHash.left(12))},
                                {u"dest_rev"_s, QString::fromLatin1(request.destinationHash.left(12))}};
        if (place.startTo)
            inlineShape.insert(u"start_to"_s, *place.startTo);
        if (place.startFrom)
            inlineShape.insert(u"start_from"_s, *place.startFrom);
        shape.insert(u"inline"_s, inlineShape);
    }
    if (!comment.resolvedBy.isEmpty()) {
        shape.insert(u"resolution"_s, QJsonObject{{u"type"_s, u"comment_resolution"_s},
                                                  {u"user"_s, personShape(site, world, comment.resolvedBy)},
                                                  {u"created_on"_s, writeDate(comment.resolvedOn)}});
    }
    return shape;
}

} // namespace windlass::standin
