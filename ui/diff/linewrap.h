// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace windlass {

//! Where the lines of the screen begin that a line of text takes. All but the first are moved to the right by the blanks
//! that the text begins with, so that code keeps its shape.
struct LineWrap {
    int columns = 0;       //!< Of the screen; 0: the text is not wrapped.
    int indent = 0;        //!< In cells.
    QList<int> starts{0};  //!< In UTF-16 units of the text.

    //! Wraps text of which every unit takes one cell: behind blanks, else behind punctuation, else where the room ends.
    static LineWrap ofCells(QStringView text, int columns);
    //! By how much a text's other lines are moved.
    static int indentOf(QStringView text, int columns);

    int rows() const { return static_cast<int>(starts.size()); }
    //! The line that a unit of the text is in.
    int rowOf(int index) const;
    //! One past the last unit of a line; \a size is the text's.
    int end(int row, int size) const { return row + 1 < rows() ? starts.at(row + 1) : size; }
};

} // namespace windlass
