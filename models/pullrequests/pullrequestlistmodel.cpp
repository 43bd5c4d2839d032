// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pullrequests/pullrequestlistmodel.h"

#include "models/navigation/location.h"

#include <algorithm>

namespace windlass {

namespace {

int changeRequestCount(const PullRequest &pullRequest)
{
    return static_cast<int>(std::count_if(
        pullRequest.participants.cbegin(), pullRequest.participants.cend(),
        [](const Participant &participant) { return participant.verdict == Verdict::ChangesRequested; }));
}

} // namespace

PullRequestListModel::PullRequestListModel(PullRequestsApi &api, const RepositoryId &repository, QObject *parent)
    : PullRequestListModel(
          [&api, repository](const PullRequestFilter &filter, const PageToken &page, ReadFrom from) {
              return api.list(repository, filter, page, from);
          },
          repository, parent)
{
}

PullRequestListModel::PullRequestListModel(FilteredFetch fetch, const RepositoryId &repository, QObject *parent)
    : PagedModel([fetch](const PageToken &page, ReadFrom from) { return fetch({}, page, from); }, 1, parent)
    , m_filteredFetch(std::move(fetch))
    , m_repository(repository)
{
}

void PullRequestListModel::setFilter(const PullRequestFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    setFetch([fetch = m_filteredFetch, filter](const PageToken &page, ReadFrom from) { return fetch(filter, page, from); });
}

void PullRequestListModel::setOwnUuid(const QString &uuid)
{
    if (m_ownUuid == uuid)
        return;
    m_ownUuid = uuid;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {OwnVerdictRole});
}

QVariant PullRequestListModel::cell(const PullRequest &pullRequest, int column, int role) const
{
    Q_UNUSED(column)
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return pullRequest.title;
    case Qt::AccessibleTextRole: return accessibleText(pullRequest);
    case LocationRole:
        return Location::forPullRequest(m_repository.workspace, m_repository.slug, pullRequest.id).path();
    case AuthorNameRole: return pullRequest.author.displayName;
    case AuthorAvatarRole: return pullRequest.author.avatar;
    case AuthorUuidRole: return pullRequest.author.uuid;
    case SourceBranchRole: return pullRequest.source.branch;
    case DestinationBranchRole: return pullRequest.destination.branch;
    case StateRole: return static_cast<int>(pullRequest.state);
    case IsDraftRole: return pullRequest.isDraft;
    case ApprovalCountRole: return pullRequest.approvalCount();
    case ReviewerCountRole: return pullRequest.reviewerCount();
    case ChangesRequestedCountRole: return changeRequestCount(pullRequest);
    case CommentCountRole: return pullRequest.commentCount;
    case TaskCountRole: return pullRequest.taskCount;
    case UpdatedOnRole: return pullRequest.updatedOn;
    case CreatedOnRole: return pullRequest.createdOn;
    case OwnVerdictRole: return static_cast<int>(m_ownUuid.isEmpty() ? Verdict::None : pullRequest.verdictOf(m_ownUuid));
    default: return {};
    }
}

QString PullRequestListModel::accessibleText(const PullRequest &pullRequest) const
{
    const QString heading = pullRequest.isDraft
                                ? tr("Draft pull request %1: %2").arg(pullRequest.id).arg(pullRequest.title)
                                : tr("Pull request %1: %2").arg(pullRequest.id).arg(pullRequest.title);
    return QStringList{
        heading,
        tr("by %1").arg(pullRequest.author.displayName),
        tr("from %1 into %2").arg(pullRequest.source.branch, pullRequest.destination.branch),
        tr("%n approval(s)", nullptr, pullRequest.approvalCount()),
        tr("%n comment(s)", nullptr, pullRequest.commentCount),
    }
        .join(QLatin1String(", "));
}

} // namespace windlass
