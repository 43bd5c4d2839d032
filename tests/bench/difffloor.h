// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace windlass::bench {

//! What no program can be faster than, taken with this compiler on this machine: mapping the file and finding kind,
//! numbers, hunk and file of each line; and drawing a screen of its lines as glyph runs that are there already.
//! Empty if the file cannot be read.
QJsonObject measureDiffFloor(const QString &path);

} // namespace windlass::bench
