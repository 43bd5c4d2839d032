// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace windlass::test {

//! A certificate for 127.0.0.1 that the openssl command makes once a test program: nothing secret lies in the repository,
//! and nothing expires. The program trusts it from then on, through Qt's default configuration.
class TestCertificate
{
public:
    static const TestCertificate &instance();

    //! False without the openssl command; a test then says QSKIP.
    bool isUsable() const { return !m_server.isNull(); }
    QSslConfiguration serverConfiguration() const { return m_server; }

private:
    TestCertificate();

    QSslConfiguration m_server;
};

} // namespace windlass::test
