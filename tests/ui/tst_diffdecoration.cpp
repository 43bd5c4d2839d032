// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"
#include "ui/code/codesettings.h"
#include "ui/diff/decorationcache.h"
#include "ui/theme/syntaxcolors.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace windlass {

//! Colours and word marks: found on another thread, for what is in sight.
class DiffDecorationTest : public test::DiffViewFixture {
    Q_OBJECT

private slots:
    void init()
    {
        CodePreferences::current().setSettings({});
        showView();
    }
    void cleanup()
    {
        closeView();
        CodePreferences::current().setSettings({});
    }

    void theFirstPaintDoesNotWait();
    void coloursComeAndArePainted();
    void onlyWhatIsInSightIsLookedAt();
    void whatIsScrolledPastIsNotLookedAt();
    void growthKeepsWhatIsShown();
    void settingsActAtOnce();
    void aDocumentMayGoWhileItIsRead();
    void aLongHunkIsReadFromNearby();
    void aKnownFileIsColouredAsItIs();
    void linesShownAroundAHunkAreColoured();

private:
    //! Whether a pixel of a line's row has this colour.
    bool shows(int line, const QColor &color)
    {
        const QImage image = m_view->viewport()->grab(m_view->rowRect(m_view->rows().rowOfLine(line))).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 100; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    }
    static QByteArray codeDiff(int lines)
    {
        QByteArray diff = "diff --git a/x.cpp b/x.cpp\n--- a/x.cpp\n+++ b/x.cpp\n@@ -1," + QByteArray::number(lines) + " +1," +
                          QByteArray::number(lines) + " @@\n";
        for (int i = 0; i < lines; i += 2)
            diff += "-    return first" + QByteArray::number(i) + "; // all old\n+    return other" + QByteArray::number(i) +
                    "; // all new\n";
        return diff;
    }
};

void DiffDecorationTest::theFirstPaintDoesNotWait()
{
    open(codeDiff(200));
    m_document = DiffDocument::fromBytes(codeDiff(400));
    QSignalSpy completed(m_view.get(), &DiffView::decorated);
    m_view->setDocument(m_document.get());
    m_view->viewport()->repaint();
    // Nothing of a new document is known at its first paint, whatever the machine is doing.
    QVERIFY(!m_view->isDecorated());
    QVERIFY(completed.isEmpty());
    QTRY_VERIFY(m_view->isDecorated());
    QTRY_COMPARE(completed.size(), 1);
}

void DiffDecorationTest::coloursComeAndArePainted()
{
    open(codeDiff(200));
    QTRY_VERIFY(m_view->isDecorated());
    const Theme &theme = Theme::current();
    QVERIFY(shows(0, theme.color(ColorToken::RemovedWord)));
    QVERIFY(shows(1, theme.color(ColorToken::AddedWord)));
    QVERIFY(!shows(1, theme.color(ColorToken::RemovedWord)));
    // Letters are smooth at their edges; somewhere in "return" there is a pixel that is quite of its colour.
    QVERIFY(shows(1, syntaxColor(SyntaxRole::Keyword)));
    QVERIFY(shows(1, syntaxColor(SyntaxRole::Comment)));
    // Nothing is painted again once all is there.
    const qint64 painted = m_view->paintedRowCount();
    QSignalSpy completed(m_view.get(), &DiffView::decorated);
    QVERIFY(!completed.wait(100));
    QCOMPARE(m_view->paintedRowCount(), painted);
}

