// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebarrows.h"

#include "models/navigation/location.h"
#include "models/workspaces/sidebarmodel.h"
#include "ui/errortext.h"
#include "ui/shell/sidebarroles.h"

#include <optional>

namespace windlass {

namespace {

QString sidebarIconOf(SidebarModel::Kind kind)
{
    switch (kind) {
    case SidebarModel::Kind::Workspace: return QStringLiteral("workspace");
    case SidebarModel::Kind::Repository: return QStringLiteral("repository");
    case SidebarModel::Kind::LoadMore: return QStringLiteral("more");
    case SidebarModel::Kind::Failed: return QStringLiteral("warning");
    case SidebarModel::Kind::Section:
    case SidebarModel::Kind::Loading:
    case SidebarModel::Kind::Empty: break;
    }
    return {};
}

} // namespace

SidebarRows::SidebarRows(SidebarModel *rows, QObject *parent) : QIdentityProxyModel(parent), m_rows(rows)
{
    setSourceModel(rows);
}

QVariant SidebarRows::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case SidebarLocationRole: {
        const auto location = Location::parse(QIdentityProxyModel::data(index, LocationRole).toString());
        return location ? QVariant::fromValue(*location) : QVariant();
    }
    case SidebarIconRole: return sidebarIconOf(m_rows->kindOf(mapToSource(index)));
    case SidebarCountRole: return {};
    case Qt::ToolTipRole:
        if (m_rows->kindOf(mapToSource(index)) == SidebarModel::Kind::Failed)
            return errorSentence(m_rows->errorAt(mapToSource(index))).toHtmlEscaped();
        return {};
    default: return QIdentityProxyModel::data(index, role);
    }
}

bool SidebarRows::activate(const QModelIndex &index)
{
    return m_rows->activate(mapToSource(index));
}

} // namespace windlass
