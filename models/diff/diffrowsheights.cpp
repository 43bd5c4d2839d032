// SPDX-License-Identifier: GPL-3.0-or-later
//! DiffRows: how high what stands in a section is.
#include "models/diff/diffrows.h"

#include <algorithm>
#include <utility>

namespace windlass {

void DiffRows::setWrap(const Wrap &wrap)
{
    if (!isWrapping() && wrap.columns <= 0)
        return;
    m_wrap = wrap;
    m_wrapped.clear();
    for (int section = 0; section < static_cast<int>(m_sections.size()); ++section) {
        if (m_sections[static_cast<std::size_t>(section)].isHunk) {
            estimate(section);
            refresh(section);
        }
    }
}

void DiffRows::setMoreRowsVisible(bool visible)
{
    if (m_moreRows != visible) {
        m_moreRows = visible;
        rebuild();
    }
}

bool DiffRows::hasHunkHeader(int hunk) const
{
    const bool isFirst = hunk == m_document->file(m_document->fileOfHunk(hunk)).firstHunk;
    const bool hasGrown = m_document->shownAbove(hunk) > 0 || (!isFirst && m_document->shownBelow(hunk - 1) > 0);
    return !hasGrown || m_document->hiddenAbove(hunk) > 0;
}

bool DiffRows::wantsMoreRow(int hunk) const
{
    if (!m_moreRows)
        return false;
    const int file = m_document->fileOfHunk(hunk);
    return m_document->canShowContext(file) && hunk + 1 == m_document->fileHunkEnd(file) &&
           m_document->hiddenBelow(hunk) != 0;
}

void DiffRows::takeContext(int file)
{
    if (!m_document || file < 0 || file >= m_files)
        return;
    const int first = sectionOfFile(file);
    const int end = std::min(first + 1 + m_document->fileHunkEnd(file) - m_document->file(file).firstHunk,
                             static_cast<int>(m_sections.size()));
    m_pairings.clear();
    for (auto &[key, widget] : m_widgets) {
        if (widget.section >= first && widget.section < end)
            unplace(key, widget);
    }
    m_wrapped.erase(m_wrapped.lower_bound(first), m_wrapped.lower_bound(end));
    for (int section = first; section < end; ++section)
        recount(section);
    placeWaiting();
}

int DiffRows::estimatedLines(int index) const
{
    if (index < 0)
        return 1;
    const DiffLine &line = m_document->line(index);
    const auto bytes = std::min(static_cast<int>(std::min(line.length, 0x7fffffffU)) - line.prefix, m_wrap.longest);
    return bytes <= m_wrap.columns ? 1 : (bytes + m_wrap.columns - 1) / m_wrap.columns;
}

int DiffRows::estimatedRow(const Section &section, int row) const
{
    if (m_layout == DiffLayout::Unified)
        return estimatedLines(m_document->hunk(section.index).firstLine + row);
    const auto [left, right] = pairing(section.index).at(row);
    return std::max(estimatedLines(left), estimatedLines(right));
}

int DiffRows::measuredRow(const Section &section, int row) const
{
    if (m_layout == DiffLayout::Unified)
        return m_wrap.measure(m_document->hunk(section.index).firstLine + row);
    const auto [left, right] = pairing(section.index).at(row);
    const int onLeft = left >= 0 ? m_wrap.measure(left) : 1;
    return right >= 0 && right != left ? std::max(onLeft, m_wrap.measure(right)) : onLeft;
}

//! Takes the number of rows over into their heights.
void DiffRows::estimate(int index)
{
    Section &section = m_sections[static_cast<std::size_t>(index)];
    section.lines = 0;
    if (!isWrapping() || !section.isHunk)
        return;
    const int rows = linesIn(section);
    const auto known = m_wrapped.find(index);
    if (known != m_wrapped.end()) {
        // A hunk that grows keeps the rows it had; in side by side its last change may still get other counterparts.
        const int kept = m_layout == DiffLayout::Unified ? rows : 0;
        known->second.reset(rows, [&](int row) { return estimatedRow(section, row); }, kept);
        section.lines = known->second.total();
        return;
    }
    if (rows <= 0)
        return;
    const int first = m_document->hunk(section.index).firstLine;
    if (m_layout == DiffLayout::Unified) {
        for (int line = first; line < first + rows; ++line)
            section.lines += estimatedLines(line);
        return;
    }
    DiffPairing pairs;
    pairs.reset(first);
    pairs.extend(*m_document, m_document->hunkEnd(section.index));
    for (int row = 0; row < pairs.rowCount() && row < rows; ++row) {
        const auto [left, right] = pairs.at(row);
        section.lines += std::max(estimatedLines(left), estimatedLines(right));
    }
}

WrappedHeights &DiffRows::wrapped(int index) const
{
    const auto [place, isNew] = m_wrapped.try_emplace(index);
    if (isNew) {
        const Section &section = m_sections[static_cast<std::size_t>(index)];
        place->second.reset(linesIn(section), [&](int row) { return estimatedRow(section, row); });
    }
    return place->second;
}

bool DiffRows::measure(int first, int last)
{
    if (!isWrapping() || !m_wrap.measure)
        return false;
    bool changed = false;
    last = std::min(last, rowCount() - 1);
    for (int row = std::max(first, 0); row <= last;) {
        const int index = m_counts.find(row);
        const int start = static_cast<int>(m_counts.prefix(index));
        Section &section = m_sections[static_cast<std::size_t>(index)];
        const int end = start + section.rows;
        if (section.isHunk && linesIn(section) > 0) {
            const int from = baseOfLocal(index, row - start) - section.hasHeader;
            const int to = baseOfLocal(index, std::min(last, end - 1) - start) - section.hasHeader;
            WrappedHeights &heights = wrapped(index);
            if (heights.measure(
                    from, to, [&](int at) { return estimatedRow(section, at); },
                    [&](int at) { return measuredRow(section, at); })) {
                section.lines = heights.total();
                refresh(index);
                changed = true;
            }
        }
        row = end;
    }
    return changed;
}

//! The row without inserted ones at a place of the section, or the one that an inserted row stands below.
int DiffRows::baseOfLocal(int index, int local) const
{
    if (isCollapsed(fileOf(m_sections[static_cast<std::size_t>(index)])))
        return local;
    for (const Inserted &inserted : insertedIn(index)) {
        if (local <= inserted.after)
            break;
        --local;
    }
    return local;
}

//! How far below the section's top a row is, were no rows put in; behind the last one, how high they are together.
qint64 DiffRows::baseTop(int index, int row) const
{
    const Section &section = m_sections[static_cast<std::size_t>(index)];
    if (row <= 0)
        return 0;
    if (!section.isHunk) {
        const int header = m_metrics.fileHeader + (section.index > 0 ? m_metrics.fileGap : 0);
        return header + (row - 1) * qint64{m_metrics.note};
    }
    qint64 top = section.hasHeader ? m_metrics.hunkHeader : 0;
    row -= section.hasHeader;
    const int lines = linesIn(section);
    if (row >= lines)
        top += (isWrapping() ? section.lines : lines) * m_metrics.line;
    else if (!isWrapping())
        top += row * qint64{m_metrics.line};
    else if (row > 0)
        top += wrapped(index).top(row, [&](int at) { return estimatedRow(section, at); }) * m_metrics.line;
    return row > lines ? top + m_metrics.hunkHeader : top;
}

//! The row without inserted ones that is so far below the section's top.
int DiffRows::baseAt(int index, qint64 y) const
{
    const Section &section = m_sections[static_cast<std::size_t>(index)];
    if (!section.isHunk) {
        const qint64 header = baseTop(index, 1);
        return y < header ? 0 : static_cast<int>(1 + (y - header) / m_metrics.note);
    }
    if (section.hasHeader) {
        if (y < m_metrics.hunkHeader)
            return 0;
        y -= m_metrics.hunkHeader;
    }
    const int lines = linesIn(section);
    const qint64 at = y / m_metrics.line;
    if (at >= (isWrapping() ? section.lines : lines))
        return section.hasHeader + lines;
    const int row = isWrapping() ? wrapped(index).rowAt(at, [&](int each) { return estimatedRow(section, each); })
                                 : static_cast<int>(at);
    return section.hasHeader + row;
}

} // namespace windlass
