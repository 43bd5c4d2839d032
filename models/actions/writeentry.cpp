// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/writeentry.h"

#include <array>
#include <utility>

namespace windlass {

namespace {

//! The host's clocks are several. What we know of them is late, by the way of an answer and a part of a second, never early.
constexpr int HostClockSkewSeconds = 10;

constexpr std::array WriteKindWords{
    std::pair{WriteKind::Approve, "approve"},
    std::pair{WriteKind::WithdrawApproval, "withdraw-approval"},
    std::pair{WriteKind::RequestChanges, "request-changes"},
    std::pair{WriteKind::WithdrawChangeRequest, "withdraw-change-request"},
    std::pair{WriteKind::Decline, "decline"},
    std::pair{WriteKind::Merge, "merge"},
    std::pair{WriteKind::Comment, "comment"},
    std::pair{WriteKind::EditComment, "edit-comment"},
    std::pair{WriteKind::DeleteComment, "delete-comment"},
    std::pair{WriteKind::ResolveComment, "resolve-comment"},
    std::pair{WriteKind::ReopenComment, "reopen-comment"},
    std::pair{WriteKind::CreatePullRequest, "create-pull-request"},
    std::pair{WriteKind::UpdatePullRequest, "update-pull-request"},
    std::pair{WriteKind::CreateTask, "create-task"},
    std::pair{WriteKind::ChangeTask, "change-task"},
    std::pair{WriteKind::DeleteTask, "delete-task"},
    std::pair{WriteKind::RunPipeline, "run-pipeline"},
    std::pair{WriteKind::StopPipeline, "stop-pipeline"},
    std::pair{WriteKind::CreateBranch, "create-branch"},
    std::pair{WriteKind::DeleteBranch, "delete-branch"},
    std::pair{WriteKind::CreateRepository, "create-repository"},
    std::pair{WriteKind::UpdateRepository, "update-repository"},
    std::pair{WriteKind::CreateHook, "create-hook"},
    std::pair{WriteKind::UpdateHook, "update-hook"},
    std::pair{WriteKind::DeleteHook, "delete-hook"},
    std::pair{WriteKind::CreateIssue, "create-issue"},
    std::pair{WriteKind::UpdateIssue, "update-issue"},
    std::pair{WriteKind::CommentOnCommit, "comment-on-commit"},
    std::pair{WriteKind::CommentOnIssue, "comment-on-issue"},
};

QString hostText(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).trimmed();
}

} // namespace

bool isSameText(const QString &left, const QString &right)
{
    return hostText(left) == hostText(right);
}

QString writeKindWord(WriteKind kind)
{
    for (const auto &[known, word] : WriteKindWords) {
        if (known == kind)
            return QString::fromLatin1(word);
    }
    return {};
}

WriteKind writeKind(const QString &word)
{
    for (const auto &[kind, known] : WriteKindWords) {
        if (word == QLatin1String(known))
            return kind;
    }
    return WriteKind::Unknown;
}

std::optional<bool> WriteEntry::mayHaveMade(const QDateTime &createdOn) const
{
    if (!sentAt.isValid() || !createdOn.isValid())
        return std::nullopt;
    return createdOn >= sentAt.addSecs(-HostClockSkewSeconds);
}

std::optional<bool> WriteEntry::isNewer(qint64 thingId, const QDateTime &createdOn) const
{
    const qint64 newest = numberFact(writefacts::Newest);
    const std::optional<bool> isInTime = mayHaveMade(createdOn);
    if (newest == 0 || thingId == 0)
        return isInTime;
    return thingId > newest && isInTime.value_or(true);
}

Location WriteEntry::location() const
{
    using Section = Location::Section;
    if (repository.isEmpty())
        return workspace.isEmpty() ? Location::home() : Location::forWorkspace(workspace);
    switch (kind) {
    case WriteKind::CreatePullRequest: return Location::forRepository(workspace, repository, Section::PullRequests);
    case WriteKind::RunPipeline: return Location::forRepository(workspace, repository, Section::Pipelines);
    case WriteKind::StopPipeline:
        return number > 0 ? Location::forPipeline(workspace, repository, number)
                          : Location::forRepository(workspace, repository, Section::Pipelines);
    case WriteKind::CreateBranch:
    case WriteKind::DeleteBranch: return Location::forRepository(workspace, repository, Section::Branches);
    case WriteKind::CreateHook:
    case WriteKind::UpdateHook:
    case WriteKind::DeleteHook: return Location::forRepository(workspace, repository, Section::Webhooks);
    case WriteKind::CreateIssue: return Location::forRepository(workspace, repository, Section::Issues);
    case WriteKind::UpdateIssue:
    case WriteKind::CommentOnIssue:
        return Location::forRepository(workspace, repository, Section::Issue, QString::number(number));
    case WriteKind::CommentOnCommit: return Location::forCommit(workspace, repository, fact(writefacts::Hash));
    case WriteKind::CreateRepository:
    case WriteKind::UpdateRepository: return Location::forRepository(workspace, repository);
    default: break;
    }
    if (number == 0)
        return Location::forRepository(workspace, repository);
    // What is left acts on pull requests.
    Location place = Location::forPullRequest(workspace, repository, number);
    if (kind == WriteKind::EditComment || kind == WriteKind::ResolveComment || kind == WriteKind::ReopenComment)
        place.comment = numberFact(writefacts::Id);
    return place;
}

} // namespace windlass
