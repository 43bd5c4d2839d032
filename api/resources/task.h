// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"
#include "api/resources/account.h"

#include <QDateTime>
#include <QString>

#include <optional>

class QJsonObject;

namespace windlass {

enum class TaskState { Unknown, Unresolved, Resolved };

//! Something to do before a pull request may be merged.
struct Task {
    qint64 id = 0;
    QString content; //!< Plain text: tasks have no markup.
    TaskState state = TaskState::Unknown;
    QString stateWord;
    qint64 commentId = 0;   //!< The comment that it was made on; 0 for one of the pull request as a whole.
    bool isPending = false; //!< Part of a review that was not submitted.
    Account creator;
    QDateTime createdOn;
    QDateTime updatedOn;
    Account resolvedBy;
    QDateTime resolvedOn; //!< Invalid while it is open.

    bool isResolved() const { return state == TaskState::Resolved; }
    bool operator==(const Task &) const = default;
};

Result<Task> parseTask(const QJsonObject &object);

//! What is sent to make one.
struct NewTask {
    QString content;
    qint64 commentId = 0;
    bool isPending = false;
};

//! Only the keys that the description allows.
QByteArray toJson(const NewTask &task);

} // namespace windlass
