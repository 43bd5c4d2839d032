// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/paletteprovider.h"

namespace windlass {

class NavigationHistory;

//! The places shown lately, in the palette.
class RecentPlaces : public PaletteProvider {
    Q_OBJECT

public:
    explicit RecentPlaces(const NavigationHistory &history, QObject *parent = nullptr);

    QString heading() const override;
    QList<PaletteItem> items(const QString &text) override;

private:
    const NavigationHistory &m_history;
};

} // namespace windlass
