// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"

#include <QClipboard>
#include <QGuiApplication>
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

} // namespace windlass

using windlass::DiffSelectionTest;
WINDLASS_TEST(DiffSelectionTest)
#include "tst_diffselection.moc"
