// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

namespace {

CommitFilter someCommits()
{
    CommitFilter filter;
    filter.include = {QStringLiteral("main"), QStringLiteral("feature/a+b")};
    filter.exclude = {QStringLiteral("v1.0")};
    filter.path = QStringLiteral("docs/shipping prices.md");
    return filter;
}

DiffOptions otherDiff()
{
    DiffOptions options;
    options.contextLines = 10;
    options.paths = {QStringLiteral("README.md"), QStringLiteral("docs/shipping prices.md")};
    options.ignoresWhitespace = true;
    options.detectsRenames = false;
    options.comparesMergeBase = false;
    return options;
}

NewComment commitComment(qint64 parent)
{
    NewComment comment;
    comment.content = QStringLiteral("One more thing!");
    comment.parentId = parent;
    if (parent == 0)
        comment.anchor = InlineAnchor{QStringLiteral("README.md"), 1, {}, {}, {}, false};
    return comment;
}

void addCommitOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(commits, list, sample.repository, {}),
                     [](Samples &sample, const Page<Commit> &page) { sample.hash = page.values.value(0).hash; });
    all += operation(WINDLASS_CALL(commits, list, sample.repository, CommitFilter::reachedFrom(QStringLiteral("main"))))
               .as("of-a-branch");
    all += operation(WINDLASS_CALL(commits, list, sample.repository, someCommits())).as("filtered");
    all += operation(WINDLASS_CALL(commits, get, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(commits, statuses, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(commits, addComment, sample.repository, sample.hash, commitComment(0)),
                     [](Samples &sample, const Comment &comment) { sample.commitComment = comment.id; });
    all += operation(WINDLASS_CALL(commits, addComment, sample.repository, sample.hash, commitComment(sample.commitComment)))
               .as("answer");
    all += operation(WINDLASS_CALL(commits, comments, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(commits, editComment, sample.repository, sample.hash, sample.commitComment,
                                   QStringLiteral("Two more things!")));
    all += operation(WINDLASS_CALL(commits, deleteComment, sample.repository, sample.hash, sample.commitComment));
    all += operation(WINDLASS_CALL(commits, approve, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(commits, withdrawApproval, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(commits, diff, sample.repository, DiffSpec::ofCommit(sample.hash)));
    all += operation(WINDLASS_CALL(commits, diff, sample.repository, DiffSpec::between(sample.hash, sample.hash), otherDiff()))
               .as("of-two");
    all += operation(WINDLASS_CALL(commits, diffStat, sample.repository, DiffSpec::ofCommit(sample.hash)));
    all += operation(WINDLASS_CALL(commits, mergeBase, sample.repository, sample.hash, sample.hash));
    all += operation(WINDLASS_CALL(commits, fileConflicts, sample.repository, DiffSpec::between(sample.hash, sample.hash)));
}

void addRefOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(refs, branches, sample.repository));
    all += operation(WINDLASS_CALL(refs, branches, sample.repository, QStringLiteral("fea\"ture"), {}, ReadFrom::Network,
                                   RefOrder::Newest))
               .as("by-name");
    all += operation(WINDLASS_CALL(refs, branch, sample.repository, QStringLiteral("main")));
    all += operation(WINDLASS_CALL(refs, createBranch, sample.repository,
                                   {QStringLiteral("feature/one-more"), sample.hash, {}}));
    all += operation(WINDLASS_CALL(refs, branch, sample.repository, QStringLiteral("feature/one-more"))).as("with-a-slash");
    all += operation(WINDLASS_CALL(refs, deleteBranch, sample.repository, QStringLiteral("feature/one-more")));
    all += operation(WINDLASS_CALL(refs, tags, sample.repository));
    all += operation(WINDLASS_CALL(refs, tags, sample.repository, QStringLiteral("v1"))).as("by-name");
    all += operation(WINDLASS_CALL(refs, createTag, sample.repository, {QStringLiteral("v9"), sample.hash, {}}));
    all += operation(WINDLASS_CALL(refs, createTag, sample.repository,
                                   {QStringLiteral("v10"), sample.hash, QStringLiteral("The tenth")}))
               .as("annotated");
    all += operation(WINDLASS_CALL(refs, tag, sample.repository, QStringLiteral("v9")));
    all += operation(WINDLASS_CALL(refs, deleteTag, sample.repository, QStringLiteral("v9")));
    all += operation(WINDLASS_CALL(refs, restrictions, sample.repository));
    all += operation(WINDLASS_CALL(refs, branchingModel, sample.repository));
}

} // namespace

void addSourceOperations(QList<Operation> &all)
{
    addCommitOperations(all);
    addRefOperations(all);
    all += operation(WINDLASS_CALL(source, list, sample.repository, sample.hash, QStringLiteral("docs")));
    all += operation(WINDLASS_CALL(source, list, sample.repository, sample.hash, {}, 2)).as("root");
    all += operation(WINDLASS_CALL(source, file, sample.repository, sample.hash, QStringLiteral("README.md")));
    all += operation(WINDLASS_CALL(source, file, sample.repository, sample.hash, QString::fromUtf8("docs/übersicht.md")))
               .as("in-a-folder");
    all += operation(WINDLASS_CALL(source, meta, sample.repository, sample.hash, QStringLiteral("README.md")));
    all += operation(WINDLASS_CALL(source, text, sample.repository, sample.hash, QStringLiteral("README.md")));
    all += operation(WINDLASS_CALL(source, history, sample.repository, sample.hash, QStringLiteral("README.md")));
    all += operation(WINDLASS_CALL(source, history, sample.repository, sample.hash, QStringLiteral("README.md"), false))
               .as("of-one-name");
}

} // namespace windlass::test
