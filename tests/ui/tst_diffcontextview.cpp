// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/promises.h"
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace windlass {

//! Long lines that wrap, and lines around the hunks that come later.
class DiffContextViewTest : public test::DiffViewFixture {
    Q_OBJECT

private slots:
    void init()
    {
        showView();
        m_host = std::make_unique<test::ReplyHost<QByteArray>>();
    }
    void cleanup()
    {
        closeView();
        m_host.reset();
    }

    void wrappedRowsAreAsHighAsTheirText_data();
    void wrappedRowsAreAsHighAsTheirText();
    void theTallerSideDecides();
    void theMouseFindsWhatIsInAWrappedLine();
    void textRectsCoverEveryLineOfTheScreen();
    void selectionGoesOverWrappedLines();
    void wrappingKeepsThePlace();
    void scrollingUpMovesByWhatItSays();
    void aHugeWrappedDiffStaysLazy();
    void theCursorWalksThroughALineHigherThanTheView();
    void threadsStandBelowTheWholeLine();

    void clickingShowsLines();
    void theButtonStaysUnderTheMouse();
    void expandersAreReachedByKeyboard();
    void waitingAndFailureAreSaid();
    void anotherVersionIsSaid();
    void withoutAFetchThereIsNothingToExpand();
    void cursorAndSelectionKeepTheirLines();
    void shownLinesCanBeCommentedOn();
    void editorsSurviveHidingAndShowing();
    void aPlaceInHiddenLinesIsShown();
    void screenReadersHearWhatIsHidden();

private:
    static QByteArray content(int lines)
    {
        QByteArray text;
        for (int line = 1; line <= lines; ++line)
            text += "text of line " + QByteArray::number(line) + '\n';
        return text;
    }
    //! Two hunks, about lines 30 and 90 of a file of 120 lines; and a second file.
    static QByteArray hunks()
    {
        QByteArray diff = "diff --git a/one.c b/one.c\nindex 1..2 100644\n--- a/one.c\n+++ b/one.c\n";
        for (const int at : {30, 90}) {
            const auto line = [at](int offset) { return "text of line " + QByteArray::number(at + offset) + '\n'; };
            diff += "@@ -" + QByteArray::number(at) + ",5 +" + QByteArray::number(at) + ",5 @@ int main()\n " + line(0) +
                    ' ' + line(1) + "-gone\n+" + line(2) + ' ' + line(3) + ' ' + line(4);
        }
        return diff + "diff --git a/two.c b/two.c\nindex 1..2 100644\n--- a/two.c\n+++ b/two.c\n@@ -7 +7 @@\n-old\n+new\n";
    }
    void openWithContext()
    {
        m_view->setContextFetch([this](const QString &path) {
            m_asked.append(path);
            return m_host->ask();
        });
        m_asked.clear();
        open(hunks());
    }
    int rowOfHunk(int hunk) const
    {
        DiffRow row;
        row.kind = DiffRowKind::HunkHeader;
        row.file = m_document->fileOfHunk(hunk);
        row.hunk = hunk;
        return m_view->rows().rowOf(row);
    }
    //! Where the words at the right of an expander are.
    QPoint restPoint(int row) const { return QPoint(m_view->viewport()->width() - 20, m_view->rowRect(row).center().y()); }
    void click(const QPoint &place) { QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place); }
    quint32 newLineOf(int row) const { return m_document->line(m_view->rows().at(row).line()).newLine; }
    static QByteArray words(int count)
    {
        QByteArray text = "        ";
        for (int i = 0; i < count; ++i)
            text += "word" + QByteArray::number(i) + ' ';
        return text;
    }
    static QByteArray longLines(int lines)
    {
        QByteArray diff = "--- a/x.txt\n+++ b/x.txt\n@@ -1," + QByteArray::number(lines) + " +1," +
                          QByteArray::number(lines) + " @@\n";
        for (int line = 0; line < lines; ++line)
            diff += ' ' + QByteArray::number(line) + words(line * 7 % 60) + '\n';
        return diff;
    }

    std::unique_ptr<test::ReplyHost<QByteArray>> m_host;
    QStringList m_asked;
};

