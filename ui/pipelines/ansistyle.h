// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace windlass {

//! What a terminal's colour codes (SGR) say about the text that follows. Small, because a log may hold one for each
//! line.
struct AnsiStyle {
    enum Flag : quint8 {
        Bold = 1U << 0,
        Dim = 1U << 1,
        Italic = 1U << 2,
        Underline = 1U << 3,
        Inverse = 1U << 4,
        StrikeOut = 1U << 5,
    };

    //! 0 for the default colour; IndexedColor | 0…255; RgbColor | 0xRRGGBB.
    quint32 foreground = 0;
    quint32 background = 0;
    quint8 flags = 0;

    static constexpr quint32 IndexedColor = 1U << 24;
    static constexpr quint32 RgbColor = 2U << 24;

    bool isPlain() const { return foreground == 0 && background == 0 && flags == 0; }
    bool operator==(const AnsiStyle &) const = default;
};

//! How many bytes the escape sequence has that \a text begins with (its first byte is ESC). A sequence of colours
//! changes \a style; all others are only measured, because a log must not move a cursor, set a title or ask the
//! terminal anything. A sequence that is cut off reaches to the end of \a text.
qsizetype readEscape(QByteArrayView text, AnsiStyle &style);

//! The style behind \a line, when \a style stood before it.
AnsiStyle styleBehind(QByteArrayView line, AnsiStyle style);

} // namespace windlass
