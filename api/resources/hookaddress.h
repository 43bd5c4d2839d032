// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! What is to be said about the address of a webhook before it is sent. The host checks again: it resolves names, which
//! is not done here.
enum class HookAddressProblem {
    None,
    Empty,
    NoAddress,    //!< Can't be read as an address, or holds blanks or control characters.
    NotHttp,      //!< Another scheme than http and https.
    Plain,        //!< http: works, but the delivery and its signature travel in the clear. A warning.
    HasLogin,     //!< A user name or password in the address: everybody who administers the repository reads it.
    NotPublic,    //!< This machine, a private network, a link-local or reserved address, a name without a dot.
    StrangePort,  //!< Another port than those that are usual for the scheme. A warning: firewalls may refuse it.
    TooLong,      //!< Over 2,000 characters.
};

HookAddressProblem checkHookAddress(const QString &address);
//! Whether it can be sent all the same.
bool isWarning(HookAddressProblem problem);

} // namespace windlass
