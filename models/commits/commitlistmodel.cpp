// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commits/commitlistmodel.h"

#include "models/navigation/location.h"

namespace windlass {

CommitListModel::CommitListModel(CommitsApi &api, const RepositoryId &repository, const QString &revision, QObject *parent)
    : CommitListModel(
          [&api, repository](const QString &asked, const PageToken &page, ReadFrom from) {
              return api.list(repository, CommitFilter::reachedFrom(asked), page, from);
          },
          repository, parent)
{
    setRevision(revision);
}

CommitListModel::CommitListModel(PullRequestsApi &api, const PullRequestId &id, QObject *parent)
    : CommitListModel([&api, id](const QString &, const PageToken &page, ReadFrom from) { return api.commits(id, page, from); },
                      id.repository, parent)
{
}

CommitListModel::CommitListModel(RevisionFetch fetch, const RepositoryId &repository, QObject *parent)
    : PagedModel([fetch](const PageToken &page, ReadFrom from) { return fetch({}, page, from); }, ColumnCount, parent)
    , m_revisionFetch(std::move(fetch))
    , m_repository(repository)
{
}

void CommitListModel::setRevision(const QString &revision)
{
    if (m_revision == revision)
        return;
    m_revision = revision;
    setFetch([fetch = m_revisionFetch, revision](const PageToken &page, ReadFrom from) {
        return fetch(revision, page, from);
    });
}

QVariant CommitListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SummaryColumn: return tr("Message");
    case AuthorColumn: return tr("Author");
    case DateColumn: return tr("Date");
    case HashColumn: return tr("Commit");
    default: return {};
    }
}

QVariant CommitListModel::cell(const Commit &commit, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case SummaryColumn: return commit.summary();
        case AuthorColumn: return commit.authorName;
        case DateColumn: return commit.date;
        case HashColumn: return commit.shortHash();
        default: return {};
        }
    case Qt::AccessibleTextRole:
        if (column != SummaryColumn)
            return cell(commit, column, Qt::DisplayRole);
        return tr("Commit %1 by %2: %3").arg(commit.shortHash(), commit.authorName, commit.summary());
    case LocationRole: return Location::forCommit(m_repository.workspace, m_repository.slug, commit.hash).path();
    case HashRole: return commit.hash;
    case ShortHashRole: return commit.shortHash();
    case MessageRole: return commit.message;
    case AuthorNameRole: return commit.authorName;
    case AuthorAvatarRole: return commit.author.avatar;
    case DateRole: return commit.date;
    case IsMergeRole: return commit.isMerge();
    default: return {};
    }
}

} // namespace windlass