void DiffContextViewTest::wrappedRowsAreAsHighAsTheirText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("short") << QByteArray("int x = 1;") << false;
    QTest::newRow("words") << words(60) << true;
    QTest::newRow("one long word") << QByteArray(500, 'a') << true;
    QTest::newRow("tabs") << QByteArray(60, '\t') << true;
    QTest::newRow("blanks") << QByteArray(400, ' ') << true;
    QTest::newRow("Chinese") << u"行"_s.repeated(200).toUtf8() << true;
    QTest::newRow("bytes that are no text") << QByteArray(200, '\xff') << true;
    QTest::newRow("cut") << QByteArray(20'000, 'z') << true;
}

void DiffContextViewTest::wrappedRowsAreAsHighAsTheirText()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isLong);
    open("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-" + text + "\n+" + text + "!\n end\n");
    const int line = m_view->rows().metrics().line;
    QCOMPARE(m_view->rowRect(2).height(), line);
    m_view->setWrapping(true);
    QVERIFY(m_view->horizontalScrollBar()->maximum() == 0);
    const int height = m_view->rowRect(2).height();
    QCOMPARE(height % line, 0);
    QCOMPARE(height > line, isLong);
    // All of the text is somewhere in the row, and inside of the view.
    const auto size = static_cast<int>(text.size());
    const QList<QRect> rects = m_view->textRects(0, 0, size);
    QCOMPARE(rects.size(), height / line);
    for (const QRect &rect : rects) {
        QVERIFY(m_view->rowRect(2).adjusted(0, -1, 0, 1).contains(QPoint(rect.left(), rect.center().y())));
        QVERIFY2(rect.right() <= m_view->viewport()->width(), qPrintable(QString::number(rect.right())));
    }
    QImage before = m_view->viewport()->grab().toImage();
    m_view->setWrapping(false);
    QCOMPARE(m_view->rowRect(2).height(), line);
    QVERIFY(before != m_view->viewport()->grab().toImage() || !isLong);
}

void DiffContextViewTest::theTallerSideDecides()
{
    m_view->setDiffLayout(DiffLayout::SideBySide);
    m_view->setWrapping(true);
    open("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n-" + words(40) + "\n+short\n-short\n+" + words(40) + "\n end\n");
    const DiffRows &rows = m_view->rows();
    const int line = rows.metrics().line;
    const int tall = m_view->rowRect(rows.rowOfLine(0)).height();
    QVERIFY(tall > 3 * line);
    QCOMPARE(rows.rowOfLine(1), rows.rowOfLine(0));
    QCOMPARE(m_view->rowRect(rows.rowOfLine(3)).height(), tall);
    QCOMPARE(m_view->rowRect(rows.rowOfLine(4)).height(), line);
    // Half as much room is about twice as many lines.
    m_view->setDiffLayout(DiffLayout::Unified);
    QVERIFY(m_view->rowRect(m_view->rows().rowOfLine(0)).height() < tall);
}

void DiffContextViewTest::theMouseFindsWhatIsInAWrappedLine()
{
    m_view->setWrapping(true);
    open("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n " + words(60) + "\n-old\n+new\n");
    const QByteArray text = words(60);
    for (const QByteArray word : {"word0", "word20", "word33", "word59"}) {
        const auto start = static_cast<int>(text.indexOf(word + ' '));
        const QList<QRect> rects = m_view->textRects(0, start, start + static_cast<int>(word.size()));
        QCOMPARE(rects.size(), 1); // Words are not cut.
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, rects.constFirst().center());
        QCOMPARE(m_view->selectedText(), QString::fromLatin1(word));
    }
    QVERIFY(m_view->textRects(0, static_cast<int>(text.indexOf("word59")), static_cast<int>(text.size())).constFirst().top() >
            m_view->textRects(0, 0, 9).constFirst().bottom());
}

