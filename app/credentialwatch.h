// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/accountlist.h"

#include <QSet>
#include <QObject>
#include <QTimer>

#include <functional>

class QSettings;

namespace windlass {

class NoticeBar;

//! Says in the window when the token of an account ends soon or has ended, and when the host refuses a sign-in. Not modal;
//! a warning that is put off comes back on the next day, and no account has two.
class CredentialWatch : public QObject
{
    Q_OBJECT

public:
    using Today = std::function<QDate()>;

    //! Looks at the accounts of `host`. The bar and the list are not owned and live longer.
    CredentialWatch(AccountList &accounts, NoticeBar &bar, QSettings &settings, const QString &host, const Today &today,
                    QObject *parent = nullptr);

    //! The host takes the credential of this account no more, or does again.
    void setRefused(const QString &key, bool isRefused);

signals:
    //! The person wants to give this account another credential.
    void replacementRequested(const QString &key);

private:
    void look();
    void lookAt(const AccountRecord &account);
    void putOff(const QString &key);

    AccountList &m_accounts;
    NoticeBar &m_bar;
    QSettings &m_settings;
    QString m_host;
    Today m_today;
    QSet<QString> m_refused; //!< By key.
    QStringList m_shown;     //!< Accounts with a notice.
    QTimer m_timer;          //!< The program may run for weeks.
};

} // namespace windlass
