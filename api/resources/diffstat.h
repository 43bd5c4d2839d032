// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QString>

class QJsonObject;

namespace windlass {

enum class FileStatus { Unknown, Added, Removed, Modified, Renamed, MergeConflict };

//! One file of a diff, as the host counts it.
struct DiffStatEntry {
    QString oldPath; //!< Empty for an added file.
    QString newPath; //!< Empty for a removed one.
    FileStatus status = FileStatus::Unknown;
    QString statusWord;
    int linesAdded = 0;
    int linesRemoved = 0;

    QString path() const { return newPath.isEmpty() ? oldPath : newPath; }
    bool operator==(const DiffStatEntry &) const = default;
};

Result<DiffStatEntry> parseDiffStatEntry(const QJsonObject &object);

} // namespace windlass
