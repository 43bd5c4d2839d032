// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffrows.h"

#include <algorithm>
#include <utility>

namespace windlass {

DiffRows::DiffRows(const DiffDocument *document)
    : m_document(document)
{
    sync();
}

void DiffRows::setDocument(const DiffDocument *document)
{
    m_document = document;
    m_collapsed.clear();
    m_widgets.clear();
    rebuild();
}

void DiffRows::setLayout(DiffLayout layout)
{
    if (m_layout != layout) {
        m_layout = layout;
        rebuild();
    }
}

void DiffRows::setMetrics(const Metrics &metrics)
{
    if (m_metrics != metrics) {
        m_metrics = metrics;
        rebuild();
    }
}

void DiffRows::rebuild()
{
    m_sections.clear();
    m_counts.clear();
    m_heights.clear();
    m_inserted.clear();
    m_paths.clear();
    m_pairings.clear();
    m_wrapped.clear();
    m_files = m_hunks = 0;
    m_largestNumber = 0;
    for (auto &[key, widget] : m_widgets)
        widget.section = -1;
    sync();
}

void DiffRows::sync()
{
    if (!m_document)
        return;
    // What was last may have grown, and it may have got notes; in this order, see DiffStore.
    const int oldHunks = m_hunks;
    const int oldFiles = m_files;
    const int hunks = m_document->hunkCount();
    const int files = m_document->fileCount();
    m_collapsed.resize(static_cast<std::size_t>(files), false);
    for (;;) {
        if (m_files < files && m_document->file(m_files).firstHunk <= m_hunks) {
            const DiffFile &file = m_document->file(m_files);
            m_paths[file.path()].append(m_files);
            if (file.status != DiffFileStatus::Added && file.oldPath != file.newPath && !file.newPath.isEmpty())
                m_paths[file.previousPath()].append(m_files);
            appendSection(m_files++, false);
        } else if (m_hunks < hunks) {
            appendSection(m_hunks++, true);
        } else {
            break;
        }
    }
    if (oldHunks > 0)
        recount(sectionOfHunk(oldHunks - 1));
    if (oldFiles > 0)
        recount(sectionOfFile(oldFiles - 1));
    placeWaiting();
}

void DiffRows::appendSection(int index, bool isHunk)
{
    m_sections.push_back({index, isHunk});
    m_counts.append(0);
    m_heights.append(0);
    recount(static_cast<int>(m_sections.size()) - 1);
}

int DiffRows::fileOf(const Section &section) const
{
    return section.isHunk ? m_document->fileOfHunk(section.index) : section.index;
}

int DiffRows::lineRows(int hunk) const
{
    const int first = m_document->hunk(hunk).firstLine;
    const int end = m_document->hunkEnd(hunk);
    if (m_layout == DiffLayout::Unified)
        return end - first;
    // The hunk that still grows is counted over and over, so it is worth keeping.
    if (hunk + 1 == m_document->hunkCount() && !m_document->isComplete())
        return pairing(hunk).rowCount();
    return DiffPairing::countRows(*m_document, first, end);
}

int DiffRows::wantedRows(const Section &section) const
{
    const int index = section.index;
    if (!section.isHunk)
        return 1 + (isCollapsed(index) ? 0 : static_cast<int>(notes(index).size()));
    return isCollapsed(fileOf(section)) ? 0 : lineRows(index) + section.hasHeader + section.hasMore;
}

void DiffRows::recount(int index)
{
    Section &section = m_sections[static_cast<std::size_t>(index)];
    if (section.isHunk) {
        const DiffHunk hunk = m_document->hunk(section.index);
        m_largestNumber = std::max({m_largestNumber, hunk.oldStart + std::min(hunk.oldCount, 0x7fffffffU),
                                    hunk.newStart + std::min(hunk.newCount, 0x7fffffffU)});
        section.hasHeader = hasHunkHeader(section.index);
        section.hasMore = wantsMoreRow(section.index);
    }
    section.baseRows = wantedRows(section);
    estimate(index);
    refresh(index);
}

void DiffRows::refresh(int index)
{
    Section &section = m_sections[static_cast<std::size_t>(index)];
    int rows = section.baseRows;
    qint64 height = baseTop(index, rows);
    if (!isCollapsed(fileOf(section))) {
        for (const Inserted &inserted : insertedIn(index)) {
            ++rows;
            height += inserted.height;
        }
    }
    m_counts.add(index, rows - section.rows);
    m_heights.add(index, height - section.height);
    section.rows = rows;
    section.height = height;
}

void DiffRows::setCollapsed(int file, bool collapsed)
{
    if (file < 0 || file >= m_files || isCollapsed(file) == collapsed)
        return;
    m_collapsed[static_cast<std::size_t>(file)] = collapsed;
    const int first = sectionOfFile(file);
    const int end = std::min(first + 1 + m_document->fileHunkEnd(file) - m_document->file(file).firstHunk,
                             static_cast<int>(m_sections.size()));
    for (int section = first; section < end; ++section)
        recount(section);
}

bool DiffRows::isCollapsed(int file) const
{
    return file >= 0 && static_cast<std::size_t>(file) < m_collapsed.size() &&
           m_collapsed[static_cast<std::size_t>(file)];
}

const std::vector<DiffRows::Inserted> &DiffRows::insertedIn(int section) const
{
    static const std::vector<Inserted> none;
    const auto found = m_inserted.find(section);
    return found == m_inserted.end() ? none : found->second;
}

const DiffPairing &DiffRows::pairing(int hunk) const
{
    return m_pairings.get(*m_document, hunk);
}

DiffRow DiffRows::baseRow(const Section &section, int row) const
{
    DiffRow result;
    result.file = fileOf(section);
    if (!section.isHunk) {
        result.kind = row == 0 ? DiffRowKind::FileHeader : DiffRowKind::Note;
        if (row > 0)
            result.note = notes(result.file).value(row - 1, DiffNote::NoContent);
        return result;
    }
    result.hunk = section.index;
    const int line = row - section.hasHeader;
    if (line < 0) {
        result.kind = DiffRowKind::HunkHeader;
        return result;
    }
    if (line >= linesIn(section)) {
        result.kind = DiffRowKind::MoreBelow;
        return result;
    }
    result.kind = DiffRowKind::Line;
    if (m_layout == DiffLayout::Unified) {
        result.left = result.right = m_document->hunk(result.hunk).firstLine + line;
    } else {
        std::tie(result.left, result.right) = pairing(result.hunk).at(line);
    }
    return result;
}

DiffRow DiffRows::at(int row) const
{
    const int index = m_counts.find(row);
    if (row < 0 || index >= static_cast<int>(m_sections.size()))
        return {};
    const Section &section = m_sections[static_cast<std::size_t>(index)];
    int local = static_cast<int>(row - m_counts.prefix(index));
    if (isCollapsed(fileOf(section)))
        return baseRow(section, local);
    for (const Inserted &inserted : insertedIn(index)) {
        if (local <= inserted.after)
            break;
        if (local == inserted.after + 1) {
            DiffRow result;
            result.kind = DiffRowKind::Widget;
            result.file = fileOf(section);
            result.hunk = section.isHunk ? section.index : -1;
            result.key = inserted.key;
            return result;
        }
        --local;
    }
    return baseRow(section, local);
}

qint64 DiffRows::rowTop(int row) const
{
    const int index = m_counts.find(row);
    if (index >= static_cast<int>(m_sections.size()))
        return totalHeight();
    const Section &section = m_sections[static_cast<std::size_t>(index)];
    int local = static_cast<int>(row - m_counts.prefix(index));
    qint64 top = m_heights.prefix(index);
    if (!isCollapsed(fileOf(section))) {
        // Each inserted row above takes its place and its height.
        for (const Inserted &inserted : insertedIn(index)) {
            if (local <= inserted.after + 1)
                break;
            top += inserted.height;
            --local;
        }
    }
    return top + baseTop(index, local);
}

int DiffRows::rowHeight(int row) const
{
    return static_cast<int>(rowTop(row + 1) - rowTop(row));
}

int DiffRows::rowAt(qint64 y) const
{
    const int rows = rowCount();
    if (rows == 0)
        return -1;
    y = std::clamp<qint64>(y, 0, totalHeight() - 1);
    const int index = m_heights.find(y);
    const Section &section = m_sections[static_cast<std::size_t>(index)];
    const int first = static_cast<int>(m_counts.prefix(index));
    qint64 rest = y - m_heights.prefix(index);
    int passed = 0;
    if (!isCollapsed(fileOf(section))) {
        for (const Inserted &inserted : insertedIn(index)) {
            const qint64 top = baseTop(index, inserted.after + 1);
            if (rest < top)
                break;
            if (rest < top + inserted.height)
                return first + passed + inserted.after + 1;
            rest -= inserted.height;
            ++passed;
        }
    }
    return std::min(first + passed + std::min(baseAt(index, rest), section.baseRows - 1), rows - 1);
}

int DiffRows::rowOfBase(int section, int baseRow) const
{
    int passed = 0;
    for (const Inserted &inserted : insertedIn(section)) {
        if (inserted.after >= baseRow)
            break;
        ++passed;
    }
    return static_cast<int>(m_counts.prefix(section)) + baseRow + passed;
}

int DiffRows::rowOf(const DiffRow &row) const
{
    switch (row.kind) {
    case DiffRowKind::None:
        break;
    case DiffRowKind::FileHeader:
        return rowOfFile(row.file);
    case DiffRowKind::Note: {
        if (row.file < 0 || row.file >= m_files || isCollapsed(row.file))
            return rowOfFile(row.file);
        const int place = static_cast<int>(notes(row.file).indexOf(row.note));
        return place < 0 ? rowOfFile(row.file) : rowOfBase(sectionOfFile(row.file), place + 1);
    }
    case DiffRowKind::HunkHeader: // Between hunks that have grown together, where it was.
    case DiffRowKind::MoreBelow: {
        if (row.hunk < 0 || row.hunk >= m_hunks)
            return -1;
        if (isCollapsed(row.file))
            return rowOfFile(row.file);
        const int section = sectionOfHunk(row.hunk);
        const int last = m_sections[static_cast<std::size_t>(section)].baseRows - 1;
        return last < 0 ? rowOfFile(row.file) : rowOfBase(section, row.kind == DiffRowKind::HunkHeader ? 0 : last);
    }
    case DiffRowKind::Line: {
        const int found = rowOfLine(row.line());
        return found < 0 ? rowOfFile(row.file) : found;
    }
    case DiffRowKind::Widget: {
        const int found = rowOfWidget(row.key);
        return found < 0 ? rowOfFile(row.file) : found;
    }
    }
    return -1;
}

int DiffRows::rowOfFile(int file) const
{
    return file < 0 || file >= m_files ? -1 : static_cast<int>(m_counts.prefix(sectionOfFile(file)));
}

int DiffRows::baseRowOfLine(int hunk, int line) const
{
    const bool hasHeader = m_sections[static_cast<std::size_t>(sectionOfHunk(hunk))].hasHeader;
    if (m_layout == DiffLayout::Unified)
        return line - m_document->hunk(hunk).firstLine + hasHeader;
    return pairing(hunk).rowOfLine(line) + hasHeader;
}

int DiffRows::rowOfLine(int line) const
{
    if (!m_document || m_hunks == 0 || line < 0 || line >= m_document->lineCount())
        return -1;
    const int hunk = m_document->hunkOfLine(line);
    if (hunk >= m_hunks || isCollapsed(m_document->fileOfHunk(hunk)))
        return -1;
    const int section = sectionOfHunk(hunk);
    const Section &at = m_sections[static_cast<std::size_t>(section)];
    const int base = baseRowOfLine(hunk, line);
    return base < at.hasHeader + linesIn(at) ? rowOfBase(section, base) : -1;
}

int DiffRows::numberDigits() const
{
    int digits = 1;
    for (quint32 number = m_largestNumber; number >= 10; number /= 10)
        ++digits;
    return digits;
}

} // namespace windlass
