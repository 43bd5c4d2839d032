// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QString>

class QJsonObject;

namespace windlass {

//! A file that two commits can't be merged in.
struct FileConflict {
    QString path;
    QString scenarioWord; //!< "content", "binary", "delete_modify", …: an open set.
    QString message;      //!< The host's own words; may be empty.

    bool operator==(const FileConflict &) const = default;
};

Result<FileConflict> parseFileConflict(const QJsonObject &object);

} // namespace windlass
