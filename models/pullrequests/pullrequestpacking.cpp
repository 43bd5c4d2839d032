// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/pullrequestpacking.h"

namespace windlass {

namespace {

//! What most rows lack is one bit in them; members follow where it is set.
enum PackedFlag : quint32 {
    IsDraft = 1U << 0,
    IsQueued = 1U << 1,
    ClosesSourceBranch = 1U << 2,
    HasDescription = 1U << 3,
    HasMergeCommit = 1U << 4,
    HasReason = 1U << 5,
    HasClosedBy = 1U << 6,
    HasClosedOn = 1U << 7,
};

void writeAccount(RowWriter &to, const Account &account)
{
    to.shared(account.uuid);
    to.shared(account.accountId);
    to.shared(account.nickname);
    to.shared(account.displayName);
    to.shared(account.avatar);
}

Account readAccount(RowReader &from)
{
    Account account;
    account.uuid = from.shared();
    account.accountId = from.shared();
    account.nickname = from.shared();
    account.displayName = from.shared();
    account.avatar = from.shared();
    return account;
}

void writeRepository(RowWriter &to, const RepositoryId &repository)
{
    to.shared(repository.workspace);
    to.shared(repository.slug);
}

RepositoryId readRepository(RowReader &from)
{
    RepositoryId repository;
    repository.workspace = from.shared();
    repository.slug = from.shared();
    return repository;
}

} // namespace

void RowPacking<PullRequest>::write(RowWriter &to, const PullRequest &row)
{
    // By name of all members, so that one more does not compile before it is kept as well.
    const auto &[id, title, description, state, stateWord, isDraft, isQueued, closesSourceBranch, author, source,
                 destination, mergeCommit, reason, closedBy, participants, commentCount, taskCount, createdOn, updatedOn,
                 closedOn] = row;
    to.number(static_cast<quint64>(id)); // First: see identity().
    const auto bit = [](bool isSet, PackedFlag flag) { return isSet ? static_cast<quint32>(flag) : 0U; };
    const quint32 flags = bit(isDraft, IsDraft) | bit(isQueued, IsQueued) | bit(closesSourceBranch, ClosesSourceBranch) |
                          bit(!description.isEmpty(), HasDescription) | bit(!mergeCommit.isEmpty(), HasMergeCommit) |
                          bit(!reason.isEmpty(), HasReason) | bit(closedBy != Account(), HasClosedBy) |
                          bit(closedOn.isValid(), HasClosedOn);
    to.number(flags);
    to.number(static_cast<quint64>(state));
    to.shared(stateWord);
    to.text(title);
    writeAccount(to, author);
    // Many come from a branch of their own and go into one of a few.
    to.text(source.branch);
    to.text(source.hash);
    writeRepository(to, source.repository);
    to.shared(destination.branch);
    to.text(destination.hash);
    writeRepository(to, destination.repository);
    to.number(static_cast<quint64>(participants.size()));
    for (const auto &[user, isReviewer, verdict, participatedOn] : participants) {
        writeAccount(to, user);
        to.number(static_cast<quint64>(verdict) << 1 | (isReviewer ? 1U : 0U));
        to.time(participatedOn);
    }
    to.number(static_cast<quint32>(commentCount));
    to.number(static_cast<quint32>(taskCount));
    to.time(createdOn);
    to.time(updatedOn);
    if (flags & HasDescription)
        to.text(description);
    if (flags & HasMergeCommit)
        to.text(mergeCommit);
    if (flags & HasReason)
        to.text(reason);
    if (flags & HasClosedBy)
        writeAccount(to, closedBy);
    if (flags & HasClosedOn)
        to.time(closedOn);
}

PullRequest RowPacking<PullRequest>::read(RowReader &from)
{
    PullRequest row;
    row.id = identity(from);
    const auto flags = static_cast<quint32>(from.number());
    row.isDraft = flags & IsDraft;
    row.isQueued = flags & IsQueued;
    row.closesSourceBranch = flags & ClosesSourceBranch;
    row.state = static_cast<PullRequestState>(from.number());
    row.stateWord = from.shared();
    row.title = from.text();
    row.author = readAccount(from);
    row.source.branch = from.text();
    row.source.hash = from.text();
    row.source.repository = readRepository(from);
    row.destination.branch = from.shared();
    row.destination.hash = from.text();
    row.destination.repository = readRepository(from);
    const auto participants = static_cast<qsizetype>(from.number());
    row.participants.reserve(participants);
    for (qsizetype i = 0; i < participants; ++i) {
        Participant participant;
        participant.user = readAccount(from);
        const quint64 role = from.number();
        participant.verdict = static_cast<Verdict>(role >> 1);
        participant.isReviewer = role & 1;
        participant.participatedOn = from.time();
        row.participants += participant;
    }
    row.commentCount = static_cast<int>(static_cast<quint32>(from.number()));
    row.taskCount = static_cast<int>(static_cast<quint32>(from.number()));
    row.createdOn = from.time();
    row.updatedOn = from.time();
    if (flags & HasDescription)
        row.description = from.text();
    if (flags & HasMergeCommit)
        row.mergeCommit = from.text();
    if (flags & HasReason)
        row.reason = from.text();
    if (flags & HasClosedBy)
        row.closedBy = readAccount(from);
    if (flags & HasClosedOn)
        row.closedOn = from.time();
    return row;
}

qint64 RowPacking<PullRequest>::identity(RowReader &from)
{
    return static_cast<qint64>(from.number());
}

} // namespace windlass
