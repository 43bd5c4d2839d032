// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/codesearch.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

//! The host cuts a text into segments, of which those that were found have `match`.
MatchedText matchedText(const QJsonArray &segments)
{
    MatchedText whole;
    for (const QJsonValue &value : segments) {
        const QJsonObject segment = value.toObject();
        const QString text = json::text(segment, "text");
        if (json::boolean(segment, "match") && !text.isEmpty())
            whole.matches.append({whole.text.size(), text.size()});
        whole.text += text;
    }
    return whole;
}

} // namespace

Result<CodeSearchResult> parseCodeSearchResult(const QJsonObject &object)
{
    CodeSearchResult result;
    result.path = json::text(json::object(object, "file"), "path");
    if (result.path.isEmpty())
        return Error::missingKey(QStringLiteral("file.path"));
    result.markedPath = matchedText(json::array(object, "path_matches"));
    result.matchCount = json::integer(object, "content_match_count");
    for (const QJsonValue &match : json::array(object, "content_matches")) {
        QList<CodeSearchLine> lines;
        for (const QJsonValue &line : json::array(match.toObject(), "lines"))
            lines.append({json::integer(line.toObject(), "line"), matchedText(json::array(line.toObject(), "segments"))});
        result.excerpts.append(lines);
    }
    return result;
}

} // namespace windlass
