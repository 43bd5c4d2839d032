// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pipelines/ansistyle.h"

#include <QColor>
#include <QHash>

namespace windlass {

//! The colours that a log asks for, made legible on the ground that they stand on: at least 4.5:1 in either theme.
class AnsiPalette {
public:
    //! What a span is drawn with. background is invalid where the ground shows through.
    struct Colors {
        QColor foreground;
        QColor background;
    };

    Colors colors(const AnsiStyle &style) const;
    //! Drops what was worked out, after a change of the theme.
    void clear() { m_known.clear(); }

    //! The WCAG contrast of two opaque colours, 1 to 21.
    static double contrast(const QColor &left, const QColor &right);
    //! The wanted colour, lightened or darkened as little as it takes to be read on the ground.
    static QColor legible(const QColor &wanted, const QColor &ground, double ratio = 4.5);

private:
    Colors make(const AnsiStyle &style) const;

    mutable QHash<quint64, Colors> m_known;
};

} // namespace windlass
