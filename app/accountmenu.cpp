// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accountmenu.h"

#include "ui/accounts/accounttext.h"

#include <QAction>
#include <QActionGroup>
#include <QDate>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace windlass {

AccountMenu::AccountMenu(QMenu *menu, const AccountList &accounts, const QString &host, const QList<QAction *> &commands,
                         QObject *parent)
    : QObject(parent)
    , m_menu(menu)
    , m_accounts(accounts)
    , m_host(host)
    , m_group(new QActionGroup(this))
    , m_add(new QAction(tr("&Add account…"), this))
{
    m_add->setObjectName(u"addAccountAction"_s);
    QAction *last = menu->actions().isEmpty() ? nullptr : menu->actions().constLast();
    menu->insertAction(last, m_add);
    menu->insertSeparator(last);
    menu->insertActions(last, commands);
    connect(m_add, &QAction::triggered, this, &AccountMenu::addRequested);
    connect(menu, &QMenu::aboutToShow, this, &AccountMenu::fill);
    connect(m_group, &QActionGroup::triggered, this,
            [this](QAction *chosen) { emit accountChosen(chosen->data().toString()); });
}

void AccountMenu::fill()
{
    qDeleteAll(m_group->actions());
    for (const AccountRecord &account : m_accounts.accounts()) {
        if (account.host != m_host)
            continue;
        QString text = accountLabel(account, m_accounts.accounts());
        if (account.isReadOnly)
            //: Behind the name of an account.
            text = tr("%1 (read only)").arg(text);
        if (AccountList::isExpiryNear(account, QDate::currentDate()))
            //: Behind the name of an account whose token ends soon, or has ended.
            text = tr("%1 (token ends)").arg(text);
        QAction *entry = m_group->addAction(text.replace(u'&', "&&"_L1));
        entry->setCheckable(true);
        entry->setChecked(account.key == m_open);
        entry->setData(account.key);
        m_menu->insertAction(m_add, entry);
    }
}

} // namespace windlass
