// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/secretparts.h"
#include "tests/api/fakevault.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace windlass::test {

namespace {

const SecretKey &tokenKey()
{
    static const SecretKey key{QStringLiteral("someone"), SecretKey::OAuthTokens};
    return key;
}

QByteArray longSecret(char letter, int size = 9000)
{
    return QByteArray(size, letter) + "\xff\x00 end";
}

} // namespace

class AuthSecretStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void aShortSecretIsOneEntry();
    void aLongSecretIsSplitAndComesBackWhole();
    void replacingLeavesNoLeftovers();
    void aKillAtAnyStepOfAWriteLeavesTheOldOrTheNewValue();
    void aFailureAtAnyStepOfAWriteLeavesTheOldOrTheNewValue();
    void aDamagedEntryIsSaidToBeDamaged();
    void aValueThatIsReplacedWhileItIsReadIsReadAgain();
    void removingTakesTheLeftoversOfInterruptedWritesAlong();
    void removingEverythingOfAnAccountLeavesTheOthers();
    void aLockedKeyringIsNotTakenForAnEmptyOne();
    void aLongSecretIsNotWrittenOverTheOneBehindTheLock();
    void aServiceThatComesUpLateIsWaitedFor();
    void aPatientReadEndsAtOnceWhenThereIsNothing();
    void aHandlerIsNotCalledAfterItsContextIsGone();
    void questionsAreAnsweredInTheirOrder();
    void theStoreMayGoAwayInAHandler();
    void forThisSessionOnlySaysSo();
};

void AuthSecretStoreTest::aShortSecretIsOneEntry()
{
    FakeStore fake;
    QCOMPARE(readSecret(*fake.store, tokenKey()).state, SecretState::NotFound);
    QVERIFY(writeSecret(*fake.store, tokenKey(), "s\xc3\xa9" "cret").isDone());
    QCOMPARE(fake.keychain->entries.keys(), QStringList{QStringLiteral("someone/oauth-tokens")});
    const SecretAnswer found = readSecret(*fake.store, tokenKey());
    QVERIFY(found.isDone());
    QCOMPARE(found.secret.reveal(), QByteArray("s\xc3\xa9" "cret"));
}

void AuthSecretStoreTest::aLongSecretIsSplitAndComesBackWhole()
{
    FakeStore fake;
    const QByteArray secret = longSecret('a');
    QVERIFY(writeSecret(*fake.store, tokenKey(), secret).isDone());
    QVERIFY(fake.keychain->entries.size() > 4);
    for (const QByteArray &entry : std::as_const(fake.keychain->entries))
        QVERIFY(entry.size() <= 2560);
    FakeStore restarted(fake.keychain);
    QCOMPARE(readSecret(*restarted.store, tokenKey()).secret.reveal(), secret);
}

void AuthSecretStoreTest::replacingLeavesNoLeftovers()
{
    FakeStore fake;
    for (const QByteArray &secret : {longSecret('a'), longSecret('b', 3000), QByteArray("short"), longSecret('c'), QByteArray()}) {
        QVERIFY(writeSecret(*fake.store, tokenKey(), secret).isDone());
        QCOMPARE(readSecret(*fake.store, tokenKey()).secret.reveal(), secret);
        const int parts = static_cast<int>(splitSecret(Secret(secret), 0).parts.size());
        QCOMPARE(fake.keychain->entries.size(), 1 + parts);
    }
}

