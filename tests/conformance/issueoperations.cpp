// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

namespace {

IssueFilter someIssues(const QString &account)
{
    IssueFilter filter;
    filter.stateWords = {QStringLiteral("new"), QStringLiteral("on hold")};
    filter.kindWords = {QStringLiteral("bug")};
    filter.priorityWords = {QStringLiteral("major")};
    filter.assigneeUuid = account;
    filter.text = QStringLiteral("50% \"off\"");
    return filter;
}

IssueChange sampleIssue(const QString &account)
{
    IssueChange issue;
    issue.title = QStringLiteral("Prices are wrong");
    issue.content = QStringLiteral("All of *them*.");
    issue.kindWord = QStringLiteral("bug");
    issue.priorityWord = QStringLiteral("major");
    issue.assigneeUuid = account;
    return issue;
}

IssueChange resolvedIssue()
{
    IssueChange issue;
    issue.stateWord = QStringLiteral("resolved");
    issue.version = QStringLiteral("1.0");
    return issue;
}

} // namespace

void addIssueOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(issues, create, sample.repository, sampleIssue(sample.account)),
                     [](Samples &sample, const Issue &issue) { sample.issue.id = issue.id; });
    all += operation(WINDLASS_CALL(issues, list, sample.repository));
    all += operation(WINDLASS_CALL(issues, list, sample.repository, someIssues(sample.account))).as("filtered");
    all += operation(WINDLASS_CALL(issues, get, sample.issue));
    all += operation(WINDLASS_CALL(issues, update, sample.issue, resolvedIssue()));
    all += operation(WINDLASS_CALL(issues, addComment, sample.issue, QStringLiteral("Me too")),
                     [](Samples &sample, const Comment &comment) { sample.issueComment = comment.id; });
    all += operation(WINDLASS_CALL(issues, comments, sample.issue));
    all += operation(WINDLASS_CALL(issues, editComment, sample.issue, sample.issueComment, QStringLiteral("Not me")));
    all += operation(WINDLASS_CALL(issues, deleteComment, sample.issue, sample.issueComment));
    all += operation(WINDLASS_CALL(issues, vote, sample.issue));
    all += operation(WINDLASS_CALL(issues, isVoted, sample.issue));
    all += operation(WINDLASS_CALL(issues, withdrawVote, sample.issue));
    all += operation(WINDLASS_CALL(issues, watch, sample.issue));
    all += operation(WINDLASS_CALL(issues, isWatched, sample.issue));
    all += operation(WINDLASS_CALL(issues, unwatch, sample.issue));
    all += operation(WINDLASS_CALL(issues, attachments, sample.issue));
    all += operation(WINDLASS_CALL(issues, attach, sample.issue, QStringLiteral("a b.png"), "bytes"));
    all += operation(WINDLASS_CALL(issues, attachment, sample.issue, QStringLiteral("a b.png")));
    all += operation(WINDLASS_CALL(issues, deleteAttachment, sample.issue, QStringLiteral("a b.png")));
    all += operation(WINDLASS_CALL(issues, changes, sample.issue));
    all += operation(WINDLASS_CALL(issues, remove, sample.issue));
}

} // namespace windlass::test
