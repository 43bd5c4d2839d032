// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/resources/routes.h"

namespace windlass::standin {

void addAllRoutes(Router &router)
{
    addUserRoutes(router);
    addWorkspaceRoutes(router);
    addRepositoryRoutes(router);
    addCommitRoutes(router);
    addCommitNoteRoutes(router);
    addRefRoutes(router);
    addSourceRoutes(router);
    addDiffRoutes(router);
    addActivityRoutes(router); // Before the pull requests: "activity" is none of them.
    addPullRequestRoutes(router);
    addPullRequestWriteRoutes(router);
    addReviewRoutes(router);
    addCommentRoutes(router);
    addTaskRoutes(router);
    addMergeRoutes(router);
    addPipelineRoutes(router);
    addPipelineStepRoutes(router);
    addHookRoutes(router);
    addIssueRoutes(router);
    addEmptyListRoutes(router);
    addRemovedRoutes(router);
    addOAuthRoutes(router);
    addWebRoutes(router);
}

} // namespace windlass::standin
