// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/diffstat.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace windlass {

class DiffDocument;

//! What the diff has of what the host counts: counted from both, never assumed.
struct DiffCounts {
    int counted = 0; //!< Files that the host counts.
    int inDiff = 0;  //!< Of these, the ones that the diff has.
    int onlySpace = 0; //!< Of these, the ones whose only change is white space, which is ignored.
    int beyond = 0;  //!< Files that the diff has and the host does not count.
    QStringList missing; //!< Paths of what is counted, and is neither in the diff nor without a change to show.
    bool isDamaged = false; //!< The diff ends in the middle of a file.

    bool isWhole() const { return missing.isEmpty() && !isDamaged; }
};

DiffCounts countDiff(const DiffDocument &document, const QList<DiffStatEntry> &counted, bool isWhitespaceIgnored);

//! Whether the diff holds every file that the host counts, as a sentence that names what is missing; empty when it does.
//! A reviewer must not take a cut diff for the whole.
QString diffCountWarning(const DiffCounts &counts);

} // namespace windlass
