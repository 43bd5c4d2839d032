// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace windlass {

//! Lets screen readers read what a LogView shows. Works once, and may be called often.
void installLogAccessibility();

} // namespace windlass
