// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/tokencredentials.h"
#include "app/application.h"
#include "app/openaccount.h"
#include "app/tour/tourhand.h"
#include "tests/api/fakevault.h"
#include "tests/support/testmain.h"
#include "ui/signin/secrettext.h"
#include "ui/widgets/noticebar.h"

#include <QDir>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! The program, started with a keychain that does not do what it should: each trouble has words and a next step in the
//! window, and nobody is signed out for it.
class KeychainTroubleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatCanNotBeReadIsSaidAndAskedAgain_data();
    void whatCanNotBeReadIsSaidAndAskedAgain();
    void aSignInThatIsDamagedIsMadeAnew();
    void aKeychainThatOnlyWaitsIsSaidMeanwhile();
    void aSecretOfAnySizeComesBack();
    void everyStateHasWordsOfItsOwn();

private:
    void start();
    AccountRecord record() const;
    //! What the window says of the keychain; empty for nothing.
    QString said() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeKeychain> m_keychain;
    FakeVault *m_vault = nullptr;
    SecretStore *m_store = nullptr;
    std::unique_ptr<Application> m_app;
    //! Nobody listens there: pages are not what this is about.
    const QUrl m_host{u"http://127.0.0.1:9/2.0"_s};
};

void KeychainTroubleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char *place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(place, QFile::encodeName(m_folder->filePath(QLatin1String(place))));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->filePath(u"config"_s));
    m_keychain = std::make_shared<FakeKeychain>();
    AccountList accounts(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"accounts.json"_s));
    QVERIFY(accounts.put(record()));
    FakeStore before(m_keychain);
    QVERIFY(writeSecret(*before.store, {record().key, SecretKey::Token},
                        TokenCredentials::encode(u"mira@windlass.example"_s, Secret("token")).reveal())
                .isDone());
}

void KeychainTroubleTest::cleanup()
{
    m_app.reset();
}

AccountRecord KeychainTroubleTest::record() const
{
    AccountRecord account;
    account.key = u"0123456789abcdef"_s;
    account.host = m_host.toString();
    account.uuid = u"{mira}"_s;
    account.displayName = u"Mira"_s;
    return account;
}

void KeychainTroubleTest::start()
{
    auto vault = std::make_unique<FakeVault>(m_keychain);
    m_vault = vault.get();
    auto store = std::make_unique<SecretStore>(std::move(vault));
    m_store = store.get();
    m_store->setPatience({});
    StartOptions options;
    options.apiBase = m_host;
    options.theme = Theme::Mode::Light;
    options.isThemeGiven = true;
    m_app = std::make_unique<Application>(options, std::move(store));
}

QString KeychainTroubleTest::said() const
{
    const NoticeStrip *line = m_app->window().notices().line(u"keychain"_s);
    return line ? line->text() : QString();
}

void KeychainTroubleTest::whatCanNotBeReadIsSaidAndAskedAgain_data()
{
    QTest::addColumn<SecretState>("state");
    QTest::newRow("locked") << SecretState::Locked;
    QTest::newRow("locked or gone") << SecretState::NotFoundOrLocked;
    QTest::newRow("gone") << SecretState::NotFound;
    QTest::newRow("denied") << SecretState::Denied;
    QTest::newRow("no service") << SecretState::NoService;
    QTest::newRow("slow") << SecretState::TimedOut;
    QTest::newRow("failed") << SecretState::Failed;
}

void KeychainTroubleTest::whatCanNotBeReadIsSaidAndAskedAgain()
{
    QFETCH(SecretState, state);
    start();
    bool isInTrouble = true;
    m_vault->fault = [&](const QString &step, const QString &) {
        return isInTrouble && step == u"read"_s ? std::optional(state) : std::nullopt;
    };
    m_app->show();
    QTRY_COMPARE(said(), secretReadSentence(state));
    TourHand hand(m_app->window(), m_app->registry());
    QTRY_VERIFY(hand.isOnPage("signInPage"));
    QCOMPARE(m_app->signIns().accounts().accounts().size(), 1);

    auto *again = m_app->window().notices().line(u"keychain"_s)->findChild<QPushButton *>(u"readKeychainAgain"_s);
    QVERIFY(again);
    isInTrouble = false;
    again->click();
    QTRY_COMPARE(m_app->account() ? m_app->account()->key() : QString(), record().key);
    QCOMPARE(said(), QString());
    QVERIFY(!hand.isOnPage("signInPage"));
}

void KeychainTroubleTest::aSignInThatIsDamagedIsMadeAnew()
{
    m_keychain->entries[SecretKey{record().key, SecretKey::Token}.entry()] = "nonsense";
    start();
    m_app->show();
    QTRY_COMPARE(said(), secretReadSentence(SecretState::Damaged));
    // Asking again would give the same.
    QVERIFY(!m_app->window().notices().line(u"keychain"_s)->findChild<QPushButton *>(u"readKeychainAgain"_s));
    QCOMPARE(m_app->signIns().accounts().accounts().size(), 1);
}

void KeychainTroubleTest::aKeychainThatOnlyWaitsIsSaidMeanwhile()
{
    start();
    m_store->setPatience({std::chrono::milliseconds(50), std::chrono::milliseconds(50)});
    int asked = 0;
    m_vault->fault = [&](const QString &step, const QString &) {
        return step == u"read"_s && ++asked < 3 ? std::optional(SecretState::Locked) : std::nullopt;
    };
    m_app->show();
    QTRY_COMPARE(said(), secretReadSentence(SecretState::Locked));
    QTRY_VERIFY(m_app->account());
    QCOMPARE(said(), QString());
}

void KeychainTroubleTest::aSecretOfAnySizeComesBack()
{
    // Longer than an entry may be on Windows.
    const QByteArray token(6'000, 'x');
    FakeStore before(m_keychain);
    QVERIFY(writeSecret(*before.store, {record().key, SecretKey::Token},
                        TokenCredentials::encode(u"mira@windlass.example"_s, Secret(token)).reveal())
                .isDone());
    for (const QByteArray &entry : std::as_const(m_keychain->entries))
        QVERIFY(entry.size() <= 2'560);
    start();
    m_app->show();
    QTRY_VERIFY(m_app->account());
    QVERIFY(m_app->account()->credentials()->authorization().reveal().size() > 6'000);
}

void KeychainTroubleTest::everyStateHasWordsOfItsOwn()
{
    QSet<QString> sentences;
    for (int number = static_cast<int>(SecretState::NotFound); number <= static_cast<int>(SecretState::Damaged); ++number) {
        const auto state = static_cast<SecretState>(number);
        QVERIFY(!secretReadSentence(state).isEmpty());
        QVERIFY(!secretReplaceSentence(state).isEmpty());
        QVERIFY(!secretRemoveSentence(state).isEmpty());
        sentences.insert(secretReadSentence(state));
    }
    QCOMPARE(sentences.size(), static_cast<int>(SecretState::Damaged));
}

} // namespace windlass::test

using windlass::test::KeychainTroubleTest;
WINDLASS_TEST(KeychainTroubleTest)

#include "tst_keychaintrouble.moc"
