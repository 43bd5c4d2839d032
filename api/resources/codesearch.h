// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QList>
#include <QString>

class QJsonObject;

namespace windlass {

//! A text in which parts are marked as what was searched for.
struct MatchedText {
    struct Range {
        qsizetype start = 0;
        qsizetype length = 0;

        bool operator==(const Range &) const = default;
    };

    QString text;
    QList<Range> matches; //!< In order; none for lines around a match.

    bool operator==(const MatchedText &) const = default;
};

//! A line of a file, as a search shows it.
struct CodeSearchLine {
    qint64 number = 0; //!< 1-based.
    MatchedText content;

    bool operator==(const CodeSearchLine &) const = default;
};

//! A file in which something was found. Atlassian deprecated code search on 2026-11-01 without naming a successor: nothing
//! is promised on top of it.
struct CodeSearchResult {
    QString path;
    MatchedText markedPath; //!< The path again, with what was found in it; its text is empty when nothing was.
    qint64 matchCount = 0;  //!< In the content.
    QList<QList<CodeSearchLine>> excerpts; //!< Each a run of lines.

    bool operator==(const CodeSearchResult &) const = default;
};

//! A `code_search_result`; needs `file.path`.
Result<CodeSearchResult> parseCodeSearchResult(const QJsonObject &object);

} // namespace windlass
