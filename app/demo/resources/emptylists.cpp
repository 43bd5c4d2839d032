// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that the host has for every repository and that are empty here: nobody forked, nothing was deployed. A list without
// rows is another thing than a path that does not exist.
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

HttpAnswer emptyList(Call &call)
{
    const auto world = call.site.store.read();
    if (!call.repository(*world))
        return call.repositoryMissing();
    return call.page(0, {}, [](qsizetype) { return QJsonObject(); });
}

//! The one who is signed in watches everything.
HttpAnswer watchers(Call &call)
{
    const auto world = call.site.store.read();
    if (!call.repository(*world))
        return call.repositoryMissing();
    return call.page(1, {}, [&](qsizetype) { return personShape(call.site, *world, call.me()).toObject(); });
}

//! What a repository has that nobody configured: development is on the main branch, and the usual prefixes.
HttpAnswer branchingModel(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    QJsonArray kinds;
    for (const QString &kind : {u"feature"_s, u"bugfix"_s, u"release"_s, u"hotfix"_s})
        kinds.append(QJsonObject{{u"kind"_s, kind}, {u"prefix"_s, QString(kind + u'/')}});
    return call.object({{u"type"_s, u"branching_model"_s},
                        {u"branch_types"_s, kinds},
                        {u"development"_s, QJsonObject{{u"name"_s, repository->mainBranch}, {u"use_mainbranch"_s, true}}},
                        {u"links"_s, linksOf({{u"self"_s, call.site.api(repositoryPath(*repository)
                                                                        + u"/branching-model"_s)}})}});
}

} // namespace

void addEmptyListRoutes(Router &router)
{
    const QString one = u"/repositories/{workspace}/{repo_slug}"_s;
    for (const QString &list : {u"/forks"_s, u"/branch-restrictions"_s})
        router.add("GET", one + list, "repository", emptyList);
    for (const QString &list : {u"/deployments"_s, u"/environments"_s, u"/pipelines_config/variables"_s,
                                u"/pipelines_config/schedules"_s, u"/pipelines-config/caches"_s})
        router.add("GET", one + list, "pipeline", emptyList);
    router.add("GET", one + u"/watchers"_s, "repository", watchers);
    router.add("GET", one + u"/branching-model"_s, "repository", branchingModel);
}

} // namespace windlass::standin
