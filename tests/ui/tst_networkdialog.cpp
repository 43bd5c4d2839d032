// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpstub.h"
#include "tests/support/proxystub.h"
#include "tests/support/testcertificate.h"
#include "tests/support/testmain.h"
#include "ui/settings/networkdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inlinemessage.h"

#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

//! The dialog over a host, and what it saved.
struct NetworkDesk {
    explicit NetworkDesk(const QUrl &base, const NetworkSettings &settings = {})
        : dialog(settings, base,
                 [this](const NetworkSettings &chosen, const std::function<void(const QString &)> &done) {
                     saved = chosen;
                     done(problem);
                 })
    {
        dialog.show();
    }
    void choose(NetworkSetup::Proxy proxy)
    {
        auto *kind = dialog.findChild<QComboBox *>(u"proxyKind"_s);
        kind->setCurrentIndex(kind->findData(static_cast<int>(proxy)));
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = dialog.findChild<QLineEdit *>(field);
        edit->clear();
        // As text, not as keys: QTest knows no ä.
        edit->insert(text);
        emit edit->textEdited(text);
    }
    void press(const QString &button) { dialog.findChild<QPushButton *>(button)->click(); }
    QString message() const { return dialog.findChild<InlineMessage *>(u"networkMessage"_s)->text(); }
    bool isTesting() const { return !dialog.findChild<QPushButton *>(u"testConnection"_s)->isEnabled(); }

    std::optional<NetworkSettings> saved;
    QString problem;
    NetworkDialog dialog;
};

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

} // namespace

class NetworkDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedIsSaved();
    void aProxyNeedsAName();
    void aFileThatHoldsNoCertificateIsRefused();
    void aCertificateIsRead();
    void aLockedCertificateWantsItsPassphrase();
    void theTestSaysThatTheHostAnswers();
    void theTestNamesTheStep();
    void theTestSaysWhichStepOfTheProxyFailed();
    void theTestNamesACertificateThatIsRefused();
    void whatCanNotBeKeptIsSaid();
    void eachStepHasItsSentence();
    void thereIsRoomForEverySentence();
};

void NetworkDialogTest::whatIsTypedIsSaved()
{
    NetworkDesk desk(QUrl(u"https://api.bitbucket.org/2.0"_s));
    desk.choose(NetworkSetup::Proxy::Http);
    desk.type(u"proxyHost"_s, u"proxy.example.com"_s);
    desk.dialog.findChild<QSpinBox *>(u"proxyPort"_s)->setValue(8080);
    desk.type(u"proxyUser"_s, u"ann"_s);
    desk.type(u"proxyPassword"_s, u"geheim ä"_s);
    QSignalSpy accepted(&desk.dialog, &QDialog::accepted);
    desk.press(u"saveNetwork"_s);
    QCOMPARE(accepted.count(), 1);
    QVERIFY(desk.saved);
    QCOMPARE(desk.saved->setup.proxy, NetworkSetup::Proxy::Http);
    QCOMPARE(desk.saved->setup.proxyHost, u"proxy.example.com"_s);
    QCOMPARE(desk.saved->setup.proxyPort, quint16(8080));
    QCOMPARE(desk.saved->setup.proxyUser, u"ann"_s);
    QCOMPARE(QString::fromUtf8(desk.saved->setup.proxyPassword.reveal()), u"geheim ä"_s);
}

void NetworkDialogTest::aProxyNeedsAName()
{
    NetworkDesk desk(QUrl(u"https://api.bitbucket.org/2.0"_s));
    desk.choose(NetworkSetup::Proxy::Http);
    desk.press(u"saveNetwork"_s);
    QVERIFY(!desk.saved);
    QVERIFY(desk.message().contains(u"proxy.example.com"_s));
    desk.type(u"proxyHost"_s, u"http://proxy"_s);
    desk.press(u"saveNetwork"_s);
    QVERIFY(!desk.saved);
    // Without a proxy the field does not matter, and what was typed stays.
    desk.choose(NetworkSetup::Proxy::None);
    desk.press(u"saveNetwork"_s);
    QVERIFY(desk.saved);
    QCOMPARE(desk.dialog.findChild<QLineEdit *>(u"proxyHost"_s)->text(), u"http://proxy"_s);
}

