// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace windlass {

//! Rows that others put between the lines.
class DiffThreadsTest : public test::DiffViewFixture {
    Q_OBJECT

private slots:
    void init() { showView(); }
    void cleanup() { closeView(); }

    void threadsLiveWhileInSight();
    void threadsKeepFocusAndDrafts();
    void threadsAreAsHighAsTheyWant();
    void threadsAboveDoNotMoveWhatIsRead();
    void threadKeysWalkThroughThreads();
    void tabGoesInTheOrderOfReading();
    void escapeReturnsToTheLine();
    void collapsingAFileTakesTheFocusBack();
    void theDocumentMayGoFirst();
};

void DiffThreadsTest::threadsLiveWhileInSight()
{
    open(longDiff(3, 300));
    int made = 0;
    m_view->setThread(
        lineAnchor(u"file0.txt"_s, DiffSide::New, 5),
        [this, &made](QWidget *parent) {
            ++made;
            return editorThread(parent, 60);
        },
        1);
    m_view->setThread(
        lineAnchor(u"file2.txt"_s, DiffSide::New, 200),
        [this, &made](QWidget *parent) {
            ++made;
            return editorThread(parent, 60);
        },
        2);
    QTRY_VERIFY(m_view->threadWidget(1));
    QCOMPARE(made, 1);
    QVERIFY(!m_view->threadWidget(2));
    QCOMPARE(m_view->threadPlacement(2), DiffRows::Placement::AtLine);
    // Below its line, where the row is.
    const QRect row = m_view->rowRect(m_view->rows().rowOfWidget(1));
    QVERIFY(row.contains(m_view->threadWidget(1)->geometry()));
    QCOMPARE(m_view->rows().at(m_view->rows().rowOfWidget(1) - 1).line(), 5);

    const QPointer<QWidget> first = m_view->threadWidget(1);
    m_view->focusThread(2);
    QVERIFY(m_view->threadWidget(2));
    QVERIFY(m_view->threadWidget(2)->isVisible());
    QVERIFY(!m_view->threadWidget(1));
    QTRY_VERIFY(!first);
    m_view->removeThread(2);
    QVERIFY(!m_view->threadWidget(2));
    QCOMPARE(m_view->rows().rowOfWidget(2), -1);
}

void DiffThreadsTest::threadsKeepFocusAndDrafts()
{
    open(longDiff(3, 300));
    const auto factory = [this](QWidget *parent) { return editorThread(parent, 60); };
    m_view->setThread(lineAnchor(u"file0.txt"_s, DiffSide::New, 5), factory, 1);
    QTRY_VERIFY(m_view->threadWidget(1));
    auto *edit = m_view->threadWidget(1)->findChild<QPlainTextEdit *>(u"edit"_s);
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"jnx"_s); // Letters go into the text and move nothing.
    QCOMPARE(edit->toPlainText(), u"jnx"_s);
    QCOMPARE(m_view->cursor().kind, DiffRowKind::None);

    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QVERIFY(m_view->threadWidget(1)); // It has the focus.
    QVERIFY(edit->hasFocus());
    m_view->setThreadPinned(1, true);
    m_view->setFocus();
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() - 50);
    QVERIFY(m_view->threadWidget(1)); // It is pinned.
    QVERIFY(!m_view->threadWidget(1)->isVisible());
    m_view->verticalScrollBar()->setValue(0);
    QCOMPARE(m_view->threadWidget(1)->findChild<QPlainTextEdit *>(u"edit"_s)->toPlainText(), u"jnx"_s);
    m_view->setThreadPinned(1, false);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QVERIFY(!m_view->threadWidget(1));
}

