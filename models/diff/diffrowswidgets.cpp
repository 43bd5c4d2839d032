// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffrows.h"

#include <algorithm>
#include <utility>

namespace windlass {

int DiffRows::fileOfPath(const QString &path) const
{
    const QList<int> files = m_paths.value(path);
    return files.isEmpty() ? -1 : files.last();
}

std::optional<int> DiffRows::lineOfAnchor(const DiffAnchor &anchor) const
{
    if (anchor.isFile())
        return {};
    const bool old = anchor.side == DiffSide::Old;
    const auto number = [old](const DiffLine &line) { return old ? line.oldLine : line.newLine; };
    // A file that changed its type is there twice, and only one of them has the line.
    for (const int file : m_paths.value(anchor.path)) {
        const int end = std::min(m_document->fileHunkEnd(file), m_hunks);
        for (int index = m_document->file(file).firstHunk; index < end; ++index) {
            const DiffHunk &hunk = m_document->hunk(index);
            const quint32 start = old ? hunk.oldStart : hunk.newStart;
            const quint32 count = old ? hunk.oldCount : hunk.newCount;
            const bool inRange = hunk.numbersKnown && anchor.line >= start && anchor.line - start < count;
            if (!inRange && !m_document->file(file).isDamaged())
                continue;
            // Numbers never fall inside a hunk. Of the lines at this number the last one is the line itself; those
            // before it stand on the other side.
            int low = hunk.firstLine;
            int high = m_document->hunkEnd(index);
            while (low < high) {
                const int middle = low + (high - low) / 2;
                if (number(m_document->line(middle)) <= anchor.line)
                    low = middle + 1;
                else
                    high = middle;
            }
            for (int at = low - 1; at >= hunk.firstLine; --at) {
                const DiffLine &line = m_document->line(at);
                if (number(line) != anchor.line)
                    break;
                const bool isReal = line.kind != DiffLineKind::NoNewline && line.kind != DiffLineKind::Foreign;
                if (isReal && (old ? line.onOld() : line.onNew()))
                    return at;
            }
        }
    }
    return {};
}

DiffAnchor DiffRows::anchorOfLine(int index) const
{
    DiffAnchor anchor;
    const DiffHunk &hunk = m_document->hunk(m_document->hunkOfLine(index));
    anchor.path = m_document->file(hunk.file).path();
    const DiffLine &line = m_document->line(index);
    if (!hunk.numbersKnown || line.sides == 0 || line.kind == DiffLineKind::NoNewline)
        return anchor; // The file as a whole: this line has no number to name it by.
    anchor.side = line.onNew() ? DiffSide::New : DiffSide::Old;
    anchor.line = line.onNew() ? line.newLine : line.oldLine;
    return anchor;
}

void DiffRows::insertWidget(int key, const DiffAnchor &anchor, int height)
{
    removeWidget(key);
    Widget &widget = m_widgets[key];
    widget.anchor = anchor;
    widget.height = std::max(height, 1);
    place(key, widget);
}

void DiffRows::removeWidget(int key)
{
    const auto found = m_widgets.find(key);
    if (found == m_widgets.end())
        return;
    unplace(key, found->second);
    m_widgets.erase(found);
}

void DiffRows::unplace(int key, Widget &widget)
{
    if (widget.section < 0)
        return;
    const auto inserted = m_inserted.find(widget.section);
    std::erase_if(inserted->second, [key](const Inserted &row) { return row.key == key; });
    if (inserted->second.empty())
        m_inserted.erase(inserted);
    refresh(std::exchange(widget.section, -1));
}

void DiffRows::place(int key, Widget &widget)
{
    if (!m_document)
        return;
    const int file = fileOfPath(widget.anchor.path);
    if (file < 0 || file >= m_files)
        return;
    int base = 0;
    if (const std::optional<int> line = lineOfAnchor(widget.anchor)) {
        const int hunk = m_document->hunkOfLine(*line);
        if (hunk >= m_hunks)
            return;
        widget.section = sectionOfHunk(hunk);
        base = baseRowOfLine(hunk, *line);
    } else if (widget.anchor.isFile() || m_document->isFileComplete(file)) {
        widget.section = sectionOfFile(file);
        base = static_cast<int>(notes(file).size());
    } else {
        return; // The line may still come.
    }
    std::vector<Inserted> &rows = m_inserted[widget.section];
    const Inserted row{base, key, widget.height};
    const auto before = [](const Inserted &a, const Inserted &b) {
        return std::pair(a.after, a.key) < std::pair(b.after, b.key);
    };
    rows.insert(std::lower_bound(rows.begin(), rows.end(), row, before), row);
    refresh(widget.section);
}

void DiffRows::placeWaiting()
{
    for (auto &[key, widget] : m_widgets) {
        if (widget.section < 0)
            place(key, widget);
    }
}

void DiffRows::setWidgetHeight(int key, int height)
{
    const auto found = m_widgets.find(key);
    if (found == m_widgets.end() || found->second.height == height)
        return;
    Widget &widget = found->second;
    widget.height = std::max(height, 1);
    if (widget.section < 0)
        return;
    for (Inserted &inserted : m_inserted[widget.section]) {
        if (inserted.key == key)
            inserted.height = widget.height;
    }
    refresh(widget.section);
}

DiffRows::Placement DiffRows::placement(int key) const
{
    const auto found = m_widgets.find(key);
    if (found == m_widgets.end() || found->second.section < 0)
        return Placement::None;
    return m_sections[static_cast<std::size_t>(found->second.section)].isHunk ? Placement::AtLine : Placement::AtFile;
}

int DiffRows::rowOfWidget(int key) const
{
    const auto found = m_widgets.find(key);
    if (found == m_widgets.end() || found->second.section < 0)
        return -1;
    const int section = found->second.section;
    if (isCollapsed(fileOf(m_sections[static_cast<std::size_t>(section)])))
        return -1;
    int passed = 0;
    for (const Inserted &inserted : insertedIn(section)) {
        if (inserted.key == key)
            return static_cast<int>(m_counts.prefix(section)) + inserted.after + 1 + passed;
        ++passed;
    }
    return -1;
}

int DiffRows::widgetRowFrom(int row, int step) const
{
    int best = -1;
    for (const auto &[section, rows] : m_inserted) {
        for (const Inserted &inserted : rows) {
            const int at = rowOfWidget(inserted.key);
            if (at < 0)
                continue;
            if (step > 0 && at > row)
                return at;
            if (step < 0 && at < row)
                best = at;
        }
    }
    return best;
}

} // namespace windlass
