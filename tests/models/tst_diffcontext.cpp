// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffcontextloader.h"
#include "models/diff/diffrows.h"
#include "tests/models/diffsamples.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace windlass {

//! A change of a file, of which a test knows all lines.
struct WholeChange {
    struct Line {
        DiffLineKind kind = DiffLineKind::Context;
        QByteArray text;
        quint32 oldLine = 0;
        quint32 newLine = 0;
        bool isShown = false;
        int hunk = -1; //!< That the diff has it in; -1 for a line that it leaves out.
    };
    std::vector<Line> lines;
    QByteArray diff;
    QByteArray content; //!< Of the new version.
    int hunks = 0;

    static WholeChange make(std::minstd_rand &random, int count, int around, const QByteArray &name = "one.txt");
};

WholeChange WholeChange::make(std::minstd_rand &random, int count, int around, const QByteArray &name)
{
    WholeChange change;
    for (int i = 0; i < count; ++i) {
        Line line;
        line.text = QByteArray("line ") + QByteArray::number(i) + QByteArray(static_cast<int>(random() % 60), 'x');
        if (random() % 14 == 0)
            line.kind = random() % 2 ? DiffLineKind::Added : DiffLineKind::Removed;
        change.lines.push_back(line);
    }
    change.lines[static_cast<std::size_t>(count) / 2].kind = DiffLineKind::Added; // There is a change at least.
    quint32 oldLine = 1;
    quint32 newLine = 1;
    for (Line &line : change.lines) {
        line.oldLine = oldLine;
        line.newLine = newLine;
        oldLine += line.kind != DiffLineKind::Added;
        newLine += line.kind != DiffLineKind::Removed;
        if (line.kind != DiffLineKind::Removed)
            change.content += line.text + '\n';
    }
    for (int i = 0; i < count; ++i) {
        for (int near = std::max(0, i - around); near <= std::min(count - 1, i + around); ++near)
            change.lines[static_cast<std::size_t>(i)].isShown |=
                change.lines[static_cast<std::size_t>(near)].kind != DiffLineKind::Context;
    }
    change.diff = "diff --git a/" + name + " b/" + name + "\nindex 1111111..2222222 100644\n--- a/" + name + "\n+++ b/" +
                  name + '\n';
    for (int i = 0; i < count; ++i) {
        if (!change.lines[static_cast<std::size_t>(i)].isShown)
            continue;
        int oldCount = 0;
        int newCount = 0;
        const Line first = change.lines[static_cast<std::size_t>(i)];
        QByteArray body;
        for (; i < count && change.lines[static_cast<std::size_t>(i)].isShown; ++i) {
            Line &line = change.lines[static_cast<std::size_t>(i)];
            line.hunk = change.hunks;
            oldCount += line.kind != DiffLineKind::Added;
            newCount += line.kind != DiffLineKind::Removed;
            body += (line.kind == DiffLineKind::Added     ? '+'
                     : line.kind == DiffLineKind::Removed ? '-'
                                                          : ' ') +
                    line.text + '\n';
        }
        // Git names a side without lines by the line before it.
        change.diff += "@@ -" + QByteArray::number(first.oldLine - (oldCount == 0)) + ',' +
                       QByteArray::number(oldCount) + " +" + QByteArray::number(first.newLine - (newCount == 0)) + ',' +
                       QByteArray::number(newCount) + " @@\n" + body;
        ++change.hunks;
    }
    return change;
}

class DiffContextTest : public QObject {
    Q_OBJECT

private slots:
    void linesAreShownStepByStep();
    void joinedHunksLoseTheHeaderBetweenThem();
    void theRowBelowGoesWhenTheFileEnds();
    void anotherVersionShowsNothing();
    void whatCannotHaveContextHasNone();
    void keysNameLinesWhileNumbersChange();
    void threadsMoveToTheirLineWhenItIsShown();
    void randomChangesAgreeWithTheWholeFile();
    void manyFilesKeepTheirLines();
    void wrappedHeightsAgreeWithASum();
    void wrappedRowsKeepEveryInvariant();

    void theLoaderReadsAFileOnce();
    void theLoaderSaysWhatWentWrong();
    void theLoaderRefusesAnotherVersion();
};

