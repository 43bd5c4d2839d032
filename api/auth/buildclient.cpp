// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that is compiled with the consumer of the build, where there is one.
#include "api/auth/oauthtokens.h"

#ifndef WINDLASS_OAUTH_CLIENT_ID
#define WINDLASS_OAUTH_CLIENT_ID ""
#endif
#ifndef WINDLASS_OAUTH_CLIENT_SECRET
#define WINDLASS_OAUTH_CLIENT_SECRET ""
#endif

namespace windlass {

OAuthClient OAuthClient::ofBuild()
{
    return {QString::fromUtf8(WINDLASS_OAUTH_CLIENT_ID), Secret(WINDLASS_OAUTH_CLIENT_SECRET)};
}

} // namespace windlass
