// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace windlass {

//! Selecting, copying, and commenting on what is selected.
class DiffSelectionTest : public test::DiffViewFixture {
    Q_OBJECT

private slots:
    void init() { showView(); }
    void cleanup() { closeView(); }

    void copiesTextWithoutMarkers();
    void copiesOneSideInSideBySide();
    void mouseSelectsAcrossLines();
    void gutterSelectsLinesAndCommentsOnThem();
    void commentKeyNamesTheRightSide();
    void aDoubleClickTakesWordsAndAThirdTheLine();
    void draggingOverTheEdgeScrolls();
    void shiftClickGoesOnFromTheCursor();
    void keysSelectLines();
    void allOfTheFileThenAllOfTheDiff();
    void copiesPathsAndNames();
    void copiesAPatch();
    void whyThereIsNoPatch();
};

void DiffSelectionTest::copiesTextWithoutMarkers()
{
    open("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n \tindented\n-gone\r\n+caf\xC3\xA9 \xE2\x80\xAE!\n\\ "
         "No newline at end of file\n");
    m_view->selectAll();
    QCOMPARE(m_view->selectedText(), u"\tindented\ngone\r\ncafé \u202e!\n"_s);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_view->selectedText());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->hasSelection());
    // Without a selection: the cursor's line.
    m_view->scrollToAnchor(lineAnchor(u"x"_s, DiffSide::Old, 1));
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"\tindented\n"_s);
}

void DiffSelectionTest::copiesOneSideInSideBySide()
{
    open(sample);
    m_view->setDiffLayout(DiffLayout::SideBySide);
    const auto gutter = [this](int line, bool right) {
        const QRect row = m_view->rowRect(m_view->rows().rowOfLine(line));
        return QPoint(right ? m_view->viewport()->width() / 2 + 20 : 20, row.center().y());
    };
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, gutter(0, false));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, gutter(6, false));
    QCOMPARE(m_view->selectedText(), u"alpha\nbeta\ngamma\nomega\n"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, gutter(3, true));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, gutter(6, true));
    QCOMPARE(m_view->selectedText(), u"BETA\nGAMMA\nDELTA\nomega\n"_s);
}

void DiffSelectionTest::mouseSelectsAcrossLines()
{
    open(sample);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, textPoint(0, 2));
    QTest::mouseMove(m_view->viewport(), textPoint(2, 3));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, textPoint(2, 3));
    QCOMPARE(m_view->selectedText(), u"pha\nbeta\ngam"_s);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, textPoint(4, 2));
    QCOMPARE(m_view->selectedText(), u"GAMMA"_s);
    // Moving on with the keyboard drops it.
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QVERIFY(!m_view->hasSelection());
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(m_view->hasSelection());
}

void DiffSelectionTest::gutterSelectsLinesAndCommentsOnThem()
{
    open(sample);
    QSignalSpy requested(m_view.get(), &DiffView::commentRequested);
    const auto gutter = [this](int line) {
        return QPoint(20, m_view->rowRect(m_view->rows().rowOfLine(line)).center().y());
    };
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, gutter(3));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, gutter(6));
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(requested.size(), 1);
    const auto anchor = requested.at(0).at(0).value<DiffAnchor>();
    QCOMPARE(anchor.path, u"one.c"_s);
    QCOMPARE(anchor.side, DiffSide::New);
    QCOMPARE(anchor.firstLine, 2U);
    QCOMPARE(anchor.line, 5U);

    // The button that appears at the line under the mouse.
    const QPoint marker = textPoint(8, -2) + QPoint(4, 0);
    QTest::mouseMove(m_view->viewport(), marker);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, marker);
    QCOMPARE(requested.size(), 2);
    const auto removed = requested.at(1).at(0).value<DiffAnchor>();
    QCOMPARE(removed.side, DiffSide::Old);
    QCOMPARE(removed.line, 21U);
    QCOMPARE(removed.firstLine, 0U);

    m_view->setCommentingEnabled(false);
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, marker);
    QCOMPARE(requested.size(), 2);
}

void DiffSelectionTest::commentKeyNamesTheRightSide()
{
    open(sample);
    QSignalSpy requested(m_view.get(), &DiffView::commentRequested);
    QTest::keyClick(m_view.get(), Qt::Key_C); // No cursor, no comment.
    QCOMPARE(requested.size(), 0);
    m_view->nextChange();
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(requested.last().at(0).value<DiffAnchor>(), lineAnchor(u"one.c"_s, DiffSide::Old, 2));
    m_view->previousLine();
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(requested.last().at(0).value<DiffAnchor>(), lineAnchor(u"one.c"_s, DiffSide::New, 1));
    m_view->nextFile();
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(requested.last().at(0).value<DiffAnchor>(), lineAnchor(u"two.c"_s, DiffSide::New, 0));
}

void DiffSelectionTest::aDoubleClickTakesWordsAndAThirdTheLine()
{
    open("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n one two_2 three\n four five\n");
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, textPoint(0, 5));
    QCOMPARE(m_view->selectedText(), u"two_2"_s);
    // With the button held, word by word, forth and back; the first word stays in.
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, 1));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, 1));
    const auto doublePress = [this](const QPoint &at) {
        QMouseEvent press(QEvent::MouseButtonDblClick, at, m_view->viewport()->mapToGlobal(at), Qt::LeftButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view->viewport(), &press);
    };
    // Not QTest::mouseMove(): it knows of no button that is held after a double click.
    const auto drag = [this](const QPoint &at) {
        QMouseEvent move(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(m_view->viewport(), &move);
    };
    doublePress(textPoint(0, 5));
    drag(textPoint(0, 11));
    QCOMPARE(m_view->selectedText(), u"two_2 three"_s);
    drag(textPoint(0, 1));
    QCOMPARE(m_view->selectedText(), u"one two_2"_s);
    drag(textPoint(1, 6));
    QCOMPARE(m_view->selectedText(), u"two_2 three\nfour five"_s);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, 6));

    doublePress(textPoint(1, 1));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, 1));
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, 1));
    QCOMPARE(m_view->selectedText(), u"four five\n"_s);
    drag(textPoint(0, 2));
    QCOMPARE(m_view->selectedText(), u"one two_2 three\nfour five\n"_s);
}

