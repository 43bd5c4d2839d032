// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/commandbutton.h"

#include "ui/shell/page.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QAction>

namespace windlass {

namespace {

QString whyNotNow(const PageWidget *page, const QString &id)
{
    const CommandHandler handler = page->commandHandlers().value(id);
    return handler.whyNot ? handler.whyNot() : QString();
}

void runCommand(const PageWidget *page, const QString &id)
{
    const CommandHandler handler = page->commandHandlers().value(id);
    if (handler.run && (!handler.whyNot || handler.whyNot().isEmpty()))
        handler.run();
}

} // namespace

void bindCommand(QAbstractButton *button, PageWidget *page, const QString &id)
{
    const auto update = [button, page, id] { setEnabledWithReason(button, whyNotNow(page, id)); };
    QObject::connect(button, &QAbstractButton::clicked, page, [page, id] { runCommand(page, id); });
    QObject::connect(page, &PageWidget::commandsChanged, button, update);
    update();
}

void bindCommand(QAction *action, PageWidget *page, const QString &id)
{
    const auto update = [action, page, id] {
        const QString reason = whyNotNow(page, id);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(toolTipText(reason));
    };
    QObject::connect(action, &QAction::triggered, page, [page, id] { runCommand(page, id); });
    QObject::connect(page, &PageWidget::commandsChanged, action, update);
    update();
}

} // namespace windlass
