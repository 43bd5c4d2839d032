// SPDX-License-Identifier: GPL-3.0-or-later
// Pull requests: lists, one of them, its commits and statuses, and the redirects to its comparison.
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/queryfilter.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/pullrequestlist.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

constexpr int maximumPullRequests = 50;

// Only what `q` and `sort` may name: a whole object for each of some thousand requests would take too long.
QJsonObject comparable(const World &world, const PullRequest &request)
{
    const auto person = [&world](const QString &nickname) {
        const Account *account = world.account(nickname);
        if (!account)
            return QJsonObject();
        return QJsonObject{{u"uuid"_s, account->uuid},
                           {u"nickname"_s, account->nickname},
                           {u"account_id"_s, account->accountId},
                           {u"display_name"_s, account->displayName}};
    };
    const auto branch = [](const QString &name) { return QJsonObject{{u"branch"_s, QJsonObject{{u"name"_s, name}}}}; };
    QJsonArray reviewers;
    for (const Participant &participant : request.participants) {
        if (participant.isReviewer)
            reviewers.append(person(participant.nickname));
    }
    return {{u"id"_s, request.id},
            {u"title"_s, request.title},
            {u"description"_s, request.description},
            {u"state"_s, request.state},
            {u"draft"_s, request.isDraft},
            {u"author"_s, person(request.author)},
            {u"reviewers"_s, reviewers},
            {u"source"_s, branch(request.source)},
            {u"destination"_s, branch(request.destination)},
            {u"created_on"_s, writeDate(request.createdOn)},
            {u"updated_on"_s, writeDate(request.updatedOn)}};
}

HttpAnswer pullRequests(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    QList<ListedPullRequest> list;
    list.reserve(repository->pullRequests.size());
    for (const PullRequest &request : repository->pullRequests)
        list.append({repository.get(), &request});
    return pullRequestPage(call, *world, list);
}

// Finds the request of this call; the handler gets both, and the world stays locked meanwhile.
template <typename Handle>
HttpAnswer withPullRequest(Call &call, Handle handle)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    const PullRequest *request = std::as_const(*repository).pullRequest(call.parameter(u"id"_s).toInt());
    if (!request)
        return errorAnswer(404, u"Pull request not found"_s);
    return handle(*world, *repository, *request);
}

HttpAnswer onePullRequest(Call &call)
{
    return withPullRequest(call, [&](const World &world, const Repository &repository, const PullRequest &request) {
        return call.object(pullRequestShape(call.site, world, repository, request, *repository.git->refs()),
                           hiddenInPullRequest());
    });
}

HttpAnswer pullRequestCommits(Call &call)
{
    std::shared_ptr<GitRepository> git;
    QByteArray source;
    QByteArray destination;
    const HttpAnswer found =
        withPullRequest(call, [&](const World &, const Repository &repository, const PullRequest &request) {
            git = repository.git;
            source = sourceOf(request, *git->refs());
            destination = destinationOf(request, *git->refs());
            return HttpAnswer();
        });
    if (!git)
        return found;
    PageRules rules;
    const int length = call.pageLength(rules);
    if (length == 0)
        return Call::invalidPageLength();
    const int number = std::max(1, call.query.value(u"page"_s, u"1"_s).toInt());
    bool hasMore = false;
    const QByteArrayList hashes = git->history({source}, {destination}, {}, (number - 1) * length, length, &hasMore);
    const QList<GitCommit> commits = git->commits(hashes);
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    QJsonArray values;
    for (const GitCommit &commit : commits)
        values.append(commitShape(call.site, *world, *repository, commit));
    QJsonObject envelope{{u"pagelen"_s, length}, {u"page"_s, number}, {u"values"_s, values}};
    if (hasMore)
        envelope.insert(u"next"_s, call.addressWith({{u"page"_s, QString::number(number + 1)}}));
    return call.object(envelope, {u"values.rendered"_s});
}

HttpAnswer pullRequestStatuses(Call &call)
{
    return withPullRequest(call, [&](const World &, const Repository &repository, const PullRequest &request) {
        const QByteArray source = sourceOf(request, *repository.git->refs());
        QList<QJsonObject> list;
        for (const CommitStatus &status : repository.statuses) {
            if (status.commit == source)
                list.append(commitStatusShape(call.site, repository, status));
        }
        return call.filteredPage(list, {}, u"-updated_on"_s);
    });
}

