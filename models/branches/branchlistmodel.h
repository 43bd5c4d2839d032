// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/refsapi.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline QString identityOf(const Branch &branch)
{
    return branch.name;
}

//! The branches of a repository by name, filtered by the host. DisplayRole of the first column is the name.
class BranchListModel : public PagedModel<Branch>
{
    Q_OBJECT

public:
    enum Column { NameColumn, CommitColumn, AuthorColumn, DateColumn, ColumnCount };
    enum Role {
        NameRole = FirstOwnRole,
        HashRole, //!< Of the commit that it points to.
        SummaryRole,
        AuthorNameRole,
        AuthorAvatarRole,
        DateRole, //!< QDateTime, UTC, of that commit.
        IsMainRole, //!< Whether it is the repository's main branch.
    };

    using FilteredFetch = std::function<PendingReply<Page<Branch>>(const QString &text, const PageToken &page,
                                                                   ReadFrom from)>;

    BranchListModel(RefsApi &api, const RepositoryId &repository, QObject *parent = nullptr);
    BranchListModel(FilteredFetch fetch, const RepositoryId &repository, QObject *parent = nullptr);

    const QString &filter() const { return m_filter; }
    //! Another filter is another question: the rows go and are read anew if they were before.
    void setFilter(const QString &text);
    void setMainBranch(const QString &name);

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QVariant cell(const Branch &branch, int column, int role) const override;

private:
    FilteredFetch m_filteredFetch;
    RepositoryId m_repository;
    QString m_filter;
    QString m_mainBranch;
};

} // namespace windlass
