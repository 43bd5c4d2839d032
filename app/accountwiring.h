// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visitedrepositories.h"
#include "ui/shell/sidebarrows.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QSettings;

namespace windlass {

class MainWindow;
class OpenAccount;
class RequestsDialog;

//! Connects one open account with the window: sidebar, status line, account menu, palette. Destroying it leaves a window
//! without an account.
class AccountWiring : public QObject
{
    Q_OBJECT

public:
    //! `detail` is the account menu's second line.
    //! The window shows this account's pages next.
    AccountWiring(OpenAccount &account, MainWindow &window, QSettings *settings, const QString &detail);
    ~AccountWiring() override;

    //! Opens the dialog about the requests of this hour, or brings it to the front.
    void showRequests();

    const VisitedRepositories &visited() const { return m_visited; }

    //! What tells this account from the others, where there are some; empty where it is the only one.
    void setLabel(const QString &label);

private:
    void wireStatusLine();
    void wireSidebar();
    //! Shows the repositories beside the one that the window is in.
    void openWorkspace(const Location &location);
    void showAccount();
    void wireWrites();
    void showConnection();
    void showBudget();

    OpenAccount &m_account;
    MainWindow &m_window;
    QString m_detail;
    QString m_label;
    SidebarRows m_sidebarRows;
    VisitedRepositories m_visited;
    QTimer m_budgetTimer;
    QPointer<RequestsDialog> m_requests;
    bool m_hasOpenedWorkspace = false;
};

} // namespace windlass
