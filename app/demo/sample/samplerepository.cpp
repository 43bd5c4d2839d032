// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/samplerepository.h"

#include "app/demo/sample/fastimport.h"
#include "app/demo/sample/filebundle.h"
#include "app/demo/sample/gitimport.h"
#include "app/demo/sample/historybuilder.h"
#include "app/demo/sample/issues.h"

#include <QDir>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

SampleRepository::SampleRepository(const Accounts &accounts, const PipelineProfiles &profiles, QByteArray workspace,
                                   QByteArray slug, int index, quint64 seed)
    : m_accounts(accounts)
    , m_profiles(profiles)
    , m_workspace(std::move(workspace))
    , m_slug(std::move(slug))
    , m_index(index)
    , m_seed(seed)
{
}

QString SampleRepository::asset(const QString &file) const
{
    return u":/demo/%1/%2/%3"_s.arg(QString::fromUtf8(m_workspace), QString::fromUtf8(m_slug), file);
}

bool SampleRepository::playHistory(const PullTexts &texts, History *history)
{
    HistoryBuilder builder(m_accounts, texts, Prng(m_seed, m_workspace + '/' + m_slug), m_problem);
    static const std::vector<QByteArray> settingWords = {"repository", "strategies", "pipelines", "hook"};
    std::vector<Record> records = readScript(asset(u"repository.txt"_s), false, m_problem);
    const std::vector<Record> events = readScript(asset(u"history.txt"_s), true, m_problem);
    records.insert(records.end(), events.begin(), events.end());
    for (const Record &record : records) {
        if (std::find(settingWords.begin(), settingWords.end(), record.keyword) != settingWords.end())
            m_settings.push_back(record);
        else if (!builder.play(record))
            return m_problem.is(u"%1: failed"_s.arg(record.place));
    }
    *history = builder.take();
    for (const auto &[id, text] : texts) {
        if (history->pulls.count(id) == 0)
            return m_problem.is(u"%1: pull request %2 was never opened"_s.arg(asset({})).arg(id));
    }
    return !m_problem;
}

bool SampleRepository::readBundles(const History &history, const std::map<QByteArray, QByteArray> &submodules,
                                   std::vector<Tree> *trees)
{
    FileBundle bundle;
    const QDir assets(asset({}));
    for (const QString &name : assets.entryList({u"files*.txt"_s}, QDir::Files, QDir::Name)) {
        if (!bundle.read(assets.filePath(name), m_problem))
            return false;
    }
    const auto submodule = [&](const QByteArray &name) {
        const auto found = submodules.find(name);
        if (found != submodules.end())
            return found->second;
        m_problem.is(u"%1: there is no submodule %2"_s.arg(asset({}), QString::fromUtf8(name)));
        return QByteArray();
    };
    trees->reserve(history.commits.size() + 1);
    trees->emplace_back();
    for (const Commit &commit : history.commits) {
        const int parent = commit.parents.empty() ? 0 : commit.parents.front();
        if (parent > 0 && history.commit(parent).state == commit.state) {
            trees->push_back((*trees)[static_cast<size_t>(parent)]);
            continue;
        }
        Tree tree = bundle.tree(commit.state, submodule);
        const Tree &before = (*trees)[static_cast<size_t>(parent)];
        for (auto &[path, entry] : tree) { // One copy of what did not change, else a long history takes much memory.
            const auto old = before.find(path);
            if (old != before.end() && old->second == entry)
                entry = old->second;
        }
        trees->push_back(std::move(tree));
    }
    return !m_problem;
}

QJsonArray SampleRepository::pullRequests(const RepositoryContent &content, const PullTexts &texts)
{
    QJsonArray array;
    for (const auto &[id, text] : texts) {
        PullJson pull(content, text, content.history.pulls.at(id), content.firstCommentId + id * 100, m_problem);
        array.append(pull.object());
    }
    return array;
}

QJsonArray SampleRepository::hooks() const
{
    QJsonArray array;
    for (const Record &record : m_settings) {
        if (record.keyword != "hook")
            continue;
        Prng prng(m_seed, m_workspace + '/' + m_slug + "/hook/" + record.word(0));
        QJsonArray events;
        for (const QByteArray &event : record.attribute("events").split(','))
            events.append(QString::fromUtf8(event));
        array.append(QJsonObject{{u"uuid"_s, prng.uuid()},
                                 {u"url"_s, QString::fromUtf8(record.word(1))},
                                 {u"description"_s, QString::fromUtf8(record.word(0))},
                                 {u"active"_s, !record.hasWord("inactive")},
                                 {u"events"_s, events},
                                 {u"created_at"_s, isoTime(daysBeforeEpoch(record.number("created", 100)))}});
    }
    return array;
}

