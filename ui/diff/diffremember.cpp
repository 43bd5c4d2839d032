// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffremember.h"

#include "ui/diff/diffview.h"

#include <QSettings>

namespace windlass {

namespace {

constexpr QLatin1String WrapSetting("diff/wrap");

} // namespace

void rememberWrapping(DiffView &view, QSettings *settings)
{
    if (!settings)
        return;
    view.setWrapping(settings->value(WrapSetting).toBool());
    QObject::connect(&view, &DiffView::wrappingChanged, &view,
                     [settings](bool wraps) { settings->setValue(WrapSetting, wraps); });
}

} // namespace windlass
