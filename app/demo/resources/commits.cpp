// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

constexpr int defaultCommits = 30;

QByteArrayList allTips(const GitRefs &refs)
{
    QByteArrayList tips = refs.branches.values();
    for (const GitRefs::Tag &tag : refs.tags)
        tips.append(tag.commit);
    std::sort(tips.begin(), tips.end());
    tips.erase(std::unique(tips.begin(), tips.end()), tips.end());
    return tips;
}

HttpAnswer unknownRevision(const QString &revision)
{
    return errorAnswer(404, u"Commit not found: "_s + revision, {}, {});
}

// Revisions of a request → hashes. False with the answer when one is unknown.
bool resolveAll(GitRepository &git, const QStringList &revisions, QByteArrayList *hashes, HttpAnswer *problem)
{
    for (const QString &revision : revisions) {
        const QByteArray hash = git.resolve(revision);
        if (hash.isEmpty()) {
            *problem = unknownRevision(revision);
            return false;
        }
        hashes->append(hash);
    }
    return true;
}

HttpAnswer history(Call &call)
{
    QString fullName;
    const auto git = call.git(&fullName);
    if (!git) {
        // As live: HTML instead of JSON, the one error of the API that no client may show as it is.
        if (!call.parameter(u"revision"_s).isEmpty())
            return HttpAnswer::of(
                404, "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>Not found</title></head><body>Not found</body></html>");
        return call.repositoryMissing();
    }
    PageRules rules;
    rules.defaultLength = defaultCommits;
    const int length = call.pageLength(rules);
    if (length == 0)
        return Call::invalidPageLength();

    Site::HistoryContext context;
    const int number = std::max(1, call.query.value(u"page"_s, u"1"_s).toInt());
    if (!call.query.has(u"ctx"_s) || !call.site.keptHistory(call.query.value(u"ctx"_s), &context)) {
        HttpAnswer problem;
        QStringList include = call.query.values(u"include"_s);
        if (!call.parameter(u"revision"_s).isEmpty())
            include.prepend(call.parameter(u"revision"_s));
        if (!resolveAll(*git, include, &context.include, &problem) ||
            !resolveAll(*git, call.query.values(u"exclude"_s), &context.exclude, &problem))
            return problem;
        if (context.include.isEmpty())
            context.include = allTips(*git->refs());
    }
    bool hasMore = false;
    const QByteArrayList hashes = git->history(context.include, context.exclude, call.query.value(u"path"_s),
                                               (number - 1) * length, length, &hasMore);
    const QList<GitCommit> commits = git->commits(hashes);
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    QJsonArray values;
    for (const GitCommit &commit : commits)
        values.append(commitShape(call.site, *world, *repository, commit));
    QJsonObject envelope{{u"pagelen"_s, length}, {u"values"_s, values}}; // No size: counting is what the host spares.
    if (hasMore) {
        envelope.insert(u"next"_s, call.addressWith({{u"ctx"_s, call.site.keepHistory(context)},
                                                     {u"page"_s, QString::number(number + 1)}}));
    }
    return call.object(envelope);
}

HttpAnswer oneCommit(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QString revision = call.parameter(u"commit"_s);
    // A branch with a slash is not understood here, not even encoded.
    const QByteArray hash = revision.contains(u'/') ? QByteArray() : git->resolve(revision);
    const auto commit = git->commit(hash);
    if (!commit)
        return errorAnswer(404, u"Changeset not found."_s);
    const auto world = call.site.store.read();
    QJsonObject shape = commitShape(call.site, *world, *call.repository(*world), *commit);
    shape.insert(u"participants"_s, QJsonArray());
    return call.object(shape);
}

HttpAnswer mergeBaseOf(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QStringList sides = call.parameter(u"revspec"_s).split(u".."_s);
    if (sides.size() != 2)
        return errorAnswer(400, u"Expected two commits, as in a..b"_s);
    const QByteArray one = git->resolve(sides.at(0));
    const QByteArray other = git->resolve(sides.at(1));
    if (one.isEmpty() || other.isEmpty())
        return unknownRevision(one.isEmpty() ? sides.at(0) : sides.at(1));
    const auto base = git->commit(git->mergeBase(one, other));
    if (!base)
        return errorAnswer(404, u"These commits have no common ancestor."_s);
    const auto world = call.site.store.read();
    return call.object(commitShape(call.site, *world, *call.repository(*world), *base));
}

} // namespace

void addCommitRoutes(Router &router)
{
    const QString one = u"/repositories/{workspace}/{repo_slug}"_s;
    router.add("GET", one + u"/commits"_s, "repository", history);
    router.add("GET", one + u"/commits/{revision...}"_s, "repository", history);
    router.add("GET", one + u"/commit/{commit}"_s, "repository", oneCommit);
    router.add("GET", one + u"/merge-base/{revspec...}"_s, "repository", mergeBaseOf);
}

} // namespace windlass::standin
