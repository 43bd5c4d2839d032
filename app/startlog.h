// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace windlass {

class MainWindow;

//! Tells the log category "windlass.start" when the window is on the screen for the first time, and when a page first shows
//! content. For benchmarks: it does nothing unless the category is switched on.
void logStart(MainWindow &window);

} // namespace windlass
