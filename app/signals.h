// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace windlass {

//! Lets SIGINT and SIGTERM end the event loop in order, so that temporary folders are removed and drafts are saved.
//! `beforeQuit` may make sure that no window asks a question first.
void quitOnSignals(std::function<void()> beforeQuit = {});

} // namespace windlass
