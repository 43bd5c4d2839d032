// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffrows.h"
#include "tests/models/diffsamples.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass {

using test::sampleDiff;

class DiffRowsTest : public QObject {
    Q_OBJECT

private slots:
    void everyLineHasItsRow_data();
    void everyLineHasItsRow();
    void sideBySideAlignsChanges();
    void pixelsAndRowsAgree();
    void collapsedFilesAreOneRow();
    void threadsStandBelowTheirLines();
    void threadsOfUnknownLinesStandBelowTheHeader();
    void threadsWaitForTheirLines();
    void anchorsFindTheirLines();
    void notesSayWhatHasNoLines();
    void growthKeepsRowsWhereTheyWere();
    void fenwickTreeAgreesWithASum();
};

namespace {

const QByteArray twoFileDiff = "diff --git a/one.c b/one.c\nindex 1..2 100644\n--- a/one.c\n+++ b/one.c\n"
                               "@@ -1,4 +1,5 @@ int main()\n a\n-b\n-c\n+B\n+C\n+D\n d\n"
                               "@@ -20,2 +21,2 @@\n x\n-y\n+z\n"
                               "diff --git a/two.c b/two.c\nindex 1..2 100644\n--- a/two.c\n+++ b/two.c\n"
                               "@@ -7 +7 @@\n-old\n+new\n";

QByteArray diffRowKinds(const DiffRows &rows)
{
    QByteArray kinds;
    for (int row = 0; row < rows.rowCount(); ++row)
        kinds += "-FNHLW"[static_cast<int>(rows.at(row).kind)];
    return kinds;
}

DiffAnchor anchorAt(const QString &path, DiffSide side, quint32 line)
{
    return {path, side, line, 0};
}

//! What must hold for any rows: tops add up, and every way of finding a row leads to it.
void checkDiffRows(const DiffRows &rows)
{
    qint64 top = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
        QCOMPARE(rows.rowTop(row), top);
        const int height = rows.rowHeight(row);
        QVERIFY(height > 0);
        QCOMPARE(rows.rowAt(top), row);
        QCOMPARE(rows.rowAt(top + height - 1), row);
        QCOMPARE(rows.rowOf(rows.at(row)), row);
        top += height;
    }
    QCOMPARE(rows.totalHeight(), top);
}

} // namespace

void DiffRowsTest::everyLineHasItsRow_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : test::sampleDiffs())
        QTest::newRow(qPrintable(name)) << name;
}

void DiffRowsTest::everyLineHasItsRow()
{
    QFETCH(QString, name);
    const auto document = DiffDocument::fromBytes(sampleDiff(name));
    DiffRows rows(document.get());
    for (const DiffLayout layout : {DiffLayout::Unified, DiffLayout::SideBySide}) {
        rows.setLayout(layout);
        QSet<int> left;
        QSet<int> right;
        int files = 0;
        int last = -1;
        for (int row = 0; row < rows.rowCount(); ++row) {
            const DiffRow is = rows.at(row);
            files += is.kind == DiffRowKind::FileHeader;
            if (is.kind != DiffRowKind::Line)
                continue;
            QVERIFY(is.left >= 0 || is.right >= 0);
            for (const int line : {is.left, is.right}) {
                if (line < 0)
                    continue;
                QCOMPARE(rows.rowOfLine(line), row);
                QCOMPARE(is.file, document->fileOfLine(line));
                last = std::max(last, line);
            }
            if (is.left >= 0)
                left.insert(is.left);
            if (is.right >= 0)
                right.insert(is.right);
        }
        QCOMPARE(files, document->fileCount());
        QCOMPARE(last + 1, document->lineCount());
        for (int line = 0; line < document->lineCount(); ++line) {
            const DiffLine &is = document->line(line);
            if (layout == DiffLayout::Unified || is.kind == DiffLineKind::Foreign) {
                QVERIFY(left.contains(line) && right.contains(line));
            } else if (is.kind == DiffLineKind::Added) {
                QVERIFY(right.contains(line) && !left.contains(line));
            } else if (is.kind == DiffLineKind::Removed) {
                QVERIFY(left.contains(line) && !right.contains(line));
            } else {
                QVERIFY(left.contains(line) || right.contains(line));
            }
        }
        if (document->lineCount() < 2000)
            checkDiffRows(rows);
    }
}

