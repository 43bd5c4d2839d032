// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace windlass {

//! Lets SIGINT and SIGTERM end the event loop in order, so that temporary folders are removed and drafts are saved.
void quitOnSignals();

} // namespace windlass
