// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffaccessible.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffthreadhost.h"
#include "ui/diff/diffview.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace windlass {

bool DiffView::isCursorRow(const DiffRow &row) const
{
    return row.kind == DiffRowKind::Line || row.kind == DiffRowKind::FileHeader || row.kind == DiffRowKind::Widget;
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
    announceDiffCursor(*this, cursorRow());
    emit cursorMoved();
}

void DiffView::moveCursorBy(int step, bool extend)
{
    const int rows = m_rows.rowCount();
    if (rows == 0)
        return;
    int from = cursorRow();
    if (from < 0) {
        // The first step only shows where the cursor is: at the first whole row in sight.
        from = m_rows.rowAt(scrollY() + (m_rows.rowCount() > 0 && scrollY() > 0 ? m_rows.metrics().fileHeader : 0)) - 1;
        step = 1;
    }
    const int direction = step < 0 ? -1 : 1;
    int target = from;
    for (int row = from + direction, left = std::abs(step); row >= 0 && row < rows && left > 0; row += direction) {
        if (isCursorRow(m_rows.at(row)) && (!extend || m_rows.at(row).kind == DiffRowKind::Line)) {
            target = row;
            --left;
        }
    }
    if (target == from && cursorRow() >= 0)
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
}

void DiffView::nextLine()
{
    moveCursorBy(1, false);
}
void DiffView::previousLine()
{
    moveCursorBy(-1, false);
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
            at = step > 0 ? m_document->fileLineEnd(file) - 1 : m_document->file(file).firstLine;
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

DiffAnchor DiffView::anchorOfLines(int first, int last) const
{
    // A remark such as "no newline" has no number of its own: the line before it has.
    while (last > first && m_rows.anchorOfLine(last).isFile())
        --last;
    DiffAnchor anchor = m_rows.anchorOfLine(last);
    if (anchor.isFile())
        return anchor;
    const int file = m_document->fileOfLine(last);
    for (int line = std::max(first, m_document->file(file).firstLine); line < last; ++line) {
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

bool DiffView::hasSelection() const
{
    return !m_selection->isEmpty();
}

QString DiffView::selectedText() const
{
    return m_selection->text(m_rows);
}

void DiffView::copy()
{
    QString text = selectedText();
    // Without a selection, the line of the cursor: what one means by it in any editor.
    if (m_selection->isEmpty() && m_cursor.kind == DiffRowKind::Line)
        text = QString::fromUtf8(m_document->text(m_cursor.line())) + QLatin1Char('\n');
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void DiffView::selectAll()
{
    if (!m_document || m_document->lineCount() == 0)
        return;
    m_selection->select({0, 0}, {m_document->lineCount() - 1, 0}, DiffSelection::Sides::Both, true);
    viewport()->update();
}

void DiffView::clearSelection()
{
    if (!m_selection->isActive())
        return;
    m_selection->clear();
    viewport()->update();
}

} // namespace windlass
