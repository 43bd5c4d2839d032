// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

class QSettings;

namespace windlass {

//! The mode that the person chose, the system's when none was; app makes the Theme with it before the first window.
Theme::Mode savedThemeMode(const QSettings &settings);
void saveThemeMode(QSettings &settings, Theme::Mode mode);

} // namespace windlass
