// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/account.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<Account> parseAccount(const QJsonObject &object)
{
    Account account;
    account.uuid = json::text(object, "uuid");
    account.accountId = json::text(object, "account_id");
    account.nickname = json::text(object, "nickname");
    if (account.nickname.isEmpty())
        account.nickname = json::text(object, "username");
    account.displayName = json::text(object, "display_name");
    if (account.displayName.isEmpty())
        account.displayName = account.nickname;
    account.avatar = json::link(object, "avatar");
    return account;
}

Result<EmailAddress> parseEmailAddress(const QJsonObject &object)
{
    EmailAddress address;
    address.address = json::text(object, "email");
    if (address.address.isEmpty())
        return Error::missingKey(QStringLiteral("email"));
    address.isPrimary = json::boolean(object, "is_primary");
    address.isConfirmed = json::boolean(object, "is_confirmed");
    return address;
}

} // namespace windlass
