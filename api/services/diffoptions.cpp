// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/diffoptions.h"

namespace windlass {

void addDiffOptions(ApiQuery &query, const DiffOptions &options)
{
    if (options.contextLines)
        query.add("context", *options.contextLines);
    addDiffStatOptions(query, options);
}

void addDiffStatOptions(ApiQuery &query, const DiffOptions &options)
{
    for (const QString &path : options.paths)
        query.add("path", path);
    if (options.ignoresWhitespace)
        query.add("ignore_whitespace", u"true");
    if (!options.detectsRenames)
        query.add("renames", u"false");
    // The host takes true for granted.
    if (!options.comparesMergeBase)
        query.add("topic", u"false");
}

} // namespace windlass
