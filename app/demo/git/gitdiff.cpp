// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitdiff.h"

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

QStringList comparison(const QStringList &format, const QByteArray &older, const QByteArray &newer,
                       const DiffOptions &options)
{
    QStringList arguments{u"diff"_s, u"--no-color"_s, u"--no-ext-diff"_s, u"--no-textconv"_s};
    arguments += format;
    arguments.append(options.findsRenames ? u"-M"_s : u"--no-renames"_s);
    if (options.ignoresWhitespace)
        arguments.append(u"-w"_s);
    arguments += {QString::fromLatin1(older), QString::fromLatin1(newer), u"--"_s};
    return arguments + options.paths;
}

QString statusWord(char letter)
{
    switch (letter) {
    case 'A':
        return u"added"_s;
    case 'D':
        return u"removed"_s;
    case 'R':
    case 'C':
        return u"renamed"_s;
    default:
        return u"modified"_s;
    }
}

} // namespace

QByteArray emptyTree()
{
    return QByteArrayLiteral("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
}

QByteArray diffOf(GitRepository &repository, const QByteArray &older, const QByteArray &newer,
                  const DiffOptions &options)
{
    const QStringList format{u"-U%1"_s.arg(options.context)};
    QByteArray diff = repository.runCached(comparison(format, older, newer, options)).output;
    if (options.showsBinary)
        return diff;
    // `binary=false` leaves the sections of binary files out.
    QByteArray kept;
    qsizetype start = 0;
    while (start < diff.size()) {
        qsizetype end = diff.indexOf("\ndiff --git ", start);
        end = end < 0 ? diff.size() : end + 1;
        const QByteArray section = diff.mid(start, end - start);
        if (!section.contains("\nBinary files ") || section.contains("\n@@ "))
            kept += section;
        start = end;
    }
    return kept;
}

QList<DiffStatEntry> diffStatOf(GitRepository &repository, const QByteArray &older, const QByteArray &newer,
                                const DiffOptions &options)
{
    const GitResult result =
        repository.runCached(comparison({u"--raw"_s, u"--numstat"_s, u"-z"_s}, older, newer, options));
    const QByteArrayList fields = result.output.split('\0');
    QList<DiffStatEntry> entries;
    QHash<QString, qsizetype> byPath; // New path, or the old one of a removed file.
    qsizetype i = 0;
    for (; i + 1 < fields.size() && fields.at(i).startsWith(':'); ++i) {
        const QByteArray letter = fields.at(i).mid(fields.at(i).lastIndexOf(' ') + 1);
        DiffStatEntry entry;
        entry.status = statusWord(letter.at(0));
        const QString path = QString::fromUtf8(fields.at(++i));
        if (letter.at(0) == 'R' || letter.at(0) == 'C') {
            entry.oldPath = path;
            entry.newPath = QString::fromUtf8(fields.value(++i));
        } else {
            entry.oldPath = letter.at(0) == 'A' ? QString() : path;
            entry.newPath = letter.at(0) == 'D' ? QString() : path;
        }
        byPath.insert(entry.newPath.isEmpty() ? entry.oldPath : entry.newPath, entries.size());
        entries.append(entry);
    }
    for (; i < fields.size(); ++i) {
        const QByteArrayList numbers = fields.at(i).split('\t');
        if (numbers.size() < 3)
            continue;
        QString path = QString::fromUtf8(numbers.mid(2).join('\t'));
        if (path.isEmpty()) { // A rename: both names follow.
            path = QString::fromUtf8(fields.value(i + 2));
            i += 2;
        }
        if (const auto found = byPath.constFind(path); found != byPath.constEnd()) {
            DiffStatEntry &entry = entries[found.value()];
            entry.isBinary = numbers.at(0) == "-";
            entry.linesAdded = numbers.at(0).toInt();
            entry.linesRemoved = numbers.at(1).toInt();
        }
    }
    return entries;
}

QByteArray patchOf(GitRepository &repository, const QByteArray &older, const QByteArray &newer)
{
    QStringList arguments{u"format-patch"_s, u"--stdout"_s, u"--no-signature"_s, u"--no-ext-diff"_s};
    if (older.isEmpty())
        arguments += {u"-1"_s, QString::fromLatin1(newer)};
    else
        arguments.append(QString::fromLatin1(older) + u".."_s + QString::fromLatin1(newer));
    return repository.runCached(arguments).output;
}

} // namespace windlass::standin
