// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/networksetup.h"
#include "api/auth/oauthtokens.h"
#include "api/auth/secretstore.h"
#include "api/core/credentials.h"
#include "api/core/networksetup.h"
#include "models/accounts/accountlist.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>

namespace windlass {

class OAuthCredentials;

//! Who is signed in, from one start to the next: the list of accounts, and their secrets in the keychain. It makes the
//! credentials that accounts are opened with, and takes everything away when somebody signs out.
class SignIns : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString dataFolder;
        QString cacheFolder;
        QUrl tokenUrl;     //!< Of the host's OAuth.
        NetworkSetup network; //!< For renewing tokens.
        OAuthClient client; //!< The build's; accounts may have one of their own.
    };
    enum class Drafts { Remove, Keep };

    //! Null credentials when `answer` is not Done, or when what was stored can't be used (Damaged).
    struct Restored {
        SecretAnswer answer;
        std::shared_ptr<Credentials> credentials;
    };

    SignIns(const Options &options, std::unique_ptr<SecretStore> keychain, QObject *parent = nullptr);
    ~SignIns() override;

    AccountList &accounts() { return m_accounts; }
    SecretStore &keychain() { return *m_keychain; }
    //! For credentials that are made from now on.
    void setNetwork(const NetworkSetup &network) { m_options.network = network; }
    //! A key for a credential that acts for no person.
    static QString newKey();

    //! Stores the secret, then the account, and makes it the current one. Not Done: nothing was kept, and the same can be
    //! asked again with `isForSession` set, which needs no keychain. Nothing is kept either when the context goes first.
    void addToken(const AccountRecord &account, const QString &email, const Secret &token, QObject *context,
                  std::function<void(const Restored &)> done);
    //! `own` is the person's own consumer, if it is not the build's.
    void addOAuth(const AccountRecord &account, const OAuthTokens &tokens, const std::optional<OAuthClient> &own,
                  QObject *context, std::function<void(const Restored &)> done);
    //! The person's own consumer that an account was signed in through; nothing when it has none or can't be read.
    void readOwnClient(const QString &key, QObject *context,
                       std::function<void(const std::optional<OAuthClient> &)> done);
    //! The credentials of a known account, as they were stored. Waits for a keychain that comes up late; waiting() says so.
    void restore(const QString &key, QObject *context, std::function<void(const Restored &)> done);
    //! Signs out: secrets, record, and every file of this account in both folders, drafts where that was said. The account must not be open any more.
    //! Not Done: the secrets are still in a keychain that would not give them up; they are tried again at the next start.
    void forget(const QString &key, Drafts drafts, QObject *context, std::function<void(const SecretAnswer &)> done);
    //! Whether a refresh is under way that a quitting program should wait for.
    bool isBusy() const;

signals:
    //! The keychain does not answer as hoped for, and is asked again.
    void waiting(windlass::SecretState why);
    //! The account has to sign in again, or its renewed tokens could not be stored, or could be after all.
    void credentialsChanged(const QString &key);

private:
    SecretStore &storeOf(const AccountRecord &account);
    void begin(const AccountRecord &account);
    void takeBack(const AccountRecord &account, const SecretAnswer &why, const QPointer<QObject> &context,
                  const std::function<void(const Restored &)> &done);
    void keep(const AccountRecord &account, const std::shared_ptr<Credentials> &credentials,
              const QPointer<QObject> &context, const std::function<void(const Restored &)> &done);
    void removeSecrets(const AccountRecord &account, const QStringList &names);
    void restoreOAuth(const AccountRecord &account, const OAuthTokens &tokens, QObject *context,
                      const std::function<void(const Restored &)> &done);
    std::shared_ptr<Credentials> oauthCredentials(const AccountRecord &account, const OAuthTokens &tokens,
                                                  const OAuthClient &client);
    void wipeLeftovers();
    void removeFiles(const QString &key, Drafts drafts) const;

    Options m_options;
    AccountList m_accounts;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<SecretStore> m_memory;
    QHash<QString, std::weak_ptr<OAuthCredentials>> m_oauth;
};

} // namespace windlass
