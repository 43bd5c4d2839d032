// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace windlass::standin {

class Router;

// One function a file of this folder: each tells the router which paths it answers.
void addUserRoutes(Router &router);
void addWorkspaceRoutes(Router &router);
void addRepositoryRoutes(Router &router);
void addCommitRoutes(Router &router);
void addCommitNoteRoutes(Router &router);
void addRefRoutes(Router &router);
void addSourceRoutes(Router &router);
void addDiffRoutes(Router &router);
void addPullRequestRoutes(Router &router);
void addPullRequestWriteRoutes(Router &router);
void addReviewRoutes(Router &router);
void addCommentRoutes(Router &router);
void addTaskRoutes(Router &router);
void addActivityRoutes(Router &router);
void addMergeRoutes(Router &router);
void addPipelineRoutes(Router &router);
void addPipelineStepRoutes(Router &router);
void addHookRoutes(Router &router);
void addIssueRoutes(Router &router);
void addEmptyListRoutes(Router &router);
void addRemovedRoutes(Router &router);
void addOAuthRoutes(Router &router);
//! The pages that `links.html` leads to. Last: it takes every path that nobody else wants.
void addWebRoutes(Router &router);

//! All of the above.
void addAllRoutes(Router &router);

} // namespace windlass::standin
