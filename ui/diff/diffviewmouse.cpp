// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/difffacts.h"
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffstickyheader.h"
#include "ui/diff/diffthreadhost.h"
#include "ui/diff/diffview.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QToolTip>

#include <algorithm>
#include <memory>

namespace windlass {

namespace {

DiffSelection::Sides selectionSides(DiffLayout layout, DiffSide side)
{
    if (layout == DiffLayout::Unified)
        return DiffSelection::Sides::Both;
    return side == DiffSide::Old ? DiffSelection::Sides::Old : DiffSelection::Sides::New;
}

} // namespace

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
    const qreal x = position.x() - columns.text + horizontalScrollBar()->value();
    const int index = m_painter->glyphs().indexAt(text, hit.line, x);
    hit.byte = text.byteAt(index);
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
    m_hover = hit;
    if (lineChanged && m_commenting) {
        viewport()->update(rowRect(oldRow));
        viewport()->update(rowRect(hit.row));
    }
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (hit.part == Hit::Part::Text)
        shape = Qt::IBeamCursor;
    else if (hit.part == Hit::Part::CommentButton || hit.part == Hit::Part::Collapse ||
             hit.part == Hit::Part::ViewedBox || hit.part == Hit::Part::ShowAll)
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
    const Hit hit = m_pressed = hitAt(position);
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
        if (extend && m_selection->isWholeLines())
            m_selection->extendTo({hit.line, 0});
        else
            m_selection->startLines(hit.line, selectionSides(diffLayout(), hit.side));
        moveCursor(hit.row);
        viewport()->update();
        break;
    case Hit::Part::ShowAll:
        moveCursor(hit.row);
        showWholeLine(hit.line);
        break;
    case Hit::Part::Text:
        if (extend && m_selection->isActive())
            m_selection->extendTo({hit.line, hit.byte});
        else
            m_selection->startText({hit.line, hit.byte}, selectionSides(diffLayout(), hit.side));
        moveCursor(hit.row);
        viewport()->update();
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
    const bool outside =
        position.y() < 0 || position.y() >= viewport()->height() || position.x() >= viewport()->width();
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
        const LineText text = m_painter->lineText(line);
        const qreal x = std::max(inside.x() - columns.text, 0) + horizontalScrollBar()->value();
        byte = text.byteAt(m_painter->glyphs().indexAt(text, line, x));
    }
    m_selection->extendTo({line, m_selection->isWholeLines() ? 0 : byte});
    m_cursor = m_rows.at(row);
    viewport()->update();
    emit cursorMoved();
}

void DiffView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragTimer.stop();
    m_pressed = {};
    setHover(hitAt(event->position().toPoint()));
    publishSelection();
}

//! What is selected is what the middle button pastes, where the system works like that.
void DiffView::publishSelection()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && hasSelection())
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton)
        return;
    if (hit.part == Hit::Part::Header)
        setFileCollapsed(hit.file, !m_rows.isCollapsed(hit.file));
    else if (hit.part == Hit::Part::Text)
        selectWord(hit);
    else
        mousePressEvent(event);
}

void DiffView::selectWord(const Hit &hit)
{
    const QByteArrayView text = m_document->text(hit.line);
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    auto start = static_cast<qsizetype>(std::min<qsizetype>(hit.byte, text.size()));
    qsizetype end = start;
    while (start > 0 && isWord(text[start - 1]))
        --start;
    while (end < text.size() && isWord(text[end]))
        ++end;
    if (start == end && end < text.size())
        ++end;
    m_selection->select({hit.line, static_cast<int>(start)}, {hit.line, static_cast<int>(end)},
                        selectionSides(diffLayout(), hit.side), false);
    viewport()->update();
}

void DiffView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int below = m_dragPosition.y() - viewport()->height();
    const int by = m_dragPosition.y() < 0 ? m_dragPosition.y() : below > 0 ? below : 0;
    scrollToY(scrollY() + by);
    if (m_dragPosition.x() >= viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + horizontalScrollBar()->singleStep());
    extendSelectionTo(m_dragPosition);
}

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    // The keyboard's menu key opens it at the cursor.
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const Hit hit = isMouse ? hitAt(viewport()->mapFromGlobal(event->globalPos())) : Hit();
    const int file = isMouse ? hit.file : cursorFile();
    if (isMouse && hit.part == Hit::Part::Text && !hasSelection())
        moveCursor(hit.row);
    QMenu menu(this);
    QAction *copyText = menu.addAction(tr("&Copy"), this, &DiffView::copy);
    copyText->setEnabled(hasSelection() || m_cursor.kind == DiffRowKind::Line);
    if (const int line = m_cursor.line(); m_cursor.kind == DiffRowKind::Line && isLineCut(line))
        menu.addAction(tr("Show the &Whole Line…"), this, [this, line] { showWholeLine(line); });
    if (m_document && file >= 0) {
        const QString path = m_document->file(file).path();
        menu.addAction(tr("Copy File &Path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
        menu.addSeparator();
        menu.addAction(m_rows.isCollapsed(file) ? tr("&Expand File") : tr("&Collapse File"), this,
                       [this, file] { setFileCollapsed(file, !m_rows.isCollapsed(file)); });
    }
    if (m_commenting)
        menu.addAction(tr("Co&mment…"), this, &DiffView::requestComment)
            ->setEnabled(m_cursor.kind != DiffRowKind::None);
    const QRect cursor = rowRect(cursorRow());
    menu.exec(isMouse || cursor.isNull() ? event->globalPos()
                                         : viewport()->mapToGlobal(cursor.bottomLeft() + QPoint(80, 0)));
}

bool DiffView::showToolTip(const QPoint &position, const QPoint &globalPosition)
{
    const Hit hit = hitAt(position);
    QString text;
    if (hit.part == Hit::Part::Header) {
        const DiffFile &file = m_document->file(hit.file);
        text = shownPath(file.newPath.isEmpty() ? file.oldPath : file.newPath);
        if (file.status == DiffFileStatus::Renamed || file.status == DiffFileStatus::Copied)
            text = tr("%1, %2 from %3").arg(text, DiffPainter::statusWord(file), shownPath(file.oldPath));
        const QStringList facts = diffFactTexts(*m_document, hit.file);
        if (!facts.isEmpty())
            text += QLatin1Char('\n') + facts.join(QStringLiteral(", "));
    } else if (hit.part == Hit::Part::ShowAll) {
        text = tr("Show the whole line");
    } else if (hit.part == Hit::Part::CommentButton) {
        text = tr("Comment on this line");
    } else if (hit.part == Hit::Part::Text) {
        const LineText line = m_painter->lineText(hit.line);
        const int index = line.indexOfByte(hit.byte);
        for (const LineText::Mark &mark : line.marks) {
            if (index < mark.start || index > mark.start + mark.length)
                continue;
            if (mark.kind == LineText::MarkKind::Warning)
                text = tr(
                    "An invisible or control character stands here. It can make text look different from what it is.");
            else if (mark.kind == LineText::MarkKind::Bad)
                text = tr("This byte is not valid UTF-8 text.");
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(globalPosition, toolTipText(text), viewport());
    return true;
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