void SampleRepository::describe(const Record &record, const RepositoryContent &content)
{
    QJsonArray strategies;
    for (const Record &setting : m_settings) {
        for (size_t i = 0; setting.keyword == "strategies" && i < setting.words.size(); ++i)
            strategies.append(QString::fromUtf8(setting.words[i]));
    }
    if (strategies.isEmpty())
        strategies = {u"merge_commit"_s, u"squash"_s, u"fast_forward"_s};
    const bool empty = content.history.commits.empty();
    const qint64 created = daysBeforeEpoch(record.number("created", 400));
    qint64 updated = created;
    for (const Commit &commit : content.history.commits)
        updated = std::max(updated, commit.time);
    Prng prng(m_seed, content.name + "/repository");
    m_json = {{u"uuid"_s, prng.uuid()},
              {u"slug"_s, QString::fromUtf8(m_slug)},
              {u"name"_s, QString::fromUtf8(record.word(0))},
              {u"description"_s, QString::fromUtf8(record.text)},
              {u"project"_s, QString::fromUtf8(record.attribute("project"))},
              {u"language"_s, QString::fromUtf8(record.attribute("language"))},
              {u"is_private"_s, record.attribute("private", "yes") == "yes"},
              {u"fork_policy"_s, QString::fromUtf8(record.attribute("forks", "no_public_forks"))},
              {u"mainbranch"_s, empty ? QJsonValue() : QJsonValue(QString::fromUtf8(content.history.mainBranch))},
              {u"created_on"_s, isoTime(created)},
              {u"updated_on"_s, isoTime(updated)},
              {u"has_issues"_s, record.hasWord("issues")},
              {u"merge_strategies"_s, strategies},
              {u"default_merge_strategy"_s, strategies.first()}};
}

bool SampleRepository::build(const QString &folder, const std::map<QByteArray, QByteArray> &submodules)
{
    const PullTexts texts = readPullTexts(readScript(asset(u"pulls.txt"_s), true, m_problem), m_problem);
    History history;
    std::vector<Tree> trees;
    if (m_problem || !playHistory(texts, &history) || !readBundles(history, submodules, &trees))
        return false;
    const QByteArray name = m_workspace + '/' + m_slug;
    const QString path = u"%1/%2.git"_s.arg(folder, QString::fromUtf8(name));
    const QByteArray stream = history.commits.empty() ? QByteArray() : fastImportStream(history, trees, m_accounts);
    const std::vector<QString> hashes =
        importRepository(path, stream, QString::fromUtf8(history.mainBranch), history.commits.size(), m_problem);
    if (m_problem)
        return false;
    const RepositoryContent content{m_accounts, history, trees, hashes, m_seed, name, m_index * 100000};
    const auto main =
        std::find_if(m_settings.begin(), m_settings.end(), [](const Record &r) { return r.keyword == "repository"; });
    if (main == m_settings.end())
        return m_problem.is(u"%1: no record of the repository"_s.arg(asset({})));
    describe(*main, content);
    m_json[u"pull_requests"_s] = pullRequests(content, texts);
    QJsonArray pipelines;
    QJsonArray templates;
    for (const Record &setting : m_settings) {
        const auto profile = m_profiles.find(setting.attribute("profile"));
        if (setting.keyword != "pipelines" || profile == m_profiles.end())
            continue;
        pipelines = pipelinesJson(content, profile->second, setting.word(0));
        templates = stepTemplatesJson(content, profile->second);
    }
    m_json[u"statuses"_s] = statusesJson(content, pipelines);
    m_json[u"pipelines"_s] = pipelines;
    m_json[u"step_templates"_s] = templates;
    m_json[u"hooks"_s] = hooks();
    if (main->hasWord("issues"))
        m_json[u"issues"_s] =
            issuesJson(readScript(asset(u"issues.txt"_s), false, m_problem), m_accounts, m_seed, m_problem);
    for (const auto &[tag, target] : history.tags)
        m_taggedCommits[name + '@' + tag] = hashes[static_cast<size_t>(target.first)].toLatin1();
    return !m_problem;
}

} // namespace windlass::demo::sample
