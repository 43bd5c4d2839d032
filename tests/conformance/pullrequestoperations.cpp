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
    return filter;
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
    all += operation(WINDLASS_CALL(pullRequests, comments, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, commits, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, diff, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, diffStat, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, statuses, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, mergeStrategies, sample.pullRequest));
    all += operation(WINDLASS_CALL(pullRequests, mergeChecks, sample.pullRequest));

    all += operation(WINDLASS_CALL(pullRequests, addComment, sample.pullRequest, {QStringLiteral("Good."), 0, {}}),
                     [](Samples &sample, const Comment &comment) { sample.comment = comment.id; });
    all += operation(WINDLASS_CALL(pullRequests, addComment, sample.pullRequest,
                                   {QStringLiteral("An answer."), sample.comment, {}}))
               .as("answer");
    all += operation(WINDLASS_CALL(pullRequests, addComment, sample.pullRequest,
                                   {QStringLiteral("On a line."), 0, lineAnchor()}))
               .as("on-a-line");
    all += operation(WINDLASS_CALL(pullRequests, addComment, sample.pullRequest,
                                   {QStringLiteral("On old lines."), 0, rangeAnchor()}))
               .as("on-a-range");

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
