// SPDX-License-Identifier: GPL-3.0-or-later
// Branches and tags.
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/queryfilter.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <QCollator>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// Names are filtered and sorted before anything is read from git, so that five hundred branches cost one page.
bool filterNames(const Call &call, QStringList *names, HttpAnswer *problem)
{
    if (!call.query.has(u"q"_s))
        return true;
    QString error;
    const QueryFilter filter = QueryFilter::parse(call.query.value(u"q"_s), &error);
    if (!filter.isValid()) {
        *problem = errorAnswer(400, error);
        return false;
    }
    names->removeIf([&](const QString &name) { return !filter.matches({{u"name"_s, name}}); });
    return true;
}

void sortNaturally(QStringList *names, bool isDescending)
{
    QCollator collator(QLocale::c());
    collator.setNumericMode(true); // "release/10" after "release/9".
    std::sort(names->begin(), names->end(), [&](const QString &a, const QString &b) {
        return isDescending ? collator.compare(a, b) > 0 : collator.compare(a, b) < 0;
    });
}

HttpAnswer branches(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const auto refs = git->refs();
    QStringList names = refs->branches.keys();
    HttpAnswer problem;
    if (!filterNames(call, &names, &problem))
        return problem;
    const QString sort = call.query.value(u"sort"_s, u"name"_s);
    QByteArrayList wanted;
    if (sort.endsWith(u"target.date")) {
        QHash<QByteArray, qint64> dates;
        for (const GitCommit &commit : git->commits(refs->branches.values()))
            dates.insert(commit.hash, commit.author.date.toSecsSinceEpoch());
        std::stable_sort(names.begin(), names.end(), [&](const QString &a, const QString &b) {
            const qint64 left = dates.value(refs->branches.value(a));
            const qint64 right = dates.value(refs->branches.value(b));
            return sort.startsWith(u'-') ? left > right : left < right;
        });
    } else {
        sortNaturally(&names, sort.startsWith(u'-'));
    }
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    return call.page(names.size(), {}, [&](qsizetype row) {
        const QString name = names.at(row);
        return branchShape(call.site, *world, *repository, name,
                           git->commit(refs->branches.value(name)).value_or(GitCommit()));
    });
}

HttpAnswer branchMissing(const QString &name)
{
    return errorAnswer(404, u"Branch \"%1\" does not exist."_s.arg(name));
}

HttpAnswer oneBranch(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QString name = call.parameter(u"name"_s);
    const auto commit = git->commit(git->branchTip(name));
    if (!commit)
        return branchMissing(name);
    const auto world = call.site.store.read();
    return call.object(branchShape(call.site, *world, *call.repository(*world), name, *commit));
}

HttpAnswer createBranch(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QString name = call.body.value("name"_L1).toString();
    const QString target = call.body.value("target"_L1).toObject().value("hash"_L1).toString();
    if (name.isEmpty())
        return fieldError(u"name"_s, u"required key not provided"_s);
    if (target.isEmpty())
        return fieldError(u"target.hash"_s, u"required key not provided"_s);
    if (!git->isBranchName(name))
        return errorAnswer(400, u"%1 is not a valid branch name."_s.arg(name), {},
                           {{u"name"_s, QJsonArray{u"invalid"_s}}});
    const QByteArray hash = git->resolve(target);
    const auto commit = git->commit(hash);
    if (!commit)
        return errorAnswer(400, u"Commit not found: "_s + target);
    if (!git->branchTip(name).isEmpty() || !git->moveRef(u"refs/heads/"_s + name, hash, {}))
        return errorAnswer(400, u"Branch \"%1\" already exists."_s.arg(name), {},
                           {{u"key"_s, u"BRANCH_ALREADY_EXISTS"_s}});
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    repository->updatedOn = QDateTime::currentDateTimeUtc();
    world.save();
    return call.object(branchShape(call.site, *world, *repository, name, *commit), {}, 201);
}

HttpAnswer deleteBranch(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QString name = call.parameter(u"name"_s);
    const QByteArray tip = git->branchTip(name);
    if (tip.isEmpty())
        return branchMissing(name);
    auto world = call.site.store.write();
    const auto repository = call.repository(*world);
    if (name == repository->mainBranch)
        return errorAnswer(400, u"refusing to delete the current branch: refs/heads/%1"_s.arg(name));
    for (PullRequest &request : repository->pullRequests) { // What an open request showed last stays.
        if (request.isOpen() && request.source == name) {
            request.sourceHash = tip;
            git->moveRef(u"refs/windlass/pull/%1/source"_s.arg(request.id), tip, {});
        }
    }
    if (!git->moveRef(u"refs/heads/"_s + name, {}, tip))
        return errorAnswer(409, u"The branch was changed meanwhile."_s);
    repository->updatedOn = QDateTime::currentDateTimeUtc();
    world.save();
    return noContent();
}

