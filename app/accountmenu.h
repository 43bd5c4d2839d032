// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/accountlist.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QActionGroup;
class QMenu;

namespace windlass {

//! The accounts in the menu of the account button: the one that is open is marked, another is switched to, one more is added.
class AccountMenu : public QObject
{
    Q_OBJECT

public:
    //! Shows the accounts of `host`. The menu must have its own entries already: ours come before the last of them.
    //! `commands` are about the account that is open.
    AccountMenu(QMenu *menu, const AccountList &accounts, const QString &host, const QList<QAction *> &commands,
                QObject *parent = nullptr);

    //! Empty while nobody is signed in.
    void setOpen(const QString &key) { m_open = key; }

signals:
    void accountChosen(const QString &key);
    void addRequested();

private:
    void fill();

    QPointer<QMenu> m_menu;
    const AccountList &m_accounts;
    QString m_host;
    QString m_open;
    QActionGroup *m_group;
    QAction *m_add;
};

} // namespace windlass
