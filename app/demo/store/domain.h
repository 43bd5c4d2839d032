// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace windlass::standin {

class GitRepository;

// What the stand-in keeps: the members of workspace.json (app/demo/README.md), nothing derived from git. A person is
// named by the nickname everywhere; an invalid date or an empty string is the JSON null.

struct Account {
    QString uuid;
    QString accountId;
    QString nickname;
    QString displayName;
    QString email;
    int hue = 0;
};

struct Participant {
    QString nickname;
    bool isReviewer = false;
    bool hasApproved = false;
    QString state; //!< "approved", "changes_requested" or empty.
    QDateTime participatedOn;
};

struct InlinePlace {
    QString path;
    std::optional<int> to;
    std::optional<int> from;
    std::optional<int> startTo;
    std::optional<int> startFrom;
    bool isOutdated = false;
};

struct Comment {
    qint64 id = 0;
    QString author;
    QString content;
    QDateTime createdOn;
    QDateTime updatedOn;
    std::optional<qint64> parent;
    std::optional<InlinePlace> inlinePlace;
    bool isDeleted = false;
    bool isPending = false;
    QString resolvedBy;
    QDateTime resolvedOn;
};

struct Task {
    qint64 id = 0;
    QString content;
    bool isResolved = false;
    QString creator;
    QDateTime createdOn;
    QDateTime updatedOn;
    QDateTime resolvedOn;
    QString resolvedBy;
    std::optional<qint64> comment;
};

//! An entry of the activity list that is no comment and no approval: the pull request as it was after a change.
struct Change {
    QString author;
    QDateTime date;
    QString state;
    QString title;
    QByteArray sourceHash;
    QByteArray destinationHash;
};

struct PullRequest {
    int id = 0;
    QString title;
    QString description;
    QString state = QStringLiteral("OPEN");
    bool isDraft = false;
    QString source;
    QString destination;
    QByteArray sourceHash; //!< While the request is open the branch says it; this is what it was last.
    QByteArray destinationHash;
    QByteArray mergeCommit;
    QString author;
    QDateTime createdOn;
    QDateTime updatedOn;
    QDateTime closedOn;
    QString closedBy;
    QString reason;
    bool closesSourceBranch = false;
    QList<Participant> participants;
    QList<Comment> comments;
    QList<Task> tasks;
    QList<Change> changes;

    bool isOpen() const { return state == QStringLiteral("OPEN"); }
    Participant *participant(const QString &nickname);
    Comment *comment(qint64 id);
    Task *task(qint64 id);
};

struct CommitStatus {
    QByteArray commit;
    QString key;
    QString name;
    QString state;
    QString url;
    QString description;
    QString refname;
    QDateTime createdOn;
    QDateTime updatedOn;
};

struct CommitComment {
    QByteArray commit;
    Comment comment;
};

struct Step {
    QString uuid;
    QString name;
    QString image;
    QString result; //!< What it ends with; empty: it succeeds once it has run.
    int duration = 0;
    QStringList script;
    QByteArray log;
};

struct Pipeline {
    int number = 0;
    QString uuid;
    QString refType; //!< "branch", "tag"; empty for a bare commit.
    QString refName;
    QByteArray commit;
    QString selectorType;
    QString selectorPattern;
    QString creator;
    QString trigger;
    QDateTime createdOn;
    QString state; //!< As stored; what a running one is at the moment is pipelineAt()'s to say.
    QString result;
    int pullRequest = 0;
    QDateTime runsFrom; //!< Since when its steps run with the clock; invalid: it is as stored.
    int stepsDone = 0;  //!< How many steps had run before that.
    QDateTime stoppedOn;
    QList<Step> steps;
};

struct IssueComment {
    int id = 0;
    QString author;
    QString content;
    QDateTime createdOn;
};

struct Issue {
    int id = 0;
    QString title;
    QString content;
    QString state;
    QString kind;
    QString priority;
    QString reporter;
    QString assignee;
    QDateTime createdOn;
    QDateTime updatedOn;
    QList<IssueComment> comments;
};

struct Hook {
    QString uuid;
    QString url;
    QString description;
    bool isActive = true;
    QStringList events;
    QDateTime createdAt;
    QString secret;
};

struct Project {
    QString key;
    QString uuid;
    QString name;
    QString description;
    bool isPrivate = true;
};

struct Repository {
    QString uuid;
    QString workspace; //!< Slug.
    QString slug;
    QString name;
    QString description;
    QString project; //!< Key.
    QString language;
    bool isPrivate = true;
    QString forkPolicy;
    QString mainBranch;
    QDateTime createdOn;
    QDateTime updatedOn;
    bool hasIssues = false;
    QStringList mergeStrategies;
    QString defaultMergeStrategy;
    QStringList defaultReviewers;
    QList<PullRequest> pullRequests;
    QList<CommitStatus> statuses;
    QList<CommitComment> commitComments;
    QList<Pipeline> pipelines;
    QList<Step> stepTemplates;
    QList<Issue> issues;
    QList<Hook> hooks;
    std::shared_ptr<GitRepository> git;

    QString fullName() const { return workspace + QLatin1Char('/') + slug; }
    PullRequest *pullRequest(int id);
    const PullRequest *pullRequest(int id) const { return const_cast<Repository *>(this)->pullRequest(id); }
};

struct Member {
    QString nickname;
    QString permission; //!< "owner", "collaborator", "member".
};

struct Workspace {
    QString uuid;
    QString slug;
    QString name;
    QList<Member> members;
    QList<Project> projects;
    QList<std::shared_ptr<Repository>> repositories;
};

struct World {
    QString signedIn;
    QDateTime epoch;
    quint64 seed = 0;
    qint64 lastId = 0; //!< Comments and tasks are numbered across all repositories.
    QList<Account> accounts;
    QList<Workspace> workspaces;

    const Account *account(const QString &nickname) const;
    const Account *accountByEmail(const QString &email) const;
    void index();

private:
    QHash<QString, qsizetype> m_byNickname;
    QHash<QString, qsizetype> m_byEmail;
};

//! "2026-11-23T16:00:00.123456+00:00" and its relatives; invalid when it is none.
QDateTime readDate(const QString &text);
//! With microseconds, as the host writes dates of its own.
QString writeDate(const QDateTime &date);

World readWorld(const QJsonObject &json);
QJsonObject writeWorld(const World &world);

} // namespace windlass::standin
