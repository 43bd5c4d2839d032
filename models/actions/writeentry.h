// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>

namespace windlass {

//! Everything that can be sent which changes something at the host. The journal keeps the words of writeKindWord(), so
//! the order here is free.
enum class WriteKind {
    Unknown, //!< A word of a newer version.
    Approve,
    WithdrawApproval,
    RequestChanges,
    WithdrawChangeRequest,
    Decline,
    Merge,
    Comment,
    EditComment,
    DeleteComment,
    ResolveComment,
    ReopenComment,
    CreatePullRequest,
    UpdatePullRequest,
    CreateTask,
    ChangeTask,
    DeleteTask,
    RunPipeline,
    StopPipeline,
    CreateBranch,
    DeleteBranch,
    CreateRepository,
    UpdateRepository,
    CreateHook,
    UpdateHook,
    DeleteHook,
    CreateIssue,
    UpdateIssue,
    CommentOnCommit,
    CommentOnIssue,
};

//! The word that stands for a kind in the journal: "merge", "run-pipeline". Empty for Unknown.
QString writeKindWord(WriteKind kind);
WriteKind writeKind(const QString &word);

//! One write as the journal keeps it: what was sent where, and what has to be known of the time before to find out later
//! whether it happened. A look at the host needs nothing else, so a look after a restart is the same as one before.
struct WriteEntry {
    QString id; //!< The journal gives it.
    WriteKind kind = WriteKind::Unknown;
    QString kindWord;   //!< As it stood in the file, for Unknown.
    QString workspace;  //!< Slug.
    QString repository; //!< Slug; empty for a write that makes one.
    qint64 number = 0;  //!< Of the pull request, pipeline or issue; 0 for none.
    QString target;     //!< What may be under way once at a time.
    QMap<QString, QString> facts; //!< See the names in writefacts.
    QDateTime sentAt;   //!< By the clock of the host (UTC); invalid when that was not known.

    QString fact(const char *name) const { return facts.value(QLatin1String(name)); }
    qint64 numberFact(const char *name) const { return fact(name).toLongLong(); }
    void setFact(const char *name, const QString &value) { facts.insert(QLatin1String(name), value); }
    void setFact(const char *name, qint64 value) { facts.insert(QLatin1String(name), QString::number(value)); }

    //! Whether something that the host made at that time can have come of this write. Nothing when the host's clock was
    //! not known: the clock of this machine may be days off and is never asked.
    std::optional<bool> mayHaveMade(const QDateTime &createdOn) const;

    //! The same for things with ids that only grow: `Newest` counts too, where it is known.
    std::optional<bool> isNewer(qint64 thingId, const QDateTime &createdOn) const;

    //! Where a person can see what came of it.
    Location location() const;

    bool operator==(const WriteEntry &) const = default;
};

//! Whether two texts are the same for the host: ends of lines, and space around them, do not count.
bool isSameText(const QString &left, const QString &right);

//! Names of facts.
namespace writefacts {
inline constexpr const char Self[] = "self";         //!< Uuid of our account; empty for tokens that act for nobody.
inline constexpr const char Text[] = "text";         //!< Of a comment, task or reason.
inline constexpr const char Place[] = "place";       //!< Of a comment, as DraftKey::place.
inline constexpr const char Newest[] = "newest";     //!< The highest id or number that was there before.
inline constexpr const char Id[] = "id";             //!< Of the comment, task, hook or run that is changed.
inline constexpr const char MergeTask[] = "task";    //!< The host took a merge on, and this is its task.
inline constexpr const char Strategy[] = "strategy";
inline constexpr const char Branch[] = "branch";
inline constexpr const char Target[] = "onto";       //!< The branch that it goes to.
inline constexpr const char RefType[] = "refType";
inline constexpr const char Custom[] = "custom";     //!< Name of a custom pipeline.
inline constexpr const char Hash[] = "hash";
inline constexpr const char Title[] = "title";
inline constexpr const char State[] = "state";       //!< What a task or issue is changed to.
inline constexpr const char Address[] = "address";   //!< Of a web hook, without its query.
inline constexpr const char Reviewers[] = "reviewers"; //!< Uuids in the order of the alphabet.
inline constexpr const char Events[] = "events";       //!< Of a web hook, in the order of the alphabet.
inline constexpr const char IssueKind[] = "kind";
inline constexpr const char Priority[] = "priority";
inline constexpr const char Assignee[] = "assignee";
} // namespace writefacts

} // namespace windlass
