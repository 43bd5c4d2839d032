// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/commitsapi.h"
#include "api/services/pullrequestsapi.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline QString identityOf(const Commit &commit)
{
    return commit.hash;
}

//! Commits, newest first. DisplayRole is the first line of the message.
class CommitListModel : public PagedModel<Commit>
{
    Q_OBJECT

public:
    enum Column { SummaryColumn, AuthorColumn, DateColumn, HashColumn, ColumnCount };
    enum Role {
        HashRole = FirstOwnRole,
        ShortHashRole,
        MessageRole, //!< The whole message.
        AuthorNameRole,
        AuthorAvatarRole, //!< Address of the picture; empty when the author has no account.
        DateRole,         //!< QDateTime, UTC.
        IsMergeRole,
    };

    using RevisionFetch = std::function<PendingReply<Page<Commit>>(const QString &revision, const PageToken &page,
                                                                   ReadFrom from)>;

    //! The commits that a revision reaches; of all branches when it is empty.
    CommitListModel(CommitsApi &api, const RepositoryId &repository, const QString &revision, QObject *parent = nullptr);
    //! The commits of a pull request; setRevision() has no meaning there.
    CommitListModel(PullRequestsApi &api, const PullRequestId &id, QObject *parent = nullptr);
    CommitListModel(RevisionFetch fetch, const RepositoryId &repository, QObject *parent = nullptr);

    const QString &revision() const { return m_revision; }
    //! Another branch is another question: the rows go and are read anew if they were before.
    void setRevision(const QString &revision);

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QVariant cell(const Commit &commit, int column, int role) const override;

private:
    RevisionFetch m_revisionFetch;
    RepositoryId m_repository;
    QString m_revision;
};

} // namespace windlass
