// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitmerge.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

QStringList identity(const GitPerson &author, const GitPerson &committer)
{
    const auto stamp = [](const GitPerson &person) {
        const int minutes = person.date.offsetFromUtc() / 60;
        const int size = std::abs(minutes);
        return u"@%1 %2%3%4"_s.arg(person.date.toSecsSinceEpoch())
            .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
            .arg(size / 60, 2, 10, QLatin1Char('0'))
            .arg(size % 60, 2, 10, QLatin1Char('0'));
    };
    const auto named = [](const QString &name) { return name.trimmed().isEmpty() ? u"unknown"_s : name; };
    return {u"GIT_AUTHOR_NAME="_s + named(author.name),  u"GIT_AUTHOR_EMAIL="_s + author.email,
            u"GIT_AUTHOR_DATE="_s + stamp(author),       u"GIT_COMMITTER_NAME="_s + named(committer.name),
            u"GIT_COMMITTER_EMAIL="_s + committer.email, u"GIT_COMMITTER_DATE="_s + stamp(committer)};
}

QByteArray commitTree(GitRepository &repository, const QByteArray &tree, const QByteArrayList &parents,
                      const QString &message, const GitPerson &author, const GitPerson &committer)
{
    QStringList arguments{u"commit-tree"_s};
    for (const QByteArray &parent : parents)
        arguments += {u"-p"_s, QString::fromLatin1(parent)};
    arguments += {u"-F"_s, u"-"_s, QString::fromLatin1(tree)};
    return repository.run(arguments, message.toUtf8(), identity(author, committer)).output.trimmed();
}

MergeOutcome failure(const QString &error)
{
    MergeOutcome outcome;
    outcome.error = error;
    return outcome;
}

MergeOutcome mergedTo(const QByteArray &tip)
{
    if (tip.isEmpty())
        return failure(u"git could not write the commit."_s);
    MergeOutcome outcome;
    outcome.kind = MergeOutcome::Kind::Merged;
    outcome.tip = tip;
    return outcome;
}

MergeOutcome conflicting(const MergedTree &tree)
{
    if (!tree.error.isEmpty())
        return failure(tree.error);
    MergeOutcome outcome;
    outcome.kind = MergeOutcome::Kind::Conflict;
    outcome.conflicts = tree.conflicts;
    return outcome;
}

// The change of one commit on another parent. merge-tree of git 2.38 finds the merge base by itself, so the three trees
// are dressed as a tiny history in which the wanted base is the only one.
MergedTree transplant(GitRepository &repository, const GitCommit &commit, const QByteArray &ontoTree)
{
    const QByteArray baseTree = commit.parents.isEmpty()
                                    ? repository.run({u"mktree"_s}).output.trimmed()
                                    : repository.commit(commit.parents.first()).value_or(GitCommit()).tree;
    const GitPerson nobody{u"windlass"_s, u"windlass@windlass.example"_s, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)};
    const QByteArray base = commitTree(repository, baseTree, {}, u"base"_s, nobody, nobody);
    const QByteArray ours = commitTree(repository, ontoTree, {base}, u"ours"_s, nobody, nobody);
    const QByteArray theirs = commitTree(repository, commit.tree, {base}, u"theirs"_s, nobody, nobody);
    return mergeTrees(repository, ours, theirs);
}

MergeOutcome rebase(GitRepository &repository, const MergeOrder &order)
{
    const QString range = QString::fromLatin1(order.destination) + u".."_s + QString::fromLatin1(order.source);
    QByteArrayList hashes =
        repository.run({u"rev-list"_s, u"--reverse"_s, u"--topo-order"_s, u"--no-merges"_s, range}).output.split('\n');
    hashes.removeAll(QByteArray());
    QByteArray tip = order.destination;
    QByteArray tipTree = repository.commit(tip).value_or(GitCommit()).tree;
    for (const GitCommit &commit : repository.commits(hashes)) {
        if (!commit.parents.isEmpty() && commit.parents.first() == tip) { // Already where it belongs: keeps its hash.
            tip = commit.hash;
            tipTree = commit.tree;
            continue;
        }
        const MergedTree tree = transplant(repository, commit, tipTree);
        if (!tree.isClean())
            return conflicting(tree);
        if (tree.tree == tipTree)
            continue; // The destination has this change already.
        tip = commitTree(repository, tree.tree, {tip}, commit.message, commit.author, order.committer);
        tipTree = tree.tree;
        if (tip.isEmpty())
            return failure(u"git could not write the commit."_s);
    }
    return mergedTo(tip);
}

} // namespace

