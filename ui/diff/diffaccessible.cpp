// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffaccessible.h"

#include "ui/diff/diffrowaccessible.h"
#include "ui/diff/diffselection.h"
#include "ui/diff/diffview.h"
#include "ui/diff/findbar.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

#include <algorithm>
#include <utility>

namespace windlass {

namespace {

//! So many cells are kept; whoever walks through more of them has the others made again.
constexpr qsizetype MostKeptCells = 2000;
//! So many selected rows are listed: who asks for more gets no answer that is of use.
constexpr int MostListedRows = 1000;

//! The diff as a table of its rows, of all of them, whether they are in sight or not: one column in unified, two in side
//! by side. Nothing in it costs more for a larger diff.
class DiffViewAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit DiffViewAccessible(DiffView *view)
        : QAccessibleWidget(view, QAccessible::Table)
    {
    }
    ~DiffViewAccessible() override { forget(); }
    DiffViewAccessible(const DiffViewAccessible &) = delete;
    DiffViewAccessible &operator=(const DiffViewAccessible &) = delete;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    // The tree: the cells, row by row, and the find bar behind them.
    int childCount() const override { return view() ? cellCount() + (bar() ? 1 : 0) : 0; }
    QAccessibleInterface *child(int index) const override
    {
        if (!view() || index < 0 || index > cellCount())
            return nullptr;
        if (index == cellCount())
            return bar() ? QAccessible::queryAccessibleInterface(bar()) : nullptr;
        return cell(index / columnCount(), index % columnCount());
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (!child || !view())
            return -1;
        if (bar() && child->object() == bar())
            return cellCount();
        const auto *cell = dynamic_cast<const DiffRowAccessible *>(child);
        return cell && cell->isValid() ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!view())
            return nullptr;
        if (bar() && bar()->rect().contains(bar()->mapFromGlobal(QPoint(x, y))))
            return QAccessible::queryAccessibleInterface(bar());
        const QPoint at = view()->viewport()->mapFromGlobal(QPoint(x, y));
        if (!view()->viewport()->rect().contains(at))
            return nullptr;
        const bool isRight = columnCount() > 1 && at.x() >= view()->viewport()->width() / 2;
        return cell(view()->rows().rowAt(view()->topOfViewport() + at.y()), isRight ? 1 : 0);
    }
    QAccessibleInterface *focusChild() const override
    {
        if (!view() || !view()->hasFocus())
            return QAccessibleWidget::focusChild();
        return cellOfCursor();
    }
    //! The cell that is meant by the cursor: what is new, or what was removed where there is nothing new.
    QAccessibleInterface *cellOfCursor() const
    {
        const int row = view()->cursor().kind == DiffRowKind::None ? -1 : view()->rows().rowOf(view()->cursor());
        return row < 0 ? nullptr : cell(row, columnCount() > 1 && view()->cursor().right >= 0 ? 1 : 0);
    }
    //! Whether there are more or fewer rows than the last time.
    bool takeRowChange()
    {
        const int cells = cellCount();
        return std::exchange(m_knownCells, cells) != cells;
    }

    // The table.
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override { return cell(row, column); }
    int rowCount() const override { return view() ? view()->rows().rowCount() : 0; }
    int columnCount() const override { return view() && view()->diffLayout() == DiffLayout::SideBySide ? 2 : 1; }
    QString columnDescription(int column) const override
    {
        return columnCount() == 1 ? DiffView::tr("Lines") : column == 0 ? DiffView::tr("Old") : DiffView::tr("New");
    }
    QString rowDescription(int row) const override { return view() ? view()->rowDescription(row) : QString(); }
    int selectedCellCount() const override { return static_cast<int>(selectedCells().size()); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        const QList<int> rows = selectedRows();
        for (const int row : rows) {
            for (int column = 0; column < columnCount(); ++column) {
                if (isCellSelected(row, column))
                    cells.append(cell(row, column));
            }
        }
        return cells;
    }
    int selectedColumnCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        if (!view() || !view()->hasSelection())
            return rows;
        const int last = std::min(view()->selection().lastLine(), view()->document()->lineCount() - 1);
        for (int line = view()->selection().firstLine(); line <= last && rows.size() < MostListedRows; ++line) {
            const int row = view()->rows().rowOfLine(line);
            if (row >= 0 && (rows.isEmpty() || rows.last() != row) && isRowSelected(row))
                rows.append(row);
        }
        return rows;
    }
    bool isRowSelected(int row) const override
    {
        return isCellSelected(row, 0) || (columnCount() > 1 && isCellSelected(row, 1));
    }
    bool selectRow(int row) override
    {
        const DiffRow at = view() && row >= 0 && row < rowCount() ? view()->rows().at(row) : DiffRow();
        if (at.kind != DiffRowKind::Line)
            return false;
        view()->setCursorRow(row);
        view()->selectLines(at.line(), at.line());
        return true;
    }
    bool unselectRow(int row) override
    {
        if (!isRowSelected(row))
            return false;
        view()->clearSelection();
        return true;
    }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forget(); }

