// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apirequest.h"

#include <QStringList>

#include <optional>

namespace windlass {

//! How a diff or diffstat is made; what is left alone is as the host likes it and is not sent.
struct DiffOptions {
    std::optional<int> contextLines; //!< Unchanged lines around a change; the host's own number is 3. Of no effect on a diffstat.
    QStringList paths;               //!< These files alone; all of them when empty. The old and the new name of a renamed one.
    bool ignoresWhitespace = false;
    bool detectsRenames = true;
    //! Against the merge base, as pull requests do; otherwise tip against tip.
    bool comparesMergeBase = true;

    bool operator==(const DiffOptions &) const = default;
};

//! The parameters of /diff/{spec}. Patches take none.
void addDiffOptions(ApiQuery &query, const DiffOptions &options);
//! The parameters of /diffstat/{spec}: the same without the context.
void addDiffStatOptions(ApiQuery &query, const DiffOptions &options);

} // namespace windlass
