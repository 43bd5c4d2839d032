// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace windlass::test {

//! A certificate for 127.0.0.1 and api.windlass.test that the openssl command makes once a test program: nothing secret lies in the repository,
//! and nothing expires. The program trusts it from then on, through Qt's default configuration.
class TestCertificate
{
public:
    static const TestCertificate &instance();

    //! False without the openssl command; a test then says QSKIP.
    bool isUsable() const { return !m_server.isNull(); }
    QSslConfiguration serverConfiguration() const { return m_server; }
    //! The certificate, for a client that is told to trust it.
    QByteArray pem() const { return m_server.localCertificate().toPem(); }
    //! Whether Qt's default configuration trusts it; it does at first.
    void setTrusted(bool isTrusted) const;

private:
    TestCertificate();

    QSslConfiguration m_server;
    QSslConfiguration m_distrusting; //!< Qt's own.
};

} // namespace windlass::test
