// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitborrow.h"
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

HttpAnswer repositories(Call &call)
{
    const auto world = call.site.store.read();
    const Workspace *workspace = call.workspace(*world);
    if (!workspace)
        return errorAnswer(404, u"No workspace with identifier '%1'."_s.arg(call.parameter(u"workspace"_s)));
    const QString role = call.query.value(u"role"_s);
    const auto member = std::find_if(workspace->members.begin(), workspace->members.end(),
                                     [&](const Member &m) { return m.nickname == call.me(); });
    const bool isMember = member != workspace->members.end();
    const bool isOwner = isMember && member->permission == u"owner";
    QList<QJsonObject> list;
    for (const auto &repository : workspace->repositories) {
        const bool isSeen = role.isEmpty() ? isMember || !repository->isPrivate
                                           : (role == u"admin" || role == u"owner" ? isOwner : isMember);
        if (isSeen)
            list.append(repositoryShape(call.site, *workspace, *repository));
    }
    return call.tagged(call.filteredPage(list, {}, u"created_on"_s));
}

HttpAnswer oneRepository(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    return call.tagged(call.object(repositoryShape(call.site, *call.workspace(*world), *repository)));
}

// Takes what the body names; a problem comes back as the answer.
std::optional<HttpAnswer> applyRepositoryBody(const Call &call, const Workspace &workspace, Repository &repository)
{
    const QJsonObject &body = call.body;
    if (body.value("scm"_L1).toString(u"git"_s) != u"git")
        return fieldError(u"scm"_s, u"Only git is supported."_s);
    const QString key = body.value("project"_L1).toObject().value("key"_L1).toString();
    if (!key.isEmpty()) {
        const bool isKnown = std::any_of(workspace.projects.begin(), workspace.projects.end(),
                                         [&](const Project &project) { return project.key == key; });
        if (!isKnown)
            return fieldError(u"project"_s, u"Project not found."_s);
        repository.project = key;
    }
    repository.description = body.value("description"_L1).toString(repository.description);
    repository.isPrivate = body.value("is_private"_L1).toBool(repository.isPrivate);
    repository.forkPolicy = body.value("fork_policy"_L1).toString(repository.forkPolicy);
    repository.language = body.value("language"_L1).toString(repository.language);
    repository.name = body.value("name"_L1).toString(repository.name);
    const QString branch = body.value("mainbranch"_L1).toObject().value("name"_L1).toString();
    if (!branch.isEmpty())
        repository.mainBranch = branch;
    repository.updatedOn = QDateTime::currentDateTimeUtc();
    return std::nullopt;
}

HttpAnswer createRepository(Call &call)
{
    const QString slug = call.parameter(u"repo_slug"_s);
    static const QRegularExpression allowed(u"^[a-z0-9._-]{1,62}$"_s);
    auto world = call.site.store.write();
    Workspace *workspace = const_cast<Workspace *>(call.workspace(*world));
    if (!workspace)
        return errorAnswer(404, u"No workspace with identifier '%1'."_s.arg(call.parameter(u"workspace"_s)));
    if (call.repository(*world))
        return errorAnswer(400, u"Repository with this Slug and Owner already exists."_s);
    if (!allowed.match(slug).hasMatch() || slug.startsWith(u'.') || slug.endsWith(u".git"))
        return fieldError(u"slug"_s,
                          u"Repository slugs hold lower case letters, digits, dots, dashes and underscores."_s);
    auto repository = std::make_shared<Repository>();
    repository->uuid = newUuid();
    repository->workspace = workspace->slug;
    repository->slug = slug;
    repository->name = slug;
    repository->project = workspace->projects.isEmpty() ? QString() : workspace->projects.first().key;
    repository->forkPolicy = u"no_public_forks"_s;
    repository->createdOn = QDateTime::currentDateTimeUtc();
    repository->mergeStrategies = {u"merge_commit"_s, u"squash"_s, u"fast_forward"_s};
    repository->defaultMergeStrategy = u"merge_commit"_s;
    if (const auto problem = applyRepositoryBody(call, *workspace, *repository))
        return *problem;
    const QString path = call.site.store.repositoryPath(workspace->slug, slug);
    if (!runGit({.gitDirectory = {},
                 .arguments = {u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s, u"--"_s, path},
                 .input = {},
                 .environment = {}})
             .isOk())
        return errorAnswer(500, u"The repository could not be made."_s);
    repository->git = std::make_shared<GitRepository>(path);
    workspace->repositories.append(repository);
    world.save();
    return call.object(repositoryShape(call.site, *workspace, *repository));
}

HttpAnswer updateRepository(Call &call)
{
    {
        auto world = call.site.store.write();
        if (const auto repository = call.repository(*world)) {
            if (const auto problem = applyRepositoryBody(call, *call.workspace(*world), *repository))
                return *problem;
            world.save();
            return call.object(repositoryShape(call.site, *call.workspace(*world), *repository));
        }
    }
    HttpAnswer answer = createRepository(call); // PUT makes what is missing, and says so with 201.
    if (answer.status == 200)
        answer.status = 201;
    return answer;
}

// No default reviewers of the project in the demo: both lists hold the repository's.
HttpAnswer defaultReviewers(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    const bool isEffective = call.request.path.contains("effective-default-reviewers");
    QList<QJsonObject> list;
    for (const QString &nickname : repository->defaultReviewers) {
        const QJsonObject user = personShape(call.site, *world, nickname).toObject();
        list.append(isEffective ? QJsonObject{{u"type"_s, u"default_reviewer"_s},
                                              {u"reviewer_type"_s, u"repository"_s},
                                              {u"user"_s, user}}
                                : user);
    }
    PageRules rules;
    rules.defaultLength = isEffective ? 20 : 10;
    return call.filteredPage(list, rules);
}

} // namespace

void addRepositoryRoutes(Router &router)
{
    const QString one = u"/repositories/{workspace}/{repo_slug}"_s;
    router.add("GET", u"/repositories/{workspace}"_s, "repository", repositories);
    router.add("GET", one, "repository", oneRepository);
    router.add("POST", one, "repository:admin", createRepository);
    router.add("PUT", one, "repository:admin", updateRepository);
    router.add("GET", one + u"/default-reviewers"_s, "pullrequest", defaultReviewers);
    router.add("GET", one + u"/effective-default-reviewers"_s, "pullrequest", defaultReviewers);
}

} // namespace windlass::standin
