// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace windlass {

//! Roles that every model of ours answers where they make sense. What a row says to a screen reader is in
//! Qt::AccessibleTextRole. Roles of one model begin at FirstOwnRole.
enum ModelRole {
    IdRole = Qt::UserRole + 1, //!< What identifies the item: QString or qlonglong.
    ItemRole,                  //!< The whole value, for example a PullRequest.
    LocationRole,              //!< QString, the path of the item's page ("/acme/web-shop/pull-requests/42").
    IsStaleRole,               //!< bool: the row is shown from memory and may not be true any more.
    FirstOwnRole = Qt::UserRole + 100,
};

} // namespace windlass
