// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QString>

class QJsonObject;

namespace windlass {

//! A person, team or app. Only `displayName` is always there in recorded answers; `uuid` identifies, `nickname` does not.
struct Account {
    QString uuid; //!< With braces.
    QString accountId;
    QString nickname;
    QString displayName; //!< Free text of other people.
    QString avatar;      //!< Address of the picture; it may be on any host and takes no credentials.

    bool operator==(const Account &) const = default;
};

//! Never fails: what is missing stays empty.
Result<Account> parseAccount(const QJsonObject &object);

//! An e-mail address of the signed-in account.
struct EmailAddress {
    QString address;
    bool isPrimary = false;
    bool isConfirmed = false;

    bool operator==(const EmailAddress &) const = default;
};

Result<EmailAddress> parseEmailAddress(const QJsonObject &object);

} // namespace windlass