void DiffSelectionTest::draggingOverTheEdgeScrolls()
{
    open(longDiff(1, 300));
    const QPoint below(textPoint(2, 2).x(), m_view->viewport()->height() + 60);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, textPoint(2, 0));
    QTest::mouseMove(m_view->viewport(), below);
    QTRY_VERIFY(m_view->selectedText().contains(u"line 60\n"_s));
    QVERIFY(m_view->topOfViewport() > 0);
    QTest::mouseMove(m_view->viewport(), QPoint(below.x(), -60));
    QTRY_COMPARE(m_view->topOfViewport(), 0);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, QPoint(below.x(), -60));
    const qint64 top = m_view->topOfViewport();
    QTest::mouseMove(m_view->viewport(), below); // The button is up: this is no drag any more.
    QCoreApplication::processEvents();
    QCOMPARE(m_view->topOfViewport(), top);
}

void DiffSelectionTest::shiftClickGoesOnFromTheCursor()
{
    open(sample);
    m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::New, 1));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, textPoint(2, 3));
    QCOMPARE(m_view->selectedText(), u"alpha\nbeta\ngam"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, textPoint(1, 2));
    QCOMPARE(m_view->selectedText(), u"alpha\nbe"_s);
}

void DiffSelectionTest::keysSelectLines()
{
    open(sample);
    m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::New, 1));
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"alpha\nbeta\n"_s);
    QTest::keyClick(m_view.get(), Qt::Key_J, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"alpha\nbeta\ngamma\nBETA\n"_s);
    QTest::keyClick(m_view.get(), Qt::Key_K, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"alpha\nbeta\ngamma\n"_s);
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(m_view->selectedText().endsWith(u"second\n"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->hasSelection());
}

void DiffSelectionTest::allOfTheFileThenAllOfTheDiff()
{
    open(sample);
    m_view->scrollToAnchor(lineAnchor(u"two.c"_s, DiffSide::New, 7));
    QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
    QCOMPARE(m_view->selectedText(), u"old\nnew\n"_s);
    QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
    QCOMPARE(m_view->selectedText().count(u'\n'), m_document->lineCount());
}

void DiffSelectionTest::copiesPathsAndNames()
{
    open("diff --git a/src/deep/x.c b/src/deep/x.c\n--- a/src/deep/x.c\n+++ b/src/deep/x.c\n@@ -1 +1 @@\n-a\n+b\n");
    m_view->copyPath();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"src/deep/x.c"_s);
    m_view->copyFileName();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"x.c"_s);
}

void DiffSelectionTest::copiesAPatch()
{
    open(sample);
    const auto select = [this](int first, int last) {
        m_view->selectLines(first, last);
        m_view->copyPatch();
        return QGuiApplication::clipboard()->text();
    };
    const QString head = u"diff --git a/one.c b/one.c\n--- a/one.c\n+++ b/one.c\n"_s;
    QCOMPARE(select(2, 2), head + u"@@ -1,4 +1,3 @@ int main()\n alpha\n beta\n-gamma\n omega\n"_s);
    QCOMPARE(select(5, 8), head + u"@@ -1,4 +1,5 @@ int main()\n alpha\n beta\n gamma\n+DELTA\n omega\n"
                                  "@@ -20,2 +21,1 @@\n x\n-y\n"_s.replace(u"+21,1"_s, u"+21"_s));
    // Without a selection the hunk, and on a header the file.
    m_view->clearSelection();
    m_view->scrollToAnchor(lineAnchor(u"two.c"_s, DiffSide::New, 7));
    QCOMPARE(QString::fromUtf8(m_view->selectedPatch()),
             u"diff --git a/two.c b/two.c\n--- a/two.c\n+++ b/two.c\n@@ -7 +7 @@\n-old\n+new\n"_s);
    m_view->goToFile(2);
    QCOMPARE(QString::fromUtf8(m_view->selectedPatch()),
             u"diff --git a/three.c b/three.c\nnew file mode 100644\n--- /dev/null\n+++ b/three.c\n"
             "@@ -0,0 +1,2 @@\n+first\n+second\n"_s);
    // In side by side one side alone is chosen.
    m_view->setDiffLayout(DiffLayout::SideBySide);
    const QRect row = m_view->rowRect(m_view->rows().rowOfLine(10));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(20, row.center().y()));
    QCOMPARE(QString::fromUtf8(m_view->selectedPatch()).section(u"@@\n"_s, 1), u"-old\n"_s);
}

void DiffSelectionTest::whyThereIsNoPatch()
{
    open(sample);
    QVERIFY(!m_view->whyNoPatch().isEmpty());
    m_view->selectLines(0, 0);
    QCOMPARE(m_view->whyNoPatch(), u"No changed line is selected."_s);
    m_view->selectLines(0, 1);
    QVERIFY(m_view->whyNoPatch().isEmpty());
    open("diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\n");
    m_view->goToFile(0);
    QVERIFY(m_view->whyNoPatch().contains(u"binary"_s));
    QGuiApplication::clipboard()->setText(u"before"_s);
    m_view->copyPatch();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

} // namespace windlass

using windlass::DiffSelectionTest;
WINDLASS_TEST(DiffSelectionTest)
#include "tst_diffselection.moc"