void AuthSecretStoreTest::aKillAtAnyStepOfAWriteLeavesTheOldOrTheNewValue()
{
    const QByteArray before = longSecret('a');
    const QByteArray after = longSecret('b', 5000);
    bool isFinished = false;
    bool wasOldSeen = false;
    for (int step = 1; !isFinished; ++step) {
        FakeStore fake;
        QVERIFY(writeSecret(*fake.store, tokenKey(), before).isDone());
        const int stepsBefore = fake.vault->steps;
        fake.vault->killedAt = stepsBefore + step;
        fake.store->write(tokenKey(), Secret(after), this, [](const SecretAnswer &) {});
        // Until it hangs at the kill, or has done all its steps.
        int seen = -1;
        QVERIFY(QTest::qWaitFor([&] { return std::exchange(seen, fake.vault->steps) == fake.vault->steps; }));
        isFinished = fake.vault->steps < fake.vault->killedAt;

        FakeStore restarted(fake.keychain);
        const SecretAnswer found = readSecret(*restarted.store, tokenKey());
        QVERIFY2(found.isDone(), QByteArray::number(step));
        QVERIFY2(found.secret.reveal() == before || found.secret.reveal() == after, QByteArray::number(step));
        wasOldSeen = wasOldSeen || found.secret.reveal() == before;
        if (isFinished)
            QCOMPARE(found.secret.reveal(), after);
        // And the next write is not disturbed by what lies around.
        QVERIFY(writeSecret(*restarted.store, tokenKey(), longSecret('c')).isDone());
        QCOMPARE(readSecret(*restarted.store, tokenKey()).secret.reveal(), longSecret('c'));
        QVERIFY(removeSecret(*restarted.store, tokenKey()).isDone());
        QCOMPARE(fake.keychain->entries.keys(), QStringList());
        QVERIFY(step < 100);
    }
    QVERIFY(wasOldSeen);
}

void AuthSecretStoreTest::aFailureAtAnyStepOfAWriteLeavesTheOldOrTheNewValue()
{
    const QByteArray before = longSecret('a');
    const QByteArray after = longSecret('b');
    int failures = 0;
    for (int step = 1; step < 100; ++step) {
        FakeStore fake;
        QVERIFY(writeSecret(*fake.store, tokenKey(), before).isDone());
        const int at = fake.vault->steps + step;
        bool hasFailed = false;
        fake.vault->fault = [&](const QString &, const QString &) -> std::optional<SecretState> {
            if (fake.vault->steps != at)
                return std::nullopt;
            hasFailed = true;
            return SecretState::Denied;
        };
        const SecretAnswer written = writeSecret(*fake.store, tokenKey(), after);
        fake.vault->fault = nullptr;
        const SecretAnswer found = readSecret(*fake.store, tokenKey());
        QVERIFY(found.isDone());
        QCOMPARE(found.secret.reveal(), written.isDone() ? after : before);
        failures += written.isDone() ? 0 : 1;
        if (!hasFailed)
            break;
    }
    QVERIFY(failures >= 5);
}

void AuthSecretStoreTest::aDamagedEntryIsSaidToBeDamaged()
{
    FakeStore fake;
    QVERIFY(writeSecret(*fake.store, tokenKey(), longSecret('a')).isDone());
    const QMap<QString, QByteArray> whole = fake.keychain->entries;
    for (const QString &entry : whole.keys()) {
        for (const QByteArray &damage : {QByteArray(), QByteArray("x"), whole.value(entry).chopped(3), whole.value(entry) + "A"}) {
            fake.keychain->entries = whole;
            fake.keychain->entries[entry] = damage;
            QCOMPARE(readSecret(*fake.store, tokenKey()).state, SecretState::Damaged);
        }
    }
    fake.keychain->entries = whole;
    fake.keychain->entries.remove(whole.lastKey());
    QCOMPARE(readSecret(*fake.store, tokenKey()).state, SecretState::Damaged);
    // It can be replaced.
    QVERIFY(writeSecret(*fake.store, tokenKey(), "new").isDone());
    QCOMPARE(readSecret(*fake.store, tokenKey()).secret.reveal(), QByteArray("new"));
}

void AuthSecretStoreTest::aValueThatIsReplacedWhileItIsReadIsReadAgain()
{
    FakeStore fake;
    QVERIFY(writeSecret(*fake.store, tokenKey(), longSecret('a')).isDone());
    // After the head was read, another process replaces all of it.
    FakeStore other(std::make_shared<FakeKeychain>());
    QVERIFY(writeSecret(*other.store, tokenKey(), "x").isDone());
    QVERIFY(writeSecret(*other.store, tokenKey(), longSecret('b')).isDone());
    bool isReplaced = false;
    fake.vault->fault = [&](const QString &, const QString &entry) -> std::optional<SecretState> {
        if (entry != tokenKey().entry() && !std::exchange(isReplaced, true))
            fake.keychain->entries = other.keychain->entries;
        return std::nullopt;
    };
    QCOMPARE(readSecret(*fake.store, tokenKey()).secret.reveal(), longSecret('b'));
    QVERIFY(isReplaced);
}

