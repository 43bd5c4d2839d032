// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/pullrequestsapi.h"
#include "models/paging/pagedmodel.h"
#include "models/pullrequests/pullrequestpacking.h"

namespace windlass {

inline qint64 identityOf(const PullRequest &pullRequest)
{
    return pullRequest.id;
}

//! The pull requests of a repository, filtered by the host. One row has all that a two-line delegate shows.
class PullRequestListModel : public PagedModel<PullRequest>
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = FirstOwnRole,
        AuthorNameRole,
        AuthorAvatarRole, //!< Address of the picture.
        AuthorUuidRole,
        SourceBranchRole,
        DestinationBranchRole,
        StateRole,         //!< int, a PullRequestState.
        IsDraftRole,
        ApprovalCountRole,
        ReviewerCountRole,
        ChangesRequestedCountRole,
        CommentCountRole,
        TaskCountRole,
        UpdatedOnRole, //!< QDateTime, UTC.
        CreatedOnRole, //!< QDateTime, UTC.
        OwnVerdictRole, //!< int, the Verdict of ownUuid(); None when that is not set.
    };

    using FilteredFetch = std::function<PendingReply<Page<PullRequest>>(const PullRequestFilter &filter,
                                                                        const PageToken &page, ReadFrom from)>;

    PullRequestListModel(PullRequestsApi &api, const RepositoryId &repository, QObject *parent = nullptr);
    PullRequestListModel(FilteredFetch fetch, const RepositoryId &repository, QObject *parent = nullptr);

    const PullRequestFilter &filter() const { return m_filter; }
    //! Another filter is another question: the rows go and are read anew if they were before.
    void setFilter(const PullRequestFilter &filter);
    //! The account whose verdict OwnVerdictRole gives.
    void setOwnUuid(const QString &uuid);
    const QString &ownUuid() const { return m_ownUuid; }

protected:
    QVariant cell(const PullRequest &pullRequest, int column, int role) const override;

private:
    QString accessibleText(const PullRequest &pullRequest) const;

    FilteredFetch m_filteredFetch;
    RepositoryId m_repository;
    PullRequestFilter m_filter;
    QString m_ownUuid;
};

} // namespace windlass
