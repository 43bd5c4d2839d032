// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/resources/account.h"

namespace windlass {

//! The signed-in account, and pictures of people.
//! https://developer.atlassian.com/cloud/bitbucket/rest/api-group-users/
class UserApi
{
public:
    explicit UserApi(ApiClient &client) : m_client(client) {}

    //! GET /user. Unauthorized tells that the credential is no good; Forbidden is normal for access tokens, which act for
    //! nobody.
    PendingReply<Account> me();

private:
    ApiClient &m_client;
};

} // namespace windlass
