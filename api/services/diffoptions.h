// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apirequest.h"

#include <QStringList>

#include <optional>

namespace windlass {

//! How a diff or diffstat is made; what is left alone is as the host likes it and is not sent.
struct DiffOptions {
    //! Unchanged lines around a change; the host's own number is 3. Of no effect on a diffstat.
    std::optional<int> contextLines;
    //! These files alone, all of them when empty; of a renamed one, name both.
    QStringList paths;
    bool ignoresWhitespace = false;
    bool detectsRenames = true;
    //! Against the merge base, as pull requests do; otherwise tip against tip.
    bool comparesMergeBase = true;

    bool operator==(const DiffOptions &) const = default;
};

//! What a row of a diffstat shows; the host's own answer is links for the most part.
inline constexpr QStringView DiffStatFields
    = u"next,size,values.status,values.lines_added,values.lines_removed,values.old.path,values.new.path";

//! The parameters of /diff/{spec}. Patches take none.
void addDiffOptions(ApiQuery &query, const DiffOptions &options);
//! The parameters of /diffstat/{spec}: the same without the context.
void addDiffStatOptions(ApiQuery &query, const DiffOptions &options);

} // namespace windlass
