// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/state.h"
#include "app/demo/sample/tree.h"

namespace windlass::demo::sample {

//! Adds the files that nobody writes by hand, under `path`. Kinds: "products" (240 JSON files of a catalogue),
//! "postcodes" (one CSV file of 12,000 rows), "lockfile" (a package-lock.json; @{lock.generation} changes its
//! versions), "capture" (a binary recording of a sensor).
void addGeneratedFiles(const QByteArray &kind, const QByteArray &path, const State &state, Tree *tree);

} // namespace windlass::demo::sample
