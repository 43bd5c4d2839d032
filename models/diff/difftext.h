// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"

#include <QByteArrayView>

namespace windlass {

//! One character of UTF-8, or one byte that belongs to none.
struct DecodedCharacter {
    char32_t value = 0;
    int bytes = 1;
    bool isValid = false;
};

//! The character at a place of the line, which must be in it.
DecodedCharacter decodeAt(QByteArrayView line, qsizetype at);

//! Characters that change the order in which a line is read: see "Trojan Source".
bool isBidirectionalControl(char32_t c);
//! Characters that look like nothing and still make two names different: zero-width letters, fillers, tags.
bool isInvisible(char32_t c);

//! How many bytes at the start are surely printable ASCII, tabs and line feeds. Looks at blocks of 64 bytes, so less than
//! there are may be reported; fast enough to be asked about every byte of a diff.
qsizetype plainPrefix(QByteArrayView bytes);

//! What is odd about a line of text without its markers and line feed, as DiffTextFlags. A carriage return at its end
//! is not odd, and neither is a form feed. isFirst: the line is the first one of its file, where a byte order mark may stand.
quint32 textOddities(QByteArrayView line, bool isFirst);

//! Whether a path has characters that cannot be seen or bytes that are no text, so that it cannot be shown as it is.
bool isOddPath(QByteArrayView path);

} // namespace windlass