void DiffContextViewTest::textRectsCoverEveryLineOfTheScreen()
{
    m_view->setWrapping(true);
    open("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n " + words(60) + "\n-old\n+new\n");
    const auto size = static_cast<int>(words(60).size());
    const QList<QRect> rects = m_view->textRects(0, 0, size);
    QCOMPARE(rects.size(), m_view->rowRect(2).height() / m_view->rows().metrics().line);
    // The lines after the first are moved as the text itself is.
    QVERIFY(rects.at(1).left() > rects.at(0).left());
    QCOMPARE(rects.at(1).left(), rects.last().left());
    QVERIFY(m_view->textRects(0, 3, 3).constFirst().width() <= 1); // Nothing, but somewhere.
    m_view->setCollapsed(0, true);
    QVERIFY(m_view->textRects(0, 0, size).isEmpty());
}

void DiffContextViewTest::selectionGoesOverWrappedLines()
{
    m_view->setWrapping(true);
    open("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n " + words(60) + "\n-old\n+new\n");
    const QByteArray text = words(60);
    const auto from = static_cast<int>(text.indexOf("word5"));
    const auto to = static_cast<int>(text.indexOf("word50"));
    const QRect start = m_view->textRects(0, from, from + 1).constFirst();
    const QRect end = m_view->textRects(0, to, to + 1).constFirst();
    QVERIFY(end.top() > start.bottom());
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, QPoint(start.left() + 1, start.center().y()));
    QTest::mouseMove(m_view->viewport(), QPoint(end.left() + 1, end.center().y()));
    QMouseEvent move(QEvent::MouseMove, QPointF(end.left() + 1, end.center().y()),
                     m_view->viewport()->mapToGlobal(QPointF(end.left() + 1, end.center().y())), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view->viewport(), &move);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, QPoint(end.left() + 1, end.center().y()));
    QCOMPARE(m_view->selectedText(), QString::fromLatin1(text.mid(from, to - from)));
}

void DiffContextViewTest::wrappingKeepsThePlace()
{
    open(longLines(4000));
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    const auto topLine = [this] { return m_view->rows().at(m_view->rows().rowAt(m_view->topOfViewport())).line(); };
    const int line = topLine();
    m_view->setWrapping(true);
    QCOMPARE(topLine(), line);
    m_view->resize(700, 400);
    QCOMPARE(topLine(), line);
    m_view->setDiffLayout(DiffLayout::SideBySide);
    QCOMPARE(topLine(), line);
    m_view->setTabWidth(8);
    QCOMPARE(topLine(), line);
    m_view->setWrapping(false);
    QCOMPARE(topLine(), line);
}

void DiffContextViewTest::scrollingUpMovesByWhatItSays()
{
    m_view->setWrapping(true);
    open(longLines(3000));
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    // Upwards come rows that were never measured: what is in sight moves by the step all the same.
    for (int step = 0; step < 200; ++step) {
        const int row = m_view->rows().rowAt(m_view->topOfViewport() + m_view->viewport()->height() / 2);
        const int y = m_view->rowRect(row).top();
        bar->setValue(bar->value() - 3 * bar->singleStep());
        QCOMPARE(m_view->rowRect(row).top(), y + 3 * bar->singleStep());
    }
    // To the very end and back there is nothing that cannot be reached.
    bar->setValue(bar->maximum());
    bar->setValue(bar->maximum());
    const DiffRows &rows = m_view->rows();
    QCOMPARE(rows.rowAt(m_view->topOfViewport() + m_view->viewport()->height() - 1), rows.rowCount() - 1);
}