void NetworkDialogTest::aFileThatHoldsNoCertificateIsRefused()
{
    QTemporaryDir folder;
    NetworkDesk desk(QUrl(u"https://api.bitbucket.org/2.0"_s));
    const QString text = writeFile(folder, u"a.pem"_s, "hello");
    for (const QString &path : {text, folder.filePath(u"none.pem"_s), folder.path()}) {
        desk.type(u"authoritiesFile"_s, path);
        desk.press(u"saveNetwork"_s);
        QVERIFY(!desk.saved);
        QVERIFY(!desk.message().isEmpty());
    }
    desk.type(u"authoritiesFile"_s, {});
    desk.type(u"certificateFile"_s, text);
    desk.press(u"saveNetwork"_s);
    QVERIFY(!desk.saved);
}

void NetworkDialogTest::aCertificateIsRead()
{
    if (!HttpStub::canServeTls())
        QSKIP("The openssl command is missing.");
    QTemporaryDir folder;
    NetworkDesk desk(QUrl(u"https://api.bitbucket.org/2.0"_s));
    const QByteArray pem = TestCertificate::instance().pem();
    desk.type(u"authoritiesFile"_s, writeFile(folder, u"company.pem"_s, pem));
    desk.press(u"saveNetwork"_s);
    QVERIFY(desk.saved);
    QCOMPARE(desk.saved->setup.extraAuthorities, pem);
    QCOMPARE(desk.saved->authoritiesFile, folder.filePath(u"company.pem"_s));
}

void NetworkDialogTest::aLockedCertificateWantsItsPassphrase()
{
    QTemporaryDir folder;
    QProcess openssl;
    openssl.setWorkingDirectory(folder.path());
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-subj"_s, u"/CN=ann"_s, u"-passout"_s,
                                 u"pass:a phrase"_s, u"-keyout"_s, u"key"_s, u"-out"_s, u"certificate"_s});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        QSKIP("The openssl command is missing.");
    QByteArray both;
    for (const QString &name : {u"certificate"_s, u"key"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        both += file.readAll();
    }
    NetworkDesk desk(QUrl(u"https://api.bitbucket.org/2.0"_s));
    desk.type(u"certificateFile"_s, writeFile(folder, u"both.pem"_s, both));
    desk.press(u"saveNetwork"_s);
    QVERIFY(!desk.saved);
    QVERIFY2(desk.message().contains(u"Type its passphrase"_s), qPrintable(desk.message()));
    desk.type(u"certificatePassphrase"_s, u"another"_s);
    desk.press(u"saveNetwork"_s);
    QVERIFY(!desk.saved);
    QVERIFY2(desk.message().contains(u"does not open"_s), qPrintable(desk.message()));
    desk.type(u"certificatePassphrase"_s, u"a phrase"_s);
    desk.press(u"saveNetwork"_s);
    QVERIFY(desk.saved);
    QCOMPARE(desk.saved->certificatePassphrase.reveal(), QByteArray("a phrase"));
    QVERIFY(!desk.saved->setup.clientKey.isEmpty());
}

void NetworkDialogTest::theTestSaysThatTheHostAnswers()
{
    HttpStub stub;
    stub.expect("GET", "/2.0/user").answer(401, "{}");
    NetworkDesk desk(stub.base());
    desk.press(u"testConnection"_s);
    QVERIFY(desk.isTesting());
    QTRY_VERIFY(!desk.isTesting());
    QVERIFY2(desk.message().contains(u"answers"_s), qPrintable(desk.message()));
    QVERIFY(stub.last().header("Authorization").isNull());
    QVERIFY(!desk.saved);
    QVERIFY(stub.verifyNothingElse());
}

void NetworkDialogTest::theTestNamesTheStep()
{
    QUrl nowhere(u"http://127.0.0.1:1/2.0"_s);
    NetworkDesk closed(nowhere);
    closed.press(u"testConnection"_s);
    QTRY_VERIFY(!closed.isTesting());
    QVERIFY2(closed.message().contains(u"does not answer"_s), qPrintable(closed.message()));

    HttpStub page;
    page.expect("GET", "/2.0/user").answer(200, "<html>Hotel</html>", "text/html");
    NetworkDesk hotel(page.base());
    hotel.press(u"testConnection"_s);
    QTRY_VERIFY(!hotel.isTesting());
    QVERIFY2(hotel.message().contains(u"sign-in page"_s), qPrintable(hotel.message()));
    QVERIFY(!hotel.message().contains(u"Hotel"_s));

    HttpStub tired;
    tired.on("GET", "/2.0/user").answer(503, "{}");
    NetworkDesk trouble(tired.base());
    trouble.press(u"testConnection"_s);
    QTRY_VERIFY(!trouble.isTesting());
    QVERIFY2(trouble.message().contains(u"trouble (503)"_s), qPrintable(trouble.message()));

    NetworkDesk proxied(QUrl(u"https://api.bitbucket.org/2.0"_s));
    proxied.choose(NetworkSetup::Proxy::Http);
    proxied.type(u"proxyHost"_s, u"127.0.0.1"_s);
    proxied.dialog.findChild<QSpinBox *>(u"proxyPort"_s)->setValue(1);
    proxied.press(u"testConnection"_s);
    QTRY_VERIFY(!proxied.isTesting());
    QVERIFY2(proxied.message().contains(u"127.0.0.1:1"_s), qPrintable(proxied.message()));
}

