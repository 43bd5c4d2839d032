// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkpreferences.h"
#include "tests/api/fakevault.h"
#include "tests/support/testcertificate.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! What is kept of the network settings, where, and what is said when it can't be read or kept.
class NetworkPreferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutSettingsItIsTheSystemsProxy();
    void whatIsSavedIsThereAtTheNextStart();
    void noSecretIsInTheSettings();
    void aLoginThatIsTakenAwayLeavesTheKeychain();
    void oddSettingsAreNotBelieved();
    void aKeychainThatRefusesLeavesEverythingAsItWas_data();
    void aKeychainThatRefusesLeavesEverythingAsItWas();
    void withoutPasswordsNoKeychainIsNeeded();
    void aLoginThatCanNotBeReadIsSaid();
    void aFileThatIsGoneIsSaid();
    void anEncryptedKeyIsOpenedWithItsPassphrase_data();
    void anEncryptedKeyIsOpenedWithItsPassphrase();
    void aWrongPassphraseIsToldFromAMissingOne();

private:
    NetworkPreferences &start();
    static NetworkSettings withProxy();
    QString keep(const NetworkSettings &settings);
    QByteArray settingsFile();
    bool openssl(const QStringList &arguments) const;
    //! A certificate with its key, encrypted with "quite a long one".
    QByteArray identity(const QString &form);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::shared_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<NetworkPreferences> m_preferences;
};

void NetworkPreferencesTest::init()
{
    m_preferences.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_shared<FakeKeychain>();
    start();
}

NetworkPreferences &NetworkPreferencesTest::start()
{
    m_preferences.reset();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"windlass.conf"_s), QSettings::IniFormat);
    m_store = std::make_unique<FakeStore>(m_keychain);
    m_store->store->setPatience({});
    m_preferences = std::make_unique<NetworkPreferences>(*m_settings, *m_store->store);
    bool isDone = false;
    m_preferences->load([&isDone] { isDone = true; });
    if (!QTest::qWaitFor([&isDone] { return isDone; }))
        QTest::qFail("Loading does not end.", __FILE__, __LINE__);
    return *m_preferences;
}

NetworkSettings NetworkPreferencesTest::withProxy()
{
    NetworkSettings settings;
    settings.setup.proxy = NetworkSetup::Proxy::Http;
    settings.setup.proxyHost = u"proxy.example.com"_s;
    settings.setup.proxyPort = 8080;
    settings.setup.proxyUser = u"ann"_s;
    settings.setup.proxyPassword = Secret("canary-of-the-proxy");
    return settings;
}

QString NetworkPreferencesTest::keep(const NetworkSettings &settings)
{
    std::optional<QString> problem;
    m_preferences->save(settings, [&problem](const QString &said) { problem = said; });
    if (!QTest::qWaitFor([&problem] { return problem.has_value(); }))
        QTest::qFail("Saving does not end.", __FILE__, __LINE__);
    m_settings->sync();
    return problem.value_or(u"?"_s);
}

QByteArray NetworkPreferencesTest::settingsFile()
{
    QFile file(m_settings->fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool NetworkPreferencesTest::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QByteArray NetworkPreferencesTest::identity(const QString &form)
{
    const QString pass = u"pass:quite a long one"_s;
    if (!openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=ann"_s, u"-keyout"_s,
                  u"key"_s, u"-out"_s, u"certificate"_s}))
        return {};
    const auto content = [this](const QString &name) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    bool isMade = false;
    if (form == u"pkcs12"_s) {
        isMade = openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, u"key"_s, u"-in"_s, u"certificate"_s, u"-passout"_s, pass,
                          u"-out"_s, u"both"_s});
        return isMade ? content(u"both"_s) : QByteArray();
    }
    if (form == u"pkcs8"_s)
        isMade = openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, u"key"_s, u"-passout"_s, pass, u"-out"_s, u"locked"_s});
    else
        isMade = openssl({u"rsa"_s, u"-traditional"_s, u"-aes256"_s, u"-in"_s, u"key"_s, u"-passout"_s, pass, u"-out"_s, u"locked"_s});
    return isMade ? content(u"certificate"_s) + content(u"locked"_s) : QByteArray();
}

