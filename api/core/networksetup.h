// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/core/secret.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace windlass {

//! How this machine gets to the host: proxy and certificates. Loopback addresses never go through a proxy.
struct NetworkSetup {
    enum class Proxy {
        System, //!< What the desktop or the environment says.
        None,
        Http,   //!< CONNECT through `proxyHost`.
        Socks5,
    };

    Proxy proxy = Proxy::System;
    QString proxyHost;   //!< For Http and Socks5.
    quint16 proxyPort = 0;
    QString proxyUser;   //!< For a proxy that asks; empty means that nobody answers it.
    Secret proxyPassword; //!< From the keychain.
    //! Certificates that are trusted beside the system's, as PEM: the one of a company's inspecting proxy.
    QByteArray extraAuthorities;
    //! The certificate that this machine shows, as PEM, with its key (PEM, decrypted); for hosts of a company. See
    //! readClientIdentity().
    QByteArray clientCertificate;
    Secret clientKey;
};

//! Reads certificates to trust from PEM, and says how many there are; BadResponse when the text holds none, or one that
//! can't be read.
Result<int> countCertificates(const QByteArray &pem);

//! A client's certificate with its key, as NetworkSetup takes them.
struct ClientIdentity {
    QByteArray certificate; //!< PEM; with the chain that leads up from it, where the file has one.
    Secret key;             //!< PEM, decrypted.
};

//! Why a file can't be used as a client's certificate.
enum class IdentityProblem {
    NoCertificate,
    NoKey,
    WantsPassphrase, //!< The key is encrypted, and there is no passphrase.
    WrongPassphrase, //!< Or a kind of encryption that this system does not know.
};

//! Reads a certificate and its key from PEM, or from PKCS #12 (.p12, .pfx). The passphrase may be empty.
std::variant<ClientIdentity, IdentityProblem> readClientIdentity(const QByteArray &content, const Secret &passphrase);

} // namespace windlass
