// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffcontext.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>
#include <utility>

namespace windlass {

namespace {

//! A file of more bytes is not read: its lines would be numbered on the thread that asked.
constexpr qsizetype LargestContent = 64 * 1024 * 1024;

//! Where the lines of a file begin, and where the last one ends.
std::vector<qsizetype> contentLineStarts(QByteArrayView content)
{
    std::vector<qsizetype> starts;
    qsizetype at = 0;
    while (at < content.size()) {
        starts.push_back(at);
        const auto *feed = static_cast<const char *>(
            std::memchr(content.data() + at, '\n', static_cast<std::size_t>(content.size() - at)));
        at = feed ? feed - content.data() + 1 : content.size() + 1;
    }
    starts.push_back(at);
    return starts;
}

} // namespace

DiffContext::DiffContext(const DiffStore &store)
    : m_store(store)
{
}

int DiffContext::insertedLines() const
{
    const Table *table = m_table.load(std::memory_order_acquire);
    return table ? table->inserted : 0;
}

int DiffContext::keyOf(int line) const
{
    const Table *table = m_table.load(std::memory_order_acquire);
    if (!table)
        return line;
    const auto behind = std::upper_bound(table->pieces.begin(), table->pieces.end(), line,
                                         [](int at, const Piece &piece) { return at < piece.first; });
    const Piece &piece = *std::prev(behind);
    const int offset = line - piece.first;
    return piece.key >= 0 ? piece.key + offset : piece.key - offset;
}

int DiffContext::lineOf(int key) const
{
    if (key >= 0) {
        // Empty hunks share a line with the next; the last one that begins there has it.
        int low = 0;
        for (int high = m_store.hunks.size(); high - low > 1;) {
            const int middle = low + (high - low) / 2;
            (m_store.hunks[middle].firstLine <= key ? low : high) = middle;
        }
        const Extended at = extended(low);
        return key + at.before + at.shown.above;
    }
    const int index = ~key;
    auto found = m_gapsByLine.upper_bound(index);
    if (found == m_gapsByLine.begin())
        return -1;
    const Gap &gap = std::prev(found)->second;
    const int offset = index - gap.first;
    if (gap.upper >= 0) {
        const Extended at = extended(gap.upper);
        if (offset < at.shown.below)
            return storeHunkEnd(gap.upper) + at.before + at.shown.above + offset;
    }
    if (gap.lower >= 0) {
        const Extended at = extended(gap.lower);
        const int hidden = gap.count - at.shown.above;
        if (offset >= hidden)
            return m_store.hunks[gap.lower].firstLine + at.before + offset - hidden;
    }
    return -1;
}

DiffContext::Extended DiffContext::extended(int hunk) const
{
    const Table *table = m_table.load(std::memory_order_acquire);
    if (!table)
        return {hunk, {}, 0};
    const auto found = std::lower_bound(table->hunks.begin(), table->hunks.end(), hunk,
                                        [](const Extended &at, int wanted) { return at.hunk < wanted; });
    if (found == table->hunks.end())
        return {hunk, {}, table->inserted};
    return found->hunk == hunk ? *found : Extended{hunk, {}, found->before};
}

int DiffContext::hunkFirstLine(int hunk) const
{
    const int first = m_store.hunks[hunk].firstLine;
    return isEmpty() ? first : first + extended(hunk).before;
}

DiffHunk DiffContext::hunk(int index) const
{
    DiffHunk hunk = m_store.hunks[index];
    if (isEmpty())
        return hunk;
    const Extended at = extended(index);
    hunk.firstLine += at.before;
    if (at.shown == Shown())
        return hunk;
    const Span span = spanOf(index);
    const auto more = static_cast<quint32>(at.shown.above + at.shown.below);
    hunk.oldStart = static_cast<quint32>(span.oldFirst - at.shown.above);
    hunk.newStart = static_cast<quint32>(span.newFirst - at.shown.above);
    hunk.oldCount += more;
    hunk.newCount += more;
    return hunk;
}

//! A side without lines is named by the line before it.
DiffContext::Span DiffContext::spanOf(int index) const
{
    const DiffHunk &hunk = m_store.hunks[index];
    const qint64 oldFirst = qint64{hunk.oldStart} + (hunk.oldCount == 0);
    const qint64 newFirst = qint64{hunk.newStart} + (hunk.newCount == 0);
    return {oldFirst, oldFirst + hunk.oldCount, newFirst, newFirst + hunk.newCount};
}

int DiffContext::storeHunkEnd(int hunk) const
{
    const int lines = m_store.lines.size();
    return hunk + 1 < m_store.hunks.size() ? m_store.hunks[hunk + 1].firstLine : lines;
}

int DiffContext::fileHunkEnd(int file) const
{
    const int hunks = m_store.hunks.size();
    return file + 1 < m_store.files.size() ? m_store.files[file + 1].firstHunk : hunks;
}

int DiffContext::gapAbove(int hunk) const
{
    const DiffHunk &at = m_store.hunks[hunk];
    if (!at.numbersKnown)
        return 0;
    const Span span = spanOf(hunk);
    Span before{1, 1, 1, 1};
    if (hunk > m_store.files[at.file].firstHunk) {
        if (!m_store.hunks[hunk - 1].numbersKnown)
            return 0;
        before = spanOf(hunk - 1);
    }
    const qint64 lines = span.newFirst - before.newEnd;
    if (lines <= 0 || lines != span.oldFirst - before.oldEnd || lines > std::numeric_limits<int>::max() / 4)
        return 0;
    return static_cast<int>(lines);
}

int DiffContext::shownAbove(int hunk) const
{
    return extended(hunk).shown.above;
}

int DiffContext::shownBelow(int hunk) const
{
    return extended(hunk).shown.below;
}

int DiffContext::hiddenAbove(int hunk) const
{
    const int gap = gapAbove(hunk);
    if (gap == 0 || isEmpty())
        return gap;
    const bool isFirst = hunk == m_store.files[m_store.hunks[hunk].file].firstHunk;
    return gap - shownAbove(hunk) - (isFirst ? 0 : shownBelow(hunk - 1));
}

int DiffContext::hiddenBelow(int hunk) const
{
    const int file = m_store.hunks[hunk].file;
    if (hunk + 1 < fileHunkEnd(file))
        return hiddenAbove(hunk + 1);
    if (const Gap *gap = gapBehind(hunk))
        return gap->count - shownBelow(hunk);
    return endsFile(hunk) ? 0 : -1;
}

//! Whether the diff itself shows that nothing comes behind the hunk.
bool DiffContext::endsFile(int hunk) const
{
    const int end = storeHunkEnd(hunk);
    const int first = m_store.hunks[hunk].firstLine;
    if (end > first && m_store.lines[end - 1].kind == DiffLineKind::NoNewline)
        return true;
    // Git gives as many lines around a change as it was asked for, unless the file ends: a hunk with fewer lines at its
    // end than any of the file has at its beginning is the last thing in the file.
    const auto leading = [this](int at) {
        int count = 0;
        for (int line = m_store.hunks[at].firstLine;
             line < storeHunkEnd(at) && m_store.lines[line].kind == DiffLineKind::Context; ++line)
            ++count;
        return count;
    };
    int trailing = 0;
    while (end - trailing > first && m_store.lines[end - trailing - 1].kind == DiffLineKind::Context)
        ++trailing;
    constexpr int Enough = 16;
    const int firstHunk = std::max(m_store.files[m_store.hunks[hunk].file].firstHunk, hunk - Enough);
    for (int at = firstHunk; at <= hunk; ++at) {
        if (leading(at) > trailing)
            return true;
    }
    return false;
}

//! The gaps of a file: one above each hunk, empty ones too, and the last below the last hunk.
const DiffContext::Gap *DiffContext::gapBefore(int hunk) const
{
    const int file = m_store.hunks[hunk].file;
    const auto found = m_contents.constFind(file);
    return found == m_contents.constEnd()
               ? nullptr
               : &found.value()[static_cast<std::size_t>(hunk - m_store.files[file].firstHunk)];
}

const DiffContext::Gap *DiffContext::gapBehind(int hunk) const
{
    const Gap *before = gapBefore(hunk);
    return before ? before + 1 : nullptr;
}

bool DiffContext::fits(int file, QByteArrayView content, const std::vector<qsizetype> &starts) const
{
    const auto count = static_cast<qint64>(starts.size()) - 1;
    const int end = fileHunkEnd(file);
    for (int hunk = m_store.files[file].firstHunk; hunk < end; ++hunk) {
        if (!m_store.hunks[hunk].numbersKnown || spanOf(hunk).newEnd - 1 > count)
            return false;
        for (int at = m_store.hunks[hunk].firstLine; at < storeHunkEnd(hunk); ++at) {
            const DiffLine &line = m_store.lines[at];
            if (!line.onNew() || line.kind == DiffLineKind::NoNewline || line.kind == DiffLineKind::Foreign)
                continue;
            if (line.newLine < 1 || line.newLine > count)
                return false;
            const qsizetype start = starts[line.newLine - 1];
            const QByteArrayView text = content.sliced(start, starts[line.newLine] - start - 1);
            if (text != m_store.bytes.view(line.offset + line.prefix, line.length - line.prefix))
                return false;
        }
    }
    return true;
}

DiffContext::Fit DiffContext::setContent(int file, QByteArrayView content)
{
    if (hasContent(file))
        return Fit::Fits;
    if (content.size() > LargestContent)
        return Fit::TooLarge;
    if (content.contains('\0'))
        return Fit::NotText;
    const std::vector<qsizetype> starts = contentLineStarts(content);
    if (!fits(file, content, starts))
        return Fit::OtherVersion;

    // Each line with a marker, so that it is a line like all others.
    QByteArray bytes;
    std::vector<Gap> gaps;
    std::vector<DiffLine> lines;
    const auto addGap = [&](int upper, int lower, qint64 oldFirst, qint64 newFirst, qint64 count) {
        Gap gap{m_lines.size() + static_cast<int>(lines.size()), static_cast<int>(count), upper, lower};
        for (qint64 at = 0; at < count; ++at) {
            const auto number = static_cast<std::size_t>(newFirst + at);
            const qsizetype start = starts[number - 1];
            const qsizetype length = starts[number] - start - 1;
            lines.push_back({static_cast<quint32>(bytes.size()), static_cast<quint32>(length + 1),
                             static_cast<quint32>(oldFirst + at), static_cast<quint32>(number), DiffLineKind::Context,
                             3, 1, 0});
            bytes += ' ';
            bytes += content.sliced(start, length);
            bytes += '\n';
        }
        gaps.push_back(gap);
    };
    const int end = fileHunkEnd(file);
    const int firstHunk = m_store.files[file].firstHunk;
    Span before{1, 1, 1, 1};
    for (int hunk = firstHunk; hunk < end; ++hunk) {
        addGap(hunk > firstHunk ? hunk - 1 : -1, hunk, before.oldEnd, before.newEnd, gapAbove(hunk));
        before = spanOf(hunk);
    }
    if (end > firstHunk)
        addGap(end - 1, -1, before.oldEnd, before.newEnd, static_cast<qint64>(starts.size()) - before.newEnd);

    if (!bytes.isEmpty()) {
        if (!m_bytes.adopt(bytes))
            return Fit::TooLarge;
        const quint32 base = m_bytes.unfinishedOffset();
        m_bytes.finishLine(static_cast<quint32>(bytes.size()));
        for (DiffLine &line : lines) {
            line.offset += base;
            m_lines.next() = line;
            m_lines.publish();
        }
    }
    for (const Gap &gap : gaps) {
        if (gap.count > 0)
            m_gapsByLine[gap.first] = gap;
    }
    m_contents.insert(file, std::move(gaps));
    return Fit::Fits;
}

void DiffContext::show(int hunk, int above, int below)
{
    const auto wantedOf = [this](int at) {
        const auto found = m_wanted.find(at);
        return found == m_wanted.end() ? Shown() : found->second;
    };
    Shown shown = wantedOf(hunk);
    if (const Gap *gap = gapBefore(hunk)) {
        const int others = gap->upper >= 0 ? wantedOf(gap->upper).below : 0;
        const qint64 wanted = qint64{shown.above} + above;
        shown.above = static_cast<int>(std::clamp<qint64>(wanted, 0, gap->count - others));
    }
    if (const Gap *gap = gapBehind(hunk)) {
        const int others = gap->lower >= 0 ? wantedOf(gap->lower).above : 0;
        const qint64 wanted = qint64{shown.below} + below;
        shown.below = static_cast<int>(std::clamp<qint64>(wanted, 0, gap->count - others));
    }
    if (shown == Shown())
        m_wanted.erase(hunk);
    else
        m_wanted[hunk] = shown;
}

bool DiffContext::commit()
{
    if (m_wanted == m_shown)
        return false;
    m_shown = m_wanted;
    if (m_shown.empty()) {
        m_table.store(nullptr, std::memory_order_release);
        return true;
    }
    auto table = std::make_unique<Table>();
    table->pieces.push_back({0, 0});
    for (const auto &[hunk, shown] : m_shown) {
        const int first = m_store.hunks[hunk].firstLine;
        const int end = storeHunkEnd(hunk);
        table->hunks.push_back({hunk, shown, table->inserted});
        if (shown.above > 0) {
            const Gap *gap = gapBefore(hunk);
            table->pieces.push_back({first + table->inserted, ~(gap->first + gap->count - shown.above)});
            table->inserted += shown.above;
            table->pieces.push_back({first + table->inserted, first});
        }
        if (shown.below > 0) {
            table->pieces.push_back({end + table->inserted, ~gapBehind(hunk)->first});
            table->inserted += shown.below;
            table->pieces.push_back({end + table->inserted, end});
        }
    }
    m_table.store(table.get(), std::memory_order_release);
    m_tables.push_back(std::move(table));
    return true;
}

} // namespace windlass