// The answer is another address of the same API, in the host's own notation: "workspace/repo:SOURCE\rDESTINATION".
Handler comparisonRedirect(const QString &resource)
{
    return [resource](Call &call) {
        return withPullRequest(call, [&](const World &, const Repository &repository, const PullRequest &request) {
            const auto refs = repository.git->refs();
            HttpQuery query = call.query;
            query.set(u"from_pullrequest_id"_s, QString::number(request.id));
            query.set(u"topic"_s, u"true"_s);
            return redirect(302, call.site.api(repositoryPath(repository)) + u'/' + resource + u'/' +
                                     repository.fullName() + u':' +
                                     QString::fromLatin1(sourceOf(request, *refs).left(12)) + u"%0D"_s +
                                     QString::fromLatin1(destinationOf(request, *refs).left(12)) + u'?' +
                                     QString::fromLatin1(query.encoded()));
        });
    };
}

} // namespace

HttpAnswer pullRequestPage(Call &call, const World &world, QList<ListedPullRequest> requests)
{
    PageRules rules;
    rules.maximumLength = maximumPullRequests;
    rules.hidden = hiddenInPullRequests();
    if (call.query.has(u"q"_s)) {
        QString error;
        const QueryFilter filter = QueryFilter::parse(call.query.value(u"q"_s), &error);
        if (!filter.isValid())
            return errorAnswer(400, error);
        for (const QString &field : filter.fields()) {
            if (field.startsWith(u"participants"))
                return errorAnswer(400, u"Invalid field name: "_s + field);
        }
        requests.removeIf(
            [&](const ListedPullRequest &listed) { return !filter.matches(comparable(world, *listed.request)); });
    } else {
        QStringList states = call.query.values(u"state"_s);
        if (states.isEmpty())
            states.append(u"OPEN"_s);
        requests.removeIf([&](const ListedPullRequest &listed) { return !states.contains(listed.request->state); });
    }
    const QString sort = call.query.value(u"sort"_s);
    if (sort.isEmpty() || sort == u"-updated_on" || sort == u"-created_on") {
        const auto member = sort == u"-created_on" ? &PullRequest::createdOn : &PullRequest::updatedOn;
        std::stable_sort(requests.begin(), requests.end(),
                         [member](const auto &a, const auto &b) { return a.request->*member > b.request->*member; });
    } else {
        QList<QJsonObject> keys;
        for (qsizetype i = 0; i < requests.size(); ++i) {
            QJsonObject key = comparable(world, *requests.at(i).request);
            key.insert(u"row"_s, i);
            keys.append(key);
        }
        sortObjects(keys, sort);
        QList<ListedPullRequest> sorted;
        for (const QJsonObject &key : keys)
            sorted.append(requests.at(key.value("row"_L1).toInteger()));
        requests = sorted;
    }
    std::map<const Repository *, std::shared_ptr<const GitRefs>> refs;
    return call.page(requests.size(), rules, [&](qsizetype row) {
        const ListedPullRequest &listed = requests.at(row);
        auto &known = refs[listed.repository];
        if (!known)
            known = listed.repository->git->refs();
        return pullRequestShape(call.site, world, *listed.repository, *listed.request, *known);
    });
}

void addPullRequestRoutes(Router &router)
{
    const QString list = u"/repositories/{workspace}/{repo_slug}/pullrequests"_s;
    const QString one = list + u"/{id}"_s;
    router.add("GET", list, "pullrequest", pullRequests);
    router.add("GET", one, "pullrequest", onePullRequest);
    router.add("GET", one + u"/commits"_s, "pullrequest", pullRequestCommits);
    router.add("GET", one + u"/statuses"_s, "pullrequest", pullRequestStatuses);
    router.add("GET", one + u"/diff"_s, "pullrequest", comparisonRedirect(u"diff"_s));
    router.add("GET", one + u"/diffstat"_s, "pullrequest", comparisonRedirect(u"diffstat"_s));
    router.add("GET", one + u"/patch"_s, "pullrequest", comparisonRedirect(u"patch"_s));
    router.add("GET", one + u"/conflicts"_s, "pullrequest", comparisonRedirect(u"file-conflicts"_s));
}

} // namespace windlass::standin
