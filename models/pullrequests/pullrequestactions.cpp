// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/pullrequestactions.h"

#include "models/pullrequests/pullrequestjobs.h"
#include "models/review/draftstore.h"

namespace windlass {

namespace {

//! What may be under way once at a time. Merging and declining exclude each other, as verdicts do.
QString pullRequestTarget(const PullRequestId &id, PullRequestAction action)
{
    const QString where = id.repository.fullName() + QLatin1Char('/') + QString::number(id.id);
    switch (action) {
    case PullRequestAction::Approve:
    case PullRequestAction::WithdrawApproval:
    case PullRequestAction::RequestChanges:
    case PullRequestAction::WithdrawChangeRequest: return QLatin1String("verdict ") + where;
    case PullRequestAction::Decline:
    case PullRequestAction::Merge: return QLatin1String("end ") + where;
    case PullRequestAction::Comment: return QLatin1String("comment ") + where;
    }
    return where;
}

QString commentTarget(const PullRequestId &id, const NewComment &comment)
{
    return pullRequestTarget(id, PullRequestAction::Comment) + QLatin1Char(' ')
           + DraftKey::forComment({}, id, comment).place + QLatin1Char(' ') + comment.content.trimmed();
}

VerdictJob::Change verdictChange(PullRequestAction action)
{
    switch (action) {
    case PullRequestAction::WithdrawApproval: return VerdictJob::Change::WithdrawApproval;
    case PullRequestAction::RequestChanges: return VerdictJob::Change::RequestChanges;
    case PullRequestAction::WithdrawChangeRequest: return VerdictJob::Change::WithdrawChangeRequest;
    default: return VerdictJob::Change::Approve;
    }
}

} // namespace

PullRequestActions::PullRequestActions(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_drafts(m_options.drafts)
{
}

PullRequestActions::~PullRequestActions() = default;

quint64 PullRequestActions::approve(const PullRequestId &id)
{
    return giveVerdict(id, PullRequestAction::Approve);
}

quint64 PullRequestActions::withdrawApproval(const PullRequestId &id)
{
    return giveVerdict(id, PullRequestAction::WithdrawApproval);
}

quint64 PullRequestActions::requestChanges(const PullRequestId &id)
{
    return giveVerdict(id, PullRequestAction::RequestChanges);
}

quint64 PullRequestActions::withdrawChangeRequest(const PullRequestId &id)
{
    return giveVerdict(id, PullRequestAction::WithdrawChangeRequest);
}

quint64 PullRequestActions::giveVerdict(const PullRequestId &id, PullRequestAction action)
{
    const QString target = pullRequestTarget(id, action);
    if (m_running.contains(target))
        return 0;
    auto *job = new VerdictJob(m_options.calls, id, verdictChange(action), ownUuid(), m_options.timing.looks, this);
    return run(target, id, action, job, [job](PullRequestReport &report) { report.pullRequest = job->pullRequest(); });
}

quint64 PullRequestActions::decline(const PullRequestId &id, const QString &reason)
{
    const QString target = pullRequestTarget(id, PullRequestAction::Decline);
    if (m_running.contains(target))
        return 0;
    auto *job = new DeclineJob(m_options.calls, id, reason, m_options.timing.looks, this);
    return run(target, id, PullRequestAction::Decline, job,
               [job](PullRequestReport &report) { report.pullRequest = job->pullRequest(); });
}

quint64 PullRequestActions::addComment(const PullRequestId &id, const NewComment &comment, qint64 newestKnownId)
{
    const QString target = commentTarget(id, comment);
    if (m_running.contains(target))
        return 0;
    auto *job = new CommentJob(m_options.calls, id, comment, {ownUuid(), newestKnownId, m_ownComments},
                               m_options.timing.looks, this);
    return run(target, id, PullRequestAction::Comment, job, [this, job, id, comment](PullRequestReport &report) {
        if (!report.outcome.isDone())
            return;
        report.comment = job->comment();
        if (report.comment)
            m_ownComments.insert(report.comment->id);
        // The page may be closed by now, and a sent text must not come back as a draft. Typed further, it stays.
        const DraftKey key = DraftKey::forComment(m_options.account, id, comment);
        if (m_drafts && m_drafts->draft(key).trimmed() == comment.content.trimmed())
            m_drafts->remove(key);
    });
}

quint64 PullRequestActions::merge(const PullRequestId &id, const MergeRequest &request)
{
    const QString target = pullRequestTarget(id, PullRequestAction::Merge);
    if (m_running.contains(target))
        return 0;
    auto *flow = new MergeFlow(m_options.calls, id, request, m_options.timing, this);
    return run(target, id, PullRequestAction::Merge, flow,
               [flow](PullRequestReport &report) { report.pullRequest = flow->pullRequest(); });
}

quint64 PullRequestActions::run(const QString &target, const PullRequestId &id, PullRequestAction action, WriteJob *job,
                                const Fill &fill)
{
    const quint64 ticket = ++m_lastTicket;
    m_running.insert(target, {ticket, id, action, job});
    connect(job, &WriteJob::lookingStarted, this, [this, ticket, id, action] { emit looking(ticket, id, action); });
    connect(job, &WriteJob::finished, this, [this, target, fill] { conclude(target, fill); });
    job->start();
    emit started(ticket, id, action);
    return ticket;
}

void PullRequestActions::conclude(const QString &target, const Fill &fill)
{
    const Running running = m_running.take(target);
    PullRequestReport report;
    report.ticket = running.ticket;
    report.id = running.id;
    report.action = running.action;
    report.outcome = running.job->outcome();
    fill(report);
    running.job->deleteLater();
    emit finished(report);
}

bool PullRequestActions::isBusy(const PullRequestId &id, PullRequestAction action) const
{
    for (const Running &running : m_running) {
        if (running.id == id && pullRequestTarget(id, running.action) == pullRequestTarget(id, action))
            return true;
    }
    return false;
}

bool PullRequestActions::isBusy(const PullRequestId &id) const
{
    for (const Running &running : m_running) {
        if (running.id == id)
            return true;
    }
    return false;
}

MergeFlow *PullRequestActions::mergeOf(const PullRequestId &id) const
{
    const Running running = m_running.value(pullRequestTarget(id, PullRequestAction::Merge));
    return running.action == PullRequestAction::Merge ? static_cast<MergeFlow *>(running.job) : nullptr;
}

bool PullRequestActions::isSending(const PullRequestId &id, const NewComment &comment) const
{
    return m_running.contains(commentTarget(id, comment));
}

QString PullRequestActions::ownUuid() const
{
    return m_options.ownUuid ? m_options.ownUuid() : QString();
}

} // namespace windlass