void NetworkDialogTest::theTestSaysWhichStepOfTheProxyFailed()
{
    if (!HttpStub::canServeTls())
        QSKIP("The openssl command is missing.");
    HttpStub host(HttpStub::Transport::Tls);
    ProxyStub proxy(static_cast<quint16>(host.base().port()));
    proxy.askFor("ann:right");
    NetworkDesk desk(QUrl(u"https://api.windlass.test/2.0"_s));
    desk.choose(NetworkSetup::Proxy::Http);
    desk.type(u"proxyHost"_s, u"127.0.0.1"_s);
    desk.dialog.findChild<QSpinBox *>(u"proxyPort"_s)->setValue(proxy.port());
    desk.press(u"testConnection"_s);
    QTRY_VERIFY(!desk.isTesting());
    QVERIFY2(desk.message().contains(u"login"_s), qPrintable(desk.message()));
    desk.type(u"proxyUser"_s, u"ann"_s);
    desk.type(u"proxyPassword"_s, u"right"_s);
    host.expect("GET", "/2.0/user").answer(401, "{}");
    desk.press(u"testConnection"_s);
    QTRY_VERIFY(!desk.isTesting());
    QVERIFY2(desk.message().contains(u"through the proxy 127.0.0.1:%1"_s.arg(proxy.port())), qPrintable(desk.message()));
    QVERIFY(host.verifyNothingElse());
}

void NetworkDialogTest::theTestNamesACertificateThatIsRefused()
{
    if (!HttpStub::canServeTls())
        QSKIP("The openssl command is missing.");
    HttpStub host(HttpStub::Transport::Tls);
    TestCertificate::instance().setTrusted(false);
    NetworkDesk desk(host.base());
    desk.press(u"testConnection"_s);
    QTRY_VERIFY(!desk.isTesting());
    TestCertificate::instance().setTrusted(true);
    QVERIFY2(desk.message().contains(u"certificate was refused"_s), qPrintable(desk.message()));
    QCOMPARE(host.count(), 0);
}

void NetworkDialogTest::whatCanNotBeKeptIsSaid()
{
    NetworkDesk desk(QUrl(u"https://api.bitbucket.org/2.0"_s));
    desk.problem = u"The keychain is locked."_s;
    desk.press(u"saveNetwork"_s);
    QCOMPARE(desk.message(), desk.problem);
    QVERIFY(desk.dialog.isVisible());
}

void NetworkDialogTest::eachStepHasItsSentence()
{
    QSet<QString> sentences;
    using Step = ConnectionTest::Step;
    const QList<Step> steps{Step::Proxy, Step::Name, Step::Connection, Step::Certificate, Step::Answer, Step::Service,
                            Step::None};
    for (const Step step : steps) {
        ConnectionTest::Report report;
        report.failed = step;
        sentences.insert(connectionSentence(report));
    }
    QCOMPARE(sentences.size(), steps.size());
}

void NetworkDialogTest::thereIsRoomForEverySentence()
{
    NetworkDesk desk(QUrl(u"https://api.bitbucket.org/2.0"_s));
    desk.choose(NetworkSetup::Proxy::Http);
    const auto hasRoom = [&desk] {
        return desk.dialog.height() >= desk.dialog.layout()->totalHeightForWidth(desk.dialog.width());
    };
    QVERIFY(hasRoom());
    const int before = desk.dialog.height();
    desk.press(u"saveNetwork"_s); // No name of the proxy yet.
    QVERIFY(!desk.message().isEmpty());
    QTRY_VERIFY(desk.dialog.height() > before);
    QVERIFY(hasRoom());
}

} // namespace windlass::test

using windlass::test::NetworkDialogTest;
WINDLASS_TEST(NetworkDialogTest)

#include "tst_networkdialog.moc"