namespace {

const QByteArray contextDiff = "diff --git a/one.c b/one.c\nindex 1..2 100644\n--- a/one.c\n+++ b/one.c\n"
                               "@@ -10,3 +10,3 @@ int main()\n l10\n-old\n+l11\n l12\n"
                               "@@ -40,3 +40,4 @@\n l40\n+l41\n l42\n l43\n";

QByteArray numberedContent(int lines)
{
    QByteArray content;
    for (int line = 1; line <= lines; ++line)
        content += 'l' + QByteArray::number(line) + '\n';
    return content;
}

QByteArray shownNumbers(const DiffDocument &document)
{
    QByteArrayList numbers;
    for (int line = 0; line < document.lineCount(); ++line) {
        const DiffLine &at = document.line(line);
        numbers += (at.kind == DiffLineKind::Removed ? "-" + QByteArray::number(at.oldLine) : QByteArray::number(at.newLine));
    }
    return numbers.join(' ');
}

QByteArray contextRowKinds(const DiffRows &rows)
{
    QByteArray kinds;
    for (int row = 0; row < rows.rowCount(); ++row)
        kinds += "-FNHLWM"[static_cast<int>(rows.at(row).kind)];
    return kinds;
}

void checkContextRows(const DiffRows &rows)
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

//! The lines of the document are those of the file that are shown, with their numbers and texts.
void checkAgainstFile(const DiffDocument &document, int file, const WholeChange &change)
{
    int line = document.fileLineBegin(file);
    for (const WholeChange::Line &wanted : change.lines) {
        if (!wanted.isShown)
            continue;
        QVERIFY(line < document.fileLineEnd(file));
        const DiffLine &is = document.line(line);
        QCOMPARE(is.kind, wanted.kind);
        QCOMPARE(document.text(line), QByteArrayView(wanted.text));
        QCOMPARE(document.rawLine(line).size(), wanted.text.size() + 1);
        if (wanted.kind != DiffLineKind::Added)
            QCOMPARE(is.oldLine, wanted.oldLine);
        if (wanted.kind != DiffLineKind::Removed)
            QCOMPARE(is.newLine, wanted.newLine);
        QCOMPARE(document.fileOfLine(line), file);
        QCOMPARE(document.lineOfKey(document.lineKey(line)), line);
        ++line;
    }
    QCOMPARE(document.fileLineEnd(file), line);
    for (int hunk = document.file(file).firstHunk; hunk < document.fileHunkEnd(file); ++hunk) {
        const DiffHunk at = document.hunk(hunk);
        quint32 oldCount = 0;
        quint32 newCount = 0;
        for (int of = at.firstLine; of < document.hunkEnd(hunk); ++of) {
            oldCount += document.line(of).onOld();
            newCount += document.line(of).onNew();
            QCOMPARE(document.hunkOfLine(of), hunk);
        }
        QCOMPARE(at.oldCount, oldCount);
        QCOMPARE(at.newCount, newCount);
        if (newCount > 0)
            QCOMPARE(document.line(at.firstLine).newLine, at.newStart);
    }
}

//! Shows or hides lines beside a hunk of the file as the file itself says.
void showInFile(WholeChange &change, int hunk, int above, int below)
{
    const auto count = static_cast<int>(change.lines.size());
    const auto at = [&change](int line) -> WholeChange::Line & { return change.lines[static_cast<std::size_t>(line)]; };
    int first = 0;
    while (at(first).hunk != hunk)
        ++first;
    int end = first;
    while (end < count && at(end).hunk == hunk)
        ++end;
    int line = first - 1;
    for (; line >= 0 && at(line).isShown && at(line).hunk < 0 && above > 0; --line) {
    }
    for (; line >= 0 && at(line).hunk < 0 && !at(line).isShown && above > 0; --line, --above)
        at(line).isShown = true;
    line = end;
    for (; line < count && at(line).isShown && at(line).hunk < 0 && below > 0; ++line) {
    }
    for (; line < count && at(line).hunk < 0 && !at(line).isShown && below > 0; ++line, --below)
        at(line).isShown = true;
}

} // namespace

