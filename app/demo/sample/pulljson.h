// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/account.h"
#include "app/demo/sample/history.h"
#include "app/demo/sample/pulltext.h"
#include "app/demo/sample/tree.h"

#include <QJsonObject>

namespace windlass::demo::sample {

//! What a repository's pull requests are made of.
struct RepositoryContent {
    const Accounts &accounts;
    const History &history;
    const std::vector<Tree> &trees;     //!< By mark.
    const std::vector<QString> &hashes; //!< By mark.
    quint64 seed = 0;
    QByteArray name; //!< workspace/slug.
    int firstCommentId = 0;
};

//! Joins one pull request's texts with its place in the history: when things were said, on which line of which file.
class PullJson {
public:
    PullJson(const RepositoryContent &content, const PullText &text, const PullHistory &pull, int firstCommentId,
             Problem &problem);

    //! The object of workspace.json.
    QJsonObject object();
    int commentCount() const { return static_cast<int>(m_comments.size()); }

private:
    struct Comment {
        QByteArray label;
        QJsonObject json;
    };

    void play(const Record &event, qint64 moment);
    void addComment(const Record &event, qint64 moment);
    void addTask(const Record &event, qint64 moment);
    void setParticipant(const QByteArray &nickname, const QJsonValue &state, qint64 moment);
    QJsonValue inlinePlace(const Record &event);
    //! The 1-based number of the line with this text; a problem when there is none.
    int lineNumber(int mark, const QByteArray &path, const QByteArray &text, int nth, const Record &event);
    Comment *comment(const QByteArray &label, const Record &event);
    std::vector<qint64> moments() const;
    qint64 lastSourceCommit() const;

    const RepositoryContent &m_content;
    const PullText &m_text;
    const PullHistory &m_pull;
    Problem &m_problem;
    int m_firstCommentId;
    qint64 m_updated = 0;
    std::vector<Comment> m_comments;
    QJsonArray m_tasks;
    std::vector<std::pair<QByteArray, QJsonObject>> m_participants;
};

} // namespace windlass::demo::sample
