// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "models/diff/diffpatch.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace windlass {

//! Copying a part of a diff as a patch, judged by git itself.
class DiffPatchTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DiffDocument> m_document;

    bool git(const QStringList &arguments, QByteArray *out = nullptr, const QByteArray &in = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=t"_s, u"-c"_s, u"user.email=t@example.org"_s, u"-c"_s,
                                            u"core.autocrlf=false"_s, u"-c"_s, u"commit.gpgsign=false"_s} +
                                    arguments);
        process.write(in);
        process.closeWriteChannel();
        process.waitForFinished(20'000);
        if (out)
            *out = process.readAllStandardOutput();
        if (process.exitCode() != 0)
            qInfo("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    void write(const QString &name, const QByteArray &content)
    {
        QDir(m_folder->path()).mkpath(QFileInfo(name).path());
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray read(const QString &name)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
    //! Commits what is there, lets \a change change it, and reads the diff; afterwards the old version is there again.
    void change(const std::function<void()> &change)
    {
        QVERIFY(git({u"add"_s, u"-A"_s}));
        QVERIFY(git({u"commit"_s, u"-qm"_s, u"old"_s, u"--allow-empty"_s}));
        change();
        QVERIFY(git({u"add"_s, u"-A"_s}));
        QByteArray diff;
        QVERIFY(git({u"diff"_s, u"--cached"_s, u"-M"_s}, &diff));
        m_document = DiffDocument::fromBytes(diff);
        QVERIFY(git({u"reset"_s, u"-q"_s, u"--hard"_s}));
    }
    bool applies(const QByteArray &patch) { return git({u"apply"_s, u"--check"_s}, nullptr, patch); }
    bool apply(const QByteArray &patch) { return git({u"apply"_s}, nullptr, patch); }
    //! The line with this text, with its marker.
    int lineOf(const QByteArray &raw)
    {
        for (int line = 0; line < m_document->lineCount(); ++line) {
            if (m_document->rawLine(line) == raw)
                return line;
        }
        return -1;
    }
    QByteArray patchOf(const QList<QByteArray> &raw)
    {
        QList<int> lines;
        for (const QByteArray &one : raw)
            lines.append(lineOf(one));
        return diffpatch::ofLines(*m_document, 0, m_document->lineCount() - 1,
                                  [lines](int line) { return lines.contains(line); });
    }

private slots:
    void init()
    {
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("There is no git.");
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(git({u"init"_s, u"-q"_s}));
    }

    void oneLineOfABlock()
    {
        write(u"a.txt"_s, "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        change([this] { write(u"a.txt"_s, "1\n2\n3\n4\nFIVE\nSIX\n7\n8\n9\nten\n"); });
        const QByteArray patch = patchOf({"+SIX"});
        QVERIFY(applies(patch));
        QVERIFY(apply(patch));
        QCOMPARE(read(u"a.txt"_s), QByteArray("1\n2\n3\n4\n5\n6\nSIX\n7\n8\n9\n"));
        QVERIFY(git({u"reset"_s, u"-q"_s, u"--hard"_s}));
        QVERIFY(apply(patchOf({"-5", "+FIVE", "+ten"})));
        QCOMPARE(read(u"a.txt"_s), QByteArray("1\n2\n3\n4\nFIVE\n6\n7\n8\n9\nten\n"));
        QCOMPARE(patchOf({" 7"}), QByteArray()); // Context alone changes nothing.
    }

    void severalHunksAndFiles()
    {
        QByteArray old;
        for (int i = 0; i < 60; ++i)
            old += "line " + QByteArray::number(i) + '\n';
        write(u"a.txt"_s, old);
        write(u"src/b b.txt"_s, old);
        QByteArray changed = old;
        changed.replace("line 3\n", "three\nthree and a half\n").replace("line 30\n", "").replace("line 55\n", "fiftyfive\n");
        change([&] {
            write(u"a.txt"_s, changed);
            write(u"src/b b.txt"_s, changed);
        });
        QCOMPARE(m_document->hunkCount(), 6);
        // All of it is what it was.
        const auto all = [](int) { return true; };
        QVERIFY(apply(diffpatch::ofLines(*m_document, 0, m_document->lineCount() - 1, all)));
        QCOMPARE(read(u"a.txt"_s), changed);
        QCOMPARE(read(u"src/b b.txt"_s), changed);
        QVERIFY(git({u"reset"_s, u"-q"_s, u"--hard"_s}));
        for (int hunk = 0; hunk < 6; ++hunk)
            QVERIFY(applies(diffpatch::ofHunk(*m_document, hunk)));
        // From the middle of one file into the next.
        QVERIFY(apply(diffpatch::ofLines(*m_document, m_document->hunk(2).firstLine,
                                         m_document->hunkEnd(3) - 1, all)));
        QVERIFY(read(u"a.txt"_s).contains("fiftyfive") && read(u"a.txt"_s).contains("line 3\n"));
        QVERIFY(read(u"src/b b.txt"_s).contains("three\n") && read(u"src/b b.txt"_s).contains("line 55\n"));
    }

    void filesThatAreNewGoneOrRenamed()
    {
        QByteArray text;
        for (int i = 0; i < 20; ++i)
            text += "line " + QByteArray::number(i) + '\n';
        write(u"gone.txt"_s, "a\nb\nc\n");
        write(u"old name.txt"_s, text);
        change([&] {
            QFile::remove(m_folder->filePath(u"gone.txt"_s));
            QFile::remove(m_folder->filePath(u"old name.txt"_s));
            write(u"new \"name\".txt"_s, QByteArray(text).replace("line 9\n", "nine\n"));
            write(u"fresh.txt"_s, "x\ny\nz");
        });
        QVERIFY(apply(patchOf({"+y"})));
        QCOMPARE(read(u"fresh.txt"_s), QByteArray("y\n"));
        QVERIFY(git({u"clean"_s, u"-fdq"_s}));
        QVERIFY(apply(patchOf({"-b"})));
        QCOMPARE(read(u"gone.txt"_s), QByteArray("a\nc\n"));
        QVERIFY(git({u"reset"_s, u"-q"_s, u"--hard"_s}));
        QVERIFY(apply(patchOf({"-line 9", "+nine"})));
        QVERIFY(read(u"new \"name\".txt"_s).contains("nine\n"));
        QVERIFY(git({u"reset"_s, u"-q"_s, u"--hard"_s}));
        QVERIFY(git({u"clean"_s, u"-fdq"_s}));
        for (int file = 0; file < m_document->fileCount(); ++file)
            QVERIFY(apply(diffpatch::ofFile(*m_document, file)));
        QCOMPARE(read(u"gone.txt"_s), QByteArray("(not there)"));
        QCOMPARE(read(u"fresh.txt"_s), QByteArray("x\ny\nz"));
        QCOMPARE(read(u"new \"name\".txt"_s), QByteArray(text).replace("line 9\n", "nine\n"));
    }

    void endsWithoutALineFeed()
    {
        write(u"a.txt"_s, "one\ntwo");
        change([this] { write(u"a.txt"_s, "one\nTWO\nthree\n"); });
        QVERIFY(apply(patchOf({"+three"})));
        QCOMPARE(read(u"a.txt"_s), QByteArray("one\ntwo\nthree\n"));
        QVERIFY(git({u"reset"_s, u"-q"_s, u"--hard"_s}));
        QVERIFY(apply(patchOf({"-two"})));
        QCOMPARE(read(u"a.txt"_s), QByteArray("one\n"));
    }

    void everyChangeAloneIsAPatch()
    {
        write(u"a.txt"_s, "a\nb\nc\r\nd\ne\n\xFF\xFEg\nh\ni\nj");
        change([this] { write(u"a.txt"_s, "A\nb\nC\r\nc\nd\n\xFF\xFDg\nnew\nh\nj\nk"); });
        int changes = 0;
        for (int line = 0; line < m_document->lineCount(); ++line) {
            if (!m_document->line(line).isChange())
                continue;
            ++changes;
            const QByteArray patch = diffpatch::ofLines(*m_document, line, line, [](int) { return true; });
            QVERIFY2(applies(patch), patch.constData());
        }
        QVERIFY(changes > 8);
    }

    void modesAndBinaries()
    {
        write(u"run.sh"_s, "true\n");
        write(u"b.bin"_s, QByteArray(64, '\0'));
        change([this] {
            QFile(m_folder->filePath(u"run.sh"_s))
                .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            write(u"b.bin"_s, QByteArray(65, '\0'));
        });
        QCOMPARE(m_document->fileCount(), 2);
        QCOMPARE(diffpatch::ofFile(*m_document, 0), QByteArray());
        QVERIFY(apply(diffpatch::ofFile(*m_document, 1)));
        QVERIFY(QFileInfo(m_folder->filePath(u"run.sh"_s)).isExecutable());
    }

    void mergesHaveNoPatch()
    {
        m_document = DiffDocument::fromBytes("diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,2 @@@\n  a\n++b\n");
        QVERIFY(m_document->file(0).has(DiffFileFlag::Combined));
        QCOMPARE(diffpatch::ofFile(*m_document, 0), QByteArray());
        QCOMPARE(diffpatch::ofLines(*m_document, 0, 1, [](int) { return true; }), QByteArray());
    }
};

} // namespace windlass

using windlass::DiffPatchTest;
WINDLASS_TEST(DiffPatchTest)
#include "tst_diffpatch.moc"
