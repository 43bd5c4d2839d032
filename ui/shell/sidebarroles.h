// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace windlass {

//! What the sidebar asks of the model it is given: a tree of two or three levels, sections on top. Qt::DisplayRole is
//! the text; a row without a location (a section title, a workspace that only folds) is not a place to go to.
//! (The names begin with Sidebar because models/paging/modelroles.h has a LocationRole of its own, a path.)
enum SidebarRole {
    SidebarLocationRole = Qt::UserRole + 300, //!< Location in a QVariant: where a click goes.
    SidebarIconRole,                          //!< QString for Theme::icon().
    SidebarCountRole,                         //!< int: a number at the right, absent or 0 for none.
};

} // namespace windlass
