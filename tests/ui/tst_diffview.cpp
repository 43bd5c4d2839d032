// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace windlass {

//! What is painted, moving about, and what screen readers hear.
class DiffViewTest : public test::DiffViewFixture {
    Q_OBJECT

private slots:
    void init() { showView(); }
    void cleanup() { closeView(); }

    void paintsOnlyWhatIsInSight();
    void aHugeDiffOpensAndScrolls();
    void growthDoesNotMoveWhatIsRead();
    void keysMoveTheCursor();
    void keysCanBeSwitchedOff();
    void viewedFilesCollapse();
    void layoutsShareCursorAndPlace();
    void headerSticksWhileItsFileIsRead();
    void homeAndEndGoToTheEnds();
    void pagesMoveTheCursorWhereThereIsOne();
};

void DiffViewTest::paintsOnlyWhatIsInSight()
{
    open(longDiff(1, 50'000));
    const qint64 before = m_view->paintedRowCount();
    m_view->viewport()->repaint();
    const qint64 frame = m_view->paintedRowCount() - before;
    const int inSight = m_view->viewport()->height() / m_view->rows().metrics().line;
    QVERIFY(frame > 5);
    QVERIFY2(frame <= inSight + 2, qPrintable(QString::number(frame)));
    // Far down it is no more, and a step of three lines paints hardly more than these.
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    QCoreApplication::processEvents();
    const qint64 middle = m_view->paintedRowCount();
    m_view->viewport()->repaint();
    QVERIFY(m_view->paintedRowCount() - middle <= inSight + 2);
}

void DiffViewTest::aHugeDiffOpensAndScrolls()
{
    m_document = std::make_unique<DiffDocument>();
    m_view->setDocument(m_document.get());
    QSignalSpy completed(m_document.get(), &DiffDocument::completed);
    m_document->append(longDiff(100, 1000));
    m_document->finish();
    QVERIFY(m_view->rows().rowCount() > 100);
    QVERIFY(completed.wait());
    QCOMPARE(m_document->fileCount(), 100);
    QCOMPARE(m_view->rows().rowCount(), 100 * 1002);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QCoreApplication::processEvents();
    const int last = m_view->rows().rowCount() - 1;
    QVERIFY(m_view->viewport()->rect().contains(m_view->rowRect(last)));
    QCOMPARE(m_view->currentFile(), 99);
    m_view->setDiffLayout(DiffLayout::SideBySide);
    QCOMPARE(m_view->rows().rowCount(), 100 * 1001);
    m_view->scrollToFile(50);
    QCOMPARE(m_view->currentFile(), 50);
}

void DiffViewTest::growthDoesNotMoveWhatIsRead()
{
    const QByteArray diff = longDiff(4, 300);
    const qsizetype half = diff.indexOf("diff --git a/file2");
    m_document = std::make_unique<DiffDocument>();
    m_view->setDocument(m_document.get());
    m_document->append(diff.first(half));
    m_view->scrollToFile(1);
    const int at = m_view->verticalScrollBar()->value();
    const int range = m_view->verticalScrollBar()->maximum();
    m_document->append(diff.sliced(half));
    QVERIFY(m_view->verticalScrollBar()->maximum() > range);
    QCOMPARE(m_view->verticalScrollBar()->value(), at);
    QCOMPARE(m_view->currentFile(), 1);
}

void DiffViewTest::keysMoveTheCursor()
{
    open(sample);
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QCOMPARE(m_view->cursor().kind, DiffRowKind::FileHeader);
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QCOMPARE(m_view->cursor().line(), 0); // The hunk's header is passed over.
    QTest::keyClick(m_view.get(), Qt::Key_K);
    QCOMPARE(m_view->cursor().kind, DiffRowKind::FileHeader);

    QList<int> lines;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_N);
        lines.append(m_view->cursor().line());
    }
    QCOMPARE(lines, (QList{1, 8, 10, 12}));   // The first line of each change.
    QTest::keyClick(m_view.get(), Qt::Key_N); // There is no other.
    QCOMPARE(m_view->cursor().line(), 12);
    QTest::keyClick(m_view.get(), Qt::Key_P);
    QCOMPARE(m_view->cursor().line(), 10);
    QTest::keyClick(m_view.get(), Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(m_view->cursor().line(), 8);

    QTest::keyClick(m_view.get(), Qt::Key_BracketRight);
    QCOMPARE(m_view->cursor().kind, DiffRowKind::FileHeader);
    QCOMPARE(m_view->cursor().file, 1);
    QTest::keyClick(m_view.get(), Qt::Key_BracketRight);
    QCOMPARE(m_view->cursorFile(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_BracketRight);
    QCOMPARE(m_view->cursorFile(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_BracketLeft);
    QCOMPARE(m_view->cursorFile(), 1);

    // Collapsed files are passed over by changes, and opened by Return on their header.
    m_view->setCollapsed(1, true);
    m_view->setCollapsed(0, true);
    QTest::keyClick(m_view.get(), Qt::Key_N);
    QCOMPARE(m_view->cursor().line(), 12);
    QTest::keyClick(m_view.get(), Qt::Key_P);
    QCOMPARE(m_view->cursor().line(), 12);
    m_view->previousFile();
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QVERIFY(!m_view->isCollapsed(1));
}

void DiffViewTest::keysCanBeSwitchedOff()
{
    open(sample);
    m_view->setKeysEnabled(false);
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QTest::keyClick(m_view.get(), Qt::Key_N);
    QTest::keyClick(m_view.get(), Qt::Key_S);
    QCOMPARE(m_view->cursor().kind, DiffRowKind::None);
    QCOMPARE(m_view->diffLayout(), DiffLayout::Unified);
    // Arrows are no letters.
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->cursor().kind, DiffRowKind::FileHeader);
}

void DiffViewTest::viewedFilesCollapse()
{
    m_document = std::make_unique<DiffDocument>();
    m_view->setDocument(m_document.get());
    m_view->setViewed(u"two.c"_s, true); // Known before the file is.
    m_document->append(sample);
    QVERIFY(m_view->isCollapsed(1));
    QVERIFY(!m_view->isCollapsed(0));

    QSignalSpy toggled(m_view.get(), &DiffView::viewedToggled);
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QTest::keyClick(m_view.get(), Qt::Key_X);
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled.at(0).at(0).toString(), u"one.c"_s);
    QCOMPARE(toggled.at(0).at(1).toBool(), true);
    QVERIFY(m_view->isCollapsed(0));
    QTest::keyClick(m_view.get(), Qt::Key_X);
    QVERIFY(!m_view->isViewed(u"one.c"_s));
    QVERIFY(!m_view->isCollapsed(0));
    // And on to the next that is not viewed.
    QTest::keyClick(m_view.get(), Qt::Key_X, Qt::ShiftModifier);
    QVERIFY(m_view->isViewed(u"one.c"_s));
    QCOMPARE(m_view->cursorFile(), 2);

    // The box in the header does the same.
    const QRect header = m_view->rowRect(m_view->rows().rowOfFile(2));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(header.right() - 30, header.bottom() - 18));
    QVERIFY(m_view->isViewed(u"three.c"_s));
}