void NetworkPreferencesTest::withoutSettingsItIsTheSystemsProxy()
{
    const NetworkSettings &settings = m_preferences->settings();
    QCOMPARE(settings.setup.proxy, NetworkSetup::Proxy::System);
    QVERIFY(settings.setup.proxyUser.isEmpty());
    QVERIFY(m_preferences->problem().isEmpty());
    QCOMPARE(m_keychain->log, QStringList()); // Nothing is asked of the keychain.
}

void NetworkPreferencesTest::whatIsSavedIsThereAtTheNextStart()
{
    QSignalSpy changed(m_preferences.get(), &NetworkPreferences::changed);
    QCOMPARE(keep(withProxy()), QString());
    QCOMPARE(changed.count(), 1);
    const NetworkSetup setup = start().settings().setup;
    QCOMPARE(setup.proxy, NetworkSetup::Proxy::Http);
    QCOMPARE(setup.proxyHost, u"proxy.example.com"_s);
    QCOMPARE(setup.proxyPort, quint16(8080));
    QCOMPARE(setup.proxyUser, u"ann"_s);
    QCOMPARE(setup.proxyPassword.reveal(), QByteArray("canary-of-the-proxy"));
    for (const auto proxy : {NetworkSetup::Proxy::System, NetworkSetup::Proxy::None, NetworkSetup::Proxy::Socks5}) {
        NetworkSettings other = withProxy();
        other.setup.proxy = proxy;
        QCOMPARE(keep(other), QString());
        QCOMPARE(start().settings().setup.proxy, proxy);
    }
}

void NetworkPreferencesTest::noSecretIsInTheSettings()
{
    NetworkSettings settings = withProxy();
    settings.certificatePassphrase = Secret("canary-of-the-key");
    QCOMPARE(keep(settings), QString());
    QVERIFY(settingsFile().contains("proxy.example.com"));
    for (const char *secret : {"canary", "ann"})
        QVERIFY(!settingsFile().contains(secret));
    QVERIFY(!settingsFile().contains(QByteArray("canary-of-the-proxy").toBase64()));
}

void NetworkPreferencesTest::aLoginThatIsTakenAwayLeavesTheKeychain()
{
    NetworkSettings settings = withProxy();
    settings.certificatePassphrase = Secret("phrase");
    QCOMPARE(keep(settings), QString());
    QVERIFY(!m_keychain->entries.isEmpty());
    settings.setup.proxyUser.clear();
    settings.certificatePassphrase = {};
    QCOMPARE(keep(settings), QString());
    QVERIFY(m_keychain->entries.isEmpty());
    QVERIFY(start().settings().setup.proxyUser.isEmpty());
}

void NetworkPreferencesTest::oddSettingsAreNotBelieved()
{
    m_settings->setValue(u"network/proxy"_s, u"carrier pigeon"_s);
    m_settings->setValue(u"network/proxyPort"_s, -5);
    m_settings->sync();
    QCOMPARE(start().settings().setup.proxy, NetworkSetup::Proxy::System);
    QCOMPARE(m_preferences->settings().setup.proxyPort, quint16(0));
}

void NetworkPreferencesTest::aKeychainThatRefusesLeavesEverythingAsItWas_data()
{
    QTest::addColumn<SecretState>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("locked") << SecretState::Locked << u"locked"_s;
    QTest::newRow("denied") << SecretState::Denied << u"did not take"_s;
    QTest::newRow("none") << SecretState::NoService << u"no keychain"_s;
    QTest::newRow("slow") << SecretState::TimedOut << u"does not answer"_s;
}

void NetworkPreferencesTest::aKeychainThatRefusesLeavesEverythingAsItWas()
{
    QFETCH(SecretState, state);
    QFETCH(QString, words);
    QSignalSpy changed(m_preferences.get(), &NetworkPreferences::changed);
    m_store->vault->fault = [state](const QString &step, const QString &) {
        return step == u"write"_s ? std::optional(state) : std::nullopt;
    };
    const QString problem = keep(withProxy());
    QVERIFY2(problem.contains(words), qPrintable(problem));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(start().settings().setup.proxy, NetworkSetup::Proxy::System);
}

