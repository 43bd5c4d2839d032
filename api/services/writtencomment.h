// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/resources/comment.h"

namespace windlass {

//! Sends a comment. The description promises a `Location` and no body for comments of commits and issues: a body is used
//! where there is one, else the comment is what was sent, with `id` or the number in `Location` (0 without either).
PendingReply<Comment> sendForComment(ApiClient &client, const ApiRequest &request, const QString &content, qint64 id = 0);

} // namespace windlass
