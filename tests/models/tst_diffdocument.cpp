// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "tests/models/diffsamples.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass {

using test::dumpDiff;
using test::sampleDiff;

//! Damaged diffs, and documents that grow.
class DiffDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void everyCutEndsWell_data();
    void everyCutEndsWell();
    void damageIsToldAndTheRestIsKept_data();
    void damageIsToldAndTheRestIsKept();
    void garbageIsNoDiff();
    void hugeLineNumbersDoNotWrapAround();
    void aWebPageInsteadOfADiff();

    void growsOnAWorkerThread();
    void goingAwayWhileItGrows();
};

void DiffDocumentTest::everyCutEndsWell_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : test::sampleDiffs()) {
        if (sampleDiff(name).size() <= 3000)
            QTest::newRow(qPrintable(name)) << name;
    }
}

void DiffDocumentTest::everyCutEndsWell()
{
    QFETCH(QString, name);
    const QByteArray bytes = sampleDiff(name);
    const auto whole = DiffDocument::fromBytes(bytes);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        const auto document = DiffDocument::fromBytes(bytes.first(cut));
        QVERIFY(document->fileCount() <= whole->fileCount());
        // Whole lines that came are the same lines; the last one may be cut.
        for (int line = 0; line + 1 < document->lineCount(); ++line)
            QCOMPARE(document->rawLine(line).toByteArray(), whole->rawLine(line).toByteArray());
    }
}

void DiffDocumentTest::damageIsToldAndTheRestIsKept_data()
{
    QTest::addColumn<QByteArray>("hunk");
    QTest::addColumn<quint32>("flag");
    QTest::addColumn<int>("lines");
    const auto row = [](const char *name, const QByteArray &hunk, DiffFileFlag flag, int lines) {
        QTest::newRow(name) << hunk << quint32(flag) << lines;
    };
    row("too many lines", "@@ -1 +1 @@\n-a\n+b\n c\n-d\n", DiffFileFlag::WrongCounts, 4);
    row("too few lines", "@@ -1,9 +1,9 @@\n-a\n+b\n", DiffFileFlag::WrongCounts, 2);
    row("more of one side", "@@ -1,1 +1,2 @@\n-a\n-b\n+c\n+d\n", DiffFileFlag::WrongCounts, 4);
    row("overflow", "@@ -99999999999999999999 +1 @@\n-a\n+b\n", DiffFileFlag::BadHunk, 2);
    row("negative", "@@ --5,3 +1 @@\n-a\n+b\n", DiffFileFlag::BadHunk, 2);
    row("missing numbers", "@@ @@\n-a\n+b\n c\n", DiffFileFlag::BadHunk, 3);
    row("no end", "@@ -1 +1\n-a\n+b\n", DiffFileFlag::BadHunk, 2);
    row("many parents", "@@@@@@@@@@@@@@@@@@@@@@@@ -1 +1 @@\n", DiffFileFlag::BadHunk, 0);
    row("foreign line", "@@ -1,3 +1,3 @@\n a\n<html>\n-b\n+c\n d\n", DiffFileFlag::ForeignLines, 5);
    row("hunk of nothing", "@@ -0,0 +0,0 @@\n+a\n", DiffFileFlag::WrongCounts, 1);
}

void DiffDocumentTest::damageIsToldAndTheRestIsKept()
{
    QFETCH(QByteArray, hunk);
    QFETCH(quint32, flag);
    QFETCH(int, lines);
    const QByteArray good = "diff --git a/good b/good\n--- a/good\n+++ b/good\n@@ -1 +1 @@\n-x\n+y\n";
    const auto document = DiffDocument::fromBytes("diff --git a/bad b/bad\n--- a/bad\n+++ b/bad\n" + hunk + good);
    QCOMPARE(document->fileCount(), 2);
    QVERIFY(document->file(0).has(DiffFileFlag(flag)));
    QCOMPARE(document->fileLineEnd(0), lines);
    QVERIFY(!document->file(1).isDamaged());
    QCOMPARE(document->lineCount(), lines + 2);
    QCOMPARE(document->line(lines).oldLine, 1U);

    const auto cut = DiffDocument::fromBytes(good.chopped(3));
    QVERIFY(cut->file(0).has(DiffFileFlag::Truncated));
    QVERIFY(!cut->file(0).has(DiffFileFlag::WrongCounts));
}