void DiffContextTest::linesAreShownStepByStep()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    QCOMPARE(document->hiddenAbove(0), 9);
    QCOMPARE(document->hiddenAbove(1), 27);
    QCOMPARE(document->hiddenBelow(0), 27);
    QCOMPARE(document->hiddenBelow(1), -1); // Nobody knows how the file goes on.
    document->showContext(0, {{0, 5, 5}});  // And nothing can be shown before the content is there.
    QCOMPARE(document->lineCount(), 8);

    QCOMPARE(document->setContent(0, numberedContent(60)), DiffContext::Fit::Fits);
    QCOMPARE(document->hiddenBelow(1), 17);
    QCOMPARE(document->lineCount(), 8);
    QSignalSpy changed(document.get(), &DiffDocument::contextChanged);
    document->showContext(0, {{0, 2, 1}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shownNumbers(*document), QByteArray("8 9 10 -11 11 12 13 40 41 42 43"));
    QCOMPARE(document->text(0), QByteArrayView("l8"));
    QCOMPARE(document->hunk(0).newStart, 8U);
    QCOMPARE(document->hunk(0).newCount, 6U);
    QCOMPARE(document->hunk(1).firstLine, 7);
    QCOMPARE(document->hiddenAbove(0), 7);
    QCOMPARE(document->hiddenAbove(1), 26);
    document->showContext(0, {{1, 3, 2}});
    QCOMPARE(shownNumbers(*document), QByteArray("8 9 10 -11 11 12 13 37 38 39 40 41 42 43 44 45"));
    QCOMPARE(document->line(document->lineCount() - 1).oldLine, 44U); // One line was added before it.
    document->hideContext(0);
    QCOMPARE(shownNumbers(*document), QByteArray("10 -11 11 12 40 41 42 43"));
}

void DiffContextTest::joinedHunksLoseTheHeaderBetweenThem()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    DiffRows rows(document.get());
    rows.setMoreRowsVisible(true);
    QCOMPARE(contextRowKinds(rows), QByteArray("FHLLLLHLLLLM"));
    QCOMPARE(document->setContent(0, numberedContent(50)), DiffContext::Fit::Fits);
    document->showContext(0, {{1, 20, 0}});
    rows.takeContext(0);
    QCOMPARE(contextRowKinds(rows), "FHLLLLH" + QByteArray(24, 'L') + 'M');
    document->showContext(0, {{0, 0, DiffContextLoader::AllLines}});
    rows.takeContext(0);
    QCOMPARE(contextRowKinds(rows), "FH" + QByteArray(4 + 27 + 4, 'L') + 'M');
    QCOMPARE(document->hiddenAbove(1), 0);
    QVERIFY(!rows.hasHunkHeader(1));
    checkContextRows(rows);
    rows.setLayout(DiffLayout::SideBySide);
    checkContextRows(rows);
}

void DiffContextTest::theRowBelowGoesWhenTheFileEnds()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    DiffRows rows(document.get());
    rows.setMoreRowsVisible(true);
    const auto rowsNow = [&] { return contextRowKinds(rows).right(2); };
    QCOMPARE(rowsNow(), QByteArray("LM"));
    QCOMPARE(document->setContent(0, numberedContent(46)), DiffContext::Fit::Fits);
    document->showContext(0, {{1, 0, DiffContextLoader::AllLines}});
    rows.takeContext(0);
    QCOMPARE(rowsNow(), QByteArray("LL"));
    QCOMPARE(document->hiddenBelow(1), 0);

    // Fewer lines behind the last change than before the first: git had no more.
    const auto ended = DiffDocument::fromBytes("--- a/x\n+++ b/x\n@@ -5,4 +5,4 @@\n a\n b\n-c\n+C\n d\n");
    QCOMPARE(ended->hiddenBelow(0), 0);
    const auto unterminated =
        DiffDocument::fromBytes("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n+b\n c\n\\ No newline at end of file\n");
    QCOMPARE(unterminated->hiddenBelow(0), 0);
}

void DiffContextTest::anotherVersionShowsNothing()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    QByteArray other = numberedContent(60);
    other.replace("l42\n", "another\n");
    QCOMPARE(document->setContent(0, other), DiffContext::Fit::OtherVersion);
    QCOMPARE(document->setContent(0, numberedContent(42)), DiffContext::Fit::OtherVersion); // Too short.
    QCOMPARE(document->setContent(0, QByteArray("l1\0l2\n", 6)), DiffContext::Fit::NotText);
    QCOMPARE(document->setContent(0, {}), DiffContext::Fit::OtherVersion);
    QVERIFY(!document->hasContent(0));
    document->showContext(0, {{0, 5, 5}});
    QCOMPARE(document->lineCount(), 8);
    QCOMPARE(document->setContent(0, numberedContent(43)), DiffContext::Fit::Fits);
}

