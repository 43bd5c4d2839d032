// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace windlass {

//! Makes the dialog as high as its content needs at its width, and no higher than the screen. Qt does neither by itself for
//! texts that wrap: it opens dialogs at two thirds of the screen at most, and squeezes what comes later.
void makeRoomInDialog(QDialog *dialog);

} // namespace windlass
