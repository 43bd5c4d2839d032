// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"
#include "ui/diff/diffview.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace windlass {

//! Makes, places and drops the widgets of a DiffView's thread rows.
class DiffThreadHost : public QObject {
    Q_OBJECT

public:
    //! Between a thread's widget and the lines around it.
    static constexpr int Margin = 8;
    //! A comment wider than this is hard to read.
    static constexpr int WidestThread = 880;

    explicit DiffThreadHost(DiffView &view);

    void set(int key, const DiffAnchor &anchor, DiffView::WidgetFactory factory);
    void remove(int key);
    void clear();
    void setPinned(int key, bool pinned);
    QWidget *widget(int key) const;
    //! The key of the thread that a widget belongs to; -1 if it is in none.
    int keyOf(const QWidget *inside) const;
    bool isEmpty() const { return m_threads.empty(); }
    //! Whether a widget is in sight, so that the viewport cannot just be moved by pixels.
    bool hasWidgets() const { return m_shown > 0; }

    //! Brings the widgets in line with the scroll position: makes what comes into sight, drops what leaves it.
    void layOut();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Thread {
        DiffView::WidgetFactory factory;
        QPointer<QWidget> widget;
        bool isPinned = false;
        bool isVisible = false;
    };

    QRect widgetRect(int row) const;
    int heightOf(QWidget *widget) const;
    bool makeVisible(int key, Thread &thread);
    bool measure(int key, const Thread &thread);
    void drop(Thread &thread);
    void orderFocus();
    void layOutLater();

    DiffView &m_view;
    std::map<int, Thread> m_threads;
    int m_shown = 0;
    bool m_isLayingOut = false;
    bool m_isWaiting = false;
};

} // namespace windlass
