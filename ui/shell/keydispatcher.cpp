// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keydispatcher.h"

#include "ui/shell/actionregistry.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMouseEvent>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! The letter as the bindings write it: caps lock does not change it, shift does. Of a key without a letter its name:
//! "PgDown", "Ctrl+Home".
QString letterOf(const QKeyEvent *event)
{
    const QString text = event->text();
    const bool isCombined = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isLetter = !isCombined && text.size() == 1 && text.front().isPrint() && !text.front().isSpace();
    if (!isLetter) {
        const Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
        const bool isModifier = event->key() == 0 || (event->key() >= Qt::Key_Shift && event->key() <= Qt::Key_ScrollLock);
        return isModifier ? QString()
                          : QKeySequence(QKeyCombination(held, static_cast<Qt::Key>(event->key())))
                                .toString(QKeySequence::PortableText);
    }
    if (!text.front().isLetter())
        return text;
    return event->modifiers().testFlag(Qt::ShiftModifier) ? text.toUpper() : text.toLower();
}

} // namespace

KeyDispatcher::KeyDispatcher(ActionRegistry &registry, QWidget *window)
    : QObject(window)
    , m_registry(registry)
    , m_window(window)
    , m_timeout(new QTimer(this))
{
    m_timeout->setSingleShot(true);
    m_timeout->setInterval(1500);
    connect(m_timeout, &QTimer::timeout, this, [this] { setPending({}); });
    qApp->installEventFilter(this);
}

bool KeyDispatcher::takesLetters(const QWidget *widget)
{
    if (!widget)
        return false;
    return qobject_cast<const QAbstractItemView *>(widget) || widget->property(TakesLettersProperty).toBool();
}

bool KeyDispatcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride &&
        event->type() != QEvent::MouseButtonPress)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::MouseButtonPress) {
        // The side buttons of a mouse act as in a browser, wherever in the window it is.
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if ((button != Qt::BackButton && button != Qt::ForwardButton) || !widget || widget->window() != m_window)
            return false;
        m_registry.run(button == Qt::BackButton ? u"go.back"_s : u"go.forward"_s);
        return true;
    }
    if (!widget || widget != QApplication::focusWidget() || widget->window() != m_window || !takesLetters(widget))
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // A letter of ours is not to be taken for a menu's mnemonic or another shortcut.
        const QString letter = letterOf(key);
        const QString letters = m_pending.isEmpty() ? letter : m_pending + u' ' + letter;
        if (!m_registry.commandForLetters(letters).isEmpty() || m_registry.isPrefix(letters))
            event->accept();
        return false;
    }
    return handleKey(widget, key);
}

bool KeyDispatcher::handleKey(QWidget *widget, const QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_pending.isEmpty()) {
        setPending({});
        return true;
    }
    const QString letter = letterOf(event);
    if (letter.isEmpty())
        return false;
    const bool isNamed = letter.size() > 1; // A key without a letter ends a pair and means what it always means.
    const QString letters = m_pending.isEmpty() || isNamed ? letter : m_pending + u' ' + letter;
    const QString id = m_registry.commandForLetters(letters);
    if (!id.isEmpty()) {
        setPending({});
        if (m_registry.run(id) || handleList(widget, id))
            return true;
        // A letter has been taken; a key such as Home goes on to the view that has a meaning for it.
        return !isNamed;
    }
    if (m_registry.isPrefix(letters)) {
        setPending(letters);
        return true;
    }
    // The second letter of a pair that does not exist ends the pair and does nothing else.
    const bool wasPending = !m_pending.isEmpty();
    setPending({});
    return wasPending && !isNamed;
}

bool KeyDispatcher::handleList(QWidget *widget, const QString &id)
{
    auto *view = qobject_cast<QAbstractItemView *>(widget);
    if (!view || !view->model())
        return false;
    int key = 0;
    if (id == "list.next"_L1)
        key = Qt::Key_Down;
    else if (id == "list.previous"_L1)
        key = Qt::Key_Up;
    else if (id == "list.open"_L1)
        key = Qt::Key_Return;
    else
        return false;
    // The arrows know about folded branches, hidden rows and scrolling: each view moves as it always does.
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(view, &press);
    return true;
}

void KeyDispatcher::setPending(const QString &letters)
{
    m_pending = letters;
    letters.isEmpty() ? m_timeout->stop() : m_timeout->start();
    emit pendingChanged(letters);
}

} // namespace windlass
