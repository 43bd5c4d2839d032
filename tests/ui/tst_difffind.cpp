// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"
#include "ui/diff/difffind.h"
#include "ui/diff/findbar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass {

//! Finding text in a diff with the bar.
class DiffFindTest : public test::DiffViewFixture {
    Q_OBJECT

private:
    QLineEdit *field() const { return m_view->findChild<QLineEdit *>(u"findField"_s); }
    QString count() const { return m_view->findChild<QLabel *>(u"findCount"_s)->text(); }
    QString message() const
    {
        auto *label = m_view->findChild<QLabel *>(u"findMessage"_s);
        return label->isHidden() ? QString() : label->text();
    }
    void press(const char *name) { m_view->findChild<QToolButton *>(QLatin1String(name))->click(); }
    void find(const QString &text)
    {
        QTest::keySequence(m_view.get(), QKeySequence(QKeySequence::Find));
        field()->setText(text);
        QTRY_VERIFY(!m_view->find()->search().isRunning());
    }

private slots:
    void init()
    {
        DiffFind::lastQuery() = {};
        showView();
    }
    void cleanup() { closeView(); }

    void walksThroughTheHits()
    {
        open(sample);
        find(u"a"_s);
        QVERIFY(field()->hasFocus());
        // alpha, alpha, beta, gamma, gamma, BETA, GAMMA, GAMMA, DELTA, omega.
        QCOMPARE(count(), u"1 of 10"_s);
        QCOMPARE(m_view->cursor().line(), 0);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(count(), u"2 of 10"_s);
        QTest::keyClick(field(), Qt::Key_F3);
        QCOMPARE(m_view->cursor().line(), 1);
        QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(), u"1 of 10"_s);
        QCOMPARE(message(), QString());
        QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(), u"10 of 10"_s);
        QVERIFY(message().contains(u"continued from the end"_s));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(count(), u"1 of 10"_s);
        QVERIFY(message().contains(u"continued from the top"_s));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(message(), QString());
        find(u"nowhere"_s);
        QCOMPARE(count(), u"No results"_s);
    }

    void escapeGivesTheFocusBackAndLeavesTheHitSelected()
    {
        open(sample);
        const int top = m_view->viewport()->y();
        find(u"GAMMA"_s);
        QVERIFY(m_view->viewport()->y() > top);
        press("findCase");
        QTRY_COMPARE(count(), u"1 of 1"_s);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(m_view->hasFocus());
        QVERIFY(m_view->findBar()->isHidden());
        QCOMPARE(m_view->viewport()->y(), top);
        QCOMPARE(m_view->selectedText(), u"GAMMA"_s);
        QVERIFY(m_view->find()->hitsOf(4).empty());
        // The text and its switches are remembered, here and in the next diff.
        m_view->clearSelection();
        QTest::keyClick(m_view.get(), Qt::Key_F3);
        QCOMPARE(field()->text(), u"GAMMA"_s);
        QVERIFY(m_view->findChild<QToolButton *>(u"findCase"_s)->isChecked());
        QTRY_COMPARE(count(), u"1 of 1"_s);
    }

    void theSelectionIsLookedFor()
    {
        open(sample);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, textPoint(4, 2));
        QCOMPARE(m_view->selectedText(), u"GAMMA"_s);
        QTest::keySequence(m_view.get(), QKeySequence(QKeySequence::Find));
        QCOMPARE(field()->text(), u"GAMMA"_s);
        QCOMPARE(field()->selectedText(), u"GAMMA"_s);
        QTRY_COMPARE(count(), u"2 of 2"_s); // gamma is before it; the selected one is the current one.
        QCOMPARE(m_view->cursor().line(), 4);
    }

    void theSearchBeginsWhereOneReads()
    {
        open(longDiff(3, 300));
        m_view->scrollToAnchor(lineAnchor(u"file1.txt"_s, DiffSide::New, 100));
        const int read = m_view->cursor().line();
        find(u"line 7"_s);
        QVERIFY(m_view->cursor().line() >= read);
        // Typing on begins from there again, not from the hit.
        field()->setText(u"line 150"_s);
        QTRY_COMPARE(m_view->cursor().line(), 300 + 150);
        field()->setText(u"line 101"_s);
        QTRY_COMPARE(m_view->cursor().line(), 300 + 101);
        QVERIFY(m_view->viewport()->rect().contains(m_view->rowRect(m_view->rows().rowOf(m_view->cursor()))));
    }

    void collapsedFilesAreCountedAndOpened()
    {
        open(sample);
        m_view->setCollapsed(1, true);
        find(u"old"_s);
        QCOMPARE(count(), u"1 of 1"_s);
        QVERIFY(!m_view->isCollapsed(1));
        QCOMPARE(m_view->cursor().line(), 10);
    }

    void aLongLineIsScrolledToItsHit()
    {
        open("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+" + QByteArray(600, '.') + "needle\n");
        find(u"needle"_s);
        QVERIFY(m_view->horizontalScrollBar()->value() > 0);
        const QRect hit = m_view->textRect(m_view->rows().rowOfLine(1), 1, 600, 6);
        QVERIFY(m_view->viewport()->rect().contains(hit));
    }

    void onlySomeLinesAreLookedInto()
    {
        open(sample);
        find(u"e"_s); // beta, BETA, DELTA, omega, new, second.
        QTRY_COMPARE(count(), u"1 of 6"_s);
        const auto choose = [this](const QString &text) {
            for (QAction *action : m_view->findChild<QToolButton *>(u"findLines"_s)->menu()->actions()) {
                if (action->text() == text)
                    action->trigger();
            }
            QTRY_VERIFY(!m_view->find()->search().isRunning());
        };
        choose(u"In removed lines"_s);
        QCOMPARE(count(), u"1 of 1"_s);
        QVERIFY(m_view->findChild<QToolButton *>(u"findLines"_s)->isChecked());
        choose(u"In added lines"_s);
        QCOMPARE(count(), u"1 of 4"_s);
        choose(u"In changed lines"_s);
        QCOMPARE(count(), u"1 of 5"_s);
        choose(u"In all lines"_s);
        QVERIFY(!m_view->findChild<QToolButton *>(u"findLines"_s)->isChecked());
        QTRY_COMPARE(count(), u"1 of 6"_s);
    }

    void aWrongExpressionIsSaidInWords()
    {
        open(sample);
        find(u"gam("_s);
        QCOMPARE(count(), u"No results"_s);
        press("findExpression");
        QTRY_VERIFY2(message().contains(u"At character 5"_s), qPrintable(message()));
        QCOMPARE(count(), QString());
        QVERIFY(m_view->findBar()->height() >= m_view->findBar()->heightForWidth(m_view->findBar()->width()));
        field()->setText(u"gam(ma)+"_s);
        QTRY_COMPARE(count(), u"1 of 2"_s);
        QCOMPARE(message(), QString());
    }

    void aCatastrophicExpressionDoesNotHoldUpTheWindow()
    {
        QByteArray diff = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -0,0 +1,500 @@\n";
        for (int i = 0; i < 500; ++i)
            diff += '+' + QByteArray(60, 'a') + "!\n";
        open(diff);
        DiffFind::lastQuery().isExpression = true;
        QElapsedTimer sinceTick;
        qint64 longest = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceTick.restart()); });
        sinceTick.start();
        timer.start(1);
        QTest::keySequence(m_view.get(), QKeySequence(QKeySequence::Find));
        field()->setText(u"(a|aa)+$"_s);
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"takes too long"_s), 20'000);
        QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
    }

    void lettersInTheBarAreText()
    {
        open(sample);
        find(u""_s);
        QTest::keyClicks(field(), u"jn?x"_s);
        QCOMPARE(field()->text(), u"jn?x"_s);
        QVERIFY(!m_view->isViewed(u"one.c"_s));
        // On its buttons, too, they go nowhere.
        auto *button = m_view->findChild<QToolButton *>(u"findCase"_s);
        button->setFocus();
        const DiffRow before = m_view->cursor();
        QTest::keyClicks(button, u"jx"_s);
        QCOMPARE(m_view->cursor(), before);
        QVERIFY(!m_view->isViewed(u"one.c"_s));
    }

    void tabGoesThroughTheBarAndIntoTheLines()
    {
        open(sample);
        find(u"GAMMA"_s);
        QStringList stops;
        for (int i = 0; i < 10 && !m_view->hasFocus(); ++i) {
            stops.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(stops, (QStringList{u"findField"_s, u"findCase"_s, u"findWords"_s, u"findExpression"_s, u"findLines"_s,
                                     u"findPrevious"_s, u"findNext"_s, u"findClose"_s}));
        QVERIFY(m_view->hasFocus());
        QTest::keyClick(m_view.get(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"findClose"_s);
    }

    void anotherDocumentIsSearchedAnew()
    {
        open(sample);
        find(u"first"_s);
        QCOMPARE(count(), u"1 of 1"_s);
        open(longDiff(1, 20));
        QTRY_COMPARE(count(), u"No results"_s);
        open(sample);
        QTRY_VERIFY(m_view->find()->search().hits().size() == 1);
        m_document.reset();
        QTRY_COMPARE(count(), u"No results"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(field(), Qt::Key_Escape);
    }

    void hitsAreMarked()
    {
        open(sample);
        const QImage before = m_view->viewport()->grab().toImage();
        find(u"gamma"_s);
        const QRect hit = m_view->textRect(m_view->rows().rowOfLine(2), 2, 0, 5);
        const QImage after = m_view->viewport()->grab().toImage();
        QVERIFY(before.copy(hit) != after.copy(hit));
        QCOMPARE(static_cast<int>(m_view->find()->hitsOf(2).size()), 1);
        QCOMPARE(static_cast<int>(m_view->find()->hitsOf(3).size()), 0);
    }

    void hitsStayOnTheirLinesWhenOthersAreShownAround()
    {
        QByteArray content;
        for (int line = 1; line <= 40; ++line)
            content += line == 21 ? QByteArray("the needle\n") : "around " + QByteArray::number(line) + '\n';
        open("diff --git a/x.c b/x.c\n--- a/x.c\n+++ b/x.c\n@@ -20,3 +20,3 @@\n around 20\n-needle old\n+the needle\n around 22\n");
        find(u"needle"_s);
        QCOMPARE(count(), u"1 of 2"_s);
        QVERIFY(m_document->setContent(0, content) == DiffContext::Fit::Fits);
        m_document->showContext(0, {{0, 10, 5}});
        QCOMPARE(m_document->lineCount(), 19);
        for (int line = 0; line < m_document->lineCount(); ++line) {
            const QByteArrayView text = m_document->text(line);
            const auto hits = m_view->find()->hitsOf(line);
            QCOMPARE(static_cast<int>(hits.size()), text.contains("needle") ? 1 : 0);
            if (!hits.empty())
                QCOMPARE(hits.front().start, static_cast<int>(text.indexOf("needle")));
        }
        // And they are painted there: the frame of the current one is seen on line 11 and on no other.
        const auto isFramed = [this](int line) {
            const QRect row = m_view->rowRect(m_view->rows().rowOfLine(line));
            const QImage image = m_view->viewport()->grab(row).toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) == Theme::current().color(ColorToken::Warning))
                        return true;
                }
            }
            return false;
        };
        m_view->scrollToAnchor(lineAnchor(u"x.c"_s, DiffSide::New, 12));
        for (int line = 0; line < m_document->lineCount(); ++line)
            QCOMPARE(isFramed(line), line == 11);
        m_view->findNext();
        QCOMPARE(count(), u"2 of 2"_s);
        QCOMPARE(m_view->cursor().line(), 12);
        QVERIFY(isFramed(12) && !isFramed(11));
        m_document->hideContext(0);
        QCOMPARE(m_view->cursor().line(), 2);
        QVERIFY(isFramed(2) && !isFramed(1));
    }
};

} // namespace windlass

using windlass::DiffFindTest;
WINDLASS_TEST(DiffFindTest)
#include "tst_difffind.moc"
