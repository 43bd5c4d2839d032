// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/syntax/syntaxhighlighter.h"

namespace windlass {

//! Whether the program was built with KSyntaxHighlighting (KDE Frameworks 6).
bool hasHighlighterLibrary();

//! A highlighter of the library for a file by its name; null if it knows no language for it, or is not there.
std::shared_ptr<const SyntaxHighlighter> libraryHighlighterFor(const QString &path);

} // namespace windlass
