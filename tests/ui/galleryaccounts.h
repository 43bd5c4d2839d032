// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace windlass::gallery {

using Save = std::function<void(QWidget *widget, const QString &name)>;

//! Draws the dialogs and notices about accounts.
void drawAccounts(const Save &save);

} // namespace windlass::gallery
