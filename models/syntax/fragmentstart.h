// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/syntax/syntaxhighlighter.h"

#include <functional>

namespace windlass {

//! The state in which a piece of a file begins, found from the piece alone: it is inside a comment or a string of
//! several lines if one is closed there before one is opened. \a count lines are looked at, through \a lineAt.
SyntaxState findFragmentStart(const SyntaxHighlighter &highlighter, int count,
                              const std::function<QByteArrayView(int)> &lineAt);

} // namespace windlass
