// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons. In a spec A..B the first is the newer side: the other way round than git's.
#include "app/demo/git/gitdiff.h"
#include "app/demo/git/gitmerge.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

struct Comparison {
    std::shared_ptr<GitRepository> git;
    QByteArray newer;
    QByteArray older; //!< What git compares with: already the merge base where that is asked for.
    QByteArray base;  //!< The older side as named; empty for a single commit.
    DiffOptions options;
};

bool flagOf(const Call &call, QStringView name, bool otherwise)
{
    const QString value = call.query.value(name);
    return value.isEmpty() ? otherwise : value.compare(u"true"_s, Qt::CaseInsensitive) == 0 || value == u"1";
}

// "A", "A..B", or "workspace/repo:A\rB" as the redirects of a pull request have it.
std::optional<HttpAnswer> readComparison(const Call &call, Comparison *comparison)
{
    comparison->git = call.git(nullptr);
    if (!comparison->git)
        return call.repositoryMissing();
    GitRepository &git = *comparison->git;
    QString spec = call.parameter(u"spec"_s);
    QStringList sides;
    if (spec.contains(u'\r')) {
        spec = spec.section(u':', 1);
        sides = spec.split(u'\r');
    } else {
        sides = spec.split(u".."_s);
    }
    if (sides.size() > 2)
        return errorAnswer(400, u"Invalid spec: "_s + spec);
    comparison->newer = git.resolve(sides.at(0));
    if (comparison->newer.isEmpty())
        return errorAnswer(404, u"Commit not found: "_s + sides.at(0));
    if (sides.size() == 1) {
        const QByteArrayList parents = git.commit(comparison->newer).value_or(GitCommit()).parents;
        comparison->older = parents.isEmpty() ? emptyTree() : parents.first();
    } else {
        comparison->base = git.resolve(sides.at(1));
        if (comparison->base.isEmpty())
            return errorAnswer(404, u"Commit not found: "_s + sides.at(1));
        comparison->older = comparison->base;
        if (flagOf(call, u"topic", true)) {
            const QByteArray common = git.mergeBase(comparison->base, comparison->newer);
            comparison->older = common.isEmpty() ? emptyTree() : common;
        }
    }
    DiffOptions &options = comparison->options;
    options.context = std::clamp(call.query.value(u"context"_s, u"3"_s).toInt(), 0, 1000000);
    options.paths = call.query.values(u"path"_s);
    options.ignoresWhitespace = flagOf(call, u"ignore_whitespace", false);
    options.showsBinary = flagOf(call, u"binary", true);
    options.findsRenames = flagOf(call, u"renames", true);
    return std::nullopt;
}

HttpAnswer diff(Call &call)
{
    Comparison comparison;
    if (const auto problem = readComparison(call, &comparison))
        return *problem;
    return HttpAnswer::text(200, diffOf(*comparison.git, comparison.older, comparison.newer, comparison.options));
}

HttpAnswer patch(Call &call)
{
    Comparison comparison;
    if (const auto problem = readComparison(call, &comparison))
        return *problem;
    return HttpAnswer::text(200, patchOf(*comparison.git, comparison.base, comparison.newer));
}

QJsonValue fileOf(const Call &call, const Repository &repository, const QByteArray &commit, const QString &path)
{
    if (path.isEmpty())
        return {};
    return QJsonObject{
        {u"type"_s, u"commit_file"_s},
        {u"path"_s, path},
        {u"escaped_path"_s, path},
        {u"links"_s, linksOf({{u"self"_s, call.site.api(repositoryPath(repository) + u"/src/"_s +
                                                        QString::fromLatin1(commit) + u'/' + encodedPath(path))}})}};
}

HttpAnswer diffStat(Call &call)
{
    Comparison comparison;
    if (const auto problem = readComparison(call, &comparison))
        return *problem;
    const QList<DiffStatEntry> entries =
        diffStatOf(*comparison.git, comparison.older, comparison.newer, comparison.options);
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    PageRules rules;
    rules.defaultLength = 500;
    rules.maximumLength = 5000;
    return call.page(entries.size(), rules, [&](qsizetype row) {
        const DiffStatEntry &entry = entries.at(row);
        return QJsonObject{{u"type"_s, u"diffstat"_s},
                           {u"status"_s, entry.status},
                           {u"lines_added"_s, entry.linesAdded},
                           {u"lines_removed"_s, entry.linesRemoved},
                           {u"old"_s, fileOf(call, *repository, comparison.older, entry.oldPath)},
                           {u"new"_s, fileOf(call, *repository, comparison.newer, entry.newPath)}};
    });
}

HttpAnswer fileConflicts(Call &call)
{
    Comparison comparison;
    if (const auto problem = readComparison(call, &comparison))
        return *problem;
    if (comparison.base.isEmpty())
        return errorAnswer(400, u"Expected two commits, as in a..b"_s);
    const MergedTree merged = mergeTrees(*comparison.git, comparison.base, comparison.newer);
    PageRules rules;
    rules.defaultLength = 500;
    rules.maximumLength = 5000;
    return call.page(merged.conflicts.size(), rules, [&](qsizetype row) {
        const MergeConflict &conflict = merged.conflicts.at(row);
        return QJsonObject{
            {u"path"_s, conflict.path}, {u"scenario"_s, conflict.scenario}, {u"message"_s, conflict.message}};
    });
}

} // namespace

void addDiffRoutes(Router &router)
{
    const QString one = u"/repositories/{workspace}/{repo_slug}"_s;
    router.add("GET", one + u"/diff/{spec...}"_s, "repository", diff);
    router.add("GET", one + u"/diffstat/{spec...}"_s, "repository", diffStat);
    router.add("GET", one + u"/patch/{spec...}"_s, "repository", patch);
    router.add("GET", one + u"/file-conflicts/{spec...}"_s, "repository", fileConflicts);
}

} // namespace windlass::standin
