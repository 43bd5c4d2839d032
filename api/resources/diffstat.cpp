// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/diffstat.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<DiffStatEntry> parseDiffStatEntry(const QJsonObject &object)
{
    DiffStatEntry entry;
    entry.oldPath = json::text(json::object(object, "old"), "path");
    entry.newPath = json::text(json::object(object, "new"), "path");
    if (entry.path().isEmpty())
        return Error::missingKey(QStringLiteral("new"));
    entry.statusWord = json::text(object, "status");
    if (entry.statusWord == QLatin1String("added"))
        entry.status = FileStatus::Added;
    else if (entry.statusWord == QLatin1String("removed"))
        entry.status = FileStatus::Removed;
    else if (entry.statusWord == QLatin1String("modified"))
        entry.status = FileStatus::Modified;
    else if (entry.statusWord == QLatin1String("renamed"))
        entry.status = FileStatus::Renamed;
    else if (entry.statusWord == QLatin1String("merge conflict"))
        entry.status = FileStatus::MergeConflict;
    entry.linesAdded = static_cast<int>(json::integer(object, "lines_added"));
    entry.linesRemoved = static_cast<int>(json::integer(object, "lines_removed"));
    return entry;
}

} // namespace windlass
