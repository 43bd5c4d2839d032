// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QImage>
#include <QWidget>

class QMenu;
class QToolButton;

namespace windlass {

class ActionRegistry;
class Badge;
class Breadcrumbs;
class NavigationHistory;

//! Who is signed in, as the window shows it.
struct AccountInfo {
    QString name{};
    QString key{};    //!< Tells two accounts of one name apart: the account id.
    QString detail{}; //!< A second line of the menu: the mail address, the host, "Demo workspace".
    QImage image{};
    bool isOneOfSeveral = false; //!< Its name stands beside the picture, so that nobody takes it for another.
    bool isReadOnly = false;
};

//! The bar at the top: back, forward, where you are, search, the account.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(ActionRegistry &registry, NavigationHistory &history, QWidget *parent = nullptr);

    //! An account without a name: nobody is signed in.
    void setAccount(const AccountInfo &account);
    Breadcrumbs *breadcrumbs() const { return m_breadcrumbs; }
    //! The menu of the account button, for other accounts to be added to.
    QMenu *accountMenu() const { return m_accountMenu; }

signals:
    void locationChosen(const windlass::Location &location);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *makeHistoryButton(const QString &command, bool isBack);
    void fillHistoryMenu(QMenu *menu, bool isBack);

    ActionRegistry &m_registry;
    NavigationHistory &m_history;
    Breadcrumbs *m_breadcrumbs;
    Badge *m_readOnly;
    QToolButton *m_account;
    QMenu *m_accountMenu;
    QAction *m_who;
};

} // namespace windlass
