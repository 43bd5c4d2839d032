// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/syntax/syntaxspan.h"

#include <QColor>

namespace windlass {

//! The colour of a part of code in the current theme. It can be read on the canvas and on every ground of a diff.
QColor syntaxColor(SyntaxRole role);
//! The same for one of the two schemes.
QColor syntaxColor(SyntaxRole role, bool isDark);

} // namespace windlass
