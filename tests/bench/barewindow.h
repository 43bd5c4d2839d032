// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace windlass::bench {

//! Runs a main window of Qt's with nothing of ours in it: menus, a tool bar, a splitter, a tree. Prints "window painted" to
//! stderr when it is on the screen, and goes on until it is ended. What start-up is measured against.
int runBareWindow(int argc, char **argv);

} // namespace windlass::bench
