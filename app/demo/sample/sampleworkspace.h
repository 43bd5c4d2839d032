// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass::demo {

//! Fills the empty folder with the sample workspace: bare git repositories under `repositories/<workspace>/<slug>.git`
//! and `workspace.json`, which says everything that is not git's. The same seed gives the same bytes and the same
//! hashes, whatever the clock, the locale and the user's git settings are. Needs the git program. False with one
//! sentence in `error` when it cannot; what is in the folder then is of no use. Blocks for a second or two: call it off
//! the GUI thread.
bool buildSampleWorkspace(const QString &folder, quint64 seed, QString *error);

} // namespace windlass::demo
