// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/call.h"

namespace windlass::standin {

struct ListedPullRequest {
    const Repository *repository = nullptr;
    const PullRequest *request = nullptr;
};

//! A page of pull requests after `state=`, `q=` and `sort=`; newest update first. With `q` the host ignores `state`.
HttpAnswer pullRequestPage(Call &call, const World &world, QList<ListedPullRequest> requests);

} // namespace windlass::standin
