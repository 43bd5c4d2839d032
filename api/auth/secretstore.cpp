// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/secretstore.h"

#include "api/auth/keychainvault.h"
#include "api/auth/memoryvault.h"
#include "api/auth/secretoperations.h"

#include <QPointer>
#include <QTimer>

namespace windlass {

namespace {

//! A service that comes up, or a keyring that is unlocked, while we wait.
bool mayComeUp(SecretState state)
{
    switch (state) {
    case SecretState::NoService:
    case SecretState::Failed:
    case SecretState::Locked:
    case SecretState::NotFoundOrLocked: return true;
    default: return false;
    }
}

} // namespace

const QString SecretKey::Program = QStringLiteral("program");
const QString SecretKey::Token = QStringLiteral("token");
const QString SecretKey::OAuthTokens = QStringLiteral("oauth-tokens");
const QString SecretKey::OAuthClient = QStringLiteral("oauth-client");
const QString SecretKey::ProxyPassword = QStringLiteral("proxy-password");
const QString SecretKey::CertificateKey = QStringLiteral("certificate-key");

QStringList SecretKey::names()
{
    return {Token, OAuthTokens, OAuthClient, ProxyPassword, CertificateKey};
}

SecretStore::SecretStore(std::unique_ptr<SecretVault> vault, QObject *parent)
    : QObject(parent)
    , m_vault(std::move(vault))
{
    using std::chrono::seconds;
    m_patience = {seconds(1), seconds(2), seconds(4), seconds(8), seconds(15), seconds(30)};
}

SecretStore::~SecretStore() = default;

std::unique_ptr<SecretStore> SecretStore::keychain()
{
    return std::make_unique<SecretStore>(std::make_unique<KeychainVault>());
}

std::unique_ptr<SecretStore> SecretStore::memory()
{
    return std::make_unique<SecretStore>(std::make_unique<MemoryVault>());
}

void SecretStore::read(const SecretKey &key, QObject *context, Done done)
{
    enqueue(std::make_shared<SecretReading>(*m_vault, key.entry()), context, std::move(done));
}

void SecretStore::readPatiently(const SecretKey &key, QObject *context, Done done)
{
    readAgain(key, 0, [guard = QPointer(context), done = std::move(done)](const SecretAnswer &answer) {
        if (guard)
            done(answer);
    });
}

void SecretStore::readAgain(const SecretKey &key, qsizetype attempt, const Done &done)
{
    read(key, this, [this, key, attempt, done](const SecretAnswer &answer) {
        if (!mayComeUp(answer.state) || attempt >= m_patience.size()) {
            done(answer);
            return;
        }
        QTimer::singleShot(m_patience.at(attempt), this, [this, key, attempt, done] { readAgain(key, attempt + 1, done); });
        emit waiting(answer.state);
    });
}

void SecretStore::write(const SecretKey &key, const Secret &secret, QObject *context, Done done)
{
    enqueue(std::make_shared<SecretWriting>(*m_vault, key.entry(), secret), context, std::move(done));
}

void SecretStore::remove(const SecretKey &key, QObject *context, Done done)
{
    enqueue(std::make_shared<SecretRemoval>(*m_vault, key.entry()), context, std::move(done));
}

void SecretStore::removeAll(const QString &account, QObject *context, Done done)
{
    removeNext(account, SecretKey::names(), {SecretState::Done, {}, {}},
               [guard = QPointer(context), done = std::move(done)](const SecretAnswer &answer) {
                   if (guard)
                       done(answer);
               });
}

void SecretStore::removeNext(const QString &account, QStringList names, const SecretAnswer &worst, const Done &done)
{
    if (names.isEmpty()) {
        done(worst);
        return;
    }
    const SecretKey key{account, names.takeFirst()};
    remove(key, this, [this, account, names, worst, done](const SecretAnswer &answer) {
        removeNext(account, names, worst.isDone() ? answer : worst, done);
    });
}

void SecretStore::enqueue(const std::shared_ptr<SecretOperation> &operation, QObject *context, Done done)
{
    operation->answer = [guard = QPointer(context), done = std::move(done)](const SecretAnswer &answer) {
        if (guard && done)
            done(answer);
    };
    operation->finished = [this] {
        m_operations.removeFirst();
        startNext();
    };
    m_operations.append(operation);
    if (m_operations.size() == 1)
        startNext();
}

void SecretStore::startNext()
{
    if (!m_operations.isEmpty())
        m_operations.first()->start();
}

} // namespace windlass
