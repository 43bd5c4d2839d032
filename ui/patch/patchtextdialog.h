// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace windlass {

class DiffDocument;

//! The text of a patch that belongs to no file of it, as it is, the beginning of it if there is very much.
class PatchTextDialog : public QDialog {
    Q_OBJECT

public:
    explicit PatchTextDialog(const DiffDocument &document, QWidget *parent = nullptr);
};

} // namespace windlass
