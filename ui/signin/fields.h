// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>

class QLabel;
class QLineEdit;
class QVBoxLayout;
class QWidget;

namespace windlass {

//! A label that wraps, in the width of the card.
QLabel *makeWrappedLabel(const QString &text, TextStyle style, ColorToken color, QWidget *parent);

//! A caption over a line to type in; the row is hidden and shown as one.
struct CaptionedField {
    QWidget *row = nullptr;
    QLineEdit *edit = nullptr;
};
CaptionedField makeField(const QString &name, const QString &caption, QWidget *parent);
//! One whose content is not shown, nor remembered by an input method.
CaptionedField makeSecretField(const QString &name, const QString &caption, QWidget *parent);

//! A text that is only to be copied, with a button for that. `name` is the line's; the button's is `name` + "Copy".
struct CopyField {
    QWidget *row = nullptr;
    QLineEdit *edit = nullptr;
};
CopyField makeCopyField(const QString &name, const QString &caption, QWidget *parent);

//! A column without margins, for a part of the card.
QVBoxLayout *makeColumn(QWidget *part, int spacing);

} // namespace windlass
