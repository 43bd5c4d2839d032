// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace windlass {

class DiffDocument;

//! A part of a diff that is a diff itself: "copy as patch".
namespace diffpatch {

//! Whether a line is to be in the patch.
using Choice = std::function<bool(int line)>;

//! The changes of the lines from \a first to \a last that \a isChosen says yes to, as a patch that applies to the old
//! version: a removed line that was not chosen is context, an added one is left out. Files and hunks without a chosen
//! change are left out. Empty if nothing is left, and for what has no such form (merges, hunks without numbers).
QByteArray ofLines(const DiffDocument &document, int first, int last, const Choice &isChosen);
//! All of a hunk.
QByteArray ofHunk(const DiffDocument &document, int hunk);
//! All of a file, with its renaming and its modes. Empty for a binary file: the diff does not have its content.
QByteArray ofFile(const DiffDocument &document, int file);

} // namespace diffpatch

} // namespace windlass
