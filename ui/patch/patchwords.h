// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/patch/patchmessage.h"

#include <QList>
#include <QString>

namespace windlass {

class PatchSource;

//! Why a patch could not be read, as a sentence; empty when it could.
QString patchProblemSentence(const PatchSource &source);

//! How many lines stand between the files and belong to none of them. A mail is no stray text, and neither is what stands before
//! the first file or the signature behind the last one.
int strayLines(const DiffDocument &document, const QList<PatchMessage> &messages);

//! What is odd about the patch as a whole, as sentences; empty when nothing is. What is odd about a file stands in its header.
QString patchOddities(const DiffDocument &document, const QList<PatchMessage> &messages);

} // namespace windlass
