// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourscript.h"

namespace windlass {

class ActionRegistry;
class MainWindow;

//! The main job in the demo workspace: from the list of workspaces to a merged pull request and a pipeline's log.
TourScript mainTour(MainWindow &window, ActionRegistry &registry);

} // namespace windlass
