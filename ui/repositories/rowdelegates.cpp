// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/rowdelegates.h"

#include "models/repositories/repositorylistmodel.h"
#include "models/workspaces/workspacelistmodel.h"
#include "ui/repositories/repositorytext.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

using namespace Qt::StringLiterals;

namespace windlass {

RowContent WorkspaceDelegate::content(const QModelIndex &index) const
{
    const auto workspace = index.data(ItemRole).value<Workspace>();
    RowContent row;
    row.icon = u"workspace"_s;
    row.title = oneLine(workspace.name.isEmpty() ? workspace.slug : workspace.name);
    const QString standing = workspace.isAdministrator ? tr("Administrator") : tr("Member");
    // The list of workspaces has no names: the slug would stand there twice.
    row.detail = row.title == workspace.slug ? standing : u"%1 · %2"_s.arg(workspace.slug, standing);
    return row;
}

RowContent RepositoryDelegate::content(const QModelIndex &index) const
{
    const auto repository = index.data(ItemRole).value<Repository>();
    RowContent row;
    row.icon = repository.isPrivate ? u"lock"_s : u"repository"_s;
    row.title = oneLine(repository.name);
    row.detail = oneLine(repository.description);
    if (row.detail.isEmpty())
        row.detail = oneLine(repository.projectName);
    if (!repository.language.isEmpty())
        row.badges.append(BadgeSpec{languageName(repository.language), {}});
    row.trailing = relativeTime(repository.updatedOn);
    return row;
}

QString RepositoryDelegate::accessibleText(const QModelIndex &index) const
{
    const QString text = RowDelegate::accessibleText(index);
    // What the lock says to those who see it.
    return index.data(RepositoryListModel::IsPrivateRole).toBool() ? tr("%1, private").arg(text) : text;
}

} // namespace windlass
