// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apirig.h"
#include "tests/support/testcertificate.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! A certificate that this machine shows, as it goes over the wire, from a file that is locked with a passphrase.
class ClientCertificateTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itIsShownToAHostThatAsks();
    void withoutOneTheHostSeesNobody();
    void whatAFileLacksIsNamed();

private:
    QByteArray fileOf(const QString &name) const;
    bool openssl(const QStringList &arguments) const;
    //! Whom the host saw, and whether it was answered.
    QString whoWasSeen(const NetworkSetup &network);

    QTemporaryDir m_folder;
    bool m_isMade = false;
};

void ClientCertificateTest::initTestCase()
{
    m_isMade = TestCertificate::instance().isUsable()
               && openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-subj"_s, u"/CN=ann's computer"_s,
                           u"-passout"_s, u"pass:a phrase"_s, u"-keyout"_s, u"key"_s, u"-out"_s, u"certificate"_s});
}

bool ClientCertificateTest::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QByteArray ClientCertificateTest::fileOf(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString ClientCertificateTest::whoWasSeen(const NetworkSetup &network)
{
    QSslServer server;
    QSslConfiguration tls = TestCertificate::instance().serverConfiguration();
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    server.setSslConfiguration(tls);
    if (!server.listen(QHostAddress::LocalHost))
        return u"The host does not listen."_s;
    QString seen = u"nobody"_s;
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&server, &seen] {
        auto *socket = qobject_cast<QSslSocket *>(server.nextPendingConnection());
        connect(socket, &QSslSocket::readyRead, socket, [socket, &seen] {
            if (!socket->peerCertificate().isNull())
                seen = socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).join(u' ');
            socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
            socket->disconnectFromHost();
        });
    });
    ApiClient::Options options;
    options.base = QUrl(u"https://127.0.0.1:%1/2.0"_s.arg(server.serverPort()));
    options.network = network;
    ApiClient client(options);
    const auto answer = answerTo(client.send<Nothing>(ApiRequest::get(ApiPath("user")),
                                                      [](const ApiAnswer &) { return Result<Nothing>(Nothing{}); }));
    return answer ? seen : u"not answered: "_s + answer.error().message;
}

void ClientCertificateTest::itIsShownToAHostThatAsks()
{
    if (!m_isMade)
        QSKIP("The openssl command is missing.");
    const auto read = readClientIdentity(fileOf(u"certificate"_s) + fileOf(u"key"_s), Secret("a phrase"));
    QVERIFY(std::holds_alternative<ClientIdentity>(read));
    NetworkSetup network;
    network.clientCertificate = std::get<ClientIdentity>(read).certificate;
    network.clientKey = std::get<ClientIdentity>(read).key;
    QCOMPARE(whoWasSeen(network), u"ann's computer"_s);
}

void ClientCertificateTest::withoutOneTheHostSeesNobody()
{
    if (!m_isMade)
        QSKIP("The openssl command is missing.");
    QCOMPARE(whoWasSeen({}), u"nobody"_s);
}

void ClientCertificateTest::whatAFileLacksIsNamed()
{
    if (!m_isMade)
        QSKIP("The openssl command is missing.");
    const QByteArray certificate = fileOf(u"certificate"_s);
    const QByteArray key = fileOf(u"key"_s);
    const auto problem = [](const QByteArray &content, const QByteArray &passphrase) {
        const auto read = readClientIdentity(content, Secret(passphrase));
        return std::holds_alternative<IdentityProblem>(read) ? std::optional(std::get<IdentityProblem>(read)) : std::nullopt;
    };
    QCOMPARE(problem(certificate + key, "a phrase"), std::nullopt);
    QCOMPARE(problem(certificate + key, {}), IdentityProblem::WantsPassphrase);
    QCOMPARE(problem(certificate + key, "another"), IdentityProblem::WrongPassphrase);
    QCOMPARE(problem(certificate, {}), IdentityProblem::NoKey);
    QCOMPARE(problem(key, "a phrase"), IdentityProblem::NoCertificate);
    QCOMPARE(problem("\x30\x82 no archive", "a phrase"), IdentityProblem::WrongPassphrase);
}

} // namespace windlass::test

using windlass::test::ClientCertificateTest;
WINDLASS_TEST(ClientCertificateTest)

#include "tst_clientcertificate.moc"
