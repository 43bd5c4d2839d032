// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffstickyheader.h"

#include "ui/diff/diffpainter.h"
#include "ui/diff/diffview.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace windlass {

DiffStickyHeader::DiffStickyHeader(DiffView &view)
    : QWidget(view.viewport())
    , m_view(view)
{
    setObjectName(QStringLiteral("diffStickyHeader"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DiffStickyHeader::place()
{
    const int file = m_view.stickyFile();
    if (file < 0) {
        m_file = -1;
        hide();
        return;
    }
    const int height = m_view.rows().metrics().fileHeader;
    int top = 0;
    // The next file's header pushes this one out.
    if (const int next = m_view.rows().rowOfFile(file + 1); next >= 0)
        top = std::min(0, m_view.headerRect(next).top() - height);
    const QRect wanted(0, top, m_view.viewport()->width(), height);
    if (geometry() != wanted)
        setGeometry(wanted);
    m_file = file;
    update();
    if (isHidden()) {
        show();
        raise();
    }
}

void DiffStickyHeader::paintEvent(QPaintEvent *)
{
    if (m_file < 0 || !m_view.document() || m_file >= m_view.document()->fileCount())
        return;
    QPainter painter(this);
    m_view.m_painter->paintHeader(painter, m_file, rect(), true);
}

bool DiffStickyHeader::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPointF position = mapToParent(mouse->position().toPoint());
        QMouseEvent mapped(mouse->type(), position, mouse->globalPosition(), mouse->button(), mouse->buttons(),
                           mouse->modifiers());
        // The viewport would get it if this were painted there.
        QCoreApplication::sendEvent(m_view.viewport(), &mapped);
        event->accept();
        return true;
    }
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        m_view.showToolTip(mapToParent(help->pos()), help->globalPos());
        return true;
    }
    default:
        return QWidget::event(event);
    }
}

} // namespace windlass
