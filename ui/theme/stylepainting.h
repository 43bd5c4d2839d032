// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>

class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionViewItem;

//! The pieces of Style that paint one thing each.
namespace windlass::stylepainting {

//! A rectangle with round corners and a border that lies on whole pixels.
void roundRect(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
               int radius = Theme::ControlRadius, qreal width = 1.0);
void chevron(QPainter *painter, const QRect &rect, const QString &icon, bool isEnabled, int side = 16,
             const QColor &color = {});

void pushButton(QPainter *painter, const QStyleOption *option, const QWidget *widget);
//! The colour of a push button's text.
QColor pushButtonText(const QStyleOption *option, const QWidget *widget);
//! Icon and text of a button or tab, centred together with room between them; Qt leaves four pixels and no more.
void iconAndText(QPainter *painter, const QRect &rect, const QIcon &icon, const QSize &iconSize, const QString &text,
                 const QStyleOption *option, const QColor &color);
void toolButton(QPainter *painter, const QStyleOption *option);
void inputFrame(QPainter *painter, const QStyleOption *option);
void checkIndicator(QPainter *painter, const QStyleOption *option);
void radioIndicator(QPainter *painter, const QStyleOption *option);
void focusRing(QPainter *painter, const QRect &rect);
void itemBackground(QPainter *painter, const QStyleOptionViewItem *option);
void tabShape(QPainter *painter, const QStyleOptionTab *option);
void headerSection(QPainter *painter, const QStyleOption *option);
void menuItem(QPainter *painter, const QStyleOptionMenuItem *option);
void menuBarItem(QPainter *painter, const QStyleOptionMenuItem *option);
void progressBar(QPainter *painter, const QStyleOptionProgressBar *option);
void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider);
void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QRect &arrow);

} // namespace windlass::stylepainting
