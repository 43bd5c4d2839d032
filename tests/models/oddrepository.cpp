// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/oddrepository.h"

#include "tests/models/numstat.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

QByteArray oddLines(int from, int to, const char *end = "\n")
{
    QByteArray text;
    for (int i = from; i <= to; ++i)
        text += "line " + QByteArray::number(i) + " of the file" + end;
    return text;
}

} // namespace

QList<QByteArray> OddRepository::oddPaths()
{
    return {
        "with blank.txt",
        "ends with blank ",
        " begins with blank",
        "a b/b a b/c",
        "with\nnewline.txt",
        "with\ttab.txt",
        "with\"quote\".txt",
        "with\\backslash.txt",
        "gr\xC3\xB6\xC3\x9F" "e.txt",
        "\xE7\xA4\xBE\xE5\x8C\xBA/\xF0\x9F\x98\x80.txt",
        "latin\xE9.txt",
        "a/a/b",
        "dev/null",
        "--- x",
    };
}

bool OddRepository::git(const QStringList &arguments)
{
    return runGit(path(), arguments).has_value();
}

bool OddRepository::write(const QByteArray &name, const QByteArray &bytes, bool isExecutable)
{
    const QByteArray whole = QFile::encodeName(path()) + '/' + name;
    // Through bytes: a name in Latin 1 is no QString that comes back the same.
    QDir().mkpath(QFile::decodeName(whole.left(whole.lastIndexOf('/'))));
    QFile::remove(QFile::decodeName(whole));
    std::FILE *file = std::fopen(whole.constData(), "wb");
    if (!file)
        return false;
    const bool isWritten = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file) == size_t(bytes.size());
    std::fclose(file);
    if (isExecutable)
        QFile::setPermissions(QFile::decodeName(whole), QFile::permissions(QFile::decodeName(whole)) | QFile::ExeOwner | QFile::ExeUser);
    return isWritten;
}

bool OddRepository::writeBefore()
{
    bool isDone = write("moved/from.txt", oddLines(1, 20)) && write("edited/from.txt", oddLines(30, 60)) &&
                  write("copied.txt", oddLines(100, 140)) && write("mode.sh", "#!/bin/sh\n") &&
                  write("both mode.sh", oddLines(1, 5)) && write("type", "was a file\n") &&
                  write("binary.png", QByteArray("\x89PNG\0\1\2", 7) + QByteArray(500, '\7')) &&
                  write("gone.bin", QByteArray(300, '\0')) && write("gone.txt", oddLines(1, 3)) &&
                  write("none-none.txt", "a\nb") && write("none-some.txt", "a\nb") && write("some-none.txt", "a\nb\n") &&
                  write("crlf.txt", oddLines(1, 8, "\r\n")) && write("to-lf.txt", oddLines(1, 4, "\r\n")) &&
                  write("mixed.txt", "a\r\nb\nc\r\n") && write("bom.txt", "\xEF\xBB\xBFone\ntwo\n") &&
                  write("latin1.txt", "caf\xE9\nth\xE9\n") && write("dashes.sql", "-- a comment\n++ odd\nend\n-- last\n") &&
                  write("inner.diff", "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n") &&
                  write("empty-gone", "") && write("empty-filled", "") && write("filled-empty", "text\n") &&
                  write("big.lfs", "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 1200\n") &&
                  write("both.txt", oddLines(1, 9)) && write("return\r.txt", "x\n") && write("lone.txt", "a\rb\n");
    for (const QByteArray &name : oddPaths())
        isDone = isDone && write(name, "before\n" + oddLines(1, 3));
    return isDone && QFile::link(u"mode.sh"_s, path() + u"/link"_s) && QFile::link(u"type"_s, path() + u"/link to file"_s);
}