void AuthSecretStoreTest::removingTakesTheLeftoversOfInterruptedWritesAlong()
{
    FakeStore fake;
    QVERIFY(writeSecret(*fake.store, tokenKey(), "short").isDone());
    for (int generation = 0; generation < SecretGenerations; ++generation)
        fake.keychain->entries.insert(partEntry(tokenKey().entry(), generation, 0), "left over");
    QVERIFY(removeSecret(*fake.store, tokenKey()).isDone());
    QCOMPARE(fake.keychain->entries.keys(), QStringList());
    // Removing what is not there is fine.
    QVERIFY(removeSecret(*fake.store, tokenKey()).isDone());
    fake.vault->fault = [](const QString &step, const QString &) -> std::optional<SecretState> {
        return step == QLatin1String("remove") ? std::optional(SecretState::Locked) : std::nullopt;
    };
    QCOMPARE(removeSecret(*fake.store, tokenKey()).state, SecretState::Locked);
}

void AuthSecretStoreTest::removingEverythingOfAnAccountLeavesTheOthers()
{
    FakeStore fake;
    for (const QString &name : SecretKey::names()) {
        QVERIFY(writeSecret(*fake.store, {QStringLiteral("someone"), name}, longSecret('a')).isDone());
        QVERIFY(writeSecret(*fake.store, {QStringLiteral("another"), name}, "b").isDone());
    }
    QVERIFY(secretAnswer([&](QObject *context, auto done) {
                fake.store->removeAll(QStringLiteral("someone"), context, done);
            }).isDone());
    QCOMPARE(fake.keychain->entries.size(), SecretKey::names().size());
    for (const QString &entry : fake.keychain->entries.keys())
        QVERIFY(entry.startsWith(QLatin1String("another/")));
}

void AuthSecretStoreTest::aLockedKeyringIsNotTakenForAnEmptyOne()
{
    FakeStore fake;
    for (const SecretState state : {SecretState::Locked, SecretState::NotFoundOrLocked, SecretState::NoService,
                                    SecretState::Denied, SecretState::TimedOut, SecretState::Failed}) {
        fake.vault->fault = [state](const QString &, const QString &) { return std::optional(state); };
        const SecretAnswer answer = readSecret(*fake.store, tokenKey());
        QCOMPARE(answer.state, state);
        QVERIFY(!answer.isDone());
        QVERIFY(!writeSecret(*fake.store, tokenKey(), "x").isDone());
        QVERIFY(!removeSecret(*fake.store, tokenKey()).isDone());
    }
    QCOMPARE(fake.keychain->entries.keys(), QStringList());
}

void AuthSecretStoreTest::aLongSecretIsNotWrittenOverTheOneBehindTheLock()
{
    FakeStore fake;
    QVERIFY(writeSecret(*fake.store, tokenKey(), longSecret('a')).isDone());
    // Locked until something is written: then the person is asked for the password, and gives it.
    bool isLocked = true;
    fake.vault->fault = [&](const QString &step, const QString &) -> std::optional<SecretState> {
        isLocked = isLocked && step != QLatin1String("write");
        return isLocked ? std::optional(SecretState::NotFoundOrLocked) : std::nullopt;
    };
    fake.keychain->log.clear();
    QVERIFY(writeSecret(*fake.store, tokenKey(), longSecret('b')).isDone());
    QCOMPARE(readSecret(*fake.store, tokenKey()).secret.reveal(), longSecret('b'));
    // Before the head named the new parts, none of the old ones was touched.
    const auto switched = fake.keychain->log.indexOf(QStringLiteral("write someone/oauth-tokens"));
    QVERIFY(switched > 0);
    QVERIFY(!fake.keychain->log.mid(0, switched).contains(QStringLiteral("write someone/oauth-tokens#0.0")));
    QVERIFY(removeSecret(*fake.store, tokenKey()).isDone());
    QCOMPARE(fake.keychain->entries.keys(), QStringList());
}

