// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"

#include <QString>

#include <functional>

namespace windlass {

//! What came of asking the keychain.
enum class SecretState {
    Done,             //!< Read, written or removed, and checked.
    NotFound,         //!< There is no such entry, and the keyring is open.
    Locked,           //!< The keyring is locked, so nobody knows what is in it. Nobody is signed out for that.
    NotFoundOrLocked, //!< The service can't tell the two apart.
    Denied,           //!< The person or the system said no.
    NoService,        //!< There is no keychain here, or it has not started yet.
    Failed,           //!< Something else; the detail has the service's words.
    TimedOut,         //!< No answer in time: a prompt may be open. What was asked may still be done later.
    Damaged,          //!< There is an entry, and it is not what was written.
};

struct SecretAnswer {
    SecretState state = SecretState::Failed;
    Secret secret;  //!< Of a read that is Done.
    QString detail; //!< The service's own words, for details to copy; never the secret.

    bool isDone() const { return state == SecretState::Done; }
};

//! Where single entries are kept: the platform's keychain, or the memory of this process. An entry is a short text (the
//! Windows vault ends at 2,560 bytes). Everything happens on the thread that asks.
class SecretVault
{
public:
    //! Called once, later, and not any more after the vault is gone.
    using Done = std::function<void(const SecretAnswer &)>;

    virtual ~SecretVault() = default;

    virtual void read(const QString &entry, Done done) = 0;
    //! Done means that reading it back gave the same.
    virtual void write(const QString &entry, const Secret &text, Done done) = 0;
    //! Done means that it is not there any more; removing what was not there is Done too.
    virtual void remove(const QString &entry, Done done) = 0;
    //! Whether entries outlive the process.
    virtual bool isLasting() const = 0;
};

} // namespace windlass