void DiffContextTest::whatCannotHaveContextHasNone()
{
    const auto can = [](const QByteArray &diff) { return DiffDocument::fromBytes(diff)->canShowContext(0); };
    QVERIFY(can(contextDiff));
    QVERIFY(!can("diff --git a/n b/n\nnew file mode 100644\n--- /dev/null\n+++ b/n\n@@ -0,0 +1 @@\n+x\n"));
    QVERIFY(!can("diff --git a/n b/n\ndeleted file mode 100644\n--- a/n\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"));
    QVERIFY(!can("--- a/x\n+++ b/x\n@@ -1,2 +1,9 @@\n a\n-b\n"));                       // Cut off.
    QVERIFY(!can("diff --git a/x b/x\nBinary files a/x and b/x differ\n"));             // Nothing to stand around.
    QVERIFY(!can("diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n"));
    // Where the two sides contradict each other nothing lies between.
    const auto odd = DiffDocument::fromBytes("--- a/x\n+++ b/x\n@@ -5 +5 @@\n-a\n+b\n@@ -20 +30 @@\n-c\n+d\n");
    QCOMPARE(odd->hiddenAbove(0), 4);
    QCOMPARE(odd->hiddenAbove(1), 0);
}

void DiffContextTest::keysNameLinesWhileNumbersChange()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    QCOMPARE(document->setContent(0, numberedContent(60)), DiffContext::Fit::Fits);
    document->showContext(0, {{1, 2, 0}});
    const int context = 4; // Line 38.
    QCOMPARE(document->line(context).newLine, 38U);
    const int key = document->lineKey(context);
    const int changed = document->lineKey(7);
    document->showContext(0, {{0, 9, 9}, {1, 3, 0}});
    QCOMPARE(document->line(document->lineOfKey(key)).newLine, 38U);
    QCOMPARE(document->text(document->lineOfKey(changed)), QByteArrayView("l41"));
    document->hideContext(0);
    QCOMPARE(document->lineOfKey(key), -1);
    QCOMPARE(document->lineOfKey(changed), 5);
}

void DiffContextTest::threadsMoveToTheirLineWhenItIsShown()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    DiffRows rows(document.get());
    const DiffAnchor anchor{u"one.c"_s, DiffSide::New, 36, 0};
    rows.insertWidget(1, anchor, 50);
    QCOMPARE(rows.placement(1), DiffRows::Placement::AtFile);
    QCOMPARE(document->setContent(0, numberedContent(60)), DiffContext::Fit::Fits);
    for (const DiffLayout layout : {DiffLayout::Unified, DiffLayout::SideBySide}) {
        rows.setLayout(layout);
        document->showContext(0, {{1, 10, 0}});
        rows.takeContext(0);
        QCOMPARE(rows.placement(1), DiffRows::Placement::AtLine);
        const int row = rows.rowOfWidget(1);
        QCOMPARE(document->line(rows.at(row - 1).line()).newLine, 36U);
        QCOMPARE(rows.anchorOfLine(rows.at(row - 1).line()), anchor);
        checkContextRows(rows);
        document->hideContext(0);
        rows.takeContext(0);
        QCOMPARE(rows.placement(1), DiffRows::Placement::AtFile);
        checkContextRows(rows);
    }
}

