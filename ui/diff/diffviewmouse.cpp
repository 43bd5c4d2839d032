// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffaccessible.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffstickyheader.h"
#include "ui/diff/diffthreadhost.h"
#include "ui/diff/diffview.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QTimerEvent>

#include <algorithm>

namespace windlass {

DiffView::Hit DiffView::headerHit(int file, const QRect &header, const QPoint &position) const
{
    Hit hit;
    hit.file = file;
    hit.row = m_rows.rowOfFile(file);
    hit.part = Hit::Part::Header;
    if (m_painter->collapseRect(header).contains(position))
        hit.part = Hit::Part::Collapse;
    else if (m_painter->viewedRect(header).contains(position))
        hit.part = Hit::Part::ViewedBox;
    return hit;
}

DiffView::Hit DiffView::hitAt(const QPoint &position) const
{
    if (!m_document || m_rows.rowCount() == 0)
        return {};
    if (m_sticky->file() >= 0 && m_sticky->geometry().contains(position))
        return headerHit(m_sticky->file(), m_sticky->geometry(), position);
    if (position.y() + scrollY() >= m_rows.totalHeight())
        return {};
    Hit hit;
    hit.row = m_rows.rowAt(scrollY() + position.y());
    const DiffRow row = m_rows.at(hit.row);
    hit.file = row.file;
    if (row.kind == DiffRowKind::FileHeader) {
        const QRect header = headerRect(hit.row);
        return header.contains(position) ? headerHit(row.file, header, position) : Hit();
    }
    if (row.kind == DiffRowKind::Widget)
        hit.part = Hit::Part::Widget;
    if (row.kind == DiffRowKind::HunkHeader || row.kind == DiffRowKind::MoreBelow) {
        hit.expander = m_painter->expanderPartAt(m_painter->expander(row), rowRect(hit.row), position);
        if (hit.expander != DiffExpander::Part::None)
            hit.part = Hit::Part::Expander;
    }
    if (row.kind != DiffRowKind::Line)
        return hit;

    const QList<DiffColumns> sides = m_painter->columns();
    const bool isLeft = sides.size() > 1 && position.x() < sides.at(1).left;
    const DiffColumns &columns = sides.at(sides.size() > 1 && !isLeft ? 1 : 0);
    hit.side = isLeft ? DiffSide::Old : DiffSide::New;
    hit.line = isLeft ? row.left : row.right;
    if (hit.line < 0)
        return hit;
    if (position.x() < columns.text) {
        const bool onButton =
            m_commenting && m_painter->commentButtonRect(rowRect(hit.row), columns).contains(position);
        hit.part = onButton && !m_rows.anchorOfLine(hit.line).isFile() ? Hit::Part::CommentButton : Hit::Part::Gutter;
        return hit;
    }
    hit.part = Hit::Part::Text;
    const LineText text = m_painter->lineText(hit.line);
    hit.byte = m_painter->byteAt(hit.line, position, rowRect(hit.row), columns);
    const int index = text.indexOfByte(hit.byte);
    if (text.isCutMark(index) && index < text.text.size())
        hit.part = Hit::Part::ShowAll;
    // The end of a line that is shown cut is the end of what there is.
    if (text.isCut && hit.byte >= text.bytes.constLast())
        hit.byte = static_cast<int>(m_document->text(hit.line).size());
    return hit;
}

void DiffView::setHover(const Hit &hit)
{
    const int oldRow = m_hover.row;
    const bool lineChanged = m_hover.line != hit.line || m_hover.row != hit.row || m_hover.side != hit.side;
    const bool offerChanged = m_hover.expander != hit.expander;
    m_hover = hit;
    if ((lineChanged && m_commenting) || offerChanged) {
        viewport()->update(rowRect(oldRow));
        viewport()->update(rowRect(hit.row));
    }
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (hit.part == Hit::Part::Text)
        shape = Qt::IBeamCursor;
    else if (hit.part == Hit::Part::CommentButton || hit.part == Hit::Part::Collapse ||
             hit.part == Hit::Part::ViewedBox || hit.part == Hit::Part::Expander || hit.part == Hit::Part::ShowAll)
        shape = Qt::PointingHandCursor;
    if (viewport()->cursor().shape() != shape) {
        viewport()->setCursor(shape);
        m_sticky->setCursor(shape);
    }
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const QPoint position = event->position().toPoint();
    const Hit hit = hitAt(position);
    const bool isTriple =
        m_tripleClick.isActive() && hit.part == Hit::Part::Text && hit.line == m_pressed.line && hit.side == m_pressed.side;
    m_tripleClick.stop();
    m_pressed = hit;
    if (isTriple) {
        selectWholeLine(hit);
        return;
    }
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    switch (hit.part) {
    case Hit::Part::None:
        clearSelection();
        break;
    case Hit::Part::Collapse:
        setFileCollapsed(hit.file, !m_rows.isCollapsed(hit.file));
        break;
    case Hit::Part::ViewedBox:
        m_cursor = m_rows.at(m_rows.rowOfFile(hit.file));
        toggleViewed();
        break;
    case Hit::Part::Header:
        if (m_sticky->file() == hit.file)
            scrollToFile(hit.file);
        clearSelection();
        moveCursor(hit.row);
        break;
    case Hit::Part::Widget:
        moveCursor(hit.row);
        break;
    case Hit::Part::Expander:
        useExpander(m_painter->expander(m_rows.at(hit.row)), hit.expander);
        break;
    case Hit::Part::CommentButton: {
        // Of selected lines, the button of any of them comments on all.
        const bool inSelection =
            m_selection->isWholeLines() && hit.line >= m_selection->firstLine() && hit.line <= m_selection->lastLine();
        if (!inSelection)
            clearSelection();
        moveCursor(hit.row);
        emit commentRequested(inSelection ? cursorAnchor() : m_rows.anchorOfLine(hit.line));
        break;
    }
    case Hit::Part::Gutter:
        startSelection(hit, extend);
        break;
    case Hit::Part::ShowAll:
        moveCursor(hit.row);
        showWholeLine(hit.line);
        break;
    case Hit::Part::Text:
        startSelection(hit, extend);
        break;
    }
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        setHover(hitAt(position));
        return;
    }
    if (m_pressed.part != Hit::Part::Text && m_pressed.part != Hit::Part::Gutter)
        return;
    m_dragPosition = position;
    extendSelectionTo(position);
    const bool outside = !viewport()->rect().contains(position);
    if (outside && !m_dragTimer.isActive())
        m_dragTimer.start(40, this);
    else if (!outside)
        m_dragTimer.stop();
}