void DiffContextViewTest::aHugeWrappedDiffStaysLazy()
{
    m_view->setWrapping(true);
    open(longLines(200'000));
    int measured = 0;
    const DiffRows &rows = m_view->rows();
    QVERIFY(rows.isWrapping());
    const qint64 before = m_view->paintedRowCount();
    m_view->viewport()->repaint();
    QVERIFY(m_view->paintedRowCount() - before < 60);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 3);
    m_view->viewport()->repaint();
    // What is in sight is as high as it is drawn, while what is far away is not measured.
    for (int row = rows.rowAt(m_view->topOfViewport()); m_view->rowRect(row).top() < m_view->viewport()->height(); ++row) {
        const int line = rows.at(row).line();
        const QList<QRect> rects = m_view->textRects(line, 0, static_cast<int>(m_document->text(line).size()));
        QCOMPARE(rects.size() * rows.metrics().line, m_view->rowRect(row).height());
        ++measured;
    }
    QVERIFY(measured > 3);
}

void DiffContextViewTest::theCursorWalksThroughALineHigherThanTheView()
{
    m_view->setWrapping(true);
    open("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n first\n-" + QByteArray(9'000, 'a') + "\n+" + QByteArray(9'000, 'b') + "\n end\n");
    m_view->nextLine();
    m_view->nextLine();
    m_view->nextLine();
    QCOMPARE(m_view->cursor().line(), 1);
    QVERIFY(m_view->rowRect(m_view->rows().rowOfLine(1)).height() > 2 * m_view->viewport()->height());
    int steps = 0;
    while (m_view->cursor().line() == 1 && steps < 100) {
        m_view->nextLine();
        ++steps;
    }
    QVERIFY(steps > 3); // Nothing of it was jumped over.
    QCOMPARE(m_view->cursor().line(), 2);
}

void DiffContextViewTest::threadsStandBelowTheWholeLine()
{
    m_view->setWrapping(true);
    open("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n " + words(60) + "\n-old\n+new\n");
    m_view->setThread(lineAnchor(u"x"_s, DiffSide::New, 1), [this](QWidget *parent) { return editorThread(parent, 60); }, 1);
    QTRY_VERIFY(m_view->threadWidget(1) && m_view->threadWidget(1)->isVisible());
    const QRect row = m_view->rowRect(2);
    QVERIFY(row.height() > 3 * m_view->rows().metrics().line);
    QVERIFY(m_view->threadWidget(1)->geometry().top() > row.bottom());
    QVERIFY(m_view->threadWidget(1)->geometry().bottom() < m_view->rowRect(4).top());
}

void DiffContextViewTest::clickingShowsLines()
{
    openWithContext();
    QVERIFY(m_view->expander(rowOfHunk(0)).isValid);
    QCOMPARE(m_view->expander(rowOfHunk(0)).hidden, 29);
    QCOMPARE(m_view->expander(rowOfHunk(1)).hidden, 55);
    const QRect up = m_view->rowRect(rowOfHunk(0));
    // The first hunk has nothing above it to continue: one button, in the middle of the gutter.
    click(QPoint(textPoint(0, 0).x() / 2 + 2, up.center().y()));
    QCOMPARE(m_asked, QStringList{u"one.c"_s});
    m_host->answer(content(120));
    QTRY_COMPARE(m_document->shownAbove(0), 20);
    QCOMPARE(newLineOf(rowOfHunk(0) + 1), 10U);
    QCOMPARE(m_view->expander(rowOfHunk(0)).hidden, 9);
    click(restPoint(rowOfHunk(0)));
    QCOMPARE(m_document->shownAbove(0), 29);
    QCOMPARE(m_view->rows().at(1).kind, DiffRowKind::Line); // No header is needed any more.
    m_view->setWholeFile(0, true);
    QCOMPARE(m_document->fileLineEnd(0), 122); // All lines, and the two that are gone.
    QVERIFY(m_view->hasShownContext(0));
    m_view->toggleWholeFile();
    QVERIFY(!m_view->hasShownContext(0));
    QCOMPARE(m_asked.size(), 1);
}

void DiffContextViewTest::theButtonStaysUnderTheMouse()
{
    openWithContext();
    m_view->verticalScrollBar()->setValue(60);
    const int before = m_view->rowRect(rowOfHunk(1)).top();
    // Two buttons in the gutter: the left one goes on below the first hunk.
    click(QPoint(textPoint(0, 0).x() / 2 - 8, m_view->rowRect(rowOfHunk(1)).center().y()));
    m_host->answer(content(120));
    QTRY_COMPARE(m_document->shownBelow(0), 20);
    QCOMPARE(m_view->rowRect(rowOfHunk(1)).top(), before);
    click(QPoint(textPoint(0, 0).x() / 2 - 8, m_view->rowRect(rowOfHunk(1)).center().y()));
    QCOMPARE(m_document->shownBelow(0), 40);
    QCOMPARE(m_view->rowRect(rowOfHunk(1)).top(), before);
    QCOMPARE(m_view->expander(rowOfHunk(1)).hidden, 15);
}

void DiffContextViewTest::expandersAreReachedByKeyboard()
{
    openWithContext();
    m_view->nextLine(); // The file's header,
    m_view->nextLine(); // and the lines above the first hunk.
    QCOMPARE(m_view->cursor().kind, DiffRowKind::HunkHeader);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    m_host->answer(content(120));
    QTRY_COMPARE(m_document->shownAbove(0), 29);
    QCOMPARE(newLineOf(m_view->rows().rowOf(m_view->cursor())), 1U);
    QTest::keyClick(m_view.get(), '>');
    QCOMPARE(m_document->shownBelow(0), 20);
    QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ShiftModifier);
    QVERIFY(!m_view->hasShownContext(0));
    QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ShiftModifier);
    QCOMPARE(m_document->fileLineEnd(0), 122);
}

