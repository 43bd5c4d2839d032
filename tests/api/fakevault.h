// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/secretstore.h"

#include <QMap>
#include <QStringList>
#include <QtTest>

namespace windlass::test {

//! What lies in a FakeVault; outlives it, as a real keychain outlives a process.
struct FakeKeychain {
    QMap<QString, QByteArray> entries;
    QStringList log; //!< "write account/name", in order.
};

//! A keychain that does what a real one can't be made to do: fails at the N-th step, never answers, dies.
class FakeVault final : public QObject, public SecretVault
{
public:
    explicit FakeVault(std::shared_ptr<FakeKeychain> keychain) : m_keychain(std::move(keychain)) {}

    //! Asked before each step; an answer replaces it.
    std::function<std::optional<SecretState>(const QString &step, const QString &entry)> fault;
    //! The process is killed before this step (counted from 1): nothing happens any more, nobody is told.
    int killedAt = 0;
    int steps = 0;
    bool isLastingVault = true;

    void read(const QString &entry, Done done) override
    {
        if (!begin(QStringLiteral("read"), entry, done))
            return;
        const auto found = m_keychain->entries.constFind(entry);
        answer(done, found == m_keychain->entries.constEnd() ? SecretAnswer{SecretState::NotFound, {}, {}}
                                                             : SecretAnswer{SecretState::Done, Secret(*found), {}});
    }
    void write(const QString &entry, const Secret &text, Done done) override
    {
        if (!begin(QStringLiteral("write"), entry, done))
            return;
        m_keychain->entries.insert(entry, text.reveal());
        answer(done, {SecretState::Done, {}, {}});
    }
    void remove(const QString &entry, Done done) override
    {
        if (!begin(QStringLiteral("remove"), entry, done))
            return;
        m_keychain->entries.remove(entry);
        answer(done, {SecretState::Done, {}, {}});
    }
    bool isLasting() const override { return isLastingVault; }

private:
    bool begin(const QString &step, const QString &entry, const Done &done)
    {
        ++steps;
        if (killedAt > 0 && steps >= killedAt)
            return false;
        m_keychain->log += step + QLatin1Char(' ') + entry;
        if (!fault)
            return true;
        const auto state = fault(step, entry);
        if (state)
            answer(done, {*state, {}, QStringLiteral("a fault")});
        return !state;
    }
    void answer(const Done &done, const SecretAnswer &with)
    {
        QMetaObject::invokeMethod(this, [done, with] { done(with); }, Qt::QueuedConnection);
    }

    std::shared_ptr<FakeKeychain> m_keychain;
};

//! A store over a FakeVault.
struct FakeStore {
    explicit FakeStore(std::shared_ptr<FakeKeychain> with = std::make_shared<FakeKeychain>()) : keychain(std::move(with))
    {
        auto owned = std::make_unique<FakeVault>(keychain);
        vault = owned.get();
        store = std::make_unique<SecretStore>(std::move(owned));
    }

    std::shared_ptr<FakeKeychain> keychain;
    FakeVault *vault = nullptr;
    std::unique_ptr<SecretStore> store;
};

//! Waits for what one of the store's questions gives; Failed, and the test fails, when nothing comes.
template <typename Ask>
SecretAnswer secretAnswer(Ask ask, int timeoutMs = 15'000)
{
    QObject context;
    std::optional<SecretAnswer> answer;
    ask(&context, [&answer](const SecretAnswer &told) { answer = told; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, timeoutMs)) {
        QTest::qFail("The store does not answer.", __FILE__, __LINE__);
        return {};
    }
    return *answer;
}

inline SecretAnswer readSecret(SecretStore &store, const SecretKey &key)
{
    return secretAnswer([&](QObject *context, auto done) { store.read(key, context, done); });
}
inline SecretAnswer writeSecret(SecretStore &store, const SecretKey &key, const QByteArray &secret)
{
    return secretAnswer([&](QObject *context, auto done) { store.write(key, Secret(secret), context, done); });
}
inline SecretAnswer removeSecret(SecretStore &store, const SecretKey &key)
{
    return secretAnswer([&](QObject *context, auto done) { store.remove(key, context, done); });
}

} // namespace windlass::test
