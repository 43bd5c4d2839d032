// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/git/gitrepository.h"

namespace windlass::standin {

struct MergeConflict {
    QString path;
    QString scenario; //!< "contents", "modify/delete", … as git names it.
    QString message;
};

struct MergedTree {
    QByteArray tree;
    QList<MergeConflict> conflicts;
    QString error; //!< Git itself failed.

    bool isClean() const { return error.isEmpty() && conflicts.isEmpty(); }
};

//! Merges two commits without a work tree; nothing but objects is written.
MergedTree mergeTrees(GitRepository &repository, const QByteArray &ours, const QByteArray &theirs);

struct MergeOrder {
    QString strategy; //!< One of mergeStrategies().
    QByteArray source;
    QByteArray destination;
    QString message;
    GitPerson committer;
    GitPerson squashAuthor; //!< Who wrote the squashed commit.
};

struct MergeOutcome {
    enum class Kind { Merged, Conflict, NotFastForward, NothingToMerge, Failed };
    Kind kind = Kind::Failed;
    QByteArray tip; //!< Where the destination branch has to point.
    QList<MergeConflict> conflicts;
    QString error;
};

//! The six of Bitbucket.
QStringList mergeStrategies();
//! Makes the commits a merge needs. No ref is moved: that is the caller's last step.
MergeOutcome makeMerge(GitRepository &repository, const MergeOrder &order);

} // namespace windlass::standin
