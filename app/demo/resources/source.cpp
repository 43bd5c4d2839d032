// SPDX-License-Identifier: GPL-3.0-or-later
// Files and directories at a commit.
#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/routes.h"
#include "app/demo/resources/shapes.h"

#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

struct TreeRow {
    QByteArray mode;
    QByteArray type;
    QByteArray hash;
    QString path;
    qint64 size = 0;
};

bool isTree(const TreeRow &row)
{
    return row.type == "tree";
}

// One level of a tree object: "<mode> <name>\0<20 bytes>" again and again.
QList<TreeRow> parseTree(const QByteArray &content, const QString &folder)
{
    QList<TreeRow> rows;
    qsizetype position = 0;
    while (position < content.size()) {
        const qsizetype blank = content.indexOf(' ', position);
        const qsizetype end = content.indexOf('\0', blank);
        if (blank < 0 || end < 0 || end + 21 > content.size())
            break;
        TreeRow row;
        row.mode = content.mid(position, blank - position);
        row.path = folder + QString::fromUtf8(content.mid(blank + 1, end - blank - 1));
        row.hash = content.mid(end + 1, 20).toHex();
        row.type = row.mode == "40000" ? "tree" : row.mode == "160000" ? "commit" : "blob";
        rows.append(row);
        position = end + 21;
    }
    return rows;
}

void readTree(GitRepository &git, const QByteArray &hash, const QString &folder, int depth, QList<TreeRow> *rows)
{
    for (const TreeRow &row : parseTree(git.objects({hash}).constFirst().content, folder)) {
        rows->append(row);
        if (isTree(row) && depth > 1 && rows->size() < 20000)
            readTree(git, row.hash, row.path + u'/', depth - 1, rows);
    }
}

bool looksBinary(const QByteArray &content)
{
    return content.left(8000).contains('\0');
}

QString mimeTypeFor(const QString &path)
{
    static const QMimeDatabase database;
    const QMimeType type = database.mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    return type.isDefault() ? QString() : type.name();
}

QJsonObject entryShape(const Call &call, const Repository &repository, const QByteArray &commit, const TreeRow &row)
{
    const QString address = call.site.api(repositoryPath(repository) + u"/src/"_s + QString::fromLatin1(commit) + u'/' +
                                          encodedPath(row.path));
    QJsonObject shape{{u"path"_s, row.path}, {u"commit"_s, commitStub(call.site, repository, commit)}};
    if (isTree(row)) {
        shape.insert(u"type"_s, u"commit_directory"_s);
        const QString folder = address.endsWith(u'/') ? address : address + u'/';
        shape.insert(u"links"_s, linksOf({{u"self"_s, folder}, {u"meta"_s, folder + u"?format=meta"_s}}));
        return shape;
    }
    QJsonArray attributes;
    if (row.mode == "120000")
        attributes.append(u"link"_s);
    if (row.mode == "100755")
        attributes.append(u"executable"_s);
    if (row.mode == "160000")
        attributes.append(u"subrepository"_s);
    const QString mime = mimeTypeFor(row.path);
    shape.insert(u"type"_s, u"commit_file"_s);
    shape.insert(u"escaped_path"_s, row.path);
    shape.insert(u"size"_s, row.size);
    shape.insert(u"attributes"_s, attributes);
    shape.insert(u"mimetype"_s, mime.isEmpty() ? QJsonValue() : QJsonValue(mime));
    shape.insert(u"links"_s,
                 linksOf({{u"self"_s, address},
                          {u"meta"_s, address + u"?format=meta"_s},
                          {u"history"_s, call.site.api(repositoryPath(repository) + u"/filehistory/"_s +
                                                       QString::fromLatin1(commit) + u'/' + encodedPath(row.path))}}));
    return shape;
}

HttpAnswer directoryPage(Call &call, GitRepository &git, const QByteArray &commit, const QByteArray &tree,
                         const QString &path)
{
    const QString folder = path.isEmpty() ? QString() : path + u'/';
    QList<TreeRow> rows;
    readTree(git, tree, folder, std::clamp(call.query.value(u"max_depth"_s, u"1"_s).toInt(), 1, 20), &rows);
    // Directories first, as the host lists them.
    std::stable_partition(rows.begin(), rows.end(), isTree);
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    PageRules rules;
    rules.showsSize = false;
    rules.usesToken = true;
    if (call.query.has(u"q"_s) || call.query.has(u"sort"_s)) {
        QList<QJsonObject> shapes;
        for (const TreeRow &row : rows)
            shapes.append(entryShape(call, *repository, commit, row));
        return call.filteredPage(shapes, rules);
    }
    return call.page(rows.size(), rules, [&](qsizetype i) {
        TreeRow row = rows.at(i);
        if (row.type == "blob")
            row.size = git.describe({row.hash}).constFirst().size;
        return entryShape(call, *repository, commit, row);
    });
}

