// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/error.h"
#include "api/resources/issue.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/widgets/badge.h"

#include <QStringList>

namespace windlass {

//! The host's words, in the order in which people choose them.
QStringList issueStateWords();
QStringList issueKindWords();
QStringList issuePriorityWords();
//! The states that still need somebody.
QStringList openIssueStateWords();

//! A word of the host in the person's language; words that we don't know as they are.
QString issueWord(const QString &word);
//! The state with shape and colour.
BadgeSpec issueStateBadge(const Issue &issue);
BadgeSpec issuePriorityBadge(const QString &word);

//! Shows a status like showStatus(), and for a tracker that is gone what happened to it, when, and the way on.
void showIssueStatus(StatePanel *panel, const LoadStatus &status, const EmptyWords &empty);

} // namespace windlass
