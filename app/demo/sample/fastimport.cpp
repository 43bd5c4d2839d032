// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/fastimport.h"

namespace windlass::demo::sample {

namespace {

QByteArray quotedImportPath(const QByteArray &path)
{
    if (!path.contains('"') && !path.contains('\\') && !path.contains('\n'))
        return path;
    QByteArray quoted = path;
    quoted.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + quoted + '"';
}

QByteArray importData(const QByteArray &bytes)
{
    return "data " + QByteArray::number(bytes.size()) + '\n' + bytes + '\n';
}

QByteArray importSignature(const QByteArray &role, const Account &account, qint64 time)
{
    const int zone = account.zoneMinutes;
    const int size = zone < 0 ? -zone : zone;
    const QByteArray offset =
        (zone < 0 ? "-" : "+") + QByteArray::number(size / 60 * 100 + size % 60).rightJustified(4, '0');
    return role + ' ' + account.displayName + " <" + account.email + "> " + QByteArray::number(time) + ' ' + offset +
           '\n';
}

void appendChanges(const Tree &from, const Tree &to, QByteArray *stream)
{
    for (const auto &[path, entry] : from) {
        if (to.find(path) == to.end())
            stream->append("D " + quotedImportPath(path) + '\n');
    }
    for (const auto &[path, entry] : to) {
        const auto old = from.find(path);
        if (old != from.end() && old->second == entry)
            continue;
        if (entry.mode == "160000")
            stream->append("M 160000 " + entry.content + ' ' + quotedImportPath(path) + '\n');
        else
            stream->append("M " + entry.mode + " inline " + quotedImportPath(path) + '\n' + importData(entry.content));
    }
}

void appendReset(const QByteArray &ref, int mark, QByteArray *stream)
{
    stream->append("reset " + ref + "\nfrom :" + QByteArray::number(mark) + "\n\n");
}

} // namespace

QByteArray fastImportStream(const History &history, const std::vector<Tree> &trees, const Accounts &accounts)
{
    // Every commit is made on the main branch with an explicit parent; the branches are put in place at the end. So no
    // ref is left behind for branches that were merged.
    const QByteArray mainRef = "refs/heads/" + history.mainBranch;
    static const Tree nothing;
    QByteArray stream;
    for (size_t index = 0; index < history.commits.size(); ++index) {
        const Commit &commit = history.commits[index];
        const Account &author = accounts.at(commit.author);
        stream.append("commit " + mainRef + "\nmark :" + QByteArray::number(index + 1) + '\n');
        stream.append(importSignature("author", author, commit.time));
        stream.append(importSignature("committer", author, commit.time));
        stream.append(importData(commit.message));
        for (size_t parent = 0; parent < commit.parents.size(); ++parent)
            stream.append((parent == 0 ? "from :" : "merge :") + QByteArray::number(commit.parents[parent]) + '\n');
        const Tree &before = commit.parents.empty() ? nothing : trees[static_cast<size_t>(commit.parents.front())];
        appendChanges(before, trees[index + 1], &stream);
        stream.append('\n');
    }
    for (const auto &[name, mark] : history.branches)
        appendReset("refs/heads/" + name, mark, &stream);
    for (const auto &[id, pull] : history.pulls) {
        if (pull.state == "OPEN")
            continue;
        const QByteArray ref = "refs/windlass/pull/" + QByteArray::number(id);
        appendReset(ref + "/source", pull.sourceTip, &stream);
        appendReset(ref + "/destination", pull.destinationTip, &stream);
    }
    for (const auto &[name, tag] : history.tags) {
        const auto &[mark, tagger] = tag;
        stream.append("tag " + name + "\nfrom :" + QByteArray::number(mark) + '\n' +
                      importSignature("tagger", accounts.at(tagger), history.commit(mark).time) +
                      importData(name + '\n'));
    }
    stream.append("done\n");
    return stream;
}

} // namespace windlass::demo::sample
