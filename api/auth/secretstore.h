// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/secretvault.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace windlass {

class SecretOperation;

//! Names one secret. The names in use are the constants below and nothing else: keychains can't be asked what they hold, so
//! signing out goes through all of them.
struct SecretKey {
    QString account; //!< OpenAccount::key(), or SecretKey::Program for what belongs to no account.
    QString name;

    QString entry() const { return account + QLatin1Char('/') + name; }

    static const QString Program;       //!< "program": proxy passwords.
    static const QString Token;         //!< An API or access token, with its e-mail address.
    static const QString OAuthTokens;   //!< See encodeTokens().
    static const QString OAuthClient;   //!< A consumer of the person's own.
    static const QString ProxyPassword;
    static const QString CertificateKey; //!< The passphrase of a client certificate.
    //! Every name that may be stored for an account.
    static QStringList names();
};

//! Secrets of any length over a vault. Operations are done one after the other, in the order they were asked for. Handlers
//! run at most once, later, and not after their context is gone; what was asked is carried out all the same.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const SecretAnswer &)>;

    explicit SecretStore(std::unique_ptr<SecretVault> vault, QObject *parent = nullptr);
    ~SecretStore() override;

    //! The platform's keychain.
    static std::unique_ptr<SecretStore> keychain();
    //! For this session only.
    static std::unique_ptr<SecretStore> memory();

    //! Done with the secret, or why not. Damaged when there is one that does not match its checksum.
    void read(const SecretKey &key, QObject *context, Done done);
    //! As read(), and while there may be a secret behind a service that is not up yet or a keyring that is not unlocked
    //! yet, asks again for about a minute. waiting() is told before each wait.
    void readPatiently(const SecretKey &key, QObject *context, Done done);
    //! Replaces the secret. Until Done the old value is there, whatever happens in between.
    void write(const SecretKey &key, const Secret &secret, QObject *context, Done done);
    //! Done when nothing of it is left, leftovers of interrupted writes included.
    void remove(const SecretKey &key, QObject *context, Done done);
    //! Removes every secret of an account; the answer is the first that is not Done, else Done.
    void removeAll(const QString &account, QObject *context, Done done);

    //! Whether secrets outlive the process. When not, the person has to be told.
    bool isLasting() const { return m_vault->isLasting(); }

    //! How long readPatiently() waits before each new attempt.
    void setPatience(const QList<std::chrono::milliseconds> &waits) { m_patience = waits; }

signals:
    //! A patient read has not got through yet; it goes on.
    void waiting(windlass::SecretState why);

private:
    void enqueue(const std::shared_ptr<SecretOperation> &operation, QObject *context, Done done);
    void startNext();
    void readAgain(const SecretKey &key, qsizetype attempt, const Done &done);
    void removeNext(const QString &account, QStringList names, const SecretAnswer &worst, const Done &done);

    std::unique_ptr<SecretVault> m_vault;
    QList<std::shared_ptr<SecretOperation>> m_operations; //!< The first one is under way.
    QList<std::chrono::milliseconds> m_patience;
};

} // namespace windlass
