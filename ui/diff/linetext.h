// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace windlass {

//! A line of a file as it is drawn: tabs expanded, what cannot be seen spelled out in marks, bytes that are no UTF-8 as
//! their hexadecimal value, and the end of a very long line cut off.
struct LineText {
    //! Longer lines are cut here, in bytes.
    static constexpr qsizetype LongestLine = DiffLongLine;

    enum class MarkKind : quint8 {
        Quiet,   //!< Ordinary where it is, such as the carriage return at the end of a line.
        Warning, //!< Changes what a reader sees: bidirectional controls, invisible letters.
        Bad,     //!< Bytes that are no text.
        Cut,     //!< Says how much is not shown, and shows it when it is clicked.
    };
    struct Mark {
        int start; //!< In UTF-16 units of text.
        int length;
        MarkKind kind;
    };

    QString text;
    QList<Mark> marks;
    QList<int> tabs; //!< The units at which tabs begin, in order.
    //! The byte that each unit of text comes from, and one more for the end. Empty if they are the same.
    QList<int> bytes;
    bool isSimple = true; //!< Only ASCII is left, so every unit is one cell wide.
    bool isCut = false;
    bool hasWarning = false;

    //! Reads \a line (without its line feed).
    static LineText read(QByteArrayView line, int tabWidth);
    //! How many cells the line takes, about; exact for ASCII. Much cheaper than read().
    static int columns(QByteArrayView line, int tabWidth);

    //! Whether a unit of the text belongs to the mark at the end of a line that is cut.
    bool isCutMark(int index) const { return isCut && index >= marks.constLast().start; }

    int byteAt(int index) const;
    int indexOfByte(int byte) const;
};

} // namespace windlass
