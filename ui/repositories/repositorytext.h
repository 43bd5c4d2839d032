// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! Bitbucket writes languages in lower case ("c++", "typescript"); people don't. Unknown ones get a capital letter.
QString languageName(const QString &word);

} // namespace windlass
