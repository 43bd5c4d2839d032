// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <functional>

namespace windlass {

class DiffView;
class PageWidget;

//! What of a page with a diff is the page's own.
struct DiffCommandOptions {
    //! Why the commands cannot run now ("this works in the tab Files"); not set: they always can.
    std::function<QString()> whyNot{};
    //! The address of the page with the diff in sight; with a file and a line it is what "copy link" copies. Not set: the
    //! page has no address, and nothing is offered.
    std::function<Location()> place{};
};

//! Lets a page carry out the registry's commands of a diff on \a view: moving about, selecting and copying, finding, going
//! to a file. From then on letters come from the registry alone. The page says itself what marking as viewed and comments
//! mean; call it before those.
void handleDiffCommands(PageWidget *page, DiffView *view, const DiffCommandOptions &options = {});

} // namespace windlass
