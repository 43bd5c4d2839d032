// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QList>
#include <QObject>
#include <QString>

namespace windlass {

//! Something that the palette offers beside the commands.
struct PaletteItem {
    QString icon{};
    QString title{};  //!< Matched against what is typed.
    QString detail{}; //!< Muted, matched too, but counts less.
    Location location{};
};

//! Brings items into the palette: repositories, open pull requests, recent places. It answers at once with what it has
//! in memory; when more has come it emits itemsChanged() and is asked again.
class PaletteProvider : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    //! The title above its items.
    virtual QString heading() const = 0;
    //! Items for a text; the palette matches and sorts them. With an empty text: what should stand there at once.
    virtual QList<PaletteItem> items(const QString &text) = 0;

signals:
    void itemsChanged();
};

} // namespace windlass
