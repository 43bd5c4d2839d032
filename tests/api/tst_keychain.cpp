// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/keychainvault.h"
#include "tests/api/fakevault.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace windlass::test {

namespace {

constexpr const char *KeyringVariable = "WINDLASS_TEST_KEYRING";

const SecretKey &keychainKey()
{
    static const SecretKey key{QStringLiteral("someone"), SecretKey::OAuthTokens};
    return key;
}

QByteArray keychainSecret()
{
    return "canary " + QByteArray(9000, 'x') + " \xc3\xa9";
}

std::unique_ptr<SecretStore> realStore(std::chrono::milliseconds timeout = std::chrono::seconds(20))
{
    KeychainVault::Options options;
    options.service = QStringLiteral("windlass-tests");
    options.timeout = timeout;
    return std::make_unique<SecretStore>(std::make_unique<KeychainVault>(options));
}

} // namespace

//! What a real Secret Service does. tests/api/keychain.sh puts the keyring in the condition that each function is for; in
//! any other they are skipped.
class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreWrittenAndReadBack();
    void theNextStartFindsThem();
    void aLockedKeyringIsSaidToBeLocked();
    void aServiceThatHangsTimesOutAndComesBack();
    void aServiceThatStartsLateIsWaitedFor();
    void removingIsVerified();
    void withoutAServiceItIsSaid();
    void goingAwayWhileAJobRunsIsSafe();

private:
    static bool isKeyring(const char *condition) { return qgetenv(KeyringVariable) == condition; }
};

void KeychainTest::secretsAreWrittenAndReadBack()
{
    if (!isKeyring("open"))
        QSKIP("For keychain.sh.");
    const auto store = realStore();
    QCOMPARE(readSecret(*store, keychainKey()).state, SecretState::NotFound);
    QVERIFY(writeSecret(*store, keychainKey(), "first").isDone());
    QCOMPARE(readSecret(*store, keychainKey()).secret.reveal(), QByteArray("first"));
    QVERIFY(writeSecret(*store, keychainKey(), keychainSecret()).isDone());
    QCOMPARE(readSecret(*store, keychainKey()).secret.reveal(), keychainSecret());
    QCOMPARE(readSecret(*store, {QStringLiteral("another"), SecretKey::OAuthTokens}).state, SecretState::NotFound);
}

void KeychainTest::theNextStartFindsThem()
{
    if (!isKeyring("open"))
        QSKIP("For keychain.sh.");
    QCOMPARE(readSecret(*realStore(), keychainKey()).secret.reveal(), keychainSecret());
}

void KeychainTest::aLockedKeyringIsSaidToBeLocked()
{
    if (!isKeyring("locked"))
        QSKIP("For keychain.sh.");
    // The library says "not found", "access denied" and "deleted" here.
    const auto store = realStore();
    QCOMPARE(readSecret(*store, keychainKey()).state, SecretState::Locked);
    QCOMPARE(writeSecret(*store, keychainKey(), "x").state, SecretState::Locked);
    QCOMPARE(removeSecret(*store, keychainKey()).state, SecretState::Locked);
}

void KeychainTest::aServiceThatHangsTimesOutAndComesBack()
{
#ifdef Q_OS_UNIX
    if (!isKeyring("stopped"))
        QSKIP("For keychain.sh.");
    const auto service = static_cast<pid_t>(qgetenv("WINDLASS_KEYRING_PID").toInt());
    QVERIFY(service > 0);
    const auto store = realStore(std::chrono::milliseconds(500));
    QVERIFY(readSecret(*store, keychainKey()).isDone());
    QCOMPARE(kill(service, SIGSTOP), 0);
    QCOMPARE(readSecret(*store, keychainKey()).state, SecretState::TimedOut);
    QCOMPARE(readSecret(*store, keychainKey()).state, SecretState::TimedOut);
    QCOMPARE(kill(service, SIGCONT), 0);
    // What hung ends by itself, and the next question is answered.
    QTRY_VERIFY_WITH_TIMEOUT(readSecret(*store, keychainKey()).isDone(), 30'000);
    QCOMPARE(readSecret(*store, keychainKey()).secret.reveal(), keychainSecret());
#endif
}

void KeychainTest::aServiceThatStartsLateIsWaitedFor()
{
    if (!isKeyring("late"))
        QSKIP("For keychain.sh.");
    const auto store = realStore();
    QSignalSpy waiting(store.get(), &SecretStore::waiting);
    const SecretAnswer found = secretAnswer(
        [&](QObject *context, auto done) { store->readPatiently(keychainKey(), context, done); }, 60'000);
    QCOMPARE(found.secret.reveal(), keychainSecret());
    QVERIFY(waiting.count() > 0);
}

void KeychainTest::removingIsVerified()
{
    if (!isKeyring("open"))
        QSKIP("For keychain.sh.");
    const auto store = realStore();
    QVERIFY(removeSecret(*store, keychainKey()).isDone());
    QCOMPARE(readSecret(*store, keychainKey()).state, SecretState::NotFound);
    QVERIFY(removeSecret(*store, keychainKey()).isDone());
}

void KeychainTest::withoutAServiceItIsSaid()
{
    if (!isKeyring("none"))
        QSKIP("For keychain.sh.");
    const auto store = realStore();
    QCOMPARE(readSecret(*store, keychainKey()).state, SecretState::NoService);
    QCOMPARE(writeSecret(*store, keychainKey(), "x").state, SecretState::NoService);
    QVERIFY(!removeSecret(*store, keychainKey()).isDone());
}

void KeychainTest::goingAwayWhileAJobRunsIsSafe()
{
    if (!isKeyring("open"))
        QSKIP("For keychain.sh.");
    // Deleting a job in flight would end this program.
    for (int run = 0; run < 5; ++run) {
        auto store = realStore();
        bool isCalled = false;
        store->read(keychainKey(), this, [&isCalled](const SecretAnswer &) { isCalled = true; });
        QCoreApplication::sendPostedEvents(); // The job has begun.
        store.reset();
        QVERIFY(!isCalled);
    }
    QCOMPARE(readSecret(*realStore(), {QStringLiteral("nobody"), SecretKey::Token}).isDone(), false);
}

} // namespace windlass::test

using windlass::test::KeychainTest;
WINDLASS_TEST(KeychainTest)

#include "tst_keychain.moc"
