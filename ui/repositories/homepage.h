// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspaces/workspacelistmodel.h"
#include "ui/shell/page.h"

#include <QStringList>

#include <functional>

namespace windlass {

class ListPanel;
class RecentRepositoriesModel;
class RowList;

//! Where the program begins: the repositories that were visited last, and the workspaces of the account.
class HomePage : public PageWidget {
    Q_OBJECT

public:
    //! The full names of the repositories visited last, newest first; asked whenever the page comes to the front.
    using RecentRepositories = std::function<QStringList()>;

    HomePage(WorkspaceListModel::Fetch workspaces, RecentRepositories recent, const Location &location,
             QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    void showRecent();

    RecentRepositories m_recent;
    RecentRepositoriesModel *m_recentModel;
    QWidget *m_recentPart;
    RowList *m_recentList;
    WorkspaceListModel *m_model;
    ListPanel *m_workspaces;
};

} // namespace windlass
