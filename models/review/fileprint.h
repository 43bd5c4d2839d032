// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace windlass {

class DiffDocument;

//! Tells diffs of one file apart by what a reader sees of them: names, modes, and the lines with what happened to them.
//! Where the lines stand in the file is no part of it, so a rebase that moves them changes nothing. Binary files are told
//! apart by their blobs. Empty while the file is not whole, or when the diff does not have it.
QByteArray printOfFile(const DiffDocument &document, int file);

} // namespace windlass