void DiffThreadsTest::threadsAreAsHighAsTheyWant()
{
    open(sample);
    m_view->setThread(
        lineAnchor(u"one.c"_s, DiffSide::New, 2), [this](QWidget *parent) { return editorThread(parent, 150); }, 1);
    QTRY_VERIFY(m_view->threadWidget(1));
    QCOMPARE(m_view->threadWidget(1)->height(), 150);
    const int below = m_view->rowRect(m_view->rows().rowOfWidget(1) + 1).top();
    m_view->threadWidget(1)->findChild<QWidget *>(u"edit"_s)->setFixedHeight(220);
    QTRY_COMPARE(m_view->threadWidget(1)->height(), 220);
    QCOMPARE(m_view->rowRect(m_view->rows().rowOfWidget(1) + 1).top(), below + 70);
}

void DiffThreadsTest::threadsAboveDoNotMoveWhatIsRead()
{
    open(longDiff(3, 300));
    m_view->scrollToAnchor(lineAnchor(u"file1.txt"_s, DiffSide::New, 100));
    const auto y = [this] { return m_view->rowRect(m_view->rows().rowOf(m_view->cursor())).top(); };
    const int before = y();
    const auto factory = [this](QWidget *parent) { return editorThread(parent, 80); };
    m_view->setThread(lineAnchor(u"file0.txt"_s, DiffSide::New, 50), factory, 1);
    QCoreApplication::processEvents();
    QCOMPARE(y(), before);
    m_view->removeThread(1);
    QCoreApplication::processEvents();
    QCOMPARE(y(), before);
    m_view->setCollapsed(0, true);
    QCOMPARE(y(), before);
}

void DiffThreadsTest::threadKeysWalkThroughThreads()
{
    open(longDiff(3, 300));
    const auto factory = [this](QWidget *parent) { return editorThread(parent, 50); };
    m_view->setThread(lineAnchor(u"file0.txt"_s, DiffSide::New, 50), factory, 10);
    m_view->setThread(lineAnchor(u"file2.txt"_s, DiffSide::Old, 20), factory, 30);
    m_view->setThread(lineAnchor(u"file1.txt"_s, DiffSide::New, 250), factory, 20);
    QList<int> keys;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_N, Qt::ShiftModifier);
        keys.append(m_view->cursor().key);
        QVERIFY(m_view->threadWidget(m_view->cursor().key));
    }
    QCOMPARE(keys, (QList{10, 20, 30}));
    QTest::keyClick(m_view.get(), Qt::Key_P, Qt::ShiftModifier);
    QCOMPARE(m_view->cursor().key, 20);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_VERIFY(m_view->threadWidget(20)->findChild<QWidget *>(u"edit"_s)->hasFocus());
}

