// SPDX-License-Identifier: GPL-3.0-or-later
//! DiffView: lines that are longer than the view is wide.
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffview.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace windlass {

void DiffView::setWrapping(bool wraps)
{
    if (m_wraps == wraps)
        return;
    const Hold place = hold();
    m_wraps = wraps;
    horizontalScrollBar()->setValue(0);
    applyWrap();
    restore(place);
    rowsChanged();
    emit wrappingChanged(wraps);
}

void DiffView::toggleWrapping()
{
    setWrapping(!m_wraps);
}

//! Tells the rows how much room there is. What was measured is measured anew, so the caller keeps the place.
void DiffView::applyWrap()
{
    DiffRows::Wrap wrap;
    if (m_wraps) {
        wrap.columns = m_painter->wrapColumns();
        wrap.longest = static_cast<int>(LineText::LongestLine);
        wrap.measure = [this](int line) { return m_painter->rowsOf(line); };
    }
    m_rows.setWrap(wrap);
}

//! Measures what is in sight, and a page above and below it, so that nothing that is estimated ever comes into sight.
//! Whether any row took another height; what is in sight stays where it is.
bool DiffView::measureRows()
{
    if (!m_rows.isWrapping() || m_isMeasuring || m_rows.rowCount() == 0)
        return false;
    const QScopedValueRollback guard(m_isMeasuring, true);
    bool changed = false;
    // Rows that turn out to be lower than estimated let others come near.
    for (int round = 0; round < 8; ++round) {
        const qint64 page = viewport()->height();
        const Hold place = hold();
        if (!m_rows.measure(m_rows.rowAt(scrollY() - page), m_rows.rowAt(scrollY() + 2 * page)))
            break;
        changed = true;
        restore(place);
    }
    return changed;
}

//! A line may be higher than the view: then a step shows more of it before it goes on to the next one.
bool DiffView::scrollInTallRow(int step)
{
    const QRect row = rowRect(cursorRow());
    const int top = m_rows.metrics().fileHeader;
    if (m_cursor.kind != DiffRowKind::Line || row.height() <= viewport()->height() - top)
        return false;
    if (!row.intersects(viewport()->rect()))
        return false;
    const int page = verticalScrollBar()->pageStep() / 2;
    const int missing = step > 0 ? row.bottom() + 1 - viewport()->height() : top - row.top();
    if (missing <= 0)
        return false;
    scrollToY(scrollY() + step * std::min(missing, page));
    return true;
}

//! How many rows the cursor goes on for a page of the screen, negative upwards.
int DiffView::rowsInPage(int direction) const
{
    const int from = std::max(cursorRow(), 0);
    const qint64 to = m_rows.rowTop(from) + qint64{direction} * verticalScrollBar()->pageStep();
    const int row = m_rows.rowAt(to);
    // Rows that the cursor passes over are not counted by moveCursorBy().
    int count = 0;
    for (int at = from + direction; direction > 0 ? at <= row : at >= row; at += direction)
        count += isCursorRow(m_rows.at(at));
    return direction * std::max(count, 1);
}

QList<QRect> DiffView::textRects(int line, int startByte, int endByte, DiffSide side) const
{
    const int row = m_document ? m_rows.rowOfLine(line) : -1;
    if (row < 0)
        return {};
    const QList<DiffColumns> sides = m_painter->columns();
    const bool isOld = m_document->line(line).onNew() ? side == DiffSide::Old && m_document->line(line).onOld() : true;
    return m_painter->textRects(line, startByte, endByte, rowRect(row), sides.at(sides.size() > 1 && !isOld ? 1 : 0));
}

} // namespace windlass