QJsonObject tagShape(const Call &call, const World &world, const Repository &repository, const QString &name,
                     const GitRefs::Tag &tag, GitRepository &git)
{
    QJsonObject target = commitShape(call.site, world, repository, git.commit(tag.commit).value_or(GitCommit()));
    target.remove(u"summary"_s);
    target.remove(u"rendered"_s);
    const QString path = call.site.api(repositoryPath(repository));
    QJsonObject shape{{u"type"_s, u"tag"_s},
                      {u"name"_s, name},
                      {u"target"_s, target},
                      {u"message"_s, QJsonValue()},
                      {u"date"_s, QJsonValue()},
                      {u"tagger"_s, QJsonValue()},
                      {u"links"_s, linksOf({{u"self"_s, path + u"/refs/tags/"_s + encodedPath(name)},
                                            {u"commits"_s, path + u"/commits/"_s + encodedPath(name)},
                                            {u"html"_s, call.site.origin + u'/' + repository.fullName() +
                                                            u"/commits/tag/"_s + encodedPath(name)}})}};
    if (tag.isAnnotated) {
        const GitTag object = parseTag(git.objects({tag.hash}).constFirst().content);
        shape.insert(u"message"_s, object.message);
        shape.insert(u"date"_s, gitDate(object.tagger.date.toUTC()));
        shape.insert(u"tagger"_s, authorShape(call.site, world, object.tagger));
    }
    return shape;
}

HttpAnswer tags(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const auto refs = git->refs();
    QStringList names = refs->tags.keys();
    HttpAnswer problem;
    if (!filterNames(call, &names, &problem))
        return problem;
    sortNaturally(&names, call.query.value(u"sort"_s).startsWith(u'-'));
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    PageRules rules;
    rules.showsSize = false;
    return call.page(names.size(), rules, [&](qsizetype row) {
        return tagShape(call, *world, *repository, names.at(row), refs->tags.value(names.at(row)), *git);
    });
}

HttpAnswer oneTag(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const auto refs = git->refs();
    const QString name = call.parameter(u"name"_s);
    const auto tag = refs->tags.constFind(name);
    if (tag == refs->tags.constEnd())
        return errorAnswer(404, u"Tag \"%1\" does not exist."_s.arg(name));
    const auto world = call.site.store.read();
    return call.object(tagShape(call, *world, *call.repository(*world), name, tag.value(), *git));
}

// Annotated by the signed-in person when there is a message.
HttpAnswer createTag(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QString name = call.body.value("name"_L1).toString();
    const QString target = call.body.value("target"_L1).toObject().value("hash"_L1).toString();
    const QString message = call.body.value("message"_L1).toString();
    if (name.isEmpty())
        return fieldError(u"name"_s, u"required key not provided"_s);
    if (target.isEmpty())
        return fieldError(u"target.hash"_s, u"required key not provided"_s);
    if (!git->isBranchName(name))
        return errorAnswer(400, u"%1 is not a valid tag name."_s.arg(name), {}, {{u"name"_s, QJsonArray{u"invalid"_s}}});
    const QByteArray commit = git->resolve(target);
    if (commit.isEmpty())
        return errorAnswer(400, u"Commit not found: "_s + target);
    QByteArray hash = commit;
    auto world = call.site.store.write();
    if (!message.isEmpty()) {
        QString error;
        if (!git->ownObjects(&error))
            return errorAnswer(500, error);
        const Account *me = world->account(call.me());
        const QByteArray object = "object " + commit + "\ntype commit\ntag " + name.toUtf8() + "\ntagger "
                                  + me->displayName.toUtf8() + " <" + me->email.toUtf8() + "> "
                                  + QByteArray::number(QDateTime::currentSecsSinceEpoch()) + " +0000\n\n"
                                  + message.toUtf8() + '\n';
        const GitResult made = git->run({u"hash-object"_s, u"-t"_s, u"tag"_s, u"-w"_s, u"--stdin"_s}, object);
        hash = made.output.trimmed();
        if (!isFullHash(hash))
            return errorAnswer(400, u"%1 is not a valid tag name."_s.arg(name));
    }
    if (!git->moveRef(u"refs/tags/"_s + name, hash, {}))
        return errorAnswer(400, u"Tag \"%1\" already exists."_s.arg(name));
    git->forgetRefs();
    const auto repository = call.repository(*world);
    repository->updatedOn = QDateTime::currentDateTimeUtc();
    world.save();
    return call.object(tagShape(call, *world, *repository, name, git->refs()->tags.value(name), *git), {}, 201);
}

HttpAnswer deleteTag(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QString name = call.parameter(u"name"_s);
    const auto refs = git->refs();
    const auto tag = refs->tags.constFind(name);
    if (tag == refs->tags.constEnd())
        return errorAnswer(404, u"Tag \"%1\" does not exist."_s.arg(name));
    if (!git->moveRef(u"refs/tags/"_s + name, {}, tag->hash))
        return errorAnswer(409, u"The tag was changed meanwhile."_s);
    auto world = call.site.store.write();
    call.repository(*world)->updatedOn = QDateTime::currentDateTimeUtc();
    world.save();
    return noContent();
}

} // namespace

void addRefRoutes(Router &router)
{
    const QString refs = u"/repositories/{workspace}/{repo_slug}/refs"_s;
    router.add("GET", refs + u"/branches"_s, "repository", branches);
    router.add("POST", refs + u"/branches"_s, "repository:write", createBranch);
    router.add("GET", refs + u"/branches/{name...}"_s, "repository", oneBranch);
    router.add("DELETE", refs + u"/branches/{name...}"_s, "repository:write", deleteBranch);
    router.add("GET", refs + u"/tags"_s, "repository", tags);
    router.add("GET", refs + u"/tags/{name...}"_s, "repository", oneTag);
    router.add("POST", refs + u"/tags"_s, "repository:write", createTag);
    router.add("DELETE", refs + u"/tags/{name...}"_s, "repository:write", deleteTag);
}

} // namespace windlass::standin
