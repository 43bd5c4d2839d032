// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

class DiffView;

//! Lets QAccessible make tables of rows for DiffViews. May be called any number of times.
void installDiffAccessibility();

//! What a screen reader says of a row, and what the view's own tooltips and tests read.
QString describeDiffRow(const DiffView &view, int row);

//! Tell screen readers what has happened. They cost nothing while nobody listens.
void announceDiffCursor(DiffView &view);
void announceDiffSelection(DiffView &view);
void announceDiffRows(DiffView &view);

} // namespace windlass
