// SPDX-License-Identifier: GPL-3.0-or-later
// Where the focus goes: through the lines and the widgets among them in the order in which one reads them, and between
// the diff and its find bar.
#include "ui/diff/difffind.h"
#include "ui/diff/diffthreadhost.h"
#include "ui/diff/diffview.h"
#include "ui/diff/findbar.h"
#include "ui/diff/gotofile.h"

#include <QApplication>

namespace windlass {

namespace {

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && !widget->focusProxy() &&
           widget->isVisibleTo(widget->window());
}

//! The next or previous widget in the order of Tab for which \a isWanted says yes; nullptr if there is none.
template <typename Wanted> QWidget *nextInChain(QWidget *from, bool next, const Wanted &isWanted)
{
    const auto step = [next](QWidget *at) { return next ? at->nextInFocusChain() : at->previousInFocusChain(); };
    for (QWidget *at = step(from); at && at != from; at = step(at)) {
        if (takesTab(at) && at->window() == from->window() && isWanted(at))
            return at;
    }
    return nullptr;
}

QList<QWidget *> tabStops(QWidget *inside)
{
    QList<QWidget *> stops;
    QWidget *at = inside;
    do {
        if ((at == inside || inside->isAncestorOf(at)) && takesTab(at))
            stops.append(at);
        at = at->nextInFocusChain();
    } while (at && at != inside);
    return stops;
}

Qt::FocusReason tabReason(bool next)
{
    return next ? Qt::TabFocusReason : Qt::BacktabFocusReason;
}

} // namespace

bool DiffView::focusNextPrevChild(bool next)
{
    QWidget *focused = QApplication::focusWidget();
    if (focused == this) {
        if (!next && m_findBar && m_findBar->isVisible()) {
            const QList<QWidget *> stops = tabStops(m_findBar);
            if (!stops.isEmpty()) {
                stops.last()->setFocus(Qt::BacktabFocusReason);
                return true;
            }
        }
        const int step = next ? 1 : -1;
        // Without a cursor one reads what is in sight.
        const int from = cursorRow() >= 0 ? cursorRow() : next ? m_rows.rowAt(scrollY()) - 1 : -1;
        return focusThreadFrom(from, step) || leaveView(next);
    }
    if (focused && m_findBar && m_findBar->isAncestorOf(focused)) {
        const QList<QWidget *> stops = tabStops(m_findBar);
        const auto at = stops.indexOf(focused) + (next ? 1 : -1);
        if (at >= 0 && at < stops.size()) {
            stops.at(at)->setFocus(tabReason(next));
            return true;
        }
        if (!next)
            return leaveView(false);
        setFocus(Qt::TabFocusReason);
        return true;
    }
    if (focused && viewport()->isAncestorOf(focused))
        return leaveThread(focused, next);
    return QAbstractScrollArea::focusNextPrevChild(next);
}

//! Gives the focus to the nearest thread in that direction, as long as it is in sight: whoever presses Tab must also
//! come out of a diff with a thousand threads. Far ones are what N and P are for.
bool DiffView::focusThreadFrom(int row, int step)
{
    for (int at = m_rows.widgetRowFrom(row, step); at >= 0; at = m_rows.widgetRowFrom(at, step)) {
        if (!rowRect(at).intersects(viewport()->rect()))
            return false;
        const DiffRow found = m_rows.at(at);
        QWidget *widget = m_threads->widget(found.key);
        const QList<QWidget *> stops = widget ? tabStops(widget) : QList<QWidget *>();
        if (stops.isEmpty())
            continue;
        moveCursor(at);
        (step > 0 ? stops.first() : stops.last())->setFocus(tabReason(step > 0));
        return true;
    }
    return false;
}

