// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/account.h"
#include "app/demo/sample/pipelines.h"

#include <QJsonObject>

#include <map>

namespace windlass::demo::sample {

//! One repository of the sample: from its content tables to a git repository on disk and its object in workspace.json.
class SampleRepository {
public:
    SampleRepository(const Accounts &accounts, const PipelineProfiles &profiles, QByteArray workspace, QByteArray slug,
                     int index, quint64 seed);

    //! Makes `folder`/workspace/slug.git. `submodules` are commits of repositories made before, by
    //! "workspace/slug@tag". Repositories do not know of each other and may be built in different threads.
    bool build(const QString &folder, const std::map<QByteArray, QByteArray> &submodules);

    QJsonObject json() const { return m_json; }
    //! The commits of its tags, for those that have it as a submodule: "workspace/slug@tag" → hash.
    std::map<QByteArray, QByteArray> taggedCommits() const { return m_taggedCommits; }
    QString problem() const { return m_problem.text(); }

private:
    QString asset(const QString &file) const;
    bool playHistory(const PullTexts &texts, History *history);
    bool readBundles(const History &history, const std::map<QByteArray, QByteArray> &submodules,
                     std::vector<Tree> *trees);
    void describe(const Record &record, const RepositoryContent &content);
    QJsonArray pullRequests(const RepositoryContent &content, const PullTexts &texts);
    QJsonArray hooks() const;

    const Accounts &m_accounts;
    const PipelineProfiles &m_profiles;
    QByteArray m_workspace;
    QByteArray m_slug;
    int m_index;
    quint64 m_seed;
    Problem m_problem;
    QJsonObject m_json;
    std::map<QByteArray, QByteArray> m_taggedCommits;
    std::vector<Record> m_settings; //!< Records of repository.txt that are not history.
};

} // namespace windlass::demo::sample