void AuthSecretStoreTest::aServiceThatComesUpLateIsWaitedFor()
{
    using std::chrono::milliseconds;
    FakeStore fake;
    QVERIFY(writeSecret(*fake.store, tokenKey(), "kept").isDone());
    const QList<SecretState> states{SecretState::NoService, SecretState::Failed, SecretState::Locked, SecretState::NotFoundOrLocked};
    int asked = 0;
    fake.vault->fault = [&](const QString &, const QString &entry) -> std::optional<SecretState> {
        // The write may still be taking away what it replaced.
        return entry == tokenKey().entry() && asked < states.size() ? std::optional(states.at(asked++)) : std::nullopt;
    };
    fake.store->setPatience({milliseconds(1), milliseconds(1), milliseconds(2), milliseconds(2), milliseconds(2)});
    QSignalSpy waiting(fake.store.get(), &SecretStore::waiting);
    const SecretAnswer found =
        secretAnswer([&](QObject *context, auto done) { fake.store->readPatiently(tokenKey(), context, done); });
    QCOMPARE(found.secret.reveal(), QByteArray("kept"));
    QCOMPARE(waiting.count(), 4);

    // One that never comes is given up, with its last word.
    fake.vault->fault = [](const QString &, const QString &) { return std::optional(SecretState::NoService); };
    const SecretAnswer given =
        secretAnswer([&](QObject *context, auto done) { fake.store->readPatiently(tokenKey(), context, done); });
    QCOMPARE(given.state, SecretState::NoService);
    QCOMPARE(waiting.count(), 4 + 5);
}

void AuthSecretStoreTest::aPatientReadEndsAtOnceWhenThereIsNothing()
{
    FakeStore fake;
    QSignalSpy waiting(fake.store.get(), &SecretStore::waiting);
    const SecretAnswer found =
        secretAnswer([&](QObject *context, auto done) { fake.store->readPatiently(tokenKey(), context, done); });
    QCOMPARE(found.state, SecretState::NotFound);
    QCOMPARE(waiting.count(), 0);
}

void AuthSecretStoreTest::aHandlerIsNotCalledAfterItsContextIsGone()
{
    FakeStore fake;
    bool isCalled = false;
    auto context = std::make_unique<QObject>();
    fake.store->write(tokenKey(), Secret("kept"), context.get(), [&isCalled](const SecretAnswer &) { isCalled = true; });
    context.reset();
    // What was asked is done all the same.
    QCOMPARE(readSecret(*fake.store, tokenKey()).secret.reveal(), QByteArray("kept"));
    QVERIFY(!isCalled);
}

void AuthSecretStoreTest::questionsAreAnsweredInTheirOrder()
{
    FakeStore fake;
    QStringList heard;
    fake.store->write(tokenKey(), Secret(longSecret('a')), this, [&](const SecretAnswer &) { heard += QStringLiteral("a"); });
    fake.store->write(tokenKey(), Secret("b"), this, [&](const SecretAnswer &) { heard += QStringLiteral("b"); });
    fake.store->read(tokenKey(), this, [&](const SecretAnswer &answer) { heard += QString::fromLatin1(answer.secret.reveal()); });
    fake.store->remove(tokenKey(), this, [&](const SecretAnswer &) { heard += QStringLiteral("gone"); });
    QVERIFY(heard.isEmpty());
    QTRY_COMPARE(heard, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("b"), QStringLiteral("gone")}));
    QCOMPARE(fake.keychain->entries.keys(), QStringList());
}

void AuthSecretStoreTest::theStoreMayGoAwayInAHandler()
{
    auto fake = std::make_unique<FakeStore>();
    const auto keychain = fake->keychain;
    fake->store->write(tokenKey(), Secret(longSecret('a')), this, [&](const SecretAnswer &) { fake.reset(); });
    QTRY_VERIFY(!fake);
    FakeStore restarted(keychain);
    QCOMPARE(readSecret(*restarted.store, tokenKey()).secret.reveal(), longSecret('a'));
}

void AuthSecretStoreTest::forThisSessionOnlySaysSo()
{
    const auto store = SecretStore::memory();
    QVERIFY(!store->isLasting());
    QVERIFY(writeSecret(*store, tokenKey(), longSecret('a')).isDone());
    QCOMPARE(readSecret(*store, tokenKey()).secret.reveal(), longSecret('a'));
    QVERIFY(removeSecret(*store, tokenKey()).isDone());
    QCOMPARE(readSecret(*store, tokenKey()).state, SecretState::NotFound);
    QVERIFY(SecretStore::keychain()->isLasting());
}

} // namespace windlass::test

using windlass::test::AuthSecretStoreTest;
WINDLASS_TEST(AuthSecretStoreTest)

#include "tst_authsecretstore.moc"
