// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/logaccessible.h"

#include "ui/pipelines/logview.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace windlass {

namespace {

//! The lines in the viewport as a text. The whole log could be megabytes; a screen reader scrolls as a person does.
class LogAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit LogAccessible(LogView *view)
        : QAccessibleWidget(view, QAccessible::Document)
        , m_view(view)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? shown() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override { return shown().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(shown().size()); }
    QRect characterRect(int offset) const override
    {
        const QRect line = m_view->lineRect(lineOf(offset));
        return {m_view->viewport()->mapToGlobal(line.topLeft()), line.size()};
    }
    int offsetAtPoint(const QPoint &) const override { return 0; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = offset;
        *end = characterCount();
        return {};
    }

private:
    QString shown() const
    {
        QStringList lines;
        for (int line = m_view->firstVisibleLine(); line <= m_view->lastVisibleLine(); ++line)
            lines += m_view->lineAt(line).text;
        return lines.join(QLatin1Char('\n'));
    }
    int lineOf(int offset) const
    {
        return m_view->firstVisibleLine() + static_cast<int>(shown().left(offset).count(QLatin1Char('\n')));
    }

    LogView *m_view;
};

QAccessibleInterface *makeLogAccessible(const QString &className, QObject *object)
{
    auto *view = className == QLatin1String("windlass::LogView") ? qobject_cast<LogView *>(object) : nullptr;
    return view ? new LogAccessible(view) : nullptr;
}

} // namespace

void installLogAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeLogAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace windlass