void DiffDocumentTest::garbageIsNoDiff()
{
    // A fixed seed: a failure can be repeated.
    quint32 seed = 42;
    const auto random = [&seed](quint32 below) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 8) % below;
    };
    const QByteArrayList pieces{"diff --git ",
                                "a/x b/x",
                                "\n",
                                "--- ",
                                "+++ ",
                                "@@ -1,2 +3 @@",
                                "@@@ -1 -1 +1 @@@",
                                "+",
                                "-",
                                " ",
                                "\\ No",
                                "\"a\\",
                                "\\777\"",
                                "GIT binary patch\n",
                                "literal 99\n",
                                "Binary files ",
                                " differ",
                                "rename from ",
                                "Submodule 1234567..",
                                QByteArray(1, '\0'),
                                "\r",
                                "\xEF\xBB\xBF",
                                "\xFF",
                                "index 1,2..3",
                                "mode 1",
                                "similarity index 999999999999",
                                "diff --cc ",
                                "\n-",
                                "\n+",
                                "\n "};
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes;
        for (quint32 i = 0, count = random(60); i < count; ++i)
            bytes += pieces.at(random(quint32(pieces.size())));
        const QByteArray whole = dumpDiff(*DiffDocument::fromBytes(bytes));
        DiffDocument document;
        const qsizetype cut = bytes.isEmpty() ? 0 : random(quint32(bytes.size()));
        document.append(bytes.first(cut));
        document.append(bytes.sliced(cut));
        document.finish();
        QCOMPARE(dumpDiff(document), whole);
    }
}

void DiffDocumentTest::hugeLineNumbersDoNotWrapAround()
{
    const auto document =
        DiffDocument::fromBytes("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -2147483647,2 +2147483647,2 @@\n a\n b\n");
    QCOMPARE(document->line(1).newLine, 2147483648U);
    QVERIFY(!document->file(0).isDamaged());
}

void DiffDocumentTest::aWebPageInsteadOfADiff()
{
    const auto document = DiffDocument::fromBytes("<!DOCTYPE html>\n<html><body>\n--- not\n+plus\n</body></html>\n");
    QCOMPARE(document->fileCount(), 0);
    QVERIFY(document->foreignLineCount() >= 4);
    QCOMPARE(DiffDocument::fromBytes({})->fileCount(), 0);
}

void DiffDocumentTest::growsOnAWorkerThread()
{
    const QByteArray bytes = test::syntheticDiff(200'000);
    const QByteArray whole = dumpDiff(*DiffDocument::fromBytes(bytes));
    DiffDocument document;
    QSignalSpy completed(&document, &DiffDocument::completed);
    document.append(bytes);
    // A screen of lines is there at once; the end is not.
    QVERIFY(document.lineCount() > 100);
    document.finish();
    QVERIFY(!document.isComplete());
    // Readable while it grows.
    for (int line = 0; line < document.lineCount(); line += 97)
        QVERIFY(document.text(line).startsWith("line "));
    QVERIFY(completed.wait());
    QCOMPARE(dumpDiff(document), whole);

    // The same in pieces as a network delivers them, while the worker is at it.
    DiffDocument pieces;
    QSignalSpy piecesCompleted(&pieces, &DiffDocument::completed);
    for (qsizetype at = 0; at < bytes.size(); at += 40'000)
        pieces.append(bytes.mid(at, 40'000));
    pieces.finish();
    QVERIFY(piecesCompleted.wait());
    QCOMPARE(piecesCompleted.size(), 1);
    QCOMPARE(dumpDiff(pieces), whole);
}

void DiffDocumentTest::goingAwayWhileItGrows()
{
    const QByteArray bytes = test::syntheticDiff(100'000);
    for (int i = 0; i < 20; ++i) {
        auto document = std::make_unique<DiffDocument>();
        document->append(bytes);
        if (i % 2)
            document->finish();
        document.reset();
    }
    // Nothing that the workers posted may arrive at what is gone.
    QCoreApplication::processEvents();
}

} // namespace windlass

using windlass::DiffDocumentTest;
WINDLASS_TEST(DiffDocumentTest)
#include "tst_diffdocument.moc"
