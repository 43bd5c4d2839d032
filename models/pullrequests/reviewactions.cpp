// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the parts of a pull request, and to its title and branches: the rest of PullRequestActions.
#include "models/pullrequests/pullrequestactions.h"
#include "models/pullrequests/reviewjobs.h"

namespace windlass {

namespace {

QString pieceOf(const char *what, qint64 id)
{
    return QString::fromLatin1(what) + QLatin1Char(' ') + QString::number(id);
}

QString factName(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace

//! `part` is what may be changed once at a time.
quint64 PullRequestActions::runOnPart(const PullRequestId &id, PullRequestAction action, const QString &part,
                                      const QMap<QString, QString> &facts)
{
    const QString target = QStringLiteral("%1 of %2/%3").arg(part, id.repository.fullName()).arg(id.id);
    if (isBusyWith(target))
        return 0;
    WriteEntry entry = entryAt(id, action, target);
    entry.facts.insert(facts);
    return run(jobFor(entry));
}

quint64 PullRequestActions::editComment(const PullRequestId &id, qint64 comment, const QString &text)
{
    return runOnPart(id, PullRequestAction::EditComment, pieceOf("comment", comment),
                     {{factName(writefacts::Id), QString::number(comment)}, {factName(writefacts::Text), text}});
}

quint64 PullRequestActions::deleteComment(const PullRequestId &id, qint64 comment)
{
    return runOnPart(id, PullRequestAction::DeleteComment, pieceOf("comment", comment),
                     {{factName(writefacts::Id), QString::number(comment)}});
}

quint64 PullRequestActions::setCommentResolved(const PullRequestId &id, qint64 comment, bool isResolved)
{
    return runOnPart(id, isResolved ? PullRequestAction::ResolveComment : PullRequestAction::ReopenComment,
                     pieceOf("comment", comment), {{factName(writefacts::Id), QString::number(comment)}});
}

quint64 PullRequestActions::createTask(const PullRequestId &id, const NewTask &task, qint64 newestKnownId)
{
    return runOnPart(id, PullRequestAction::CreateTask, pieceOf("new-task", task.commentId) + QLatin1Char(' ') + task.content,
                     {{factName(writefacts::Id), QString::number(task.commentId)},
                      {factName(writefacts::Text), task.content},
                      {factName(writefacts::Newest), QString::number(newestKnownId)}});
}

quint64 PullRequestActions::editTask(const PullRequestId &id, qint64 task, const QString &text)
{
    return runOnPart(id, PullRequestAction::ChangeTask, pieceOf("task", task),
                     {{factName(writefacts::Id), QString::number(task)}, {factName(writefacts::Text), text}});
}

quint64 PullRequestActions::setTaskResolved(const PullRequestId &id, qint64 task, bool isResolved)
{
    return runOnPart(id, PullRequestAction::ChangeTask, pieceOf("task", task),
                     {{factName(writefacts::Id), QString::number(task)},
                      {factName(writefacts::State), isResolved ? QStringLiteral("resolved") : QStringLiteral("open")}});
}

quint64 PullRequestActions::deleteTask(const PullRequestId &id, qint64 task)
{
    return runOnPart(id, PullRequestAction::DeleteTask, pieceOf("task", task), {{factName(writefacts::Id), QString::number(task)}});
}

quint64 PullRequestActions::create(const RepositoryId &destination, const NewPullRequest &pullRequest)
{
    const QString target = QStringLiteral("new %1 %2 %3").arg(destination.fullName(), pullRequest.sourceBranch,
                                                              pullRequest.destinationBranch);
    if (isBusyWith(target))
        return 0;
    WriteEntry entry = entryAt({destination, 0}, PullRequestAction::CreatePullRequest, target);
    entry.setFact(writefacts::Title, pullRequest.title);
    entry.setFact(writefacts::Text, pullRequest.description);
    entry.setFact(writefacts::Branch, pullRequest.sourceBranch);
    entry.setFact(writefacts::Target, pullRequest.destinationBranch);
    return run(makeReviewJob(m_options.calls, jobSetup(), entry, {pullRequest, {}}));
}

quint64 PullRequestActions::update(const PullRequestId &id, const PullRequestChange &change)
{
    const QString target = QStringLiteral("change %1/%2").arg(id.repository.fullName()).arg(id.id);
    if (isBusyWith(target))
        return 0;
    WriteEntry entry = entryAt(id, PullRequestAction::UpdatePullRequest, target);
    if (change.title)
        entry.setFact(writefacts::Title, *change.title);
    if (change.description)
        entry.setFact(writefacts::Text, *change.description);
    if (change.destinationBranch)
        entry.setFact(writefacts::Target, *change.destinationBranch);
    if (change.isDraft)
        entry.setFact(writefacts::State, *change.isDraft ? QStringLiteral("draft") : QStringLiteral("ready"));
    if (change.reviewerUuids) {
        QStringList reviewers = *change.reviewerUuids;
        reviewers.sort();
        entry.setFact(writefacts::Reviewers, reviewers.join(QLatin1Char(' ')));
    }
    return run(makeReviewJob(m_options.calls, jobSetup(), entry, {{}, change}));
}

} // namespace windlass
