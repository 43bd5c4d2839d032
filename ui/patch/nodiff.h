// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

class DiffDocument;

//! What bytes are that hold no file of a diff.
struct NoDiff {
    QString title{};    //!< "A web page, and no diff"
    QString sentence{}; //!< What to make of it, and how it begins.
};

//! Says what a complete document without files holds. Empty if there is a file, or if there is nothing at all: an empty diff
//! is a diff, and what that means only the page knows.
NoDiff describeNoDiff(const DiffDocument &document);

} // namespace windlass