//! On from a control of a thread: the next one of it, the next thread if there is no line between, or the line there.
bool DiffView::leaveThread(QWidget *focused, bool next)
{
    const int key = m_threads->keyOf(focused);
    QWidget *widget = m_threads->widget(key);
    if (!widget)
        return QAbstractScrollArea::focusNextPrevChild(next);
    const QList<QWidget *> stops = tabStops(widget);
    const auto at = stops.indexOf(focused) + (next ? 1 : -1);
    if (stops.contains(focused) && at >= 0 && at < stops.size()) {
        stops.at(at)->setFocus(tabReason(next));
        return true;
    }
    const int step = next ? 1 : -1;
    const int row = m_rows.rowOfWidget(key);
    if (row < 0)
        return leaveView(next);
    const int beside = row + step;
    const bool isThread = beside >= 0 && beside < m_rows.rowCount() && m_rows.at(beside).kind == DiffRowKind::Widget;
    if (isThread && focusThreadFrom(row, step))
        return true;
    for (int line = beside; line >= 0 && line < m_rows.rowCount(); line += step) {
        const DiffRowKind kind = m_rows.at(line).kind;
        if (kind == DiffRowKind::Widget)
            break;
        if (kind == DiffRowKind::Line || kind == DiffRowKind::FileHeader) {
            setFocus(tabReason(next));
            moveCursor(line);
            return true;
        }
    }
    return leaveView(next);
}

bool DiffView::leaveView(bool next)
{
    QWidget *outside = nextInChain(this, next, [this](QWidget *widget) { return !isAncestorOf(widget); });
    if (!outside)
        return false;
    outside->setFocus(tabReason(next));
    return true;
}

//! Out of a thread back to the line that it stands below. What was typed there stays.
bool DiffView::returnToLine()
{
    QWidget *focused = QApplication::focusWidget();
    if (!focused || focused == this || !viewport()->isAncestorOf(focused))
        return false;
    int row = m_rows.rowOfWidget(m_threads->keyOf(focused));
    setFocus(Qt::OtherFocusReason);
    while (row > 0 && m_rows.at(row).kind == DiffRowKind::Widget)
        --row;
    if (row >= 0)
        moveCursor(row);
    return true;
}

FindBar *DiffView::ensureFindBar()
{
    if (!m_findBar) {
        m_findBar = new FindBar(*m_find, this);
        m_findBar->hide();
        connect(m_findBar, &FindBar::closeRequested, this, &DiffView::closeFind);
        connect(m_findBar, &FindBar::heightChanged, this, &DiffView::placeFindBar);
    }
    return m_findBar;
}

//! The bar stands above the lines and covers none; what is read stays where it is on the screen.
void DiffView::placeFindBar()
{
    const bool isShown = m_findBar && !m_findBar->isHidden();
    const int width = viewport()->width();
    const int height = isShown ? m_findBar->heightForWidth(width) : 0;
    if (isShown)
        m_findBar->setGeometry(viewport()->x(), contentsRect().top(), width, height);
    const int before = viewportMargins().top();
    if (before == height)
        return;
    const qint64 y = scrollY();
    setViewportMargins(0, height, 0, 0);
    if (y > 0)
        scrollToY(y + height - before);
}

void DiffView::openFind()
{
    ensureFindBar();
    m_findBar->show();
    placeFindBar();
    m_findBar->start();
}

void DiffView::closeFind()
{
    if (!m_findBar || m_findBar->isHidden())
        return;
    const bool hadFocus = m_findBar->isAncestorOf(QApplication::focusWidget());
    m_findBar->hide();
    placeFindBar();
    m_find->stop();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void DiffView::findNext()
{
    if (!m_findBar || m_findBar->isHidden())
        openFind();
    m_find->next();
}

void DiffView::findPrevious()
{
    if (!m_findBar || m_findBar->isHidden())
        openFind();
    m_find->previous();
}

void DiffView::chooseFile()
{
    GoToFile::open(this, false);
}

void DiffView::chooseLine()
{
    GoToFile::open(this, true);
}

} // namespace windlass
