// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffrows.h"

#include <QRect>
#include <QString>

namespace windlass {

class DiffContextLoader;
class DiffView;

//! What a row between hunks offers and says: the lines that are hidden there, and how to see them.
struct DiffExpander {
    //! How many lines a step shows.
    static constexpr int Step = 20;

    enum class Part {
        None,
        Down, //!< The next lines below the hunk above.
        Up,   //!< The lines before the hunk below.
        Rest, //!< The words at the right: all lines, or once more.
    };

    bool isValid = false; //!< Whether lines are hidden here, or may be.
    int file = -1;
    int hunk = -1;
    bool isBelow = false; //!< Below a file's last hunk; else above `hunk`.
    int hidden = -1;      //!< -1: not known.
    bool canStepDown = false;
    bool canStepUp = false;
    QString text;         //!< "16 lines hidden", or what goes on, or what went wrong.
    QString action;       //!< "Show all", "Try again"; empty if there is nothing to do.
    bool isProblem = false;

    //! What the row offers; invalid for other rows, and where there is nobody to ask for lines.
    static DiffExpander of(const DiffDocument *document, const DiffContextLoader *loader, const DiffRow &row);
    //! What a part does, for a tool tip and a screen reader.
    QString describe(Part part) const;
};

} // namespace windlass
