// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signins.h"

#include "api/auth/oauthcredentials.h"
#include "api/auth/tokencredentials.h"

#include <QDir>
#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace windlass {

SignIns::SignIns(const Options &options, std::unique_ptr<SecretStore> keychain, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_accounts(QDir(options.dataFolder).filePath(QStringLiteral("accounts.json")))
    , m_keychain(std::move(keychain))
    , m_memory(SecretStore::memory())
{
    connect(m_keychain.get(), &SecretStore::waiting, this, &SignIns::waiting);
    wipeLeftovers();
}

SignIns::~SignIns() = default;

QString SignIns::newKey()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(16);
}

SecretStore &SignIns::storeOf(const AccountRecord &account)
{
    return account.isForSession ? *m_memory : *m_keychain;
}

void SignIns::addToken(const AccountRecord &account, const QString &email, const Secret &token, QObject *context,
                       std::function<void(const Restored &)> done)
{
    begin(account);
    storeOf(account).write({account.key, SecretKey::Token}, TokenCredentials::encode(email, token), this,
                           [this, account, email, token, context = QPointer(context), done](const SecretAnswer &answer) {
                               if (!answer.isDone())
                                   return takeBack(account, answer, context, done);
                               removeSecrets(account, {SecretKey::OAuthTokens, SecretKey::OAuthClient});
                               keep(account, std::make_shared<TokenCredentials>(email, token), context, done);
                           });
}

void SignIns::addOAuth(const AccountRecord &account, const OAuthTokens &tokens, const std::optional<OAuthClient> &own,
                       QObject *context, std::function<void(const Restored &)> done)
{
    begin(account);
    const auto keepTokens = [this, account, tokens, own, context = QPointer(context), done](const SecretAnswer &answer) {
        if (!answer.isDone())
            return takeBack(account, answer, context, done);
        storeOf(account).write({account.key, SecretKey::OAuthTokens}, encodeTokens(tokens), this,
                               [this, account, tokens, own, context, done](const SecretAnswer &stored) {
                                   if (!stored.isDone())
                                       return takeBack(account, stored, context, done);
                                   removeSecrets(account, {SecretKey::Token});
                                   keep(account, oauthCredentials(account, tokens, own.value_or(m_options.client)), context,
                                        done);
                               });
    };
    const SecretKey client{account.key, SecretKey::OAuthClient};
    if (own)
        storeOf(account).write(client, encodeClient(*own), this, keepTokens);
    else
        storeOf(account).remove(client, this, keepTokens); // Of an earlier sign-in with another consumer.
}

void SignIns::begin(const AccountRecord &account)
{
    // A program that ends half way leaves no secret without an account: the next start wipes it.
    if (!account.isForSession && !m_accounts.find(account.key))
        m_accounts.addLeftover(account.key);
}

void SignIns::takeBack(const AccountRecord &account, const SecretAnswer &why, const QPointer<QObject> &context,
                       const std::function<void(const Restored &)> &done)
{
    // What an account had before is still there: a write that fails changes nothing.
    if (!m_accounts.find(account.key)) {
        storeOf(account).removeAll(account.key, this, [this, key = account.key](const SecretAnswer &answer) {
            if (answer.isDone() && !m_accounts.find(key))
                m_accounts.removeLeftover(key);
        });
    }
    if (context)
        done({why, nullptr});
}

void SignIns::keep(const AccountRecord &account, const std::shared_ptr<Credentials> &credentials,
                   const QPointer<QObject> &context, const std::function<void(const Restored &)> &done)
{
    // Whoever asked has thought better of it.
    if (!context)
        return takeBack(account, {}, context, done);
    AccountRecord kept = account;
    kept.isForSession = kept.isForSession || !storeOf(account).isLasting();
    m_accounts.put(kept);
    m_accounts.removeLeftover(account.key);
    m_accounts.setCurrent(account.key);
    done({{SecretState::Done, {}, {}}, credentials});
}

void SignIns::removeSecrets(const AccountRecord &account, const QStringList &names)
{
    // Of an earlier sign-in in another way. Nobody waits for it: signing out goes through all names again.
    for (const QString &name : names)
        storeOf(account).remove({account.key, name}, this, [](const SecretAnswer &) {});
}

void SignIns::readOwnClient(const QString &key, QObject *context,
                            std::function<void(const std::optional<OAuthClient> &)> done)
{
    const auto account = m_accounts.find(key);
    (account && account->isForSession ? *m_memory : *m_keychain)
        .read({key, SecretKey::OAuthClient}, context, [done](const SecretAnswer &answer) {
            done(answer.isDone() ? decodeClient(answer.secret) : std::nullopt);
        });
}

