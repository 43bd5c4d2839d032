// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace windlass {

//! A window with one very long line of a file, whole.
class LongLineDialog : public QDialog {
    Q_OBJECT

public:
    //! title says which line it is.
    LongLineDialog(const QString &title, const QByteArray &line, QWidget *parent = nullptr);
};

} // namespace windlass
