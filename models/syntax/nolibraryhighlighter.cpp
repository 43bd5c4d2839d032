// SPDX-License-Identifier: GPL-3.0-or-later
// What libraryhighlighter.h says, where KSyntaxHighlighting is not there.
#include "models/syntax/libraryhighlighter.h"

namespace windlass {

bool hasHighlighterLibrary()
{
    return false;
}

std::shared_ptr<const SyntaxHighlighter> libraryHighlighterFor(const QString &)
{
    return nullptr;
}

} // namespace windlass