void DiffView::extendSelectionTo(const QPoint &position)
{
    if (!m_document || m_rows.rowCount() == 0)
        return;
    // Outside of the lines the nearest line counts, and only lines of the side where the selection began.
    const int width = viewport()->width();
    const QList<DiffColumns> sides = m_painter->columns();
    const bool isLeft = sides.size() > 1 && m_pressed.side == DiffSide::Old;
    const DiffColumns &columns = sides.at(sides.size() > 1 && !isLeft ? 1 : 0);
    const QPoint inside(std::clamp(position.x(), columns.left, std::min(columns.right, width) - 1),
                        std::clamp(position.y(), 0, viewport()->height() - 1));
    int row = m_rows.rowAt(scrollY() + inside.y());
    const auto lineOf = [&](int at) {
        const DiffRow found = m_rows.at(at);
        return found.kind != DiffRowKind::Line ? -1 : isLeft ? found.left : found.right;
    };
    const int step = row > m_rows.rowOfLine(m_pressed.line) ? -1 : 1;
    const int start = row;
    while (row >= 0 && row < m_rows.rowCount() && lineOf(row) < 0)
        row += step;
    if (row < 0 || row >= m_rows.rowCount())
        return;
    const int line = lineOf(row);
    int byte = 0;
    if (row != start) {
        byte = step < 0 ? static_cast<int>(m_document->text(line).size()) : 0;
    } else {
        const QPoint place(std::max(inside.x(), columns.text), inside.y());
        byte = m_painter->byteAt(line, place, rowRect(row), columns);
    }
    const auto [wordStart, wordEnd] = m_selection->isByWords() ? wordAt(line, byte) : std::pair(byte, byte);
    m_selection->extendTo({line, wordStart}, {line, wordEnd});
    m_cursor = m_rows.at(row);
    viewport()->update();
    emit cursorMoved();
}

void DiffView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragTimer.stop();
    const bool selected = m_pressed.part == Hit::Part::Text || m_pressed.part == Hit::Part::Gutter;
    m_pressed.part = Hit::Part::None; // The line stays known: a third click must be on the one of the second.
    setHover(hitAt(event->position().toPoint()));
    if (selected)
        publishSelection();
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton)
        return;
    if (hit.part == Hit::Part::Header) {
        setFileCollapsed(hit.file, !m_rows.isCollapsed(hit.file));
    } else if (hit.part == Hit::Part::Text) {
        m_pressed = hit; // Dragging on selects by words.
        selectWord(hit);
        m_tripleClick.start(QGuiApplication::styleHints()->mouseDoubleClickInterval(), this);
    } else {
        mousePressEvent(event);
    }
}

void DiffView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_tripleClick.timerId()) {
        m_tripleClick.stop();
        return;
    }
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int below = m_dragPosition.y() - viewport()->height();
    const int by = m_dragPosition.y() < 0 ? m_dragPosition.y() : below > 0 ? below : 0;
    scrollToY(scrollY() + by);
    if (m_dragPosition.x() >= viewport()->width() || m_dragPosition.x() < 0) {
        const int step = horizontalScrollBar()->singleStep();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (m_dragPosition.x() < 0 ? -step : step));
    }
    extendSelectionTo(m_dragPosition);
}

bool DiffView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    if (event->type() == QEvent::Leave)
        setHover({});
    return QAbstractScrollArea::viewportEvent(event);
}

void DiffView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    updateRow(cursorRow());
    announceDiffCursor(*this);
}

void DiffView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    updateRow(cursorRow());
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        applyTheme();
}

} // namespace windlass
