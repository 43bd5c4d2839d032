// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/userapi.h"

#include "api/services/servicetools.h"

namespace windlass {

PendingReply<Account> UserApi::me()
{
    ApiRequest request = ApiRequest::get(ApiPath("user"));
    request.family = RequestFamily::Other;
    request.mayCache = false;
    return sendForOne(m_client, request, parseAccount);
}

} // namespace windlass
