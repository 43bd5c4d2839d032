// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace windlass {

//! The value of a token in one of the two schemes. Only Theme and the contrast test ask for it.
QColor tokenColor(ColorToken token, bool isDark);

} // namespace windlass