void DiffDecorationTest::onlyWhatIsInSightIsLookedAt()
{
    const auto document = DiffDocument::fromBytes(codeDiff(20'000));
    QList<int> visible;
    for (int line = 5'000; line < 5'030; ++line)
        visible.append(line);
    DecorationCache cache([&] { return visible; });
    cache.setDocument(document.get());
    QSignalSpy completed(&cache, &DecorationCache::completed);
    QVERIFY(cache.decoration(5'000).syntax.isEmpty());
    QTRY_COMPARE(completed.size(), 1);
    QVERIFY(!cache.decoration(5'000).syntax.isEmpty());
    QVERIFY(!cache.decoration(5'029).words.isEmpty());
    QTRY_COMPARE(cache.keptLineCount(), 30 + 2 * DecorationCache::LinesAhead);
}

void DiffDecorationTest::whatIsScrolledPastIsNotLookedAt()
{
    const auto document = DiffDocument::fromBytes(codeDiff(40'000));
    int top = 0;
    DecorationCache cache([&] {
        QList<int> visible;
        for (int line = top; line < top + 30; ++line)
            visible.append(line);
        return visible;
    });
    cache.setDocument(document.get());
    // The wheel turns faster than anybody reads: all of this is one call of the event loop.
    for (top = 0; top < 30'000; top += 30)
        cache.decoration(top);
    top = 30'000;
    cache.decoration(top);
    QTRY_VERIFY(cache.isComplete());
    QTRY_VERIFY(cache.keptLineCount() >= 30);
    QVERIFY(cache.keptLineCount() <= 30 + 2 * DecorationCache::LinesAhead);
    // And what is kept stays bounded, however much was read.
    for (top = 0; top < 30'000; top += DecorationCache::LinesAhead) {
        cache.decoration(top);
        QTRY_VERIFY(cache.isComplete());
    }
    QVERIFY(cache.keptLineCount() <= DecorationCache::MostKeptLines + 200);
}

void DiffDecorationTest::growthKeepsWhatIsShown()
{
    m_document = std::make_unique<DiffDocument>();
    m_view->setDocument(m_document.get());
    const QByteArray diff = codeDiff(2'000);
    const qsizetype cut = diff.indexOf('\n', 3'000) + 1;
    m_document->append(diff.first(cut));
    QTRY_VERIFY(m_view->isDecorated());
    QVERIFY(shows(1, syntaxColor(SyntaxRole::Keyword)));
    m_document->append(diff.sliced(cut));
    // Being looked at again, but not without colours meanwhile.
    QVERIFY(shows(1, syntaxColor(SyntaxRole::Keyword)));
    m_document->finish();
    QTRY_VERIFY(m_document->isComplete());
    QTRY_VERIFY(m_view->isDecorated());
}

void DiffDecorationTest::settingsActAtOnce()
{
    open(codeDiff(200));
    QTRY_VERIFY(m_view->isDecorated());
    CodeSettings settings;
    settings.wordMarks = false;
    CodePreferences::current().setSettings(settings);
    QTRY_VERIFY(m_view->isDecorated());
    QVERIFY(!shows(1, Theme::current().color(ColorToken::AddedWord)));
    QVERIFY(shows(1, syntaxColor(SyntaxRole::Keyword)));
    settings.syntaxColors = false;
    settings.fontSize = 20;
    settings.tabWidth = 8;
    const int height = m_view->rows().metrics().line;
    CodePreferences::current().setSettings(settings);
    QTRY_VERIFY(m_view->isDecorated());
    QVERIFY(!shows(1, syntaxColor(SyntaxRole::Keyword)));
    QVERIFY(m_view->rows().metrics().line > height);
    QCOMPARE(m_view->tabWidth(), 8);
}

void DiffDecorationTest::aDocumentMayGoWhileItIsRead()
{
    for (int i = 0; i < 20; ++i) {
        auto document = DiffDocument::fromBytes(codeDiff(30'000));
        m_view->setDocument(document.get());
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        m_view->viewport()->repaint();
        if (i % 2 == 0)
            QCoreApplication::processEvents(); // The worker has begun.
    }
    QCOMPARE(m_view->document(), nullptr);
    QVERIFY(m_view->isDecorated()); // There is nothing in sight.
}

void DiffDecorationTest::aLongHunkIsReadFromNearby()
{
    open(codeDiff(400'000));
    QTRY_VERIFY(m_view->isDecorated());
    QElapsedTimer timer;
    timer.start();
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    m_view->viewport()->repaint();
    QVERIFY(timer.elapsed() < 500); // A frame does not wait for 400,000 lines.
    QTRY_VERIFY(m_view->isDecorated());
    QVERIFY(shows(399'999, syntaxColor(SyntaxRole::Keyword)));
}

void DiffDecorationTest::aKnownFileIsColouredAsItIs()
{
    open("--- a/x.c\n+++ b/x.c\n@@ -3,2 +3,2 @@\n return a;\n-return b;\n+return c;\n");
    QTRY_VERIFY(m_view->isDecorated());
    QVERIFY(shows(0, syntaxColor(SyntaxRole::Keyword)));
    m_view->setFileText(0, DiffSide::New, "/*\n\nreturn a;\nreturn c;\n*/\n");
    QTRY_VERIFY(m_view->isDecorated());
    QVERIFY(!shows(0, syntaxColor(SyntaxRole::Keyword)));
    QVERIFY(shows(0, syntaxColor(SyntaxRole::Comment)));
}

void DiffDecorationTest::linesShownAroundAHunkAreColoured()
{
    QByteArray content;
    for (int line = 1; line <= 40; ++line)
        content += line % 2 ? "    return around;\n" : "    // a remark\n";
    open("diff --git a/x.c b/x.c\n--- a/x.c\n+++ b/x.c\n@@ -20,3 +20,3 @@\n     // a remark\n-    int first;\n+    return around;\n"
         "     // a remark\n");
    QTRY_VERIFY(m_view->isDecorated());
    QVERIFY(shows(0, syntaxColor(SyntaxRole::Comment)));
    QVERIFY(m_document->setContent(0, content) == DiffContext::Fit::Fits);
    m_document->showContext(0, {{0, 8, 4}});
    m_view->viewport()->repaint();
    QTRY_VERIFY(m_view->isDecorated());
    QCOMPARE(m_document->lineCount(), 16);
    for (int line = 0; line < m_document->lineCount(); ++line) {
        const bool isRemark = m_document->text(line).contains("//");
        QVERIFY(shows(line, syntaxColor(SyntaxRole::Comment)) == isRemark);
        QVERIFY(shows(line, syntaxColor(SyntaxRole::Keyword)) == m_document->text(line).contains("return"));
    }
    m_document->hideContext(0);
    QTRY_VERIFY(m_view->isDecorated());
    QVERIFY(shows(0, syntaxColor(SyntaxRole::Comment)));
    QVERIFY(shows(2, syntaxColor(SyntaxRole::Keyword)));
}

} // namespace windlass

using windlass::DiffDecorationTest;
WINDLASS_TEST(DiffDecorationTest)
#include "tst_diffdecoration.moc"
