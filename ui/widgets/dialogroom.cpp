// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogroom.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>

namespace windlass {

void makeRoomInDialog(QDialog *dialog)
{
    QLayout *layout = dialog->layout();
    if (!layout || !dialog->isVisible())
        return;
    layout->activate();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog->width())
                                                   : layout->totalSizeHint().height();
    const int most = dialog->screen()->availableGeometry().height();
    if (dialog->height() < qMin(needed, most))
        dialog->resize(dialog->width(), qMin(needed, most));
}

} // namespace windlass
