// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/fileconflict.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<FileConflict> parseFileConflict(const QJsonObject &object)
{
    FileConflict conflict;
    conflict.path = json::text(object, "path");
    if (conflict.path.isEmpty())
        return Error::missingKey(QStringLiteral("path"));
    conflict.scenarioWord = json::text(object, "scenario");
    conflict.message = json::text(object, "message");
    return conflict;
}

} // namespace windlass
