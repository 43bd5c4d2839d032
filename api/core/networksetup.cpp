// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/networksetup.h"

#include <QSslCertificate>

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

} // namespace windlass
