// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace windlass {

class ActionRegistry;

//! The keys that there are (`?`), read from the registry at the moment it opens; what does not act here is muted. The
//! switch for single letters is here too, where those who want it look first.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeysDialog(ActionRegistry &registry, QWidget *parent = nullptr);
};

} // namespace windlass
