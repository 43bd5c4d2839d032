// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffaccessible.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffview.h"

#include <QScrollBar>

#include <algorithm>

namespace windlass {

bool DiffView::isCursorRow(const DiffRow &row) const
{
    switch (row.kind) {
    case DiffRowKind::Line:
    case DiffRowKind::FileHeader:
    case DiffRowKind::Widget:
        return true;
    case DiffRowKind::HunkHeader:
    case DiffRowKind::MoreBelow:
        return m_painter->expander(row).isValid; // Where there is something to do.
    case DiffRowKind::None:
    case DiffRowKind::Note:
        break;
    }
    return false;
}

int DiffView::cursorRow() const
{
    return m_cursor.kind == DiffRowKind::None ? -1 : m_rows.rowOf(m_cursor);
}

int DiffView::cursorFile() const
{
    return m_cursor.kind != DiffRowKind::None ? m_cursor.file : m_currentFile;
}

void DiffView::moveCursor(int row)
{
    if (row < 0 || row >= m_rows.rowCount())
        return;
    updateRow(cursorRow());
    m_cursor = m_rows.at(row);
    ensureVisible(row);
    // Bringing a thread into sight may have moved rows.
    updateRow(cursorRow());
    announceDiffCursor(*this);
    emit cursorMoved();
}

void DiffView::setCursorRow(int row)
{
    if (row >= 0 && row < m_rows.rowCount() && isCursorRow(m_rows.at(row)))
        moveCursor(row);
}

void DiffView::moveCursorBy(int step, bool extend)
{
    const int rows = m_rows.rowCount();
    if (rows == 0 || (!extend && std::abs(step) == 1 && scrollInTallRow(step)))
        return;
    int from = cursorRow();
    if (from < 0 && std::abs(step) < rows) {
        // The first step only shows where the cursor is: at the first whole row in sight.
        from = m_rows.rowAt(scrollY() + (scrollY() > 0 ? m_rows.metrics().fileHeader : 0)) - 1;
        step = 1;
    }
    const int direction = step < 0 ? -1 : 1;
    const auto takesCursor = [&](int row) {
        const DiffRow at = m_rows.at(row);
        return isCursorRow(at) && (!extend || at.kind == DiffRowKind::Line);
    };
    int target = from;
    if (std::abs(step) >= rows) {
        // To the one end or the other: what lies between is not looked at.
        target = step < 0 ? 0 : rows - 1;
        while (target >= 0 && target < rows && !takesCursor(target))
            target -= direction;
        if (target < 0 || target >= rows)
            return;
    } else {
        for (int row = from + direction, left = std::abs(step); row >= 0 && row < rows && left > 0; row += direction) {
            if (takesCursor(row)) {
                target = row;
                --left;
            }
        }
    }
    if (target == from)
        return;
    if (extend) {
        const DiffRow to = m_rows.at(target);
        if (to.kind != DiffRowKind::Line)
            return;
        if (!m_selection->isWholeLines())
            m_selection->startLines(m_cursor.kind == DiffRowKind::Line ? m_cursor.line() : to.line(),
                                    DiffSelection::Sides::Both);
        m_selection->extendTo({to.line(), 0});
        viewport()->update();
    } else if (m_selection->isActive()) {
        clearSelection();
    }
    moveCursor(target);
    if (extend)
        publishSelection();
}

void DiffView::nextLine()
{
    moveCursorBy(1, false);
}
void DiffView::previousLine()
{
    moveCursorBy(-1, false);
}
void DiffView::extendDown()
{
    moveCursorBy(1, true);
}
void DiffView::extendUp()
{
    moveCursorBy(-1, true);
}
void DiffView::goToTop()
{
    moveCursorBy(-m_rows.rowCount(), false);
    scrollToY(0);
}
void DiffView::goToEnd()
{
    moveCursorBy(m_rows.rowCount(), false);
}
void DiffView::pageDown()
{
    pageBy(1, false);
}
void DiffView::pageUp()
{
    pageBy(-1, false);
}

void DiffView::pageBy(int step, bool extend)
{
    const int page = std::max(1, verticalScrollBar()->pageStep() / m_rows.metrics().line);
    if (cursorRow() < 0 && !extend) // Who only reads has no cursor, and the page moves.
        scrollToY(scrollY() + step * verticalScrollBar()->pageStep());
    else // Rows that wrap are not all as high, so a page is not so many rows.
        moveCursorBy(m_rows.isWrapping() ? rowsInPage(step) : step * page, extend);
}

void DiffView::activateCursor()
{
    if (m_cursor.kind == DiffRowKind::FileHeader)
        toggleCollapsed();
    else if (m_cursor.kind == DiffRowKind::Widget)
        focusThread(m_cursor.key);
    else if (const DiffExpander offer = m_painter->expander(m_cursor); offer.isValid)
        useExpander(offer, DiffExpander::Part::Rest);
    else if (m_cursor.kind == DiffRowKind::Line && isLineCut(m_cursor.line()))
        showWholeLine(m_cursor.line());
}

void DiffView::nextChange()
{
    goToChange(1);
}
void DiffView::previousChange()
{
    goToChange(-1);
}
void DiffView::nextFile()
{
    goToFile(cursorFile() + 1);
}
void DiffView::previousFile()
{
    goToFile(cursorFile() - 1);
}
void DiffView::nextThread()
{
    goToThread(1);
}
void DiffView::previousThread()
{
    goToThread(-1);
}

void DiffView::goToChange(int step)
{
    if (!m_document)
        return;
    const int lines = m_document->lineCount();
    // The line to go on from: the cursor's, or the nearest one in the direction of travel.
    int row = cursorRow();
    if (row < 0)
        row = m_rows.rowAt(scrollY());
    int line = -1;
    for (int at = row; line < 0 && at >= 0 && at < m_rows.rowCount(); at += step) {
        const DiffRow here = m_rows.at(at);
        if (here.kind == DiffRowKind::Line)
            line = at == row ? here.line() : here.line() - step;
    }
    if (line < -1 || (line < 0 && step < 0) || (line == -1 && m_rows.rowCount() == 0))
        return;
    const auto startsChange = [this](int index) {
        return m_document->line(index).isChange() &&
               (index == m_document->hunk(m_document->hunkOfLine(index)).firstLine ||
                !m_document->line(index - 1).isChange());
    };
    for (int at = line + step; at >= 0 && at < lines; at += step) {
        if (!startsChange(at))
            continue;
        const int target = m_rows.rowOfLine(at);
        if (target < 0) { // In a collapsed file: its lines are passed over at once.
            const int file = m_document->fileOfLine(at);
            at = step > 0 ? m_document->fileLineEnd(file) - 1 : m_document->fileLineBegin(file);
            continue;
        }
        clearSelection();
        moveCursor(target);
        return;
    }
}

void DiffView::goToFile(int file)
{
    if (!m_document || file < 0 || file >= m_document->fileCount())
        return;
    clearSelection();
    scrollToFile(file);
    moveCursor(m_rows.rowOfFile(file));
}

void DiffView::goToThread(int step)
{
    const int from = cursorRow() >= 0 ? cursorRow() : m_rows.rowAt(scrollY()) - (step > 0 ? 1 : 0);
    int row = m_rows.widgetRowFrom(from, step);
    // What stands below a header and is no thread, such as the two sides of an image, has a negative key.
    while (row >= 0 && m_rows.at(row).key < 0)
        row = m_rows.widgetRowFrom(row, step);
    if (row < 0)
        return;
    clearSelection();
    moveCursor(row);
}

void DiffView::toggleLayout()
{
    setDiffLayout(diffLayout() == DiffLayout::Unified ? DiffLayout::SideBySide : DiffLayout::Unified);
}

void DiffView::toggleCollapsed()
{
    const int file = cursorFile();
    setFileCollapsed(file, !m_rows.isCollapsed(file));
}

void DiffView::toggleViewed()
{
    const int file = cursorFile();
    if (!m_document || file < 0 || !m_viewedBoxes)
        return;
    const QString path = m_document->file(file).path();
    const bool viewed = !m_viewed.contains(path);
    setViewed(path, viewed);
    emit viewedToggled(path, viewed);
}

void DiffView::markViewedAndGoOn()
{
    const int file = cursorFile();
    if (!m_document || file < 0 || !m_viewedBoxes)
        return;
    if (!m_viewed.contains(m_document->file(file).path()))
        toggleViewed();
    const int count = m_document->fileCount();
    for (int step = 1; step < count; ++step) {
        const int next = (file + step) % count;
        if (!m_viewed.contains(m_document->file(next).path())) {
            goToFile(next);
            return;
        }
    }
}

void DiffView::showText(int line, int start, int length)
{
    setFileCollapsed(m_document->fileOfLine(line), false);
    const int row = m_rows.rowOfLine(line);
    if (row < 0)
        return;
    const QRect rect = rowRect(row);
    const QRect comfortable = viewport()->rect().adjusted(0, m_rows.metrics().fileHeader, 0, -rect.height());
    if (!comfortable.contains(rect.topLeft()))
        scrollToY(m_rows.rowTop(row) - viewport()->height() / 3);
    moveCursor(row);
    const LineText text = m_painter->lineText(line);
    const qreal from = m_painter->glyphs().placeOf(text, line, text.indexOfByte(start)).x();
    const qreal to = m_painter->glyphs().placeOf(text, line, text.indexOfByte(start + length)).x();
    QScrollBar *bar = horizontalScrollBar();
    const int page = m_painter->textWidth();
    if (from < bar->value() || to > bar->value() + page)
        bar->setValue(to <= page ? 0 : static_cast<int>(from) - page / 3);
}

QRect DiffView::textRect(int row, int line, int start, int length) const
{
    const DiffRow at = m_rows.at(row);
    const bool isRight = at.right == line && at.left != line;
    const QList<QRect> parts = textRects(line, start, start + length, isRight ? DiffSide::New : DiffSide::Old);
    return parts.isEmpty() ? QRect(rowRect(row).topLeft(), QSize(1, rowRect(row).height())) : parts.constFirst();
}

std::optional<DiffAnchor> DiffView::nearestLine(int file, quint32 number) const
{
    if (!m_document || file < 0 || file >= m_document->fileCount())
        return {};
    const bool isOld = m_document->file(file).status == DiffFileStatus::Deleted;
    std::optional<DiffAnchor> nearest;
    const auto distance = [number](quint32 line) { return line > number ? line - number : number - line; };
    for (int hunk = m_document->file(file).firstHunk; hunk < m_document->fileHunkEnd(file); ++hunk) {
        const DiffHunk &at = m_document->hunk(hunk);
        const quint32 start = isOld ? at.oldStart : at.newStart;
        const quint32 count = isOld ? at.oldCount : at.newCount;
        if (!at.numbersKnown || count == 0)
            continue;
        const quint32 line = std::clamp(number, start, start + count - 1);
        if (nearest && distance(nearest->line) <= distance(line))
            continue;
        nearest = DiffAnchor{m_document->file(file).path(), isOld ? DiffSide::Old : DiffSide::New, line, 0};
    }
    return nearest;
}

DiffAnchor DiffView::anchorOfLines(int first, int last) const
{
    // A remark such as "no newline" has no number of its own: the line before it has.
    while (last > first && m_rows.anchorOfLine(last).isFile())
        --last;
    DiffAnchor anchor = m_rows.anchorOfLine(last);
    if (anchor.isFile())
        return anchor;
    const int file = m_document->fileOfLine(last);
    for (int line = std::max(first, m_document->fileLineBegin(file)); line < last; ++line) {
        const DiffLine &at = m_document->line(line);
        const bool isReal = at.kind != DiffLineKind::NoNewline && at.kind != DiffLineKind::Foreign;
        if (!isReal || !(anchor.side == DiffSide::New ? at.onNew() : at.onOld()))
            continue;
        const quint32 number = anchor.side == DiffSide::New ? at.newLine : at.oldLine;
        if (number < anchor.line)
            anchor.firstLine = number;
        break;
    }
    return anchor;
}

DiffAnchor DiffView::cursorAnchor() const
{
    if (!m_document)
        return {};
    if (m_selection->isWholeLines() || (!m_selection->isEmpty() && m_selection->firstLine() != m_selection->lastLine()))
        return anchorOfLines(m_selection->firstLine(), m_selection->lastLine());
    if (m_cursor.kind == DiffRowKind::Line)
        return m_rows.anchorOfLine(m_cursor.line());
    if (cursorFile() < 0)
        return {};
    DiffAnchor anchor;
    anchor.path = m_document->file(cursorFile()).path();
    return anchor;
}

void DiffView::requestComment()
{
    if (!m_commenting || !m_document || (m_cursor.kind == DiffRowKind::None && m_selection->isEmpty()))
        return;
    const DiffAnchor anchor = cursorAnchor();
    if (!anchor.path.isEmpty())
        emit commentRequested(anchor);
}

} // namespace windlass
