// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/commit.h"

#include <QString>

#include <optional>

class QJsonObject;

namespace windlass {

//! A file or folder of a repository at one commit.
struct SourceEntry {
    enum class Kind {
        Unknown,
        Directory,
        File,
        Link,          //!< A symbolic link; its bytes are the path that it points to.
        Subrepository, //!< A submodule; its bytes are the commit that it points to.
    };

    QString path; //!< From the root, without a slash at either end.
    Kind kind = Kind::Unknown;
    QString kindWord; //!< The host's own word, for kinds that we don't know.
    std::optional<qint64> sizeBytes; //!< Not said for folders.
    QString mimeType; //!< Guessed by the host from the name; empty for none.
    bool isExecutable = false;
    bool isBinary = false;
    bool isLfs = false; //!< The bytes are elsewhere; the host redirects to them.

    QString name() const { return path.section(QLatin1Char('/'), -1); }
    bool operator==(const SourceEntry &) const = default;
};

Result<SourceEntry> parseSourceEntry(const QJsonObject &object);

//! A commit that changed a file, and what the file was called then.
struct FileRevision {
    QString path;
    Commit commit; //!< Its hash is empty when the list was asked for without.
    std::optional<qint64> sizeBytes;

    bool operator==(const FileRevision &) const = default;
};

Result<FileRevision> parseFileRevision(const QJsonObject &object);

//! A text file as the host decoded it. The host's HTML is not kept.
struct FileText {
    QString text;
    QString markup; //!< "markdown", "restructuredtext", "textile", "plaintext", …; empty when not said.

    bool operator==(const FileText &) const = default;
};

Result<FileText> parseFileText(const QJsonObject &object);

} // namespace windlass
