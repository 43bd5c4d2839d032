// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writes/writetext.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>

namespace windlass {

namespace {

constexpr int LongestWriteName = 120;

//! Gives the texts below their context for translators.
struct WriteText {
    Q_DECLARE_TR_FUNCTIONS(windlass::WriteText)
};

//! "acme/web-shop #42", or what of it is known.
QString writePlace(const WriteEntry &entry)
{
    QString place = entry.repository.isEmpty() ? entry.workspace : entry.workspace + QLatin1Char('/') + entry.repository;
    if (entry.number > 0)
        place += QStringLiteral(" #%1").arg(entry.number);
    return oneLine(place, LongestWriteName);
}

QString factText(const WriteEntry &entry, const char *name)
{
    return oneLine(entry.fact(name), LongestWriteName);
}

} // namespace

QString writeName(const WriteEntry &entry)
{
    const QString place = writePlace(entry);
    switch (entry.kind) {
    //: %1 is a place such as "acme/web-shop #42", here and in the texts that follow.
    case WriteKind::Approve: return WriteText::tr("Approval of %1").arg(place);
    case WriteKind::WithdrawApproval: return WriteText::tr("Withdrawal of the approval of %1").arg(place);
    case WriteKind::RequestChanges: return WriteText::tr("Request for changes in %1").arg(place);
    case WriteKind::WithdrawChangeRequest: return WriteText::tr("Withdrawal of the request for changes in %1").arg(place);
    case WriteKind::Decline: return WriteText::tr("Declining %1").arg(place);
    case WriteKind::Merge: return WriteText::tr("Merge of %1").arg(place);
    case WriteKind::Comment: return WriteText::tr("Comment on %1").arg(place);
    case WriteKind::EditComment: return WriteText::tr("Change of a comment on %1").arg(place);
    case WriteKind::DeleteComment: return WriteText::tr("Deletion of a comment on %1").arg(place);
    case WriteKind::ResolveComment: return WriteText::tr("Resolving a comment on %1").arg(place);
    case WriteKind::ReopenComment: return WriteText::tr("Reopening a comment on %1").arg(place);
    case WriteKind::CreatePullRequest: return WriteText::tr("New pull request in %1").arg(place);
    case WriteKind::UpdatePullRequest: return WriteText::tr("Change of %1").arg(place);
    case WriteKind::CreateTask: return WriteText::tr("New task on %1").arg(place);
    case WriteKind::ChangeTask: return WriteText::tr("Change of a task on %1").arg(place);
    case WriteKind::DeleteTask: return WriteText::tr("Deletion of a task on %1").arg(place);
    //: %1 is a branch, %2 a repository.
    case WriteKind::RunPipeline:
        return WriteText::tr("Pipeline for %1 in %2").arg(factText(entry, writefacts::Branch), place);
    case WriteKind::StopPipeline: return WriteText::tr("Stopping the pipeline %1").arg(place);
    case WriteKind::CreateBranch:
        return WriteText::tr("New branch %1 in %2").arg(factText(entry, writefacts::Branch), place);
    case WriteKind::DeleteBranch:
        return WriteText::tr("Deletion of the branch %1 in %2").arg(factText(entry, writefacts::Branch), place);
    case WriteKind::CreateRepository: return WriteText::tr("New repository %1").arg(place);
    case WriteKind::UpdateRepository: return WriteText::tr("Change of the repository %1").arg(place);
    case WriteKind::CreateHook: return WriteText::tr("New webhook in %1").arg(place);
    case WriteKind::UpdateHook: return WriteText::tr("Change of a webhook in %1").arg(place);
    case WriteKind::DeleteHook: return WriteText::tr("Deletion of a webhook in %1").arg(place);
    case WriteKind::CreateIssue: return WriteText::tr("New issue in %1").arg(place);
    case WriteKind::UpdateIssue: return WriteText::tr("Change of the issue %1").arg(place);
    case WriteKind::CommentOnCommit: return WriteText::tr("Comment on a commit in %1").arg(place);
    case WriteKind::CommentOnIssue: return WriteText::tr("Comment on the issue %1").arg(place);
    case WriteKind::Unknown: break;
    }
    return WriteText::tr("A change in %1").arg(place);
}

QString quitQuestion(const QList<WriteEntry> &underWay)
{
    const QString next = WriteText::tr("If you quit now, Windlass looks at its next start what came of it and tells you. "
                                       "Texts are kept as drafts.");
    if (underWay.size() == 1)
        //: %1 names what was sent, such as "Merge of acme/web-shop #42".
        return WriteText::tr("%1: the answer has not come yet.").arg(writeName(underWay.constFirst())) + QLatin1Char(' ') + next;
    return WriteText::tr("%n change(s) were sent whose answers have not come yet.", nullptr, static_cast<int>(underWay.size()))
           + QLatin1Char(' ') + next;
}

QString recoverySentence(const WriteRecovery::Row &row)
{
    const QString name = writeName(row.entry);
    if (row.isLooking())
        //: %1 names what was sent, such as "Merge of acme/web-shop #42"; here and in the texts that follow.
        return WriteText::tr("%1: no answer came. Looking whether it was done…").arg(name);
    switch (row.outcome->kind) {
    case WriteOutcome::Kind::Done: return WriteText::tr("%1: no answer came, but it was done.").arg(name);
    case WriteOutcome::Kind::Unknown:
        return WriteText::tr("%1: no answer came, and Windlass can't see whether it was done. Look there before you try "
                             "again.")
            .arg(name);
    case WriteOutcome::Kind::NotDone:
    case WriteOutcome::Kind::Failed:
    case WriteOutcome::Kind::NotRecorded: break;
    }
    if (row.entry.kind == WriteKind::Comment)
        return WriteText::tr("%1: no answer came, and it was not sent. Its text is a draft there.").arg(name);
    return WriteText::tr("%1: no answer came, and it was not done. You can try again.").arg(name);
}

} // namespace windlass
