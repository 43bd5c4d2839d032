// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffstickyheader.h"
#include "ui/diff/diffthreadhost.h"
#include "ui/diff/diffview.h"

#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace windlass {

qint64 DiffView::scrollY() const
{
    return verticalScrollBar()->value();
}

void DiffView::scrollToY(qint64 y)
{
    verticalScrollBar()->setValue(static_cast<int>(std::clamp<qint64>(y, 0, std::numeric_limits<int>::max())));
}

QRect DiffView::rowRect(int row) const
{
    if (row < 0 || row >= m_rows.rowCount())
        return {};
    return {0, static_cast<int>(m_rows.rowTop(row) - scrollY()), viewport()->width(), m_rows.rowHeight(row)};
}

QRect DiffView::headerRect(int row) const
{
    QRect rect = rowRect(row);
    rect.setTop(rect.bottom() + 1 - m_rows.metrics().fileHeader);
    return rect;
}

void DiffView::updateScrollBars()
{
    const int height = viewport()->height();
    const qint64 range = std::max<qint64>(0, m_rows.totalHeight() - height);
    QScrollBar *vertical = verticalScrollBar();
    vertical->setSingleStep(m_rows.metrics().line);
    // A page keeps a line of the one before, and the sticky header covers the first rows.
    vertical->setPageStep(
        std::max(height - m_rows.metrics().fileHeader - m_rows.metrics().line, m_rows.metrics().line));
    vertical->setRange(0, static_cast<int>(std::min<qint64>(range, std::numeric_limits<int>::max())));

    if (!m_document || m_rows.rowCount() == 0 || m_rows.isWrapping()) {
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const int last = m_rows.rowAt(scrollY() + height);
    for (int row = m_rows.rowAt(scrollY()); row <= last; ++row) {
        const DiffRow at = m_rows.at(row);
        if (at.kind != DiffRowKind::Line)
            continue;
        for (const int line : {at.left, at.right}) {
            if (line >= 0)
                m_longestLine = std::max(m_longestLine, LineText::columns(m_document->text(line), m_tabWidth));
        }
    }
    const qreal cell = m_painter->glyphs().cellWidth();
    const int page = m_painter->textWidth();
    const int wanted = static_cast<int>((m_longestLine + 2) * cell);
    horizontalScrollBar()->setSingleStep(static_cast<int>(cell * 4));
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setRange(0, std::max(0, wanted - page));
}

void DiffView::scrollContentsBy(int dx, int dy)
{
    const bool haveMoved = measureRows();
    m_threads->layOut();
    // The range of lines in sight, and with it the longest of them, has changed.
    if (dy != 0)
        updateScrollBars();
    updateCurrentFile();
    m_sticky->place();
    const qreal ratio = devicePixelRatioF();
    const bool canMove = dx == 0 && std::abs(dy) < viewport()->height() && !m_threads->hasWidgets() && !haveMoved &&
                         !m_isMeasuring && ratio == std::floor(ratio);
    if (!canMove) {
        viewport()->update();
        return;
    }
    // Pixels that are right already are moved; only what comes into sight is painted. The sticky header is not moved.
    const int top = m_rows.metrics().fileHeader;
    viewport()->scroll(0, dy, QRect(0, top, viewport()->width(), viewport()->height() - top));
    viewport()->update(0, 0, viewport()->width(), top);
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeFindBar();
    const Hold place = hold();
    if (m_wraps && m_rows.wrapColumns() != m_painter->wrapColumns())
        applyWrap();
    updateScrollBars();
    restore(place);
    rowsChanged();
}

DiffView::Hold DiffView::hold() const
{
    const int rows = m_rows.rowCount();
    // At the very top the first row stays on top, whatever is put above the second.
    if (rows == 0 || scrollY() == 0)
        return {};
    const int cursor = cursorRow();
    int row = m_rows.rowAt(scrollY());
    if (cursor >= 0 && rowRect(cursor).intersects(viewport()->rect()))
        row = cursor;
    return {m_rows.at(row), scrollY() - m_rows.rowTop(row)};
}

void DiffView::restore(const Hold &hold)
{
    updateScrollBars();
    const int row = m_rows.rowOf(hold.row);
    if (row >= 0)
        scrollToY(m_rows.rowTop(row) + hold.offset);
}

int DiffView::stickyFile() const
{
    if (!m_document || m_rows.rowCount() == 0 || scrollY() < 0)
        return -1;
    const DiffRow top = m_rows.at(m_rows.rowAt(scrollY()));
    const int row = m_rows.rowOfFile(top.file);
    if (row < 0)
        return -1;
    // Its own header is still there, at the top or below.
    return headerRect(row).top() >= 0 ? -1 : top.file;
}

void DiffView::updateCurrentFile()
{
    int file = -1;
    if (m_rows.rowCount() > 0) {
        // The file whose text is under the sticky header, not the one that is about to leave.
        file = m_rows.at(m_rows.rowAt(scrollY() + m_rows.metrics().fileHeader / 2)).file;
    }
    if (file != m_currentFile) {
        m_currentFile = file;
        emit currentFileChanged(file);
    }
}

void DiffView::ensureVisible(int row)
{
    if (row < 0)
        return;
    const bool isHeader = m_rows.at(row).kind == DiffRowKind::FileHeader;
    // A header's row has the gap above it, which need not be seen.
    const int height = isHeader ? m_rows.metrics().fileHeader : m_rows.rowHeight(row);
    const qint64 top = m_rows.rowTop(row) + m_rows.rowHeight(row) - height;
    const int context = m_rows.metrics().line * 2;
    const int above = isHeader ? 0 : m_rows.metrics().fileHeader + context;
    const int page = viewport()->height();
    if (top - above < scrollY() || height + above > page)
        scrollToY(top - above);
    else if (top + height + context > scrollY() + page)
        scrollToY(top + height + context - page);
}

void DiffView::updateRow(int row)
{
    if (row < 0)
        return;
    viewport()->update(rowRect(row));
    m_sticky->update();
}

void DiffView::scrollToFile(int file)
{
    const int row = m_rows.rowOfFile(file);
    if (row >= 0)
        scrollToY(m_rows.rowTop(row) + m_rows.rowHeight(row) - m_rows.metrics().fileHeader);
}

bool DiffView::scrollToAnchor(const DiffAnchor &anchor)
{
    const int file = m_document ? m_rows.fileOfPath(anchor.path) : -1;
    if (file < 0)
        return false;
    if (anchor.isFile()) {
        scrollToFile(file);
        moveCursor(m_rows.rowOfFile(file));
        return true;
    }
    const std::optional<int> line = m_rows.lineOfAnchor(anchor);
    if (!line) {
        if (!showAnchorContext(anchor))
            return false;
        if (m_wantedLine.line > 0) { // It is on its way; its file is what can be shown of it now.
            setFileCollapsed(file, false);
            scrollToFile(file);
        }
        return true;
    }
    setFileCollapsed(m_document->fileOfLine(*line), false);
    const int row = m_rows.rowOfLine(*line);
    // A third from the top: the lines before it say what it belongs to.
    scrollToY(m_rows.rowTop(row) - viewport()->height() / 3);
    moveCursor(m_rows.rowOfLine(*line));
    return true;
}

} // namespace windlass