bool OddRepository::writeAfter()
{
    QDir folder(path());
    for (const auto &name : {"moved/from.txt", "edited/from.txt", "gone.bin", "gone.txt", "empty-gone", "type", "link", "link to file"})
        folder.remove(QLatin1String(name));
    bool isDone = write("moved to/here.txt", oddLines(1, 20)) && write("edited/to.txt", oddLines(30, 59) + "another\n") &&
                  write("copy.txt", oddLines(100, 140) + "more\n") && write("mode.sh", "#!/bin/sh\n", true) &&
                  write("both mode.sh", oddLines(1, 6), true) && write("binary.png", QByteArray("\x89PNG\0\1\2", 7) + QByteArray(600, '\10')) &&
                  write("new.bin", QByteArray(400, '\0')) && write("new.sh", "#!/bin/sh\n", true) &&
                  write("none-none.txt", "a\nc") && write("none-some.txt", "a\nb\n") && write("some-none.txt", "a\nb") &&
                  write("new-none.txt", "without end") && write("crlf.txt", oddLines(1, 7, "\r\n") + "changed\r\n") &&
                  write("to-lf.txt", oddLines(1, 4)) && write("mixed.txt", "a\nb\r\nc\r\nd\n") &&
                  write("bom.txt", "\xEF\xBB\xBFuno\ntwo\n") && write("latin1.txt", "caf\xE9s\nth\xE9\n") &&
                  write("dashes.sql", "++ odd\nend\n++ a/x\n-- b/x\n") &&
                  write("inner.diff", "diff --git a/y b/y\n--- a/y\n+++ b/y\n@@ -1,3 +1,2 @@\n a\n-b\n-c\n+d\n\\ No newline at end of file\n") &&
                  write("empty-new", "") && write("empty-filled", "text\n") && write("filled-empty", "") &&
                  write("big.lfs", "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'b') + "\nsize 3400\n") &&
                  write("link to file", "is a file now\n") && write("return\r.txt", "y\n") && write("lone.txt", "a\rc\n");
    for (const QByteArray &name : oddPaths())
        isDone = isDone && write(name, "after\n" + oddLines(1, 3));
    return isDone && QFile::link(u"new.sh"_s, path() + u"/link"_s) && QFile::link(u"mode.sh"_s, path() + u"/type"_s);
}

bool OddRepository::commit(const QString &tag, const QList<QPair<QString, char>> &submodules)
{
    if (!git({u"add"_s, u"-A"_s}))
        return false;
    // A submodule is an entry of the index; nobody needs its repository.
    for (const auto &[name, digit] : submodules) {
        if (!git({u"update-index"_s, u"--add"_s, u"--cacheinfo"_s, u"160000,"_s + QString(40, QLatin1Char(digit)) + u',' + name}))
            return false;
    }
    return git({u"commit"_s, u"-q"_s, u"-m"_s, u"Größe "_s + tag + u"\n\nWith a body.\n\n--- not a header\n"_s}) && git({u"tag"_s, tag});
}

bool OddRepository::makeMerge()
{
    const auto change = [this](const QByteArray &text, const QString &message) {
        return write("both.txt", text) && git({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, message});
    };
    if (!git({u"checkout"_s, u"-q"_s, u"-f"_s, u"-b"_s, u"ours"_s, u"before"_s}) || !change("ours\n" + oddLines(2, 9), u"ours"_s) ||
        !git({u"checkout"_s, u"-q"_s, u"-f"_s, u"-b"_s, u"theirs"_s, u"before"_s}) || !change("theirs\n" + oddLines(2, 8), u"theirs"_s))
        return false;
    // It conflicts, which is what it is for.
    git({u"merge"_s, u"-q"_s, u"ours"_s});
    return write("both.txt", "both\n" + oddLines(2, 7) + "new\n") &&
           git({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"merge"_s}) && git({u"tag"_s, u"merge"_s});
}

bool OddRepository::make()
{
    return git({u"init"_s, u"-q"_s}) && git({u"config"_s, u"core.autocrlf"_s, u"false"_s}) && writeBefore() &&
           commit(u"before"_s, {{u"dep"_s, '1'}, {u"olddep"_s, '3'}}) && writeAfter() &&
           commit(u"after"_s, {{u"dep"_s, '2'}, {u"newdep"_s, '4'}}) && makeMerge();
}

} // namespace windlass::test
