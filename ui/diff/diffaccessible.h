// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

class DiffView;

//! Makes Qt ask us for the accessible interface of DiffView. May be called any number of times.
void installDiffAccessibility();
//! What a screen reader says for a row: "added line 42: …".
QString describeDiffRow(const DiffView &view, int row);
//! Tells screen readers that the cursor stands on this row now.
void announceDiffCursor(DiffView &view, int row);

} // namespace windlass
