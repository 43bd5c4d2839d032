// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

namespace windlass::test {

const TestCertificate &TestCertificate::instance()
{
    static const TestCertificate certificate;
    return certificate;
}

TestCertificate::TestCertificate()
{
    const QTemporaryDir folder;
    const QString keyPath = folder.filePath(QStringLiteral("key.pem"));
    const QString certificatePath = folder.filePath(QStringLiteral("certificate.pem"));
    const QStringList arguments{
        QStringLiteral("req"),     QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
        QStringLiteral("-nodes"),  QStringLiteral("-days"), QStringLiteral("2"),       QStringLiteral("-subj"),
        QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1,DNS:api.windlass.test"),
        QStringLiteral("-keyout"), keyPath, QStringLiteral("-out"), certificatePath};
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return;
    QFile keyFile(keyPath);
    QFile certificateFile(certificatePath);
    if (!keyFile.open(QIODevice::ReadOnly) || !certificateFile.open(QIODevice::ReadOnly))
        return;
    const QSslCertificate certificate(&certificateFile);
    m_server = QSslConfiguration::defaultConfiguration();
    m_server.setLocalCertificate(certificate);
    m_server.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));

    m_distrusting = QSslConfiguration::defaultConfiguration();
    setTrusted(true);
}

void TestCertificate::setTrusted(bool isTrusted) const
{
    QSslConfiguration configuration = m_distrusting;
    if (isTrusted)
        configuration.addCaCertificate(m_server.localCertificate());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace windlass::test
