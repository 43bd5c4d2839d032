// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace windlass {

//! What the program is, its version and licence, and Copy diagnostics.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    //! diagnostics is what the button copies; it is shown too, so that nobody copies something unseen.
    explicit AboutDialog(const QString &diagnostics, QWidget *parent = nullptr);
};

} // namespace windlass
