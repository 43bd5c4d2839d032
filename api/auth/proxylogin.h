// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"

#include <QString>

#include <optional>

namespace windlass {

//! What a proxy that asks is answered. It lies in the keychain as SecretKey{SecretKey::Program, SecretKey::ProxyPassword}.
struct ProxyLogin {
    QString user;
    Secret password;

    static Secret encode(const ProxyLogin &login);
    //! Nothing when this is not what encode() gives.
    static std::optional<ProxyLogin> decode(const Secret &stored);
};

} // namespace windlass
