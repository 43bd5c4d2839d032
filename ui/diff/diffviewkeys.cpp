// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffpainter.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffview.h"
#include "ui/diff/findbar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace windlass {

bool DiffView::handleLetter(QKeyEvent *event)
{
    struct Letter {
        char16_t letter;
        void (DiffView::*act)();
    };
    // The one place for the letters that the view itself knows; where there is a registry it takes them over.
    static constexpr Letter letters[] = {
        {u'j', &DiffView::nextLine},       {u'k', &DiffView::previousLine}, {u'n', &DiffView::nextChange},
        {u'p', &DiffView::previousChange}, {u'N', &DiffView::nextThread},   {u'P', &DiffView::previousThread},
        {u']', &DiffView::nextFile},       {u'[', &DiffView::previousFile}, {u's', &DiffView::toggleLayout},
        {u'c', &DiffView::requestComment}, {u'x', &DiffView::toggleViewed}, {u'X', &DiffView::markViewedAndGoOn},
        {u'J', &DiffView::extendDown},     {u'K', &DiffView::extendUp},     {u'o', &DiffView::activateCursor},
        {u't', &DiffView::chooseFile},     {u'e', &DiffView::toggleCollapsed},
        {u'>', &DiffView::showMoreBelow},  {u'<', &DiffView::showMoreAbove}, {u'F', &DiffView::toggleWholeFile},
    };
    if (!m_keysEnabled)
        return false;
    if (event->key() == Qt::Key_F7) {
        goToChange(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    const Qt::KeyboardModifiers others =
        event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const int key = event->key();
    char16_t typed = 0;
    if (key >= Qt::Key_A && key <= Qt::Key_Z) {
        // Not the text of the event: Caps Lock must not turn n into N.
        const bool isUpper = event->modifiers() & Qt::ShiftModifier;
        typed = static_cast<char16_t>((isUpper ? u'A' : u'a') + (key - Qt::Key_A));
    } else if (const QString text = event->text(); text.size() == 1) {
        typed = text.at(0).unicode();
    }
    // AltGr is how some keyboards write a bracket, and it comes as Ctrl+Alt.
    const bool isAltGr = others == (Qt::ControlModifier | Qt::AltModifier) && (typed == u'[' || typed == u']');
    if (others != Qt::NoModifier && !isAltGr)
        return false;
    for (const Letter &letter : letters) {
        if (typed == letter.letter) {
            (this->*letter.act)();
            return true;
        }
    }
    return false;
}

bool DiffView::handleMovement(QKeyEvent *event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        if (event->key() != Qt::Key_Home && event->key() != Qt::Key_End)
            return false;
    }
    QScrollBar *horizontal = horizontalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down:
        moveCursorBy(1, extend);
        return true;
    case Qt::Key_Up:
        moveCursorBy(-1, extend);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        pageBy(event->key() == Qt::Key_PageDown ? 1 : -1, extend);
        return true;
    case Qt::Key_Space:
        scrollToY(scrollY() + (extend ? -1 : 1) * verticalScrollBar()->pageStep());
        return true;
    case Qt::Key_Home:
        extend ? moveCursorBy(-m_rows.rowCount(), true) : goToTop();
        return true;
    case Qt::Key_End:
        moveCursorBy(m_rows.rowCount(), extend);
        return true;
    case Qt::Key_Left:
        horizontal->setValue(horizontal->value() - horizontal->singleStep());
        return true;
    case Qt::Key_Right:
        horizontal->setValue(horizontal->value() + horizontal->singleStep());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor.kind != DiffRowKind::FileHeader && m_cursor.kind != DiffRowKind::Widget &&
            !m_painter->expander(m_cursor).isValid && !(m_cursor.kind == DiffRowKind::Line && isLineCut(m_cursor.line())))
            return false;
        activateCursor();
        return true;
    case Qt::Key_Escape:
        // One thing at a time: out of a thread, then the bar, then what is selected.
        if (returnToLine())
            return true;
        if (m_findBar && m_findBar->isVisible()) {
            closeFind();
            return true;
        }
        if (!m_selection->isActive())
            return false;
        clearSelection();
        return true;
    default:
        return false;
    }
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    // Keys that a thread's button has no use for are not meant for the lines, but for Escape.
    const QWidget *focused = QApplication::focusWidget();
    if (focused && focused != this && isAncestorOf(focused) && event->key() != Qt::Key_Escape) {
        event->ignore();
    } else if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectFile();
    } else if (event->matches(QKeySequence::Find) && m_keysEnabled) {
        openFind();
    } else if (event->key() == Qt::Key_F3 && m_keysEnabled) {
        event->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
    } else if (!handleLetter(event) && !handleMovement(event)) {
        // Not QAbstractScrollArea's: it would scroll with keys that mean something to the page around.
        event->ignore();
    }
}

} // namespace windlass
