// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QStringList>

namespace windlass {

//! An icon that asks the theme for its colour each time it is painted, so it follows a theme change by itself.
QIcon makeThemeIcon(const QString &name, ColorToken color);
//! Paints an icon of resources/icons into a square.
void paintThemeIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);
//! The icon of the program, at any size.
QIcon applicationIcon();
//! The names of all icons there are.
QStringList themeIconNames();

} // namespace windlass