void DiffContextViewTest::waitingAndFailureAreSaid()
{
    openWithContext();
    click(restPoint(rowOfHunk(1)));
    QVERIFY(m_view->expander(rowOfHunk(1)).text.contains(u"Loading"_s));
    QVERIFY(m_view->expander(rowOfHunk(0)).text.contains(u"29"_s)); // Said where it was asked for.
    m_host->fail(Error::Kind::NotFound);
    QTRY_VERIFY(m_view->expander(rowOfHunk(1)).isProblem);
    QVERIFY(!m_view->expander(rowOfHunk(1)).action.isEmpty());
    QCOMPARE(m_document->lineCount(), 14);
    click(restPoint(rowOfHunk(1))); // Once more.
    QCOMPARE(m_asked.size(), 2);
    m_host->answer(content(120));
    QTRY_COMPARE(m_document->shownAbove(1), 55);
}

void DiffContextViewTest::anotherVersionIsSaid()
{
    openWithContext();
    click(restPoint(rowOfHunk(0)));
    m_host->answer(content(50));
    QTRY_VERIFY(m_view->expander(rowOfHunk(1)).isProblem);
    QVERIFY(m_view->expander(rowOfHunk(0)).text.contains(u"another version"_s));
    QVERIFY(m_view->expander(rowOfHunk(0)).action.isEmpty());
    QCOMPARE(m_document->lineCount(), 14);
}

void DiffContextViewTest::withoutAFetchThereIsNothingToExpand()
{
    open(hunks());
    for (int row = 0; row < m_view->rows().rowCount(); ++row) {
        QVERIFY(!m_view->expander(row).isValid);
        QVERIFY(m_view->rows().at(row).kind != DiffRowKind::MoreBelow);
    }
    m_view->showMoreAbove();
    m_view->toggleWholeFile();
    QCOMPARE(m_document->lineCount(), 14);
}

void DiffContextViewTest::cursorAndSelectionKeepTheirLines()
{
    openWithContext();
    m_document->setContent(0, content(120));
    const int added = 9; // In the second hunk.
    QVERIFY(m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::New, 92)));
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->textRects(added, 0, 4).constFirst().center());
    QCOMPARE(m_view->selectedText(), u"text"_s);
    const int top = m_view->rowRect(m_view->rows().rowOf(m_view->cursor())).top();
    m_document->showContext(0, {{0, 12, 30}, {1, 9, 9}});
    QCOMPARE(m_view->selectedText(), u"text"_s);
    QCOMPARE(newLineOf(m_view->rows().rowOf(m_view->cursor())), 92U);
    QCOMPARE(m_view->rowRect(m_view->rows().rowOf(m_view->cursor())).top(), top);
    // What is hidden again cannot stay selected.
    QVERIFY(m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::New, 84)));
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {},
                       m_view->textRects(m_view->cursor().line(), 0, 4).constFirst().center());
    m_document->hideContext(0);
    QVERIFY(!m_view->hasSelection());
    QCOMPARE(m_view->cursor().kind, DiffRowKind::HunkHeader);
}

