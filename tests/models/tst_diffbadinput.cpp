// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffcontents.h"
#include "models/diff/diffrows.h"
#include "models/diff/difftext.h"
#include "tests/models/diffsamples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass {

using test::dumpDiff;

//! What is no good diff: it is read as far as it goes, and marked.
class DiffBadInputTest : public QObject {
    Q_OBJECT

private slots:
    void cutInTheMiddle();
    void aWebPageIsKeptWhole();
    void nothingAtAll();
    void nulBytes();
    void manyFilesOfOneLine();
    void aPathWithANewline();
    void combinedDiffs();
    void oneVeryLongLine();
    void foundByTheFuzzer_data();
    void foundByTheFuzzer();
    void aDashLineKeepsItsReturn();
    void textBehindABinaryPatchIsKept();

    void oddTextIsNoted_data();
    void oddTextIsNoted();
    void lineEndingsAreThoseOfTheirSide();
    void theLastLineHasNoEnding();
    void pointersAndSubmodulesSayWhatTheyNamed();
    void textOutsideKnowsItsFile();
};

namespace {

std::unique_ptr<DiffDocument> badDiff(const QByteArray &bytes)
{
    return DiffDocument::fromBytes(bytes);
}

QByteArray addedLine(const QByteArray &text)
{
    return "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+" + text + "\n";
}

} // namespace

void DiffBadInputTest::cutInTheMiddle()
{
    const QByteArray whole = test::sampleDiff(u"vscode-pull-request-github__odd-crlf.diff"_s);
    const auto complete = badDiff(whole);
    QVERIFY(complete->fileCount() > 0 && !complete->file(0).isDamaged());
    // Anywhere: it never has more than the whole, and says so where a hunk is cut.
    int marked = 0;
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        const auto document = badDiff(whole.first(cut));
        QVERIFY(document->fileCount() <= complete->fileCount() && document->lineCount() <= complete->lineCount());
        const int last = document->fileCount() - 1;
        if (document->lineCount() > 0 && document->lineCount() + 1 < complete->lineCount()) {
            QVERIFY2(document->file(last).has(DiffFileFlag::Truncated), qPrintable(QString::number(cut)));
            ++marked;
        }
    }
    QVERIFY2(marked > 50, qPrintable(QString::number(marked)));
}

void DiffBadInputTest::aWebPageIsKeptWhole()
{
    const QByteArray page = "<!DOCTYPE html>\r\n<html>\n\n<body>\n--- not\r\n+plus\n@ at\n</body></html>";
    const auto document = badDiff(page);
    QCOMPARE(document->fileCount(), 0);
    QCOMPARE(document->foreignLineCount(), 7);
    QByteArrayList lines;
    for (int i = 0; i < document->foreignTextCount(); ++i)
        lines.append(document->foreignText(i).toByteArray());
    QCOMPARE(lines.join('\n'), page);
}

void DiffBadInputTest::nothingAtAll()
{
    const auto document = badDiff({});
    QCOMPARE(document->fileCount(), 0);
    QCOMPARE(document->foreignTextCount(), 0);
    QVERIFY(document->isComplete());
}