void DiffRowsTest::sideBySideAlignsChanges()
{
    const auto document = DiffDocument::fromBytes(twoFileDiff);
    DiffRows rows(document.get());
    QCOMPARE(diffRowKinds(rows), QByteArray("FHLLLLLLLHLLLFHLL"));
    rows.setLayout(DiffLayout::SideBySide);
    QCOMPARE(diffRowKinds(rows), QByteArray("FHLLLLLHLLFHL"));
    const auto pair = [&](int row) { return std::pair(rows.at(row).left, rows.at(row).right); };
    QCOMPARE(pair(2), std::pair(0, 0));
    QCOMPARE(pair(3), std::pair(1, 3));  // b beside B
    QCOMPARE(pair(4), std::pair(2, 4));  // c beside C
    QCOMPARE(pair(5), std::pair(-1, 5)); // nothing beside D
    QCOMPARE(pair(6), std::pair(6, 6));

    // Added before removed is two changes, and a remark stays with its line.
    const auto odd = DiffDocument::fromBytes("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n+new\n-gone\n-a\n\\ No newline at end "
                                             "of file\n+b\n\\ No newline at end of file\n");
    DiffRows oddRows(odd.get());
    oddRows.setLayout(DiffLayout::SideBySide);
    QCOMPARE(oddRows.rowCount(), 2 + 4);
    QCOMPARE(oddRows.at(2).left, -1);
    QCOMPARE(oddRows.at(2).right, 0);
    QCOMPARE(oddRows.at(3).left, 1);
    QCOMPARE(oddRows.at(3).right, 4);
}

void DiffRowsTest::pixelsAndRowsAgree()
{
    const auto document = DiffDocument::fromBytes(twoFileDiff);
    DiffRows rows(document.get());
    rows.insertWidget(2, anchorAt(u"one.c"_s, DiffSide::New, 3), 70);
    rows.insertWidget(1, anchorAt(u"one.c"_s, DiffSide::New, 3), 50);
    rows.insertWidget(3, anchorAt(u"two.c"_s, DiffSide::Old, 7), 90);
    rows.insertWidget(4, anchorAt(u"two.c"_s, DiffSide::New, 0), 20);
    for (const DiffLayout layout : {DiffLayout::Unified, DiffLayout::SideBySide}) {
        rows.setLayout(layout);
        checkDiffRows(rows);
        rows.setCollapsed(0, true);
        checkDiffRows(rows);
        rows.setCollapsed(0, false);
        rows.setWidgetHeight(1, 200);
        checkDiffRows(rows);
        rows.setWidgetHeight(1, 50);
    }
    QCOMPARE(rows.rowAt(-5), 0);
    QCOMPARE(rows.rowAt(1'000'000), rows.rowCount() - 1);
}

void DiffRowsTest::collapsedFilesAreOneRow()
{
    const auto document = DiffDocument::fromBytes(twoFileDiff);
    DiffRows rows(document.get());
    rows.insertWidget(1, anchorAt(u"one.c"_s, DiffSide::New, 3), 50);
    rows.setCollapsed(0, true);
    QCOMPARE(diffRowKinds(rows), QByteArray("FFHLL"));
    QCOMPARE(rows.rowOfLine(2), -1);
    QCOMPARE(rows.rowOfWidget(1), -1);
    // Where a position in it goes: to its header.
    DiffRow line;
    line.kind = DiffRowKind::Line;
    line.file = 0;
    line.left = line.right = 2;
    QCOMPARE(rows.rowOf(line), 0);
    rows.setCollapsed(0, false);
    QCOMPARE(diffRowKinds(rows), QByteArray("FHLLLLLWLLHLLLFHLL"));
}