void DiffThreadsTest::tabGoesInTheOrderOfReading()
{
    open(sample);
    const auto factory = [](QWidget *parent) {
        auto *widget = new QWidget(parent);
        auto *layout = new QHBoxLayout(widget);
        for (const char *name : {"first", "second"}) {
            auto *button = new QPushButton(QLatin1String(name));
            button->setObjectName(QLatin1String(name));
            layout->addWidget(button);
        }
        return widget;
    };
    // Made out of order, and two of them below one line.
    m_view->setThread(lineAnchor(u"one.c"_s, DiffSide::New, 4), factory, 2);
    m_view->setThread(lineAnchor(u"one.c"_s, DiffSide::New, 1), factory, 1);
    m_view->setThread(lineAnchor(u"one.c"_s, DiffSide::New, 4), factory, 3);
    QTRY_VERIFY(m_view->threadWidget(1) && m_view->threadWidget(2) && m_view->threadWidget(3));
    const auto where = [this] {
        QWidget *focus = QApplication::focusWidget();
        if (focus == m_view.get())
            return m_view->cursor().kind == DiffRowKind::Line ? QString::number(m_view->cursor().line()) : u"row"_s;
        for (const int key : {1, 2, 3}) {
            if (m_view->threadWidget(key)->isAncestorOf(focus))
                return QString::number(key) + focus->objectName();
        }
        return u"outside"_s;
    };
    m_view->setCursorRow(m_view->rows().rowOfLine(0));
    QStringList places;
    for (int i = 0; i < 9; ++i) {
        places.append(where());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    // Lines 0 and 5 have the threads below them; behind the last thread one is at line 6, and then outside.
    QCOMPARE(places, (QStringList{u"0"_s, u"1first"_s, u"1second"_s, u"1"_s, u"2first"_s, u"2second"_s, u"3first"_s,
                                  u"3second"_s, u"6"_s}));
    m_view->setFocus();
    m_view->setCursorRow(m_view->rows().rowOfLine(6));
    places.clear();
    for (int i = 0; i < 8; ++i) {
        places.append(where());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    }
    QCOMPARE(places, (QStringList{u"6"_s, u"3second"_s, u"3first"_s, u"2second"_s, u"2first"_s, u"5"_s, u"1second"_s,
                                  u"1first"_s}));
    QCOMPARE(where(), u"0"_s);
}

void DiffThreadsTest::escapeReturnsToTheLine()
{
    open(longDiff(1, 100));
    m_view->setThread(lineAnchor(u"file0.txt"_s, DiffSide::New, 5),
                      [](QWidget *parent) { return new QPushButton(u"answer"_s, parent); }, 1);
    QTRY_VERIFY(m_view->threadWidget(1));
    m_view->focusThread(1);
    QTRY_VERIFY(m_view->threadWidget(1)->hasFocus());
    // Letters on a button of a thread do not move the lines.
    QTest::keyClick(m_view->threadWidget(1), Qt::Key_J);
    QCOMPARE(m_view->cursor().kind, DiffRowKind::Widget);
    QVERIFY(m_view->threadWidget(1)->hasFocus());
    // Arrows go on from a button as Tab does: to the lines around, and not past them.
    QTest::keyClick(m_view->threadWidget(1), Qt::Key_Down);
    QVERIFY(m_view->hasFocus());
    QCOMPARE(m_view->cursor().line(), 6);
    m_view->focusThread(1);
    QTRY_VERIFY(m_view->threadWidget(1)->hasFocus());
    QTest::keyClick(m_view->threadWidget(1), Qt::Key_Escape);
    QVERIFY(m_view->hasFocus());
    QCOMPARE(m_view->cursor().line(), 5);
}

void DiffThreadsTest::collapsingAFileTakesTheFocusBack()
{
    open(longDiff(2, 100));
    m_view->setThread(
        lineAnchor(u"file0.txt"_s, DiffSide::New, 5), [this](QWidget *parent) { return editorThread(parent, 60); }, 1);
    QTRY_VERIFY(m_view->threadWidget(1));
    auto *edit = m_view->threadWidget(1)->findChild<QPlainTextEdit *>(u"edit"_s);
    edit->setFocus();
    edit->setPlainText(u"a draft"_s);
    m_view->setThreadPinned(1, true);
    m_view->setCollapsed(0, true);
    QTRY_VERIFY(m_view->hasFocus());
    m_view->setCollapsed(0, false);
    QTRY_VERIFY(m_view->threadWidget(1) && m_view->threadWidget(1)->isVisible());
    QCOMPARE(m_view->threadWidget(1)->findChild<QPlainTextEdit *>(u"edit"_s)->toPlainText(), u"a draft"_s);
}

void DiffThreadsTest::theDocumentMayGoFirst()
{
    open(sample);
    m_view->setThread(
        lineAnchor(u"one.c"_s, DiffSide::New, 2), [this](QWidget *parent) { return editorThread(parent, 50); }, 1);
    QTRY_VERIFY(m_view->threadWidget(1));
    m_document.reset();
    m_view->viewport()->repaint();
    QCOMPARE(m_view->rows().rowCount(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_N);
    QTest::keyClick(m_view.get(), Qt::Key_C);
    open(sample);
    QVERIFY(m_view->rows().rowCount() > 0);
}

} // namespace windlass

using windlass::DiffThreadsTest;
WINDLASS_TEST(DiffThreadsTest)
#include "tst_diffthreads.moc"
