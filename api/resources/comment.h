// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

#include <QDateTime>
#include <QString>

#include <optional>

class QJsonObject;

namespace windlass {

//! Where in the diff a comment stands. `path` alone is the file as a whole.
struct InlineAnchor {
    QString path;
    std::optional<int> to;        //!< Line on the new side, 1-based; of a range the last.
    std::optional<int> from;      //!< Line on the old side.
    std::optional<int> startTo;   //!< First line of a range on the new side.
    std::optional<int> startFrom;
    bool isOutdated = false;      //!< The line is gone from the diff: show it by `contextLines`.
    //! What the host adds when it keeps a comment; nothing of it is sent.
    QString sourceHash = {};
    QString destinationHash = {};
    QString contextLines = {}; //!< The piece of the diff that the comment was made on.

    bool operator==(const InlineAnchor &) const = default;
};

//! Who ended a thread, and when.
struct CommentResolution {
    Account user;
    QDateTime createdOn;

    bool operator==(const CommentResolution &) const = default;
};

//! Never fails: an answer without anything in it says that the thread is resolved all the same.
Result<CommentResolution> parseCommentResolution(const QJsonObject &object);

struct Comment {
    qint64 id = 0;
    qint64 parentId = 0; //!< 0 for the first of a thread.
    Account author;
    QString content; //!< Markdown, as written; empty when deleted.
    std::optional<InlineAnchor> anchor;
    bool isDeleted = false; //!< The host keeps it while it has answers.
    bool isPending = false; //!< Part of a review that was not submitted: its author alone sees it.
    bool isResolved = false;
    Account resolvedBy;
    QDateTime resolvedOn;
    QDateTime createdOn;
    QDateTime updatedOn;

    bool isEdited() const { return updatedOn.isValid() && createdOn.isValid() && createdOn.msecsTo(updatedOn) > 1000; }
    bool operator==(const Comment &) const = default;
};

Result<Comment> parseComment(const QJsonObject &object);

//! What is sent to make one.
struct NewComment {
    QString content;
    qint64 parentId = 0;
    std::optional<InlineAnchor> anchor; //!< Only the path and the lines of it are sent.
    bool isPending = false;             //!< Keeps it from the others until it is published.
};

//! Only the keys that the host allows; `type` and nulls were seen to be refused.
QByteArray toJson(const NewComment &comment);

} // namespace windlass
