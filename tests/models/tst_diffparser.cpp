// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffparser.h"
#include "tests/models/diffsamples.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass {

using test::dumpDiff;
using test::sampleDiff;

class DiffParserTest : public QObject {
    Q_OBJECT

private slots:
    void numstatAgrees_data();
    void numstatAgrees();
    void lineNumbersAgreeWithANaiveReading_data();
    void lineNumbersAgreeWithANaiveReading();
    void anyChunkingGivesTheSameDocument_data();
    void anyChunkingGivesTheSameDocument();

    void renamesCopiesAndModes();
    void binaryFilesOfBothForms();
    void pathsInAllTheirSpellings();
    void submodulesSymlinksAndTypeChanges();
    void combinedDiffsCountTheFirstParent();
    void removedLinesThatLookLikeHeaders();
    void plainPatchesWithoutGitHeaders();
    void noNewlineBelongsToTheLineBefore();
    void mailsAroundAPatchAreNotPartOfIt();
};

namespace {

std::unique_ptr<DiffDocument> parsedDiff(const QByteArray &bytes)
{
    return DiffDocument::fromBytes(bytes);
}

void addDiffSampleRows(qsizetype largest)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : test::sampleDiffs()) {
        if (sampleDiff(name).size() <= largest)
            QTest::newRow(qPrintable(name)) << name;
    }
}

} // namespace

void DiffParserTest::numstatAgrees_data()
{
    addDiffSampleRows(100'000'000);
}

void DiffParserTest::numstatAgrees()
{
    QFETCH(QString, name);
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    QProcess git;
    // Inside of a repository, git apply says nothing of files outside of the current folder.
    const QTemporaryDir nowhere;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CEILING_DIRECTORIES"_s, QDir::tempPath());
    git.setProcessEnvironment(environment);
    git.setWorkingDirectory(nowhere.path());
    git.start(u"git"_s, {u"apply"_s, u"--numstat"_s, u"-z"_s, test::sampleDiffPath(name)});
    QVERIFY(git.waitForFinished());
    if (git.exitCode() != 0)
        QSKIP("git apply does not read combined diffs");
    const QByteArray truth = git.readAllStandardOutput();

    const auto document = parsedDiff(sampleDiff(name));
    QByteArray ours;
    for (int file = 0; file < document->fileCount(); ++file) {
        const DiffFile &at = document->file(file);
        QVERIFY2(!at.isDamaged(), qPrintable(at.path()));
        const QByteArray path = at.newPath.isEmpty() ? at.oldPath : at.newPath;
        if (at.has(DiffFileFlag::Binary))
            ours += "-\t-\t" + path + '\0';
        else
            ours +=
                QByteArray::number(at.added.load()) + '\t' + QByteArray::number(at.removed.load()) + '\t' + path + '\0';
    }
    QCOMPARE(ours, truth);
}

void DiffParserTest::lineNumbersAgreeWithANaiveReading_data()
{
    addDiffSampleRows(100'000'000);
}

//! Another way to the same numbers: split at line feeds, and count.
void DiffParserTest::lineNumbersAgreeWithANaiveReading()
{
    QFETCH(QString, name);
    const QByteArray bytes = sampleDiff(name);
    if (bytes.startsWith("diff --cc"))
        QSKIP("combined diffs have a test of their own");
    const auto document = parsedDiff(bytes);
    int index = 0;
    int oldLeft = 0, newLeft = 0, oldLine = 0, newLine = 0;
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &line : lines) {
        if (oldLeft > 0 || newLeft > 0) {
            const DiffLine &is = document->line(index);
            QCOMPARE(document->rawLine(index).toByteArray(), line);
            if (line.startsWith('\\')) {
                QCOMPARE(is.kind, DiffLineKind::NoNewline);
                ++index;
                continue;
            }
            const bool minus = line.startsWith('-');
            const bool plus = line.startsWith('+');
            QCOMPARE(is.kind, minus ? DiffLineKind::Removed : plus ? DiffLineKind::Added : DiffLineKind::Context);
            QCOMPARE(is.onOld(), !plus);
            QCOMPARE(is.onNew(), !minus);
            if (!plus) {
                QCOMPARE(is.oldLine, quint32(oldLine++));
                --oldLeft;
            }
            if (!minus) {
                QCOMPARE(is.newLine, quint32(newLine++));
                --newLeft;
            }
            ++index;
        } else if (line.startsWith("@@ ")) {
            const QList<QByteArray> words = line.split(' ');
            const QList<QByteArray> oldRange = words.at(1).mid(1).split(',');
            const QList<QByteArray> newRange = words.at(2).mid(1).split(',');
            oldLine = oldRange.at(0).toInt();
            oldLeft = oldRange.value(1, "1").toInt();
            newLine = newRange.at(0).toInt();
            newLeft = newRange.value(1, "1").toInt();
        } else if (line.startsWith("\\ ")) {
            QCOMPARE(document->line(index++).kind, DiffLineKind::NoNewline);
        }
    }
    QCOMPARE(document->lineCount(), index);
}