void NetworkPreferencesTest::withoutPasswordsNoKeychainIsNeeded()
{
    m_store->vault->fault = [](const QString &, const QString &) { return SecretState::NoService; };
    NetworkSettings settings = withProxy();
    settings.setup.proxyUser.clear();
    QCOMPARE(keep(settings), QString());
    QCOMPARE(start().settings().setup.proxyHost, u"proxy.example.com"_s);
}

void NetworkPreferencesTest::aLoginThatCanNotBeReadIsSaid()
{
    QCOMPARE(keep(withProxy()), QString());
    m_keychain->entries.clear();
    QVERIFY(start().problem().contains(u"proxy"_s));
    // The rest is as it was.
    QCOMPARE(m_preferences->settings().setup.proxyHost, u"proxy.example.com"_s);
}

void NetworkPreferencesTest::aFileThatIsGoneIsSaid()
{
    NetworkSettings settings;
    settings.authoritiesFile = m_folder->filePath(u"company.pem"_s);
    QCOMPARE(keep(settings), QString());
    QVERIFY(start().problem().contains(u"company.pem"_s));
    QVERIFY(m_preferences->settings().setup.extraAuthorities.isEmpty());
    if (!TestCertificate::instance().isUsable())
        return;
    QFile file(settings.authoritiesFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(TestCertificate::instance().pem());
    file.close();
    QVERIFY(start().problem().isEmpty());
    QCOMPARE(m_preferences->settings().setup.extraAuthorities, TestCertificate::instance().pem());
}

void NetworkPreferencesTest::anEncryptedKeyIsOpenedWithItsPassphrase_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"pkcs8", "traditional", "pkcs12"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void NetworkPreferencesTest::anEncryptedKeyIsOpenedWithItsPassphrase()
{
    QFETCH(QString, form);
    const QByteArray content = identity(form);
    if (content.isEmpty())
        QSKIP("The openssl command is missing, or too old.");
    NetworkSettings settings;
    settings.certificateFile = m_folder->filePath(u"ann.identity"_s);
    settings.certificatePassphrase = Secret("quite a long one");
    QFile file(settings.certificateFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(keep(settings), QString());
    QVERIFY2(start().problem().isEmpty(), qPrintable(m_preferences->problem()));
    const NetworkSetup &setup = m_preferences->settings().setup;
    QVERIFY(setup.clientCertificate.contains("BEGIN CERTIFICATE"));
    QVERIFY(setup.clientKey.reveal().contains("PRIVATE KEY"));
    QVERIFY(!setup.clientKey.reveal().contains("ENCRYPTED"));
    // Without the passphrase it stays shut, and that is said.
    m_keychain->entries.clear();
    QVERIFY(!start().problem().isEmpty());
    QVERIFY(m_preferences->settings().setup.clientKey.isEmpty());
}

void NetworkPreferencesTest::aWrongPassphraseIsToldFromAMissingOne()
{
    for (const QString &form : {u"pkcs8"_s, u"traditional"_s, u"pkcs12"_s}) {
        const QByteArray content = identity(form);
        if (content.isEmpty())
            QSKIP("The openssl command is missing, or too old.");
        const auto problem = [&content](const QByteArray &passphrase) {
            const auto read = readClientIdentity(content, Secret(passphrase));
            return std::holds_alternative<IdentityProblem>(read) ? std::get<IdentityProblem>(read) : IdentityProblem::NoKey;
        };
        QCOMPARE(problem({}), IdentityProblem::WantsPassphrase);
        QCOMPARE(problem("another"), IdentityProblem::WrongPassphrase);
    }
    const auto certificateAlone = readClientIdentity(TestCertificate::instance().pem(), {});
    QCOMPARE(std::get<IdentityProblem>(certificateAlone), IdentityProblem::NoKey);
    QCOMPARE(std::get<IdentityProblem>(readClientIdentity("hello", {})), IdentityProblem::NoCertificate);
    QCOMPARE(std::get<IdentityProblem>(readClientIdentity({}, {})), IdentityProblem::NoCertificate);
}

} // namespace windlass::test

using windlass::test::NetworkPreferencesTest;
WINDLASS_TEST(NetworkPreferencesTest)

#include "tst_networkpreferences.moc"
