// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/pullrequestactions.h"

#include "models/pullrequests/pullrequestjobs.h"
#include "models/pullrequests/reviewjobs.h"
#include "models/review/draftstore.h"

#include <algorithm>

namespace windlass {

namespace {

QString placeOf(const PullRequestId &id)
{
    return id.repository.fullName() + QLatin1Char('/') + QString::number(id.id);
}

//! What may be under way once at a time. Merging and declining exclude each other, as verdicts do.
QString pullRequestTarget(const PullRequestId &id, PullRequestAction action)
{
    switch (action) {
    case PullRequestAction::Approve:
    case PullRequestAction::WithdrawApproval:
    case PullRequestAction::RequestChanges:
    case PullRequestAction::WithdrawChangeRequest: return QLatin1String("verdict ") + placeOf(id);
    case PullRequestAction::Decline:
    case PullRequestAction::Merge: return QLatin1String("end ") + placeOf(id);
    default: return writeKindWord(action) + QLatin1Char(' ') + placeOf(id);
    }
}

QString commentTarget(const PullRequestId &id, const NewComment &comment)
{
    return pullRequestTarget(id, PullRequestAction::Comment) + QLatin1Char(' ')
           + DraftKey::forComment({}, id, comment).place + QLatin1Char(' ') + comment.content.trimmed();
}

PullRequestId pullRequestOf(const WriteEntry &entry)
{
    return {{entry.workspace, entry.repository}, entry.number};
}

//! Whether `text` stands in `draft`: typed on, or as lines of its own.
bool hasText(const QString &draft, const QString &text)
{
    const QChar end = QLatin1Char('\n');
    return draft.trimmed().startsWith(text) || (end + draft.trimmed() + end).contains(end + text + end);
}

WriteActions::Setup writeSetup(const PullRequestActions::Options &options)
{
    return {{options.timing.looks, options.journal, options.hostNow}, options.ownUuid};
}

} // namespace

PullRequestActions::PullRequestActions(Options options, QObject *parent)
    : WriteActions(writeSetup(options), parent), m_options(std::move(options)), m_drafts(m_options.drafts)
{
}

PullRequestActions::~PullRequestActions() = default;

WriteEntry PullRequestActions::entryAt(const PullRequestId &id, PullRequestAction action, const QString &target) const
{
    WriteEntry entry = entryOf(action, target);
    entry.workspace = id.repository.workspace;
    entry.repository = id.repository.slug;
    entry.number = id.id;
    return entry;
}

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
    if (isBusyWith(target))
        return 0;
    return run(jobFor(entryAt(id, action, target)));
}

quint64 PullRequestActions::decline(const PullRequestId &id, const QString &reason)
{
    const QString target = pullRequestTarget(id, PullRequestAction::Decline);
    if (isBusyWith(target))
        return 0;
    WriteEntry entry = entryAt(id, PullRequestAction::Decline, target);
    entry.setFact(writefacts::Text, reason);
    return run(jobFor(entry));
}

quint64 PullRequestActions::addComment(const PullRequestId &id, const NewComment &comment, qint64 newestKnownId)
{
    const QString target = commentTarget(id, comment);
    if (isBusyWith(target))
        return 0;
    WriteEntry entry = entryAt(id, PullRequestAction::Comment, target);
    entry.setFact(writefacts::Text, comment.content);
    entry.setFact(writefacts::Place, DraftKey::forComment({}, id, comment).place);
    entry.setFact(writefacts::Newest, std::max(newestKnownId, m_newestOwn.value(placeOf(id))));
    return run(jobFor(entry));
}

quint64 PullRequestActions::merge(const PullRequestId &id, const MergeRequest &request)
{
    const QString target = pullRequestTarget(id, PullRequestAction::Merge);
    if (isBusyWith(target))
        return 0;
    WriteEntry entry = entryAt(id, PullRequestAction::Merge, target);
    entry.setFact(writefacts::Strategy, request.strategy);
    return run(new MergeFlow(m_options.calls, jobSetup(), entry, request, m_options.timing));
}