void DiffRowsTest::threadsStandBelowTheirLines()
{
    const auto document = DiffDocument::fromBytes(twoFileDiff);
    DiffRows rows(document.get());
    rows.insertWidget(5, anchorAt(u"one.c"_s, DiffSide::Old, 3), 40);
    rows.insertWidget(7, anchorAt(u"one.c"_s, DiffSide::New, 2), 40);
    QCOMPARE(rows.placement(5), DiffRows::Placement::AtLine);
    // Old line 3 is the removed "c", new line 2 the added "B" after it.
    QCOMPARE(diffRowKinds(rows), QByteArray("FHLLLWLWLLLHLLLFHLL"));
    QCOMPARE(rows.at(5).key, 5);
    QCOMPARE(rows.at(7).key, 7);
    QCOMPARE(rows.widgetRowFrom(0, 1), 5);
    QCOMPARE(rows.widgetRowFrom(5, 1), 7);
    QCOMPARE(rows.widgetRowFrom(7, 1), -1);
    QCOMPARE(rows.widgetRowFrom(7, -1), 5);
    rows.setLayout(DiffLayout::SideBySide);
    // b|B with its thread, c|C with its own.
    QCOMPARE(diffRowKinds(rows), QByteArray("FHLLWLWLLHLLFHL"));
    QCOMPARE(rows.at(4).key, 7);
    rows.removeWidget(7);
    rows.removeWidget(5);
    QCOMPARE(diffRowKinds(rows), QByteArray("FHLLLLLHLLFHL"));
}

void DiffRowsTest::threadsOfUnknownLinesStandBelowTheHeader()
{
    const auto document = DiffDocument::fromBytes(twoFileDiff);
    DiffRows rows(document.get());
    rows.insertWidget(1, anchorAt(u"one.c"_s, DiffSide::New, 4000), 40);
    QCOMPARE(rows.placement(1), DiffRows::Placement::AtFile);
    QCOMPARE(rows.rowOfWidget(1), 1);
    rows.insertWidget(2, anchorAt(u"elsewhere.c"_s, DiffSide::New, 1), 40);
    QCOMPARE(rows.placement(2), DiffRows::Placement::None);
    QCOMPARE(rows.rowOfWidget(2), -1);
}

void DiffRowsTest::threadsWaitForTheirLines()
{
    DiffDocument document;
    DiffRows rows(&document);
    rows.insertWidget(1, anchorAt(u"two.c"_s, DiffSide::New, 7), 40);
    rows.insertWidget(2, anchorAt(u"one.c"_s, DiffSide::New, 22), 40);
    rows.insertWidget(3, anchorAt(u"one.c"_s, DiffSide::New, 500), 40);
    const qsizetype half = twoFileDiff.indexOf("@@ -20");
    document.append(twoFileDiff.first(half));
    rows.sync();
    QCOMPARE(rows.placement(1), DiffRows::Placement::None);
    QCOMPARE(rows.placement(2), DiffRows::Placement::None);
    document.append(twoFileDiff.sliced(half));
    rows.sync();
    QCOMPARE(rows.placement(1), DiffRows::Placement::AtLine);
    QCOMPARE(rows.placement(2), DiffRows::Placement::AtLine);
    QCOMPARE(rows.placement(3), DiffRows::Placement::AtFile);
    checkDiffRows(rows);
}

void DiffRowsTest::anchorsFindTheirLines()
{
    for (const QString &name : test::sampleDiffs()) {
        const auto document = DiffDocument::fromBytes(sampleDiff(name));
        const DiffRows rows(document.get());
        for (int line = 0; line < document->lineCount(); line += 7) {
            const DiffAnchor anchor = rows.anchorOfLine(line);
            if (anchor.isFile())
                continue;
            QVERIFY(rows.lineOfAnchor(anchor) == line);
        }
    }
    // A renamed file is found by both names; a context line by both numbers.
    const auto document =
        DiffDocument::fromBytes("diff --git a/old b/new\nsimilarity index 90%\nrename from old\nrename to new\n"
                                "--- a/old\n+++ b/new\n@@ -5,2 +9,2 @@\n same\n-x\n+y\n");
    const DiffRows rows(document.get());
    QVERIFY(rows.lineOfAnchor(anchorAt(u"new"_s, DiffSide::New, 9)) == 0);
    QVERIFY(rows.lineOfAnchor(anchorAt(u"old"_s, DiffSide::Old, 5)) == 0);
    QVERIFY(rows.lineOfAnchor(anchorAt(u"new"_s, DiffSide::Old, 6)) == 1);
    QVERIFY(rows.lineOfAnchor(anchorAt(u"new"_s, DiffSide::New, 10)) == 2);
    QVERIFY(!rows.lineOfAnchor(anchorAt(u"new"_s, DiffSide::New, 11)));
    QVERIFY(!rows.lineOfAnchor(anchorAt(u"new"_s, DiffSide::New, 0)));
}

