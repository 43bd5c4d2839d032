// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;

namespace windlass {

class DiffView;

//! Wraps the lines of a view as the person last chose in any, and remembers what they choose in this one. `settings` may
//! be null and outlives the view.
void rememberWrapping(DiffView &view, QSettings *settings);

} // namespace windlass