void DiffContextViewTest::shownLinesCanBeCommentedOn()
{
    openWithContext();
    m_document->setContent(0, content(120));
    m_document->showContext(0, {{1, 20, 0}});
    QVERIFY(m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::New, 80)));
    QCOMPARE(m_view->cursorAnchor(), lineAnchor(u"one.c"_s, DiffSide::New, 80));
    QSignalSpy requested(m_view.get(), &DiffView::commentRequested);
    m_view->requestComment();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().value<DiffAnchor>().line, 80U);
}

void DiffContextViewTest::editorsSurviveHidingAndShowing()
{
    openWithContext();
    m_document->setContent(0, content(120));
    m_document->showContext(0, {{1, 20, 0}});
    m_view->setThread(lineAnchor(u"one.c"_s, DiffSide::New, 80), [this](QWidget *parent) { return editorThread(parent, 60); },
                      1);
    m_view->setThreadPinned(1, true);
    QVERIFY(m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::New, 80)));
    QTRY_VERIFY(m_view->threadWidget(1));
    auto *edit = m_view->threadWidget(1)->findChild<QPlainTextEdit *>();
    edit->setPlainText(u"half a sentence"_s);
    QCOMPARE(m_view->threadPlacement(1), DiffRows::Placement::AtLine);
    m_document->hideContext(0);
    QCOMPARE(m_view->threadPlacement(1), DiffRows::Placement::AtFile);
    QCOMPARE(m_view->threadWidget(1)->findChild<QPlainTextEdit *>(), edit);
    m_view->setWholeFile(0, true);
    QCOMPARE(m_view->threadPlacement(1), DiffRows::Placement::AtLine);
    m_view->setCollapsed(0, true);
    m_view->setCollapsed(0, false);
    QCOMPARE(m_view->threadPlacement(1), DiffRows::Placement::AtLine);
    QCOMPARE(edit->toPlainText(), u"half a sentence"_s);
}

void DiffContextViewTest::aPlaceInHiddenLinesIsShown()
{
    openWithContext();
    QVERIFY(m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::New, 70)));
    QCOMPARE(m_asked.size(), 1);
    m_host->answer(content(120));
    QTRY_COMPARE(m_view->cursorAnchor(), lineAnchor(u"one.c"_s, DiffSide::New, 70));
    QVERIFY(m_view->viewport()->rect().contains(m_view->rowRect(m_view->rows().rowOf(m_view->cursor()))));
    QVERIFY(m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::Old, 110)));
    QCOMPARE(m_view->cursorAnchor(), lineAnchor(u"one.c"_s, DiffSide::New, 110)); // The same line on both sides.
    QVERIFY(!m_view->scrollToAnchor(lineAnchor(u"one.c"_s, DiffSide::New, 500)));
}

void DiffContextViewTest::screenReadersHearWhatIsHidden()
{
    openWithContext();
    QVERIFY(m_view->rowDescription(rowOfHunk(1)).contains(u"55 line"_s));
    QVERIFY(m_view->rowDescription(rowOfHunk(1)).contains(u"Show all"_s));
    m_document->setContent(0, content(120));
    m_document->showContext(0, {{1, 1, 0}});
    QVERIFY(m_view->rowDescription(rowOfHunk(1) + 1).contains(u"line 89: text of line 89"_s));
}

} // namespace windlass

using windlass::DiffContextViewTest;
WINDLASS_TEST(DiffContextViewTest)
#include "tst_diffcontextview.moc"
