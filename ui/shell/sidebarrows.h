// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace windlass {

class SidebarModel;

//! The rows of SidebarModel with what the sidebar paints: icons by kind, places as locations.
class SidebarRows : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit SidebarRows(SidebarModel *rows, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    //! What a click does on a row that is no place: "Load more", "Try again".
    bool activate(const QModelIndex &index);

private:
    SidebarModel *m_rows;
};

} // namespace windlass
