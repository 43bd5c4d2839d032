// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace windlass {

class DiffDocument;

//! A part of a line in bytes.
struct ByteRange {
    int start = 0;
    int length = 0;
    bool operator==(const ByteRange &) const = default;
};

struct WordDiff {
    QList<ByteRange> removed; //!< What of the old line is not in the new one.
    QList<ByteRange> added;
};

//! Which words differ between two lines. Words are names, numbers, runs of blanks and single other characters. Empty
//! if the lines have so little in common that marking words would only be noise.
WordDiff diffWords(QByteArrayView oldLine, QByteArrayView newLine);

//! The line that a changed line is to be compared with: in a change, the nth removed line belongs to the nth added.
//! -1 if it has none, or if the change is too long to look for it.
int counterpartOf(const DiffDocument &document, int line);

} // namespace windlass