QStringList mergeStrategies()
{
    return {u"merge_commit"_s,        u"squash"_s,      u"fast_forward"_s, u"squash_fast_forward"_s,
            u"rebase_fast_forward"_s, u"rebase_merge"_s};
}

MergedTree mergeTrees(GitRepository &repository, const QByteArray &ours, const QByteArray &theirs)
{
    MergedTree merged;
    if (!repository.ownObjects(&merged.error))
        return merged;
    const GitResult result = repository.runCached({u"merge-tree"_s, u"--write-tree"_s, u"--name-only"_s, u"-z"_s,
                                                   u"--messages"_s, u"--allow-unrelated-histories"_s,
                                                   QString::fromLatin1(ours), QString::fromLatin1(theirs)});
    if (result.exitCode != 0 && result.exitCode != 1) {
        merged.error = u"git merge-tree failed: "_s + QString::fromUtf8(result.errorOutput.trimmed());
        return merged;
    }
    const QByteArrayList fields = result.output.split('\0');
    merged.tree = fields.value(0);
    if (result.exitCode == 0)
        return merged;
    qsizetype i = 1;
    QStringList paths;
    for (; i < fields.size() && !fields.at(i).isEmpty(); ++i)
        paths.append(QString::fromUtf8(fields.at(i)));
    // Messages: number of paths, the paths, type, text.
    QHash<QString, MergeConflict> byPath;
    for (++i; i < fields.size();) {
        const int count = fields.at(i++).toInt();
        const QStringList named = [&] {
            QStringList list;
            for (int n = 0; n < count; ++n)
                list.append(QString::fromUtf8(fields.value(i++)));
            return list;
        }();
        const QString type = QString::fromUtf8(fields.value(i++));
        const QString text = QString::fromUtf8(fields.value(i++)).trimmed();
        if (!type.startsWith(u"CONFLICT"))
            continue;
        const QString scenario = type.section(u'(', 1).section(u')', 0, 0);
        for (const QString &path : named) {
            if (!byPath.contains(path))
                byPath.insert(path, {path, scenario, text});
        }
    }
    for (const QString &path : paths)
        merged.conflicts.append(byPath.value(path, {path, u"contents"_s, u"Merge conflict in "_s + path}));
    return merged;
}

MergeOutcome makeMerge(GitRepository &repository, const MergeOrder &order)
{
    QString error;
    if (!repository.ownObjects(&error))
        return failure(error);
    if (repository.isAncestor(order.source, order.destination)) {
        MergeOutcome outcome;
        outcome.kind = MergeOutcome::Kind::NothingToMerge;
        return outcome;
    }
    const bool isUpToDate = repository.isAncestor(order.destination, order.source);
    if (order.strategy == u"squash_fast_forward" && !isUpToDate) {
        MergeOutcome outcome;
        outcome.kind = MergeOutcome::Kind::NotFastForward;
        return outcome;
    }
    if (order.strategy == u"fast_forward" && isUpToDate)
        return mergedTo(order.source);
    if (order.strategy == u"rebase_fast_forward" || order.strategy == u"rebase_merge") {
        const MergeOutcome rebased = rebase(repository, order);
        if (rebased.kind != MergeOutcome::Kind::Merged || order.strategy == u"rebase_fast_forward")
            return rebased;
        const QByteArray tree = repository.commit(rebased.tip).value_or(GitCommit()).tree;
        return mergedTo(commitTree(repository, tree, {order.destination, rebased.tip}, order.message, order.committer,
                                   order.committer));
    }
    const MergedTree merged = mergeTrees(repository, order.destination, order.source);
    if (!merged.isClean())
        return conflicting(merged);
    if (order.strategy.startsWith(u"squash"))
        return mergedTo(commitTree(repository, merged.tree, {order.destination}, order.message, order.squashAuthor,
                                   order.committer));
    return mergedTo(commitTree(repository, merged.tree, {order.destination, order.source}, order.message,
                               order.committer, order.committer));
}

} // namespace windlass::standin