void DiffViewTest::layoutsShareCursorAndPlace()
{
    open(longDiff(5, 200));
    m_view->scrollToAnchor(lineAnchor(u"file2.txt"_s, DiffSide::New, 100));
    const int line = m_view->cursor().line();
    const int y = m_view->rowRect(m_view->rows().rowOf(m_view->cursor())).top();
    QSignalSpy changed(m_view.get(), &DiffView::layoutChanged);
    QTest::keyClick(m_view.get(), Qt::Key_S);
    QCOMPARE(m_view->diffLayout(), DiffLayout::SideBySide);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_view->cursor().line(), line);
    QCOMPARE(m_view->rowRect(m_view->rows().rowOf(m_view->cursor())).top(), y);
    QTest::keyClick(m_view.get(), Qt::Key_S);
    QCOMPARE(m_view->rowRect(m_view->rows().rowOf(m_view->cursor())).top(), y);
}

void DiffViewTest::headerSticksWhileItsFileIsRead()
{
    open(longDiff(3, 200));
    auto *sticky = m_view->findChild<QWidget *>(u"diffStickyHeader"_s);
    QVERIFY(sticky->isHidden());
    QSignalSpy current(m_view.get(), &DiffView::currentFileChanged);
    m_view->verticalScrollBar()->setValue(500);
    QVERIFY(sticky->isVisible());
    QCOMPARE(sticky->y(), 0);
    m_view->scrollToFile(1);
    QCOMPARE(current.last().at(0).toInt(), 1);
    QVERIFY(sticky->isHidden()); // The real one is there.
    // Its boxes work: collapsing from it leaves the file's header at the top.
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + 500);
    QVERIFY(sticky->isVisible());
    QTest::mouseClick(sticky, Qt::LeftButton, {}, QPoint(16, sticky->height() / 2));
    QVERIFY(m_view->isCollapsed(1));
    QCOMPARE(m_view->currentFile(), 1);
}

void DiffViewTest::homeAndEndGoToTheEnds()
{
    open(longDiff(3, 300));
    for (const auto modifiers : {Qt::NoModifier, Qt::ControlModifier}) {
        QTest::keyClick(m_view.get(), Qt::Key_End, modifiers);
        QCOMPARE(m_view->cursor().line(), 899);
        QVERIFY(m_view->viewport()->rect().contains(m_view->rowRect(m_view->rows().rowOf(m_view->cursor()))));
        QTest::keyClick(m_view.get(), Qt::Key_Home, modifiers);
        QCOMPARE(m_view->cursor().kind, DiffRowKind::FileHeader);
        QCOMPARE(m_view->topOfViewport(), 0);
    }
}

void DiffViewTest::pagesMoveTheCursorWhereThereIsOne()
{
    open(longDiff(3, 300));
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_view->cursor().kind, DiffRowKind::None);
    QVERIFY(m_view->topOfViewport() > 0);
    m_view->scrollToAnchor(lineAnchor(u"file1.txt"_s, DiffSide::New, 100));
    const int line = m_view->cursor().line();
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    const int page = m_view->cursor().line() - line;
    QVERIFY(page > 10);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(m_view->cursor().line(), line);
}

} // namespace windlass

using windlass::DiffViewTest;
WINDLASS_TEST(DiffViewTest)
#include "tst_diffview.moc"