void DiffContextTest::randomChangesAgreeWithTheWholeFile()
{
    std::minstd_rand random(7);
    for (int round = 0; round < 60; ++round) {
        WholeChange change = WholeChange::make(random, 20 + static_cast<int>(random() % 150), static_cast<int>(random() % 4));
        const WholeChange asSent = change;
        const auto document = DiffDocument::fromBytes(change.diff);
        QCOMPARE(document->hunkCount(), change.hunks);
        QVERIFY(document->canShowContext(0));
        checkAgainstFile(*document, 0, change);
        QCOMPARE(document->setContent(0, change.content), DiffContext::Fit::Fits);
        DiffRows rows(document.get());
        rows.setMoreRowsVisible(random() % 2);
        rows.insertWidget(1, {u"one.txt"_s, DiffSide::New, static_cast<quint32>(1 + random() % change.lines.size()), 0}, 31);
        for (int step = 0; step < 25; ++step) {
            if (random() % 12 == 0) {
                document->hideContext(0);
                change = asSent;
            } else {
                const auto hunk = static_cast<int>(random() % static_cast<unsigned>(change.hunks));
                const int above = random() % 2 ? static_cast<int>(random() % 9) : 0;
                const int below = random() % 2 ? static_cast<int>(random() % 9) : 0;
                document->showContext(0, {{hunk, above, below}});
                showInFile(change, hunk, above, below);
            }
            rows.takeContext(0);
            rows.setLayout(random() % 3 ? DiffLayout::Unified : DiffLayout::SideBySide);
            checkAgainstFile(*document, 0, change);
            checkContextRows(rows);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void DiffContextTest::manyFilesKeepTheirLines()
{
    std::minstd_rand random(11);
    std::vector<WholeChange> changes;
    QByteArray diff;
    for (int file = 0; file < 5; ++file) {
        changes.push_back(WholeChange::make(random, 90, 2, "file" + QByteArray::number(file) + ".txt"));
        diff += changes.back().diff;
    }
    const auto document = DiffDocument::fromBytes(diff);
    DiffRows rows(document.get());
    for (const int file : {3, 0, 4, 1}) {
        WholeChange &change = changes[static_cast<std::size_t>(file)];
        QCOMPARE(document->setContent(file, change.content), DiffContext::Fit::Fits);
        document->showContext(file, {{document->file(file).firstHunk, 4, 4}});
        showInFile(change, 0, 4, 4);
        rows.takeContext(file);
        for (int each = 0; each < 5; ++each)
            checkAgainstFile(*document, each, changes[static_cast<std::size_t>(each)]);
        checkContextRows(rows);
        if (QTest::currentTestFailed())
            return;
    }
}

void DiffContextTest::wrappedHeightsAgreeWithASum()
{
    std::minstd_rand random(3);
    for (int round = 0; round < 30; ++round) {
        std::vector<int> guessed(random() % 400);
        std::vector<int> real;
        for (int &lines : guessed) {
            lines = 1 + static_cast<int>(random() % 3);
            real.push_back(1 + static_cast<int>(random() % 4));
        }
        std::vector<int> now = guessed;
        const auto estimate = [&guessed](int row) { return guessed[static_cast<std::size_t>(row)]; };
        const auto exact = [&real](int row) { return real[static_cast<std::size_t>(row)]; };
        WrappedHeights heights;
        const auto count = static_cast<int>(guessed.size());
        heights.reset(count, estimate);
        for (int step = 0; step < 12; ++step) {
            const int first = count > 0 ? static_cast<int>(random() % guessed.size()) : 0;
            const int last = first + static_cast<int>(random() % 100);
            heights.measure(first, last, estimate, exact);
            for (int row = first; row <= last && row < count; ++row)
                now[static_cast<std::size_t>(row)] = real[static_cast<std::size_t>(row)];
            qint64 top = 0;
            for (int row = 0; row < count; ++row) {
                QCOMPARE(heights.top(row, estimate), top);
                for (int line = 0; line < now[static_cast<std::size_t>(row)]; ++line)
                    QCOMPARE(heights.rowAt(top + line, estimate), row);
                top += now[static_cast<std::size_t>(row)];
            }
            QCOMPARE(heights.total(), top);
            QCOMPARE(heights.top(count, estimate), top);
        }
    }
}

void DiffContextTest::wrappedRowsKeepEveryInvariant()
{
    std::minstd_rand random(5);
    for (int round = 0; round < 40; ++round) {
        const WholeChange change = WholeChange::make(random, 200, 3);
        const auto document = DiffDocument::fromBytes(change.diff + WholeChange::make(random, 90, 1, "two.txt").diff);
        QCOMPARE(document->setContent(0, change.content), DiffContext::Fit::Fits);
        DiffRows rows(document.get());
        rows.setMoreRowsVisible(true);
        rows.insertWidget(1, {u"one.txt"_s, DiffSide::New, 100, 0}, 40);
        int columns = 0;
        // Not what the estimate says, as words are not cut in the middle.
        const auto real = [&](int line) { return 1 + static_cast<int>(document->text(line).size()) / std::max(columns - 7, 1); };
        for (int step = 0; step < 20; ++step) {
            switch (random() % 7) {
            case 0:
                columns = random() % 4 ? 12 + static_cast<int>(random() % 50) : 0;
                rows.setWrap({columns, 10000, real});
                break;
            case 1:
                rows.setLayout(random() % 2 ? DiffLayout::Unified : DiffLayout::SideBySide);
                break;
            case 2:
                rows.setCollapsed(0, random() % 2);
                break;
            case 3:
                document->showContext(0, {{static_cast<int>(random() % static_cast<unsigned>(change.hunks)), 7, 5}});
                rows.takeContext(0);
                break;
            default: {
                const int first = static_cast<int>(random() % static_cast<unsigned>(rows.rowCount()));
                const int last = std::min(first + static_cast<int>(random() % 80), rows.rowCount() - 1);
                rows.measure(first, last);
                for (int row = first; row <= last; ++row) {
                    const DiffRow at = rows.at(row);
                    if (at.kind != DiffRowKind::Line)
                        continue;
                    int lines = 1;
                    for (const int line : {at.left, at.right}) {
                        if (line >= 0 && columns > 0)
                            lines = std::max(lines, real(line));
                    }
                    QCOMPARE(rows.rowHeight(row), lines * rows.metrics().line);
                }
                QVERIFY(!rows.measure(first, last)); // Once is enough.
            }
            }
            checkContextRows(rows);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void DiffContextTest::theLoaderReadsAFileOnce()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    test::ReplyHost<QByteArray> host;
    QStringList asked;
    DiffContextLoader loader(*document, [&](const QString &path) {
        asked.append(path);
        return host.ask();
    });
    QSignalSpy states(&loader, &DiffContextLoader::stateChanged);
    loader.show(0, {{0, 3, 0}});
    loader.show(0, {{1, 0, 2}});
    QCOMPARE(asked, QStringList{u"one.c"_s});
    QCOMPARE(loader.state(0), DiffContextLoader::State::Loading);
    QVERIFY(loader.isAskedAbove(0) && loader.isAskedBelow(1) && !loader.isAskedAbove(1) && !loader.isAskedBelow(0));
    QCOMPARE(document->lineCount(), 8);
    host.answer(numberedContent(60));
    QTRY_COMPARE(loader.state(0), DiffContextLoader::State::Ready);
    QCOMPARE(states.count(), 2);
    QCOMPARE(document->lineCount(), 8 + 3 + 2);
    QVERIFY(!loader.isAskedAbove(0));
    loader.showAll(0); // At once: the content is kept.
    QCOMPARE(asked.size(), 1);
    QCOMPARE(document->lineCount(), 60 + 1);
}

void DiffContextTest::theLoaderSaysWhatWentWrong()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    test::ReplyHost<QByteArray> host;
    DiffContextLoader loader(*document, [&](const QString &) { return host.ask(); });
    loader.show(0, {{0, 0, 4}});
    host.fail(Error::Kind::Network);
    QTRY_COMPARE(loader.state(0), DiffContextLoader::State::Failed);
    QCOMPARE(loader.error(0)->kind, Error::Kind::Network);
    QVERIFY(loader.isAskedAbove(1) && loader.isAskedBelow(0)); // The same lines.
    QCOMPARE(document->lineCount(), 8);
    loader.retry(0);
    QCOMPARE(host.asked(), 2);
    QCOMPARE(loader.state(0), DiffContextLoader::State::Loading);
    host.answer(numberedContent(60));
    QTRY_COMPARE(document->lineCount(), 12);
    QCOMPARE(loader.state(0), DiffContextLoader::State::Ready);
}

void DiffContextTest::theLoaderRefusesAnotherVersion()
{
    const auto document = DiffDocument::fromBytes(contextDiff);
    test::ReplyHost<QByteArray> host;
    DiffContextLoader loader(*document, [&](const QString &) { return host.ask(); });
    loader.showAll(0);
    host.answer(QByteArray("something else\n"));
    QTRY_COMPARE(loader.state(0), DiffContextLoader::State::Unusable);
    QCOMPARE(loader.fit(0), DiffContext::Fit::OtherVersion);
    QCOMPARE(document->lineCount(), 8);
    loader.show(0, {{0, 3, 0}});
    QCOMPARE(host.asked(), 1);
}

} // namespace windlass

using windlass::DiffContextTest;
WINDLASS_TEST(DiffContextTest)
#include "tst_diffcontext.moc"