void DiffRowsTest::notesSayWhatHasNoLines()
{
    const auto document =
        DiffDocument::fromBytes("diff --git a/a.png b/a.png\nBinary files a/a.png and b/a.png differ\n"
                                "diff --git a/b b/c\nsimilarity index 100%\nrename from b\nrename to c\n"
                                "diff --git a/run b/run\nold mode 100644\nnew mode 100755\n"
                                "diff --git a/empty b/empty\nnew file mode 100644\nindex 0000000..e69de29\n"
                                "diff --git a/cut b/cut\n--- a/cut\n+++ b/cut\n@@ -1,5 +1,5 @@\n a\n");
    const DiffRows rows(document.get());
    QCOMPARE(diffRowKinds(rows), QByteArray("FNFNFNFNFNHL"));
    QCOMPARE(rows.notes(0), QList{DiffNote::Binary});
    QCOMPARE(rows.notes(1), QList{DiffNote::RenamedOnly});
    QCOMPARE(rows.notes(2), QList{DiffNote::ModeOnly});
    QCOMPARE(rows.notes(3), QList{DiffNote::Empty});
    QCOMPARE(rows.notes(4), QList{DiffNote::Truncated});
}

void DiffRowsTest::growthKeepsRowsWhereTheyWere()
{
    for (const DiffLayout layout : {DiffLayout::Unified, DiffLayout::SideBySide}) {
        const QByteArray bytes = sampleDiff(u"gittyup__size-small-10files-cpp.diff"_s);
        const auto whole = DiffDocument::fromBytes(bytes);
        DiffRows expected(whole.get());
        expected.setLayout(layout);

        DiffDocument document;
        DiffRows rows(&document);
        rows.setLayout(layout);
        for (qsizetype done = 0; done < bytes.size(); done += 333) {
            document.append(bytes.mid(done, 333));
            const int before = rows.rowCount();
            rows.sync();
            QVERIFY(rows.rowCount() >= before);
        }
        QSignalSpy completed(&document, &DiffDocument::completed);
        document.finish();
        QVERIFY(completed.wait());
        rows.sync();
        QCOMPARE(rows.rowCount(), expected.rowCount());
        QCOMPARE(rows.totalHeight(), expected.totalHeight());
        for (int row = 0; row < rows.rowCount(); ++row)
            QVERIFY(rows.at(row) == expected.at(row));
    }
}

void DiffRowsTest::fenwickTreeAgreesWithASum()
{
    FenwickTree tree;
    QList<qint64> plain;
    quint32 seed = 7;
    const auto random = [&seed](quint32 below) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 8) % below;
    };
    for (int i = 0; i < 300; ++i) {
        const qint64 value = random(4) == 0 ? 0 : random(50);
        tree.append(value);
        plain.append(value);
        const int changed = int(random(quint32(plain.size())));
        const qint64 to = random(60);
        tree.add(changed, to - plain.at(changed));
        plain[changed] = to;
        qint64 sum = 0;
        for (int k = 0; k < plain.size(); ++k) {
            QCOMPARE(tree.prefix(k), sum);
            if (plain.at(k) > 0) {
                QCOMPARE(tree.find(sum), k);
                QCOMPARE(tree.find(sum + plain.at(k) - 1), k);
            }
            sum += plain.at(k);
        }
        QCOMPARE(tree.total(), sum);
        QCOMPARE(tree.find(sum), tree.size());
    }
}

} // namespace windlass

using windlass::DiffRowsTest;
WINDLASS_TEST(DiffRowsTest)
#include "tst_diffrows.moc"
