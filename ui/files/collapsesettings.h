// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/filepatterns.h"

class QSettings;

namespace windlass {

//! Which files of a diff are collapsed at first, because nobody reads them line by line.
struct CollapseSettings {
    QStringList patterns = FilePatterns::defaults();
    int largeLines = 5'000;           //!< Files with more changed lines and lines around them; 0 for no limit.
    qint64 largeBytes = 1024 * 1024;  //!< Files with a larger diff; 0 for no limit.

    //! The defaults for what is not set, or without settings.
    static CollapseSettings read(const QSettings *settings);
    //! What is as by default is not written, so that better defaults reach those who changed nothing.
    void write(QSettings *settings) const;

    bool operator==(const CollapseSettings &) const = default;
};

} // namespace windlass
