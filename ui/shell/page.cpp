// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <QAbstractItemView>

namespace windlass {

PageWidget::PageWidget(const Location &location, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
{
}

PageWidget::~PageWidget() = default;

void PageWidget::showLocation(const Location &location)
{
    m_location = location;
}

void PageWidget::activated(bool) {}

void PageWidget::deactivated() {}

QWidget *PageWidget::focusTarget() const
{
    const auto views = findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        if (view->isVisibleTo(this) && view->focusPolicy() != Qt::NoFocus)
            return view;
    }
    return nullptr;
}

void PageWidget::handleCommand(const QString &id, QObject *context, std::function<void()> run,
                         std::function<QString()> whyNot)
{
    m_handlers.insert(id, CommandHandler{std::move(run), std::move(whyNot), context});
    emit commandsChanged();
}

void PageWidget::setBusy(bool isBusy)
{
    if (m_isBusy == isBusy)
        return;
    m_isBusy = isBusy;
    emit busyChanged(isBusy);
}

void PageWidget::setAsOf(const QDateTime &time)
{
    if (m_asOf == time)
        return;
    m_asOf = time;
    emit asOfChanged();
}

void PageWidget::moveTo(const Location &location)
{
    if (m_location == location)
        return;
    m_location = location;
    emit locationChanged(location);
}

} // namespace windlass