private:
    DiffView *view() const { return static_cast<DiffView *>(widget()); }
    QWidget *bar() const
    {
        QWidget *bar = view() ? view()->findBar() : nullptr;
        return bar && !bar->isHidden() ? bar : nullptr;
    }
    int cellCount() const
    {
        // As many as AT-SPI can count; a diff of a thousand million rows has other troubles.
        return static_cast<int>(std::min<qint64>(qint64{rowCount()} * columnCount(), 0x7ffffff0));
    }
    bool isCellSelected(int row, int column) const
    {
        return row >= 0 && row < rowCount() && DiffRowAccessible(view(), row, column).isSelected();
    }
    QAccessibleInterface *cell(int row, int column) const
    {
        if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
            return nullptr;
        // A row that is no line goes across both columns.
        if (column > 0 && view()->rows().at(row).kind != DiffRowKind::Line)
            column = 0;
        const std::pair key(row, column);
        if (const auto id = m_cells.constFind(key); id != m_cells.constEnd()) {
            if (QAccessibleInterface *known = QAccessible::accessibleInterface(*id))
                return known;
        }
        if (m_cells.size() > MostKeptCells)
            forget();
        auto *made = new DiffRowAccessible(view(), row, column);
        m_cells.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    void forget() const
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cells;
    int m_knownCells = 0;
};

QAccessibleInterface *makeDiffAccessible(const QString &className, QObject *object)
{
    if (className == QLatin1String("windlass::DiffView"))
        return new DiffViewAccessible(static_cast<DiffView *>(object));
    return nullptr;
}

DiffViewAccessible *accessibleOf(DiffView &view)
{
    return dynamic_cast<DiffViewAccessible *>(QAccessible::queryAccessibleInterface(&view));
}

} // namespace

void installDiffAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeDiffAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceDiffCursor(DiffView &view)
{
    // While somebody types into the find bar, the cursor follows, but the focus is not there.
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    DiffViewAccessible *table = accessibleOf(view);
    QAccessibleInterface *cell = table ? table->cellOfCursor() : nullptr;
    if (!cell)
        return;
    QAccessibleEvent focus(&view, QAccessible::Focus);
    focus.setChild(table->indexOfChild(cell));
    QAccessible::updateAccessibility(&focus);
    QAccessibleTextCursorEvent caret(cell, cell->textInterface()->cursorPosition());
    QAccessible::updateAccessibility(&caret);
}

void announceDiffSelection(DiffView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent within(&view, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&within);
    DiffViewAccessible *table = accessibleOf(view);
    QAccessibleInterface *cell = table ? table->cellOfCursor() : nullptr;
    if (!cell)
        return;
    int start = 0;
    int end = 0;
    cell->textInterface()->selection(0, &start, &end);
    QAccessibleTextSelectionEvent selected(cell, start, end);
    QAccessible::updateAccessibility(&selected);
}

void announceDiffRows(DiffView &view)
{
    if (!QAccessible::isActive())
        return;
    DiffViewAccessible *table = accessibleOf(view);
    if (!table || !table->takeRowChange())
        return;
    QAccessibleTableModelChangeEvent changed(&view, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&changed);
}

} // namespace windlass
