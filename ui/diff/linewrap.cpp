// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/linewrap.h"

#include <algorithm>

namespace windlass {

namespace {

//! Where a line is broken that holds the units from \a start to \a limit.
int wrapPlace(QStringView text, int start, int limit)
{
    // The blank that the room ends at hangs over: nobody sees it there, and at a line's beginning it would look odd.
    if (text.at(limit) == u' ')
        return limit + 1;
    // Not before the middle: a long word is rather broken than put on a line of its own.
    const int earliest = start + (limit - start) / 2;
    for (int at = limit; at > earliest; --at) {
        if (text.at(at - 1) == u' ')
            return at;
    }
    static constexpr QStringView breaks = u",;)]}>|&/=-";
    for (int at = limit; at > earliest; --at) {
        if (breaks.contains(text.at(at - 1)) && !breaks.contains(text.at(at)))
            return at;
    }
    return limit;
}

} // namespace

int LineWrap::indentOf(QStringView text, int columns)
{
    int blanks = 0;
    while (blanks < text.size() && text.at(blanks) == u' ')
        ++blanks;
    // Deep in a file something must be left for the text.
    return blanks < text.size() ? std::min(blanks, columns / 2) : 0;
}

LineWrap LineWrap::ofCells(QStringView text, int columns)
{
    LineWrap wrap;
    wrap.columns = columns;
    const auto size = static_cast<int>(text.size());
    if (columns <= 0 || size <= columns)
        return wrap;
    wrap.indent = indentOf(text, columns);
    int start = 0;
    for (int room = columns; size - start > room; room = columns - wrap.indent) {
        start = wrapPlace(text, start, start + room);
        if (start >= size)
            break;
        wrap.starts.append(start);
    }
    return wrap;
}

int LineWrap::rowOf(int index) const
{
    const auto behind = std::upper_bound(starts.begin(), starts.end(), index);
    return std::max(static_cast<int>(behind - starts.begin()) - 1, 0);
}

} // namespace windlass
