// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QKeyEvent;
class QTimer;
class QWidget;

namespace windlass {

class ActionRegistry;

//! The property that a custom view (the diff) sets to true so that the letters act while it has the focus.
inline constexpr char TakesLettersProperty[] = "windlassTakesLetters";

//! Turns single letters into commands while a list or the diff of the window has the focus. They are no QAction
//! shortcuts: those would act on buttons too, and a text field inside a list would have to fight for its letters.
class KeyDispatcher : public QObject {
    Q_OBJECT

public:
    //! window is the one whose lists are meant; dialogs keep their keys to themselves.
    KeyDispatcher(ActionRegistry &registry, QWidget *window);

    //! Whether letters are commands while this widget has the focus.
    static bool takesLetters(const QWidget *widget);

    //! Also the back and forward buttons of a mouse, which no widget of Qt's handles.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    //! The first letter of two was typed; empty when the second came or the time ran out. For the status bar.
    void pendingChanged(const QString &letters);

private:
    bool handleKey(QWidget *widget, const QKeyEvent *event);
    bool handleList(QWidget *widget, const QString &id);
    void setPending(const QString &letters);

    ActionRegistry &m_registry;
    QWidget *m_window;
    QTimer *m_timeout;
    QString m_pending;
};

} // namespace windlass
