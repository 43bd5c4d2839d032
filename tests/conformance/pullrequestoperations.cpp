// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

namespace {

PullRequestFilter everyFilterOf(const Samples &sample)
{
    PullRequestFilter filter;
    filter.states = {};
    filter.text = QStringLiteral("cart \"total\" & more");
    filter.authorUuid = sample.account;
    filter.reviewerUuid = sample.account;
    filter.sourceBranch = QStringLiteral("feature/total");
    filter.destinationBranch = QStringLiteral("main");
    filter.drafts = DraftFilter::WithoutDrafts;
    filter.sort = PullRequestSort::CreatedOldestFirst;
    return filter;
}

//! With the two commits that options are applied to.
PullRequest pullRequestOf(const Samples &sample)
{
    PullRequest pullRequest;
    pullRequest.id = sample.pullRequest.id;
    pullRequest.source = {QStringLiteral("feature/total"), sample.hash.left(12), sample.repository};
    pullRequest.destination = {QStringLiteral("main"), sample.hash, sample.repository};
    return pullRequest;
}

DiffOptions everyDiffOption()
{
    DiffOptions options;
    options.contextLines = 8;
    options.paths = QStringList{QStringLiteral("docs/shipping prices.md"), QStringLiteral("README.md")};
    options.ignoresWhitespace = true;
    options.detectsRenames = false;
    options.comparesMergeBase = false;
    return options;
}

NewPullRequest wholePullRequest(const Samples &sample)
{
    NewPullRequest pullRequest;
    pullRequest.title = QStringLiteral("Totals");
    pullRequest.description = QStringLiteral("Adds them up.");
    pullRequest.sourceBranch = QStringLiteral("spike/wasm");
    pullRequest.destinationBranch = QStringLiteral("main");
    pullRequest.reviewerUuids = QStringList{sample.reviewer};
    pullRequest.isDraft = true;
    return pullRequest;
}

NewPullRequest pullRequestFromFork(const Samples &sample)
{
    NewPullRequest pullRequest;
    pullRequest.title = QStringLiteral("Totals");
    pullRequest.sourceBranch = QStringLiteral("spike/wasm");
    pullRequest.sourceRepository = sample.repository;
    return pullRequest;
}

PullRequestChange wholeChange(const Samples &sample)
{
    PullRequestChange change;
    change.title = QStringLiteral("Totals of carts");
    change.description = QStringLiteral("Adds them up.");
    change.destinationBranch = QStringLiteral("main");
    change.reviewerUuids = QStringList{sample.reviewer};
    change.closesSourceBranch = true;
    change.isDraft = false;
    return change;
}

PullRequestChange noReviewers()
{
    PullRequestChange change;
    change.reviewerUuids = QStringList();
    return change;
}

InlineAnchor lineAnchor()
{
    InlineAnchor anchor;
    anchor.path = QStringLiteral("README.md");
    anchor.to = 7;
    return anchor;
}

InlineAnchor rangeAnchor()
{
    InlineAnchor anchor;
    anchor.path = QStringLiteral("README.md");
    anchor.from = 9;
    anchor.startFrom = 4;
    return anchor;
}

} // namespace

void addPullRequestOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(pullRequests, list, sample.repository, {}),
                     [](Samples &sample, const Page<PullRequest> &page) {
                         sample.pullRequest.id = page.values.value(0).id;
                         sample.firstToDecline.id = page.values.value(1).id;
                         sample.secondToDecline.id = page.values.value(2).id;
                     });
    all += operation(WINDLASS_CALL(pullRequests, list, sample.repository, everyFilterOf(sample))).as("filtered");
    all += operation(WINDLASS_CALL(pullRequests, get, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, byAuthor, sample.workspace, sample.account));
    all += operation(WINDLASS_CALL(pullRequests, byAuthor, sample.workspace, sample.account,
                                   {PullRequestState::Merged, PullRequestState::Declined}))
               .as("closed");
    all += operation(WINDLASS_CALL(pullRequests, ofCommit, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(pullRequests, create, sample.repository, wholePullRequest(sample)));
    all += operation(WINDLASS_CALL(pullRequests, create, sample.repository, pullRequestFromFork(sample))).as("from-a-fork");
    all += operation(WINDLASS_CALL(pullRequests, update, sample.pullRequest, wholeChange(sample)));
    all += operation(WINDLASS_CALL(pullRequests, update, sample.pullRequest, noReviewers())).as("without-reviewers");
    all += operation(WINDLASS_CALL(pullRequests, activity, sample.repository));
    all += operation(WINDLASS_CALL(pullRequests, activity, sample.pullRequest)).as("of-one");
    all += operation(WINDLASS_CALL(pullRequests, commits, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, diff, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, diff, sample.pullRequest, pullRequestOf(sample), everyDiffOption()))
               .as("with-options");
    all += operation(WINDLASS_CALL(pullRequests, diffStat, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, diffStat, sample.pullRequest, pullRequestOf(sample), everyDiffOption()))
               .as("with-options");
    all += operation(WINDLASS_CALL(pullRequests, patch, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, conflicts, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, statuses, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, mergeStrategies, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, mergeChecks, sample.pullRequest));

    all += operation(WINDLASS_CALL(comments, list, sample.pullRequest));
    all += operation(WINDLASS_CALL(comments, add, sample.pullRequest, {QStringLiteral("Good."), 0, {}}),
                     [](Samples &sample, const Comment &comment) { sample.comment = comment.id; });
    all += operation(WINDLASS_CALL(comments, add, sample.pullRequest, {QStringLiteral("An answer."), sample.comment, {}}))
               .as("answer");
    all += operation(WINDLASS_CALL(comments, add, sample.pullRequest, {QStringLiteral("On a line."), 0, lineAnchor()}))
               .as("on-a-line");
    all += operation(WINDLASS_CALL(comments, add, sample.pullRequest, {QStringLiteral("On old lines."), 0, rangeAnchor()}))
               .as("on-a-range");
    all += operation(WINDLASS_CALL(comments, add, sample.pullRequest, {QStringLiteral("Not yet."), 0, {}, true})).as("pending");
    all += operation(WINDLASS_CALL(comments, get, sample.pullRequest, sample.comment));
    all += operation(WINDLASS_CALL(comments, edit, sample.pullRequest, sample.comment, QStringLiteral("Better.")));
    all += operation(WINDLASS_CALL(comments, publish, sample.pullRequest, sample.comment, QStringLiteral("Now.")));
    all += operation(WINDLASS_CALL(comments, resolve, sample.pullRequest, sample.comment));
    all += operation(WINDLASS_CALL(comments, reopen, sample.pullRequest, sample.comment));

    all += operation(WINDLASS_CALL(tasks, list, sample.pullRequest));
    all += operation(WINDLASS_CALL(tasks, create, sample.pullRequest, {QStringLiteral("Do it."), 0, false}),
                     [](Samples &sample, const Task &task) { sample.todo = task.id; });
    all += operation(WINDLASS_CALL(tasks, create, sample.pullRequest, {QStringLiteral("Do it."), sample.comment, true}))
               .as("on-a-comment");
    all += operation(WINDLASS_CALL(tasks, get, sample.pullRequest, sample.todo));
    all += operation(WINDLASS_CALL(tasks, edit, sample.pullRequest, sample.todo, QStringLiteral("Do it now.")));
    all += operation(WINDLASS_CALL(tasks, setResolved, sample.pullRequest, sample.todo, true));
    all += operation(WINDLASS_CALL(tasks, setResolved, sample.pullRequest, sample.todo, false)).as("again");
    all += operation(WINDLASS_CALL(tasks, remove, sample.pullRequest, sample.todo));
    all += operation(WINDLASS_CALL(comments, remove, sample.pullRequest, sample.comment));

    all += operation(WINDLASS_CALL(reviewers, defaults, sample.repository));
    all += operation(WINDLASS_CALL(reviewers, effective, sample.repository));

    all += operation(WINDLASS_CALL(pullRequests, approve, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, withdrawApproval, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, requestChanges, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, withdrawChangeRequest, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, merge, sample.pullRequest,
                                   {QStringLiteral("merge_commit"), QStringLiteral("Merged.\n\nWell done."), false}),
                     [](Samples &sample, const MergeOutcome &outcome) { sample.task = outcome.taskId; });
    all += operation(WINDLASS_CALL(pullRequests, mergeTask, sample.pullRequest, sample.task));
    all += operation(WINDLASS_CALL(pullRequests, decline, sample.firstToDecline, QStringLiteral("Too late.")));
    all += operation(WINDLASS_CALL(pullRequests, decline, sample.secondToDecline, {})).as("without-reason");
}

} // namespace windlass::test