void DiffParserTest::anyChunkingGivesTheSameDocument_data()
{
    addDiffSampleRows(20'000);
}

void DiffParserTest::anyChunkingGivesTheSameDocument()
{
    QFETCH(QString, name);
    const QByteArray bytes = sampleDiff(name);
    const QByteArray whole = dumpDiff(*parsedDiff(bytes));
    // Two pieces, cut at every byte; every tenth of the longer ones, or this takes minutes.
    const qsizetype step = bytes.size() > 3000 ? 29 : 1;
    for (qsizetype cut = 0; cut <= bytes.size(); cut += step) {
        DiffDocument document;
        document.append(bytes.first(cut));
        document.append(bytes.sliced(cut));
        document.finish();
        if (dumpDiff(document) != whole)
            QFAIL(qPrintable(u"cut at %1 differs"_s.arg(cut)));
    }
    // And byte by byte.
    DiffDocument document;
    for (const char c : bytes)
        document.append(QByteArray(1, c));
    document.finish();
    QCOMPARE(dumpDiff(document), whole);
}

void DiffParserTest::renamesCopiesAndModes()
{
    const auto renames = parsedDiff(sampleDiff(u"gittyup__odd-rename-pure.diff"_s));
    QCOMPARE(renames->fileCount(), 8);
    QCOMPARE(renames->file(0).status, DiffFileStatus::Renamed);
    QCOMPARE(renames->file(0).previousPath(), u"l10n/gitahead_de.ts"_s);
    QCOMPARE(renames->file(0).path(), u"l10n/gittyup_de.ts"_s);
    QCOMPARE(renames->file(0).similarity, 100);
    QCOMPARE(renames->hunkCount(), 0);

    const auto copies = parsedDiff(sampleDiff(u"lazygit__odd-copy.diff"_s));
    int copied = 0;
    for (int file = 0; file < copies->fileCount(); ++file)
        copied += copies->file(file).status == DiffFileStatus::Copied;
    QVERIFY(copied > 0);

    const auto modes = parsedDiff(sampleDiff(u"incubator-devlake__odd-mode-change.diff"_s));
    const DiffFile &script = modes->file(modes->fileCount() - 1);
    QVERIFY(script.has(DiffFileFlag::ModeChanged));
    QCOMPARE(script.oldMode, 0100644U);
    QCOMPARE(script.newMode, 0100755U);

    const auto empty = parsedDiff(sampleDiff(u"redis__odd-empty-file.diff"_s));
    QCOMPARE(empty->file(0).status, DiffFileStatus::Added);
    QCOMPARE(empty->file(0).path(), u"src/cluster.c"_s);
    QCOMPARE(empty->fileLineEnd(0), 0);
}

void DiffParserTest::binaryFilesOfBothForms()
{
    const auto notice = parsedDiff(sampleDiff(u"gittyup__odd-binary.diff"_s));
    QVERIFY(notice->file(0).has(DiffFileFlag::Binary));
    QCOMPARE(notice->lineCount(), 0);

    const auto patch = parsedDiff(sampleDiff(u"vscode-pull-request-github__odd-binary-gitpatch.diff"_s));
    const DiffFile &image = patch->file(1);
    QVERIFY(image.has(DiffFileFlag::Binary));
    QCOMPARE(image.status, DiffFileStatus::Added);
    QVERIFY(image.newBinarySize > 1000);
    QCOMPARE(image.oldBinarySize.load(), 0); // "literal 0"
    QCOMPARE(patch->foreignLineCount(), 0);

    const auto plain = parsedDiff("Binary files a/one.png and b/one.png differ\n");
    QCOMPARE(plain->fileCount(), 1);
    QCOMPARE(plain->file(0).path(), u"one.png"_s);
}

void DiffParserTest::pathsInAllTheirSpellings()
{
    const QString path = u"DevLake 社区群（小）活码.png"_s;
    QCOMPARE(parsedDiff(sampleDiff(u"incubator-devlake__odd-quoted-unicode-path.diff"_s))->file(0).path(), path);
    QCOMPARE(parsedDiff(sampleDiff(u"incubator-devlake__odd-raw-unicode-path.diff"_s))->file(0).path(), path);
    QCOMPARE(parsedDiff(sampleDiff(u"static-cms__odd-path-with-blanks.diff"_s))->file(0).path(),
             u"packages/demo/public/assets/uploads/Other Pics/lobby.jpg"_s);

    const auto odd =
        parsedDiff("diff --git \"a/with\\nnewline \\\"q\\\" \\\\ \\t\" \"b/with\\nnewline \\\"q\\\" \\\\ \\t\"\n"
                   "new file mode 100644\nindex 0000000..e69de29\n"
                   "diff --git a/a b/b b/a b/b\nold mode 100644\nnew mode 100755\n"
                   "diff --git a/plain b/plain\n--- a/plain\t2026-01-01\n+++ b/plain\t2026-01-02\n@@ -1 +1 @@\n-x\n+y\n"
                   "diff --git noprefix/x noprefix/x\n--- noprefix/x\n+++ noprefix/x\n@@ -1 +1 @@\n-x\n+y\n");
    QCOMPARE(odd->fileCount(), 4);
    QCOMPARE(odd->file(0).newPath, QByteArray("with\nnewline \"q\" \\ \t"));
    QCOMPARE(odd->file(1).newPath, QByteArray("a b/b"));
    QCOMPARE(odd->file(2).newPath, QByteArray("plain"));
    QCOMPARE(odd->file(3).newPath, QByteArray("noprefix/x"));
}

void DiffParserTest::submodulesSymlinksAndTypeChanges()
{
    const auto bump = parsedDiff(sampleDiff(u"gittyup__odd-submodule-bump.diff"_s));
    QVERIFY(bump->file(0).has(DiffFileFlag::Submodule));
    QCOMPARE(bump->lineCount(), 2);

    const auto log = parsedDiff("Submodule dep/git 0d0ac38..4c53a8c:\n  > Second\n  > First\n");
    QCOMPARE(log->fileCount(), 1);
    QCOMPARE(log->file(0).path(), u"dep/git"_s);
    QVERIFY(log->file(0).has(DiffFileFlag::Submodule));
    QCOMPARE(log->lineCount(), 2);
    QCOMPARE(log->text(0).toByteArray(), QByteArray("> Second"));

    const auto links = parsedDiff(sampleDiff(u"git-credential-manager__odd-symlink.diff"_s));
    int symlinks = 0;
    for (int file = 0; file < links->fileCount(); ++file)
        symlinks += links->file(file).has(DiffFileFlag::Symlink);
    QVERIFY(symlinks > 0);

    const auto types = parsedDiff("diff --git a/x b/x\ndeleted file mode 120000\nindex 1111111..0000000\n--- a/x\n+++ "
                                  "/dev/null\n@@ -1 +0,0 @@\n-target\n"
                                  "\\ No newline at end of file\n"
                                  "diff --git a/x b/x\nnew file mode 100644\nindex 0000000..2222222\n--- "
                                  "/dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+text\n");
    QCOMPARE(types->fileCount(), 2);
    QVERIFY(types->file(0).has(DiffFileFlag::TypeChanged));
    QVERIFY(types->file(1).has(DiffFileFlag::TypeChanged));
}

void DiffParserTest::combinedDiffsCountTheFirstParent()
{
    const auto document = parsedDiff(sampleDiff(u"desktop__odd-combined-cc-evil.diff"_s));
    QCOMPARE(document->fileCount(), 1);
    const DiffFile &file = document->file(0);
    QVERIFY(file.has(DiffFileFlag::Combined));
    QVERIFY(!file.isDamaged());
    QCOMPARE(file.path(), u"app/package.json"_s);
    // "--" leaves both parents, " -" the second one alone; "++" is new to both, " +" to the second alone.
    const DiffLine &fromBoth = document->line(3);
    QCOMPARE(document->rawLine(3).first(2).toByteArray(), QByteArray("--"));
    QVERIFY(fromBoth.onOld() && !fromBoth.onNew());
    const DiffLine &fromSecond = document->line(4);
    QCOMPARE(document->rawLine(4).first(2).toByteArray(), QByteArray(" -"));
    QVERIFY(!fromSecond.onOld() && !fromSecond.onNew());
    QCOMPARE(fromSecond.kind, DiffLineKind::Removed);
    const DiffLine &newToBoth = document->line(5);
    QVERIFY(!newToBoth.onOld() && newToBoth.onNew());
    const DiffLine &newToSecond = document->line(6);
    QVERIFY(newToSecond.onOld() && newToSecond.onNew());
    QCOMPARE(newToSecond.kind, DiffLineKind::Added);
    const DiffLine &last = document->line(document->lineCount() - 1);
    QCOMPARE(last.oldLine, 9U); // @@@ -2,8 -2,8 +2,8 @@@
    QCOMPARE(last.newLine, 9U);
    QCOMPARE(document->text(0).toByteArray(), QByteArray("  \"name\": \"desktop\","));

    QVERIFY(!parsedDiff(sampleDiff(u"gittyup__odd-combined-cc.diff"_s))->file(0).isDamaged());
}

void DiffParserTest::removedLinesThatLookLikeHeaders()
{
    const auto lua = parsedDiff(sampleDiff(u"redis__odd-deleted-lines-look-like-header.diff"_s));
    QCOMPARE(lua->fileCount(), 2);
    const auto inside = parsedDiff(sampleDiff(u"lazygit__odd-diff-inside-diff.diff"_s));
    QCOMPARE(inside->fileCount(), 2);

    const auto document =
        parsedDiff("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n--- a/old\n+++ b/new\n@@ -1 +1 @@\n same\n");
    // The counts say three lines each; the bare @@ is no body line, so this one hunk is damaged and another begins.
    QCOMPARE(document->fileCount(), 1);
    QCOMPARE(document->text(0).toByteArray(), QByteArray("-- a/old"));
    QVERIFY(document->file(0).has(DiffFileFlag::WrongCounts));
}

void DiffParserTest::plainPatchesWithoutGitHeaders()
{
    const auto document = parsedDiff(
        "--- src/a.c\t2020-01-01 00:00:00\n+++ src/a.c\t2020-01-02 00:00:00\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n"
        "--- a/b.c\n+++ b/b.c\n@@ -5 +5 @@ here\n-x\n+y\n"
        "--- /dev/null\n+++ b/c.c\n@@ -0,0 +1 @@\n+z\n");
    QCOMPARE(document->fileCount(), 3);
    QCOMPARE(document->file(0).path(), u"src/a.c"_s);
    QCOMPARE(document->file(1).path(), u"b.c"_s);
    QCOMPARE(document->file(2).path(), u"c.c"_s);
    QCOMPARE(document->file(2).status, DiffFileStatus::Added);
    QCOMPARE(document->hunkHeading(1).toByteArray(), QByteArray("here"));
    for (int file = 0; file < 3; ++file)
        QVERIFY(!document->file(file).isDamaged());
}

void DiffParserTest::noNewlineBelongsToTheLineBefore()
{
    const auto document = parsedDiff("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of "
                                     "file\n+b\n\\ No newline at end of file\n");
    QCOMPARE(document->lineCount(), 4);
    QCOMPARE(document->line(1).kind, DiffLineKind::NoNewline);
    QVERIFY(document->line(1).onOld() && !document->line(1).onNew());
    QVERIFY(!document->line(3).onOld() && document->line(3).onNew());
    QVERIFY(!document->file(0).isDamaged());
}

void DiffParserTest::mailsAroundAPatchAreNotPartOfIt()
{
    const auto document =
        parsedDiff("From 123 Mon Sep 17 00:00:00 2001\nSubject: [PATCH] x\n\n---\n x | 2 +-\n\n"
                   "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n-- \n2.39.5\n\n");
    QCOMPARE(document->fileCount(), 1);
    QCOMPARE(document->lineCount(), 2);
    QVERIFY(!document->file(0).isDamaged());
    QVERIFY(document->foreignLineCount() > 0);
}

} // namespace windlass

using windlass::DiffParserTest;
WINDLASS_TEST(DiffParserTest)
#include "tst_diffparser.moc"
