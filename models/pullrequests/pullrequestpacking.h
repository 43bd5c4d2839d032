// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pullrequest.h"
#include "models/paging/rowpacking.h"

namespace windlass {

//! Pull requests in lists: less than 200 bytes instead of 2,700. Whoever adds a member to PullRequest adds it here.
template <>
struct RowPacking<PullRequest> {
    static void write(RowWriter &to, const PullRequest &row);
    static PullRequest read(RowReader &from);
    static qint64 identity(RowReader &from);
};

} // namespace windlass
