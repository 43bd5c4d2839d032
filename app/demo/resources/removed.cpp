// SPDX-License-Identifier: GPL-3.0-or-later
// What the host no longer has: listings across workspaces answer 410.
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

HttpAnswer gone(Call &)
{
    return errorAnswer(
        410, u"This API endpoint has been removed."_s,
        u"Listings across workspaces were removed on 14 April 2026; use /user/workspaces and the listings of one workspace."_s);
}

} // namespace

void addRemovedRoutes(Router &router)
{
    router.add("GET", u"/workspaces"_s, "account", gone);
    router.add("GET", u"/repositories"_s, "repository", gone);
    router.add("GET", u"/snippets"_s, "snippet", gone);
    router.add("GET", u"/user/permissions/workspaces"_s, "account", gone);
    router.add("GET", u"/user/permissions/repositories"_s, "repository", gone);
}

} // namespace windlass::standin
