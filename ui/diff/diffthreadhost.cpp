// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffthreadhost.h"

#include "ui/diff/diffpainter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace windlass {

namespace {

//! The height of a row whose widget was never made.
constexpr int GuessedThreadHeight = 96;

} // namespace

DiffThreadHost::DiffThreadHost(DiffView &view)
    : m_view(view)
{
}

void DiffThreadHost::set(int key, const DiffAnchor &anchor, DiffView::WidgetFactory factory)
{
    const auto hold = m_view.hold();
    Thread &thread = m_threads[key];
    drop(thread);
    thread.factory = std::move(factory);
    m_view.m_rows.insertWidget(key, anchor, GuessedThreadHeight);
    m_view.restore(hold);
    layOutLater();
}

void DiffThreadHost::remove(int key)
{
    const auto found = m_threads.find(key);
    if (found == m_threads.end())
        return;
    const auto hold = m_view.hold();
    drop(found->second);
    m_threads.erase(found);
    m_view.m_rows.removeWidget(key);
    m_view.restore(hold);
    layOutLater();
}

void DiffThreadHost::clear()
{
    for (auto &[key, thread] : m_threads) {
        drop(thread);
        m_view.m_rows.removeWidget(key);
    }
    m_threads.clear();
    m_shown = 0;
}

void DiffThreadHost::setPinned(int key, bool pinned)
{
    const auto found = m_threads.find(key);
    if (found == m_threads.end() || found->second.isPinned == pinned)
        return;
    found->second.isPinned = pinned;
    if (!pinned)
        layOutLater();
}

QWidget *DiffThreadHost::widget(int key) const
{
    const auto found = m_threads.find(key);
    return found == m_threads.end() ? nullptr : found->second.widget.data();
}

int DiffThreadHost::keyOf(const QWidget *inside) const
{
    for (const auto &[key, thread] : m_threads) {
        if (thread.widget && (thread.widget == inside || thread.widget->isAncestorOf(inside)))
            return key;
    }
    return -1;
}

void DiffThreadHost::drop(Thread &thread)
{
    if (!thread.widget)
        return;
    QWidget *widget = thread.widget;
    thread.widget = nullptr;
    if (widget->isAncestorOf(QApplication::focusWidget()) || widget->hasFocus())
        m_view.setFocus(Qt::OtherFocusReason);
    widget->removeEventFilter(this);
    widget->hide();
    // Often it is the widget itself that asked for this, from one of its buttons.
    widget->deleteLater();
}

QRect DiffThreadHost::widgetRect(int row) const
{
    const QRect rect = m_view.rowRect(row);
    const int left = std::min(m_view.m_painter->columns().constFirst().text, rect.width() / 5);
    const int width = std::min(rect.width() - left - Theme::Space, WidestThread);
    return {left, rect.top() + Margin, std::max(width, 40), rect.height() - 2 * Margin};
}

int DiffThreadHost::heightOf(QWidget *widget) const
{
    const int width = widgetRect(0).width();
    widget->ensurePolished();
    int height = widget->sizeHint().height();
    if (QLayout *layout = widget->layout())
        layout->activate();
    if (widget->hasHeightForWidth())
        height = widget->heightForWidth(width);
    height = std::clamp(height, widget->minimumSizeHint().height(), QWIDGETSIZE_MAX);
    return std::clamp(height, widget->minimumHeight(), widget->maximumHeight());
}

bool DiffThreadHost::measure(int key, const Thread &thread)
{
    const int row = m_view.m_rows.rowOfWidget(key);
    const int wanted = heightOf(thread.widget) + 2 * Margin;
    if (row < 0 || m_view.m_rows.rowHeight(row) == wanted)
        return false;
    const auto hold = m_view.hold();
    m_view.m_rows.setWidgetHeight(key, wanted);
    m_view.restore(hold);
    return true;
}

bool DiffThreadHost::makeVisible(int key, Thread &thread)
{
    thread.isVisible = true;
    if (!thread.widget) {
        thread.widget = thread.factory ? thread.factory(m_view.viewport()) : nullptr;
        if (!thread.widget)
            return false;
        if (thread.widget->parentWidget() != m_view.viewport())
            thread.widget->setParent(m_view.viewport());
        thread.widget->installEventFilter(this);
        measure(key, thread);
        return true;
    }
    return measure(key, thread);
}

void DiffThreadHost::layOut()
{
    if (m_isLayingOut || m_threads.empty())
        return;
    m_isLayingOut = true;
    bool isNew = false;
    // A widget that comes into sight may be higher or lower than guessed, and so bring others in or push them out.
    for (int round = 0; round < 6; ++round) {
        for (auto &[key, thread] : m_threads)
            thread.isVisible = false;
        bool changed = false;
        const int height = m_view.viewport()->height();
        int row = m_view.m_rows.rowAt(m_view.scrollY());
        for (; row >= 0 && row < m_view.m_rows.rowCount() && !changed; ++row) {
            if (m_view.rowRect(row).top() >= height)
                break;
            const DiffRow at = m_view.m_rows.at(row);
            if (at.kind != DiffRowKind::Widget)
                continue;
            const auto found = m_threads.find(at.key);
            if (found != m_threads.end())
                changed = makeVisible(at.key, found->second);
        }
        isNew |= changed;
        if (!changed)
            break;
    }
    m_shown = 0;
    for (auto &[key, thread] : m_threads) {
        if (!thread.widget)
            continue;
        const int row = m_view.m_rows.rowOfWidget(key);
        const bool hasFocus = thread.widget->isAncestorOf(QApplication::focusWidget()) || thread.widget->hasFocus();
        if (row >= 0 && (thread.isVisible || hasFocus)) {
            // One with the focus stays where it belongs, even out of sight: hiding would take the focus from it.
            thread.widget->setGeometry(widgetRect(row));
            thread.widget->show();
            ++m_shown;
        } else if (thread.isPinned || hasFocus) {
            // Its file was collapsed. Hidden it cannot keep the focus, and Qt would give it to whatever comes next.
            if (hasFocus)
                m_view.setFocus(Qt::OtherFocusReason);
            thread.widget->hide();
        } else {
            drop(thread);
        }
    }
    if (isNew)
        orderFocus();
    m_isLayingOut = false;
}

//! Tab goes from the diff through the threads in the order of their rows.
void DiffThreadHost::orderFocus()
{
    std::vector<std::pair<int, QWidget *>> shown;
    for (const auto &[key, thread] : m_threads) {
        if (thread.widget && thread.isVisible)
            shown.emplace_back(m_view.m_rows.rowOfWidget(key), thread.widget.data());
    }
    std::sort(shown.begin(), shown.end());
    QWidget *previous = &m_view;
    for (const auto &[row, widget] : shown) {
        QList<QWidget *> chain;
        QWidget *next = widget;
        do {
            if (next == widget || widget->isAncestorOf(next))
                chain.append(next);
            next = next->nextInFocusChain();
        } while (next != widget);
        for (QWidget *member : std::as_const(chain)) {
            QWidget::setTabOrder(previous, member);
            previous = member;
        }
    }
}

void DiffThreadHost::layOutLater()
{
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    QTimer::singleShot(0, this, [this] {
        m_isWaiting = false;
        m_view.rowsChanged();
    });
}

bool DiffThreadHost::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && !m_isLayingOut)
        layOutLater();
    return QObject::eventFilter(watched, event);
}

} // namespace windlass
