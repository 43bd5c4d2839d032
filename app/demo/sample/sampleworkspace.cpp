// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/sampleworkspace.h"

#include "app/demo/sample/samplerepository.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThread>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

namespace {

struct RepositorySlot {
    size_t workspace;
    bool late = false; //!< It has submodules, so it is built when the others are there.
    std::unique_ptr<SampleRepository> repository;
};

struct WorkspacePlan {
    std::vector<QJsonObject> workspaces;
    std::vector<RepositorySlot> repositories;
};

bool readPlan(const Accounts &accounts, const PipelineProfiles &profiles, quint64 seed, WorkspacePlan *plan,
              Problem &problem)
{
    QByteArray slug;
    const auto append = [plan](const QString &list, const QJsonObject &object) {
        QJsonObject &workspace = plan->workspaces.back();
        QJsonArray array = workspace.value(list).toArray();
        array.append(object);
        workspace[list] = array;
    };
    for (const Record &record : readScript(u":/demo/workspaces.txt"_s, false, problem)) {
        const QString first = QString::fromUtf8(record.word(0));
        const QString second = QString::fromUtf8(record.word(1));
        if (record.keyword == "workspace") {
            slug = record.word(0);
            plan->workspaces.push_back(
                {{u"uuid"_s, Prng(seed, "workspace/" + slug).uuid()}, {u"slug"_s, first}, {u"name"_s, second}});
        } else if (plan->workspaces.empty()) {
            return problem.is(u"%1: no workspace yet"_s.arg(record.place));
        } else if (record.keyword == "member") {
            append(u"members"_s, {{u"nickname"_s, first}, {u"permission"_s, second}});
        } else if (record.keyword == "project") {
            append(u"projects"_s, {{u"key"_s, first},
                                   {u"uuid"_s, Prng(seed, slug + "/project/" + record.word(0)).uuid()},
                                   {u"name"_s, second},
                                   {u"description"_s, QString::fromUtf8(record.text)},
                                   {u"is_private"_s, !record.hasWord("public")}});
        } else if (record.keyword == "repository") {
            const int index = static_cast<int>(plan->repositories.size()) + 1;
            plan->repositories.push_back(
                {plan->workspaces.size() - 1, record.hasWord("submodules"),
                 std::make_unique<SampleRepository>(accounts, profiles, slug, record.word(0), index, seed)});
        } else {
            return problem.is(u"%1: unknown record"_s.arg(record.place));
        }
    }
    return !problem;
}

bool buildRepositories(const QString &folder, WorkspacePlan *plan, Problem &problem)
{
    const QString repositories = folder + u"/repositories"_s;
    std::map<QByteArray, QByteArray> tagged;
    for (const bool late : {false, true}) {
        QThreadPool pool;
        pool.setMaxThreadCount(qBound(2, QThread::idealThreadCount(), 8));
        for (const RepositorySlot &slot : plan->repositories) {
            if (slot.late == late)
                pool.start([&slot, &repositories, &tagged] { slot.repository->build(repositories, tagged); });
        }
        pool.waitForDone();
        for (const RepositorySlot &slot : plan->repositories) {
            if (!slot.repository->problem().isEmpty())
                return problem.is(slot.repository->problem());
            if (slot.late == late)
                tagged.merge(slot.repository->taggedCommits());
        }
    }
    return true;
}

bool writeWorkspaceJson(const QString &folder, const QJsonObject &object, Problem &problem)
{
    QSaveFile file(folder + u"/workspace.json"_s);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Indented);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return problem.is(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return true;
}

bool fillSampleFolder(const QString &folder, quint64 seed, Problem &problem)
{
    const QDir root(folder);
    if (root.exists() && !root.isEmpty())
        return problem.is(u"%1 is not empty."_s.arg(folder));
    if (!root.mkpath(u"repositories"_s))
        return problem.is(u"%1 cannot be written."_s.arg(folder));
    QByteArray signedIn;
    const Accounts accounts = readAccounts(u":/demo/accounts.txt"_s, &signedIn, problem);
    const PipelineProfiles profiles = readPipelineProfiles(u":/demo/profiles.txt"_s, problem);
    WorkspacePlan plan;
    if (problem || !readPlan(accounts, profiles, seed, &plan, problem) || !buildRepositories(folder, &plan, problem))
        return false;
    QJsonArray workspaces;
    for (size_t i = 0; i < plan.workspaces.size(); ++i) {
        QJsonArray repositories;
        for (const RepositorySlot &slot : plan.repositories) {
            if (slot.workspace == i)
                repositories.append(slot.repository->json());
        }
        plan.workspaces[i][u"repositories"_s] = repositories;
        workspaces.append(plan.workspaces[i]);
    }
    return writeWorkspaceJson(folder,
                              {{u"version"_s, 1},
                               {u"seed"_s, static_cast<qint64>(seed)},
                               {u"epoch"_s, isoTime(sampleEpoch)},
                               {u"signed_in"_s, QString::fromUtf8(signedIn)},
                               {u"accounts"_s, accountsJson(accounts, seed)},
                               {u"workspaces"_s, workspaces}},
                              problem);
}

} // namespace

} // namespace windlass::demo::sample

namespace windlass::demo {

bool buildSampleWorkspace(const QString &folder, quint64 seed, QString *error)
{
    sample::Problem problem;
    const bool built = sample::fillSampleFolder(folder, seed, problem) && !problem;
    if (error != nullptr)
        *error = problem.text();
    return built;
}

} // namespace windlass::demo
