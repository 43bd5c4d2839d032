// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/worddiff.h"

#include "models/diff/diffdocument.h"

#include <algorithm>
#include <vector>

namespace windlass {

namespace {

//! Lines beyond this are data, and a table of words squared is not free.
constexpr qsizetype LongestCompared = 2000;
constexpr std::size_t MostWords = 400;
//! How far a change is searched for its first line.
constexpr int LongestChange = 400;

struct DiffWord {
    qsizetype start;
    qsizetype length;
};

enum class WordKind { Name, Blank, Other };

WordKind wordKind(char c)
{
    // Bytes of UTF-8 beyond ASCII count as letters, so that no character is ever split.
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
        static_cast<unsigned char>(c) >= 0x80)
        return WordKind::Name;
    return c == ' ' || c == '\t' ? WordKind::Blank : WordKind::Other;
}

std::vector<DiffWord> splitDiffWords(QByteArrayView line)
{
    std::vector<DiffWord> words;
    for (qsizetype i = 0; i < line.size();) {
        const WordKind kind = wordKind(line[i]);
        qsizetype end = i + 1;
        while (kind != WordKind::Other && end < line.size() && wordKind(line[end]) == kind)
            ++end;
        words.push_back({i, end - i});
        i = end;
    }
    return words;
}

void addWordRange(QList<ByteRange> &ranges, const DiffWord &word)
{
    if (!ranges.isEmpty() && ranges.last().start + ranges.last().length == word.start)
        ranges.last().length += static_cast<int>(word.length);
    else
        ranges.append({static_cast<int>(word.start), static_cast<int>(word.length)});
}

//! Marks with a single blank between them read as one.
void joinOverBlanks(QList<ByteRange> &ranges, QByteArrayView line)
{
    QList<ByteRange> joined;
    for (const ByteRange &range : std::as_const(ranges)) {
        if (!joined.isEmpty()) {
            ByteRange &last = joined.last();
            const int gap = range.start - last.start - last.length;
            if (gap == 1 && line[range.start - 1] == ' ') {
                last.length += gap + range.length;
                continue;
            }
        }
        joined.append(range);
    }
    ranges = joined;
}

} // namespace

WordDiff diffWords(QByteArrayView oldLine, QByteArrayView newLine)
{
    WordDiff result;
    if (oldLine.size() > LongestCompared || newLine.size() > LongestCompared || oldLine == newLine)
        return result;
    const std::vector<DiffWord> before = splitDiffWords(oldLine);
    const std::vector<DiffWord> after = splitDiffWords(newLine);
    const auto same = [&](std::size_t i, std::size_t j) {
        return oldLine.sliced(before[i].start, before[i].length) == newLine.sliced(after[j].start, after[j].length);
    };

    std::size_t head = 0;
    while (head < before.size() && head < after.size() && same(head, head))
        ++head;
    std::size_t tail = 0;
    while (tail < before.size() - head && tail < after.size() - head &&
           same(before.size() - 1 - tail, after.size() - 1 - tail))
        ++tail;
    const std::size_t rows = before.size() - head - tail;
    const std::size_t columns = after.size() - head - tail;
    if (rows > MostWords || columns > MostWords)
        return result;

    // The longest common sequence of words, weighed by their length, from behind so that it can be walked forwards.
    const std::size_t width = columns + 1;
    std::vector<int> table((rows + 1) * width, 0);
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            const int skip = std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
            const int weight = wordKind(oldLine[before[head + i].start]) == WordKind::Blank
                                   ? 1
                                   : static_cast<int>(before[head + i].length) * 2;
            table[i * width + j] =
                same(head + i, head + j) ? std::max(skip, table[(i + 1) * width + j + 1] + weight) : skip;
        }
    }

    qsizetype common = 0; // Bytes that are not blank and stand in both lines.
    const auto count = [&](const DiffWord &word) {
        if (wordKind(oldLine[word.start]) != WordKind::Blank)
            common += word.length;
    };
    for (std::size_t i = 0; i < head; ++i)
        count(before[i]);
    for (std::size_t i = 0; i < tail; ++i)
        count(before[before.size() - 1 - i]);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows && j < columns) {
        if (same(head + i, head + j)) {
            count(before[head + i]);
            ++i;
            ++j;
        } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
            addWordRange(result.removed, before[head + i++]);
        } else {
            addWordRange(result.added, after[head + j++]);
        }
    }
    while (i < rows)
        addWordRange(result.removed, before[head + i++]);
    while (j < columns)
        addWordRange(result.added, after[head + j++]);

    const auto visible = [](QByteArrayView line) {
        return std::count_if(line.begin(), line.end(), [](char c) { return c != ' ' && c != '\t'; });
    };
    const auto [shorter, longer] = std::minmax({visible(oldLine), visible(newLine)});
    if (common * 2 < shorter || common * 5 < longer)
        return {};
    joinOverBlanks(result.removed, oldLine);
    joinOverBlanks(result.added, newLine);
    return result;
}

int counterpartOf(const DiffDocument &document, int line)
{
    if (!document.line(line).isChange())
        return -1;
    const int hunk = document.hunkOfLine(line);
    const int first = std::max(document.hunk(hunk).firstLine, line - LongestChange);
    const int end = std::min(document.hunkEnd(hunk), line + LongestChange);
    const auto kind = [&document](int index) { return document.line(index).kind; };
    // A change is removed lines and then added ones; the remark about a missing line feed may stand after either.
    const auto skip = [&](int from, int step, DiffLineKind wanted) {
        int at = from;
        while (at >= first && at < end && (kind(at) == wanted || kind(at) == DiffLineKind::NoNewline))
            at += step;
        return at;
    };
    const bool removed = kind(line) == DiffLineKind::Removed;
    int addedStart = 0;
    if (removed) {
        addedStart = skip(line, 1, DiffLineKind::Removed);
    } else {
        addedStart = skip(line, -1, DiffLineKind::Added) + 1;
        while (addedStart < line && kind(addedStart) == DiffLineKind::NoNewline)
            ++addedStart;
    }
    const int removedStart = skip(addedStart - 1, -1, DiffLineKind::Removed) + 1;
    if (removedStart == first && first > document.hunk(hunk).firstLine)
        return -1;
    const int other = removed ? addedStart + (line - removedStart) : removedStart + (line - addedStart);
    const bool inside = removed ? other < end : other < addedStart;
    const DiffLineKind wanted = removed ? DiffLineKind::Added : DiffLineKind::Removed;
    if (!inside || kind(other) != wanted)
        return -1;
    // All between the two must belong to the same change.
    return removed && skip(addedStart, 1, DiffLineKind::Added) <= other ? -1 : other;
}

} // namespace windlass
