// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <optional>

namespace windlass {

//! A line "@@ -1,2 +3,4 @@ heading", or "@@@ -1,2 -1,2 +1,3 @@@" of a merge.
struct HunkHeader {
    struct Range {
        quint32 start = 0;
        quint32 count = 1;
    };

    //! A merge of more parents than this is shown without numbers; git itself writes 16 at most by default.
    static constexpr int MostParents = 8;

    int parents = 1;
    std::array<Range, MostParents> oldRanges;
    Range newRange;
    quint32 headingAt = 0; //!< Where in the line the heading begins; the line's length if there is none.

    //! Nothing if the line is no hunk header, or if its numbers are negative, missing or too large.
    static std::optional<HunkHeader> read(QByteArrayView line);
    //! How many @ the line begins with.
    static int markers(QByteArrayView line);
};

} // namespace windlass
