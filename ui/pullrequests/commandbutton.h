// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QAction;

namespace windlass {

class PageWidget;

//! Makes a button give a command of the page: a click runs the handler, and whyNot() disables it and becomes its tooltip.
//! The menu entry, the palette and the key of the same command have the same handler.
void bindCommand(QAbstractButton *button, PageWidget *page, const QString &id);
void bindCommand(QAction *action, PageWidget *page, const QString &id);

} // namespace windlass