WriteJob *PullRequestActions::jobFor(const WriteEntry &entry)
{
    switch (entry.kind) {
    case WriteKind::Approve:
    case WriteKind::WithdrawApproval:
    case WriteKind::RequestChanges:
    case WriteKind::WithdrawChangeRequest: return new VerdictJob(m_options.calls, jobSetup(), entry);
    case WriteKind::Decline: return new DeclineJob(m_options.calls, jobSetup(), entry);
    case WriteKind::Comment: return new CommentJob(m_options.calls, jobSetup(), entry);
    case WriteKind::Merge: return new MergeFlow(m_options.calls, jobSetup(), entry, {}, m_options.timing);
    default: return makeReviewJob(m_options.calls, jobSetup(), entry);
    }
}

void PullRequestActions::tellStarted(quint64 ticket, const WriteJob &job)
{
    emit started(ticket, pullRequestOf(job.entry()), job.entry().kind);
}

void PullRequestActions::tellLooking(quint64 ticket, const WriteJob &job)
{
    emit looking(ticket, pullRequestOf(job.entry()), job.entry().kind);
}

void PullRequestActions::keep(const WriteJob &job)
{
    if (job.entry().kind != WriteKind::Comment)
        return;
    const auto &comment = static_cast<const PullRequestJob &>(job).comment();
    if (job.outcome().isDone() && comment) {
        qint64 &newest = m_newestOwn[placeOf(pullRequestOf(job.entry()))];
        newest = std::max(newest, comment->id);
    }
    keepDraft(job);
}

void PullRequestActions::keepDraft(const WriteJob &job)
{
    if (!m_drafts)
        return;
    const QString text = job.entry().fact(writefacts::Text);
    const DraftKey key{m_options.account, pullRequestOf(job.entry()), job.entry().fact(writefacts::Place)};
    const QString draft = m_drafts->draft(key);
    if (job.outcome().isDone()) {
        // The page may be closed by now, and a sent text must not come back as a draft. Typed further, it stays.
        if (draft.trimmed() == text.trimmed())
            m_drafts->remove(key);
    } else if (!hasText(draft, text.trimmed())) {
        // What was written meanwhile at the same place is kept as well.
        m_drafts->setDraft(key, draft.isEmpty() ? text : draft + QLatin1String("\n\n") + text);
    }
    // Now, and not within a second: the journal forgets the text next.
    m_drafts->save();
}

void PullRequestActions::tellFinished(quint64 ticket, WriteJob &job)
{
    const auto &done = static_cast<const PullRequestJob &>(job);
    PullRequestReport report;
    report.ticket = ticket;
    report.id = done.id();
    report.action = job.entry().kind;
    report.outcome = job.outcome();
    report.pullRequest = done.pullRequest();
    if (report.outcome.isDone())
        report.comment = done.comment();
    emit finished(report);
}

bool PullRequestActions::isBusy(const PullRequestId &id, PullRequestAction action) const
{
    const QList<WriteJob *> running = jobs();
    return std::any_of(running.cbegin(), running.cend(), [&](const WriteJob *job) {
        return pullRequestOf(job->entry()) == id
               && pullRequestTarget(id, job->entry().kind) == pullRequestTarget(id, action);
    });
}

bool PullRequestActions::isBusy(const PullRequestId &id) const
{
    const QList<WriteJob *> running = jobs();
    return std::any_of(running.cbegin(), running.cend(),
                       [&id](const WriteJob *job) { return pullRequestOf(job->entry()) == id; });
}

MergeFlow *PullRequestActions::mergeOf(const PullRequestId &id) const
{
    return qobject_cast<MergeFlow *>(jobAt(pullRequestTarget(id, PullRequestAction::Merge)));
}

bool PullRequestActions::isSending(const PullRequestId &id, const NewComment &comment) const
{
    return isBusyWith(commentTarget(id, comment));
}

} // namespace windlass
