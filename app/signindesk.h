// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signins.h"
#include "ui/signin/signinhost.h"

#include <QObject>

class QSettings;

namespace windlass {

class NetworkPreferences;

//! Serves the sign-in page: sessions to try credentials with, the OAuth addresses and consumer of the host, and SignIns to
//! keep what was accepted.
class SignInDesk : public QObject, public SignInHost
{
    Q_OBJECT

public:
    //! `base` is the API of the host that is signed in to; all of the others outlive this.
    SignInDesk(const QUrl &base, SignIns &signIns, const NetworkPreferences &network, QSettings &settings,
               QObject *parent = nullptr);

    //! Who may sign in is asked of this: see SignInHost::refusalOf().
    void setRefusal(std::function<QString(const Account &account)> refusal) { m_refusal = std::move(refusal); }

    //! Where a host hands out tokens.
    static QUrl tokenUrlOf(const QUrl &apiBase);
    //! The consumer that comes with the program for this host: the build's for bitbucket.org, the demo workspace's for a
    //! host on this computer. A consumer is never shown to a host that it does not belong to.
    static OAuthClient clientOf(const QUrl &apiBase);

    QString name() const override;
    TrialCalls trial(const QString &email, const Secret &token) override;
    OAuthFlow::Options oauth() const override;
    quint16 ownPort() const override;
    void findOwnClient(QObject *context, std::function<void(const OAuthClient &)> done) override;
    void rememberOwnClient(const QString &id, quint16 port) override;
    QString refusalOf(const Account &account) const override { return m_refusal ? m_refusal(account) : QString(); }
    void keep(const AcceptedSignIn &signIn, QObject *context, std::function<void(const SecretAnswer &)> done) override;

signals:
    //! It was kept, and can be opened: credentials() until the signal returns.
    void signedIn(const windlass::AccountRecord &record, const windlass::Account &account);

public:
    std::shared_ptr<Credentials> credentials() const { return m_credentials; }

private:
    AccountRecord recordOf(const AcceptedSignIn &signIn) const;

    QUrl m_base;
    SignIns &m_signIns;
    const NetworkPreferences &m_network;
    QSettings &m_settings;
    std::function<QString(const Account &)> m_refusal;
    std::shared_ptr<Credentials> m_credentials;
};

} // namespace windlass
