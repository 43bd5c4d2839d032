// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startlog.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLoggingCategory>

namespace windlass {

namespace {

Q_LOGGING_CATEGORY(startLog, "windlass.start", QtInfoMsg)

//! Looks at what is painted, and goes when it has told both.
class StartWatch : public QObject
{
public:
    explicit StartWatch(MainWindow &window) : QObject(&window), m_window(window) { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            notePaint(static_cast<QWidget *>(watched));
        return false;
    }

protected:
    void customEvent(QEvent *) override
    {
        if (!m_isWindowTold)
            qCDebug(startLog, "window painted");
        m_isWindowTold = true;
        if (!m_hasContent)
            return;
        qCDebug(startLog, "content painted");
        deleteLater();
    }

private:
    void notePaint(QWidget *widget)
    {
        if (m_hasContent || widget->window() != &m_window)
            return;
        const PageWidget *page = m_window.pageHost().currentPage();
        m_hasContent = page && page->asOf().isValid() && page->isAncestorOf(widget);
        // The frame is not on the screen yet; the next thing after it is this event.
        if (!m_isWindowTold || m_hasContent)
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
    }

    MainWindow &m_window;
    bool m_isWindowTold = false;
    bool m_hasContent = false;
};

} // namespace

void logStart(MainWindow &window)
{
    if (startLog().isDebugEnabled())
        new StartWatch(window);
}

} // namespace windlass
