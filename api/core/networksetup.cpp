// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/networksetup.h"

#include <QBuffer>
#include <QSslCertificate>
#include <QSslKey>

namespace windlass {

Result<int> countCertificates(const QByteArray &pem)
{
    const auto announced = pem.count("-----BEGIN CERTIFICATE-----");
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    int usable = 0;
    for (const QSslCertificate &certificate : certificates)
        usable += certificate.isNull() ? 0 : 1;
    if (usable == 0)
        return Error::make(Error::Kind::BadResponse, QStringLiteral("No certificate in PEM form."));
    if (usable != announced)
        return Error::make(Error::Kind::BadResponse,
                           QStringLiteral("%1 of %2 certificates can't be read.").arg(announced - usable).arg(announced));
    return usable;
}

namespace {

bool isPem(const QByteArray &content)
{
    return content.contains("-----BEGIN ");
}

//! The key that a PEM holds; null when there is none, or the passphrase does not fit.
QSslKey privateKeyOf(const QByteArray &pem, const Secret &passphrase)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase.reveal());
        if (!key.isNull())
            return key;
    }
    return {};
}

std::variant<ClientIdentity, IdentityProblem> readPkcs12(const QByteArray &content, const Secret &passphrase)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QSslKey key;
    QSslCertificate certificate;
    QList<QSslCertificate> chain;
    // Its form tells nothing about what is wrong; what begins as an ASN.1 sequence is taken for one.
    if (!content.startsWith('\x30'))
        return IdentityProblem::NoCertificate;
    if (!QSslCertificate::importPkcs12(&buffer, &key, &certificate, &chain, passphrase.reveal()))
        return passphrase.isEmpty() ? IdentityProblem::WantsPassphrase : IdentityProblem::WrongPassphrase;
    if (key.isNull())
        return IdentityProblem::NoKey;
    QByteArray pem = certificate.toPem();
    for (const QSslCertificate &above : std::as_const(chain))
        pem += above.toPem();
    return ClientIdentity{pem, Secret(key.toPem())};
}

} // namespace

std::variant<ClientIdentity, IdentityProblem> readClientIdentity(const QByteArray &content, const Secret &passphrase)
{
    if (!isPem(content))
        return readPkcs12(content, passphrase);
    if (!countCertificates(content))
        return IdentityProblem::NoCertificate;
    if (!content.contains("PRIVATE KEY-----"))
        return IdentityProblem::NoKey;
    const QSslKey key = privateKeyOf(content, passphrase);
    if (!key.isNull())
        return ClientIdentity{content, Secret(key.toPem())};
    if (!content.contains("ENCRYPTED"))
        return IdentityProblem::NoKey;
    return passphrase.isEmpty() ? IdentityProblem::WantsPassphrase : IdentityProblem::WrongPassphrase;
}

} // namespace windlass
