// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffbytes.h"
#include "models/diff/difftypes.h"
#include "models/diff/stablevector.h"

#include <atomic>

namespace windlass {

//! What a diff consists of, written by one DiffParser and read by anyone.
//!
//! A file is published before its hunks and a hunk before its lines. So who reads the sizes in the order lines, hunks,
//! files finds the hunk of every line and the file of every hunk.
struct DiffStore {
    DiffBytes bytes;
    StableVector<DiffFile, 4> files;
    StableVector<DiffHunk, 6> hunks;
    StableVector<DiffLine, 10> lines;
    StableVector<DiffForeignLine, 6> foreign; //!< With the empty lines, so that a message stays one.
    std::atomic<qint64> receivedBytes = 0;
    std::atomic<int> foreignLines = 0; //!< Without the empty ones.
    std::atomic<bool> cut = false;
};

} // namespace windlass
