// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pullrequests/pullrequestjobs.h"

namespace windlass {

//! What is sent beyond what an entry says; a look needs none of it.
struct ReviewPayload {
    NewPullRequest made;
    PullRequestChange change;
};

//! The job for an entry about an existing comment, a task, or a pull request that is made or changed; null for other kinds.
//!
//! Facts: Id is the comment or task that is changed (for CreateTask the comment that it is made on, 0 for none), Text its
//! text, State "resolved" or "open" for a task, Newest the highest id that was there before. Pull requests have Title, Text
//! (the description), Branch and Target; a change has those that it changes.
PullRequestJob *makeReviewJob(const PullRequestCalls &calls, const WriteJob::Setup &setup, const WriteEntry &entry,
                              const ReviewPayload &payload = {});

} // namespace windlass
