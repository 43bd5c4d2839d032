// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pipelines/ansistyle.h"

#include <QList>
#include <QString>

namespace windlass {

//! A line of a log as a terminal would leave it: colours as spans, progress bars as their last state, tabs expanded,
//! and what can't be seen or would act on a terminal spelled out.
struct LogLine {
    //! Longer lines are cut here, in bytes.
    static constexpr qsizetype LongestLine = 10'000;

    struct Span {
        int start; //!< In UTF-16 units of text.
        int length;
        AnsiStyle style;
        bool isMark; //!< Stands for something invisible; not the log's own text.
    };

    QString text;
    QList<Span> spans; //!< Ordered, covering the text.
    //! The cell of each UTF-16 unit, and one more for the end; empty when they are the same.
    QList<int> cells;
    bool isCut = false;

    //! Reads the bytes of a line, which begins in the style \a before.
    static LogLine read(QByteArrayView bytes, AnsiStyle before);

    int cellAt(int index) const { return cells.isEmpty() ? index : cells.at(index); }
    //! The unit that is drawn at a cell; the end of the text for cells behind it.
    int indexAt(int cell) const;
    int width() const { return cellAt(static_cast<int>(text.size())); }
};

} // namespace windlass
