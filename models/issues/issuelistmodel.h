// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/issuesapi.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline qint64 identityOf(const Issue &issue)
{
    return issue.id;
}

//! The issues of a repository, filtered by the host, the most recently updated first. DisplayRole is the title.
class IssueListModel : public PagedModel<Issue>
{
    Q_OBJECT

public:
    using FilteredFetch =
        std::function<PendingReply<Page<Issue>>(const IssueFilter &filter, const PageToken &page, ReadFrom from)>;

    IssueListModel(IssuesApi &api, const RepositoryId &repository, QObject *parent = nullptr);
    IssueListModel(FilteredFetch fetch, const RepositoryId &repository, QObject *parent = nullptr);

    const IssueFilter &filter() const { return m_filter; }
    //! Another filter is another question: the rows go and are read anew if they were before.
    void setFilter(const IssueFilter &filter);
    //! The highest id that was seen, 0 for none.
    qint64 newestKnownId() const;

protected:
    QVariant cell(const Issue &issue, int column, int role) const override;

private:
    FilteredFetch m_filteredFetch;
    RepositoryId m_repository;
    IssueFilter m_filter;
};

} // namespace windlass
