// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QString>

namespace windlass {

//! A label for other people's text: Qt::PlainText, in the font and colour of the theme, following theme changes.
//! Every label of the program is made by this function or is a subclass below.
QLabel *makeLabel(const QString &text, TextStyle style = TextStyle::Body, ColorToken color = ColorToken::Text,
                  QWidget *parent = nullptr);
//! Changes font and colour of a label that makeLabel() made.
void setLabelStyle(QLabel *label, TextStyle style, ColorToken color);

//! A tooltip is rich text when Qt thinks it looks like it: this makes it show the text as it is.
QString toolTipText(const QString &plain);

//! Cuts a text to what a list or title can show, and takes out what would break the line or the reading direction
//! (line breaks become spaces, control and bidirectional characters go): for names and titles from the server.
QString oneLine(const QString &text, int limit = 500);

} // namespace windlass
