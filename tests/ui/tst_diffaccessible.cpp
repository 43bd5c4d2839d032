// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"

#include <QAccessible>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace windlass {

//! What screen readers and braille displays are told. tests/ui/atspi.sh asks the same from outside.
class DiffAccessibleTest : public test::DiffViewFixture {
    Q_OBJECT

private:
    QAccessibleInterface *diff() { return QAccessible::queryAccessibleInterface(m_view.get()); }
    static QString name(QAccessibleInterface *of) { return of ? of->text(QAccessible::Name) : u"(nothing)"_s; }

private slots:
    void init() { showView(); }
    void cleanup() { closeView(); }

    void rowsAreSentences()
    {
        open(sample);
        QCOMPARE(m_view->rowDescription(0), u"modified file one.c, 4 line(s) added, 3 line(s) removed"_s);
        QCOMPARE(m_view->rowDescription(1), u"from line 1, int main()"_s);
        QCOMPARE(m_view->rowDescription(2), u"line 1: alpha"_s);
        QCOMPARE(m_view->rowDescription(3), u"removed line 2: beta"_s);
        QCOMPARE(m_view->rowDescription(5), u"added line 2: BETA"_s);
    }

    void theDiffIsATable()
    {
        open(sample);
        QCOMPARE(diff()->role(), QAccessible::Table);
        QAccessibleTableInterface *table = diff()->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), m_view->rows().rowCount());
        QCOMPARE(table->columnCount(), 1);
        QAccessibleInterface *cell = table->cellAt(5, 0);
        QCOMPARE(name(cell), u"added line 2: BETA"_s);
        QCOMPARE(cell->role(), QAccessible::Cell);
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 5);
        QCOMPARE(diff()->child(5), cell);
        QCOMPARE(diff()->indexOfChild(cell), 5);
        QCOMPARE(diff()->child(0)->role(), QAccessible::Heading);
        QCOMPARE(diff()->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
        QVERIFY(!table->cellAt(m_view->rows().rowCount(), 0));
        QVERIFY(!table->cellAt(0, 1));
    }

    void sideBySideHasTwoColumns()
    {
        open(sample);
        m_view->setDiffLayout(DiffLayout::SideBySide);
        QAccessibleTableInterface *table = diff()->tableInterface();
        QCOMPARE(table->columnCount(), 2);
        const int row = m_view->rows().rowOfLine(1);
        QCOMPARE(name(table->cellAt(row, 0)), u"removed line 2: beta"_s);
        QCOMPARE(name(table->cellAt(row, 1)), u"added line 2: BETA"_s);
        QCOMPARE(name(table->cellAt(row + 2, 0)), u"no line on this side"_s);
        QCOMPARE(diff()->indexOfChild(table->cellAt(row, 1)), row * 2 + 1);
        QVERIFY(table->cellAt(row, 0)->rect().right() < table->cellAt(row, 1)->rect().left());
        // A header goes across both.
        QCOMPARE(table->cellAt(0, 1), table->cellAt(0, 0));
        QCOMPARE(table->cellAt(0, 0)->tableCellInterface()->columnExtent(), 2);
    }

    void aCellHasTextCaretAndSelection()
    {
        open(sample);
        const int row = m_view->rows().rowOfLine(4);
        QAccessibleInterface *cell = diff()->tableInterface()->cellAt(row, 0);
        QAccessibleTextInterface *text = cell->textInterface();
        QVERIFY(text);
        const QString whole = u"added line 3: GAMMA"_s;
        QCOMPARE(text->characterCount(), static_cast<int>(whole.size()));
        QCOMPARE(text->text(0, 5), u"added"_s);
        QCOMPARE(text->cursorPosition(), -1);
        text->setCursorPosition(0);
        QCOMPARE(m_view->cursor().line(), 4);
        const int start = static_cast<int>(whole.indexOf(u"GAMMA"_s));
        QCOMPARE(text->cursorPosition(), start);
        text->setSelection(0, start + 1, start + 3);
        QCOMPARE(m_view->selectedText(), u"AM"_s);
        QCOMPARE(text->selectionCount(), 1);
        int from = 0;
        int to = 0;
        text->selection(0, &from, &to);
        QCOMPARE(from, start + 1);
        QCOMPARE(to, start + 3);
        QVERIFY(diff()->tableInterface()->isRowSelected(row));
        QCOMPARE(diff()->tableInterface()->selectedRows(), QList<int>{row});
        const QRect letter = text->characterRect(start + 1);
        QVERIFY(cell->rect().contains(letter));
        QCOMPARE(text->offsetAtPoint(letter.center()), start + 1);
        text->removeSelection(0);
        QVERIFY(!m_view->hasSelection());
    }

    //! That moving is told as events, too, is what atspi.sh hears: Qt tells nothing where no bridge is active, and this
    //! platform has none.
    void theCursorIsTheFocusedCell()
    {
        open(sample);
        QTest::keyClick(m_view.get(), Qt::Key_N);
        QAccessibleInterface *cell = diff()->focusChild();
        QCOMPARE(name(cell), u"removed line 2: beta"_s);
        QVERIFY(cell->state().focused);
        QAccessibleTextInterface *text = cell->textInterface();
        QCOMPARE(text->cursorPosition(), static_cast<int>(name(cell).size()) - 4);
        m_view->selectText(1, 0, 2);
        QCOMPARE(text->cursorPosition(), static_cast<int>(name(cell).size()) - 2);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(name(diff()->focusChild()), u"removed line 3: gamma"_s);
        QVERIFY(!cell->state().focused);
        QCOMPARE(text->cursorPosition(), -1);
        // Whoever types into the find bar is not in the lines.
        m_view->openFind();
        QVERIFY(!diff()->tableInterface()->cellAt(m_view->rows().rowOfLine(2), 0)->state().focused);
    }

    void filesCanBeOpenedByAnAction()
    {
        open(sample);
        QAccessibleActionInterface *header = diff()->child(0)->actionInterface();
        QVERIFY(header);
        QVERIFY(header->actionNames().contains(QAccessibleActionInterface::pressAction()));
        header->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(m_view->isCollapsed(0));
        QVERIFY(diff()->child(0)->state().collapsed);
    }

    void theFindBarIsInTheTree()
    {
        open(sample);
        const int rows = diff()->childCount();
        m_view->openFind();
        QCOMPARE(diff()->childCount(), rows + 1);
        QCOMPARE(diff()->child(rows)->object()->objectName(), u"findBar"_s);
        QCOMPARE(diff()->indexOfChild(diff()->child(rows)), rows);
        QCOMPARE(diff()->child(rows)->parent(), diff());
    }

    void theCostDoesNotDependOnTheSize()
    {
        open(longDiff(1, 500'000));
        QAccessibleTableInterface *table = diff()->tableInterface();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10'000; ++i) {
            QAccessibleInterface *cell = table->cellAt((i * 7919) % table->rowCount(), 0);
            QVERIFY(cell->isValid());
            QVERIFY(diff()->indexOfChild(cell) >= 0);
        }
        m_view->goToEnd();
        QCOMPARE(name(diff()->focusChild()), u"line 499999: line 499999"_s);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

} // namespace windlass

using windlass::DiffAccessibleTest;
WINDLASS_TEST(DiffAccessibleTest)
#include "tst_diffaccessible.moc"