void SignIns::restore(const QString &key, QObject *context, std::function<void(const Restored &)> done)
{
    const auto account = m_accounts.find(key);
    if (!account) {
        QMetaObject::invokeMethod(context, [done] { done({{SecretState::NotFound, {}, {}}, nullptr}); }, Qt::QueuedConnection);
        return;
    }
    const bool isOAuth = account->kind == AccountRecord::Kind::OAuth;
    storeOf(*account).readPatiently(
        {key, isOAuth ? SecretKey::OAuthTokens : SecretKey::Token}, context,
        [this, account = *account, isOAuth, context = QPointer(context), done](const SecretAnswer &answer) {
            if (!answer.isDone() || !context)
                return done({answer, nullptr});
            const Restored damaged{{SecretState::Damaged, {}, {}}, nullptr};
            if (isOAuth) {
                const auto tokens = decodeTokens(answer.secret);
                return tokens ? restoreOAuth(account, *tokens, context, done) : done(damaged);
            }
            const auto token = TokenCredentials::decode(answer.secret);
            if (!token)
                return done(damaged);
            done({{SecretState::Done, {}, {}}, std::make_shared<TokenCredentials>(*token)});
        });
}

void SignIns::restoreOAuth(const AccountRecord &account, const OAuthTokens &tokens, QObject *context,
                           const std::function<void(const Restored &)> &done)
{
    storeOf(account).read({account.key, SecretKey::OAuthClient}, context,
                          [this, account, tokens, done](const SecretAnswer &answer) {
                              const auto own = answer.isDone() ? decodeClient(answer.secret) : std::nullopt;
                              const OAuthClient client = own.value_or(m_options.client);
                              done({{SecretState::Done, {}, {}}, oauthCredentials(account, tokens, client)});
                          });
}

std::shared_ptr<Credentials> SignIns::oauthCredentials(const AccountRecord &account, const OAuthTokens &tokens,
                                                       const OAuthClient &client)
{
    OAuthCredentials::Options options;
    options.tokenUrl = m_options.tokenUrl;
    options.network = m_options.network;
    options.client = client;
    options.store = &storeOf(account);
    options.account = account.key;
    options.lockFile = QDir(m_options.dataFolder).filePath(account.key + QStringLiteral(".lock"));
    const auto credentials = std::make_shared<OAuthCredentials>(options, tokens);
    const auto tell = [this, key = account.key] { emit credentialsChanged(key); };
    connect(credentials.get(), &OAuthCredentials::stateChanged, this, tell);
    connect(credentials.get(), &OAuthCredentials::unsavedChanged, this, tell);
    m_oauth.insert(account.key, credentials);
    return credentials;
}

bool SignIns::isBusy() const
{
    return std::any_of(m_oauth.begin(), m_oauth.end(), [](const auto &weak) {
        const auto credentials = weak.lock();
        return credentials && credentials->isRefreshing();
    });
}

void SignIns::forget(const QString &key, Drafts drafts, QObject *context, std::function<void(const SecretAnswer &)> done)
{
    const auto account = m_accounts.find(key);
    const bool isForSession = account && account->isForSession && !m_accounts.isCovering(key);
    // Before anything is asked: a program that ends here must not come back signed in.
    m_accounts.remove(key);
    if (!isForSession)
        m_accounts.addLeftover(key);
    removeFiles(key, drafts);
    m_oauth.remove(key);
    if (account && account->isForSession && !isForSession)
        m_memory->removeAll(key, this, [](const SecretAnswer &) {});
    (isForSession ? *m_memory : *m_keychain)
        .removeAll(key, this, [this, key, context = QPointer(context), done](const SecretAnswer &answer) {
            if (answer.isDone())
                m_accounts.removeLeftover(key);
            if (context)
                done(answer);
        });
}

void SignIns::wipeLeftovers()
{
    for (const QString &key : m_accounts.leftovers()) {
        if (m_accounts.find(key)) {
            m_accounts.removeLeftover(key); // Signed in again since.
            continue;
        }
        m_keychain->removeAll(key, this, [this, key](const SecretAnswer &answer) {
            if (answer.isDone())
                m_accounts.removeLeftover(key);
        });
    }
}

void SignIns::removeFiles(const QString &key, Drafts drafts) const
{
    Q_ASSERT(!key.isEmpty());
    // Names of files that belong to an account have its key in them, whoever wrote them.
    for (const QString &name : {m_options.dataFolder, m_options.cacheFolder}) {
        if (name.isEmpty())
            continue;
        QDir folder(name);
        for (const QString &file : folder.entryList({QLatin1Char('*') + key + QLatin1Char('*')}, QDir::Files | QDir::Hidden)) {
            if (drafts == Drafts::Remove || !file.startsWith(QLatin1String("drafts-")))
                folder.remove(file);
        }
    }
}

} // namespace windlass
