// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issues/issuelistmodel.h"

#include "models/navigation/location.h"

namespace windlass {

IssueListModel::IssueListModel(IssuesApi &api, const RepositoryId &repository, QObject *parent)
    : IssueListModel(
          [&api, repository](const IssueFilter &filter, const PageToken &page, ReadFrom from) {
              return api.list(repository, filter, page, from);
          },
          repository, parent)
{
}

IssueListModel::IssueListModel(FilteredFetch fetch, const RepositoryId &repository, QObject *parent)
    : PagedModel([fetch](const PageToken &page, ReadFrom from) { return fetch({}, page, from); }, 1, parent)
    , m_filteredFetch(std::move(fetch))
    , m_repository(repository)
{
}

void IssueListModel::setFilter(const IssueFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    setFetch([fetch = m_filteredFetch, filter](const PageToken &page, ReadFrom from) { return fetch(filter, page, from); });
}

qint64 IssueListModel::newestKnownId() const
{
    qint64 newest = 0;
    for (const Issue &issue : items())
        newest = qMax(newest, issue.id);
    return newest;
}

QVariant IssueListModel::cell(const Issue &issue, int column, int role) const
{
    Q_UNUSED(column)
    switch (role) {
    case Qt::DisplayRole: return issue.title;
    case Qt::AccessibleTextRole:
        //: %1 is a number, %2 a title, %3 a state such as "open".
        return tr("Issue %1: %2, %3").arg(issue.id).arg(issue.title, issue.stateWord);
    case LocationRole:
        return Location::forRepository(m_repository.workspace, m_repository.slug, Location::Section::Issue,
                                       QString::number(issue.id))
            .path();
    default: return {};
    }
}

} // namespace windlass
