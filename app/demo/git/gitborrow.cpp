// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitborrow.h"

#include "app/demo/git/gitprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

QString markerOf(const QString &folder)
{
    return folder + u"/windlass-borrowed"_s;
}

bool writeWhole(const QString &path, const QByteArray &content, QString *error)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size())
        return true;
    if (error)
        *error = u"Cannot write “%1”: %2."_s.arg(path, file.errorString());
    return false;
}

QByteArray readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Copies packs and loose objects; what `from` itself borrows is copied as well.
bool copyObjectFolder(const QString &from, const QString &to, int depth, QString *error)
{
    const QByteArray alternates = readWhole(from + u"/info/alternates"_s);
    for (const QByteArray &line : alternates.split('\n')) {
        if (line.isEmpty() || line.startsWith('#') || depth > 5)
            continue;
        QString next = QFile::decodeName(line);
        if (QDir::isRelativePath(next))
            next = from + u'/' + next;
        if (!copyObjectFolder(next, to, depth + 1, error))
            return false;
    }
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString relative = source.mid(from.size() + 1);
        const bool isPack =
            relative.startsWith(u"pack/") && (relative.endsWith(u".pack") || relative.endsWith(u".idx"));
        const bool isLoose = relative.size() == 41 && relative.at(2) == u'/';
        if (!isPack && !isLoose)
            continue;
        const QString target = to + u'/' + relative;
        if (QFile::exists(target))
            continue;
        QDir().mkpath(QFileInfo(target).path());
        // Under another name first: an interrupted copy must never be taken for a pack.
        const QString partial = target + u".tmp"_s;
        QFile::remove(partial);
        if (!QFile::copy(source, partial) || !QFile::rename(partial, target)) {
            if (error)
                *error = u"Cannot copy “%1”."_s.arg(source);
            return false;
        }
    }
    return true;
}

} // namespace

bool makeBorrowedClone(const BorrowedClone &clone, QString *error)
{
    QDir directory(clone.folder);
    for (const QString &part : {u"objects/info"_s, u"objects/pack"_s, u"refs/heads"_s, u"refs/tags"_s}) {
        if (!directory.mkpath(part)) {
            if (error)
                *error = u"Cannot make the folder “%1”."_s.arg(directory.filePath(part));
            return false;
        }
    }
    QList<std::pair<QByteArray, QByteArray>> refs = clone.refs;
    std::sort(refs.begin(), refs.end());
    QByteArray packed = "# pack-refs with: sorted \n";
    for (const auto &[name, hash] : refs)
        packed += hash + ' ' + name + '\n';
    const QString &folder = clone.folder;
    return (!clone.isOfUser || writeWhole(markerOf(folder), QFile::encodeName(clone.objects) + '\n', error)) &&
           writeWhole(folder + u"/objects/info/alternates"_s, QFile::encodeName(clone.objects) + '\n', error) &&
           writeWhole(
               folder + u"/config"_s,
               "[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tlogallrefupdates = false\n[gc]\n\tauto = 0\n",
               error) &&
           (clone.shallow.isEmpty() || writeWhole(folder + u"/shallow"_s, clone.shallow, error)) &&
           writeWhole(folder + u"/packed-refs"_s, packed, error) &&
           writeWhole(folder + u"/HEAD"_s, "ref: refs/heads/" + clone.head.toUtf8() + '\n', error);
}

bool cloneBareByFiles(const QString &origin, const QString &folder, bool borrows, QString *error)
{
    const GitResult refs = runGit({.gitDirectory = origin,
                                   .arguments = {u"for-each-ref"_s, u"--format=%(refname) %(objectname)"_s},
                                   .input = {},
                                   .environment = {}});
    BorrowedClone clone;
    clone.folder = folder;
    clone.objects = origin + u"/objects"_s;
    clone.isOfUser = !borrows;
    clone.head = QString::fromUtf8(readWhole(origin + u"/HEAD"_s)).trimmed().mid(int(qstrlen("ref: refs/heads/")));
    for (const QByteArray &line : refs.output.split('\n')) {
        const qsizetype blank = line.lastIndexOf(' ');
        if (blank > 0)
            clone.refs.append({line.left(blank), line.mid(blank + 1)});
    }
    return makeBorrowedClone(clone, error) && (borrows || copyBorrowedObjects(folder, error));
}

bool borrowsFromUser(const QString &folder)
{
    return QFile::exists(markerOf(folder));
}

bool copyBorrowedObjects(const QString &folder, QString *error)
{
    const QString objects = folder + u"/objects"_s;
    const QString from = QFile::decodeName(readWhole(markerOf(folder)).trimmed());
    if (!copyObjectFolder(from, objects, 0, error))
        return false;
    return QFile::remove(objects + u"/info/alternates"_s) && QFile::remove(markerOf(folder));
}

} // namespace windlass::standin
