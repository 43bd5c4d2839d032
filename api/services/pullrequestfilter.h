// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pullrequest.h"

#include <QList>
#include <QString>

namespace windlass {

enum class DraftFilter { Any, OnlyDrafts, WithoutDrafts };

enum class PullRequestSort { UpdatedNewestFirst, UpdatedOldestFirst, CreatedNewestFirst, CreatedOldestFirst };

//! What a list of pull requests is narrowed to, and its order; empty members do not narrow.
struct PullRequestFilter {
    QList<PullRequestState> states{PullRequestState::Open}; //!< Any of them; all when empty.
    QString text;                                           //!< Part of the title.
    QString authorUuid;
    QString reviewerUuid;
    QString sourceBranch;      //!< The whole name.
    QString destinationBranch; //!< The whole name.
    DraftFilter drafts = DraftFilter::Any;
    PullRequestSort sort = PullRequestSort::UpdatedNewestFirst;

    bool operator==(const PullRequestFilter &) const = default;
};

//! The filter in the host's language. The state is always part of it: the host ignores `state=` beside a `q`, and lists
//! the open ones alone when nothing is said.
QString pullRequestQuery(const PullRequestFilter &filter);
//! The value of `sort=`.
QString pullRequestSortWord(PullRequestSort sort);
//! The value of `state=`, for the lists that take no `q`.
QString pullRequestStateWord(PullRequestState state);

} // namespace windlass
