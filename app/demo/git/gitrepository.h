// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/git/gitcommit.h"
#include "app/demo/git/gitobjects.h"
#include "app/demo/git/gitprocess.h"

#include <QCache>
#include <QHash>
#include <QMap>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace windlass::standin {

//! The refs of a repository at one moment.
struct GitRefs {
    struct Tag {
        QByteArray hash;   //!< Of the tag object, or of what a lightweight tag points at.
        QByteArray commit; //!< Where it leads in the end.
        bool isAnnotated = false;
    };
    QMap<QString, QByteArray> branches; //!< Short name → commit.
    QMap<QString, Tag> tags;
};

//! A bare repository that is served. All members may be called from any thread.
//!
//! No text of a request reaches a command line of git: a revision is first resolved to a full hash here, against the
//! known refs or as hexadecimal digits, and only hashes are handed on; paths go behind `--` with literal pathspecs.
class GitRepository {
public:
    explicit GitRepository(QString path);

    QString path() const { return m_path; }

    //! At most a second old, so that a push from outside is seen as well.
    std::shared_ptr<const GitRefs> refs();
    void forgetRefs();
    //! The commit a branch points at; empty when there is no such branch.
    QByteArray branchTip(const QString &name);

    //! A branch, a tag, or 4 to 40 digits of a hash → the 40 digits of a commit; empty when it is none of these.
    QByteArray resolve(const QString &revision);
    std::optional<GitCommit> commit(const QByteArray &hash);
    //! Missing ones are left out.
    QList<GitCommit> commits(const QByteArrayList &hashes);
    QList<GitObject> objects(const QByteArrayList &names) { return m_objects.read(names); }
    QList<GitObject> describe(const QByteArrayList &names) { return m_objects.describe(names); }

    //! Part of `git log include… ^exclude… -- path`, in its order. `hasMore` tells whether something follows.
    QByteArrayList history(const QByteArrayList &include, const QByteArrayList &exclude, const QString &path, int skip,
                           int count, bool *hasMore);
    //! Empty when the histories have nothing in common.
    QByteArray mergeBase(const QByteArray &one, const QByteArray &other);
    bool isAncestor(const QByteArray &ancestor, const QByteArray &of) { return mergeBase(ancestor, of) == ancestor; }

    GitResult run(const QStringList &arguments, const QByteArray &input = {},
                  const QStringList &environment = {}) const;
    //! For calls that name only hashes: their answer never changes, so it is kept.
    GitResult runCached(const QStringList &arguments);

    //! Moves a ref from `old` to `hash` in one step; false when somebody else moved it. An empty hash deletes it, an
    //! empty `old` demands that it did not exist.
    bool moveRef(const QString &ref, const QByteArray &hash, const QByteArray &old);
    //! Whether git would take this as a branch name.
    bool isBranchName(const QString &name) const;

    //! Call before anything that writes objects. A repository that borrows from one of the user's takes its own copy
    //! then: git touches the files of a borrowed object when it is to write the same object again.
    bool ownObjects(QString *error);

private:
    QString m_path;
    GitObjects m_objects;

    std::mutex m_refsMutex;
    std::shared_ptr<const GitRefs> m_refs;
    std::chrono::steady_clock::time_point m_refsTime;

    std::mutex m_cacheMutex;
    QHash<QByteArray, GitCommit> m_commits;
    QHash<QByteArray, QByteArray> m_mergeBases;
    QCache<QString, GitResult> m_results;

    std::mutex m_ownMutex;
};

bool isFullHash(const QByteArray &text);

} // namespace windlass::standin
