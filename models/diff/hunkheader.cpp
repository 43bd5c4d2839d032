// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/hunkheader.h"

#include <limits>

namespace windlass {

namespace {

//! Digits at \a at, moved behind them; nothing if there are none or too many.
std::optional<quint32> hunkNumber(QByteArrayView line, qsizetype &at)
{
    const qsizetype begin = at;
    quint64 value = 0;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') {
        value = value * 10 + static_cast<quint64>(line[at++] - '0');
        if (value > std::numeric_limits<qint32>::max())
            return {};
    }
    if (at == begin)
        return {};
    return static_cast<quint32>(value);
}

bool hunkRange(QByteArrayView line, qsizetype &at, char sign, HunkHeader::Range &range)
{
    if (at >= line.size() || line[at] != sign)
        return false;
    ++at;
    const auto start = hunkNumber(line, at);
    if (!start)
        return false;
    range.start = *start;
    range.count = 1;
    if (at < line.size() && line[at] == ',') {
        ++at;
        const auto count = hunkNumber(line, at);
        if (!count)
            return false;
        range.count = *count;
    }
    if (at >= line.size() || line[at] != ' ')
        return false;
    ++at;
    return true;
}

} // namespace

int HunkHeader::markers(QByteArrayView line)
{
    int count = 0;
    while (count < line.size() && line[count] == '@')
        ++count;
    return count;
}

std::optional<HunkHeader> HunkHeader::read(QByteArrayView line)
{
    HunkHeader header;
    const int marks = markers(line);
    header.parents = marks - 1;
    if (header.parents < 1 || header.parents > MostParents)
        return {};
    qsizetype at = marks;
    if (at >= line.size() || line[at] != ' ')
        return {};
    ++at;
    for (int i = 0; i < header.parents; ++i) {
        if (!hunkRange(line, at, '-', header.oldRanges[static_cast<std::size_t>(i)]))
            return {};
    }
    if (!hunkRange(line, at, '+', header.newRange))
        return {};
    if (line.size() - at < marks || markers(line.sliced(at)) < marks)
        return {};
    at += marks;
    if (at < line.size() && line[at] == ' ')
        ++at;
    header.headingAt = static_cast<quint32>(at);
    return header;
}

} // namespace windlass
