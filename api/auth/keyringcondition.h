// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace windlass {

//! How the Secret Service is, asked of itself: QtKeychain's error codes can't be trusted where a keyring is locked.
enum class KeyringCondition {
    Open,          //!< The default keyring is unlocked.
    Locked,        //!< The default keyring is locked.
    NoKeyring,     //!< The service is there and has no default keyring.
    NoService,     //!< No session bus, or nobody on it keeps secrets.
    Unknown,       //!< It does not say, or not in time.
    NotApplicable, //!< This platform keeps secrets in another way.
};

//! Asks without starting anything; `done` is called later, while `context` lives.
void askKeyringCondition(QObject *context, std::function<void(KeyringCondition)> done);

} // namespace windlass
