// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace windlass {

class ActionRegistry;

//! Adds every command of the program to the registry. The table in commands.cpp is the list: a new command is a row
//! there, and a page says with PageWidget::handleCommand() what it does.
void addCommands(ActionRegistry &registry);

} // namespace windlass