void DiffBadInputTest::nulBytes()
{
    const auto document = badDiff(addedLine(QByteArray("a\0b", 3)) + QByteArray(1000, '\0'));
    QCOMPARE(document->fileCount(), 1);
    QCOMPARE(document->text(0), QByteArrayView("a\0b", 3));
    QVERIFY(document->file(0).has(DiffTextFlag::ControlCharacters));
    QVERIFY(DiffRows(document.get()).notes(0).contains(DiffNote::ControlCharacters));
    // Nothing but zeroes is one line outside.
    QCOMPARE(badDiff(QByteArray(100'000, '\0'))->foreignLineCount(), 1);
}

void DiffBadInputTest::manyFilesOfOneLine()
{
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i) {
        const QByteArray name = "f" + QByteArray::number(i);
        bytes += "diff --git a/" + name + " b/" + name + "\n--- a/" + name + "\n+++ b/" + name + "\n@@ -1 +1 @@\n-a\n+b\n";
    }
    const auto document = badDiff(bytes);
    QCOMPARE(document->fileCount(), 100'000);
    const DiffRows rows(document.get());
    QCOMPARE(rows.rowCount(), 400'000);
    QCOMPARE(rows.fileOfPath(u"f99999"_s), 99'999);
    QCOMPARE(rows.at(rows.rowCount() - 1).file, 99'999);
}

void DiffBadInputTest::aPathWithANewline()
{
    const auto document = badDiff("diff --git \"a/two\\nlines\" \"b/two\\nlines\"\n--- \"a/two\\nlines\"\n+++ \"b/two\\nlines\"\n"
                                  "@@ -1 +1 @@\n-a\n+b\n");
    QCOMPARE(document->file(0).newPath, QByteArray("two\nlines"));
    QVERIFY(isOddPath(document->file(0).newPath));
    QCOMPARE(DiffRows(document.get()).notes(0), QList{DiffNote::OddPath});
    for (const char *fine : {"plain", "with blank", "gr\xC3\xB6\xC3\x9F" "e", "a/b.c"})
        QVERIFY2(!isOddPath(fine), fine);
    for (const char *odd : {"tab\t", "latin\xE9", "x\xE2\x80\xAEy", "return\r"})
        QVERIFY2(isOddPath(odd), odd);
}

void DiffBadInputTest::combinedDiffs()
{
    const auto three = badDiff("diff --cc x\nindex 1,2,3..4\n--- a/x\n+++ b/x\n@@@@ -1,2 -1,2 -1,2 +1,3 @@@@ f\n   a\n+++b\n---c\n +  d\n");
    QCOMPARE(three->file(0).parents, 3);
    QVERIFY(three->file(0).has(DiffFileFlag::Combined));
    QCOMPARE(three->lineCount(), 4);
    QCOMPARE(three->text(1), QByteArrayView("b"));
    // Counts that do not agree, and a header with more parents than can be counted.
    QVERIFY(badDiff("diff --cc x\n--- a/x\n+++ b/x\n@@@ -1,9 -1,9 +1,9 @@@\n  a\n")->file(0).has(DiffFileFlag::Truncated));
    const auto many = badDiff("diff --cc x\n--- a/x\n+++ b/x\n" + QByteArray(40, '@') + " -1 +1 " + QByteArray(40, '@') + "\n");
    QVERIFY(many->file(0).has(DiffFileFlag::BadHunk));
}

void DiffBadInputTest::oneVeryLongLine()
{
    const QByteArray text(3'000'000, 'x');
    DiffDocument document;
    const QByteArray bytes = addedLine(text);
    // In pieces as a network has them.
    for (qsizetype at = 0; at < bytes.size(); at += 16'384)
        document.append(bytes.mid(at, 16'384));
    document.finish();
    QTRY_VERIFY(document.isComplete());
    QCOMPARE(document.lineCount(), 1);
    QCOMPARE(document.text(0).size(), text.size());
    QVERIFY(document.file(0).has(DiffTextFlag::LongLines));
}

void DiffBadInputTest::foundByTheFuzzer_data()
{
    QTest::addColumn<QString>("path");
    const QDir seeds(QStringLiteral(WINDLASS_FUZZ_SEEDS));
    const QStringList names = seeds.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << seeds.filePath(name);
}

//! Whatever was found once stays mended, also where there is no fuzzer: the same in any pieces.
void DiffBadInputTest::foundByTheFuzzer()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QByteArray whole = dumpDiff(*badDiff(bytes));
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        DiffDocument document;
        document.append(bytes.first(cut));
        document.append(bytes.sliced(cut));
        document.finish();
        QCOMPARE(dumpDiff(document), whole);
    }
}

void DiffBadInputTest::aDashLineKeepsItsReturn()
{
    const auto document = badDiff("--- no header\r\nsomething else\r\n");
    QCOMPARE(document->foreignText(0), QByteArrayView("--- no header\r"));
    QCOMPARE(document->foreignText(1), QByteArrayView("something else\r"));
}

void DiffBadInputTest::textBehindABinaryPatchIsKept()
{
    const auto document = badDiff("diff --git a/x b/x\nindex 1..2 100644\nGIT binary patch\nliteral 3\nKc${NkU|?Vb00jX8\n\n"
                                  "literal 2\nJc${NkU|?Vb00IC2\n\n-- \n2.39.2\n\nFrom 0123 Mon Sep 17\nSubject: next\n"
                                  "diff --git a/y b/y\nnew file mode 100644\n");
    QCOMPARE(document->fileCount(), 2);
    QCOMPARE(document->file(0).newBinarySize.load(), 3);
    QCOMPARE(document->foreignLineCount(), 4);
    QCOMPARE(document->foreignText(0), QByteArrayView("-- "));
}

void DiffBadInputTest::oddTextIsNoted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint32>("flags");
    const auto row = [](const char *name, const QByteArray &text, std::initializer_list<DiffTextFlag> flags) {
        quint32 bits = 0;
        for (const DiffTextFlag flag : flags)
            bits |= quint32(flag);
        QTest::newRow(name) << text << bits;
    };
    row("plain", "int a = 1;\t// x", {});
    row("text", "gr\xC3\xB6\xC3\x9F" "e \xE6\xBC\xA2 \xF0\x9F\x98\x80", {});
    row("form feed", "\f", {});
    row("nul", QByteArray("\0", 1), {DiffTextFlag::ControlCharacters});
    row("escape", "\x1B[31m", {DiffTextFlag::ControlCharacters});
    row("return inside", "a\rb", {DiffTextFlag::ControlCharacters});
    row("control of Latin 1", "\xC2\x85", {DiffTextFlag::ControlCharacters});
    row("override", "x\xE2\x80\xAEy", {DiffTextFlag::Bidirectional});
    row("isolate", "x\xE2\x81\xA6y", {DiffTextFlag::Bidirectional});
    row("zero width", "x\xE2\x80\x8By", {DiffTextFlag::Invisible});
    row("joiner beside ASCII", "x\xE2\x80\x8Dy", {DiffTextFlag::Invisible});
    row("joiner of an emoji", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x92\xBB", {});
    row("tag", "\xF3\xA0\x81\x81", {DiffTextFlag::Invisible});
    row("order mark first", "\xEF\xBB\xBFx", {DiffTextFlag::ByteOrderMark});
    row("order mark inside", "x\xEF\xBB\xBF", {DiffTextFlag::Invisible});
    row("Latin 1", "caf\xE9", {DiffTextFlag::NotUtf8});
    row("cut", "caf\xC3", {DiffTextFlag::NotUtf8});
    row("long", QByteArray(10'001, 'x'), {DiffTextFlag::LongLines});
    row("as long as may be", QByteArray(10'000, 'x'), {});
    row("odd behind much that is plain", QByteArray(500, 'x') + "\xE2\x80\xAE" + QByteArray(500, 'y'), {DiffTextFlag::Bidirectional});
}

void DiffBadInputTest::oddTextIsNoted()
{
    QFETCH(QByteArray, text);
    QFETCH(quint32, flags);
    flags |= quint32(DiffTextFlag::NewFeeds);
    QCOMPARE(badDiff(addedLine(text))->file(0).textFlags.load(), flags);
    // The same among plain lines, of which many are looked at in one go.
    const QByteArray plain = "+plain text\n";
    const auto document = badDiff("--- a/x\n+++ b/x\n@@ -0,0 +1,41 @@\n" +
                                  (text.startsWith("\xEF\xBB\xBF") ? QByteArray() : plain.repeated(20)) + '+' + text + '\n' +
                                  plain.repeated(text.startsWith("\xEF\xBB\xBF") ? 40 : 20));
    QCOMPARE(document->file(0).textFlags.load(), flags);
    QVERIFY(!document->file(0).isDamaged());
}

void DiffBadInputTest::lineEndingsAreThoseOfTheirSide()
{
    const auto converted = badDiff("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\r\n-b\r\n+a\n+b\n");
    QVERIFY(!converted->file(0).hasMixedEndings());
    QVERIFY(converted->file(0).has(DiffTextFlag::OldReturns) && !converted->file(0).has(DiffTextFlag::NewReturns));
    const auto mixed = badDiff("--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n a\r\n b\r\n+c\n");
    QVERIFY(mixed->file(0).hasMixedEndings());
    // Of one file, and not of the next one.
    const auto two = badDiff("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\r\n+b\r\n--- a/y\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n");
    QVERIFY(!two->file(0).hasMixedEndings() && !two->file(1).hasMixedEndings());
    QVERIFY(!two->file(1).has(DiffTextFlag::OldReturns));
}

void DiffBadInputTest::theLastLineHasNoEnding()
{
    const auto document = badDiff("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n");
    QVERIFY(!document->file(0).hasMixedEndings());
    QVERIFY(document->file(0).has(DiffTextFlag::OldNoNewline) && document->file(0).has(DiffTextFlag::NewNoNewline));
}

void DiffBadInputTest::pointersAndSubmodulesSayWhatTheyNamed()
{
    const QByteArray version = "version https://git-lfs.github.com/spec/v1\n";
    const auto pointer = badDiff("--- a/big\n+++ b/big\n@@ -1,3 +1,3 @@\n " + version + "-oid sha256:aaa\n-size 1200\n+oid sha256:bbb\n+size 3400\n");
    QVERIFY(pointer->file(0).has(DiffTextFlag::LfsPointer));
    const LfsChange lfs = lfsChangeOf(*pointer, 0);
    QCOMPARE(lfs.oldOid, QByteArray("aaa"));
    QCOMPARE(lfs.newOid, QByteArray("bbb"));
    QCOMPARE(lfs.oldSize, 1200);
    QCOMPARE(lfs.newSize, 3400);
    // Somewhere inside of a file the same words are text.
    QVERIFY(!badDiff("--- a/x\n+++ b/x\n@@ -5 +5,2 @@\n a\n+" + version)->file(0).has(DiffTextFlag::LfsPointer));

    const auto submodule = badDiff("diff --git a/d b/d\nindex 1..2 160000\n--- a/d\n+++ b/d\n@@ -1 +1 @@\n-Subproject commit abc\n+Subproject commit def-dirty\n");
    const SubmoduleChange change = submoduleChangeOf(*submodule, 0);
    QCOMPARE(change.oldCommit, QByteArray("abc"));
    QCOMPARE(change.newCommit, QByteArray("def"));
    QVERIFY(change.isDirty);

    const auto link = badDiff("diff --git a/l b/l\nnew file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+../there\n\\ No newline at end of file\n");
    QCOMPARE(linkChangeOf(*link, 0).newTarget, QByteArray("../there"));
    QCOMPARE(linkChangeOf(*link, 0).oldTarget, QByteArray());
    QCOMPARE(DiffRows(link.get()).notes(0), QList{DiffNote::Link});
}

void DiffBadInputTest::textOutsideKnowsItsFile()
{
    const QByteArray file = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n";
    const auto document = badDiff("Subject: one\n\n" + file + "-- \n2.39\n" + file + "-- \n2.39\n");
    QCOMPARE(document->fileCount(), 2);
    QList<int> files;
    for (int i = 0; i < document->foreignTextCount(); ++i)
        files.append(document->foreignLine(i).file);
    QCOMPARE(files, (QList{0, 0, 1, 1, 2, 2}));
}

} // namespace windlass

using windlass::DiffBadInputTest;
WINDLASS_TEST(DiffBadInputTest)
#include "tst_diffbadinput.moc"