HttpAnswer fileAnswer(Call &call, GitRepository &git, const QByteArray &commit, const GitObject &object,
                      const QString &path, const QByteArray &mode)
{
    if (call.query.value(u"format"_s) == u"meta") {
        const auto world = call.site.store.read();
        QJsonObject shape =
            entryShape(call, *call.repository(*world), commit, {mode, "blob", object.hash, path, object.size});
        if (looksBinary(git.objects({object.hash}).constFirst().content)) {
            QJsonArray attributes = shape.value("attributes"_L1).toArray();
            attributes.append(u"binary"_s);
            shape.insert(u"attributes"_s, attributes);
        }
        return call.object(shape);
    }
    const QByteArray content = git.objects({object.hash}).constFirst().content;
    // From the name alone, and without a charset: nobody looked at the bytes.
    QByteArray type = mimeTypeFor(path).toLatin1();
    if (!type.startsWith("image/"))
        type = looksBinary(content) ? "application/octet-stream" : "text/plain";
    HttpAnswer answer = HttpAnswer::of(200, type, content);
    const QString name = path.section(u'/', -1);
    answer.withHeader("Content-Disposition", "attachment; filename*=UTF-8''" + QUrl::toPercentEncoding(name));
    return call.tagged(answer, object.hash + mode);
}

HttpAnswer sourceAt(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QString revision = call.parameter(u"commit"_s);
    const QByteArray hash = revision.contains(u'/') ? QByteArray() : git->resolve(revision);
    const auto commit = git->commit(hash);
    if (!commit)
        return errorAnswer(404, u"Commit not found"_s, {}, {});
    QString path = call.parameter(u"path"_s);
    while (path.endsWith(u'/'))
        path.chop(1);
    TreeRow found{"40000", "tree", commit->tree, path, 0};
    // Step by step instead of "commit:path": a name may hold anything but a slash.
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts)) {
        const QList<TreeRow> rows =
            isTree(found) ? parseTree(git->objects({found.hash}).constFirst().content, {}) : QList<TreeRow>();
        const auto next =
            std::find_if(rows.begin(), rows.end(), [&](const TreeRow &row) { return row.path == segment; });
        if (next == rows.end())
            return errorAnswer(404, u"No such file or directory: "_s + path);
        found = *next;
    }
    if (found.type == "commit") { // A submodule: what it points at, as text.
        return HttpAnswer::text(200, found.hash);
    }
    if (isTree(found)) {
        if (call.query.value(u"format"_s) == u"meta") {
            const auto world = call.site.store.read();
            found.path = path;
            return call.object(entryShape(call, *call.repository(*world), hash, found));
        }
        return directoryPage(call, *git, hash, found.hash, path);
    }
    return fileAnswer(call, *git, hash, git->describe({found.hash}).constFirst(), path, found.mode);
}

// The root needs its slash; without one the host sends the client there.
HttpAnswer sourceRoot(Call &call)
{
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    if (!repository)
        return call.repositoryMissing();
    QString revision = call.parameter(u"commit"_s);
    if (revision.isEmpty())
        revision = QString::fromLatin1(repository->git->resolve(repository->mainBranch));
    if (revision.isEmpty())
        return errorAnswer(404, u"No commits yet."_s);
    return redirect(302, call.site.api(repositoryPath(*repository) + u"/src/"_s + encodedPath(revision) + u'/'));
}

HttpAnswer fileHistory(Call &call)
{
    const auto git = call.git(nullptr);
    if (!git)
        return call.repositoryMissing();
    const QByteArray hash = git->resolve(call.parameter(u"commit"_s));
    const QString path = call.parameter(u"path"_s);
    if (hash.isEmpty())
        return errorAnswer(404, u"Commit not found"_s);
    PageRules rules;
    rules.defaultLength = 50;
    const int length = call.pageLength(rules);
    if (length == 0)
        return Call::invalidPageLength();
    const int number = std::max(1, call.query.value(u"page"_s, u"1"_s).toInt());
    bool hasMore = false;
    const QByteArrayList hashes = git->history({hash}, {}, path, (number - 1) * length, length, &hasMore);
    const auto world = call.site.store.read();
    const auto repository = call.repository(*world);
    QJsonArray values;
    for (const QByteArray &commit : hashes) {
        QJsonObject shape{{u"type"_s, u"commit_file"_s},
                          {u"path"_s, path},
                          {u"escaped_path"_s, path},
                          {u"commit"_s, commitStub(call.site, *repository, commit)}};
        values.append(shape);
    }
    QJsonObject envelope{{u"pagelen"_s, length}, {u"page"_s, number}, {u"values"_s, values}};
    if (hasMore)
        envelope.insert(u"next"_s, call.addressWith({{u"page"_s, QString::number(number + 1)}}));
    return call.object(envelope);
}

} // namespace

void addSourceRoutes(Router &router)
{
    const QString one = u"/repositories/{workspace}/{repo_slug}"_s;
    router.add("GET", one + u"/src"_s, "repository", sourceRoot);
    router.add("GET", one + u"/src/{commit}"_s, "repository", sourceRoot);
    router.add("GET", one + u"/src/{commit}/{path...}"_s, "repository", sourceAt);
    router.add("GET", one + u"/filehistory/{commit}/{path...}"_s, "repository", fileHistory);
}

} // namespace windlass::standin
